package blackbox_test

import (
	"encoding/json"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// newOnes makes the server one that was asked all questions about events a few times, so that
// what is new among them comes first, and returns the options of a game of those.
func (r *room) newOnes() sandbox.Args { return r.newOf("events") }

// newOf does the same with another category.
func (r *room) newOf(category string) sandbox.Args {
	r.t.Helper()
	p := launch(r.t, nil, "questions", "-n", "100000", "-category", category, "-json")
	if code := p.exit(shortly); code != 0 {
		r.t.Fatal(p.log)
	}
	db := r.open("_txlock=immediate")
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		r.t.Fatal(err)
	}
	for line := range strings.Lines(p.stdout.String()) {
		var q struct{ Fact string }
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			r.t.Fatal(err)
		}
		for _, side := range []string{">object", ">subject", ">in"} {
			_, err := tx.Exec(`INSERT INTO asked (guild, key, times) VALUES (?, ?, 99)
				ON CONFLICT (guild, key) DO NOTHING`, r.guild, q.Fact+side)
			if err != nil {
				r.t.Fatal(err)
			}
		}
	}
	if err := tx.Commit(); err != nil {
		r.t.Fatal(err)
	}
	return sandbox.Args{"category": category}
}

// about tells whether a question has these words in its prompt or its answer.
func (r *round) about(words string) bool {
	r.t.Helper()
	answer := r.first.Buttons()[r.solution()].Label
	return strings.Contains(r.prompt, words) || strings.Contains(answer, words)
}

// until plays what is new until a question about something is asked, which is left open.
func (r *room) until(host sandbox.User, words string) *round {
	r.t.Helper()
	g := r.begin(host, 5, 60, r.newOnes())
	for number := 1; number <= g.of; number++ {
		q := g.question(number)
		if q.about(words) {
			return q
		}
		q.skip().revealed()
	}
	r.t.Fatalf("nothing about %q is asked", words)
	return nil
}

// never does something while the first question of a game of what is new is open, and then plays
// on: no question may be about these words.
func (r *room) never(host sandbox.User, words string, first func()) {
	r.t.Helper()
	g := r.begin(host, 5, 60, r.newOnes())
	for number := 1; number <= g.of; number++ {
		q := g.question(number)
		if number == 1 {
			first()
		} else if q.about(words) {
			r.t.Errorf("it is still asked: %s", q.prompt)
		}
		q.press(host, 0) // from the second round on, nobody else is waited for
		if number == 1 {
			q.skip()
		}
		q.revealed()
	}
	g.standings()
}

// TestWriteQuestion writes questions by options and by form, over restarts; plays, edits, removes
// one, and takes that back.
func TestWriteQuestion(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	h := w.home
	byOptions := h.addQuestion(w.ann, fair("Which letter was first at the ball?"))
	w.said2(byOptions, "Which letter was first at the ball?", "An alphabet", "✅ **Aleph**")
	w.crash()
	edit := h.labelled(w.ann, byOptions, "Edit")
	if edit.Modal == nil {
		t.Fatalf("no form: %+v", edit)
	}
	fields := filledIn(edit.Modal)
	if fields["prompt"] != "Which letter was first at the ball?" || fields["answer"] != "Aleph" {
		t.Errorf("the form holds %q", fields)
	}
	fields["prompt"] = "Which letter came to the ball first?"
	revised := h.submit(w.ann, edit.Modal, fields)
	if revised.Type != sandbox.ReplyUpdate || revised.Message.ID != byOptions.ID {
		t.Errorf("the preview is not renewed in its place: %+v", revised)
	}
	w.said2(revised.Message, "Which letter came to the ball first?", "An alphabet")
	w.bot.terminate()
	w.start()
	saved := h.labelled(w.ann, revised.Message, "Save")
	w.said(saved, "Saved")
	w.refused(h.click(w.ann, byOptions.ID, revised.Message.Buttons()[4].CustomID), "can't find")

	form := h.slash(w.ann, "question add", nil).Modal
	if form == nil {
		t.Fatal("/question add without options opens no form")
	}
	byForm := h.submit(w.ann, form, map[string]string{
		"prompt": "Which letter left the ball last?", "answer": "Tav", "wrong": "Shin\nResh\nQof",
		"about": "events, hard", "aliases": "Taw, Tau",
	})
	w.said(byForm, "Which letter left the ball last?", "Taw, Tau")
	w.said(h.labelled(w.ann, byForm.Message, "Discard"), "Discarded")
	for _, b := range byForm.Message.Buttons()[4:] {
		w.refused(h.click(w.ann, byForm.Message.ID, b.CustomID), "can't find")
	}
	again := h.slash(w.ann, "question add", fair("Which letter came to the ball FIRST?"))
	w.refused(again, "Which letter came to the ball first?")
	if list := h.slash(w.ann, "question list", nil).Message.Text(); strings.Contains(list, "left the ball") ||
		strings.Count(list, "→") != 1 {
		t.Errorf("the list: %q", list)
	}

	q := h.until(w.ann, "came to the ball")
	q.press(w.ben, q.solution())
	q.skip()
	w.said2(q.revealed(), "✅ **Aleph**", "An alphabet")
	h.slash(w.ann, "trivia stop", nil)
	q.of = q.number
	q.standings()

	h.changeQuestion()
	shown := h.slash(w.ann, "question show", sandbox.Args{"question": "1"})
	w.said(shown, "Who came to the ball first?")
	var removed *sandbox.Reply
	h.never(w.ann, "to the ball", func() { removed = h.labelled(w.ann, shown.Message, "Remove") })
	w.said(removed, "Removed")
	w.crash()
	w.said(h.labelled(w.ann, removed.Message, "Undo"), "back")
	h.until(w.ann, "Who came to the ball first?")
}

