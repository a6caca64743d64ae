package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot"
	"headliner/questions/quiz"
	"headliner/storage"
)

// TestSlowPostDoesNotStartTheNextClock has the host skip a question before
// Discord says that it is out, so that the next round begins first.
func TestSlowPostDoesNotStartTheNextClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "5", "seconds", "5")
		rest(time.Second)
		s.press("8", "answer:1:0")
		s.wire.set(func(doing, _ string) error {
			if doing == "post" {
				time.Sleep(12 * time.Second)
			}
			return nil
		})
		rest(12 * time.Second) // round 2 is being posted
		s.slash("7", "trivia skip")
		rest(23 * time.Second) // round 3, begun meanwhile, is out only now
		if got := s.newest().now.Embeds[0].Title; !strings.Contains(got, "Round 3 of 5") {
			t.Fatalf("the newest message is %q", got)
		}
		if got := s.press("8", "answer:3:0"); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("round 3 was over before it was shown: %q", got.Data.Content)
		}
	})
}

// TestPointsWaitForTheMessage has everybody answer before Discord says when
// the question appeared: the points count from then all the same.
func TestPointsWaitForTheMessage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "2", "seconds", "10", "difficulty", "easy")
		rest(time.Second)
		s.press("8", "answer:1:0")
		s.wire.set(func(doing, _ string) error {
			if doing == "post" {
				time.Sleep(4 * time.Second) // in which it is on its way; then all can see it
			}
			return nil
		})
		rest(10*time.Second + pause) // round 2 is being posted
		for n, id := range []string{"answer:2:0", "answer:2:1", "answer:2:2", "answer:2:3"} {
			s.press([]string{"8", "9", "10", "11"}[n], id)
		}
		rest(5 * time.Second)
		if got := s.reveal(2); !strings.Contains(got, "in 0.0 s") {
			t.Errorf("who pressed at once was slow: %q", got)
		}
	})
}

// reveal is who got a round of the stage's game.
func (s *stage) reveal(number int) string {
	s.t.Helper()
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	for _, m := range s.wire.messages {
		if embed := m.now.Embeds[0]; len(embed.Fields) > 0 && strings.HasPrefix(embed.Title, fmt.Sprintf("Round %d ", number)) {
			return embed.Fields[0].Value
		}
	}
	return ""
}

// doubtful stores the first round and says that it failed.
type doubtful struct {
	*storage.DB
	failed *bool
}

func (d doubtful) OpenRound(ctx context.Context, g quiz.GameID, r quiz.RoundRecord) (quiz.RoundID, error) {
	id, err := d.DB.OpenRound(ctx, g, r)
	if err == nil && !*d.failed {
		*d.failed = true
		return 0, errors.New("the disk did not say")
	}
	return id, err
}

func TestRoundOfWhichTheDiskDidNotSay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.lower()
		failed := false
		s.slow = func(db *storage.DB) bot.Store { return doubtful{db, &failed} }
		s.raise()
		s.slash("7", "trivia start")
		rest(5 * time.Second)
		right, _ := s.right(s.newest())
		if got := s.press("8", right); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("got %q", got.Data.Content)
		}
	})
}

func TestPanicInAMessageEndsOnlyItsGame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.wire.set(func(doing, _ string) error {
			if doing == "post" {
				panic("what a message")
			}
			return nil
		})
		s.slash("7", "trivia start")
		rest(time.Second)
		s.wire.set(nil)
		if got := s.slash("7", "trivia start"); isPrivate(got) {
			t.Errorf("the channel is stuck: %q", got.Data.Content)
		}
	})
}
