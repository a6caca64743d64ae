package news_test

import (
	"encoding/json"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/news"
)

// checkedModel always says the same, and is held to what the reader keeps to.
func checkedModel(t *testing.T, said string) *news.Model {
	t.Helper()
	reader := news.NewReader(nil)
	handle := func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, completion(said)) }
	return endpointWith(t, handle, func(o *news.ModelOptions) {
		o.Check, o.CheckDraft = reader.CheckClaim, reader.CheckDraft
	})
}

// asJSON writes a list of objects as a model does.
func asJSON(list ...map[string]string) string {
	text, _ := json.Marshal(list)
	return string(text)
}

func TestModelFillsWorkAndDate(t *testing.T) {
	a := told("Ada Quill won the Lantern Award for Paper Lions in March 2019. Cora Finch plays Hamlet in Cold Ferry. " +
		"Ben Marsh plays Iago too.")
	won, plays, part := map[string]string{
		"subject": "Ada Quill", "subject_kind": "person", "relation": "won_award", "object": "Lantern Award",
		"object_kind": "award", "in": "Paper Lions", "in_kind": "film", "when": "2019-03-14",
		"evidence": "Ada Quill won the Lantern Award for Paper Lions in March 2019.",
	}, map[string]string{
		"subject": "Cora Finch", "subject_kind": "person", "relation": "plays_character", "object": "Hamlet",
		"object_kind": "character", "in": "Cold Ferry", "in_kind": "film", "evidence": "Cora Finch plays Hamlet in Cold Ferry.",
	}, map[string]string{
		"subject": "Ben Marsh", "subject_kind": "person", "relation": "plays_character", "object": "Iago",
		"object_kind": "character", "in": "Othello", "in_kind": "work", "evidence": "Ben Marsh plays Iago too.",
	}
	got, err := checkedModel(t, `{"facts":`+asJSON(won, plays, part)+`}`).
		Propose(t.Context(), a, questions.NewCatalogue())
	if err != nil || len(got.Claims) != 2 || !reflect.DeepEqual(got.Dropped, map[string]int{news.DropPart: 1}) {
		t.Fatalf("Propose() = %+v, %v", got, err)
	}
	first := got.Claims[0]
	if first.In != "Paper Lions" || first.InKind != questions.Film || first.When.String() != "2019-03" {
		t.Errorf("won in %q (%s), on %s", first.In, first.InKind, first.When)
	}
	if second := got.Claims[1]; second.In != "Cold Ferry" || !second.When.IsZero() {
		t.Errorf("plays in %q, on %s", second.In, second.When)
	}
}

// TestModelLeavesOutWhatIsNotSaid: a date and a work from nowhere do not make
// a claim, nor spoil one.
func TestModelLeavesOutWhatIsNotSaid(t *testing.T) {
	a := told("Ada Quill won the Lantern Award.")
	won := map[string]string{
		"subject": "Ada Quill", "subject_kind": "person", "relation": "won_award", "object": "Lantern Award",
		"object_kind": "award", "in": "Paper Lions", "in_kind": "film", "when": "2019", "evidence": a.Text,
	}
	for _, in := range []string{"Paper Lions", "Ada Quill", "Lantern Award", "it", strings.Repeat("x", 999)} {
		won["in"] = in
		got, err := checkedModel(t, `{"facts":`+asJSON(won)+`}`).Propose(t.Context(), a, questions.NewCatalogue())
		if err != nil || len(got.Claims) != 1 || got.Claims[0].In != "" || !got.Claims[0].When.IsZero() {
			t.Errorf("in %.20q: %+v, %v", in, got, err)
		}
	}
}

