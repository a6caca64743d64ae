package questions

import (
	"iter"
	"slices"
)

// fillCells sorts what can be asked of the facts of this layer. Whether three
// wrong options can be found, and the answer kept out of the prompt, is only
// seen when a question is written: trying all at once would cost a second for
// every ten thousand facts.
func (b *Bank) fillCells() {
	for _, f := range b.own.order {
		relation, _ := b.catalogue.Relation(f.Relation)
		for _, side := range relation.Sides() {
			d := b.draft(f, relation, side)
			if d.askable() != nil {
				continue
			}
			at := cell{b.categoryOf(f), d.level, f.Relation, side}
			b.own.cells[at] = append(b.own.cells[at], keyOf(f.ID, side))
		}
	}
}

// countedExactly is the number of questions up to which each is tried before
// it is counted.
const countedExactly = 300

// Count returns how many different questions fit. Over a few hundred it may
// count some that turn out to have no fair wording; a deck passes them over.
func (b *Bank) Count(f Filter) int {
	if known, ok := b.counts.Load(f); ok {
		return known.(int)
	}
	n := b.count(f)
	b.counts.Store(f, n)
	return n
}

// Any reports whether any question fits. It is faster than to count them.
func (b *Bank) Any(f Filter) bool {
	for _, p := range b.pilesOf(f) {
		for _, key := range p.keys {
			if _, err := b.question(key, 0, f); err == nil {
				return true
			}
		}
	}
	return false
}

func (b *Bank) count(f Filter) int {
	n := 0
	piles := b.pilesOf(f)
	for _, p := range piles {
		n += len(p.keys)
	}
	if n > countedExactly {
		return n
	}
	n = 0
	for _, p := range piles {
		for _, key := range p.keys {
			if _, err := b.question(key, 0, f); err == nil {
				n++
			}
		}
	}
	return n
}

// Unfair lists the facts, those of its base included, that make no question
// on any side, with the reason. It tries them all, which takes a while.
func (b *Bank) Unfair() iter.Seq2[Fact, string] {
	return func(yield func(Fact, string) bool) {
		for ix := range b.layers() {
			for _, f := range ix.order {
				if reason, fair := b.tryFact(f); !fair && !yield(*f, reason) {
					return
				}
			}
		}
	}
}

func (b *Bank) tryFact(f *Fact) (reason string, fair bool) {
	relation, _ := b.catalogue.Relation(f.Relation)
	reason = "questions are not asked about this relation"
	fair = slices.ContainsFunc(relation.Sides(), func(side Side) bool {
		_, err := b.Question(keyOf(f.ID, side), 0)
		if err != nil {
			reason = Reason(err)
		}
		return err == nil
	})
	return reason, fair
}
