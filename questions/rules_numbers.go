package questions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// numberRules want numbers that stand in order and could all be right.
func numberRules() []Rule {
	return []Rule{
		{
			Name: "numbers-unsorted", Hard: true, About: "Numbers and years stand in order.",
			check: func(s *subject) string {
				if numbers, ok := figuresOf(s.Options); ok && !slices.IsSorted(numbers) {
					return "The options are numbers: they must stand in order."
				}
				return ""
			},
			mend: func(s *subject) Question { return inOrder(s.Question) },
		},
		{
			Name: "not-a-number", Hard: true, About: "A year or a number is asked, and all options are such.",
			check: checkNumbersAsked,
		},
		{
			Name: "year-far-off", About: "Wrong years are near enough to be thought of.",
			check: checkYearsNear,
		},
		{
			Name: "number-form", About: "Numbers have one unit and form.",
			check: checkNumberForm,
		},
	}
}

// figuresOf reads options that are all whole numbers.
func figuresOf(options []string) ([]int, bool) {
	var out []int
	for _, o := range options {
		n, err := strconv.Atoi(o)
		if err != nil {
			return nil, false
		}
		out = append(out, n)
	}
	return out, len(out) > 0
}

// inOrder puts options that are numbers in their order. Others stay.
func inOrder(q Question) Question {
	if _, ok := figuresOf(q.Options); !ok {
		return q
	}
	q.Options = slices.Clone(q.Options)
	slices.SortFunc(q.Options, func(a, b string) int {
		x, _ := strconv.Atoi(a)
		y, _ := strconv.Atoi(b)
		return x - y
	})
	q.Right = slices.Index(q.Options, q.Answer)
	return q
}

func checkNumbersAsked(s *subject) string {
	phrase, asked := s.says("which year", "what year", "which of these years", "how many", "how old", "how much")
	if !asked {
		return ""
	}
	for i, o := range s.Options {
		words := strings.Fields(inFigures(s.folds[i]))
		if !slices.ContainsFunc(words, func(w string) bool { return strings.ContainsAny(w, "0123456789") }) &&
			!slices.ContainsFunc(words, isQuantity) {
			return fmt.Sprintf("%q is no answer to %q: all options must be of the kind that is asked for.", o, phrase)
		}
	}
	return ""
}

// isQuantity reports whether a word is a number that is not written in figures.
func isQuantity(w string) bool {
	return slices.Contains([]string{
		"none", "once", "twice", "hundred", "thousand", "million", "billion", "dozen", "half", "thirty", "forty",
		"fifty", "sixty", "seventy", "eighty", "ninety",
	}, w)
}

// How far from the answer, in years, nobody takes a year for right any more.
const farYears = 40

func checkYearsNear(s *subject) string {
	numbers, ok := figuresOf(s.Options)
	if !ok || numbers[s.Right] < 1000 || numbers[s.Right] > 2999 {
		return ""
	}
	for i, n := range numbers {
		if gap := n - numbers[s.Right]; gap > farYears || gap < -farYears {
			return fmt.Sprintf("%s is so far from %s that nobody will take it.", s.Options[i], s.Answer)
		}
	}
	return ""
}

// checkNumberForm compares what is left of the options without their figures,
// where at least three hold any.
func checkNumberForm(s *subject) string {
	forms := map[string]int{}
	for _, o := range s.Options {
		if !strings.ContainsAny(o, "0123456789") {
			return ""
		}
		forms[strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' || r == ',' || r == '.' {
				return -1
			}
			return r
		}, o)]++
	}
	mine := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' || r == ',' || r == '.' {
			return -1
		}
		return r
	}, s.Answer)
	if _, asked := s.says("how many", "how much", "how old", "what year", "which year"); !asked ||
		len(forms) != 2 || forms[mine] != 1 {
		return ""
	}
	return "Only the right option is written in this form or unit. Write all numbers alike."
}
