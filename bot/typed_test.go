package bot_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// find returns the button of a message whose custom ID begins so, or "".
func (m message) find(prefix string) string {
	for _, b := range buttons(m.now.Components) {
		if strings.HasPrefix(b.CustomID, prefix) && !b.Disabled {
			return b.CustomID
		}
	}
	return ""
}

// solution is the answer of the open typed round.
func (s *stage) solution() string {
	s.t.Helper()
	text, ok := s.bot.Answer(s.t.Context(), s.newest().find("type:"))
	if !ok {
		s.t.Fatalf("no typed round is open: %+v", s.newest().now.Embeds[0])
	}
	return text
}

// types sends the form behind the button of the open typed round.
func (s *stage) types(user, text string) string {
	s.t.Helper()
	opened := s.press(user, s.newest().find("type:"))
	if opened.Type != discordgo.InteractionResponseModal {
		s.t.Fatalf("no form: %q", opened.Data.Content)
	}
	got := s.submit(user, opened.Data.CustomID, map[string]string{"answer": text})
	if !isPrivate(got) {
		s.t.Errorf("a typed answer was answered in public: %q", got.Data.Content)
	}
	return got.Data.Content
}

func TestTypedGame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		intro := s.slash("7", "trivia start", "questions", "2", "seconds", "20", "mode", "typed", "difficulty", "easy")
		if !strings.Contains(intro.Data.Content, "**Answer**") {
			t.Errorf("intro: %q", intro.Data.Content)
		}
		rest(time.Second)
		answer := s.solution()
		for _, part := range []string{s.newest().now.Embeds[0].Description, s.newest().find("type:"), s.newest().find("hint:")} {
			if strings.Contains(part, answer) {
				t.Errorf("the answer %q stands in %q", answer, part)
			}
		}
		rest(4 * time.Second)
		wrong, right := s.types("8", "Nobody In Particular"), s.types("9", strings.ToUpper(answer))
		if wrong != "🔒 Locked in: **Nobody In Particular**" || right != "🔒 Locked in: **"+strings.ToUpper(answer)+"**" {
			t.Errorf("the words give it away: %q and %q", wrong, right)
		}
		rest(time.Second)
		if got := s.types("10", answer); !strings.Contains(got, "Locked in") {
			t.Errorf("within the tie window: %q", got)
		}
		rest(time.Second) // the window is over; what is late may still come in
		if got := s.press("11", s.newest().find("type:")); !strings.Contains(got.Data.Content, "over") {
			t.Errorf("after the window: %q", got.Data.Content)
		}
		rest(time.Second)
		got := s.reveal(1)
		for _, want := range []string{"⚡ <@9> **+88** in 5.0 s", "<@10> **+85**", "1 got it wrong"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in %q", want, got)
			}
		}
		m := s.newest()
		if body := m.now.Embeds[0].Description; !strings.Contains(body, "✅ **") || strings.Contains(body, "Particular") {
			t.Errorf("reveal: %q", body)
		}
		if left := m.find(""); left != "" {
			t.Errorf("button %q can still be pressed", left)
		}
		rest(pause)
		s.types("8", s.solution())
		s.types("9", "x")
		s.types("10", "y") // all have answered: it ends at once
		synctest.Wait()
		if got := s.reveal(2); !strings.Contains(got, "<@8>") || !strings.Contains(got, "2 got it wrong") {
			t.Errorf("round 2: %q", got)
		}
	})
}

// TestTheBeatenAreWaitedFor has one player win before another has finished typing: in the next
// round a wrong answer of the first does not end it.
func TestTheBeatenAreWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "questions", "3", "seconds", "20", "mode", "typed")
		rest(time.Second)
		s.press("9", s.newest().find("type:"))
		first := s.newest()
		s.types("8", s.solution())
		s.waitAfter(first)
		s.types("8", "wrong")
		rest(5 * time.Second)
		if got := s.types("9", s.solution()); !strings.Contains(got, "Locked in") {
			t.Fatalf("the round was over: %q", got)
		}
		synctest.Wait()
		if got := s.reveal(2); !strings.Contains(got, "<@9>") {
			t.Errorf("all have answered, and it is not over: %q", got)
		}
	})
}

func TestWhatIsTypedIsHeldToLimits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "mode", "typed", "seconds", "60")
		rest(time.Second)
		for text, want := range map[string]string{
			"": "empty", " \n\t": "empty", "\u200b\u2060\ufeff": "empty",
			strings.Repeat("a", 151): "too long", strings.Repeat("é ", 2000): "too long",
		} {
			if got := s.types("8", text); !strings.Contains(got, want) {
				t.Errorf("%.20q: %q, want %q", text, got, want)
			}
		}
		got := s.types("8", "**@everyone** [x](http://y) <@9>\n# big")
		if got != `🔒 Locked in: **\*\*\@everyone\*\* \[x\](http://y) \<\@9\> \# big**` {
			t.Errorf("hostile text: %q", got)
		}
		if got := s.press("8", s.newest().find("type:")); !strings.Contains(got.Data.Content, "already") {
			t.Errorf("after an answer: %q", got.Data.Content)
		}
		got2 := s.submit("8", "typed:1", map[string]string{"answer": s.solution()})
		if !strings.Contains(got2.Data.Content, "already") {
			t.Errorf("a second answer: %q", got2.Data.Content)
		}
	})
}

