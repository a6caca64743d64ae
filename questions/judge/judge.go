package judge

import (
	"strings"
	"unicode"

	"headliner/questions"
)

// Verdict is how an answer is judged.
type Verdict int

// The verdicts. Close means that the answer points the right way but does not
// settle it, such as a surname that several people have: the player may be
// asked to be more specific.
const (
	Wrong Verdict = iota
	Close
	Right
)

// String returns "right", "close" or "wrong".
func (v Verdict) String() string {
	switch v {
	case Right:
		return "right"
	case Close:
		return "close"
	}
	return "wrong"
}

// Asked is the question that an answer is judged against.
type Asked struct {
	Prompt string
	Gold   []string // the answer and its aliases, or several right answers

	// Entity is the ID of the entity that is the answer, where it is one. It
	// settles which of several entities of one name is meant.
	Entity string
	// Others are answers that are offered beside the right one: what names one
	// of them is wrong, however near it is to the answer.
	Others []string
	// Tolerance is how far a number or a year may be off. A prompt can state
	// it too ("within 5 years"); the larger of the two counts.
	Tolerance float64
}

// AskedOf is what a question asks for.
func AskedOf(q questions.Question) Asked {
	return Asked{
		Prompt: q.Prompt,
		Gold:   append([]string{q.Answer}, q.Aliases...),
		Entity: q.AnswerID,
		Others: otherOptions(q),
	}
}

// Result is a verdict and the rule that gave it: one word, for the log.
type Result struct {
	Verdict Verdict
	Rule    string
}

// Judge judges answers. It is read-only once built and safe for concurrent
// use.
type Judge struct {
	lex  *lexicon
	bank *questions.Bank
}

// New builds a judge that knows the entities of bank, which may be nil: then
// it goes by spelling alone.
func New(bank *questions.Bank) *Judge {
	return &Judge{lex: newLexicon(), bank: bank}
}

// On returns a judge like j that knows the entities of another bank. It costs
// nothing, so that each guild can have its own.
func (j *Judge) On(bank *questions.Bank) *Judge {
	return &Judge{lex: j.lex, bank: bank}
}

// Limits on what is looked at, so that hostile input costs little.
const (
	maxAnswer = 400 // bytes of an answer or of one accepted answer
	maxGold   = 400 // accepted answers
	maxWords  = 64  // words of either
)

// Judge judges an answer. It never fails: what makes no sense is wrong.
func (j *Judge) Judge(q Asked, answer string) Result {
	q.Gold = q.Gold[:min(len(q.Gold), maxGold)]
	switch {
	case !strings.ContainsFunc(answer, says):
		return judgeSigns(q, answer)
	case exactly(q.Gold, answer):
		return Result{Right, "exact"}
	case tooLong(q.Gold, answer):
		return Result{Wrong, "long"}
	}
	q.Gold = distinct(q.Gold)
	c := j.hear(q, answer)
	if len(c.answer.words) == 0 {
		return judgeSigns(q, answer)
	}
	r := c.judge()
	switch {
	case r.Verdict != Right:
		return r
	case r.Rule == "exact":
		return c.amongExact(r)
	}
	return c.among(r)
}

// says reports whether a rune can say something: a letter or a digit.
func says(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

// tooLong reports whether an answer is so much longer than any accepted one
// that it can only be a text which holds one, if at all.
func tooLong(golds []string, answer string) bool {
	const words, letters = 20, 160
	if len(answer) < letters && strings.Count(answer, " ") < words {
		return false
	}
	longest := 0
	for _, g := range golds {
		longest = max(longest, len(g))
	}
	return len(answer) > 2*longest+letters/2
}

func (c *hearing) judge() Result {
	if c.isExact || c.exact() {
		return Result{Right, "exact"}
	}
	if c.nicknamed() {
		return Result{Right, "nickname"}
	}
	if len(c.answer.words) >= maxWords {
		return Result{Wrong, "long"}
	}
	if c.negated() {
		return Result{Wrong, "negation"}
	}
	return c.settle()
}

// settle judges an answer that is not the accepted one letter by letter.
func (c *hearing) settle() Result {
	if r, done := c.whole(); done {
		return r
	}
	if r, done := c.list(); done {
		return r
	}
	return c.best(c.answer)
}
