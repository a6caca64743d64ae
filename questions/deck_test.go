package questions_test

import (
	"errors"
	"fmt"
	"testing"

	"headliner/questions"
)

// TestDeckRepeatsNothingUntilAllWereSeen plays game after game until the
// guild has seen everything, and then on.
func TestDeckRepeatsNothingUntilAllWereSeen(t *testing.T) {
	bank := bankOf(t, others())
	total := bank.Count(questions.Filter{})
	asked := map[string]int{}
	for n, game := 0, uint64(0); n < 3*total; game++ {
		deck := questions.NewDeck(bank, questions.Filter{}, func(k string) int { return asked[k] }, game)
		facts := map[string]bool{}
		for range 5 {
			q, err := deck.Next()
			if err != nil {
				t.Fatal(err)
			}
			if asked[q.Key] != n/total {
				t.Fatalf("question %d of %d was asked %d times before", n, total, asked[q.Key])
			}
			if facts[q.Fact] && total-n%total > 12 {
				t.Errorf("%s twice in a game with others left", q.Fact)
			}
			facts[q.Fact] = true
			asked[q.Key]++
			n++
		}
	}
}

func TestDeckEnds(t *testing.T) {
	bank := bankOf(t, others())
	filter := questions.Filter{Category: questions.Films, Difficulty: questions.Medium}
	deck := questions.NewDeck(bank, filter, func(string) int { return 7 }, 1)
	seen := map[string]bool{}
	for range bank.Count(filter) {
		q, err := deck.Next()
		if err != nil {
			t.Fatal(err)
		}
		if seen[q.Key] || q.Difficulty != questions.Medium || q.Category != questions.Films {
			t.Errorf("%s: %s %s", q.Key, q.Category, q.Difficulty)
		}
		seen[q.Key] = true
	}
	if _, err := deck.Next(); !errors.Is(err, questions.ErrNone) {
		t.Errorf("after all: %v, want ErrNone", err)
	}
	empty := questions.NewDeck(bank, questions.Filter{Category: questions.Books},
		func(string) int { return 0 }, 1)
	if _, err := empty.Next(); !errors.Is(err, questions.ErrNone) {
		t.Errorf("nothing fits: %v, want ErrNone", err)
	}
}

func TestDeckResumes(t *testing.T) {
	bank := bankOf(t, others())
	none := func(string) int { return 0 }
	first := questions.NewDeck(bank, questions.Filter{}, none, 9)
	var had []questions.Question
	for range 6 {
		q, err := first.Next()
		if err != nil {
			t.Fatal(err)
		}
		had = append(had, q)
	}
	second := questions.NewDeck(bank, questions.Filter{}, none, 9)
	for _, q := range had {
		second.Played(q)
	}
	for range 4 {
		q, err := second.Next()
		if err != nil {
			t.Fatal(err)
		}
		for _, old := range had {
			if q.Fact == old.Fact || q.Answer == old.Answer {
				t.Errorf("%s repeats %s", q.Key, old.Key)
			}
		}
	}
}

func TestWrittenQuestionsAreDealt(t *testing.T) {
	add := questions.Collection{}
	for i := range 3 {
		add.Written = append(add.Written, questions.Question{
			Key: fmt.Sprintf("q:%d", i), Prompt: fmt.Sprintf("What is number %d called?", i),
			Answer: fmt.Sprintf("Name %d", i), Right: 0,
			Options:  []string{fmt.Sprintf("Name %d", i), "Able", "Baker", "Charlie"},
			Category: questions.Music, Difficulty: questions.Easy,
		})
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), bankOf(t, others()), add)
	if err != nil {
		t.Fatal(err)
	}
	deck := questions.NewDeck(bank, questions.Filter{Category: questions.Music},
		func(string) int { return 0 }, 4)
	for range 3 {
		q, err := deck.Next()
		if err != nil || q.Options[q.Right] != q.Answer {
			t.Fatalf("%+v %v", q, err)
		}
	}
	if _, err := deck.Next(); !errors.Is(err, questions.ErrNone) {
		t.Errorf("got %v, want ErrNone", err)
	}
}
