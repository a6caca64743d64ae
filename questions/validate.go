package questions

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits on a question's text, in characters. They fit Discord's modals,
// buttons and messages.
const (
	MaxPrompt = 300
	MaxAnswer = 150
)

// Invalid is what a question breaks a rule with: words that tell whoever
// wrote it what to change.
type Invalid struct{ Problem string }

func (e *Invalid) Error() string { return e.Problem }

func invalid(format string, args ...any) error {
	return &Invalid{fmt.Sprintf(format, args...)}
}

// Validate holds a question, written or generated, against the rules that
// every question must keep. The error is an [*Invalid], or several joined.
func (q Question) Validate() error {
	return errors.Join(q.checkPrompt(), q.checkOptions(), q.checkAnswer(), q.checkField())
}

func (q Question) checkPrompt() error {
	switch n := utf8.RuneCountInString(q.Prompt); {
	case strings.TrimSpace(q.Prompt) == "":
		return invalid("The question is empty.")
	case n > MaxPrompt:
		return invalid("The question has %d characters; %d is the most.", n, MaxPrompt)
	case !strings.HasSuffix(q.Prompt, "?"):
		return invalid("The question must end with a question mark.")
	case hasControl(q.Prompt):
		return invalid("The question must be one line without control characters.")
	case strings.Contains(q.Prompt, "___"):
		return invalid("Ask a question rather than leaving a blank.")
	}
	return nil
}

func (q Question) checkOptions() error {
	if len(q.Options) != OptionCount {
		return invalid("A question needs %d options: the answer and three wrong ones.", OptionCount)
	}
	for i, option := range q.Options {
		if err := checkOption(option); err != nil {
			return err
		}
		for _, other := range q.Options[:i] {
			if Fold(option) == Fold(other) {
				return invalid("The options %q and %q are the same.", other, option)
			}
		}
	}
	for _, pair := range [...][2]string{{"true", "false"}, {"yes", "no"}} {
		if hasOption(q.Options, pair[0]) && hasOption(q.Options, pair[1]) {
			return invalid("Ask for a name rather than for %s or %s.", pair[0], pair[1])
		}
	}
	return nil
}

func hasOption(options []string, fold string) bool {
	return slices.ContainsFunc(options, func(o string) bool { return Fold(o) == fold })
}

func checkOption(option string) error {
	switch n := utf8.RuneCountInString(option); {
	case strings.TrimSpace(option) == "":
		return invalid("An option is empty.")
	case n > MaxAnswer:
		return invalid("The option %.20q… has %d characters; %d is the most.", option, n, MaxAnswer)
	case hasControl(option):
		return invalid("Options must be one line without control characters.")
	case slices.Contains([]string{
		"all of the above", "none of the above", "all of these", "none of these",
		"both of the above",
	}, strings.Join(foldWords(option), " ")):
		return invalid("%q is no fair option: each must be an answer by itself.", option)
	}
	return nil
}

func (q Question) checkAnswer() error {
	if strings.TrimSpace(q.Answer) == "" {
		return invalid("The answer is empty.")
	}
	if q.Right < 0 || q.Right >= len(q.Options) || q.Options[q.Right] != q.Answer {
		return invalid("The answer must be one of the options.")
	}
	if containsName(foldWords(q.Prompt), q.Answer) {
		return invalid("The question holds its own answer: %q.", q.Answer)
	}
	if len(q.Aliases) > MaxAliases {
		return invalid("There are over %d other spellings of the answer.", MaxAliases)
	}
	for _, alias := range q.Aliases {
		for i, option := range q.Options {
			if i != q.Right && Fold(alias) == Fold(option) {
				return invalid("The wrong option %q is also listed as an answer.", option)
			}
		}
	}
	return nil
}

func (q Question) checkField() error {
	if !slices.Contains(Categories(), q.Category) {
		return invalid("There is no category %q.", q.Category)
	}
	if !slices.Contains(Difficulties(), q.Difficulty) {
		return invalid("There is no difficulty %q.", q.Difficulty)
	}
	return nil
}

// hasControl reports whether s holds what would break or turn around a line.
func hasControl(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	})
}
