package questions

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lastOfForm is the last rule of the form that every question has.
const lastOfForm = "difficulty"

// formRules want everything in its place and within what Discord shows.
func formRules() []Rule {
	return []Rule{
		{Name: "prompt-empty", Hard: true, About: "There is a question.", check: func(s *subject) string {
			if strings.TrimSpace(s.Prompt) == "" {
				return "The question is empty."
			}
			return ""
		}},
		{Name: "prompt-size", Hard: true, About: "The question fits a message.", check: func(s *subject) string {
			if n := utf8.RuneCountInString(s.Prompt); n > MaxPrompt {
				return fmt.Sprintf("The question has %d characters; %d is the most.", n, MaxPrompt)
			}
			return ""
		}},
		{Name: "prompt-characters", Hard: true, About: "The question is one line of plain text.", check: func(s *subject) string {
			if hasControl(s.Prompt) {
				return "The question must be one line without control characters."
			}
			return ""
		}},
		{Name: "answer-empty", Hard: true, About: "There is an answer.", check: func(s *subject) string {
			if strings.TrimSpace(s.Answer) == "" {
				return "The answer is empty."
			}
			return ""
		}},
		{Name: "option-count", Hard: true, About: "There are four options.", check: func(s *subject) string {
			if len(s.Options) != OptionCount {
				return fmt.Sprintf("A question needs %d options: the answer and three wrong ones.", OptionCount)
			}
			return ""
		}},
		{Name: "option-form", Hard: true, About: "Each option is one line that fits.", check: checkOptionForm},
		{Name: "answer-among-options", Hard: true, About: "The answer is one of the options.", check: func(s *subject) string {
			if s.Right < 0 || s.Right >= len(s.Options) || s.Options[s.Right] != s.Answer {
				return "The answer must be one of the options."
			}
			return ""
		}},
		{Name: "alias-count", Hard: true, About: "Few other spellings of the answer.", check: func(s *subject) string {
			if len(s.Aliases) > MaxAliases {
				return fmt.Sprintf("There are over %d other spellings of the answer.", MaxAliases)
			}
			return ""
		}},
		{Name: "category", Hard: true, About: "The category exists.", check: func(s *subject) string {
			if !slices.Contains(Categories(), s.Category) {
				return fmt.Sprintf("There is no category %q.", s.Category)
			}
			return ""
		}},
		{Name: lastOfForm, Hard: true, About: "The difficulty exists.", check: func(s *subject) string {
			if !slices.Contains(Difficulties(), s.Difficulty) {
				return fmt.Sprintf("There is no difficulty %q.", s.Difficulty)
			}
			return ""
		}},
	}
}

func checkOptionForm(s *subject) string {
	for _, o := range s.Options {
		switch n := utf8.RuneCountInString(o); {
		case strings.TrimSpace(o) == "":
			return "An option is empty."
		case n > MaxAnswer:
			return fmt.Sprintf("The option %.20q… has %d characters; %d is the most.", o, n, MaxAnswer)
		case hasControl(o):
			return "Options must be one line without control characters."
		}
	}
	return ""
}

// hasControl reports whether s holds what would break or turn around a line.
func hasControl(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	})
}
