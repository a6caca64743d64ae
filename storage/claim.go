package storage

import (
	"encoding/json"
	"fmt"

	"headliner/questions"
	"headliner/questions/quiz"
)

// keptClaim is a claim in a column; its form is the database's own.
type keptClaim struct {
	Subject  keptName `json:"subject"`
	Relation string   `json:"relation"`
	Object   keptName `json:"object"`
	In       keptName `json:"in,omitzero"`
	When     keptDate `json:"when,omitzero"`
	AsOf     keptDate `json:"as_of,omitzero"`
}

type keptName struct {
	Text string         `json:"text,omitempty"`
	Kind questions.Kind `json:"kind,omitempty"`
	ID   string         `json:"id,omitempty"`
}

func writeClaim(c quiz.Claim) (string, error) {
	text, err := json.Marshal(keptClaim{
		Subject: keptName(c.Subject), Relation: c.Relation, Object: keptName(c.Object),
		In: keptName(c.In), When: keptDate(c.When), AsOf: keptDate(c.AsOf),
	})
	return string(text), err
}

// readClaim reads what writeClaim wrote; "" is no claim.
func readClaim(text string) (quiz.Claim, error) {
	if text == "" {
		return quiz.Claim{}, nil
	}
	var k keptClaim
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		return quiz.Claim{}, fmt.Errorf("stored claim: %w", err)
	}
	return quiz.Claim{
		Subject: quiz.Name(k.Subject), Relation: k.Relation, Object: quiz.Name(k.Object),
		In: quiz.Name(k.In), When: questions.Date(k.When), AsOf: questions.Date(k.AsOf),
	}, nil
}

// identity is the same for two claims of an article that say the same.
func identity(c quiz.Claim) string {
	return questions.Fold(c.Subject.Text) + "|" + c.Relation + "|" + questions.Fold(c.Object.Text) +
		"|" + questions.Fold(c.In.Text) + "|" + c.When.String()
}
