package bot

import (
	"context"
	"errors"
	"strings"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// reviewEdit opens a form with what an article is taken to say.
func (b *Bot) reviewEdit(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	q, r, instead, err := b.shown(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	c := r.claimed(q.bank)
	object := c.Object.Text
	if r.relation.Value == questions.OfEntity {
		object = nameWords(q.bank, meant(c.Object, r.fact.Object.Entity, q.bank))
	}
	subject := nameWords(q.bank, meant(c.Subject, r.fact.Subject, q.bank))
	return reply{form: &form{
		id: customID("review-text", r.ID, int64(r.Revision)), title: "Correct the fact", fields: []field{
			{id: "subject", label: "Subject", value: subject, max: 150, hint: "Get Lifted (album)"},
			{id: "relation", label: "Relation", value: strings.ReplaceAll(c.Relation, "_", " "), max: 60, hint: "producer"},
			{id: "object", label: "Object: a name, a date or a number", value: object, max: 150},
			{
				id: "in", label: "In which film, show or work", max: 150, optional: true,
				value: nameWords(q.bank, meant(c.In, r.fact.In, q.bank)),
			},
			{
				id: "date", label: "Date: as of, or when it came about", max: 10, optional: true,
				value: r.dateToEdit(c, today(i)).String(), hint: "2024, 2024-05 or 2024-05-17",
			},
		},
	}}, nil
}

// meant is a name with the entity that it was found to mean.
func meant(n quiz.Name, id string, bank *questions.Bank) quiz.Name {
	if e, ok := bank.Entity(id); ok {
		return quiz.Name{Text: e.Name, Kind: e.Kind, ID: e.ID}
	}
	return n
}

// reviewText takes that form. The names in it are matched with what is known.
func (b *Bot) reviewText(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	q, r, instead, err := b.shown(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	c, err := r.typedClaim(q.bank, i.Fields)
	if err != nil {
		return reply{}, err
	}
	did := "✏️ Changed."
	if r.Missing {
		did += " It is out of play until you approve it."
	}
	return b.revise(ctx, i, r, c, did)
}

// claimed is what a candidate is taken to say: of a fact that was approved,
// what was approved.
func (r *resolved) claimed(bank *questions.Bank) quiz.Claim {
	if !r.played() {
		return r.Claim
	}
	f := r.fact
	c := quiz.Claim{
		Subject: meant(r.Claim.Subject, f.Subject, bank), Relation: f.Relation, When: f.When, AsOf: f.AsOf,
		Object: meant(r.Claim.Object, f.Object.Entity, bank), In: meant(r.Claim.In, f.In, bank),
	}
	switch {
	case f.Object.Text != "":
		c.Object = quiz.Name{Text: f.Object.Text}
	case f.Object.Entity == "":
		c.Object = quiz.Name{Text: f.Object.String()}
	}
	return c
}

// dateToEdit is the date that a form begins with: of a fact that has expired,
// that of today, since whoever corrects it says how things are now.
func (r *resolved) dateToEdit(c quiz.Claim, today questions.Date) questions.Date {
	if r.Status == questions.Expired && c.When.IsZero() {
		return today
	}
	return firstDate(c.When, r.fact.AsOf, c.AsOf)
}

// typedClaim reads the form.
func (r *resolved) typedClaim(bank *questions.Bank, fields map[string]string) (quiz.Claim, error) {
	relation, err := relationNamed(bank, fields["relation"])
	if err != nil {
		return quiz.Claim{}, err
	}
	date, err := optionalDate(fields["date"])
	if err != nil {
		return quiz.Claim{}, err
	}
	c := quiz.Claim{
		Relation: relation.ID,
		Subject:  typedName(bank, fields["subject"], meant(r.Claim.Subject, r.fact.Subject, bank)),
		Object:   quiz.Name{Text: plain(fields["object"])},
		In:       typedName(bank, fields["in"], meant(r.Claim.In, r.fact.In, bank)),
	}
	if relation.Value == questions.OfEntity {
		c.Object = typedName(bank, fields["object"], meant(r.Claim.Object, r.fact.Object.Entity, bank))
	}
	if relation.Changes {
		c.AsOf = date
	} else if relation.UseWhen != questions.Unused {
		c.When = date
	}
	for _, n := range []quiz.Name{c.Subject, c.Object, c.In} {
		if len([]rune(n.Text)) > questions.MaxName {
			return c, say("“" + escape(clip(n.Text, 40)) + "” is too long for a name.")
		}
	}
	if c.Subject.Text == "" || c.Object.Text == "" {
		return c, say("A fact needs a subject and an object.")
	}
	return c, nil
}

// relationNamed finds a relation by its name, as people write it.
func relationNamed(bank *questions.Bank, typed string) (questions.Relation, error) {
	typed = plain(typed)
	if r, ok := bank.Catalogue().Relation(strings.ReplaceAll(strings.ToLower(typed), " ", "_")); ok {
		return r, nil
	}
	var near []string
	for _, r := range bank.Catalogue().All() {
		name := strings.ReplaceAll(r.ID, "_", " ")
		if questions.Fold(r.Label) == questions.Fold(typed) {
			return r, nil
		}
		if strings.Contains(questions.Fold(name+" "+r.Label), questions.Fold(typed)) {
			near = append(near, "`"+name+"`")
		}
	}
	if len(near) == 0 || len(near) > 10 {
		near = []string{"the names that `/fact add` offers"}
	}
	return questions.Relation{}, say("I don't know the relation “" + escape(clip(typed, 60)) + "”. Try " +
		strings.Join(near, ", ") + ".")
}

// reviewWho takes the choice of who is meant by a name.
func (b *Bot) reviewWho(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	_, r, instead, err := b.shown(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	if len(args) != 3 || len(i.Values) != 1 || r.unclear == nil || int(args[2]) != r.side {
		return reply{}, errStale
	}
	offered := i.Values[0] == someoneNew
	for _, e := range r.unclear {
		offered = offered || e.ID == i.Values[0]
	}
	if !offered {
		return reply{}, errStale
	}
	c := r.Claim
	[]*quiz.Name{&c.Subject, &c.Object, &c.In}[r.side].ID = i.Values[0]
	return b.revise(ctx, i, r, c, "✏️ Noted.")
}

// revise keeps a claim as an admin has it and shows its card again.
func (b *Bot) revise(
	ctx context.Context, i *discord.Interaction, r *resolved, c quiz.Claim, did string,
) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	batch, err := b.store.Revise(ctx, guild, quiz.UserID(i.User.ID), r.ID, r.Revision, c)
	if err != nil && !errors.Is(err, quiz.ErrDecided) {
		return reply{}, err
	}
	if r.Missing {
		b.banks.changed(guild)
	}
	q, readErr := b.queue(ctx, guild)
	if readErr != nil {
		return reply{}, readErr
	}
	now, readErr := b.store.Candidate(ctx, guild, r.ID)
	if readErr != nil {
		return reply{}, readErr
	}
	if err != nil {
		return b.late(ctx, i, q, q.resolve(now))
	}
	return b.card(ctx, i, q, q.resolve(now), said{text: did, batch: batch})
}
