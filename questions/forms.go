package questions

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A question of several facts has a key of their IDs, the main one first, and
// a word for its form: "<fact id>|<fact id>>shared". The order of the IDs is
// fixed, so that the same question always has the same key.
const keyJoin = "|"

// formCode is the word for a form in a key.
func formCode(form Form) string {
	code, _, _ := strings.Cut(string(form), " ")
	return code
}

// formKey names a question of several facts.
func formKey(form Form, facts []*Fact) string {
	ids := make([]string, len(facts))
	for i, f := range facts {
		ids[i] = f.ID
	}
	return strings.Join(ids, keyJoin) + ">" + formCode(form)
}

// cutFormKey reads what formKey wrote.
func cutFormKey(key string) (form Form, ids []string, ok bool) {
	joined, code, ok := cutKey(key)
	if !ok {
		return "", nil, false
	}
	for _, form := range [...]Form{Shared, Joined, Earliest, Ordered, OddOne} {
		if string(code) == formCode(form) {
			ids = strings.Split(joined, keyJoin)
			return form, ids, len(ids) == partsOf(form)
		}
	}
	return "", nil, false
}

// partsOf is how many facts a form rests on.
func partsOf(form Form) int {
	if form == Shared || form == Joined {
		return 2
	}
	return OptionCount
}

// formFacts looks up the facts of a key. It reports false for keys of one fact
// or none, and where a fact is not in play.
func (b *Bank) formFacts(key string) (Form, []*Fact, bool) {
	form, ids, ok := cutFormKey(key)
	if !ok {
		return "", nil, false
	}
	var facts []*Fact
	for i, id := range ids {
		f, known := b.fact(id)
		if !known || slices.Contains(ids[:i], id) {
			return form, nil, false
		}
		facts = append(facts, f)
	}
	return form, facts, formKey(form, b.inOrder(form, facts)) == key
}

// inOrder puts the facts of a form in the order of its key. Where both count
// alike, a guild's own comes first, which has an article to show, then one
// whose list is complete. Others are by date where that is the answer, and else
// the main one stays first.
func (b *Bank) inOrder(form Form, facts []*Fact) []*Fact {
	out := slices.Clone(facts)
	byID := func(x, y *Fact) int { return strings.Compare(x.ID, y.ID) }
	switch form {
	case Shared, Joined:
		slices.SortFunc(out, func(x, y *Fact) int {
			return cmp.Or(strings.Compare(y.Guild, x.Guild),
				cmp.Compare(b.openness(x), b.openness(y)), byID(x, y))
		})
	case Ordered:
		slices.SortFunc(out, func(x, y *Fact) int {
			return cmp.Or(cmp.Compare(x.Object.Date.Year, y.Object.Date.Year), byID(x, y))
		})
	default:
		slices.SortFunc(out[1:], byID)
	}
	return out
}

func (b *Bank) openness(f *Fact) int {
	if r, _ := b.catalogue.Relation(f.Relation); r.Closed() {
		return 0
	}
	return 1
}

// manner is what a game asks of the writer.
type manner struct {
	avoid func(option string) bool // see [Bank.QuestionAvoiding]; may be nil
	heard func(opening string) int // how often the game began like this; may be nil
}

// writeForm writes a question of several facts.
func (b *Bank) writeForm(form Form, facts []*Fact, rng *rand.Rand, m manner) (Question, error) {
	var q Question
	var err error
	switch form {
	case Shared, Joined:
		q, err = b.writeJoined(form, facts, rng, m)
	case Earliest:
		q, err = b.writeEarliest(facts, rng, m)
	case Ordered:
		q, err = b.writeOrdered(facts, rng, m)
	case OddOne:
		q, err = b.writeOddOne(facts, rng, m)
	}
	if err != nil {
		return Question{}, err
	}
	q.Prompt, q.Titles = cutTitles(q.Prompt)
	q.Statement = plain(q.Statement)
	main := facts[0]
	q.Key, q.Form = formKey(form, facts), form
	q.Relation, q.Fact = main.Relation, main.ID
	for _, f := range facts[1:] {
		q.Facts = append(q.Facts, f.ID)
	}
	q.Category, q.Evidence, q.Source = b.categoryOf(main), main.Evidence, main.Source
	q.Level = b.formLevel(form, facts)
	q.Difficulty = DifficultyAt(q.Level)
	if err := b.fair(q, nil); err != nil {
		return Question{}, err
	}
	return q, nil
}

// formLevel is how hard a question of several facts is expected to be: two ways
// to the same answer make it easier, an order harder.
func (b *Bank) formLevel(form Form, facts []*Fact) float64 {
	least, sum := 0.0, 0.0
	for i, f := range facts {
		r, _ := b.catalogue.Relation(f.Relation)
		side := AskObject
		if form == OddOne || len(r.wordings[side]) == 0 {
			side = AskSubject
		}
		level := b.prior(f, r, side)
		sum += level
		if i == 0 || level < least {
			least = level
		}
	}
	mean := sum / float64(max(1, len(facts)))
	switch form {
	case Shared, Joined:
		return least - 0.3
	case Ordered:
		return mean + 0.5
	case Earliest:
		return mean - 0.5
	}
	return mean
}

// parts begins a draft for each fact, on the side that asks for the entity
// that they have in common, and says why that cannot be asked.
func (b *Bank) parts(facts []*Fact, sides []Side) ([]*draft, error) {
	var out []*draft
	for i, f := range facts {
		r, ok := b.catalogue.Relation(f.Relation)
		if !ok {
			return nil, fmt.Errorf("%w: %s", ErrUnknown, f.ID)
		}
		d := b.draft(f, r, sides[i])
		if err := d.askable(); err != nil {
			return nil, err
		}
		if r.Changes && f.When.IsZero() {
			return nil, unfair("it may have changed since")
		}
		d.answer, d.names = d.findAnswer()
		out = append(out, d)
	}
	return out, nil
}
