package blackbox_test

import (
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// pasted is the text of the report, as somebody copies it from a page.
const pasted = "Long Drive returns for a new season\n" +
	"The podcast Long Drive, hosted by Ana Ruiz, is back for a new season of conversations on the road.\n" +
	"Cora Finch became the first woman to win the Lantern Prize."

// outcome waits for what came of an interaction that takes a while.
func (r *room) outcome(c *sandbox.Call, err error) sandbox.Message {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
	m, err := c.Until(r.ctx, func(m sandbox.Message) bool {
		text := m.Text()
		return text != "" && !strings.Contains(text, "⏳")
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return m
}

// playedUntil plays what is new in a category until a question speaks of a
// name, and returns its reveal.
func (r *room) playedUntil(category, name string) string {
	r.t.Helper()
	g := r.begin(r.ben, 6, 60, r.newOf(category))
	for number := 1; number <= 6; number++ {
		q := g.question(number)
		if !strings.Contains(q.first.Text(), name) {
			q.skip()
			continue
		}
		shown := q.skip().revealed().Text()
		r.slash(r.ben, "trivia stop", nil)
		g.standings()
		return shown
	}
	r.t.Fatalf("no question speaks of %s", name)
	return ""
}

// TestFileIsPlayed takes an article from a file to the reveal.
func TestFileIsPlayed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.home
	outcome := r.added(sandbox.Args{"file": sandbox.File{
		Name: "report.html", ContentType: "text/html", Data: []byte(report),
	}})
	card := r.labelled(r.ann, outcome, "Review")
	r.labelled(r.ann, card.Message, "Approve all without warnings from this article")
	shown := r.playedUntil("podcasts", "Long Drive")
	for _, part := range []string{
		"Long Drive returns for a new season", "The Testing Post", "4 March 2026", "hosted by Ana Ruiz, is back",
	} {
		if !strings.Contains(shown, part) {
			t.Errorf("the reveal %q lacks %q", shown, part)
		}
	}
}

// TestPasteIsPlayed takes a text from the form to the reveal: its facts, and
// the question that it suggests.
func TestPasteIsPlayed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.home
	form := r.slash(r.ann, "article add", nil)
	if form.Modal == nil {
		t.Fatalf("no form: %q", form.Message.Text())
	}
	outcome := r.outcome(r.SubmitModal(r.ctx, r.from(r.ann), form.Modal, map[string]string{
		"text": pasted, "title": "", "source": "https://post.example/long-drive", "published": "2026-03-04",
	}))
	if text := outcome.Text(); !strings.Contains(text, "1 draft question") {
		t.Errorf("outcome: %q", text)
	}
	card := r.labelled(r.ann, outcome, "Review")
	for !strings.Contains(card.Message.Text(), "hosts the podcast Long Drive") {
		card = r.labelled(r.ann, card.Message, "Skip")
	}
	r.said(r.labelled(r.ann, card.Message, "Approve"), "Approved")
	r.writeOut()
	shown := r.playedUntil("podcasts", "Long Drive")
	for _, part := range []string{
		"Long Drive returns for a new season", "post.example", "4 March 2026", "hosted by Ana Ruiz, is back",
	} {
		if !strings.Contains(shown, part) {
			t.Errorf("the reveal %q lacks %q", shown, part)
		}
	}
	shown = r.playedUntil("awards", "Lantern Prize")
	for _, part := range []string{"Cora Finch", "Long Drive returns", "post.example/long-drive", "4 March 2026"} {
		if !strings.Contains(shown, part) {
			t.Errorf("the reveal of the written question %q lacks %q", shown, part)
		}
	}
	r.slash(r.ann, "article remove", sandbox.Args{"article": "1"})
	r.said(r.slash(r.ann, "question list", nil), "no questions")
}

// writeOut edits the draft that waits in the review, which puts it into play.
func (r *room) writeOut() {
	r.t.Helper()
	card := r.slash(r.ann, "review", nil)
	for !strings.Contains(card.Message.Text(), "Draft question") {
		card = r.labelled(r.ann, card.Message, "Skip")
	}
	r.said(card, "Needs your edit before it can be played", "Lantern Prize")
	for _, b := range card.Message.Buttons() {
		if strings.HasPrefix(b.Label, "Approve") {
			r.t.Errorf("a draft has the button %q", b.Label)
		}
	}
	form := r.labelled(r.ann, card.Message, "Edit")
	saved := r.submit(r.ann, form.Modal, map[string]string{
		"prompt": "Who was the first woman with a Lantern Prize to her name?", "answer": "Cora Finch",
		"wrong1": "Dana Wolfe", "wrong2": "Eva Stone", "wrong3": "Fay Brook",
	})
	r.said(saved, "In play")
	r.said(r.slash(r.ann, "question list", nil), "Lantern Prize")
}
