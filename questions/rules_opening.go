package questions

import (
	"slices"
	"strings"
)

// openingRules want a question that a name or a number answers.
func openingRules() []Rule {
	return []Rule{
		{
			Name: "yes-no", Hard: true, About: "Yes or no does not answer it.",
			check: checkYesNo,
		},
		{
			Name: "how-why", Hard: true, About: "A name or a number answers it, not an explanation.",
			check: checkHowWhy,
		},
	}
}

// checkYesNo looks at how the question begins and ends, unless it goes on to
// ask for something: "Did which of these …", "Is it A or B?".
func checkYesNo(s *subject) string {
	const text = "Yes or no would answer this. Ask for a name: who, which, what, when or where."
	first, rest := firstWord(s.Prompt)
	choice := slices.Contains(s.words, "or")
	asks := slices.ContainsFunc(s.words, isAsking)
	if isAuxiliary(first) && startsLower(rest, first) && !choice && !asks {
		return text
	}
	for _, end := range [...]string{
		"right?", "correct?", "true?", "isn't it?", "isn’t it?", "didn't he?", "didn't she?",
		"true or false?", "yes or no?",
	} {
		if strings.HasSuffix(strings.ToLower(s.Prompt), " "+end) && !asks {
			return text
		}
	}
	return ""
}

// firstWord is the first word of a prompt, folded, and what follows it.
func firstWord(prompt string) (fold, rest string) {
	word, rest, _ := strings.Cut(strings.TrimSpace(prompt), " ")
	return strings.Join(foldWords(word), ""), strings.TrimSpace(rest)
}

// startsLower reports whether what follows the first word is no part of a
// title, such as "Do the Right Thing": a name may follow "did", though.
func startsLower(rest, first string) bool {
	return !strings.HasPrefix(rest, "the Right Thing") && (first != "will" || !strings.HasPrefix(rest, "&"))
}

// checkHowWhy takes "how" with a small verb after it, so that titles pass:
// "How I Met Your Mother premiered in which year?".
func checkHowWhy(s *subject) string {
	const text = "An explanation would answer this. Ask for a name, a title or a year."
	for i, w := range s.plain {
		if w != "why" && w != "how" || i > 0 && slices.Contains([]string{"know", "knows", "and", "or"}, s.plain[i-1]) {
			continue
		}
		if w == "why" {
			return text
		}
		if i+1 < len(s.plain) && (isAuxiliary(s.plain[i+1]) || s.plain[i+1] == "come" || s.plain[i+1] == "to") {
			return text
		}
	}
	return ""
}
