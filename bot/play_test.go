package bot_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// everything is all text of an answer.
func everything(r *discordgo.InteractionResponse) string {
	parts := []string{r.Data.Content}
	for _, e := range r.Data.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
		if e.Footer != nil {
			parts = append(parts, e.Footer.Text)
		}
	}
	return strings.Join(parts, "\n")
}

// asked is the prompt of the question that is open in a message.
func asked(m message) string {
	prompt, _, _ := strings.Cut(strings.TrimPrefix(m.now.Embeds[0].Description, "**"), "**")
	return strings.ReplaceAll(prompt, `\`, "")
}

// quizOf has players 8 and 9 play a game: 8 is wrong in the first so many
// rounds, 9 always right. It returns the prompts.
func (s *stage) quizOf(rounds, wrong int) []string {
	s.t.Helper()
	s.slash("7", "trivia start", "questions", fmt.Sprint(rounds), "seconds", "5")
	var prompts []string
	for round := 1; round <= rounds; round++ {
		rest(time.Second)
		m := s.newestQuestion()
		prompts = append(prompts, asked(m))
		right, other := s.right(m)
		if round <= wrong {
			s.press("8", other)
		} else {
			s.press("8", right)
		}
		s.press("9", right)
		if round == 1 { // later ones end when both have answered
			rest(5 * time.Second)
		}
		rest(pause)
	}
	return prompts
}

func TestRecap(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		if got := s.slash("8", "trivia recap"); !isPrivate(got) || !strings.Contains(got.Data.Content, "missed nothing") {
			t.Errorf("before anything was played: %q", got.Data.Content)
		}
		prompts := s.quizOf(8, 7)
		first := s.slash("8", "trivia recap")
		text := everything(first)
		if !isPrivate(first) || !strings.Contains(text, "7 in all") || !strings.Contains(text, "Page 1 of 2") {
			t.Fatalf("recap: %s", text)
		}
		fields := first.Data.Embeds[0].Fields
		if len(fields) != 5 {
			t.Fatalf("%d on a page", len(fields))
		}
		for n, f := range fields { // the last one missed comes first
			plain := strings.ReplaceAll(f.Value, `\`, "")
			if !strings.Contains(plain, prompts[6-n]) || !strings.Contains(f.Value, "❌") ||
				!strings.Contains(f.Value, "✅") || !strings.Contains(f.Value, "Wikipedia") {
				t.Errorf("miss %d is not %q:\n%s", n, prompts[6-n], f.Value)
			}
		}
		next := buttons(first.Data.Components)[1]
		second := s.press("8", next.CustomID)
		if second.Type != discordgo.InteractionResponseUpdateMessage || len(second.Data.Embeds[0].Fields) != 2 {
			t.Errorf("the second page: %s", everything(second))
		}
		// Whoever presses it sees their own.
		if got := s.press("9", next.CustomID); !strings.Contains(got.Data.Content, "missed nothing") {
			t.Errorf("another player sees %s", everything(got))
		}
		time.Sleep(15 * 24 * time.Hour)
		if got := s.slash("8", "trivia recap"); !strings.Contains(got.Data.Content, "missed nothing") {
			t.Errorf("after two weeks: %s", everything(got))
		}
	})
}

func TestShowHowItPlayed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		prompts := s.quizOf(2, 1)
		found := s.complete(admin, "question show", "question", prompts[0])
		if len(found) != 1 {
			t.Fatalf("offered %+v for %q", found, prompts[0])
		}
		byKey := everything(s.slash(admin, "question show", "question", found[0].Value.(string)))
		for _, want := range []string{
			"Asked once here", "1 of 2 answers right", "2 first answers, 1 right", "1 of 2", "✅",
			"an average player finds it", "Too few", "Fact: ", "Wikipedia",
		} {
			if !strings.Contains(byKey, want) {
				t.Errorf("no %q in\n%s", want, byKey)
			}
		}
		byWords := everything(s.slash(admin, "question show", "question", prompts[0][5:]))
		if byWords != byKey {
			t.Errorf("by words it shows\n%s", byWords)
		}
		if got := s.slash("8", "question show", "question", prompts[0]); !strings.Contains(got.Data.Content, "Only members") {
			t.Errorf("a player sees %s", everything(got))
		}
		if got := s.slash(admin, "question show", "question", "no such words"); !strings.Contains(got.Data.Content, "can't find") {
			t.Errorf("nothing like it: %s", everything(got))
		}
		other := s.interaction(2, admin)
		other.Guild, other.Command = "101", []string{"question", "show"}
		other.Options["question"] = discord.Option{Value: found[0].Value.(string)}
		if got := s.handle(other); !strings.Contains(got.Data.Content, "can't find") {
			t.Errorf("another guild sees how it was played here: %s", everything(got))
		}
	})
}

// TestQuestionThatLooksWrong has nearly all pick the same wrong option.
func TestQuestionThatLooksWrong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		q := questions.Question{
			Prompt: "Which letter is it?", Answer: "Aleph", Category: questions.Events,
			Difficulty: questions.Easy,
		}.WithOptions([]string{"Bet", "Gimel", "Dalet"})
		id, err := s.db.SaveDraft(t.Context(), guild, quiz.Draft{Author: admin, Question: q})
		if err != nil {
			t.Fatal(err)
		}
		if id, err = s.db.PublishDraft(t.Context(), guild, id); err != nil {
			t.Fatal(err)
		}
		show := func() string {
			return everything(s.slash(admin, "question show", "question", fmt.Sprint(id)))
		}
		if text := show(); !strings.Contains(text, "Not asked yet") || !strings.Contains(text, "Easy** (-1.2)") {
			t.Errorf("before it was played:\n%s", text)
		}
		written, err := s.db.WrittenQuestion(t.Context(), guild, id)
		if err != nil {
			t.Fatal(err)
		}
		s.playDirectly(written.Question, 9)
		text := show()
		for _, want := range []string{"Worth a look", "picked more often", "8 of 9", "1 of 9", "1 of 9 answers right"} {
			if !strings.Contains(text, want) {
				t.Errorf("no %q in\n%s", want, text)
			}
		}
		if list := everything(s.slash(admin, "question list")); !strings.Contains(list, "⚠️ `1`") {
			t.Errorf("the list does not mark it:\n%s", list)
		}
	})
}

// TestFactThatLooksWrong has nearly all pick a wrong option of a question that
// nobody wrote by hand, and then another guild look at it.
func TestFactThatLooksWrong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		q := shared(t).Sample(1, questions.Filter{Category: questions.Films}, 5)[0]
		s.playDirectly(q, 10)
		list := everything(s.slash(admin, "question list"))
		if !strings.Contains(list, "⚠️ from a fact") || !strings.Contains(strings.ReplaceAll(list, `\`, ""), q.Answer) {
			t.Errorf("the list:\n%s", list)
		}
		text := everything(s.slash(admin, "question show", "question", q.Key))
		if !strings.Contains(text, "Worth a look") || !strings.Contains(text, "9 of 10") {
			t.Errorf("shown:\n%s", text)
		}
		other := s.interaction(discord.Command, admin)
		other.Guild, other.Command = "101", []string{"question", "list"}
		if got := s.handle(other); strings.Contains(everything(got), "⚠️") {
			t.Errorf("a guild that was never asked it: %s", everything(got))
		}
	})
}

// playDirectly puts a round into the store in which all but one of so many pick
// the same wrong option.
func (s *stage) playDirectly(q questions.Question, players int) {
	s.t.Helper()
	game, err := s.db.CreateGame(s.t.Context(), quiz.Settings{
		Guild: guild, Channel: "201", Host: "7", Rounds: 1, Seconds: 5, Mode: quiz.Choice,
	}, time.Now())
	if err != nil {
		s.t.Fatal(err)
	}
	round, err := s.db.OpenRound(s.t.Context(), game, quiz.RoundRecord{Number: 1, Question: q})
	if err != nil {
		s.t.Fatal(err)
	}
	var scored []quiz.AnswerRecord
	for n := range players {
		a := quiz.AnswerRecord{
			Round: round, User: quiz.UserID(fmt.Sprint(50 + n)), Choice: (q.Right + 1) % 4, At: time.Now(),
		}
		if n == 0 {
			a.Choice, a.Right = q.Right, true
		}
		scored = append(scored, a)
	}
	if err := s.db.CloseRound(s.t.Context(), round, false, scored); err != nil {
		s.t.Fatal(err)
	}
	if err := s.db.FinishGame(s.t.Context(), game, time.Now(), quiz.Completed, nil); err != nil {
		s.t.Fatal(err)
	}
}
