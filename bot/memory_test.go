package bot_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot"
	"headliner/questions"
)

// TestGamesRemember plays games with restarts between and within them: each
// ramps up, and no fact comes again in any of them.
func TestGamesRemember(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		const games, rounds = 4, 8
		for game := range games {
			s.rounds("7", rounds, func(round int, m message) {
				if round == game+1 {
					s.lower()
					s.raise()
					rest(time.Second)
				}
				right, wrong := s.right(m)
				if s.press("8", right); round%2 == 0 {
					s.press("9", wrong)
				}
			})
		}
		played, err := s.db.AskedLately(t.Context(), guild, 100)
		if err != nil || len(played) != games*rounds {
			t.Fatalf("%d questions were asked: %v", len(played), err)
		}
		facts := map[string]bool{}
		for n, p := range played { // the last first
			if facts[p.Question.Fact] {
				t.Errorf("%s comes again", p.Question.Fact)
			}
			facts[p.Question.Fact] = true
			if n%rounds == 0 {
				opener := played[n+rounds-1].Question
				if p.Question.Level-opener.Level < .7 {
					t.Errorf("a game goes from %.2f to %.2f: %s, %s", opener.Level, p.Question.Level,
						opener.Key, p.Question.Key)
				}
			}
		}
	})
}

// TestPlayersAreNotAskedAgain has a guild that was asked all there is. One of
// its players has met only half of that.
func TestPlayersAreNotAskedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStageWith(t, func(o *bot.Options) { o.Shared = eight(t) })
		met := map[string]bool{}
		s.rounds("7", 8, func(n int, m message) {
			right, _ := s.right(m)
			s.press("8", right)
			if n < 4 {
				s.press("9", right)
				met[asked(m)] = true
			}
		})
		s.rounds("9", 8, func(n int, m message) {
			if met[asked(m)] != (n >= 4) {
				t.Errorf("question %d: %s, which was met: %v", n, asked(m), met[asked(m)])
			}
			right, _ := s.right(m)
			s.press("9", right)
		})
	})
}

// eight is a bank of eight written questions.
func eight(t *testing.T) *questions.Bank {
	t.Helper()
	var all questions.Collection
	for n, answer := range []string{"Aleph", "Bet", "Gimel", "Dalet", "Vav", "Zayin", "Het", "Tet"} {
		q := questions.Question{
			Key: fmt.Sprintf("q:%d", 900+n), Prompt: fmt.Sprintf("Which letter came to the ball as number %d?", n+11),
			Answer: answer, Category: questions.Events, Difficulty: questions.Easy,
			Source: questions.Source{Title: "An alphabet"},
		}
		all.Written = append(all.Written, q.WithOptions([]string{"Lamed", "Mem", "Nun"}))
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, all)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// rounds plays a game and calls play for each question.
func (s *stage) rounds(host string, n int, play func(n int, m message)) {
	s.t.Helper()
	s.slash(host, "trivia start", "questions", fmt.Sprint(n), "seconds", "5")
	last := ""
	for round := range n {
		var m message
		for range 30 {
			rest(time.Second)
			if m = s.newestQuestion(); m.id != last {
				break
			}
		}
		last = m.id
		play(round, m)
	}
	rest(30 * time.Second)
}
