package blackbox_test

import (
	"context"
	"database/sql"
	"strings"
	"sync"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// TestLockedDatabase has another program hold the database's write lock while people press. Each
// press is answered in time; what is acknowledged counts, and once.
func TestLockedDatabase(t *testing.T) {
	t.Parallel()
	for _, held := range []time.Duration{2500 * time.Millisecond, 4 * time.Second} {
		t.Run(held.String(), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			g := w.home.begin(w.ann, 2, 60)
			r := g.question(1)
			right := r.solution()
			r.press(w.ann, right)

			release := w.lock(held)
			var pressing sync.WaitGroup
			slow := make([]string, 4)
			for n, u := range []sandbox.User{w.ann, w.ben, w.cleo, w.dev} {
				pressing.Go(func() { slow[n] = r.try(u, right).Message.Text() })
			}
			pressing.Wait()
			if !strings.Contains(slow[0], "already") {
				t.Errorf("a second press while locked: %q", slow[0])
			}
			for _, u := range []sandbox.User{w.ben, w.cleo} { // they try again, still locked
				pressing.Go(func() { r.try(u, (right+1)%4) })
			}
			w.said(w.home.slash(w.eve, "help", nil), "Headliner")
			pressing.Wait()
			release()
			settle(r, w.ben, w.cleo, w.dev)
			r.skip().revealed()
			r = g.question(2)
			r.together(pick{w.ann, 0}, pick{w.ben, 1}, pick{w.cleo, 2}, pick{w.dev, 3})
			r.revealed()
			checkBoards(g, g.standings())
			g.once()
		})
	}
}

// settle has players press again until they know where they stand: some were told to try again
// although their answer got through in the end. Then it is theirs.
func settle(r *round, players ...sandbox.User) {
	r.t.Helper()
	for _, u := range players {
		reply := r.try(u, (r.solution()+2)%4).Message.Text()
		if _, noted := r.answers[u.ID]; noted {
			continue
		}
		if !strings.Contains(reply, "already") {
			r.t.Errorf("%s was told %q", u.Name, reply)
			continue
		}
		r.answers[u.ID] = r.stored(u)
	}
}

// stored looks an answer up in the database.
func (r *round) stored(u sandbox.User) answer {
	r.t.Helper()
	at := `FROM answers WHERE round = ? AND player = ?`
	ms := r.world.number(`SELECT at `+at, roundID(r), u.ID)
	return answer{r.world.number(`SELECT choice `+at, roundID(r), u.ID), time.UnixMilli(int64(ms))}
}

// lock takes the write lock for a time. What it returns waits for the end of it.
func (w *world) lock(held time.Duration) (wait func()) {
	w.t.Helper()
	db := w.open("_txlock=immediate")
	tx, err := db.Begin()
	if err != nil {
		w.t.Fatal(err)
	}
	over := make(chan error, 1)
	time.AfterFunc(held, func() { over <- unlock(db, tx) })
	return func() {
		if err := <-over; err != nil {
			w.t.Error(err)
		}
	}
}

func unlock(db *sql.DB, tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil {
		return err
	}
	return db.Close()
}

// TestLockedThroughout locks the database during everything else that writes to it: start, skip,
// stop, a draft, a fact. Each is answered in time, and nothing is done by halves.
func TestLockedThroughout(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	draft := w.home.addQuestion(w.ann, fair("Which one is first?"))
	g := w.home.begin(w.ann, 3, 60)
	r := g.question(1)
	r.press(w.ben, r.solution())
	beside := w.room(w.home.guild, "beside")

	release := w.lock(3 * time.Second)
	var acting sync.WaitGroup
	for command, args := range map[string]sandbox.Args{
		"trivia skip": nil, "question add": fair("Which one is last?"), "profile": nil,
		"fact add": madeUpFact("The Lock", "The Keys"), "leaderboard": nil, "question list": nil,
	} {
		acting.Go(func() { w.home.slash(w.ann, command, args) })
	}
	acting.Go(func() { beside.slash(w.cleo, "trivia start", sandbox.Args{"questions": 1}) })
	acting.Go(func() { w.home.labelled(w.ann, draft, "Save") })
	acting.Wait()
	release()

	r.skipped = true
	r.revealed()
	r = g.question(2)
	r.press(w.ben, r.solution())
	r.revealed()
	r = g.question(3)
	r.press(w.ben, r.solution())
	r.revealed()
	checkBoards(g, g.standings())
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	if !w.quiet(ctx, beside) {
		t.Error("the other channel is neither free nor does its game run")
	}
}

// quiet ends the game of a channel, if there is one, and starts another.
func (w *world) quiet(ctx context.Context, r *room) bool {
	w.t.Helper()
	for ctx.Err() == nil {
		reply := r.slash(w.ann, "trivia start", nil)
		if !reply.Private {
			return true
		}
		if !strings.Contains(reply.Message.Text(), "already running") {
			return false
		}
		r.slash(w.ann, "trivia stop", nil)
	}
	return false
}
