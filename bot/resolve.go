package bot

import (
	"strconv"
	"strings"

	"headliner/questions"
	"headliner/questions/quiz"
)

// The sides of a claim that may be unclear, as custom IDs number them.
const (
	sideSubject = iota
	sideObject
	sideIn
)

// resolved is a candidate held against what is known.
type resolved struct {
	quiz.Candidate
	relation questions.Relation
	fact     questions.Fact
	fresh    []questions.Entity // that it speaks of and nobody knows

	unclear []questions.Entity // one of them is meant on side, or none
	side    int
	problem string         // why it cannot be approved, in plain words; "" if it can
	known   bool           // a fact of the guild's that is in play says the same
	builtIn bool           // a built-in fact does
	twin    questions.Fact // the one that says the same, where it is known

	replaces []questions.Fact // of the guild's, that cannot hold beside it
	against  []questions.Fact // of the built-in ones, likewise
}

// ready reports whether the candidate can be approved as it is. If not, and it
// is neither unclear nor against what is known, problem says why.
func (r *resolved) ready(bank *questions.Bank) bool {
	if r.unclear != nil || r.problem != "" || len(r.against) > 0 {
		return false
	}
	if err := r.check(bank); err != nil {
		r.problem = plainError(err)
	}
	return r.problem == ""
}

// resolve matches the names of a candidate with what the bank knows. fresh
// collects those it does not; a is the candidate's article.
func resolve(bank *questions.Bank, fresh *newcomers, c quiz.Candidate, a quiz.Article) *resolved {
	r := &resolved{Candidate: c}
	if r.played() {
		r.fact = c.Fact
		r.relation, _ = bank.Catalogue().Relation(c.Fact.Relation)
	} else if err := r.fill(bank, fresh, a); err != nil {
		r.problem = plainError(err)
		return r
	}
	r.fact.ID, r.fact.Status, r.fact.Evidence = "f:"+strconv.FormatInt(c.ID, 10), questions.Approved, c.Evidence
	if r.unclear == nil {
		r.compare(bank)
	}
	return r
}

// fill makes the fact of the claim.
func (r *resolved) fill(bank *questions.Bank, fresh *newcomers, a quiz.Article) error {
	c := r.Claim
	var ok bool
	if r.relation, ok = bank.Catalogue().Relation(c.Relation); !ok {
		return say("I don't know the relation “" + clip(c.Relation, 60) + "” any more")
	}
	f := questions.Fact{Relation: c.Relation, Source: a.Source()}
	if r.Article == 0 { // typed by an admin
		f.Source = r.Fact.Source
	}
	known := len(fresh.all)
	var err error
	if f.Subject, err = r.part(fresh, sideSubject, c.Subject, r.relation.Subjects); err != nil {
		return err
	}
	if f.Object, err = r.object(fresh); err != nil {
		return err
	}
	if r.relation.UseIn != questions.Unused && c.In.Text != "" {
		if f.In, err = r.part(fresh, sideIn, c.In, r.relation.In); err != nil {
			return err
		}
	}
	if r.relation.UseWhen != questions.Unused {
		f.When = c.When
	}
	if r.relation.Changes {
		f.AsOf = firstDate(c.AsOf, a.Published, dayOf(a.Added))
	}
	r.fact = f
	for n, e := range fresh.all {
		if n >= known || e.ID == f.Subject || e.ID == f.Object.Entity || e.ID == f.In {
			r.fresh = append(r.fresh, e)
		}
	}
	return nil
}

// part is the entity on one side; what is unclear is noted.
func (r *resolved) part(fresh *newcomers, side int, name quiz.Name, kinds []questions.Kind) (string, error) {
	id, unclear, err := fresh.match(name, kinds)
	if len(unclear) > 0 && r.unclear == nil {
		r.unclear, r.side = unclear, side
	}
	return id, err
}

