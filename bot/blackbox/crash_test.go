package blackbox_test

import (
	"fmt"
	"maps"
	"sync"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// untilOver waits for the deadline of a round by the clock; nothing happens then while the bot
// is down.
func (r *round) untilOver() {
	time.Sleep(time.Until(stamp(r.first.ID).Add(time.Duration(r.seconds)*time.Second + time.Millisecond)))
}

// same checks that the message of a round is still the one that was asked, with the same buttons.
func (r *round) unchanged() {
	r.t.Helper()
	m, ok := r.Message(r.id, r.first.ID)
	if !ok {
		r.t.Fatal("the question is gone")
	}
	for n, b := range m.Buttons() {
		if b.CustomID != r.first.Buttons()[n].CustomID || b.Label != r.first.Buttons()[n].Label || b.Disabled {
			r.t.Errorf("button %d has changed: %+v", n, b)
		}
	}
}

// TestKillTwice kills the bot twice between acknowledgements and their reveal.
func TestKillTwice(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 3, 60)
	r := g.question(1)
	right := r.solution()
	r.press(w.ann, right)
	r.press(w.ben, (right+1)%4)
	w.crash()
	r.unchanged()
	r.press(w.cleo, right)
	w.refused(r.try(w.ann, (right+1)%4), "already")
	w.crash()
	r.unchanged()
	w.refused(r.try(w.ben, right), "already")
	r.press(w.dev, right)
	r.skip().revealed()
	for number := 2; number <= 3; number++ { // the runs of right answers go on
		r := g.question(number)
		right := r.solution()
		r.together(pick{w.ann, right}, pick{w.ben, right}, pick{w.cleo, right})
		if number == 2 {
			w.crash()
		}
		r.press(w.dev, (right+1)%4)
		r.revealed()
	}
	want := g.standings()
	g.once()
	checkNoRepeats(t, g)
	checkBoards(g, want)
	checkProfile(g, w.ann, want[w.ann.ID])
}

// TestKillAmidPresses kills the bot while a crowd presses. Whoever was told "locked in" is; who got
// no answer may press again, and is then in as well, once.
func TestKillAmidPresses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	crowd := make([]sandbox.User, 150)
	for n := range crowd {
		crowd[n] = w.NewUser(fmt.Sprintf("Fan %d", n), false)
	}
	g := w.home.begin(w.ann, 2, 60)
	r := g.question(1)
	right := r.solution()
	var pressing sync.WaitGroup
	acknowledged := make(chan bool, len(crowd))
	for n, u := range crowd {
		call, err := w.Press(w.ctx, w.home.from(u), r.first.ID, r.buttons[(right+n%2)%4])
		if err != nil {
			t.Fatal(err)
		}
		pressing.Go(func() {
			if reply, err := call.Reply(w.ctx); err == nil {
				r.note(u, (right+n%2)%4, call, reply)
				acknowledged <- true
			}
		})
		if n == len(crowd)/2 {
			for range 20 {
				<-acknowledged
			}
		}
	}
	w.bot.kill()
	w.start()
	pressing.Wait()
	if n := len(r.answers); n < 20 {
		t.Errorf("only %d were acknowledged", n)
	}
	told := maps.Clone(r.answers)
	for _, u := range crowd {
		if _, in := told[u.ID]; in {
			w.refused(r.try(u, (right+1)%4), "already")
		}
	}
	for n, u := range crowd {
		if _, in := told[u.ID]; in {
			if kept := r.stored(u); kept != told[u.ID] {
				t.Errorf("%s said %+v, kept was %+v", u.Name, told[u.ID], kept)
			}
			continue
		}
		r.try(u, (right+n%2)%4)
		if _, in := r.answers[u.ID]; !in {
			r.answers[u.ID] = r.stored(u)
		}
	}
	r.skip()
	checkScores(r)
}

// checkScores waits for the end of a round that too many have played for a message to name all,
// and compares the points in the database.
func checkScores(r *round) {
	r.t.Helper()
	r.revealed()
	want := r.points()
	for user, points := range want {
		got := r.world.number(`SELECT points FROM answers WHERE round = ? AND player = ?`, roundID(r), user)
		if got != points {
			r.t.Errorf("%s has %d points, want %d", user, got, points)
		}
	}
	if n := r.world.number(`SELECT COUNT(*) FROM answers WHERE round = ?`, roundID(r)); n != len(want) {
		r.t.Errorf("%d answers were kept, want %d", n, len(want))
	}
}

// TestDeadlineWhileDown lets the time of a round pass while the bot is down.
func TestDeadlineWhileDown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 2, 5)
	r := g.question(1)
	right := r.solution()
	r.together(pick{w.ann, right}, pick{w.ben, right}, pick{w.cleo, (right + 1) % 4})
	w.bot.kill()
	r.untilOver()
	w.start()
	r.revealed()
	second := g.question(2)
	second.together(pick{w.ann, second.solution()}, pick{w.ben, 0}, pick{w.cleo, 1})
	second.revealed()
	checkBoards(g, g.standings())
	g.once()
}

// TestDeadlineOfAPostInDoubt kills the bot before it knows that its question is out, and starts it
// when the time is up: the round is over then, and does not begin anew.
func TestDeadlineOfAPostInDoubt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{
		{Method: "POST", Path: "/channels/*/messages", Status: 500, Do: true},
	}})
	g := w.home.begin(w.ann, 2, 15)
	r := g.question(1)
	right := r.solution()
	r.press(w.ann, right)
	w.bot.kill()
	w.SetTrouble(sandbox.Trouble{})
	r.untilOver()
	w.start()
	// Were it open anew, that would be for another 15 s from here.
	if again := time.Now(); r.revealed().Edited.Sub(again) > 14*time.Second {
		t.Error("the round was open again")
	}
	r = g.question(2)
	r.press(w.ann, r.solution())
	r.revealed()
	g.standings()
	g.once()
}

