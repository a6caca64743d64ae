package questions

import (
	"encoding/json"
	"fmt"
	"io"
)

// printed is a question as a line of JSON.
type printed struct {
	Prompt     string     `json:"prompt"`
	Answer     string     `json:"answer"`
	Aliases    []string   `json:"aliases"`
	Options    []string   `json:"options"`
	Category   Category   `json:"category"`
	Difficulty Difficulty `json:"difficulty"`
	Relation   string     `json:"relation"`
	Fact       string     `json:"fact"`
	Source     string     `json:"source"`
	AsOf       string     `json:"as_of"`
}

// String names a source in one line: "Wikipedia: Get Lifted".
func (s Source) String() string {
	switch {
	case s.Publisher == "":
		return s.Title
	case s.Title == "":
		return s.Publisher
	}
	return s.Publisher + ": " + s.Title
}

// asOfText is the as-of date, or "timeless".
func (q Question) asOfText() string {
	if q.AsOf.IsZero() {
		return "timeless"
	}
	return q.AsOf.String()
}

// WriteJSON writes q as one line of JSON.
func WriteJSON(w io.Writer, q Question) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	err := out.Encode(printed{
		Prompt: q.Prompt, Answer: q.Answer,
		Aliases: append([]string{}, q.Aliases...), Options: append([]string{}, q.Options...),
		Category: q.Category, Difficulty: q.Difficulty,
		Relation: q.Relation, Fact: q.Fact,
		Source: q.Source.String(), AsOf: q.asOfText(),
	})
	if err != nil {
		return fmt.Errorf("write question: %w", err)
	}
	return nil
}

// WriteText writes q for reading in a terminal: the right option is marked.
func WriteText(w io.Writer, q Question) error {
	text := fmt.Sprintf("%s · %s\n%s\n", q.Category, q.Difficulty, q.Prompt)
	for i, option := range q.Options {
		mark := " "
		if i == q.Right {
			mark = "✓"
		}
		text += fmt.Sprintf("  %s %c  %s\n", mark, 'A'+i, option)
	}
	if !q.Source.IsZero() {
		text += fmt.Sprintf("     %s (%s, %s)\n", q.Statement, q.Source, q.asOfText())
	}
	if _, err := io.WriteString(w, text+"\n"); err != nil {
		return fmt.Errorf("write question: %w", err)
	}
	return nil
}

// Print writes up to n different questions that fit f, as lines of JSON or
// for reading: see [Bank.Sample].
func (b *Bank) Print(w io.Writer, n int, f Filter, seed uint64, asJSON bool) error {
	write := WriteText
	if asJSON {
		write = WriteJSON
	}
	for _, q := range b.Sample(n, f, seed) {
		if err := write(w, q); err != nil {
			return err
		}
	}
	return nil
}

// PrintUnfair writes a line for each fact that makes no fair question, with
// the reason.
func (b *Bank) PrintUnfair(w io.Writer) error {
	for f, why := range b.Unfair() {
		if _, err := fmt.Fprintf(w, "%s: %s\n", f.ID, why); err != nil {
			return fmt.Errorf("write fact: %w", err)
		}
	}
	return nil
}
