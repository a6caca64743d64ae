package questions

import (
	"errors"
	"slices"
)

// Rule is one thing that makes a question good or bad: what it wants, and how
// to tell. A hard rule keeps a question out of play; a soft one is advice for
// whoever writes it.
type Rule struct {
	Name  string // stable: "answer-in-prompt"
	Hard  bool
	About string // what it wants, in a sentence

	// check says what is wrong and what to do about it, "" where nothing is.
	check func(*subject) string
	// mend puts right what check found, where that needs no knowledge. It
	// changes the prompt, the answer or both.
	mend func(*subject) Question
}

// Finding is a rule that a question breaks.
type Finding struct {
	Rule string
	Hard bool
	// Text says what is wrong and what to do, in words for its author.
	Text string
	// Better is a better wording of the prompt, or of the answer where that is
	// what is wrong; "" where none can be made without knowing more.
	Better string
}

// Rules lists all rules, those on which others build first.
func Rules() []Rule {
	return slices.Concat(
		formRules(), promptRules(), openingRules(), termRules(), contextRules(),
		optionRules(), clueRules(), grammarRules(), numberRules(), answerRules(),
		truthRules(), plausibleRules(),
	)
}

// Check holds a question, whoever wrote it, against all rules and what the
// bank knows.
func (b *Bank) Check(q Question) []Finding { return check(b.subject(q), b.rules, false) }

// Breaks lists the hard rules that a question breaks: see [Bank.Check].
func (b *Bank) Breaks(q Question) []Finding { return check(b.subject(q), b.rules, true) }

// Validate holds a question against the hard rules that need no bank. The
// error is an [*Invalid], or several joined.
func (q Question) Validate() error {
	var errs []error
	for _, f := range check(newSubject(q, nil), Rules(), true) {
		errs = append(errs, &Invalid{f.Text})
	}
	return errors.Join(errs...)
}

// fair refuses a question that breaks a hard rule. d is the draft it comes
// from, nil where there is none.
func (b *Bank) fair(q Question, d *draft) error {
	s := newSubject(q, b)
	s.draft = d
	if found := check(s, b.rules, true); len(found) > 0 {
		return unfair(found[0].Text)
	}
	return nil
}

// check asks the rules. A question that is out of form is not looked at
// further: other rules could make nothing of it.
func check(s *subject, rules []Rule, hardOnly bool) []Finding {
	var out []Finding
	for _, r := range rules {
		if r.Hard || !hardOnly {
			if text := r.check(s); text != "" {
				f := Finding{Rule: r.Name, Hard: r.Hard, Text: text}
				if !hardOnly {
					f.Better = r.better(s)
				}
				out = append(out, f)
			}
		}
		if r.Name == lastOfForm && len(out) > 0 {
			return out
		}
	}
	return out
}

// better is what changed when r mended a question.
func (r Rule) better(s *subject) string {
	if r.mend == nil {
		return ""
	}
	switch q := r.mend(s); {
	case q.Prompt != s.Prompt:
		return q.Prompt
	case q.Answer != s.Answer:
		return q.Answer
	}
	return ""
}

// Mend puts right all that can be put right without knowing more, and reports
// whether that is anything. What it returns breaks no rule that q does not.
func (b *Bank) Mend(q Question) (Question, bool) {
	changed := false
	for _, r := range b.rules {
		s := b.subject(q)
		if r.mend == nil || r.check(s) == "" {
			continue
		}
		if better := r.mend(s); r.check(b.subject(better)) == "" && !b.worse(better, q) {
			q, changed = better, true
		}
	}
	return q, changed
}

// worse reports whether a breaks a rule that b does not.
func (b *Bank) worse(a, than Question) bool {
	before := b.Check(than)
	return slices.ContainsFunc(b.Check(a), func(f Finding) bool {
		return !slices.ContainsFunc(before, func(g Finding) bool { return f.Rule == g.Rule })
	})
}
