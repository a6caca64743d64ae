package blackbox_test

import (
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// afterTie is longer than the tie window.
const afterTie = 1600 * time.Millisecond

// TestTypedGame plays three rounds by typing: right and wrong, a tie, one who comes after the
// window, hints and what they cost.
func TestTypedGame(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ben, 3, 30, sandbox.Args{"mode": "typed"})
	r := g.question(1)
	gold := r.gold()
	for _, b := range r.first.Buttons() {
		// A short answer, such as the album 21, may stand in a time by chance.
		if len(gold) > 3 && strings.Contains(b.CustomID+b.Label+r.first.Text(), gold) || len(b.CustomID) > 30 {
			t.Errorf("a button gives something away: %+v", b)
		}
	}
	late := r.opened(w.dev)
	r.types(w.ben, "Somebody Else Entirely", typedWrong)
	r.types(w.ann, gold, typedRight)
	r.types(w.cleo, strings.ToUpper(gold), typedRight)
	time.Sleep(afterTie)
	w.refused(r.sends(w.dev, late, gold, typedRight), "over")
	m := r.revealed()
	w.said(&sandbox.Reply{Message: m}, "✅ "+"**", "1 got it wrong")
	if strings.Contains(m.Text(), "Somebody Else") {
		t.Errorf("the reveal tells a wrong guess: %q", m.Text())
	}

	r = g.question(2)
	gold = r.gold()
	w.said(r.votes(w.ann, false), "1 of 2")
	w.refused(r.votes(w.ann, false), "asked for that hint")
	r.votes(w.ben, true)
	r.types(w.dev, "x", typedWrong)
	r.types(w.cleo, gold, typedRight)
	r.types(w.ann, gold, typedRight)
	r.types(w.ben, "y", typedWrong) // all have answered
	r.revealed()

	r = g.question(3)
	gold = r.gold()
	r.votes(w.ann, false)
	r.votes(w.ben, true)
	if m, _ := w.Message(w.home.id, r.first.ID); len(m.Buttons()) == 2 { // short answers have one hint
		r.votes(w.cleo, false)
		r.votes(w.dev, true)
	}
	r.types(w.ann, gold, typedRight)
	r.skip().revealed()
	want := g.standings()
	g.once()
	checkNoRepeats(t, g)
	checkBoards(g, want)
	for _, u := range []sandbox.User{w.ann, w.cleo, w.dev} {
		checkProfile(g, u, want[u.ID])
	}
}

// TestMixedGame plays rounds of both kinds, with the hints of each.
func TestMixedGame(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 4, 30, sandbox.Args{"mode": "mixed"})
	typed := 0
	for number := 1; number <= 4; number++ {
		r := g.question(number)
		if r.form != "" {
			typed++
			r.types(w.ben, "no idea", typedWrong)
			r.types(w.ann, r.gold(), typedRight)
			r.revealed()
			continue
		}
		right := r.solution()
		r.votes(w.ann, true) // half of those who are awaited
		m := r.hinted()
		gone := -1
		for n, id := range r.buttons {
			if b, ok := m.Find(id); ok && b.Disabled {
				gone = n
			}
		}
		if gone < 0 || gone == right {
			t.Fatalf("option %d fell, %d is right", gone, right)
		}
		w.refused(r.try(w.ben, gone), "ruled that one out")
		r.press(w.ann, right)
		r.press(w.ben, right)
		if number == 1 {
			r.skip()
		}
		r.revealed()
	}
	if typed != 2 {
		t.Errorf("%d of 4 rounds were typed", typed)
	}
	want := g.standings()
	g.once()
	checkBoards(g, want)
}

// TestKillInTypedRound kills the bot in a typed round with a vote, a hint, a wrong answer and, at
// last, a right one.
func TestKillInTypedRound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 2, 60, sandbox.Args{"mode": "typed"})
	r := g.question(1)
	gold := r.gold()
	old := r.opened(w.cleo)
	r.votes(w.ann, true)
	r.types(w.ben, "wrong", typedWrong)
	w.crash()
	r.hinted()
	again := r.opened(w.ann)
	w.refused(r.sends(w.ben, old, gold, typedRight), "already")
	r.types(w.dev, gold, typedRight)
	if reply := r.sends(w.cleo, old, gold, typedRight); !strings.Contains(reply.Message.Content, "Locked in") {
		t.Errorf("the form of before: %q", reply.Message.Content)
	}
	w.crash() // the tie window ends meanwhile
	time.Sleep(afterTie)
	w.refused(r.sends(w.ann, again, gold, typedRight), "over")
	r.revealed()

	r = g.question(2)
	gold = r.gold()
	w.said(r.votes(w.ben, false), "1 of 2")
	w.crash()
	r.votes(w.cleo, true) // with Ben's vote, which was kept
	r.types(w.dev, gold, typedRight)
	r.skip().revealed()
	want := g.standings()
	g.once()
	checkBoards(g, want)
	checkProfile(g, w.dev, want[w.dev.ID])
}

// TestCloseThenRight looks for an answer of which a part is close, and tries that first.
func TestCloseThenRight(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	g := w.home.begin(w.ann, 50, 60, sandbox.Args{"mode": "typed", "category": "people"})
	for number := 1; number <= 50; number++ {
		r := g.question(number)
		gold := r.gold()
		words := strings.Fields(gold)
		reply := r.sends(w.ben, r.opened(w.ben), words[len(words)-1], typedRight)
		if !strings.Contains(reply.Message.Content, "Close: be more specific") {
			r.slash(w.ann, "trivia skip", nil) // unless it is over
			continue
		}
		if !reply.Private || r.world.number(`SELECT COUNT(*) FROM answers WHERE round = ?`, roundID(r)) > 0 {
			t.Errorf("close, and it counts: %q", reply.Message.Content)
		}
		w.crash()
		r.types(w.ben, gold, typedRight)
		if r.world.number(`SELECT correct FROM answers WHERE round = ? AND player = ?`, roundID(r), w.ben.ID) != 1 {
			t.Error("it was not judged right")
		}
		return
	}
	t.Fatal("no answer was ever close")
}
