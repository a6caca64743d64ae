package news

import (
	"encoding/json"
	"net/http"
	"strings"
)

// modelQuestion is a question as a model puts it.
type modelQuestion struct {
	Question looseText `json:"question"`
	Answer   looseText `json:"answer"`
	Evidence looseText `json:"evidence"`
}

// modelSaid is what a model answers.
type modelSaid struct {
	facts     []modelFact
	questions []modelQuestion
}

// parseModelAnswer finds the facts and questions in what a model says, also
// behind its thoughts and in a fence. What comes before the place where an
// answer breaks off counts.
func parseModelAnswer(answer string, dropped map[string]int) (modelSaid, error) {
	if _, said, ok := strings.Cut(answer, "</think>"); ok {
		answer = said
	}
	start := strings.IndexAny(answer, "{[")
	if start < 0 {
		return modelSaid{}, noJSON()
	}
	dec := json.NewDecoder(strings.NewReader(answer[start:]))
	var out modelSaid
	first, err := dec.Token()
	switch {
	case err != nil:
		return out, noJSON()
	case first == json.Delim('['): // the facts stand alone
		out.facts, _ = readList[modelFact](dec, modelClaims, dropped)
		return out, nil
	}
	if !out.readObject(dec, dropped) {
		return out, noJSON()
	}
	return out, nil
}

func noJSON() error {
	return &ModelError{Status: http.StatusOK, Reason: "its answer is not the JSON that it was asked for"}
}

// readObject reads the lists of an answer, in whatever order they stand. It
// reports whether there was one of facts.
func (m *modelSaid) readObject(dec *json.Decoder, dropped map[string]int) (found bool) {
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return found
		}
		whole := false
		switch {
		case name == "facts" && !found:
			if found = opensList(dec); !found {
				return false
			}
			m.facts, whole = readList[modelFact](dec, modelClaims, dropped)
		case name == "questions" && m.questions == nil:
			if !opensList(dec) {
				return found
			}
			m.questions, whole = readList[modelQuestion](dec, mostDrafts, dropped)
		default:
			var other json.RawMessage
			whole = dec.Decode(&other) == nil
		}
		if !whole {
			return found
		}
	}
	return found
}

func opensList(dec *json.Decoder) bool {
	t, err := dec.Token()
	return err == nil && t == json.Delim('[')
}

// readList reads what is left of a list, of which at most limit are kept. whole
// is false where it breaks off.
func readList[T any](dec *json.Decoder, limit int, dropped map[string]int) (out []T, whole bool) {
	for dec.More() {
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			dropped[DropForm]++
			return out, false
		}
		var one T
		switch {
		case len(out) == limit:
			dropped[DropMany]++
		case json.Unmarshal(raw, &one) != nil:
			dropped[DropForm]++
		default:
			out = append(out, one)
		}
	}
	_, err := dec.Token() // its end
	return out, err == nil
}