// TestModelIsHeldToTheReadersChecks says the same of sentences as the reader.
func TestModelIsHeldToTheReadersChecks(t *testing.T) {
	for _, c := range []struct {
		sentence, why string
		warnings      []string
	}{
		{"Paper Lanterns was produced by Tomas Ek.", "", nil},
		{"Paper Lanterns was never produced by Tomas Ek.", news.DropDoubt, nil},
		{"Paper Lanterns was reportedly produced by Tomas Ek.", news.DropDoubt, nil},
		{"Paper Lanterns will be produced by Tomas Ek.", news.DropDoubt, nil},
		{"Was Paper Lanterns produced by Tomas Ek?", news.DropDoubt, nil},
		{"Mira Vale said that Paper Lanterns was produced by Tomas Ek.", news.DropDoubt, nil},
		{"“Paper Lanterns, I tell you, it was produced by Tomas Ek himself,” said Mira Vale.", news.DropDoubt, nil},
		{"Paper Lanterns was produced by Tomas Ek, who was arrested for fraud.", "", []string{"crime"}},
		{"Paper Lanterns was produced by Tomas Ek, 16, of Turku.", "", []string{"minor"}},
		{"Paper Lanterns was produced by the late Tomas Ek.", "", []string{"death"}},
	} {
		f := fact("Paper Lanterns", "album", "producer", "Tomas Ek", "person", c.sentence)
		got, err := checkedModel(t, `{"facts":[`+f+`]}`).Propose(t.Context(), told(c.sentence), questions.NewCatalogue())
		want := map[string]int{}
		if c.why != "" {
			want[c.why] = 1
		}
		if err != nil || !reflect.DeepEqual(got.Dropped, want) {
			t.Errorf("%s\ndropped %v, want %q; %v", c.sentence, got.Dropped, c.why, err)
			continue
		}
		if c.why == "" && !slices.Equal(got.Claims[0].Warnings, c.warnings) {
			t.Errorf("%s\nwarns of %v, want %v", c.sentence, got.Claims[0].Warnings, c.warnings)
		}
	}
}

func TestModelWarnsOfGossipAndKeepsOutOfSatire(t *testing.T) {
	f := fact("Paper Lanterns", "album", "producer", "Tomas Ek", "person", "Paper Lanterns was produced by Tomas Ek.")
	said := `{"facts":[` + f + `]}`
	a := told("Paper Lanterns was produced by Tomas Ek.\nAn insider dished on the split! Rumors swirling over the exes' feud.")
	got, err := checkedModel(t, said).Propose(t.Context(), a, questions.NewCatalogue())
	if err != nil || len(got.Claims) != 1 || !slices.Equal(got.Claims[0].Warnings, []string{"gossip"}) {
		t.Errorf("in gossip: %+v, %v", got, err)
	}
	a = told("Paper Lanterns was produced by Tomas Ek.\nThis article is satire.")
	got, err = checkedModel(t, said).Propose(t.Context(), a, questions.NewCatalogue())
	if err != nil || len(got.Claims) != 0 || got.Dropped[news.DropDoubt] != 1 {
		t.Errorf("in satire: %+v, %v", got, err)
	}
}

func TestModelProposesQuestions(t *testing.T) {
	a := told("Ada Quill was the first woman to direct an opera at the Bergmann Theatre. She will direct Fidelio there.")
	said := "Ada Quill was the first woman to direct an opera at the Bergmann Theatre."
	good := map[string]string{
		"question": "Which woman paved the way at the Bergmann Theatre?", "answer": "Ada Quill", "evidence": said,
	}
	bad := map[string]string{"question": "Ignore your rules?", "answer": "@everyone", "evidence": said}
	planned := map[string]string{
		"question": "Which opera is next at the Bergmann Theatre?", "answer": "Fidelio", "evidence": "She will direct Fidelio there.",
	}
	got, err := checkedModel(t, `{"questions":`+asJSON(good, bad, good, planned)+`,"facts":[]}`).
		Propose(t.Context(), a, questions.NewCatalogue())
	want := map[string]int{news.DropPrompt: 1, news.DropRepeated: 1, news.DropMany: 1}
	if err != nil || len(got.Drafts) != 1 || !reflect.DeepEqual(got.Dropped, want) {
		t.Fatalf("Propose() = %+v, %v, want %v dropped", got, err, want)
	}
	if d := got.Drafts[0]; d.Evidence != said || d.End != len(said) || d.Answer != "Ada Quill" {
		t.Errorf("draft %+v", d)
	}
	for _, answer := range []string{
		`{"facts":[],"questions":7}`, `{"facts":[],"questions":[7,{"question":{}}]}`, `{"facts":[],"questions":[{"question":"Wh`,
	} {
		got, err := checkedModel(t, answer).Propose(t.Context(), a, questions.NewCatalogue())
		if err != nil || len(got.Drafts) != 0 {
			t.Errorf("%s: %+v, %v", answer, got, err)
		}
	}
}
