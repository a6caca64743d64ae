package news

import (
	"encoding/json"
	"fmt"
	"io"

	"headliner/questions"
)

// claimJSON is how a claim is written for other programs.
type claimJSON struct {
	Subject     string         `json:"subject"`
	SubjectKind questions.Kind `json:"subject_kind"`
	Relation    string         `json:"relation"`
	Object      string         `json:"object"`
	ObjectKind  string         `json:"object_kind"`
	Evidence    string         `json:"evidence"`
	Start       int            `json:"start"`
	End         int            `json:"end"`
	AsOf        string         `json:"as_of"`
	Confidence  float64        `json:"confidence"`
	Warnings    []string       `json:"warnings"`
}

// WriteJSON writes c as one line of JSON. The date is written as
// [questions.Date.String] does, "" where the article has none; warnings are a
// list, also where there are none.
func WriteJSON(w io.Writer, c Claim) error {
	warnings := c.Warnings
	if warnings == nil {
		warnings = []string{}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	err := enc.Encode(claimJSON{
		Subject: c.Subject, SubjectKind: c.SubjectKind, Relation: c.Relation,
		Object: c.Object, ObjectKind: c.ObjectKind,
		Evidence: c.Evidence, Start: c.Start, End: c.End,
		AsOf: c.AsOf.String(), Confidence: c.Confidence, Warnings: warnings,
	})
	if err != nil {
		return fmt.Errorf("write claim: %w", err)
	}
	return nil
}

// draftJSON is how a draft is written for other programs. Its relation tells
// it from a claim.
type draftJSON struct {
	Relation string `json:"relation"` // always "written"
	Prompt   string `json:"prompt"`
	Answer   string `json:"answer"`
	Evidence string `json:"evidence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

func writeDraftJSON(w io.Writer, d Draft) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(draftJSON{
		Relation: "written", Prompt: d.Prompt, Answer: d.Answer, Evidence: d.Evidence, Start: d.Start, End: d.End,
	})
}
