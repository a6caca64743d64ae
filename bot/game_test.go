package bot_test

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// pause is longer than the bot waits between a reveal and the next question.
const pause = 6 * time.Second

// rest lets time pass until nothing more happens at once.
func rest(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

func TestWholeGame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		intro := s.slash("7", "trivia start", "questions", "3", "seconds", "10")
		if isPrivate(intro) || !strings.Contains(intro.Data.Content, "3 questions") {
			t.Fatalf("intro: %+v", intro.Data)
		}
		for round := 1; round <= 3; round++ {
			rest(time.Second)
			q := s.newest()
			right, wrong := s.right(q)
			if got := s.press("8", right); !isPrivate(got) || !strings.Contains(got.Data.Content, "Locked in") {
				t.Fatalf("round %d: %q", round, got.Data.Content)
			}
			s.press("9", wrong)
			if round > 1 { // all who play have answered: it ends at once
				rest(pause)
				continue
			}
			if got := s.press("8", wrong); !strings.Contains(got.Data.Content, "already") {
				t.Errorf("second answer: %q", got.Data.Content)
			}
			rest(10 * time.Second)
			checkReveal(t, s.newest(), q)
			rest(pause)
		}
		end := s.newest().now.Embeds[0]
		if !strings.Contains(end.Title, "standings") {
			t.Fatalf("no standings: %+v", end)
		}
		lines := strings.Split(end.Description, "\n")
		if !strings.Contains(lines[0], "<@8>") || !strings.Contains(lines[0], "3/3") ||
			!strings.Contains(lines[1], "<@9>") || !strings.Contains(lines[1], "0/3") {
			t.Errorf("standings: %q", end.Description)
		}
	})
}

// checkReveal looks at a question's message after its round.
func checkReveal(t *testing.T, got, asked message) {
	t.Helper()
	if got.id != asked.id {
		t.Fatal("the reveal is not the same message")
	}
	green := 0
	for _, b := range buttons(got.now.Components) {
		if !b.Disabled {
			t.Errorf("button %q can still be pressed", b.Label)
		}
		if b.Style == discordgo.SuccessButton {
			green++
			if b.Emoji == nil {
				t.Error("the right answer is told by colour alone")
			}
		}
	}
	if green != 1 {
		t.Errorf("%d buttons are green", green)
	}
	text := got.now.Embeds[0].Fields[0].Value
	if !strings.Contains(text, "⚡ <@8>") || !strings.Contains(text, "1 got it wrong") {
		t.Errorf("who got it: %q", text)
	}
	if fields := got.now.Embeds[0].Fields; len(fields) < 2 || !strings.Contains(fields[1].Value, "Wikipedia") {
		t.Errorf("no source in %+v", fields)
	}
}

func TestPressAfterTheDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "2", "seconds", "5")
		rest(time.Second)
		right, _ := s.right(s.newest())
		rest(10 * time.Second)
		if got := s.press("8", right); !isPrivate(got) || !strings.Contains(got.Data.Content, "over") {
			t.Errorf("late press: %q", got.Data.Content)
		}
	})
}

func TestForgedButtons(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start")
		rest(time.Second)
		for _, id := range []string{
			"", "answer", "answer:1", "answer:1:9", "answer:99:0", "answer:-1:0", "answer:1:-1",
			"answer:1:0:0", "answer:01:0", "answer:1:0x", "answer:99999999999999999999:0", "nonsense:1",
			"draft-save:1", strings.Repeat("answer:", 14), "answer:1:٣",
		} {
			got := s.press("8", id)
			if !isPrivate(got) || strings.Contains(got.Data.Content, "Locked") ||
				strings.Contains(got.Data.Content, "went wrong") {
				t.Errorf("button %q: %q", id, got.Data.Content)
			}
		}
	})
}

func TestOneGameAChannel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start")
		if got := s.slash("8", "trivia start"); !strings.Contains(got.Data.Content, "already running") {
			t.Errorf("second game: %q", got.Data.Content)
		}
		rest(time.Second)
		if got := s.slash("8", "trivia stop"); !isPrivate(got) || !strings.Contains(got.Data.Content, "host") {
			t.Errorf("a player stopped the game: %q", got.Data.Content)
		}
		if got := s.slash("8", "trivia skip"); !isPrivate(got) {
			t.Errorf("a player skipped: %q", got.Data.Content)
		}
		if got := s.slash(admin, "trivia skip"); isPrivate(got) {
			t.Errorf("an admin may skip: %q", got.Data.Content)
		}
		rest(pause)
		if got := s.slash("7", "trivia stop"); isPrivate(got) {
			t.Errorf("the host may stop: %q", got.Data.Content)
		}
		rest(time.Second)
		if got := s.slash("7", "trivia stop"); !strings.Contains(got.Data.Content, "No game") {
			t.Errorf("stopped twice: %q", got.Data.Content)
		}
		if got := s.slash("7", "trivia start"); isPrivate(got) {
			t.Errorf("the channel is not free again: %q", got.Data.Content)
		}
	})
}

