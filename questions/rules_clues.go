package questions

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clueRules want nothing in the question or the options that gives the answer
// away.
func clueRules() []Rule {
	return []Rule{
		{
			Name: "answer-in-prompt", Hard: true, About: "The question does not hold its answer.",
			check: checkAnswerInPrompt,
		},
		{
			Name: "alias-in-prompt", Hard: true, About: "The question does not hold the answer by another name.",
			check: checkAliasInPrompt,
		},
		{
			Name: "word-in-common", Hard: true, About: "No word of the question stands in the answer only.",
			check: checkCommonWord,
		},
		{
			Name: "answer-echoed", About: "No part of the answer sounds through in a name of the question.",
			check: checkEcho,
		},
		{
			Name: "option-in-prompt", About: "The question holds none of the wrong options either.",
			check: func(s *subject) string {
				for _, i := range s.wrong() {
					if s.holds(s.Options[i]) && !isFigure(s.folds[i]) {
						return fmt.Sprintf("The question names %q, which nobody will take then.", s.Options[i])
					}
				}
				return ""
			},
		},
		{
			Name: "longest-answer", About: "The answer is not the longest option by far.",
			check: checkLongest,
		},
		{
			Name: "answer-shares-most", About: "The answer is not pieced together from the other options.",
			check: checkSharesMost,
		},
		{
			Name: "answer-stands-out", About: "The answer is written like the other options.",
			check: checkStandsOut,
		},
	}
}

// holds reports whether a name stands in the prompt. One of small words only
// ("It") must stand there just so.
func (s *subject) holds(name string) bool {
	words := foldWords(name)
	for _, w := range words {
		if !isSmall(w) {
			return containsName(s.words, name)
		}
	}
	_, rest, _ := strings.Cut(s.Prompt, " ")
	bare := strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) {
			return ' '
		}
		return r
	}, rest)
	return name != "" && strings.Contains(" "+strings.Join(strings.Fields(bare), " ")+" ", " "+name+" ") &&
		name != strings.ToLower(name)
}

func checkAnswerInPrompt(s *subject) string {
	if s.holds(s.Answer) {
		return fmt.Sprintf("The question holds its own answer: %q.", s.Answer)
	}
	return ""
}

// checkAliasInPrompt lets questions about names pass, which give one of them.
func checkAliasInPrompt(s *subject) string {
	if s.draft != nil && s.draft.relation.Value == OfText {
		return ""
	}
	if _, named := s.has("known", "name", "named", "called", "born", "nickname", "nicknamed", "alias", "stage",
		"aka", "alter", "pseudonym", "surname", "abbreviated", "short"); named {
		return ""
	}
	names := s.Aliases
	if s.bank != nil {
		if e, ok := s.bank.entity(s.AnswerID); ok {
			names = append(slices.Clip(names), e.Aliases...)
		}
	}
	for _, alias := range names {
		if s.holds(alias) {
			return fmt.Sprintf("The question holds another name of its answer: %q.", alias)
		}
	}
	return ""
}

// telltale is from how many letters a word that stands in the question and in
// the answer says something.
const telltale = 4

func checkCommonWord(s *subject) string {
	if s.Form == Ordered || s.holds(s.Answer) || s.draft != nil && s.draft.relation.Value == OfText {
		return ""
	}
	for _, w := range foldWords(s.Answer) {
		if len(w) < telltale || isSmall(w) || isFigure(w) || isGeneric(w) || !slices.Contains(s.words, w) {
			continue
		}
		if !slices.ContainsFunc(s.wrong(), func(i int) bool { return slices.Contains(strings.Fields(s.folds[i]), w) }) {
			return fmt.Sprintf("%q stands in the question and in the right option only, which gives it away.", w)
		}
	}
	return ""
}

// isGeneric reports whether a word names a sort of thing rather than a thing.
func isGeneric(w string) bool {
	return isRole(w) || isWorkNoun(w) || slices.Contains([]string{
		"award", "awards", "best", "academy", "network", "label", "records", "music", "songs", "films",
		"albums", "soundtrack", "year", "years", "name", "names", "number", "city", "country", "state", "people", "person", "world",
		"festival", "theme", "title", "original", "american", "british", "same", "just", "only", "with",
	}, w)
}

func isFigure(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// checkEcho looks for words that begin alike: "Desi" and "Desilu".
func checkEcho(s *subject) string {
	if s.Form == Ordered || s.draft != nil && s.draft.relation.Value == OfText {
		return ""
	}
	echoes := func(fold string) string {
		for _, w := range strings.Fields(fold) {
			for _, other := range s.words {
				if w != other && !isSmall(w) && !isGeneric(w) && len(w) > telltale && len(other) > telltale && sameStem(w, other) {
					return w
				}
			}
		}
		return ""
	}
	w := echoes(Fold(s.Answer))
	if w == "" || slices.ContainsFunc(s.wrong(), func(i int) bool { return echoes(s.folds[i]) != "" }) {
		return ""
	}
	return fmt.Sprintf("%q of the answer sounds through in the question.", w)
}

// How much longer than the longest wrong option the answer may be.
const (
	muchLonger = 1.7
	farLonger  = 12 // characters
)

func checkLongest(s *subject) string {
	longest := 0
	for _, i := range s.wrong() {
		longest = max(longest, utf8.RuneCountInString(s.Options[i]))
	}
	n := utf8.RuneCountInString(s.Answer)
	if s.Form == Ordered || n < longest+farLonger || float64(n) < muchLonger*float64(longest) {
		return ""
	}
	return "The right option is the longest by far, which gives it away. Shorten it, or take longer wrong ones."
}

// checkSharesMost finds an answer of which each part stands in another option,
// where no wrong option is such: "red car" among "red bus" and "blue car".
func checkSharesMost(s *subject) string {
	if s.Form == Ordered {
		return ""
	}
	partners := func(at int) int {
		n := 0
		for j, other := range s.folds {
			if j != at && slices.ContainsFunc(strings.Fields(s.folds[at]), func(w string) bool {
				return !isSmall(w) && slices.Contains(strings.Fields(other), w)
			}) {
				n++
			}
		}
		return n
	}
	mine := partners(s.Right)
	if mine < 2 || slices.ContainsFunc(s.wrong(), func(i int) bool { return partners(i) >= mine }) {
		return ""
	}
	return "The answer shares its words with most other options, which gives it away."
}

// checkStandsOut finds quotes or a small first letter that only the answer has
// or lacks.
func checkStandsOut(s *subject) string {
	for _, trait := range [...]func(string) bool{
		func(o string) bool { return strings.ContainsAny(o[:1], `"'`) || strings.HasPrefix(o, "“") },
		func(o string) bool { r, _ := utf8.DecodeRuneInString(o); return unicode.IsLower(r) },
		func(o string) bool {
			return o == strings.ToUpper(o) && len(o) > telltale && strings.ContainsFunc(o, unicode.IsLetter)
		},
	} {
		mine := trait(s.Answer)
		if !slices.ContainsFunc(s.wrong(), func(i int) bool { return trait(s.Options[i]) == mine }) &&
			s.byPerson() {
			return "The right option is written in another way than the wrong ones. Write all alike."
		}
	}
	return ""
}
