package blackbox_test

import (
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestForgedButtons presses buttons that nobody was shown: of no round, of another channel, of
// another server, of a round and a game that are over.
func TestForgedButtons(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	abroad := w.room(w.NewGuild("Elsewhere").ID, "trivia")
	beside := w.room(w.home.guild, "beside")

	old := w.home.begin(w.ann, 2, 60)
	past := old.question(1)
	past.press(w.ann, past.solution())
	past.skip().revealed()
	second := old.question(2)
	w.refused(w.home.click(w.ben, second.first.ID, past.buttons[0]), "over")
	w.refused(w.home.click(w.ben, past.first.ID, past.buttons[0]), "over")
	second.press(w.ann, 0)
	second.revealed()
	old.standings()
	w.refused(past.try(w.ben, 0), "over") // no game at all
	w.refused(second.try(w.ben, 0), "over")

	g, far, near := w.home.begin(w.ann, 2, 60), abroad.begin(w.ann, 2, 60), beside.begin(w.ann, 2, 60)
	r, farRound, nearRound := g.question(1), far.question(1), near.question(1)
	empty := w.room(w.home.guild, "empty")
	for _, from := range []*room{abroad, beside, empty} {
		for n, id := range r.buttons {
			w.refused(from.click(w.ben, r.first.ID, id), "over")
			w.refused(from.click([]sandbox.User{w.ben, w.cleo, w.dev, w.eve}[n], "1", id), "over")
		}
	}
	for _, id := range append(past.buttons, second.buttons...) {
		w.refused(w.home.click(w.ben, r.first.ID, id), "over")
	}
	for _, id := range forgedIDs(r) {
		for _, u := range []sandbox.User{w.ann, w.ben} {
			reply := w.home.click(u, r.first.ID, id)
			if !reply.Private || strings.Contains(reply.Message.Text(), "Locked in") {
				t.Errorf("%q was answered with %q", id, reply.Message.Text())
			}
		}
	}
	if n := w.number(`SELECT COUNT(*) FROM answers WHERE round IN (?, ?, ?)`,
		roundID(r), roundID(farRound), roundID(nearRound)); n > 0 {
		t.Errorf("%d forged answers were taken", n)
	}
	r.press(w.ben, 1) // the true button works after all of that
	r.skip().revealed()
	last := g.question(2)
	last.press(w.ben, 2)
	last.revealed()
	g.standings()
}

func roundID(r *round) string {
	return strings.Split(append([]string{r.form}, r.buttons...)[min(len(r.buttons), 1)], ":")[1]
}

// forgedIDs are custom IDs that the bot never made.
func forgedIDs(r *round) []string {
	id := roundID(r)
	ids := []string{
		"", ":", "answer", "answer:", "answer:" + id, "answer:" + id + ":", "answer::0", "answer:0:0",
		"answer:-1:0", "answer:999999:0", "answer:9223372036854775807:0", "answer:9223372036854775808:0",
		"answer:" + id + ":0:0", "answer:" + id + ":0:0:0:0", "answer: " + id + ":0", "answer:0" + id + ":0",
		"answer:" + id + ":+1", "answer:" + id + ":0x1", "answer:" + id + ":1e0", "ANSWER:" + id + ":0",
		"answer:" + id + ":٣", "answer\x00:" + id + ":0", "r:1", "s:1", "nonsense", "question-new",
		strings.Repeat("a", 100), strings.Repeat(":", 100), strings.Repeat("🙂", 50), "{}", "null",
		"'; DROP TABLE answers; --",
	}
	for _, n := range []int64{4, 5, 9, -1, 1 << 31, 1 << 32, 1<<63 - 1} {
		ids = append(ids, fmt.Sprintf("answer:%s:%d", id, n))
	}
	return ids
}
