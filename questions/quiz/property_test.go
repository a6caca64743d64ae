package quiz_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// world is what a random game did, kept beside the machine to hold it against.
type world struct {
	t       *testing.T
	game    *quiz.Game
	rec     quiz.GameRecord
	now     time.Time
	closed  []quiz.Result
	finish  *quiz.Finish
	pending bool // a Next is open
}

// TestRandomGames drives random sequences of events against the invariants.
func TestRandomGames(t *testing.T) {
	for seed := range uint64(400) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { randomGame(t, rand.New(rand.NewPCG(seed, 1)), 300) })
	}
}

// FuzzGame lets the fuzzer choose the events.
func FuzzGame(f *testing.F) {
	f.Add(uint64(1), uint16(40))
	f.Add(uint64(99), uint16(400))
	f.Fuzz(func(t *testing.T, seed uint64, steps uint16) {
		randomGame(t, rand.New(rand.NewPCG(seed, 2)), int(steps))
	})
}

func randomGame(t *testing.T, rng *rand.Rand, steps int) {
	w := &world{t: t, now: noon()}
	w.rec.Settings = settings(1 + rng.IntN(8))
	w.rec.Settings.Seconds = 5 + rng.IntN(116)
	w.rec.Settings.Mode = quiz.Modes()[rng.IntN(3)]
	w.rec.Settings.Seed = rng.Uint64()
	w.game = quiz.New(w.rec.Settings)
	w.apply(quiz.Start{})
	for range steps {
		w.now = w.now.Add(time.Duration(rng.IntN(9000)) * time.Millisecond)
		w.apply(w.event(rng))
		w.check()
		w.restore()
	}
	w.end(rng)
	w.check()
}

// event makes up the next event, most often one that fits.
func (w *world) event(rng *rand.Rand) quiz.Event {
	if w.pending && rng.IntN(3) > 0 {
		return w.ask(rng)
	}
	switch n := rng.IntN(46); {
	case n < 24:
		return w.answer(rng)
	case n < 30:
		return w.help(rng)
	case n < 40:
		return quiz.Deadline{At: w.now}
	case n < 42:
		return quiz.Skip{}
	case n < 43:
		return quiz.Posted{At: w.now}
	case n < 44 && rng.IntN(4) == 0:
		return quiz.Stop{}
	case n < 45 && rng.IntN(8) == 0:
		return quiz.Exhausted{}
	}
	return quiz.Start{}
}

func (w *world) ask(rng *rand.Rand) quiz.Event {
	q := sample(questions.Difficulties()[rng.IntN(3)])
	q.Right = rng.IntN(4)
	typed := 0
	for _, r := range w.rec.Rounds {
		if r.Typed {
			typed++
		}
	}
	number := len(w.rec.Rounds) + 1
	return quiz.Ask{
		Round: quiz.RoundID(number), Question: q, At: w.now, Typed: w.rec.Settings.Typed(number, typed),
	}
}

// apply sends an event and keeps what a store would keep.
func (w *world) apply(e quiz.Event) {
	w.t.Helper()
	before := w.game.Over()
	out, err := w.game.Apply(e)
	if before && !errors.Is(err, quiz.ErrOver) {
		w.t.Fatalf("a finished game took %#v: %v", e, err)
	}
	if err != nil {
		if out != nil {
			w.t.Fatalf("a refused event gave decisions: %v", out)
		}
		return
	}
	w.keep(e)
	for _, d := range out {
		w.carryOut(d, e)
	}
}

func (w *world) keep(e quiz.Event) {
	last := len(w.rec.Rounds) - 1
	switch e := e.(type) {
	case quiz.Ask:
		w.pending = false
		w.rec.Rounds = append(w.rec.Rounds, quiz.RoundRecord{
			ID: e.Round, Number: last + 2, Question: e.Question, Opened: e.At, State: quiz.RoundOpen,
			Typed: e.Typed, Tries: map[quiz.UserID]int{},
		})
	case quiz.Posted:
		w.rec.Rounds[last].Opened = e.At
	case quiz.Answer:
		r := &w.rec.Rounds[last]
		r.Answers = append(r.Answers, quiz.AnswerRecord{
			Round: e.Round, User: e.User, Choice: e.Choice, Text: e.Text, Right: e.Right && r.Typed, At: e.At,
		})
	case quiz.Near:
		w.rec.Rounds[last].Tries[e.User]++
	case quiz.Vote:
		w.rec.Rounds[last].Votes = append(w.rec.Rounds[last].Votes, e)
	case quiz.Hint:
		w.rec.Rounds[last].Hints = append(w.rec.Rounds[last].Hints, e.At)
	}
}

func (w *world) carryOut(d quiz.Decision, e quiz.Event) {
	w.t.Helper()
	switch d := d.(type) {
	case quiz.Next:
		if d.Number != len(w.rec.Rounds)+1 {
			w.t.Fatalf("Next %d after %d rounds", d.Number, len(w.rec.Rounds))
		}
		w.pending = true
	case quiz.Close:
		r := &w.rec.Rounds[len(w.rec.Rounds)-1]
		if r.State != quiz.RoundOpen {
			w.t.Fatalf("round %d closed twice", r.Number)
		}
		r.State, r.Skipped = quiz.RoundClosed, d.Result.Skipped
		if at, ok := e.(quiz.Deadline); ok && at.At.Before(w.closes(*r)) && !w.settled(*r) {
			w.t.Fatalf("round %d closed before its deadline", r.Number)
		}
		w.closed = append(w.closed, d.Result)
	case quiz.Finish:
		w.finish = &d
		w.pending = false
	}
}

