package questions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// optionRules want four answers that each stand by themselves.
func optionRules() []Rule {
	return []Rule{
		{
			Name: "same-option", Hard: true, About: "No option stands there twice, however it is written.",
			check: checkSame,
		},
		{
			Name: "all-or-none", Hard: true, About: "No option speaks of the others.",
			check: checkAllOrNone,
		},
		{
			Name: "true-false", Hard: true, About: "Options are names, not true and false.",
			check: checkTrueFalse,
		},
		{
			Name: "combined", Hard: true, About: "No option is made of two others.",
			check: checkCombined,
		},
		{
			Name: "option-in-option", About: "No option holds another one.",
			check: func(s *subject) string {
				if s.Form == Ordered {
					return ""
				}
				for i, a := range s.folds {
					for j, b := range s.folds {
						if i != j && a != b && strings.Contains(" "+a+" ", " "+b+" ") {
							return fmt.Sprintf("%q stands inside %q. Take another option.", s.Options[j], s.Options[i])
						}
					}
				}
				return ""
			},
		},
		{
			Name: "alias-is-option", Hard: true, About: "No wrong option is accepted as the answer.",
			check: func(s *subject) string {
				for _, alias := range s.Aliases {
					for _, i := range s.wrong() {
						if s.folds[i] == Fold(alias) {
							return fmt.Sprintf("The wrong option %q is also listed as an answer.", s.Options[i])
						}
					}
				}
				return ""
			},
		},
	}
}

// checkSame compares options with their numbers as figures: "Seven" is "7".
func checkSame(s *subject) string {
	figures := make([]string, len(s.folds))
	for i, fold := range s.folds {
		if figures[i] = fold; s.byPerson() {
			figures[i] = inFigures(fold)
		}
		if at := slices.Index(figures[:i], figures[i]); at >= 0 {
			return fmt.Sprintf("The options %q and %q are the same.", s.Options[at], s.Options[i])
		}
	}
	return ""
}

// inFigures writes the number words of a folded name as figures.
func inFigures(fold string) string {
	words := strings.Split(fold, " ")
	for i, w := range words {
		if n := slices.Index(numberWords(), w); n >= 0 {
			words[i] = strconv.Itoa(n)
		}
		for n := 1; n <= 20; n++ {
			if w == ordinal(n) {
				words[i] = digitOrdinal(n)
			}
		}
	}
	return strings.Join(words, " ")
}

func numberWords() []string {
	return []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
	}
}

func checkAllOrNone(s *subject) string {
	for i, fold := range s.folds {
		words := strings.Fields(fold)
		if len(words) == 0 {
			continue
		}
		group := slices.Contains([]string{"all", "none", "both", "neither", "any", "some", "two", "more", "most"}, words[0])
		if len(words) > 1 {
			last := words[len(words)-1]
			group = group && slices.Contains([]string{"above", "these", "them", "those", "below", "options"}, last) &&
				(slices.Contains(words, "of") || len(words) < 4)
		} else {
			group = slices.Contains([]string{"none", "neither", "both"}, words[0]) && s.loneOption(i)
		}
		if group || slices.Contains([]string{
			"i dont know", "dont know", "other", "something else", "someone else", "no idea", "not sure",
		}, fold) && s.loneOption(i) {
			return fmt.Sprintf("%q is no fair option: each must be an answer by itself.", s.Options[i])
		}
	}
	return ""
}

// loneOption reports whether the store knows nothing of an option's name: a
// song may well be called "None".
func (s *subject) loneOption(i int) bool { return len(s.known(s.Options[i])) == 0 }

func checkTrueFalse(s *subject) string {
	for _, pair := range [...][2]string{{"true", "false"}, {"yes", "no"}, {"right", "wrong"}} {
		if slices.Contains(s.folds, pair[0]) && slices.Contains(s.folds, pair[1]) {
			return fmt.Sprintf("Ask for a name rather than for %s or %s.", pair[0], pair[1])
		}
	}
	first, _, _ := strings.Cut(s.Prompt, ":")
	if fold := Fold(first); fold == "true or false" || fold == "yes or no" {
		return "Ask for a name rather than for true or false."
	}
	return ""
}

// checkCombined finds "A and B" beside A, or B beside it.
func checkCombined(s *subject) string {
	if s.Form == Ordered {
		return ""
	}
	for i, fold := range s.folds {
		for _, by := range [...]string{" and ", " or "} {
			a, b, ok := strings.Cut(strings.TrimPrefix(fold, "both "), by)
			a, b = Fold(a), Fold(b)
			if isLetters(s.Options[i]) || ok && a != b && slices.Contains(s.folds, a) && slices.Contains(s.folds, b) {
				return fmt.Sprintf("%q is made of other options. Each option must be an answer by itself.", s.Options[i])
			}
		}
	}
	return ""
}

// isLetters finds "A and B", which speaks of the options at those places.
func isLetters(option string) bool {
	words := strings.Fields(strings.TrimPrefix(strings.ToLower(option), "both "))
	return len(words) == 3 && slices.Contains([]string{"and", "or", "&"}, words[1]) &&
		len(words[0]) == 1 && len(words[2]) == 1 && words[0] <= "d" && words[2] <= "d" && words[0] >= "a" && words[2] >= "a"
}
