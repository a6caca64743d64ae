package questions

import (
	"fmt"
	"slices"
)

// truthRules want exactly one right option, as far as the store can tell.
func truthRules() []Rule {
	return []Rule{
		{
			Name: "distractor-is-answer", Hard: true, About: "No wrong option is the answer by another name.",
			check: checkIsAnswer,
		},
		{
			Name: "distractor-true", Hard: true, About: "No wrong option is true as well.",
			check: func(s *subject) string {
				switch {
				case s.bank == nil:
					return ""
				case s.draft != nil:
					return s.draftTrue()
				case !s.byPerson():
					return "" // of several facts: proven when it was written
				}
				return s.toldTrue()
			},
		},
		{
			Name: "answer-doubted", About: "The store does not say otherwise.",
			check: checkDoubted,
		},
	}
}

// checkIsAnswer looks up what the options name.
func checkIsAnswer(s *subject) string {
	if s.bank == nil || s.draft != nil && s.draft.relation.Value != OfEntity && s.draft.side == AskObject {
		return ""
	}
	right := s.known(s.Answer)
	if e, ok := s.bank.entity(s.AnswerID); ok {
		right = []*known{e}
	}
	for _, i := range s.wrong() {
		for _, e := range s.known(s.Options[i]) {
			if slices.Contains(right, e) {
				return fmt.Sprintf("%q is another name for %q.", s.Options[i], s.Answer)
			}
		}
	}
	return ""
}

// draftTrue asks the fact that a question comes from.
func (s *subject) draftTrue() string {
	d := s.draft
	if d.side == AskObject && d.relation.Value != OfEntity || d.answer.entity == nil {
		return ""
	}
	names := d.trueNames()
	for _, i := range s.wrong() {
		likes := slices.DeleteFunc(s.known(s.Options[i]), func(e *known) bool {
			return e.Name != s.Options[i] || e.noun != d.answer.entity.noun
		})
		if slices.Contains(names, s.folds[i]) ||
			len(likes) > 0 && !slices.ContainsFunc(likes, func(e *known) bool { return !d.mayBeTrue(e) }) {
			return fmt.Sprintf("%q may be right as well.", s.Options[i])
		}
	}
	return ""
}

// toldTrue reads what a written question asks, where the store understands
// all of it, and asks the store for each wrong option.
func (s *subject) toldTrue() string {
	r, ok := s.read()
	if !ok {
		return ""
	}
	for _, i := range s.wrong() {
		for _, e := range s.known(s.Options[i]) {
			if f, found := s.bank.says(r, e.ID); found {
				return fmt.Sprintf("%q is right as well: %s", s.Options[i], s.bank.State(*f))
			}
		}
	}
	return ""
}

// checkDoubted reads a written question likewise, and finds that the store
// gives other answers and no room for this one.
func checkDoubted(s *subject) string {
	if s.bank == nil || !s.byPerson() {
		return ""
	}
	r, ok := s.read()
	if !ok || r.side != AskObject || !r.relation.Closed() || r.relation.Value != OfEntity {
		return ""
	}
	var theirs []string
	for f := range s.bank.about(r.given) {
		if f.Relation == r.relation.ID && f.Status == Approved {
			theirs = append(theirs, f.Object.Entity)
		}
	}
	answers := s.known(s.Answer)
	if len(theirs) == 0 || slices.ContainsFunc(answers, func(e *known) bool { return slices.Contains(theirs, e.ID) }) {
		return ""
	}
	return fmt.Sprintf("As far as I know it is %s. Check the answer.", s.bank.midNames(theirs))
}
