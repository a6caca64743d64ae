package blackbox_test

import (
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// TestTrouble plays whole games while Discord has each kind of trouble. Presses are acknowledged
// all the same, nothing is posted twice, and the points are exact.
func TestTrouble(t *testing.T) {
	t.Parallel()
	posts, edits := "/channels/*/messages", "/channels/*/messages/*"
	for _, c := range []struct {
		name    string
		trouble sandbox.Trouble
		again   bool // answers are sent again, and refused as second ones
	}{
		{name: "429 on messages", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Method: "POST", Path: posts, Status: 429, RetryAfter: 400 * time.Millisecond, Every: 2},
			{Method: "PATCH", Path: edits, Status: 429, RetryAfter: 400 * time.Millisecond, Every: 2},
		}}},
		{name: "global 429", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Path: "/channels/**", Status: 429, RetryAfter: 300 * time.Millisecond, Global: true, Every: 3},
		}}},
		{name: "500", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Method: "POST", Path: posts, Status: 500, Every: 2},
			{Method: "PATCH", Path: edits, Status: 503, Every: 2},
		}}},
		{name: "500 but done", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Method: "POST", Path: posts, Status: 500, Do: true, Every: 2},
			{Method: "PATCH", Path: edits, Status: 502, Do: true, Every: 2},
		}}},
		{name: "cut", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Method: "POST", Path: posts, Cut: true, Every: 2},
			{Method: "PATCH", Path: edits, Cut: true, Do: true, Every: 2},
		}}},
		{name: "slow", trouble: sandbox.Trouble{
			Latency: 300 * time.Millisecond, Slow: 200 * time.Millisecond,
		}},
		{name: "twice", trouble: sandbox.Trouble{DuplicateInteractions: true}},
		{name: "answers cut", again: true, trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Path: "/interactions/**", Cut: true, Do: true, Every: 2},
		}}},
		{name: "answers fail", trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Path: "/interactions/**", Status: 500, Every: 2},
		}}},
		{name: "answers 500 but done", again: true, trouble: sandbox.Trouble{Rules: []sandbox.Rule{
			{Path: "/interactions/**", Status: 500, Do: true, Every: 2},
		}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.SetTrouble(c.trouble)
			g := w.home.begin(w.ann, 3, 15)
			for number := 1; number <= 3; number++ {
				r := g.question(number)
				right := r.solution()
				r.together(pick{w.ann, right}, pick{w.ben, (right + 1) % 4}, pick{w.cleo, right},
					pick{w.dev, right})
				if number == 1 {
					r.skip()
				}
				r.revealed()
			}
			want := g.standings()
			g.once()
			checkBoards(g, want)
			if w.rude = c.again; w.rude {
				checkOnlyRepeats(t, w)
			} else if c.name != "answers fail" {
				checkCallbacksOnce(t, w)
			}
		})
	}
}

// checkOnlyRepeats checks that nothing was refused but answers sent again because nobody knew
// whether they had come through.
func checkOnlyRepeats(t *testing.T, w *world) {
	t.Helper()
	for _, v := range w.Violations() {
		if !strings.Contains(v, "40060") {
			t.Errorf("refused: %s", v)
		}
	}
}

// TestStuckMessages lets no message through at all for a while: presses of the open round are
// acknowledged without waiting for any of it, and the game goes on when it is over.
func TestStuckMessages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 2, 60)
	r := g.question(1)
	right := r.solution()
	w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{
		{Path: "/channels/**", Status: 429, RetryAfter: time.Second, Global: true},
	}})
	r.press(w.ann, right)
	if _, err := w.WaitRequest(w.ctx, func(q sandbox.Request) bool { return q.Status == 429 }); err != nil {
		t.Fatal(err)
	}
	for _, u := range []sandbox.User{w.ben, w.cleo, w.dev, w.eve} {
		c, err := w.Press(w.ctx, w.home.from(u), r.first.ID, r.buttons[right])
		reply := r.note(u, right, c, w.answered(c, err))
		if reply.After > 900*time.Millisecond {
			t.Errorf("a press waited for the messages: %v", reply.After)
		}
	}
	r.skip()
	w.SetTrouble(sandbox.Trouble{})
	r.revealed()
	r = g.question(2)
	r.together(pick{w.ann, 0}, pick{w.ben, 1}, pick{w.cleo, 2}, pick{w.dev, 3}, pick{w.eve, 0})
	r.revealed()
	checkBoards(g, g.standings())
	g.once()
}
