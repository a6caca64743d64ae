package blackbox_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// TestForgedForms sends forms and presses buttons that nobody was shown.
func TestForgedForms(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	beside := w.room(w.home.guild, "beside")
	abroad := w.room(w.NewGuild("Elsewhere").ID, "trivia")
	g := w.home.begin(w.ann, 2, 60, sandbox.Args{"mode": "typed"})
	r := g.question(1)
	gold := r.gold()
	form := r.opened(w.ben)
	near := beside.begin(w.ann, 2, 60)
	nearRound := near.question(1)
	send := func(room *room, u sandbox.User, id string) *sandbox.Reply {
		return room.answered(room.SubmitModal(room.ctx, room.forged(u), &sandbox.Modal{CustomID: id},
			map[string]string{"answer": gold}))
	}
	id := roundID(r)
	for _, bad := range []string{
		"", "typed", "typed:", "typed:0", "typed:-1", "typed:" + id + ":1", "typed:0" + id, "typed: " + id,
		"typed:" + roundID(nearRound), "typed:999999", "typed:9223372036854775808", "type:" + id, "TYPED:" + id,
		"answer:" + id + ":0", "hint:" + id + ":1", strings.Repeat("typed:", 16), "typed:٣", "'; DROP TABLE answers; --",
	} {
		for _, u := range []sandbox.User{w.ann, w.ben} {
			reply := send(w.home, u, bad)
			if !reply.Private || strings.Contains(reply.Message.Text(), "Locked in") {
				t.Errorf("%q was answered with %q", bad, reply.Message.Text())
			}
		}
	}
	for _, from := range []*room{beside, abroad} {
		w.refused(send(from, w.cleo, form.CustomID), "over")
		w.refused(from.click(w.cleo, r.first.ID, r.form), "over")
	}
	w.refused(send(beside, w.cleo, "typed:"+roundID(nearRound)), "not one of the options")
	for _, bad := range []string{
		"type", "type:", "type:0", "type:" + id + ":1", "type:" + roundID(nearRound), "answer:" + id + ":0",
		"hint", "hint:" + id, "hint:" + id + ":0", "hint:" + id + ":2", "hint:" + id + ":-1", "hint:999999:1",
		"hint:" + roundID(nearRound) + ":1", "hint:" + id + ":1:1", "typed:" + id,
	} {
		reply := w.home.click(w.ben, r.first.ID, bad)
		if reply.Modal != nil || !reply.Private || strings.Contains(reply.Message.Text(), "Locked in") {
			t.Errorf("%q was answered with %q", bad, reply.Message.Text())
		}
	}
	if n := w.number(`SELECT (SELECT COUNT(*) FROM answers) + (SELECT COUNT(*) FROM hint_votes) + (SELECT COUNT(*) FROM hints)`); n > 0 {
		t.Errorf("%d of them were taken", n)
	}
	r.types(w.ben, gold, typedRight)
	r.revealed()
	w.refused(r.sends(w.cleo, form, gold, typedRight), "over")
	w.refused(w.home.click(w.cleo, r.first.ID, r.form), "over")
	w.refused(w.home.click(w.cleo, r.first.ID, "hint:"+id+":1"), "over")
}

// TestHostileAnswers types what should break things.
func TestHostileAnswers(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	g := w.home.begin(w.ann, 1, 120, sandbox.Args{"mode": "typed"})
	r := g.question(1)
	form := r.opened(w.ben)
	for _, text := range []string{"", " \n ", "\u200b\u200d\u2060", strings.Repeat("x", 4000), strings.Repeat("é́ ", 1300)} {
		reply := r.sends(w.ben, form, text, typedWrong)
		if !reply.Private || !strings.Contains(reply.Message.Text(), "That was") {
			t.Errorf("%.20q: %q", text, reply.Message.Text())
		}
	}
	for n, text := range []string{
		"@everyone @here <@&1> <@" + w.ann.ID + ">", "**bold** __x__ ~~y~~ ||z|| `code`\n# big\n> quote",
		"[click](https://example.org) <https://example.org>", "\u202egnirts\u0000", "🏴‍☠️👩‍👩‍👧‍👦" + strings.Repeat("é́", 40),
		"'; DROP TABLE answers; --", strings.Repeat("a b ", 37), "not " + r.gold() + ", or somebody else, or nobody",
	} {
		u := w.NewUser([]string{"A", "B", "C", "D", "E", "F", "G", "H"}[n], false)
		r.types(u, text, typedWrong)
	}
	if n := w.number(`SELECT COUNT(*) FROM answers WHERE correct = 1`); n > 0 {
		t.Errorf("%d of them are right", n)
	}
	r.skip().revealed()
	g.standings()
}

// TestTwoFormsAtOnce sends the same player's answer from two screens at the same time.
func TestTwoFormsAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 1, 60, sandbox.Args{"mode": "typed"})
	r := g.question(1)
	form := r.opened(w.ben)
	var replies [4]*sandbox.Reply
	var sending sync.WaitGroup
	for n := range replies {
		sending.Go(func() {
			c, err := r.SubmitModal(r.ctx, r.from(w.ben), form, map[string]string{"answer": "guess"})
			replies[n] = r.answered(c, err)
			r.mu.Lock()
			defer r.mu.Unlock()
			if strings.Contains(replies[n].Message.Content, "Locked in") {
				r.answers[w.ben.ID] = answer{typedWrong, stamp(c.ID)}
			}
		})
	}
	sending.Wait()
	in := 0
	for _, reply := range replies {
		if strings.Contains(reply.Message.Content, "Locked in") {
			in++
		} else {
			w.refused(reply, "already")
		}
	}
	if in != 1 {
		t.Errorf("%d answers of one player count", in)
	}
	r.skip().revealed()
}

// TestTroubleWithForms has Discord refuse the answers to presses and forms: what was taken counts,
// and nobody is asked twice.
func TestTroubleWithForms(t *testing.T) {
	t.Parallel()
	for name, rule := range map[string]sandbox.Rule{
		"500":      {Path: "/interactions/**", Status: 500, Times: 1},
		"429":      {Path: "/interactions/**", Status: 429, RetryAfter: 300 * time.Millisecond, Times: 1},
		"500 done": {Path: "/interactions/**", Status: 500, Do: true, Times: 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.rude = strings.HasSuffix(name, "done") // then it can't know and says it again
			g := w.home.begin(w.ann, 1, 60, sandbox.Args{"mode": "typed"})
			r := g.question(1)
			w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{rule}})
			form := r.opened(w.ben)
			w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{rule}})
			if reply := r.sends(w.ben, form, r.gold(), typedRight); !strings.Contains(reply.Message.Content, "Locked in") {
				t.Errorf("got %q", reply.Message.Content)
			}
			w.SetTrouble(sandbox.Trouble{})
			r.revealed()
			g.standings()
		})
	}
}
