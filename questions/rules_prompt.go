package questions

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many words a prompt may have: most of what people write has under
// twenty, and nobody reads forty against the clock.
const (
	longPrompt = 20
	mostWords  = 40
)

// promptRules want a short question that ends like one.
func promptRules() []Rule {
	blank := regexp.MustCompile(`__|\[ *(blank|\.\.\.|…)? *\]|\( *(blank|\.\.\.|…)? *\)|-{4,}|\.{4,}|<blank>`)
	return []Rule{
		{
			Name: "question-mark", Hard: true, About: "The question ends with a question mark.",
			check: func(s *subject) string {
				if strings.HasSuffix(s.Prompt, "?") {
					return ""
				}
				return "The question must end with a question mark."
			},
			mend: func(s *subject) Question {
				q := s.Question
				q.Prompt = strings.TrimRight(q.Prompt, " .!:;,?…") + "?"
				return q
			},
		},
		{
			Name: "no-question", Hard: true, About: "It asks for something: who, which, what, when, where.",
			check: checkAsks, mend: mendCommand,
		},
		{
			Name: "blank", Hard: true, About: "It asks rather than leaving a blank.",
			check: func(s *subject) string {
				if !blank.MatchString(s.Prompt) {
					return ""
				}
				return "Ask a question rather than leaving a blank."
			},
		},
		{
			Name: "very-long", Hard: true, About: "It can be read against the clock.",
			check: func(s *subject) string {
				if n := len(strings.Fields(s.Prompt)); n > mostWords {
					return fmt.Sprintf("The question has %d words; %d is the most that can be read in time.", n, mostWords)
				}
				return ""
			},
		},
		{
			Name: "long", About: "It has fewer than twenty words or so.",
			check: func(s *subject) string {
				if n := len(strings.Fields(s.Prompt)); n > longPrompt && n <= mostWords {
					return fmt.Sprintf("The question has %d words. Under %d is better: leave out what is not needed.", n, longPrompt)
				}
				return ""
			},
		},
		{
			Name: "padding", About: "No words that say nothing.",
			check: func(s *subject) string {
				if short := unpadded(s.Prompt); short != s.Prompt {
					return "Some words of the question say nothing."
				}
				return ""
			},
			mend: func(s *subject) Question {
				q := s.Question
				q.Prompt = unpadded(q.Prompt)
				return q
			},
		},
	}
}

// isAsking reports whether a folded word asks for something, in the languages
// that questions are most often written in.
func isAsking(word string) bool {
	return slices.Contains([]string{
		"who", "whos", "whom", "whose", "what", "whats", "which", "when", "where", "wheres", "how", "why",
		"wer", "wen", "wem", "wessen", "welche", "welcher", "welches", "welchen", "welchem", "wo", "wann",
		"wie", "qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "quand", "ou", "quien", "quienes",
		"cual", "cuales", "cuando", "donde", "como", "chi", "che", "cosa", "quale", "quali", "dove",
		"qual", "quais", "quem", "onde", "wie", "welk", "welke", "wat", "waar",
	}, word)
}

// checkAsks looks at English only: other languages have other words to ask by.
func checkAsks(s *subject) string {
	_, english := s.has("the", "of", "did", "with", "and", "by", "that", "from")
	if !english || slices.ContainsFunc(s.words, isAsking) {
		return ""
	}
	first := ""
	if len(s.words) > 0 {
		first = s.words[0]
	}
	if isAuxiliary(first) {
		return "" // see yes-no
	}
	return "This asks for nothing. Begin with who, which, what, when or where."
}

// command finds "Name the band that …".
func command() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:name|give|identify|tell us|state) (?i:the|this|that) ([\p{L}-]+(?: [\p{L}-]+)?) (?:that|who|which) (.+)$`)
}

func mendCommand(s *subject) Question {
	q := s.Question
	q.Prompt = command().ReplaceAllString(q.Prompt, "Which $1 $2")
	return q
}

// unpadded is a prompt without words that say nothing.
func unpadded(prompt string) string {
	out := prompt
	for _, p := range [...]struct{ long, short string }{
		{`(?i)^(please|quick question:|trivia:|question:)[, ]+`, ``},
		{`(?i)^(can|could|do) you (tell (me|us)|name|know|say|guess)[, ]+`, ``},
		{`(?i)\b(in|during|of) the (calendar )?year ((1[89]|20)\d\d)\b`, `$1 $3`},
		{`(?i)^(interestingly|as (we all|everyone|everybody) knows?|it is (well )?known that|believe it or not)[, ]+`, ``},
		{`(?i)\bat this (point|moment) in time\b`, `now`},
		{`(?i)\bout of (all )?(of )?the following options\b`, `of these`},
		{`(?i)\bwhich (one|ones) of the following\b`, `which of these`},
		{`(?i)\bthe very (first|last)\b`, `the $1`},
		{` {2,}`, ` `},
	} {
		out = regexp.MustCompile(p.long).ReplaceAllString(out, p.short)
	}
	if out != prompt && out != "" {
		out = recased(out, unicode.ToUpper)
	}
	return out
}

// recased writes the first letter of a text large or small.
func recased(s string, as func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(as(r)) + s[size:]
}
