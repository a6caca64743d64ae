package questions

import (
	"errors"
	"iter"
	"maps"
	"slices"
)

// OwnKeys lists, in a fixed order, the keys of what the topmost layer of b can
// ask by itself: not those of the bank that it lies over.
func (b *Bank) OwnKeys() iter.Seq[string] {
	return func(yield func(string) bool) {
		var all []string
		for keys := range maps.Values(b.own.cells) {
			all = append(all, keys...)
		}
		slices.Sort(all)
		for _, key := range all {
			if !yield(key) {
				return
			}
		}
	}
}

// Audit writes the question that a key names, also a written one that breaks a
// hard rule and would not be asked, and holds it against all rules. The error
// is that of [Bank.Question] where there is nothing to hold against them.
func (b *Bank) Audit(key string, seed uint64) (Question, []Finding, error) {
	q, err := b.Question(key, seed)
	if _, byPerson := b.writtenQuestion(key); byPerson && errors.Is(err, ErrUnfair) {
		err = nil
	}
	if err != nil {
		return Question{}, nil, err
	}
	return q, b.Check(q), nil
}
