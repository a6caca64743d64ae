package blackbox_test

import (
	"errors"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestGatewayOutages interrupts the gateway in the middle of rounds, in each way that Discord
// does. Ben presses during the outage, Cleo after it.
func TestGatewayOutages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		cut       func(*sandbox.Server)
		resumable bool
	}{
		{"drop, resumable", func(s *sandbox.Server) { s.Drop(true) }, true},
		{"drop, not resumable", func(s *sandbox.Server) { s.Drop(false) }, false},
		{"op 7", func(s *sandbox.Server) { s.Op7() }, true},
		{"op 9, resumable", func(s *sandbox.Server) { s.Op9(true) }, true},
		{"op 9", func(s *sandbox.Server) { s.Op9(false) }, false},
		{"close 4000", func(s *sandbox.Server) { s.CloseGateway(4000) }, true},
		{"close 4009", func(s *sandbox.Server) { s.CloseGateway(4009) }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			g := w.home.begin(w.ann, 2, 60)
			r := g.question(1)
			right := r.solution()
			r.press(w.ann, right)
			c.cut(w.Server)
			during, err := w.Press(w.ctx, w.home.from(w.ben), r.first.ID, r.buttons[right])
			if err != nil {
				t.Fatal(err)
			}
			if c.resumable {
				w.await("gateway session resumed", 1)
				r.note(w.ben, right, during, w.answered(during, nil))
			} else {
				w.await("connected to Discord", 2)
				// It may have got through before the end; if not, nobody can tell the bot of it.
				reply, err := during.Reply(w.ctx)
				if err == nil {
					r.note(w.ben, right, during, reply)
				} else if !errors.Is(err, sandbox.ErrNoAnswer) {
					t.Fatal(err)
				}
			}
			if _, answered := r.answers[w.ben.ID]; !answered {
				if c.resumable {
					t.Error("a press during the outage was lost")
				}
				r.press(w.ben, right)
			}
			r.press(w.cleo, right)
			w.refused(r.try(w.ann, right), "already")
			r.skip().revealed()
			r = g.question(2)
			r.together(pick{w.ann, 0}, pick{w.ben, 1}, pick{w.cleo, 2})
			r.revealed()
			checkBoards(g, g.standings())
			g.once()
			checkCallbacksOnce(t, w)
		})
	}
}

// checkCallbacksOnce checks that no interaction was answered twice.
func checkCallbacksOnce(t *testing.T, w *world) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range w.Requests() {
		if strings.HasSuffix(r.Path, "/callback") {
			if seen[r.Path] && !raced { // see world.close
				t.Errorf("answered twice: %s", r.Body)
			}
			seen[r.Path] = true
		}
	}
}
