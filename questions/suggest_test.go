package questions_test

import (
	"slices"
	"strconv"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
)

func TestSuggest(t *testing.T) {
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	s := questions.Sought{
		Answer: "Ada Quill", Kind: questions.Person, Pronoun: questions.She,
		Text: "Who was the first woman to sing with Beyoncé and Adele?",
	}
	got := bank.Suggest(s)
	if len(got) != 3 || !slices.Equal(got, bank.Suggest(s)) {
		t.Fatalf("Suggest() = %v, then %v", got, bank.Suggest(s))
	}
	for _, name := range got {
		found := bank.Find(name)
		if !slices.ContainsFunc(found, func(e questions.Entity) bool {
			return e.Kind == questions.Person && e.Pronoun == questions.She
		}) || name == "Beyoncé" || name == "Adele" {
			t.Errorf("%s is no wrong option: %+v", name, found)
		}
	}
	known := bank.Suggest(questions.Sought{Answer: "Ye", ID: bank.Find("Kanye West")[0].ID, Kind: questions.Person})
	if len(known) != 3 || slices.Contains(known, "Kanye West") {
		t.Errorf("beside Ye: %v", known)
	}
	if got := bank.Suggest(questions.Sought{Answer: "x", Kind: "planet"}); got != nil {
		t.Errorf("of a kind that nobody knows: %v", got)
	}
}

func TestSuggestYears(t *testing.T) {
	after := map[int]bool{}
	for n := range 60 {
		got := questions.SuggestYears(2004, 2005, strconv.Itoa(n))
		for i, text := range got {
			year, err := strconv.Atoi(text)
			if err != nil || year == 2004 || year > 2005 || slices.Contains(got[:i], text) {
				t.Errorf("SuggestYears() = %v", got)
			}
		}
		if len(got) != 3 {
			t.Errorf("SuggestYears() = %v, want three", got)
		}
		open := questions.SuggestYears(2004, 0, strconv.Itoa(n))
		later := 0
		for _, text := range open {
			if text > "2004" {
				later++
			}
		}
		after[later] = true
	}
	if len(after) != 4 {
		t.Errorf("the answer stands in %d of 4 places", len(after))
	}
}
