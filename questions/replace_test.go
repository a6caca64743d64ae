package questions_test

import (
	"strings"
	"testing"

	"headliner/questions"
)

// TestOwnWordReplacesTheShared holds that a guild is not asked two answers to
// one question: its own fact takes the place of the one that it contradicts.
func TestOwnWordReplacesTheShared(t *testing.T) {
	c := questions.NewCatalogue()
	year := func(y int) questions.Fact {
		f := questions.Fact{
			Subject: "first-light", Relation: "release_date", Object: questions.Value{Date: questions.Date{Year: y}},
			Status: questions.Approved, Source: questions.Source{Title: "A"},
		}
		f.ID = questions.FactID(f)
		return f
	}
	shared, err := questions.NewBank(c, nil, questions.Collection{
		Entities: []questions.Entity{{ID: "first-light", Kind: questions.Album, Name: "First Light"}},
		Facts:    []questions.Fact{year(2004)},
	})
	if err != nil {
		t.Fatal(err)
	}
	own := year(1990)
	own.ID, own.Guild = "f:1", "7"
	if other := shared.Contradicted(own); len(other) != 1 || other[0].Object.Date.Year != 2004 {
		t.Errorf("Contradicted = %v", other)
	}
	guilds, err := questions.NewBank(c, shared, questions.Collection{Facts: []questions.Fact{own}})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := guilds.Fact(year(2004).ID); ok {
		t.Error("the guild's bank still has what its own fact replaces")
	}
	if _, ok := shared.Fact(year(2004).ID); !ok {
		t.Error("another guild lost the shared fact")
	}
	if about := guilds.FactsAbout("first-light"); len(about) != 1 || about[0].ID != "f:1" {
		t.Errorf("FactsAbout = %v", about)
	}
	deck := questions.NewDeck(guilds, questions.Filter{}, func(string) int { return 0 }, 1)
	for {
		q, err := deck.Next()
		if err != nil {
			break
		}
		if strings.Contains(q.Answer, "2004") {
			t.Errorf("asked: %s — %s", q.Prompt, q.Answer)
		}
	}
}
