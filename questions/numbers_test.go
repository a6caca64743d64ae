package questions_test

import (
	"slices"
	"strconv"
	"sync"
	"testing"

	"headliner/questions"
)

// TestYears holds the years that are offered to their order and their bounds.
func TestYears(t *testing.T) {
	bank := bankOf(t,
		line("zara", "person", "Zara Moss", "", "birth_date: 1975")+
			line("old", "film", "Old Film", "", "director: zara, release_date: 1990")+
			line("new", "film", "New Film", "", "release_date: 2023")+
			line("mid", "film", "Mid Film", "", "release_date: 2005"))
	for _, test := range []struct {
		key         string
		first, last int
		places      int // how many places the answer is seen at
	}{
		{"old/release_date/1990>object", 1988, 2023, 3},
		{"mid/release_date/2005>object", 0, 2023, 4},
		{"new/release_date/2023>object", 0, 2023, 1},
		{"zara/birth_date/1975>object", 0, 1990, 4},
	} {
		places := map[int]bool{}
		for seed := range uint64(100) {
			q, err := bank.Question(test.key, seed)
			if err != nil {
				t.Fatal(err)
			}
			places[q.Right] = true
			var years []int
			for _, option := range q.Options {
				year, err := strconv.Atoi(option)
				if err != nil || year < test.first || year > test.last {
					t.Fatalf("%s offers %q", test.key, q.Options)
				}
				years = append(years, year)
			}
			if !slices.IsSorted(years) {
				t.Fatalf("%s is not in order: %v", test.key, years)
			}
		}
		if len(places) < test.places {
			t.Errorf("%s stands at %d places only, want %d", test.key, len(places), test.places)
		}
	}
}

func TestOrdinals(t *testing.T) {
	w := newWorld(t, "ordinal_album", questions.Album, "")
	bank := w.bank(t)
	q, err := bank.Question(w.add.Facts[4].ID+">object", 3)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(q.Options, q.Answer) || len(q.Aliases) != 2 {
		t.Errorf("%+v", q)
	}
}

// TestConcurrentUse is for the race detector.
func TestConcurrentUse(t *testing.T) {
	bank := bankOf(t, others())
	var done sync.WaitGroup
	for i := range 8 {
		done.Go(func() {
			deck := questions.NewDeck(bank, questions.Filter{}, func(string) int { return 0 }, uint64(i))
			for range 10 {
				if _, err := deck.Next(); err != nil {
					t.Error(err)
				}
			}
			bank.Find("Amber Quill")
			bank.Sample(5, questions.Filter{}, uint64(i))
		})
	}
	done.Wait()
}
