package questions

import (
	"fmt"
	"slices"
)

// ValueKind says what the object of a relation is.
type ValueKind int

// The kinds of values.
const (
	OfEntity ValueKind = iota
	OfDate             // a year, a month or a day
	OfNumber           // an ordinal
	OfText             // a name that is no entity of its own
)

// Use says whether a part of a fact is to be given.
type Use int

// The uses of a part.
const (
	Unused Use = iota
	Optional
	Needed
)

// Side is the part of a fact that a question asks for.
type Side string

// The sides. A question's key ends with its side.
const (
	AskObject  Side = "object"
	AskSubject Side = "subject"
	AskIn      Side = "in"
)

// Sides lists the sides in a fixed order.
func Sides() []Side { return []Side{AskObject, AskSubject, AskIn} }

// Relation is one kind of fact: an entry of the [Catalogue]. It says what may
// stand on either side, what may be concluded from a fact's absence, and how
// questions are worded. Treat it as read-only.
type Relation struct {
	ID    string
	Label string // for people, between subject and object: "was produced by"

	Subjects []Kind
	Objects  []Kind // for OfEntity
	Value    ValueKind

	Many         bool // a subject can have several objects
	ManySubjects bool // an object can have several subjects
	// Listed: whoever gives one object gives them all, so that what is not
	// listed is false. Relations that are neither listed nor single-valued
	// are open: what is not in the store may still be true.
	Listed  bool
	Changes bool // holds at a date: facts carry AsOf and questions say it
	// Inverse is the relation that says the same from the object's side: the
	// relation itself where it is symmetric. "" where there is none.
	Inverse string

	In      []Kind // kinds of [Fact.In]
	UseIn   Use
	UseWhen Use // of [Fact.When]

	// Category of its questions; "" takes the field of the subject.
	Category Category
	// Role is the noun for the answer when persons and bands are asked for
	// ("director"), and for companies.
	Role string

	hardness map[Side]int // 0 easy to 4 hard, before fame is looked at
	state    string       // template of the fact as a sentence
	wordings map[Side][]wording
}

// wording is one way to ask a question. Its text is a template; see fill.go
// for the placeholders.
type wording struct {
	text  string
	kinds []Kind // kinds of the subject it suits; none: all
	when  Use    // Needed: only facts with a When; Unused: only those without
	in    Use    // likewise for In
	first bool   // only where the number is 1
}

// Sides lists the sides on which r is asked, in order.
func (r Relation) Sides() []Side {
	var out []Side
	for _, side := range Sides() {
		if len(r.wordings[side]) > 0 {
			out = append(out, side)
		}
	}
	return out
}

// Closed reports whether an object that the store does not give to a subject
// is false, given that it gives at least one.
func (r Relation) Closed() bool { return r.Listed || !r.Many }

// CheckFact says in plain words why the parts of f do not suit the relation,
// or nil. It does not look at entities: see [Relation.CheckKinds].
func (r Relation) CheckFact(f Fact) error {
	if got, ok := f.Object.kind(); !ok || got != r.Value {
		return fmt.Errorf("%s needs %s", r.ID, r.Value.words())
	}
	if f.Object.Number < 0 {
		return fmt.Errorf("%s needs a number from 1", r.ID)
	}
	if f.Subject == f.Object.Entity || f.In != "" && f.In == f.Subject {
		return fmt.Errorf("the two sides must not be the same (%s)", r.ID)
	}
	if err := r.checkUse("in", r.UseIn, f.In != ""); err != nil {
		return err
	}
	if err := r.checkUse("when", r.UseWhen, !f.When.IsZero()); err != nil {
		return err
	}
	if r.Changes && f.AsOf.IsZero() && f.When.IsZero() {
		return fmt.Errorf("%s changes with time: give as_of, when it was last checked", r.ID)
	}
	return nil
}

func (r Relation) checkUse(part string, use Use, given bool) error {
	switch {
	case use == Needed && !given:
		return fmt.Errorf("%s needs %q", r.ID, part)
	case use == Unused && given:
		return fmt.Errorf("%s does not take %q", r.ID, part)
	}
	return nil
}

// CheckKinds says in plain words why entities of these kinds cannot stand in
// relation r, or nil. Parts that the fact does not have are passed as "".
func (r Relation) CheckKinds(subject, object, in Kind) error {
	for _, part := range []struct {
		name string
		got  Kind
		want []Kind
	}{{"subject", subject, r.Subjects}, {"object", object, r.Objects}, {"in", in, r.In}} {
		if part.got != "" && !slices.Contains(part.want, part.got) {
			return fmt.Errorf("the %s of %s must be %s, not %s",
				part.name, r.ID, oneOf(part.want), withArticle(string(part.got)))
		}
	}
	return nil
}

func (k ValueKind) words() string {
	return [...]string{
		OfEntity: "the id of an entity",
		OfDate:   "a date such as 2004, 2004-12 or 2004-12-28",
		OfNumber: "a whole number",
		OfText:   "a name in quotes",
	}[k]
}
