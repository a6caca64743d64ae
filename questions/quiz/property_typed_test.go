package quiz_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"headliner/questions/quiz"
)

// answer makes up an answer to the newest round, most often of its kind.
func (w *world) answer(rng *rand.Rand) quiz.Event {
	a := quiz.Answer{
		Round:  quiz.RoundID(len(w.rec.Rounds) - rng.IntN(2)),
		User:   quiz.UserID(fmt.Sprint("u", rng.IntN(6))),
		Choice: rng.IntN(6) - 1,
		At:     w.now.Add(time.Duration(rng.IntN(4000)-2000) * time.Millisecond),
	}
	if n := len(w.rec.Rounds); n > 0 && w.rec.Rounds[n-1].Typed && rng.IntN(8) > 0 {
		a.Choice, a.Text = quiz.NoChoice, "wrong"
	}
	if a.Choice == quiz.NoChoice && rng.IntN(3) == 0 {
		a.Right, a.Text = true, "right"
	}
	return a
}

// help makes up what is done for or by hints, or a close answer.
func (w *world) help(rng *rand.Rand) quiz.Event {
	if due, ok := w.game.Due(); ok && rng.IntN(3) > 0 {
		return due
	}
	user, round := quiz.UserID(fmt.Sprint("u", rng.IntN(6))), quiz.RoundID(len(w.rec.Rounds)-rng.IntN(2))
	switch n := rng.IntN(8); n {
	case 0:
		return quiz.Near{Round: round, User: user}
	case 1: // one that nobody voted for must do no harm either
		return quiz.Hint{Round: round, Number: rng.IntN(4), At: w.now}
	default:
		return quiz.Vote{Round: round, Number: rng.IntN(3), User: user, At: w.now}
	}
}

func hintsBefore(r quiz.RoundRecord, at time.Time) int {
	n := 0
	for _, given := range r.Hints {
		if given.Before(at) {
			n++
		}
	}
	return n
}
