package questions

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// Sample writes up to n different questions that fit, without a game. It
// takes categories in turn, and relations in turn within a category, so that
// none of them crowds out the others. The same bank and seed give the same
// questions.
func (b *Bank) Sample(n int, f Filter, seed uint64) []Question {
	rng := rand.New(rand.NewPCG(seed, 1))
	turns := b.turns(f, rng)
	var out []Question
	answers := map[string]bool{}
	for len(out) < n && len(turns) > 0 {
		next := turns[:0]
		for _, t := range turns {
			if len(out) == n {
				break
			}
			if q, ok := t.take(b, seed, answers); ok {
				out = append(out, q)
				answers[Fold(q.Answer)] = true
				next = append(next, t)
			}
		}
		turns = next
	}
	return out
}

// turn is one category's questions: a queue of shuffled keys for each
// relation and side.
type turn struct {
	queues [][]string
}

func (b *Bank) turns(f Filter, rng *rand.Rand) []*turn {
	type group struct {
		relation string
		side     Side
	}
	byCategory := map[Category]map[group][]string{}
	for _, p := range b.pilesOf(f) {
		groups := byCategory[p.cell.category]
		if groups == nil {
			groups = map[group][]string{}
			byCategory[p.cell.category] = groups
		}
		at := group{p.cell.relation, p.cell.side}
		groups[at] = append(groups[at], p.keys...)
	}
	var out []*turn
	for _, category := range slices.Sorted(maps.Keys(byCategory)) {
		groups := byCategory[category]
		t := &turn{}
		for _, at := range slices.SortedFunc(maps.Keys(groups), func(a, b group) int {
			return slices.Compare([]string{a.relation, string(a.side)}, []string{b.relation, string(b.side)})
		}) {
			keys := groups[at]
			rng.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
			t.queues = append(t.queues, keys)
		}
		rng.Shuffle(len(t.queues), func(i, j int) {
			t.queues[i], t.queues[j] = t.queues[j], t.queues[i]
		})
		out = append(out, t)
	}
	return out
}

// take writes the next question of the category, with an answer that was not
// had while the queue at hand offers one.
func (t *turn) take(b *Bank, seed uint64, had map[string]bool) (Question, bool) {
	for len(t.queues) > 0 {
		queue := t.queues[0]
		t.queues = t.queues[1:]
		at := slices.IndexFunc(queue, func(key string) bool {
			asked, ok := b.askedOf(key)
			return !ok || !had[Fold(asked.answer)]
		})
		at = max(at, 0)
		key := queue[at]
		if queue = slices.Delete(queue, at, at+1); len(queue) > 0 {
			t.queues = append(t.queues, queue)
		}
		if q, err := b.Question(key, seed); err == nil {
			return q, true
		}
	}
	return Question{}, false
}
