package blackbox_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// TestTwoServers keeps apart what is each server's own, and adds up what is not.
func TestTwoServers(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	here, there := w.home, w.room(w.NewGuild("Elsewhere").ID, "trivia")
	w.said(here.labelled(w.ann, here.addQuestion(w.ann, fair("What do only we ask?")), "Save"), "Saved")
	draft := here.addQuestion(w.ann, fair("What will only we ask?"))
	w.said(here.slash(w.ann, "fact add", madeUpFact("Our Album", "Our Band")), "Fact added")

	for command, want := range map[string]string{"question list": "no questions", "fact list": "no facts"} {
		w.refused(there.slash(w.ann, command, nil), want)
	}
	for command, args := range map[string]sandbox.Args{
		"question show": {"question": "1"}, "question edit": {"question": "1"},
		"question remove": {"question": "1"}, "fact remove": {"fact": "f:1"},
	} {
		w.refused(there.slash(w.ann, command, args), "can't find")
	}
	for _, b := range draft.Buttons()[4:] {
		w.refused(there.click(w.ann, draft.ID, b.CustomID), "can't find")
	}
	for _, id := range []string{
		"question-edit:1", "question-remove:1", "question-undo:1", "fact-remove:1", "fact-undo:1",
	} {
		w.refused(there.click(w.ann, draft.ID, id), "can't find")
	}
	for _, list := range [][2]string{{"question show", "question"}, {"fact remove", "fact"}} {
		if got := w.answered(w.Complete(w.ctx, there.from(w.ann), list[0], list[1], "")); len(got.Choices) > 0 {
			t.Errorf("another server's things are offered: %+v", got.Choices)
		}
	}
	found := w.answered(w.Complete(w.ctx, there.from(w.ann), "fact add", "subject", "Our Album"))
	if strings.Contains(choices(found), "Our Album") {
		t.Errorf("another server's album is offered: %s", choices(found))
	}
	w.said(here.slash(w.ann, "question show", sandbox.Args{"question": "1"}), "What do only we ask?")

	ours := here.quick(w.ann, w.ben, w.cleo)
	theirs := there.quick(w.ben, w.dev)
	checkScope(here, "server", ours)
	checkScope(there, "server", theirs)
	sum := map[string]line{}
	for _, table := range []map[string]line{ours, theirs} {
		for user, l := range table {
			s := sum[user]
			sum[user] = line{points: s.points + l.points, right: s.right + l.right, played: s.played + l.played}
		}
	}
	checkScope(here, "global", sum)
	checkScope(there, "global", sum)
	w.refused(there.slash(w.ben, "profile", sandbox.Args{"user": w.ann.ID}), "has not played")
}

func choices(r *sandbox.Reply) string {
	var names []string
	for _, c := range r.Choices {
		names = append(names, c.Name)
	}
	return strings.Join(names, ", ")
}

func checkScope(r *room, scope string, want map[string]line) {
	r.t.Helper()
	reply := r.slash(r.eve, "leaderboard", sandbox.Args{"scope": scope})
	r.same(scope, r.table(reply.Message), want)
}

// quick plays a game of two rounds in which these players are right, each a little later.
func (r *room) quick(players ...sandbox.User) map[string]line {
	r.t.Helper()
	g := r.begin(players[0], 2, 60)
	for number := 1; number <= 2; number++ {
		q := g.question(number)
		for _, u := range players {
			q.press(u, q.solution())
		}
		if number == 1 {
			q.skip()
		}
		q.revealed()
	}
	return g.standings()
}

// TestTwoChannels plays two games of one server at the same time. The messages of one are stuck;
// the other does not wait for it, and they ask nothing alike.
func TestTwoChannels(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	stuck, free := w.home, w.room(w.home.guild, "beside")
	slow := stuck.begin(w.ann, 8, 60)
	first := slow.question(1)
	first.press(w.cleo, 0)
	w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{
		{Path: "/channels/" + stuck.id + "/**", Status: 429, RetryAfter: 300 * time.Millisecond},
	}})
	first.skip() // its reveal, and so its next question, can't come out
	g := free.begin(w.ann, 8, 60)
	played := func(g *game, u sandbox.User, from int) {
		for number := from; number <= 8; number++ {
			r := g.question(number)
			r.press(u, r.solution())
			if number == 1 {
				r.skip()
			}
			r.revealed()
		}
	}
	played(g, w.ben, 1)
	g.standings()
	g.once()
	if m, _ := w.Message(stuck.id, first.first.ID); m.Buttons()[0].Disabled {
		t.Error("nothing was stuck")
	}
	w.SetTrouble(sandbox.Trouble{})
	first.revealed()
	other := free.begin(w.ben, 8, 60)
	var playing sync.WaitGroup
	playing.Go(func() { played(other, w.ben, 1) })
	playing.Go(func() { played(slow, w.cleo, 2) })
	playing.Wait()
	slow.standings()
	other.standings()
	slow.once()
	other.once()
	checkNoRepeats(t, slow, g, other)
}
