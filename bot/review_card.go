package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// colourWarning is the bar beside a fact that needs a second look.
const colourWarning = 0xC0392B

// What a card may hold, in characters: Discord takes 6,000 in all embeds of a
// message, and a hostile article tries to fill them.
const (
	maxCard  = 2000
	maxField = 600
)

// card shows one candidate with all that is needed to decide about it.
func (b *Bot) card(ctx context.Context, i *discord.Interaction, q *queue, r *resolved, s said) (reply, error) {
	var a quiz.Article
	if r.Article != 0 {
		var err error
		if a, err = b.store.Article(ctx, quiz.GuildID(i.Guild), r.Article); err != nil {
			return reply{}, err
		}
	}
	ready := r.ready(q.bank)
	embed := &discordgo.MessageEmbed{
		Title: cardTitle(r), Description: "**" + escape(clip(r.words(q.bank), 300)) + "**",
		Color: colourNotice, Footer: &discordgo.MessageEmbedFooter{Text: left(q)},
	}
	if len(r.Warnings) > 0 {
		embed.Color = colourWarning
	}
	if r.Evidence != "" {
		embed.Description += "\n\n" + quoted(a.Text, r.Candidate)
	}
	embed.Description = clip(embed.Description, maxCard)
	add := func(name, value string) {
		if value != "" {
			embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: name, Value: clip(value, maxField)})
		}
	}
	add("⚠️ Warning", escape(strings.Join(r.Warnings, ", ")))
	add("Needs a look", r.doubt(q.bank))
	if r.builtIn {
		add("Known", "The built-in facts say the same. Approve it to show this article with the answer.")
	}
	add("⚔️ Conflict", q.conflict(r))
	add("New to me", newWords(r.fresh))
	add("Article", sourceWords(a, r))
	add("How sure", surety(r))
	embeds := []*discordgo.MessageEmbed{embed}
	if ready {
		if question := r.asked(q.bank); question != nil {
			embeds = append(embeds, question)
		} else {
			add("Question", "None can be made that is fair yet: "+escape(r.whyNot(q.bank))+".")
		}
	}
	return reply{
		update: i.Kind != discord.Command,
		message: discord.Message{
			Content: clip(s.text, 2000), Embeds: embeds, Components: cardButtons(q, r, ready, s.batch),
		},
	}, nil
}

func cardTitle(r *resolved) string {
	switch {
	case r.Missing:
		return "Its article does not say so any more"
	case r.Status == questions.Expired:
		return "Still true?"
	case r.restates():
		return "Said again: still true?"
	case len(r.Warnings) > 0:
		return "New fact with a warning"
	}
	return "New fact"
}

// left says how much waits.
func left(q *queue) string {
	n := q.count()
	words := []string{fmt.Sprintf("%d to review", len(q.cards)+len(q.drafts))}
	if n[1] > 0 {
		words = append(words, fmt.Sprintf("%d may not be true any more", n[1]))
	}
	if n[2] > 0 {
		words = append(words, fmt.Sprintf("%d with a warning, shown last", n[2]))
	}
	if len(q.drafts) > 0 {
		words = append(words, count(len(q.drafts), "draft question")+" at the end")
	}
	return strings.Join(words, " · ")
}

// doubt says why a candidate cannot be approved as it is.
func (r *resolved) doubt(bank *questions.Bank) string {
	if r.unclear != nil {
		name := r.Claim.Subject
		switch r.side {
		case sideObject:
			name = r.Claim.Object
		case sideIn:
			name = r.Claim.In
		}
		return "Who or what is meant by “" + escape(name.Text) + "”? Choose below."
	}
	if r.problem != "" {
		return "It can't be approved as it is: " + escape(r.problem) + "."
	}
	if r.restates() {
		return "I know that as of " + r.twin.AsOf.Words() + " (" + source(r.twin.Source) + "). Still true as of " +
			r.fact.AsOf.Words() + "?"
	}
	if r.known {
		return "I know that already."
	}
	if r.Missing {
		return "It is in play, but the last version of its article does not state it."
	}
	if len(r.against) > 0 {
		return "The built-in facts say something else, and I can't play both."
	}
	return ""
}

// conflict lists what cannot hold beside r.
func (q *queue) conflict(r *resolved) string {
	var lines []string
	for _, f := range r.against {
		lines = append(lines, "Built in: "+escape(clip(q.bank.State(f), 200)))
	}
	for _, f := range r.replaces {
		lines = append(lines, "In play now: "+escape(clip(q.bank.State(f), 200))+" ("+source(f.Source)+
			"). Approving this one takes that one out.")
	}
	for _, other := range q.rivals(r) {
		a := q.articles[other.Article]
		lines = append(lines, "Also to review: "+escape(clip(other.words(q.bank), 200))+" ("+source(a.Source())+")")
	}
	return strings.Join(lines[:min(len(lines), 4)], "\n")
}

func newWords(fresh []questions.Entity) string {
	var names []string
	for _, e := range fresh {
		names = append(names, fmt.Sprintf("%s (%s)", escape(e.Name), e.Kind))
	}
	return strings.Join(names, ", ")
}

func sourceWords(a quiz.Article, r *resolved) string {
	if a.ID != 0 {
		return source(a.Source())
	}
	if r.fact.Source.IsZero() {
		return ""
	}
	return source(r.fact.Source)
}

// surety is the reader's confidence and the date at which the fact held.
func surety(r *resolved) string {
	var words []string
	if r.Article != 0 {
		words = append(words, fmt.Sprintf("%.0f %%", 100*r.Confidence))
	}
	if !r.fact.AsOf.IsZero() {
		words = append(words, "as of "+r.fact.AsOf.Words())
	}
	return strings.Join(words, " · ")
}

// asked is the question that the candidate would make, as players will see
// it, with the right answer marked.
func (r *resolved) asked(bank *questions.Bank) *discordgo.MessageEmbed {
	with, id := bank, r.fact.ID
	if !r.Missing { // which is in it
		var err error
		if with, err = r.preview(bank); err != nil {
			return nil
		}
		id += "?"
	}
	list, _ := with.QuestionsOf(id, uint64(r.ID))
	if len(list) == 0 {
		return nil
	}
	q := list[0]
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n", promptText(q))
	for n, option := range q.Options {
		mark := ""
		if n == q.Right {
			mark = " ✅"
		}
		fmt.Fprintf(&body, "\n**%s**  %s%s", letter(n), escape(option), mark)
	}
	return &discordgo.MessageEmbed{
		Title:       fmt.Sprintf("Players will see · %s · %s", title(q.Category), title(q.Difficulty)),
		Description: clip(body.String(), 1000), Color: colourOpen,
	}
}

// whyNot says why no question can be made.
func (r *resolved) whyNot(bank *questions.Bank) string {
	with, err := r.preview(bank)
	if err != nil {
		return plainError(err)
	}
	_, why := with.QuestionsOf(r.fact.ID+"?", uint64(r.ID))
	return why
}