// object reads the object as the relation wants it.
func (r *resolved) object(fresh *newcomers) (questions.Value, error) {
	name := r.Claim.Object
	switch r.relation.Value {
	case questions.OfDate:
		d, err := questions.ParseDate(name.Text)
		if err != nil {
			return questions.Value{}, say("“" + clip(name.Text, 60) + "” is no date such as 2004 or 2004-12-28")
		}
		return questions.Value{Date: d}, nil
	case questions.OfNumber:
		n, err := strconv.Atoi(name.Text)
		if err != nil || n < 1 {
			return questions.Value{}, say("“" + clip(name.Text, 60) + "” is no whole number from 1")
		}
		return questions.Value{Number: n}, nil
	case questions.OfText:
		return questions.Value{Text: name.Text}, nil
	}
	id, err := r.part(fresh, sideObject, name, r.relation.Objects)
	return questions.Value{Entity: id}, err
}

// check holds the fact against the rules of its relation.
func (r *resolved) check(bank *questions.Bank) error {
	if err := r.relation.CheckFact(r.fact); err != nil {
		return err
	}
	_, err := r.preview(bank)
	return err
}

// preview is the bank with the fact in it.
func (r *resolved) preview(bank *questions.Bank) (*questions.Bank, error) {
	f := r.fact
	f.ID += "?"       // the bank may know it as one that has expired
	f.Guild = "guild" // asked in place of a built-in fact that says the same
	return questions.NewBank(bank.Catalogue(), bank, questions.Collection{
		Entities: r.fresh, Facts: []questions.Fact{f},
	})
}

// compare looks for facts in play that say the same or cannot hold beside it.
func (r *resolved) compare(bank *questions.Bank) {
	for _, have := range bank.FactsAbout(r.fact.Subject) {
		if have.ID == r.fact.ID || have.Status != questions.Approved {
			continue
		}
		if have.Relation == r.relation.Inverse && have.Object.Entity == r.fact.Subject &&
			have.Subject == r.fact.Object.Entity {
			r.same(have) // said from the other side
		}
		if have.Relation != r.fact.Relation || have.Subject != r.fact.Subject {
			continue
		}
		switch {
		case sameObject(have.Object, r.fact.Object) && have.In == r.fact.In && sameDate(have.When, r.fact.When):
			r.same(have)
		case r.relation.Many || sameObject(have.Object, r.fact.Object):
		case strings.HasPrefix(have.ID, "f:"):
			r.replaces = append(r.replaces, have)
		default:
			r.against = append(r.against, have)
		}
	}
}

// same notes that a fact in play says the same. A built-in one has no article
// to show: the candidate can still take its place.
func (r *resolved) same(have questions.Fact) {
	if !strings.HasPrefix(have.ID, "f:") {
		r.builtIn = true
	} else if !r.played() {
		r.known, r.twin = true, have
	}
}

// played reports whether a candidate is a fact that was approved, and waits
// because it may not hold any more.
func (r *resolved) played() bool {
	return r.Status == questions.Expired || r.Status == questions.Approved && r.Missing
}

// sameObject reports whether two objects do not contradict each other: dates of
// different precision may be the same.
func sameObject(a, b questions.Value) bool {
	return a == b || !a.Date.IsZero() && !b.Date.IsZero() && sameDate(a.Date, b.Date)
}

func sameDate(a, b questions.Date) bool {
	x, y := a.String(), b.String()
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

func firstDate(dates ...questions.Date) questions.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return questions.Date{}
}

// verdict approves the candidate.
func (r *resolved) verdict() quiz.Verdict {
	v := quiz.Verdict{
		Candidate: r.ID, Revision: r.Revision, To: questions.Approved, Fact: r.fact, Fresh: r.fresh,
	}
	for _, f := range r.replaces {
		if id, err := factNumber(f.ID); err == nil {
			v.Replaces = append(v.Replaces, id)
		}
	}
	return v
}

// words states the candidate in a sentence, or as near as it gets.
func (r *resolved) words(bank *questions.Bank) string {
	if r.unclear == nil && r.problem == "" {
		if with, err := r.preview(bank); err == nil {
			return with.State(r.fact)
		}
	}
	if r.Claim.Relation == "" {
		return bank.State(r.fact)
	}
	label := strings.ReplaceAll(r.Claim.Relation, "_", " ")
	if r.relation.Label != "" {
		label = r.relation.Label
	}
	return r.Claim.Subject.Text + " " + label + " " + r.Claim.Object.Text
}
