package questions_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
)

func written() questions.Question {
	return questions.Question{
		Key: "q:1", Prompt: "Which band made the album Rumours?", Answer: "Fleetwood Mac",
		Options: []string{"Eagles", "Fleetwood Mac", "Heart", "Boston"}, Right: 1,
		Category: questions.Music, Difficulty: questions.Easy,
	}
}

func TestValidate(t *testing.T) {
	if err := written().Validate(); err != nil {
		t.Fatal(err)
	}
	for want, spoil := range map[string]func(*questions.Question){
		"is empty":             func(q *questions.Question) { q.Prompt = "  " },
		"is the most":          func(q *questions.Question) { q.Prompt = strings.Repeat("x", 400) + "?" },
		"end with a question":  func(q *questions.Question) { q.Prompt = "Name the band." },
		"one line":             func(q *questions.Question) { q.Prompt = "Who\nis it?" },
		"leaving a blank":      func(q *questions.Question) { q.Prompt = "Who sang ____?" },
		"needs 4 options":      func(q *questions.Question) { q.Options = q.Options[:3] },
		"are the same":         func(q *questions.Question) { q.Options[0] = "The Heart" },
		"An option is empty":   func(q *questions.Question) { q.Options[0] = "" },
		"no fair option":       func(q *questions.Question) { q.Options[0] = "None of the above" },
		"rather than for yes":  func(q *questions.Question) { q.Options[0], q.Options[2] = "Yes", "No" },
		"has 200 characters":   func(q *questions.Question) { q.Options[0] = strings.Repeat("x", 200) },
		"must be one of":       func(q *questions.Question) { q.Right = 0 },
		"The answer is empty":  func(q *questions.Question) { q.Answer = "" },
		"holds its own answer": func(q *questions.Question) { q.Prompt = "Did fleetwood mac do it?" },
		"also listed":          func(q *questions.Question) { q.Aliases = []string{"the eagles"} },
		"over 20 other":        func(q *questions.Question) { q.Aliases = make([]string, 21) },
		"no category":          func(q *questions.Question) { q.Category = "sport" },
		"no difficulty":        func(q *questions.Question) { q.Difficulty = "" },
		"without control":      func(q *questions.Question) { q.Options[2] = "He\u202eart" },
	} {
		q := written()
		spoil(&q)
		err := q.Validate()
		var invalid *questions.Invalid
		if err == nil || !strings.Contains(err.Error(), want) || !errors.As(err, &invalid) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestDuplicate(t *testing.T) {
	base := bankOf(t, others())
	bank, err := questions.NewBank(questions.NewCatalogue(), base,
		questions.Collection{Written: []questions.Question{written()}})
	if err != nil {
		t.Fatal(err)
	}
	for prompt, want := range map[string]string{
		"Which band made the album RUMOURS":       "q:1",
		"Which band made that album Rumours?":     "q:1",
		"Which band sang Dreams at the festival?": "",
	} {
		q := written()
		q.Key, q.Prompt = "q:2", prompt
		if got, _ := bank.Duplicate(q); got.Key != want {
			t.Errorf("Duplicate(%q) = %q, want %q", prompt, got.Key, want)
		}
	}
	if _, twice := bank.Duplicate(written()); twice {
		t.Error("a question is no duplicate of itself")
	}
	q := questions.Question{Prompt: "Who directed the film Harbour?", Answer: "Amber Quill"}
	if got, ok := bank.Duplicate(q); !ok || got.Fact != "film-harbour/director/amber-quill" {
		t.Errorf("Duplicate of a generated question = %+v", got)
	}
}

func TestWriteJSON(t *testing.T) {
	var out bytes.Buffer
	if err := questions.WriteJSON(&out, written()); err != nil {
		t.Fatal(err)
	}
	if strings.Count(out.String(), "\n") != 1 || !strings.Contains(out.String(), `"aliases":[]`) {
		t.Errorf("got %s", out.String())
	}
	var got map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"aliases", "answer", "as_of", "category", "difficulty", "fact", "options", "prompt",
		"relation", "source",
	}
	if keys := slices.Sorted(maps.Keys(got)); !slices.Equal(keys, want) {
		t.Errorf("fields %q, want %q", keys, want)
	}
	if got["as_of"] != "timeless" {
		t.Errorf("as_of %q", got["as_of"])
	}
}

func TestSampleIsMixedAndRepeatable(t *testing.T) {
	bank := bankOf(t, others())
	first, second := bank.Sample(12, questions.Filter{}, 5), bank.Sample(12, questions.Filter{}, 5)
	sides := map[string]int{}
	for i, q := range first {
		if q.Key != second[i].Key || q.Prompt != second[i].Prompt {
			t.Errorf("%d: %q, then %q", i, q.Prompt, second[i].Prompt)
		}
		sides[q.Relation+q.Key[strings.LastIndexByte(q.Key, '>'):]]++
	}
	for side, n := range sides {
		if n > 3 {
			t.Errorf("%d of 12 ask %s", n, side)
		}
	}
	if got := len(bank.Sample(9999, questions.Filter{}, 5)); got != bank.Count(questions.Filter{}) {
		t.Errorf("a large sample has %d, want all %d", got, bank.Count(questions.Filter{}))
	}
}

// TestLargeSample asks for nearly all of a bank: in proportion to what there
// is, none twice, the same answer well apart.
func TestLargeSample(t *testing.T) {
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, generated(2000))
	if err != nil {
		t.Fatal(err)
	}
	all := len(bank.Sample(1<<20, questions.Filter{}, 3))
	got := bank.Sample(all/2, questions.Filter{}, 3)
	keys, kinds := map[string]bool{}, map[string]int{}
	for _, q := range got {
		keys[q.Key] = true
		kinds[q.Relation]++
	}
	if len(keys) != all/2 {
		t.Errorf("%d different questions of %d, want %d", len(keys), all, all/2)
	}
	for relation, n := range kinds {
		of := 0
		for _, q := range bank.Sample(1<<20, questions.Filter{}, 3) {
			if q.Relation == relation {
				of++
			}
		}
		if share := float64(n) / float64(of); of > 100 && (share < 0.3 || share > 0.7) {
			t.Errorf("%s: %d of %d in half a sample", relation, n, of)
		}
	}
}
