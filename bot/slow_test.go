package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot"
	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// slowStore is a database that writes at once but takes its time to say so. As
// the real one, it does not wait with a caller whose context has ended.
type slowStore struct{ *storage.DB }

func hold(ctx context.Context, err error) error {
	select {
	case <-time.After(3 * time.Second):
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s slowStore) CreateGame(ctx context.Context, q quiz.Settings, at time.Time) (quiz.GameID, error) {
	id, err := s.DB.CreateGame(context.WithoutCancel(ctx), q, at)
	return id, hold(ctx, err)
}

func (s slowStore) AddFact(
	ctx context.Context, g quiz.GuildID, f questions.Fact, fresh []questions.Entity,
) (int64, error) {
	id, err := s.DB.AddFact(context.WithoutCancel(ctx), g, f, fresh)
	return id, hold(ctx, err)
}

func (s slowStore) RemoveFact(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64) error {
	return hold(ctx, s.DB.RemoveFact(context.WithoutCancel(ctx), g, by, id))
}

// newSlowStage is a stage with a slow database.
func newSlowStage(t *testing.T) *stage {
	t.Helper()
	s := newStage(t)
	s.lower()
	s.slow = func(db *storage.DB) bot.Store { return slowStore{db} }
	s.raise()
	return s
}

func TestGameStartsThoughTheCallerWasLeftWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSlowStage(t)
		if got := s.slash("7", "trivia start"); !strings.Contains(got.Data.Content, "too long") {
			t.Fatalf("got %q", got.Data.Content)
		}
		rest(5 * time.Second)
		right, _ := s.right(s.newest()) // what is in the database is played
		if got := s.press("8", right); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("got %q", got.Data.Content)
		}
	})
}

func TestSlowChangesHold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSlowStage(t)
		s.slash(admin, "fact add", "subject", "Zebra Crossing Nights", "relation", "performer", "object", "John Legend")
		rest(5 * time.Second)
		if got := s.complete(admin, "fact add", "subject", "Zebra Crossing"); len(got) != 1 {
			t.Errorf("a fact that was added late is not known: %d found", len(got))
		}
		s.slash(admin, "fact remove", "fact", "f:1")
		rest(5 * time.Second)
		if got := s.complete(admin, "fact add", "subject", "Zebra Crossing"); len(got) != 0 {
			t.Error("a fact that was removed late is still in play")
		}
	})
}

// TestNextGameNeedNotWaitForTheLastMessages ends a game whose standings do not
// come out, begins another in the channel, and restarts the bot.
func TestNextGameNeedNotWaitForTheLastMessages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start")
		rest(time.Second)
		s.wire.set(func(doing, _ string) error {
			if doing != "respond" {
				time.Sleep(time.Minute)
				return errors.New("no answer")
			}
			return nil
		})
		if got := s.slash("7", "trivia stop"); isPrivate(got) {
			t.Fatalf("stop: %q", got.Data.Content)
		}
		synctest.Wait()
		if got := s.slash("7", "trivia stop"); !strings.Contains(got.Data.Content, "No game") {
			t.Errorf("stop again: %q", got.Data.Content)
		}
		if got := s.slash("7", "trivia start"); isPrivate(got) {
			t.Errorf("start again: %q", got.Data.Content)
		}
		s.stop() // before the standings of the first were out
		s.wire.set(nil)
		rest(2 * time.Minute)
		s.lower()
		s.raise()
		rest(time.Second)
		right, _ := s.right(s.newestQuestion())
		if got := s.press("8", right); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("the second game does not go on: %q", got.Data.Content)
		}
	})
}
