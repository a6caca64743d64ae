package questions_test

import (
	"math"
	"slices"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
)

// builtIn is the bank of the built-in packs.
func builtIn(t *testing.T) *questions.Bank {
	t.Helper()
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

func unasked(string) int { return 0 }

// deal takes n questions.
func deal(t *testing.T, d *questions.Deck, n int) []questions.Question {
	t.Helper()
	var out []questions.Question
	for range n {
		q, err := d.Next()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, q)
	}
	return out
}

func TestDeckAims(t *testing.T) {
	bank := builtIn(t)
	for _, level := range []float64{-1.5, 0, 1.5} {
		relations := map[string]bool{}
		for seed := range uint64(5) {
			deck := questions.NewDeck(bank, questions.Filter{}, unasked, seed)
			deck.Aim(level)
			for _, q := range deal(t, deck, 10) {
				relations[q.Relation] = true
				if math.Abs(q.Level-level) > .8 {
					t.Errorf("aimed at %.1f, got %.2f: %s", level, q.Level, q.Key)
				}
				if q.Difficulty != questions.DifficultyAt(q.Level) {
					t.Errorf("%s at %.2f is %s", q.Key, q.Level, q.Difficulty)
				}
			}
		}
		if len(relations) < 6 {
			t.Errorf("at %.1f only %d relations are asked about", level, len(relations))
		}
	}
}

func TestDeckAimsAmongWhatIsLeft(t *testing.T) {
	bank := builtIn(t)
	deck := questions.NewDeck(bank, questions.Filter{}, func(string) int { return 1 }, 3)
	for n, level := range []float64{-1, 1, -1, 1, 0} {
		deck.Aim(level)
		if q := deal(t, deck, 1)[0]; math.Abs(q.Level-level) > .8 {
			t.Errorf("question %d: aimed at %.1f, got %.2f", n, level, q.Level)
		}
	}
}

func TestDeckDealsTheSameAgain(t *testing.T) {
	bank := builtIn(t)
	play := func() []questions.Question {
		deck := questions.NewDeck(bank, questions.Filter{}, unasked, 11)
		learned, lately := map[string]float64{}, map[string]bool{}
		for _, q := range bank.Sample(400, questions.Filter{}, 3) {
			learned[q.Key], lately[q.Fact] = 2, true
		}
		deck.Remember(questions.Memory{Learned: learned, Lately: lately})
		var out []questions.Question
		for n := range 10 {
			deck.Aim(float64(n)/4 - 1)
			out = append(out, deal(t, deck, 1)...)
		}
		return out
	}
	same := func(a, b questions.Question) bool {
		return a.Key == b.Key && a.Prompt == b.Prompt && slices.Equal(a.Options, b.Options)
	}
	if !slices.EqualFunc(play(), play(), same) {
		t.Error("the same seed and memory deal other questions")
	}
}

// TestDifficultyIsLearned has half of the easy questions turn out hard.
func TestDifficultyIsLearned(t *testing.T) {
	bank := builtIn(t)
	easy := questions.Filter{Category: questions.Films, Difficulty: questions.Easy}
	learned := map[string]float64{"no such key": -3, "q:1": -3}
	for n, q := range bank.Sample(100_000, easy, 1) {
		if n%2 == 0 {
			learned[q.Key] = 2.5
		}
	}
	hard := easy
	hard.Difficulty = questions.Hard
	moved := 0
	for seed := range uint64(20) {
		for _, want := range []questions.Filter{easy, hard} {
			deck := questions.NewDeck(bank, want, unasked, seed)
			deck.Remember(questions.Memory{Learned: learned})
			for _, q := range deal(t, deck, 10) {
				level, was := learned[q.Key]
				if q.Difficulty != want.Difficulty || q.Category != questions.Films {
					t.Errorf("wanted %+v, got %s %s", want, q.Category, q.Difficulty)
				}
				if was && (q.Level != level || want == easy) {
					t.Errorf("%s was learned to be at %v, is dealt as %s at %v",
						q.Key, level, q.Difficulty, q.Level)
				}
				if was {
					moved++
				}
			}
		}
	}
	if moved == 0 {
		t.Error("no question that turned out hard was dealt as such")
	}
}

func TestDeckPutsOffRecentFacts(t *testing.T) {
	bank := bankOf(t, others())
	all := bank.Sample(1000, questions.Filter{}, 1)
	lately := map[string]bool{}
	for _, q := range all[:len(all)/2] {
		lately[q.Fact] = true
	}
	deck := questions.NewDeck(bank, questions.Filter{}, unasked, 5)
	deck.Remember(questions.Memory{Lately: lately})
	late := false
	for n := range bank.Count(questions.Filter{}) {
		q := deal(t, deck, 1)[0]
		if n < 4 && lately[q.Fact] {
			t.Errorf("question %d is about %s, which was asked lately", n, q.Fact)
		}
		late = late || lately[q.Fact]
	}
	if !late {
		t.Error("facts that were asked lately never come again")
	}
}

func TestDeckAvoidsWhatPlayersHaveMet(t *testing.T) {
	bank := bankOf(t, others())
	total := bank.Count(questions.Filter{})
	met := map[string]bool{}
	for n, q := range bank.Sample(total, questions.Filter{}, 1) {
		met[q.Key] = n%2 == 0
	}
	unmet := 0
	for _, had := range met {
		if !had {
			unmet++
		}
	}
	// What they have met was asked less often, and comes last all the same.
	asked := func(key string) int {
		if met[key] {
			return 1
		}
		return 2
	}
	deck := questions.NewDeck(bank, questions.Filter{}, asked, 5)
	before := deal(t, deck, 1)[0]
	if !met[before.Key] {
		t.Fatalf("%s was asked twice, and is dealt first", before.Key)
	}
	deck.Avoid(met)
	for n, q := range deal(t, deck, total-1) {
		if met[q.Key] != (n >= unmet) {
			t.Errorf("question %d of %d that nobody has met: %s, met: %v", n, unmet, q.Key, met[q.Key])
		}
	}
}

func TestDeckReplacesDullOptions(t *testing.T) {
	bank := builtIn(t)
	replaced := 0
	for seed := range uint64(10) {
		plain := deal(t, questions.NewDeck(bank, questions.Filter{}, unasked, seed), 1)[0]
		wrong := plain.Options[(plain.Right+1)%4]
		deck := questions.NewDeck(bank, questions.Filter{}, unasked, seed)
		deck.Remember(questions.Memory{Dull: map[string][]string{plain.Key: {questions.Fold(wrong)}}})
		q := deal(t, deck, 1)[0]
		if q.Key != plain.Key || len(q.Options) != 4 {
			t.Fatalf("got %s, want %s", q.Key, plain.Key)
		}
		if !slices.Contains(q.Options, wrong) {
			replaced++
		}
	}
	if replaced < 5 {
		t.Errorf("a dull option was replaced in %d of 10 questions", replaced)
	}
}
