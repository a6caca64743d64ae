package questions

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// typedTries is how many wordings of a question are looked at for one that
// does not speak of its options.
const typedTries = 12

// maxTypedWords is how long an answer may be to be typed under a clock.
const maxTypedWords = 5

// TypedQuestion writes the question that a key names so that it can be
// answered without its options: nothing else may be right as well, and the
// prompt must not speak of them. The errors are those of [Bank.Question].
func (b *Bank) TypedQuestion(key string, seed uint64) (Question, error) {
	return b.typedQuestion(key, seed, manner{})
}

func (b *Bank) typedQuestion(key string, seed uint64, m manner) (Question, error) {
	if !b.typable(key) {
		return Question{}, unfair("other answers than the one meant may be right")
	}
	for n := range uint64(typedTries) {
		q, err := b.ask(key, seed+n, m)
		if err != nil {
			return q, err
		}
		if !q.Typable() {
			return Question{}, unfair("its answer depends on its options")
		}
		if len(strings.Fields(q.Answer)) > maxTypedWords {
			return Question{}, unfair("its answer is too long to be typed")
		}
		if !namesOptions(q.Prompt) && b.datedIn(key, q.Prompt) {
			return q, nil
		}
	}
	return Question{}, unfair("every wording speaks of the options")
}

// namesOptions reports whether a prompt makes sense only above its options.
func namesOptions(prompt string) bool {
	words := foldWords(prompt)
	return slices.Contains(words, "these") || slices.Contains(words, "following")
}

// typable reports whether a key can be answered without options, as far as
// that shows before the question is written: whether the store can tell that
// only one answer is right. Whoever wrote a question by hand saw to it.
func (b *Bank) typable(key string) bool {
	if form, facts, ok := b.formFacts(key); ok {
		return b.typableForm(form, facts)
	}
	id, side, ok := cutKey(key)
	f, known := b.fact(id)
	if !ok || !known {
		return true
	}
	r, ok := b.catalogue.Relation(f.Relation)
	if !ok {
		return false
	}
	switch side {
	case AskObject:
		return b.oneObject(f, r)
	case AskSubject:
		return b.oneSubject(f, r)
	}
	return !f.When.IsZero() // and the prompt must say when: see datedIn
}

// typableForm reports whether one of two facts alone leaves one answer only.
func (b *Bank) typableForm(form Form, facts []*Fact) bool {
	if !(Question{Form: form}).Typable() {
		return false
	}
	sides, ok := b.meeting(form, facts[0], facts[1])
	if !ok {
		return false
	}
	for i, f := range facts {
		r, _ := b.catalogue.Relation(f.Relation)
		if sides[i] == AskObject && b.oneObject(f, r) || sides[i] == AskSubject && b.oneSubject(f, r) {
			return true
		}
	}
	return false
}

// oneObject reports whether nothing else stands on the object's side.
func (b *Bank) oneObject(f *Fact, r Relation) bool {
	switch {
	case !r.Many:
		return true
	case r.Value != OfEntity:
		return false
	case r.ID == "plays_character":
		return alone(b.about(f.Subject), f, func(g *Fact) bool { return g.In == f.In })
	}
	return r.Listed && len(b.partners(f.Subject, r, AskObject)) == 1
}

// oneSubject reports whether nothing else stands on the subject's side.
func (b *Bank) oneSubject(f *Fact, r Relation) bool {
	same := b.of(f.Object.Entity)
	switch r.ID {
	case "plays_character":
		return alone(same, f, func(g *Fact) bool { return g.Object == f.Object && g.In == f.In })
	case "won_award":
		return !f.When.IsZero() && alone(same, f, func(g *Fact) bool { return g.When.Year == f.When.Year })
	case "ordinal_album":
		return true // of one artist, whom the prompt names
	}
	return !r.ManySubjects
}

// alone reports whether none of the facts but f itself is of its relation and
// like it.
func alone(facts iter.Seq[*Fact], f *Fact, like func(*Fact) bool) bool {
	for g := range facts {
		if g.ID != f.ID && g.Relation == f.Relation && like(g) {
			return false
		}
	}
	return true
}

// datedIn reports whether a prompt says when, where only that tells which of
// several answers is meant.
func (b *Bank) datedIn(key, prompt string) bool {
	id, side, ok := cutKey(key)
	f, known := b.fact(id)
	if !ok || !known || side != AskIn && f.Relation != "won_award" {
		return true
	}
	return strings.Contains(prompt, fmt.Sprint(f.When.Year))
}

// question writes a question as f wants it.
func (b *Bank) question(key string, seed uint64, f Filter) (Question, error) {
	if f.Typable {
		return b.TypedQuestion(key, seed)
	}
	return b.Question(key, seed)
}

// suiting returns the keys that f does not rule out.
func (b *Bank) suiting(keys []string, f Filter) []string {
	if !f.Typable {
		return keys
	}
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !b.typable(key) })
}