func TestForgedForms(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "mode", "typed", "seconds", "60")
		rest(time.Second)
		for _, id := range []string{
			"", "typed", "typed:", "typed:2", "typed:0", "typed:-1", "typed:1:1", "typed:01", "answer:1:0",
			"type:1", "hint:1:1", "typed:99999999999999999999", "draft-text:1", "question-new",
		} {
			got := s.submit("8", id, map[string]string{"answer": s.solution()})
			if !isPrivate(got) || strings.Contains(got.Data.Content, "Locked") || strings.Contains(got.Data.Content, "went wrong") {
				t.Errorf("form %q: %q", id, got.Data.Content)
			}
		}
		for _, id := range []string{"type", "type:2", "type:1:1", "answer:1:0", "hint", "hint:1", "hint:1:0", "hint:1:2", "hint:2:1", "typed:1"} {
			got := s.press("8", id)
			if got.Type == discordgo.InteractionResponseModal || !isPrivate(got) ||
				strings.Contains(got.Data.Content, "Locked") || strings.Contains(got.Data.Content, "went wrong") {
				t.Errorf("button %q: %q", id, got.Data.Content)
			}
		}
		i := s.interaction(discord.Modal, "8")
		i.CustomID, i.Channel, i.Fields["answer"] = "typed:1", "999", s.solution()
		if got := s.handle(i); !strings.Contains(got.Data.Content, "over") {
			t.Errorf("from another channel: %q", got.Data.Content)
		}
		if got := s.types("8", s.solution()); !strings.Contains(got, "Locked in") {
			t.Errorf("the true form: %q", got)
		}
	})
}

func TestCloseAnswersAreTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		near := s.untilClose()
		for left := 4; left > 0; left-- {
			if left == 2 { // the tries survive a restart
				s.lower()
				s.raise()
			}
			got := s.types("8", near)
			if !strings.Contains(got, "Close: be more specific") || !strings.Contains(got, tries(left)) {
				t.Fatalf("%d left: %q", left, got)
			}
		}
		if got := s.types("9", near); !strings.Contains(got, "Close") {
			t.Errorf("another player: %q", got)
		}
		if got := s.types("9", s.solution()); !strings.Contains(got, "Locked in") {
			t.Errorf("close, then right: %q", got)
		}
		if got := s.types("8", near); !strings.Contains(got, "Locked in") {
			t.Errorf("one try too many: %q", got)
		}
		rest(time.Minute)
		if got := s.newestReveal(); !strings.Contains(got, "<@9>") || !strings.Contains(got, "1 got it wrong") {
			t.Errorf("reveal: %q", got)
		}
	})
}

// newestReveal is who got the last round that was revealed.
func (s *stage) newestReveal() string {
	s.t.Helper()
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	for _, m := range slices.Backward(s.wire.messages) {
		if fields := m.now.Embeds[0].Fields; len(fields) > 0 {
			return fields[0].Value
		}
	}
	return ""
}

func tries(n int) string {
	return map[int]string{4: "4 tries left", 3: "3 tries left", 2: "2 tries left", 1: "1 try left"}[n]
}

// untilClose plays until a part of an answer is close to it, in the first round
// of a game, and returns that part.
func (s *stage) untilClose() string {
	s.t.Helper()
	for range 60 {
		s.slash("7", "trivia start", "mode", "typed", "seconds", "60", "questions", "1", "category", "people")
		rest(time.Second)
		words := strings.Fields(s.solution())
		for _, part := range words[len(words)-1:] {
			if strings.Contains(s.types("99", part), "Close") {
				return part
			}
		}
		s.slash("7", "trivia stop")
		rest(pause)
	}
	s.t.Fatal("no answer is ever close")
	return ""
}

func TestMixedGame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "mode", "mixed", "seconds", "5", "questions", "8", "category", "film")
		rest(time.Second)
		kinds := ""
		for round := range 8 {
			if round == 3 {
				s.lower()
				s.raise()
			}
			m := s.newest()
			if m.find("type:") != "" {
				kinds += "t"
				if strings.Contains(m.now.Embeds[0].Description, "these") {
					t.Errorf("typed, yet it speaks of options: %q", m.now.Embeds[0].Description)
				}
				s.types("8", s.solution())
			} else {
				kinds += "c"
				right, _ := s.right(m)
				s.press("8", right)
			}
			s.waitAfter(m)
		}
		if n := strings.Count(kinds, "t"); n < 3 || n > 5 {
			t.Errorf("the rounds were %s", kinds)
		}
		if end := s.newest().now.Embeds[0]; !strings.Contains(end.Description, "8/8") {
			t.Errorf("standings: %q", end.Description)
		}
	})
}
