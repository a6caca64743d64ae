package blackbox_test

import (
	"testing"

	"headliner/bot/sandbox"
)

// TestAddFact adds a fact, has a question that comes of it played, takes the fact out of play
// while a game runs, and takes that back.
func TestAddFact(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	h := w.home
	args := sandbox.Args{
		"subject": "The Blackbox Band", "relation": "performed_at", "subject_kind": "band",
		"object": "Eurovision Song Contest 2022", "source": "https://news.example/blackbox_(band)",
	}
	added := h.slash(w.ann, "fact add", args)
	w.said(added, "Fact added", "The Blackbox Band", "New to me", "❓")
	w.refused(h.slash(w.ann, "fact add", args), "know that already")
	w.said(h.slash(w.ann, "fact list", nil), "The Blackbox Band", "f:1")

	q := h.until(w.ann, "Blackbox")
	q.press(w.ben, q.solution())
	q.skip()
	w.said2(q.revealed(), "Blackbox", "news.example")
	h.slash(w.ann, "trivia stop", nil)
	q.of = q.number
	q.standings()

	var removed *sandbox.Reply
	h.never(w.ann, "Blackbox", func() { removed = h.labelled(w.ann, added.Message, "Remove") })
	w.said(removed, "Removed")
	w.refused(h.slash(w.ann, "fact list", nil), "no facts")
	w.crash()
	w.said(h.labelled(w.ann, removed.Message, "Undo"), "back")
	h.until(w.ann, "Blackbox")
	w.said(h.slash(w.ann, "fact remove", sandbox.Args{"fact": "f:1"}), "Removed")
	w.refused(h.slash(w.ann, "fact remove", sandbox.Args{"fact": "f:1"}), "can't find")
}