// closes is the deadline of a round, or the end of its tie window.
func (w *world) closes(r quiz.RoundRecord) time.Time {
	at := r.Opened.Add(time.Duration(w.rec.Settings.Seconds) * time.Second)
	for _, a := range r.Answers {
		if tie := a.At.Add(quiz.TieWindow); r.Typed && a.Right && tie.Before(at) {
			at = tie
		}
	}
	return at
}

// settled reports whether all who played the two rounds before have answered.
func (w *world) settled(r quiz.RoundRecord) bool {
	have := map[quiz.UserID]bool{}
	for _, a := range r.Answers {
		have[a.User] = true
	}
	for _, before := range w.rec.Rounds[max(0, r.Number-3) : r.Number-1] {
		for _, a := range before.Answers {
			if !have[a.User] && !w.anySkipped() {
				return false
			}
		}
	}
	return true
}

func (w *world) anySkipped() bool {
	return slices.ContainsFunc(w.rec.Rounds, func(r quiz.RoundRecord) bool { return r.Skipped })
}

// check holds the machine against what was kept.
func (w *world) check() {
	w.t.Helper()
	sum := map[quiz.UserID]quiz.Standing{}
	for _, result := range w.closed {
		seen := map[quiz.UserID]bool{}
		for _, a := range result.Answers {
			if seen[a.User] {
				w.t.Fatalf("round %d counts %s twice", result.Number, a.User)
			}
			seen[a.User] = true
			w.checkAnswer(result, a)
			s := sum[a.User]
			s.User, s.Points, s.Played = a.User, s.Points+a.Points, s.Played+1
			if a.Right {
				s.Right++
			}
			sum[a.User] = s
		}
	}
	for _, got := range w.game.Standings() {
		want := sum[got.User]
		want.Rank = got.Rank
		if got != want {
			w.t.Fatalf("standing %v, rounds add up to %v", got, want)
		}
	}
	if len(w.game.Standings()) != len(sum) {
		w.t.Fatalf("%d standings for %d players", len(w.game.Standings()), len(sum))
	}
}

func (w *world) checkAnswer(result quiz.Result, a quiz.AnswerRecord) {
	w.t.Helper()
	r := w.rec.Rounds[result.Number-1]
	top := quiz.Base(result.Question.Difficulty) * 3 / 2
	switch {
	case a.Points < 0 || a.Points > top:
		w.t.Fatalf("round %d: %d points", result.Number, a.Points)
	case !r.Typed && a.Right != (a.Choice == result.Question.Right):
		w.t.Fatalf("round %d: choice %d judged %v", result.Number, a.Choice, a.Right)
	case r.Typed && a.Right != (a.Text == "right"):
		w.t.Fatalf("round %d: %q judged %v", result.Number, a.Text, a.Right)
	case a.Hints != hintsBefore(r, a.At):
		w.t.Fatalf("round %d: an answer with %d hints", result.Number, a.Hints)
	case a.Points > top*(4-a.Hints)/4+1:
		w.t.Fatalf("round %d: %d points after %d hints", result.Number, a.Points, a.Hints)
	case !a.Right && a.Points != 0:
		w.t.Fatalf("round %d: %d points for a wrong answer", result.Number, a.Points)
	case !slices.ContainsFunc(r.Answers, func(k quiz.AnswerRecord) bool { return k.User == a.User && k.Choice == a.Choice }):
		w.t.Fatalf("round %d: an answer that was never given", result.Number)
	}
}

// end lets time pass until the game is over, and restores it on the way.
func (w *world) end(rng *rand.Rand) {
	w.t.Helper()
	for range 4 * w.rec.Settings.Rounds {
		w.restore()
		if w.game.Over() {
			break
		}
		if w.pending {
			w.apply(w.ask(rng))
		}
		w.now = w.now.Add(125 * time.Second)
		w.apply(quiz.Deadline{At: w.now})
	}
	if !w.game.Over() || w.finish == nil {
		w.t.Fatal("the game did not end")
	}
	for _, r := range w.rec.Rounds {
		if r.State == quiz.RoundOpen {
			w.t.Fatalf("round %d did not end", r.Number)
		}
	}
}

// restore makes the game anew from what was kept: it must stand where it stood.
func (w *world) restore() {
	w.t.Helper()
	again, pending, err := quiz.Restore(w.rec)
	if err != nil {
		w.t.Fatal(err)
	}
	if !slices.Equal(again.Standings(), w.game.Standings()) {
		w.t.Fatalf("restored standings %v, want %v", again.Standings(), w.game.Standings())
	}
	if w.game.Over() {
		return
	}
	hasNext := slices.ContainsFunc(pending, func(d quiz.Decision) bool {
		_, ok := d.(quiz.Next)
		return ok
	})
	if hasNext != w.pending {
		w.t.Fatalf("restored game wants a question: %v, want %v", hasNext, w.pending)
	}
	if got, want := again.State(), w.game.State(); got != want {
		w.t.Fatalf("restored\n%s\nwant\n%s", got, want)
	}
	w.game = again
}
