package bot

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) factAdd() action {
	return action{
		name: "add", about: "Add a fact; questions are made from it at once",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("subject", "Whom or what it is about, such as an album")),
			required(listed("relation", "How the two belong together, such as performer")),
			required(listed("object", "The other side: a name, a date or a number")),
			listed("in", "The work in which it holds, such as the film of a role"),
			text("when", "When it came about: 2024, 2024-05 or 2024-05-17", 10),
			text("as_of", "When it was last known to be true: 2024, 2024-05 or 2024-05-17", 10),
			text("source", "Where it can be checked: a link or a title", maxSource),
			oneOf("subject_kind", "What a new subject is", questions.Kinds()),
			oneOf("object_kind", "What a new object is", questions.Kinds()),
		},
		run: b.addFact, complete: b.completeFact,
	}
}

func (b *Bot) addFact(ctx context.Context, i *discord.Interaction) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	made, err := readFact(bank, i)
	if err != nil {
		return reply{}, err
	}
	if have, found := twin(bank, made.fact); found {
		return reply{}, say("I know that already: " + escape(bank.State(have)))
	}
	other := bank.Contradicted(made.fact)
	for _, have := range other {
		if have.Guild != "" {
			return reply{}, say("That contradicts another fact of this server: " + escape(bank.State(have)) +
				" Remove that one first, with `/fact remove`.")
		}
	}
	preview, err := questions.NewBank(bank.Catalogue(), bank, questions.Collection{
		Entities: made.fresh, Facts: []questions.Fact{made.fact},
	})
	if err != nil {
		return reply{}, say("I can't take that fact: " + escape(plainError(err)) + ".")
	}
	id, err := b.store.AddFact(context.WithoutCancel(ctx), guild, made.fact, made.fresh)
	if err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	r := addedFact(preview, made, id)
	for _, have := range other {
		r.message.Embeds[0].Fields = append(r.message.Embeds[0].Fields, &discordgo.MessageEmbedField{
			Name: "In this server it replaces", Value: escape(clip(bank.State(have), 300)),
		})
	}
	return r, nil
}

// addedFact says what was understood and what will be asked, with a way back.
func addedFact(bank *questions.Bank, made newFact, id int64) reply {
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n", escape(bank.State(made.fact)))
	for _, e := range made.fresh {
		fmt.Fprintf(&body, "New to me: %s (%s)\n", escape(e.Name), e.Kind)
	}
	asked, why := bank.QuestionsOf(made.fact.ID, uint64(id))
	for _, q := range asked {
		fmt.Fprintf(&body, "\n❓ %s\n%s", escape(q.Prompt), escape(strings.Join(q.Options, " · ")))
	}
	if len(asked) == 0 {
		fmt.Fprintf(&body, "\nNo fair question can be made from it yet: %s.", escape(why))
	}
	r := private("")
	r.message.Embeds = []*discordgo.MessageEmbed{{
		Title: "Fact added", Description: clip(body.String(), 4000), Color: colourRight,
	}}
	r.message.Components = []discordgo.MessageComponent{discordgo.ActionsRow{
		Components: []discordgo.MessageComponent{discordgo.Button{
			Label: "Remove", Style: discordgo.DangerButton, CustomID: customID("fact-remove", id),
		}},
	}}
	return r
}

// newFact is what an admin typed, understood.
type newFact struct {
	fact  questions.Fact
	fresh []questions.Entity // that were not known before
}

// readFact understands the options of /fact add.
func readFact(bank *questions.Bank, i *discord.Interaction) (newFact, error) {
	var made newFact
	typed := plain(i.Options.String("relation"))
	relation, ok := bank.Catalogue().Relation(strings.ReplaceAll(strings.ToLower(typed), " ", "_"))
	if !ok {
		return made, say("I don't know the relation “" + escape(clip(typed, 60)) + "”. Pick one from the list.")
	}
	subject, err := made.side(bank, plain(i.Options.String("subject")), "subject", relation.Subjects,
		questions.Kind(i.Options.String("subject_kind")))
	if err != nil {
		return made, err
	}
	object, err := made.object(bank, relation, i)
	if err != nil {
		return made, err
	}
	made.fact = questions.Fact{
		Guild: i.Guild, Subject: subject, Relation: relation.ID, Object: object,
		Status: questions.Approved, ApprovedBy: i.User.ID,
		Source: sourceFrom(plain(i.Options.String("source"))),
	}
	if in := plain(i.Options.String("in")); in != "" {
		if made.fact.In, err = made.side(bank, in, "in", relation.In, ""); err != nil {
			return made, err
		}
	}
	for option, into := range map[string]*questions.Date{"as_of": &made.fact.AsOf, "when": &made.fact.When} {
		if s := strings.TrimSpace(i.Options.String(option)); s != "" {
			if *into, err = questions.ParseDate(s); err != nil {
				return made, say("`" + option + "` must be a date such as 2024, 2024-05 or 2024-05-17.")
			}
		}
	}
	if relation.Changes && made.fact.AsOf.IsZero() {
		made.fact.AsOf = today(i)
	}
	made.fact.ID = questions.FactID(made.fact)
	return made, nil
}

