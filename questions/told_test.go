package questions_test

import (
	"errors"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
)

// TestGuildFactIsAskedInPlace lays a guild's fact over a built-in one that says
// the same: only the guild's is asked, since it has an article to show.
func TestGuildFactIsAskedInPlace(t *testing.T) {
	base, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	var shared questions.Fact
	for _, f := range base.FactsAbout("get-lifted") {
		if f.Relation == "release_date" {
			shared = f
		}
	}
	own := shared
	own.ID, own.Guild, own.Object.Date = "f:1", "7", questions.Date{Year: shared.Object.Date.Year}
	second := own
	second.ID = "f:2"
	bank, err := questions.NewBank(base.Catalogue(), base, questions.Collection{
		Facts: []questions.Fact{own, second},
	})
	if err != nil {
		t.Fatal(err)
	}
	for id, asked := range map[string]bool{shared.ID: false, "f:1": true, "f:2": false} {
		q, err := bank.Question(id+">object", 1)
		if asked && err != nil || !asked && !errors.Is(err, questions.ErrUnfair) {
			t.Errorf("Question(%s) = %q, %v; asked should be %v", id, q.Prompt, err, asked)
		}
	}
	if _, err := base.Question(shared.ID+">object", 1); err != nil {
		t.Errorf("without the guild's: %v", err)
	}
}
