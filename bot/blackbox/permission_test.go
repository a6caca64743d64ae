package blackbox_test

import (
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestMissingPermission starts games where the bot may not post, and takes the permission away in
// the middle of one.
func TestMissingPermission(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for missing, words := range map[int64]string{
		sandbox.PermSendMessages:                          "Send Messages",
		sandbox.PermEmbedLinks:                            "Embed Links",
		sandbox.PermViewChannel:                           "View Channel",
		sandbox.PermSendMessages | sandbox.PermEmbedLinks: "Send Messages** and **Embed Links",
	} {
		r := w.room(w.home.guild, "closed")
		w.SetBotPermissions(r.id, sandbox.PermBot&^missing)
		w.refused(r.slash(w.ben, "trivia start", nil), words)
		w.refused(r.slash(w.ann, "trivia stop", nil), "No game is running")
	}
	if v := w.Violations(); len(v) > 0 {
		t.Errorf("it was tried all the same: %q", v)
	}

	w.rude = true // it cannot know of what follows
	g := w.home.begin(w.ann, 3, 60)
	r := g.question(1)
	r.press(w.ben, r.solution())
	w.SetBotPermissions(w.home.id, sandbox.PermViewChannel)
	r.skip()
	w.await("game over", 1)
	w.SetBotPermissions(w.home.id, sandbox.PermBot)
	again := w.home.begin(w.ann, 1, 60)
	last := again.question(1)
	last.press(w.ben, last.solution())
	last.skip().revealed()
	again.standings()
	if profile := w.home.slash(w.ben, "profile", nil).Message.Text(); !strings.Contains(profile, "of 2 (") {
		t.Errorf("the answers of the broken game are lost: %q", profile)
	}
}

// TestOneGameAChannel has two people start at the same moment, over and over.
func TestOneGameAChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	for range 5 {
		a, err := w.Slash(w.ctx, w.home.from(w.ben), "trivia start", nil)
		if err != nil {
			t.Fatal(err)
		}
		one, other := w.answered(w.Slash(w.ctx, w.home.from(w.cleo), "trivia start", nil)), w.answered(a, nil)
		host, also := w.cleo, w.ben
		if one.Private {
			one, other, host, also = other, one, w.ben, w.cleo
		}
		if one.Private {
			t.Fatalf("neither got a game: %q, %q", one.Message.Text(), other.Message.Text())
		}
		w.refused(other, "already running")
		w.refused(w.home.slash(w.dev, "trivia start", nil), "already running")
		g := &game{room: w.home, host: host, of: 10, seconds: 20, since: one.Message.ID}
		r := g.question(1)
		for _, command := range []string{"trivia stop", "trivia skip"} {
			w.refused(w.home.slash(also, command, nil), "Only the host")
			w.refused(w.home.slash(w.eve, command, nil), "Only the host")
		}
		r.press(w.eve, 0)
		r.skip().revealed()
		g.question(2)
		boss := host
		if also.ID == w.ben.ID {
			boss = w.ann // an admin may, too
		}
		if reply := w.home.slash(boss, "trivia stop", nil); reply.Private {
			t.Fatalf("not stopped: %q", reply.Message.Text())
		}
		g.standings()
		for _, command := range []string{"trivia stop", "trivia skip"} {
			w.refused(w.home.slash(host, command, nil), "No game is running")
		}
		g.once()
	}
}
