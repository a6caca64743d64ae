package questions_test

import (
	"testing"

	"headliner/questions"
)

// withNews is the built-in bank with three written questions of a guild.
func withNews(t *testing.T) *questions.Bank {
	t.Helper()
	base := builtIn(t)
	var own questions.Collection
	for _, city := range []string{"Lisbon", "Oslo", "Vienna"} {
		own.Written = append(own.Written, questions.Question{
			Key: "q:" + city, Prompt: "In which city was the tour that ended in " + city + "'s rival announced?",
			Answer: city + " Town", Options: []string{city + " Town", "Rome", "Madrid", "Dublin"},
			Category: questions.Events, Difficulty: questions.Medium,
		})
	}
	bank, err := questions.NewBank(base.Catalogue(), base, own)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// TestDeckBeginsWithNews wants what a guild has added to come first, in turns
// with the rest, and not to come first again.
func TestDeckBeginsWithNews(t *testing.T) {
	bank := withNews(t)
	for seed := range uint64(20) {
		asked := map[string]int{}
		for game := range 2 {
			deck := questions.NewDeck(bank, questions.Filter{}, func(k string) int { return asked[k] }, seed)
			deck.Aim(-1)
			var order string
			for _, q := range deal(t, deck, 8) {
				asked[q.Key]++
				if q.Fact == "" {
					order += "o"
				} else {
					order += "."
				}
			}
			want := [...]string{"o.o.o...", "........"}[game]
			if order != want {
				t.Errorf("seed %d, game %d: %s, want %s", seed, game, order, want)
			}
		}
	}
}

// TestDeckGoesOnWithNews wants a deck that is told of what was played before a
// restart to take up the turns.
func TestDeckGoesOnWithNews(t *testing.T) {
	bank := withNews(t)
	before := deal(t, questions.NewDeck(bank, questions.Filter{}, unasked, 3), 1)
	deck := questions.NewDeck(bank, questions.Filter{}, unasked, 4)
	deck.Played(before[0])
	next := deal(t, deck, 2)
	if before[0].Fact != "" || next[0].Fact == "" || next[1].Fact != "" {
		t.Errorf("got %s, then %s and %s", before[0].Key, next[0].Key, next[1].Key)
	}
}
