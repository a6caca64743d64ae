package blackbox_test

import (
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestRecap has Ben miss questions and see them again: only his own, only here, and also after
// the bot was killed.
func TestRecap(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	h := w.home
	h.recap(w.ben, 0)
	g := h.begin(w.cleo, 7, 8)
	var prompts []string
	for number := 1; number <= 7; number++ {
		r := g.question(number)
		right := r.solution()
		r.press(w.cleo, right)
		if number == 7 {
			r.press(w.ben, right)
		} else {
			r.press(w.ben, (right+1)%4)
			prompts = append(prompts, strings.Trim(r.prompt, "*"))
		}
		if number == 1 {
			r.skip()
		}
		r.revealed()
	}
	g.standings()
	h.recap(w.cleo, 0)
	w.crash()
	first := h.recap(w.ben, 6)
	for n, prompt := range prompts {
		if strings.Contains(first.Text(), prompt) != (n > 0) {
			t.Errorf("miss %d, %q, in the first page: %q", n, prompt, first.Text())
		}
	}
	for _, want := range []string{"✅", "❌", "Wikipedia", "Page 1 of 2"} {
		if !strings.Contains(first.Text(), want) {
			t.Errorf("no %q in %q", want, first.Text())
		}
	}
	second := h.labelled(w.ben, first, "Next ▶")
	w.said(second, prompts[0], "Page 2 of 2")
	if second.Type != sandbox.ReplyUpdate {
		t.Errorf("the page is turned by %+v", second)
	}
	other := w.room(w.NewGuild("Elsewhere").ID, "other")
	other.recap(w.ben, 0)
}

// recap asks for what somebody missed, of which there must be so many.
func (r *room) recap(u sandbox.User, missed int) sandbox.Message {
	r.t.Helper()
	reply := r.slash(u, "trivia recap", nil)
	want := "missed nothing"
	if missed > 0 {
		want = fmt.Sprintf("%d in all", missed)
	}
	if r.said(reply, want); !reply.Private {
		r.t.Errorf("everybody sees what %s missed", u.Name)
	}
	return reply.Message
}

// TestQuestionShowsHowItPlayed plays a question and has an admin look at it.
func TestQuestionShowsHowItPlayed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	g := w.home.begin(w.ben, 1, 8)
	r := g.question(1)
	right := r.solution()
	r.together(pick{w.ben, right}, pick{w.cleo, right}, pick{w.dev, (right + 1) % 4})
	r.skip().revealed()
	g.standings()
	prompt := strings.Trim(r.prompt, "*")
	words := strings.Join(strings.Fields(strings.ReplaceAll(prompt, `\`, ""))[2:6], " ")
	choices := w.answered(w.Complete(w.ctx, w.home.from(w.ann), "question show", "question", words)).Choices
	if len(choices) != 1 {
		t.Fatalf("for %q it offers %+v", words, choices)
	}
	for _, wanted := range []any{choices[0].Value, words} {
		shown := w.home.slash(w.ann, "question show", sandbox.Args{"question": wanted})
		w.said(shown, prompt, "Asked once here", "2 of 3 answers right", "3 first answers, 2 right",
			"2 of 3", "1 of 3", "0 of 3", "an average player", "Fact: ")
		if !shown.Private {
			t.Error("everybody sees how a question played")
		}
	}
	call, err := w.Slash(w.ctx, w.home.forged(w.cleo), "question show", sandbox.Args{"question": words})
	w.refused(w.answered(call, err), "Only members")
}
