package bot

import (
	"context"
	"time"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// confirmations are the guild's own facts that an article states again, as of
// a later date, and that nothing speaks against: they need no second review.
func (b *Bot) confirmations(
	ctx context.Context, guild quiz.GuildID, bank *questions.Bank, a news.Article, found []quiz.Candidate,
) []quiz.Confirmation {
	var again []*resolved
	for _, c := range found {
		r := resolve(bank, &newcomers{bank: bank}, c, quiz.Article{Published: a.Published, Added: time.Now()})
		if r.restates() && len(c.Warnings) == 0 && len(r.replaces)+len(r.against) == 0 {
			again = append(again, r)
		}
	}
	if len(again) == 0 {
		return nil
	}
	q, err := b.queue(ctx, guild)
	if err != nil {
		return nil // a card asks, then
	}
	for _, c := range found {
		q.cards = append(q.cards, q.resolve(c))
	}
	var out []quiz.Confirmation
	for _, r := range again {
		if !q.disputed(r) {
			out = append(out, r.confirmation())
		}
	}
	return out
}

// restates reports whether a candidate says of a later date what a fact of the
// guild's is known to say, of a relation that changes.
func (r *resolved) restates() bool {
	return r.known && r.relation.Changes && r.Status != questions.Expired && !r.Missing &&
		!r.twin.AsOf.IsZero() && r.twin.AsOf.String() < r.fact.AsOf.String() &&
		r.fact.AsOf.String() <= dayOf(time.Now()).String()
}

func (r *resolved) confirmation() quiz.Confirmation {
	id, _ := factNumber(r.twin.ID)
	return quiz.Confirmation{Fact: id, AsOf: r.fact.AsOf}
}

// disputed reports whether another card speaks against r: another object for
// what has one only, or the end of what binds two people.
func (q *queue) disputed(r *resolved) bool {
	for _, other := range q.cards {
		switch {
		case other.ID == r.ID && other.ID != 0:
		case other.relation.ID == r.relation.ID && !r.relation.Many && sameSubject(r, other) && !sameValue(r, other):
			return true
		case other.relation.ID == "former_partner" && binds(r.relation.ID) && samePair(r, other):
			return true
		}
	}
	return false
}

func binds(relation string) bool {
	return relation == "spouse" || relation == "partner" || relation == "engaged_to"
}

// samePair reports whether two claims are about the same two, either way round.
func samePair(x, y *resolved) bool {
	a, b := questions.Fold(x.Claim.Subject.Text), questions.Fold(x.Claim.Object.Text)
	c, d := questions.Fold(y.Claim.Subject.Text), questions.Fold(y.Claim.Object.Text)
	f, g := x.fact, y.fact
	return a == c && b == d || a == d && b == c ||
		f.Subject != "" && (f.Subject == g.Subject && f.Object.Entity == g.Object.Entity ||
			f.Subject == g.Object.Entity && f.Object.Entity == g.Subject)
}

// confirm takes an admin's word that a fact that is said again still holds.
func (b *Bot) confirm(ctx context.Context, i *discord.Interaction, q *queue, r *resolved) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	words := r.words(q.bank)
	batch, err := b.store.Confirm(ctx, guild, quiz.UserID(i.User.ID), r.confirmation())
	if err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	return b.next(ctx, i, r.Candidate, said{text: "✅ Still true: **" + escape(words) + "**", batch: batch})
}
