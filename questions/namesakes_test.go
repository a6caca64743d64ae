package questions_test

import (
	"slices"
	"testing"

	"headliner/questions"
)

// TestNamesakes looks names up in a bank that lies over another one.
func TestNamesakes(t *testing.T) {
	c := questions.NewCatalogue()
	shared, err := questions.NewBank(c, nil, questions.Collection{Entities: []questions.Entity{
		{ID: "ann-quill", Kind: questions.Person, Name: "Ann Quill", Fame: questions.Household},
		{ID: "quillow", Kind: questions.Person, Name: "Bob Quillow"},
		{ID: "the-quill", Kind: questions.Book, Name: "The Quill", Aliases: []string{"Quill Song"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	bank, err := questions.NewBank(c, shared, questions.Collection{Entities: []questions.Entity{
		{ID: "cid-quill", Kind: questions.Person, Name: "Cid Quíll", Fame: questions.ForFans},
	}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for e := range bank.Namesakes("Quill") {
		got = append(got, e.ID)
	}
	slices.Sort(got)
	if want := []string{"ann-quill", "cid-quill", "the-quill"}; !slices.Equal(got, want) {
		t.Errorf("namesakes %v, want %v", got, want)
	}
	for range bank.Namesakes("") {
		t.Error("an empty name has namesakes")
	}
	for _, w := range []struct {
		word  string
		kind  questions.Kind
		least questions.Fame
		want  bool
	}{
		{"quill", questions.Person, questions.Household, true},
		{"cid", questions.Person, questions.ForFans, true},
		{"cid", questions.Person, questions.WellKnown, false},
		{"song", questions.Person, 0, false},
		{"song", questions.Book, 0, true},
		{"quil", questions.Person, 0, false},
	} {
		if got := bank.HasWord(w.word, w.kind, w.least); got != w.want {
			t.Errorf("HasWord(%q, %s, %d) = %t", w.word, w.kind, w.least, got)
		}
	}
	if got := slices.Collect(bank.Named("quill")); !slices.Equal(got, []string{"the-quill"}) {
		t.Errorf("Named(quill) = %v", got)
	}
}
