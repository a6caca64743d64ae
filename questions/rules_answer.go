package questions

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// shortAnswer is how many words an answer should have at most: four in five
// that people write have no more.
const shortAnswer = 5

// answerRules want a name or a number and nothing besides.
func answerRules() []Rule {
	return []Rule{
		{
			Name: "answer-long", About: "The answer is a name or a few words.",
			check: func(s *subject) string {
				n := len(strings.Fields(s.Answer))
				if n <= shortAnswer || s.Form == Ordered || s.isName(s.Answer) {
					return ""
				}
				return fmt.Sprintf("The answer has %d words. %d are enough: leave out what is not asked.", n, shortAnswer)
			},
		},
		{
			Name: "answer-mark", About: "The answer does not end like a sentence.",
			check: func(s *subject) string {
				if bareAnswer(s.Answer) == s.Answer || s.isName(s.Answer) {
					return ""
				}
				return "The answer ends with a mark that is no part of it."
			},
			mend: func(s *subject) Question { return s.withAnswer(bareAnswer(s.Answer)) },
		},
		{
			Name: "answer-surplus", About: "The answer holds nothing but the answer.",
			check: func(s *subject) string {
				if unexplained(s.Answer) == s.Answer || s.isName(s.Answer) {
					return ""
				}
				return "The answer says more than is asked."
			},
			mend: func(s *subject) Question { return s.withAnswer(unexplained(s.Answer)) },
		},
		{
			Name: "answer-repeats", About: "The answer does not repeat the question.",
			check: checkRepeats,
		},
		{
			Name: "no-source", About: "It can be checked: its source is named.",
			check: func(s *subject) string {
				if !s.Source.IsZero() {
					return ""
				}
				return "Nothing says where this can be checked: /question add takes a source."
			},
		},
	}
}

// isName reports whether the store knows a name just as it is written, or the
// question comes from the store.
func (s *subject) isName(name string) bool {
	return !s.byPerson() || slices.ContainsFunc(s.known(name), func(e *known) bool {
		return slices.Contains(e.Names(), name)
	})
}

// withAnswer is the question with its answer changed, and its place kept.
func (s *subject) withAnswer(answer string) Question {
	q := s.Question
	if answer == "" || slices.Contains(q.Options, answer) {
		return q
	}
	q.Answer, q.Options = answer, slices.Clone(q.Options)
	q.Options[q.Right] = answer
	return q
}

// bareAnswer is an answer without the mark at its end, unless that belongs to
// an abbreviation.
func bareAnswer(answer string) string {
	bare := strings.TrimRight(answer, " .,;:")
	fields := strings.Fields(bare)
	if len(fields) == 0 || strings.HasSuffix(answer, "...") {
		return answer
	}
	last := fields[len(fields)-1]
	if answer[len(bare):] == "." && (strings.Contains(last, ".") || len(last) < 5 && len(fields) > 1) {
		return answer // "R.E.M.", "Robert Downey Jr.", "Feel Good Inc."
	}
	return bare
}

// unexplained is an answer without words around it.
func unexplained(answer string) string {
	// "It Was a Good Day" is a title; "It was Elton John" is not.
	out := regexp.MustCompile(`^([Tt]he (right |correct )?answer is|[Aa]nswer:|[Ii]t (is|was)|[Ii]t's|[Ss]?[Hh]e (is|was)|`+
		`[Tt]hey (are|were)|[Tt]his (is|was)|because( of)?|named|called) `).ReplaceAllString(answer, "")
	out = regexp.MustCompile(` *[(\[](?i:the|a|an|from|in|by|who|which|born|also|released|19|20)[^()\[\]]*[)\]]$`).ReplaceAllString(out, "")
	return strings.TrimSpace(out)
}

// checkRepeats finds three words in a row that the answer takes from the
// question and no other option does.
func checkRepeats(s *subject) string {
	if s.Form == Ordered {
		return ""
	}
	words := foldWords(s.Answer)
	for i := 0; i+3 <= len(words); i++ {
		run := strings.Join(words[i:i+3], " ")
		if strings.Contains(" "+strings.Join(s.words, " ")+" ", " "+run+" ") &&
			!slices.ContainsFunc(s.wrong(), func(j int) bool { return strings.Contains(s.folds[j], run) }) {
			return fmt.Sprintf("The answer repeats the question: %q. Leave that out.", run)
		}
	}
	return ""
}
