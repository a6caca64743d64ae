package storage

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"

	"headliner/questions"
)

// kept is a question in a column. Its form is the database's own, so that a
// field can be renamed in the domain without losing what was stored. Options
// keep their order: buttons under old messages count on it.
type kept struct {
	Key        string               `json:"key,omitempty"`
	Prompt     string               `json:"prompt"`
	Titles     []string             `json:"titles,omitempty"`
	Answer     string               `json:"answer"`
	Aliases    []string             `json:"aliases,omitempty"`
	Options    []string             `json:"options"`
	Right      int                  `json:"right"`
	Category   questions.Category   `json:"category,omitempty"`
	Difficulty questions.Difficulty `json:"difficulty,omitempty"`
	Level      float64              `json:"level,omitempty"`
	AnswerID   string               `json:"answer_id,omitempty"`
	Form       questions.Form       `json:"form,omitempty"`
	Relation   string               `json:"relation,omitempty"`
	Fact       string               `json:"fact,omitempty"`
	Facts      []string             `json:"facts,omitempty"`
	Statement  string               `json:"statement,omitempty"`
	Evidence   string               `json:"evidence,omitempty"`
	Source     keptSource           `json:"source,omitzero"`
	AsOf       keptDate             `json:"as_of,omitzero"`
}

type keptSource struct {
	Title     string   `json:"title,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	URL       string   `json:"url,omitempty"`
	Published keptDate `json:"published,omitzero"`
}

// encode writes a question for a column.
func encode(q questions.Question) (string, error) {
	text, err := json.Marshal(kept{
		Key: q.Key, Prompt: q.Prompt, Titles: q.Titles, Answer: q.Answer, Aliases: q.Aliases,
		Options: q.Options, Right: q.Right, Category: q.Category, Difficulty: q.Difficulty,
		Level: q.Level, AnswerID: q.AnswerID, Form: q.Form,
		Relation: q.Relation, Fact: q.Fact, Facts: q.Facts, Statement: q.Statement, Evidence: q.Evidence,
		Source: keepSource(q.Source), AsOf: keptDate(q.AsOf),
	})
	return string(text), err
}

// decode reads what encode wrote.
func decode(text string) (questions.Question, error) {
	var k kept
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		return questions.Question{}, fmt.Errorf("stored question: %w", err)
	}
	return questions.Question{
		Key: k.Key, Prompt: k.Prompt, Titles: k.Titles, Answer: k.Answer, Aliases: k.Aliases,
		Options: k.Options, Right: k.Right, Category: k.Category, Difficulty: k.Difficulty,
		Level: k.Level, AnswerID: k.AnswerID, Form: k.Form,
		Relation: k.Relation, Fact: k.Fact, Facts: k.Facts, Statement: k.Statement, Evidence: k.Evidence,
		Source: k.Source.source(), AsOf: questions.Date(k.AsOf),
	}, nil
}

func keepSource(s questions.Source) keptSource {
	return keptSource{
		Title: s.Title, Publisher: s.Publisher, URL: s.URL, Published: keptDate(s.Published),
	}
}

func (s keptSource) source() questions.Source {
	return questions.Source{
		Title: s.Title, Publisher: s.Publisher, URL: s.URL, Published: questions.Date(s.Published),
	}
}

// keptDate is a date in a column or in JSON: "2004", "2004-12", "2004-12-28",
// "" for none.
type keptDate questions.Date

// MarshalText implements [encoding.TextMarshaler].
func (d keptDate) MarshalText() ([]byte, error) {
	return []byte(questions.Date(d).String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (d *keptDate) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = keptDate{}
		return nil
	}
	date, err := questions.ParseDate(string(text))
	*d = keptDate(date)
	return err
}

// Value implements [driver.Valuer].
func (d keptDate) Value() (driver.Value, error) { return questions.Date(d).String(), nil }

// Scan implements [sql.Scanner].
func (d *keptDate) Scan(v any) error {
	text, ok := v.(string)
	if !ok {
		return errors.New("a date that is no text")
	}
	return d.UnmarshalText([]byte(text))
}

// asJSON is a value in a column of JSON.
type asJSON[T any] struct{ v T }

// Value implements [driver.Valuer].
func (j asJSON[T]) Value() (driver.Value, error) {
	text, err := json.Marshal(j.v)
	return string(text), err
}

// Scan implements [sql.Scanner].
func (j *asJSON[T]) Scan(v any) error {
	text, ok := v.(string)
	if !ok {
		return errors.New("JSON that is no text")
	}
	return json.Unmarshal([]byte(text), &j.v)
}
