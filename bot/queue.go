package bot

import (
	"cmp"
	"context"
	"slices"

	"headliner/questions"
	"headliner/questions/quiz"
)

// queue is what waits for review in a guild, in the order in which it is
// shown: new facts, those that may not hold any more, those with a warning, and
// last the questions that somebody has to write out.
type queue struct {
	bank     *questions.Bank
	articles map[int64]quiz.Article // without their text
	cards    []*resolved
	drafts   []quiz.Suggestion // behind the cards
}

// part of the queue that a candidate stands in.
func part(c quiz.Candidate) int {
	switch {
	case c.Status == questions.Expired, c.Missing:
		return 1
	case len(c.Warnings) > 0:
		return 2
	}
	return 0
}

// queue reads what waits. What is known by now is left out; it comes back when
// the fact that says it goes out of play.
func (b *Bot) queue(ctx context.Context, guild quiz.GuildID) (*queue, error) {
	expired, err := b.store.Expire(ctx, guild)
	if err != nil {
		return nil, err
	}
	if expired > 0 {
		b.banks.changed(guild)
	}
	q := &queue{articles: map[int64]quiz.Article{}}
	if q.bank, err = b.banks.of(ctx, guild); err != nil {
		return nil, err
	}
	articles, err := b.store.Articles(ctx, guild)
	if err != nil {
		return nil, err
	}
	for _, a := range articles {
		q.articles[a.ID] = a
	}
	waiting, err := b.store.Waiting(ctx, guild)
	if err != nil {
		return nil, err
	}
	for _, c := range waiting {
		if r := q.resolve(c); !r.known || r.restates() {
			q.cards = append(q.cards, r)
		}
	}
	if q.drafts, err = b.store.Suggestions(ctx, guild); err != nil {
		return nil, err
	}
	slices.SortStableFunc(q.cards, func(x, y *resolved) int { return order(x.Candidate, y.Candidate) })
	return q, nil
}

// order compares two candidates by their place in the queue.
func order(x, y quiz.Candidate) int {
	return cmp.Or(cmp.Compare(part(x), part(y)), cmp.Compare(x.ID, y.ID))
}

func (q *queue) resolve(c quiz.Candidate) *resolved {
	return resolve(q.bank, &newcomers{bank: q.bank}, c, q.articles[c.Article])
}

// spot is one place of the queue: a card, a draft, or neither.
type spot struct {
	card  *resolved
	draft *quiz.Suggestion
}

// after returns what comes after a candidate, which need not be in the queue
// any more; after the last comes the first.
func (q *queue) after(c quiz.Candidate) spot {
	for _, r := range q.cards {
		if order(r.Candidate, c) > 0 {
			return spot{card: r}
		}
	}
	if len(q.drafts) > 0 {
		return spot{draft: &q.drafts[0]}
	}
	for _, r := range q.cards {
		if r.ID != c.ID {
			return spot{card: r}
		}
	}
	return spot{}
}

// afterDraft returns what comes after a draft, likewise.
func (q *queue) afterDraft(id int64) spot {
	for n := range q.drafts {
		if q.drafts[n].ID > id {
			return spot{draft: &q.drafts[n]}
		}
	}
	if len(q.cards) > 0 {
		return spot{card: q.cards[0]}
	}
	for n := range q.drafts {
		if q.drafts[n].ID != id {
			return spot{draft: &q.drafts[n]}
		}
	}
	return spot{}
}

// first is what is shown first.
func (q *queue) first() spot {
	switch {
	case len(q.cards) > 0:
		return spot{card: q.cards[0]}
	case len(q.drafts) > 0:
		return spot{draft: &q.drafts[0]}
	}
	return spot{}
}

// of returns the first place of an article.
func (q *queue) of(article int64) spot {
	for _, r := range q.cards {
		if r.Article == article {
			return spot{card: r}
		}
	}
	for n := range q.drafts {
		if q.drafts[n].Article == article {
			return spot{draft: &q.drafts[n]}
		}
	}
	return spot{}
}

// rivals are the other cards that cannot hold beside r: they name another
// object for what has one only.
func (q *queue) rivals(r *resolved) []*resolved {
	var out []*resolved
	for _, other := range q.cards {
		if other.ID != r.ID && other.relation.ID == r.relation.ID && !r.relation.Many &&
			sameSubject(r, other) && !sameValue(r, other) {
			out = append(out, other)
		}
	}
	return out
}

func sameSubject(x, y *resolved) bool {
	if x.fact.Subject != "" && y.fact.Subject != "" {
		return x.fact.Subject == y.fact.Subject
	}
	return questions.Fold(x.Claim.Subject.Text) == questions.Fold(y.Claim.Subject.Text)
}

func sameValue(x, y *resolved) bool {
	return sameObject(x.fact.Object, y.fact.Object) ||
		questions.Fold(x.Claim.Object.Text) == questions.Fold(y.Claim.Object.Text)
}

// count tells how many cards stand in each part of the queue.
func (q *queue) count() (parts [3]int) {
	for _, r := range q.cards {
		parts[part(r.Candidate)]++
	}
	return parts
}
