package questions_test

import (
	"testing"

	"headliner/questions"
)

// TestPromptsDoNotComeAgain wants no two questions of a guild to read alike, in
// one game or in several.
func TestPromptsDoNotComeAgain(t *testing.T) {
	bank := builtIn(t)
	asked := map[string]int{}
	count := func(s string) int { return asked[s] }
	for seed := range uint64(12) {
		deck := questions.NewDeck(bank, questions.Filter{}, count, seed)
		for _, q := range deal(t, deck, 50) {
			if asked[q.Prompt] > 0 {
				t.Errorf("game %d asks again: %s %q", seed, q.Prompt, q.Options)
			}
			asked[q.Key]++
			asked[q.Prompt]++
		}
	}
}

// TestPromptsOfLately wants what the guild heard in an earlier game to be put
// off, and yet to be asked where nothing else is left.
func TestPromptsOfLately(t *testing.T) {
	bank := builtIn(t)
	few := questions.Filter{Category: questions.Podcasts, Difficulty: questions.Hard}
	first := deal(t, questions.NewDeck(bank, few, unasked, 1), 1)[0]
	deck := questions.NewDeck(bank, few, unasked, 1)
	deck.Remember(questions.Memory{Lately: map[string]bool{first.Prompt: true}})
	for n := 0; ; n++ {
		q, err := deck.Next()
		if err != nil {
			t.Fatalf("%q did not come among %d", first.Prompt, n)
		}
		if q.Prompt != first.Prompt {
			continue
		}
		if n == 0 {
			t.Errorf("%q comes first again", q.Prompt)
		}
		return
	}
}