// changeQuestion edits question 1 by its command: the new text is shown first, then saved.
func (r *room) changeQuestion() {
	r.t.Helper()
	choices := r.answered(r.Complete(r.ctx, r.from(r.ann), "question edit", "question", "ball")).Choices
	if len(choices) != 1 {
		r.t.Fatalf("offered %+v", choices)
	}
	form := r.slash(r.ann, "question edit", sandbox.Args{"question": choices[0].Value}).Modal
	fields := filledIn(form)
	fields["prompt"] = "Who came to the ball first?"
	preview := r.submit(r.ann, form, fields)
	r.said(preview, fields["prompt"])
	shown := r.slash(r.ann, "question show", sandbox.Args{"question": "1"})
	r.said(shown, "Which letter came to the ball first?") // not saved yet
	r.said(r.labelled(r.ann, preview.Message, "Save"), "Saved")
}

// filledIn is what a form holds when it opens.
func filledIn(m *sandbox.Modal) map[string]string {
	fields := map[string]string{}
	for _, row := range m.Components {
		for _, in := range row.Components {
			fields[in.CustomID] = in.Value
		}
		if row.Component != nil {
			fields[row.Component.CustomID] = row.Component.Value
		}
	}
	return fields
}

// said2 is said for a message.
func (w *world) said2(m sandbox.Message, words ...string) {
	w.t.Helper()
	w.said(&sandbox.Reply{Message: m}, words...)
}

// TestBadQuestions has the rules refuse questions, in words.
func TestBadQuestions(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, c := range []struct{ option, value, want string }{
		{"prompt", "No question mark", "question mark"},
		{"prompt", "Is it Aleph?", "own answer"},
		{"prompt", strings.Repeat("x", 300) + "?", "300 is the most"},
		{"prompt", "", "needs a prompt"},
		{"answer", "Bet", "are the same"},
		{"wrong1", "aleph", "are the same"},
		{"wrong2", "None of the above", "no fair option"},
		{"wrong3", "", "three wrong options"},
		{"category", "cheese", "don't know that category"},
		{"difficulty", "extreme", "easy, medium or hard"},
		{"aliases", "Bet", "also listed"},
		{"answer", strings.Repeat("y", 151), "150 is the most"},
	} {
		args := fair("Which letter is it?")
		args[c.option] = c.value
		call, err := w.Slash(w.ctx, w.home.forged(w.ann), "question add", args)
		w.refused(w.answered(call, err), c.want)
	}
	w.refused(w.home.slash(w.ann, "question add", sandbox.Args{"prompt": "Only this?"}), "three wrong options")
	if n := w.number(`SELECT (SELECT COUNT(*) FROM drafts) + (SELECT COUNT(*) FROM written)`); n > 0 {
		t.Errorf("%d refused questions were kept", n)
	}
}