// today is the day on which an interaction was made.
func today(i *discord.Interaction) questions.Date { return dayOf(i.Received) }

// dayOf is the day of a moment, none for the zero time.
func dayOf(t time.Time) questions.Date {
	if t.IsZero() {
		return questions.Date{}
	}
	y, m, d := t.UTC().Date()
	return questions.Date{Year: y, Month: int(m), Day: d}
}

// optionalDate reads a date that need not be given.
func optionalDate(typed string) (questions.Date, error) {
	if typed = strings.TrimSpace(typed); typed == "" {
		return questions.Date{}, nil
	}
	d, err := questions.ParseDate(typed)
	if err != nil {
		return d, say("A date must look like 2024, 2024-05 or 2024-05-17.")
	}
	return d, nil
}

// object understands the object of a fact as the relation wants it.
func (n *newFact) object(bank *questions.Bank, r questions.Relation, i *discord.Interaction) (questions.Value, error) {
	typed := plain(i.Options.String("object"))
	switch r.Value {
	case questions.OfDate:
		d, err := questions.ParseDate(typed)
		if err != nil {
			return questions.Value{}, say("The object must be a date such as 2004, 2004-12 or 2004-12-28.")
		}
		return questions.Value{Date: d}, nil
	case questions.OfNumber:
		k, err := strconv.Atoi(typed)
		if err != nil || k < 1 || k > 1000 {
			return questions.Value{}, say("The object must be a whole number, from 1.")
		}
		return questions.Value{Number: k}, nil
	case questions.OfText:
		if typed == "" {
			return questions.Value{}, say("The object must not be empty.")
		}
		return questions.Value{Text: clip(typed, questions.MaxName)}, nil
	}
	id, err := n.side(bank, typed, "object", r.Objects, questions.Kind(i.Options.String("object_kind")))
	return questions.Value{Entity: id}, err
}

// side finds the entity that is meant on one side of a fact, or makes a new
// one.
func (n *newFact) side(bank *questions.Bank, typed, where string, kinds []questions.Kind, kind questions.Kind) (string, error) {
	if typed == "" {
		return "", say("The " + where + " must not be empty.")
	}
	fits := func(e questions.Entity) bool {
		return (kind == "" || e.Kind == kind) && contains(kinds, e.Kind)
	}
	if e, ok := bank.Entity(typed); ok && fits(e) {
		return e.ID, nil
	}
	var found []questions.Entity
	for _, e := range bank.Find(typed) {
		if fits(e) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return n.invent(bank, typed, where, kinds, kind)
	case 1:
		return found[0].ID, nil
	}
	var names []string
	for _, e := range found {
		names = append(names, fmt.Sprintf("`%s` (%s)", e.ID, e.Kind))
	}
	return "", say("“" + escape(typed) + "” could be several things: " + strings.Join(names, ", ") +
		". Type the one you mean.")
}

// invent makes an entity of a name that is not known.
func (n *newFact) invent(bank *questions.Bank, name, where string, kinds []questions.Kind, kind questions.Kind) (string, error) {
	if len(kinds) == 0 {
		return "", say("That relation does not take `" + where + "`.")
	}
	if kind == "" {
		if others := bank.Find(name); len(others) > 0 {
			return "", say(fmt.Sprintf("I know “%s” as a kind of %s; here it must be: %s. If you mean something "+
				"else of that name, give `%s_kind` too.", escape(name), others[0].Kind, kindList(kinds), where))
		}
		kind = kinds[0]
	}
	if !contains(kinds, kind) {
		return "", say(fmt.Sprintf("The %s of that relation can be: %s.", where, kindList(kinds)))
	}
	e := questions.Entity{ID: bank.FreeID(name), Kind: kind, Name: name}
	if err := e.Validate(); err != nil {
		return "", say(fmt.Sprintf("The %s must be a name of at most %d characters.", where, questions.MaxName))
	}
	n.fresh = append(n.fresh, e)
	return e.ID, nil
}

func kindList(kinds []questions.Kind) string {
	var names []string
	for _, k := range kinds {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

func contains[T comparable](list []T, x T) bool {
	for _, have := range list {
		if have == x {
			return true
		}
	}
	return false
}

// twin finds a fact in play that says the same.
func twin(bank *questions.Bank, f questions.Fact) (questions.Fact, bool) {
	for _, have := range bank.FactsAbout(f.Subject) {
		if have.Subject == f.Subject && have.Relation == f.Relation && have.Object == f.Object &&
			have.In == f.In && have.When == f.When && have.Status == questions.Approved {
			return have, true
		}
	}
	return questions.Fact{}, false
}

// plainError is the innermost text of a domain error.
func plainError(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return clip(err.Error(), 300)
		}
		err = inner
	}
}