// TestKillInPause kills the bot between a reveal and the next question.
func TestKillInPause(t *testing.T) {
	t.Parallel()
	w := prepare(t)
	w.pause = "2s"
	w.start()
	if err := w.WaitReady(w.ctx, "trivia"); err != nil {
		t.Fatal(err)
	}
	g := w.home.begin(w.ann, 3, 30)
	for number := 1; number <= 3; number++ {
		r := g.question(number)
		r.press(w.ann, r.solution())
		if number == 1 {
			r.skip()
		}
		r.revealed()
		w.crash()
	}
	g.standings()
	g.once()
	checkNoRepeats(t, g)
}

// TestKillWhilePosting kills the bot when its question is out and it does not know that yet, and
// when it is not out yet.
func TestKillWhilePosting(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		rule sandbox.Rule
	}{
		{"posted", sandbox.Rule{Method: "POST", Path: "/channels/*/messages", Status: 500, Do: true}},
		{"not posted", sandbox.Rule{Method: "POST", Path: "/channels/*/messages", Status: 500}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{c.rule}})
			g := w.home.begin(w.ann, 2, 20)
			tried := func(r sandbox.Request) bool { return r.Path == "/channels/"+w.home.id+"/messages" }
			if _, err := w.WaitRequest(w.ctx, tried); err != nil {
				t.Fatal(err)
			}
			w.bot.kill()
			w.SetTrouble(sandbox.Trouble{})
			w.start()
			r := g.question(1)
			right := r.solution()
			r.press(w.ann, right)
			r.press(w.ben, right)
			r.skip().revealed()
			g.once()
			r = g.question(2)
			r.together(pick{w.ann, 0}, pick{w.ben, 1})
			r.revealed()
			g.standings()
			g.once()
		})
	}
}

// TestKillBeforeStandings kills the bot when the game is over and its standings are not out.
func TestKillBeforeStandings(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 1, 30)
	r := g.question(1)
	r.press(w.ben, r.solution())
	w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{
		{Method: "POST", Path: "/channels/*/messages", Status: 502},
	}})
	posts := len(w.posts())
	r.skip().revealed()
	if _, err := w.WaitRequest(w.ctx, func(sandbox.Request) bool { return len(w.posts()) > posts }); err != nil {
		t.Fatal(err)
	}
	w.bot.kill()
	w.SetTrouble(sandbox.Trouble{})
	w.start()
	want := g.standings()
	g.once()
	checkBoards(g, want)
	checkProfile(g, w.ben, want[w.ben.ID])
	if again := w.home.begin(w.ben, 1, 30); again.question(1) == nil {
		t.Error("the channel is not free")
	}
}

// posts are the requests that made a message.
func (w *world) posts() []sandbox.Request {
	var list []sandbox.Request
	for _, r := range w.Requests() {
		if r.Method == "POST" && r.Path == "/channels/"+w.home.id+"/messages" {
			list = append(list, r)
		}
	}
	return list
}

// TestTerminate stops the bot by SIGTERM in the middle of a round, while a press is being
// answered, and while a message waits for a rate limit to end.
func TestTerminate(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 3, 60)
	r := g.question(1)
	right := r.solution()
	r.press(w.ann, right)
	w.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{
		{Method: "PATCH", Status: 429, RetryAfter: time.Minute},
		{Path: "/interactions/**", Delay: 700 * time.Millisecond},
	}})
	c, err := w.Press(w.ctx, w.home.from(w.ben), r.first.ID, r.buttons[right])
	if err != nil {
		t.Fatal(err)
	}
	callback := func(q sandbox.Request) bool { return q.Path == "/interactions/"+c.ID+"/"+c.Token+"/callback" }
	w.waitStored(r, 2)
	w.bot.terminate()
	r.note(w.ben, right, c, w.answered(c, nil))
	if _, ok := r.answers[w.ben.ID]; !ok {
		t.Error("a press that came before the end was not taken")
	}
	if _, err := w.WaitRequest(w.ctx, callback); err != nil {
		t.Error(err)
	}
	w.SetTrouble(sandbox.Trouble{})
	w.start()
	r.unchanged()
	r.press(w.cleo, right)
	w.refused(r.try(w.ann, right), "already")
	r.skip().revealed()
	for number := 2; number <= 3; number++ {
		r := g.question(number)
		right := r.solution()
		r.together(pick{w.ann, right}, pick{w.ben, right}, pick{w.cleo, right})
		r.revealed()
		w.bot.terminate()
		w.start()
	}
	checkBoards(g, g.standings())
	g.once()
}

// waitStored waits until so many answers of a round are in the database.
func (w *world) waitStored(r *round, n int) {
	w.t.Helper()
	db := w.open("_query_only=on")
	defer db.Close()
	for have := 0; have < n; time.Sleep(5 * time.Millisecond) { // a file tells nobody of changes
		err := db.QueryRowContext(w.ctx, `SELECT COUNT(*) FROM answers WHERE round = ?`, roundID(r)).Scan(&have)
		if err != nil {
			w.t.Fatalf("round %d never had %d answers: %v", r.number, n, err)
		}
	}
}
