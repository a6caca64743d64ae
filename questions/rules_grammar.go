package questions

import (
	"fmt"
	"slices"
	"strings"
)

// grammarRules want a question that all options fit by their grammar.
func grammarRules() []Rule {
	return []Rule{
		{
			Name: "article-tells", Hard: true, About: "\"A\" or \"an\" before the answer fits not just one option.",
			check: checkArticleFit,
			mend: func(s *subject) Question {
				q := s.Question
				for _, end := range [...]string{" a?", " an?"} {
					if before, ok := strings.CutSuffix(q.Prompt, end); ok {
						q.Prompt = before + " a or an?"
					}
				}
				return q
			},
		},
		{
			Name: "number-tells", Hard: true, About: "Singular and plural fit not just one option.",
			check: checkNumberFit,
		},
		{
			Name: "gender-tells", Hard: true, About: "She, his, actress, brother fit not just one option.",
			check: func(s *subject) string {
				want, fits := s.genderFit()
				if want == "" || fits == nil || !fits[s.Right] || count(fits) > 1 {
					return ""
				}
				return "The question says whether a man or a woman is meant, and that fits the right option only."
			},
		},
		{
			Name: "gender-excludes", About: "Every option fits the gender that the question names.",
			check: func(s *subject) string {
				want, fits := s.genderFit()
				if want == "" || fits == nil || !fits[s.Right] || count(fits) == 1 {
					return ""
				}
				for _, i := range s.wrong() {
					if !fits[i] {
						return fmt.Sprintf("%q cannot be meant, since the question says whether a man or a woman is.", s.Options[i])
					}
				}
				return ""
			},
		},
		{
			Name: "tense-tells", Hard: true, About: "The verbs of the options stand in one form.",
			check: checkTense,
		},
	}
}

func count(fits []bool) int {
	n := 0
	for _, f := range fits {
		if f {
			n++
		}
	}
	return n
}

// onlyAnswer reports whether a trait is the answer's alone.
func (s *subject) onlyAnswer(trait func(i int) bool) bool {
	return trait(s.Right) && !slices.ContainsFunc(s.wrong(), trait)
}

func checkArticleFit(s *subject) string {
	words := strings.Fields(strings.TrimRight(s.Prompt, " ?:.…"))
	if len(words) == 0 {
		return ""
	}
	last := strings.ToLower(words[len(words)-1])
	if last != "a" && last != "an" || !s.onlyAnswer(func(i int) bool {
		return s.folds[i] != "" && strings.ContainsRune("aeiou", rune(s.folds[i][0])) == (last == "an")
	}) {
		return ""
	}
	return fmt.Sprintf("Only the answer fits after %q. End the question before it.", last)
}

// checkNumberFit looks at what is asked for, "which duo", "which brothers",
// "who were", and at options that name several.
func checkNumberFit(s *subject) string {
	several := false
	for i, w := range s.plain[:max(0, len(s.plain)-1)] {
		next := s.plain[i+1]
		switch w {
		case "which", "what":
			several = several || isPluralNoun(next) || slices.Contains([]string{"duo", "pair", "couple"}, next)
		case "who":
			several = several || next == "are" || next == "were"
		}
	}
	if !several || !s.onlyAnswer(func(i int) bool { return namesSeveral(s.Options[i]) }) {
		return ""
	}
	return "The question asks for several, and only the right option names several."
}

func isPluralNoun(w string) bool {
	return slices.Contains([]string{
		"brothers", "sisters", "siblings", "twins", "singers", "actors", "actresses", "artists", "people", "bands",
		"directors", "stars", "hosts", "rappers", "writers", "couples", "comedians", "songs", "albums", "films",
		"movies", "shows", "books", "characters", "musicians", "producers",
	}, w)
}

func namesSeveral(option string) bool {
	words := foldWords(option)
	return slices.Contains(words, "and") || strings.Contains(option, ", ")
}

// genderFit tells the gender that the question asks for, and which options fit
// it as far as the store knows them. fits is nil unless it knows them all.
func (s *subject) genderFit() (want Pronoun, fits []bool) {
	if want = s.askedGender(); want == "" || s.bank == nil {
		return want, nil
	}
	for _, o := range s.Options {
		people := s.known(o)
		people = slices.DeleteFunc(people, func(e *known) bool { return e.Kind != Person || e.Pronoun == "" })
		if len(people) == 0 {
			return want, nil
		}
		fits = append(fits, slices.ContainsFunc(people, func(e *known) bool {
			return e.Pronoun == want || e.Pronoun == They
		}))
	}
	return want, fits
}

// askedGender is what a question says of whom it asks for: "which actress",
// "who is the brother of". Other words may speak of other people.
func (s *subject) askedGender() Pronoun {
	women := []string{
		"actress", "woman", "sister", "wife", "mother", "daughter", "girlfriend", "queen", "heroine", "princess",
		"frontwoman", "widow", "grandmother", "aunt", "comedienne", "songstress",
	}
	men := []string{
		"man", "brother", "husband", "father", "son", "boyfriend", "king", "frontman", "widower",
		"grandfather", "uncle",
	}
	for i, w := range s.plain {
		if w != "which" && w != "what" && w != "who" {
			continue
		}
		for _, next := range s.plain[i+1 : min(len(s.plain), i+4)] {
			switch {
			case slices.Contains(women, next):
				return She
			case slices.Contains(men, next):
				return He
			case !isSmall(next) && w == "who":
				return ""
			}
		}
	}
	return ""
}

// checkTense compares the first words of options that are not names.
func checkTense(s *subject) string {
	for _, end := range [...]string{"ing", "ed"} {
		verb := func(i int) bool {
			first, _, more := strings.Cut(s.Options[i], " ")
			return more && len(first) > telltale && strings.HasSuffix(strings.ToLower(first), end)
		}
		lower := func(i int) bool { return s.Options[i] == strings.ToLower(s.Options[i]) }
		if s.onlyAnswer(verb) && !slices.ContainsFunc(s.wrong(), func(i int) bool { return !lower(i) }) {
			return "Only the right option has a verb in this form. Write all options in the same form."
		}
	}
	return ""
}
