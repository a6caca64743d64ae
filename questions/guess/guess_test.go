package guess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/guess"
	"headliner/questions/packs"
)

// quiz makes questions without a clue, then has spoil change each.
func quiz(n int, spoil func(q *questions.Question, rng *rand.Rand)) []questions.Question {
	rng := rand.New(rand.NewPCG(3, 5))
	var out []questions.Question
	for i := range n {
		q := questions.Question{Prompt: fmt.Sprintf("Who made number %d?", i), Right: rng.IntN(4)}
		for range questions.OptionCount {
			q.Options = append(q.Options, word(rng)+" "+word(rng))
		}
		if spoil != nil {
			spoil(&q, rng)
		}
		q.Answer = q.Options[q.Right]
		out = append(out, q)
	}
	return out
}

func word(rng *rand.Rand) string {
	var b strings.Builder
	for range 2 + rng.IntN(3) {
		b.WriteString([]string{"ba", "do", "ki", "lu", "me", "nor", "ras", "su"}[rng.IntN(8)])
	}
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}

func shareOf(t *testing.T, r guess.Report, name string) float64 {
	t.Helper()
	at := slices.IndexFunc(r.Features, func(s guess.Score) bool { return s.Name == name })
	if at < 0 {
		t.Fatalf("no feature %q", name)
	}
	return r.Features[at].Share
}

func TestNoClueNoGain(t *testing.T) {
	r := guess.Measure(quiz(600, nil), 1)
	for _, s := range append(r.Features, r.Combined) {
		if s.Questions != 600 || s.Share < 0.25-4*s.Error() || s.Share > 0.25+4*s.Error() {
			t.Errorf("%s is right in %.3f of %d", s.Name, s.Share, s.Questions)
		}
	}
}

func TestFindsClues(t *testing.T) {
	for feature, spoil := range map[string]func(*questions.Question, *rand.Rand){
		"characters": func(q *questions.Question, _ *rand.Rand) { q.Options[q.Right] += "balumenoro" },
		"place":      func(q *questions.Question, _ *rand.Rand) { q.Right = 2 },
		"digits":     func(q *questions.Question, _ *rand.Rand) { q.Options[q.Right] += " 2" },
		"words in the question": func(q *questions.Question, _ *rand.Rand) {
			q.Prompt = "Who made " + q.Options[q.Right] + " then?"
		},
		"words in other options": func(q *questions.Question, _ *rand.Rand) {
			q.Options[(q.Right+1)%4] = strings.Fields(q.Options[q.Right])[0] + " Zed"
		},
		"number in the middle": func(q *questions.Question, rng *rand.Rand) {
			for i := range q.Options {
				q.Options[i] = fmt.Sprint(2000 + 5*(i-q.Right) + rng.IntN(2)*(i-q.Right))
			}
			q.Right = 1 + rng.IntN(2)
		},
		"how often this name is right": func(q *questions.Question, rng *rand.Rand) {
			for i := range q.Options {
				q.Options[i] = fmt.Sprintf("Decoy %d", rng.IntN(40))
			}
			q.Options[q.Right] = fmt.Sprintf("Star %d", rng.IntN(10))
		},
		"how often this name is an option": func(q *questions.Question, rng *rand.Rand) {
			for i := range q.Options {
				if i != q.Right {
					q.Options[i] = fmt.Sprintf("Name %c", 'a'+rng.IntN(20))
				}
			}
		},
	} {
		r := guess.Measure(quiz(240, spoil), 1)
		if got := shareOf(t, r, feature); got < 0.4 {
			t.Errorf("%s: right in %.3f only", feature, got)
		}
		if r.Combined.Share < 0.4 {
			t.Errorf("%s: all together right in %.3f only", feature, r.Combined.Share)
		}
	}
}

func TestLeavesOutWhatItCannotGuess(t *testing.T) {
	all := quiz(20, nil)
	all[3].Options = all[3].Options[:2]
	all[4].Right = 9
	if got := guess.Measure(all, 1).Combined.Questions; got != 18 {
		t.Errorf("%d questions guessed, want 18", got)
	}
	for _, few := range [][]questions.Question{nil, all[:1], quiz(2, nil)} {
		if got := guess.Measure(few, 1).Combined; got.Questions != len(few) || got.Share < 0 || got.Share > 1 {
			t.Errorf("of %d questions: %+v", len(few), got)
		}
	}
}

// TestPacksGiveNoClue holds what somebody who knows nothing gets right of the
// built-in packs within three points of chance.
func TestPacksGiveNoClue(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 5,000 questions")
	}
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	r := guess.Measure(bank.Sample(5000, questions.Filter{}, 1), 1)
	for _, s := range append(r.Features, r.Combined) {
		if s.Questions != 5000 || s.Share > 0.28 {
			t.Errorf("%s is right in %.3f of %d", s.Name, s.Share, s.Questions)
		}
	}
}
