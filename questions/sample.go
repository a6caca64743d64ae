package questions

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// How a sample is mixed.
const (
	// inTurn is up to how many questions categories and relations take turns.
	// Beyond it they come in proportion to how many there are: a large sample
	// that used up the small ones would show by what was asked already what
	// cannot be the answer any more.
	inTurn = 200
	// apart is how many questions lie between two with one answer, where that
	// can be had.
	apart = 12
)

// Sample writes up to n different questions that fit, without a game. It
// takes categories in turn, and relations in turn within a category, so that
// none of them crowds out the others on a page. The same bank and seed give
// the same questions.
func (b *Bank) Sample(n int, f Filter, seed uint64) []Question {
	rng := rand.New(rand.NewPCG(seed, 1))
	s := sample{bank: b, seed: seed, most: n, had: map[string]int{}}
	turns := s.takeTurns(b.turns(f, rng))
	var rest []string
	for _, t := range turns {
		for _, queue := range t.queues {
			rest = append(rest, queue...)
		}
	}
	rng.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	for len(rest) > 0 && len(s.out) < n {
		rest = s.takeRest(rest)
	}
	return s.out
}

// sample is a sample while it is taken.
type sample struct {
	bank *Bank
	seed uint64
	most int
	out  []Question
	had  map[string]int // folded answer: how many questions there were then
}

func (s *sample) add(q Question) {
	s.out = append(s.out, q)
	s.had[Fold(q.Answer)] = len(s.out)
}

// lately reports whether the answer of a key was had a short while ago.
func (s *sample) lately(key string) bool {
	asked, ok := s.bank.askedOf(key)
	at := s.had[Fold(asked.answer)]
	return ok && at > 0 && len(s.out)-at < apart
}

// takeTurns takes the first questions, and returns what is left.
func (s *sample) takeTurns(turns []*turn) []*turn {
	for len(s.out) < min(s.most, inTurn) && len(turns) > 0 {
		var next []*turn
		for i, t := range turns {
			if len(s.out) == s.most {
				return append(next, turns[i:]...)
			}
			if q, ok := t.take(s); ok {
				s.add(q)
				next = append(next, t)
			}
		}
		turns = next
	}
	return turns
}

// takeRest takes the keys in order and returns those whose answer was had
// lately, for another round. Where that is all, one is taken nevertheless.
func (s *sample) takeRest(keys []string) []string {
	var later []string
	before := len(s.out)
	for i, key := range keys {
		if len(s.out) == s.most {
			break
		}
		last := i == len(keys)-1 && len(s.out) == before
		if !last && s.lately(key) {
			later = append(later, key)
			continue
		}
		if q, err := s.bank.Question(key, s.seed); err == nil {
			s.add(q)
		}
	}
	return later
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
		if !slices.Contains(Sides(), p.cell.side) {
			at = group{side: "several"} // facts: one of many sorts, not many
		}
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
// had lately while the queue at hand offers one.
func (t *turn) take(s *sample) (Question, bool) {
	for len(t.queues) > 0 {
		queue := t.queues[0]
		t.queues = t.queues[1:]
		at := max(0, slices.IndexFunc(queue, func(key string) bool { return !s.lately(key) }))
		key := queue[at]
		if queue = slices.Delete(queue, at, at+1); len(queue) > 0 {
			t.queues = append(t.queues, queue)
		}
		if q, err := s.bank.Question(key, s.seed); err == nil {
			return q, true
		}
	}
	return Question{}, false
}
