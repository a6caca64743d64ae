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
	"headliner/bot/discord"
	"headliner/questions/quiz"
	"headliner/storage"
)

// asks presses the Hint button of the newest question.
func (s *stage) asks(user string) string {
	s.t.Helper()
	got := s.press(user, s.newest().find("hint:"))
	if !isPrivate(got) {
		s.t.Errorf("a vote was answered in public: %q", got.Data.Content)
	}
	return got.Data.Content
}

func TestHintsInTypedMode(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		var answer string
		for quiz.Letters(answer, 1) == quiz.Letters(answer, 2) { // too short for two hints
			s.slash("7", "trivia stop")
			rest(pause)
			s.slash("7", "trivia start", "questions", "1", "seconds", "20", "mode", "typed", "difficulty", "easy")
			rest(4 * time.Second)
			answer = s.solution()
		}
		if got := s.asks("8"); !strings.Contains(got, "Here comes the hint") {
			t.Errorf("nobody is awaited: %q", got)
		}
		synctest.Wait()
		m := s.newest()
		again := m.find("hint:")
		if body := m.now.Embeds[0].Description; !strings.Contains(body, "💡 `"+quiz.Letters(answer, 1)+"`") ||
			strings.Contains(m.now.Embeds[0].Footer.Text, "costs") {
			t.Errorf("after a hint: %q, %q", body, m.now.Embeds[0].Footer.Text)
		}
		if got := s.press("9", strings.Replace(again, ":2", ":1", 1)); !strings.Contains(got.Data.Content, "out already") {
			t.Errorf("for the first hint again: %q", got.Data.Content)
		}
		rest(4 * time.Second)
		s.types("8", answer) // 8 s of 20: 80 × 3/4
		s.asks("9")
		synctest.Wait()
		if body := s.newest().now.Embeds[0].Description; !strings.Contains(body, quiz.Letters(answer, 2)) {
			t.Errorf("after two hints: %q", body)
		}
		if id := s.newest().find("hint:"); id != "" {
			t.Errorf("a third hint is on offer: %s", id)
		}
		rest(time.Second)
		s.types("9", answer) // within the tie window, 9 s of 20: 77.5 × 1/2
		rest(3 * time.Second)
		if got := s.newestReveal(); !strings.Contains(got, "<@8> **+60**") || !strings.Contains(got, "<@9> **+39**") {
			t.Errorf("points: %q", got)
		}
	})
}

func TestHintsInChoiceMode(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "2", "seconds", "10", "difficulty", "easy")
		rest(time.Second)
		for _, user := range []string{"8", "9", "10", "11"} {
			s.press(user, "answer:1:0")
		}
		rest(10*time.Second + pause)
		m := s.newest()
		right, _ := s.right(m)
		if got := s.asks("8"); !strings.Contains(got, "1 of 2") {
			t.Errorf("one of four: %q", got)
		}
		if got := s.asks("8"); !strings.Contains(got, "You have asked") {
			t.Errorf("twice: %q", got)
		}
		s.lower() // a vote that was acknowledged counts, also after a restart
		s.raise()
		synctest.Wait()
		if got := s.asks("9"); !strings.Contains(got, "Here comes") {
			t.Errorf("two of four: %q", got)
		}
		synctest.Wait()
		gone := ""
		for _, b := range buttons(s.newest().now.Components) {
			if b.Disabled {
				gone = b.CustomID
				if body := s.newest().now.Embeds[0].Description; !strings.Contains(body, "~~"+b.Label+"~~") {
					t.Errorf("%q is not struck through in %q", b.Label, body)
				}
			}
		}
		if gone == "" || gone == right {
			t.Fatalf("%q was ruled out, %q is right", gone, right)
		}
		rest(time.Second)
		if got := s.press("10", gone); !strings.Contains(got.Data.Content, "ruled that one out") {
			t.Errorf("an option that fell: %q", got.Data.Content)
		}
		s.press("10", right)
		if got := s.press("10", s.newest().find("hint:")); !strings.Contains(got.Data.Content, "already") {
			t.Errorf("a vote after an answer: %q", got.Data.Content)
		}
		elapsed := time.Since(posted(s.newest()))
		rest(12 * time.Second)
		want := quiz.Points("easy", elapsed.Truncate(time.Millisecond), 10*time.Second, streakOf(s, "10"), 1)
		if got := s.reveal(2); !strings.Contains(got, plus("10", want)) {
			t.Errorf("no %q in %q", plus("10", want), got)
		}
	})
}

// reluctant refuses to store hints for a while.
type reluctant struct {
	*storage.DB
	until time.Time
}

func (r reluctant) SaveHint(ctx context.Context, h quiz.Hint) error {
	if time.Now().Before(r.until) {
		return errors.New("the disk is busy")
	}
	return r.DB.SaveHint(ctx, h)
}

// TestHintIsStoredBeforeItIsShown has neither the disk nor Discord take it at
// first.
func TestHintIsStoredBeforeItIsShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.lower()
		s.slow = func(db *storage.DB) bot.Store { return reluctant{db, time.Now().Add(9 * time.Second)} }
		s.raise()
		s.slash("7", "trivia start", "seconds", "60", "mode", "typed")
		rest(time.Second)
		s.asks("8")
		rest(5 * time.Second)
		if m := s.newest(); m.edits > 0 {
			t.Errorf("shown before it is stored: %q", m.now.Embeds[0].Description)
		}
		broken := time.Now().Add(8 * time.Second)
		s.wire.set(func(doing, _ string) error {
			if doing == "edit" && time.Now().Before(broken) {
				return errors.New("no connection")
			}
			return nil
		})
		rest(15 * time.Second)
		if body := s.newest().now.Embeds[0].Description; strings.Count(body, "💡") != 1 {
			t.Errorf("not shown in the end: %q", body)
		}
	})
}

// TestHintOutlastsACrash stops the bot when the hint is stored and not shown.
func TestHintOutlastsACrash(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "seconds", "60", "mode", "typed")
		rest(time.Second)
		s.wire.set(func(doing, _ string) error {
			if doing == "edit" {
				return errors.New("no connection")
			}
			return nil
		})
		s.asks("8")
		synctest.Wait()
		s.lower()
		s.wire.set(nil)
		s.raise()
		rest(time.Second)
		if m := s.newest(); !strings.Contains(m.now.Embeds[0].Description, "💡") || strings.HasSuffix(m.find("hint:"), ":1") {
			t.Errorf("after the restart: %+v", m.now.Embeds[0])
		}
	})
}

// posted is when a message came out.
func posted(m message) time.Time {
	at, _ := discord.Time(m.id)
	return at
}

func plus(user string, points int) string { return fmt.Sprintf("<@%s> **+%d**", user, points) }

// streakOf is how many rounds the player has got right before the second one.
func streakOf(s *stage, user string) int {
	return strings.Count(s.reveal(1), "<@"+user+">")
}
