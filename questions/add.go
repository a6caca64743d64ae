package questions

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// FreeID makes an ID for a new entity out of its name: one that no entity of
// the bank has.
func (b *Bank) FreeID(name string) string {
	stem := slug(name)
	id := stem
	for n := 2; ; n++ {
		if _, taken := b.entity(id); !taken {
			return id
		}
		id = stem + "-" + strconv.Itoa(n)
	}
}

// slug is a name in the letters that an ID may have. A name that has none of
// them gets a number of its own.
func slug(name string) string {
	var b strings.Builder
	for _, word := range strings.Fields(Fold(name)) {
		kept := strings.Map(func(r rune) rune {
			if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
				return r
			}
			return -1
		}, word)
		if kept != "" && b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(kept)
	}
	if b.Len() == 0 {
		hash := fnv.New32a()
		_, _ = hash.Write([]byte(name)) // never fails
		return fmt.Sprintf("entity-%08x", hash.Sum32())
	}
	return b.String()
}

// QuestionsOf writes every fair question that can be made of one fact. Where
// there is none, why says the reason in plain words.
func (b *Bank) QuestionsOf(fact string, seed uint64) (out []Question, why string) {
	f, ok := b.fact(fact)
	if !ok {
		return nil, "there is no such fact"
	}
	relation, _ := b.catalogue.Relation(f.Relation)
	for _, side := range relation.Sides() {
		q, err := b.Question(keyOf(fact, side), seed)
		if err != nil {
			why = Reason(err)
			continue
		}
		out = append(out, q)
	}
	return out, why
}

// WithOptions returns q with its answer set among wrong options. They stand in
// alphabetical order, numbers in their own, until the question is asked, so that their order gives
// nothing away.
func (q Question) WithOptions(wrong []string) Question {
	q.Options = append(slices.Clone(wrong), q.Answer)
	slices.SortFunc(q.Options, strings.Compare)
	q.Right = slices.Index(q.Options, q.Answer)
	return inOrder(q)
}

// Validate says in plain words what is wrong with a filter that somebody
// typed, or nil.
func (f Filter) Validate() error {
	if f.Category != "" && !slices.Contains(Categories(), f.Category) {
		return fmt.Errorf("there is no category %q: choose from %v", f.Category, Categories())
	}
	if f.Difficulty != "" && !slices.Contains(Difficulties(), f.Difficulty) {
		return fmt.Errorf("there is no difficulty %q: choose from %v", f.Difficulty, Difficulties())
	}
	return nil
}