func TestMissingPermission(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		i := s.interaction(2, "7")
		i.Command = []string{"trivia", "start"}
		i.AppPermissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages
		got := s.handle(i)
		if !isPrivate(got) || !strings.Contains(got.Data.Content, "Embed Links") {
			t.Errorf("got %q", got.Data.Content)
		}
	})
}

func TestRestartInMidRound(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "2", "seconds", "20")
		rest(time.Second)
		q := s.newest()
		right, wrong := s.right(q)
		s.press("8", right)
		s.lower()
		rest(3 * time.Second)
		s.raise()
		synctest.Wait()
		if again, _ := s.right(s.newest()); again != right {
			t.Fatalf("another question after the restart")
		}
		if got := s.press("8", wrong); !strings.Contains(got.Data.Content, "already") {
			t.Errorf("the answer was forgotten: %q", got.Data.Content)
		}
		if got := s.press("9", wrong); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("the old button is dead: %q", got.Data.Content)
		}
		s.lower()
		rest(time.Minute) // the deadline passes while it is down
		s.raise()
		rest(time.Second)
		if got := s.newest(); got.id != q.id || len(got.now.Embeds[0].Fields) == 0 {
			t.Fatal("the round was not revealed at the start")
		}
		board, err := s.db.Leaderboard(t.Context(), quiz.BoardQuery{
			Guild: guild, Period: quiz.All, Now: time.Now(), Limit: 5,
		})
		if err != nil || len(board.Top) != 2 || board.Top[0].User != "8" || board.Top[0].Points == 0 {
			t.Errorf("board %+v, %v", board, err)
		}
	})
}

func TestStandingsSurviveARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "1", "seconds", "5")
		rest(time.Second)
		right, _ := s.right(s.newest())
		s.press("8", right)
		s.wire.set(func(doing, _ string) error {
			s.stop() // the bot is stopped at the moment it posts the standings
			return errors.New("stopped")
		})
		rest(10 * time.Second)
		s.lower()
		s.wire.set(nil)
		s.raise()
		rest(time.Second)
		end := s.newest().now.Embeds[0]
		if !strings.Contains(end.Title, "standings") || !strings.Contains(end.Description, "<@8>") {
			t.Errorf("after the restart: %+v", end)
		}
		if got := s.slash("7", "trivia start"); isPrivate(got) {
			t.Errorf("the channel is not free: %q", got.Data.Content)
		}
	})
}

func TestGameEndsWhereItCannotPost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.wire.set(func(doing, _ string) error {
			if doing == "post" {
				return &discord.Error{Status: 403, Code: 50001, Message: "Missing Access"}
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

func TestGameOutlastsAnOutage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.wire.set(func(doing, _ string) error {
			if doing == "post" {
				return &discord.Error{Status: 503}
			}
			return nil
		})
		s.slash("7", "trivia start")
		rest(5 * time.Minute)
		s.wire.set(nil)
		rest(5 * time.Second)
		if title := s.newest().now.Embeds[0].Title; !strings.Contains(title, "Round 1 of 10") {
			t.Errorf("after the outage: %q", title)
		}
		right, _ := s.right(s.newest())
		if got := s.press("8", right); !strings.Contains(got.Data.Content, "Locked in") {
			t.Errorf("after the outage: %q", got.Data.Content)
		}
	})
}

func TestSilentGameCallsItADay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "50", "seconds", "5")
		rest(time.Minute)
		if end := s.newest().now.Embeds[0]; !strings.Contains(end.Description, "called it a day") {
			t.Errorf("after a minute of silence: %+v", end)
		}
	})
}

func TestNoRepeatsAcrossGamesAndRestarts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		seen := map[string]bool{}
		for game := range 4 {
			s.slash("7", "trivia start", "questions", "5", "seconds", "5", "category", "music")
			rest(time.Second)
			for range 5 {
				q := s.newest().now.Embeds[0].Description
				prompt, _, _ := strings.Cut(q, "\n")
				if seen[prompt] {
					t.Errorf("game %d repeats %q", game, prompt)
				}
				seen[prompt] = true
				s.answerAndWait("8")
			}
			if game == 1 {
				s.lower()
				s.raise()
			}
		}
		if len(seen) != 20 {
			t.Errorf("%d different questions in 20 rounds", len(seen))
		}
	})
}

// answerAndWait gives the right answer and waits for what comes after the
// round: the next question or the standings.
func (s *stage) answerAndWait(user string) {
	s.t.Helper()
	before := s.newest()
	right, _ := s.right(before)
	s.press(user, right)
	s.waitAfter(before)
}

// waitAfter waits for the next message of the channel.
func (s *stage) waitAfter(before message) {
	s.t.Helper()
	for range 200 {
		rest(time.Second)
		if s.newest().id != before.id {
			return
		}
	}
	s.t.Fatal("the game does not go on")
}
