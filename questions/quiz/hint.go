package quiz

import (
	"math/rand/v2"
	"time"

	"headliner/questions"
)

// maxHints is how many hints a round has at the most; each costs a quarter of
// what an answer after it is worth.
const maxHints = 2

// Hints is how many hints there are for a question.
func Hints(q questions.Question, typed bool) int {
	if !typed {
		return min(maxHints, max(len(q.Options)-2, 0)) // two options are left
	}
	if Letters(q.Answer, 1) == Letters(q.Answer, 2) {
		return 1
	}
	return maxHints
}

// Falling lists the wrong options in the order in which hints rule them out.
// It is the same whenever it is asked, and different from round to round.
func Falling(q questions.Question, s Settings, number int) []int {
	var wrong []int
	for n := range q.Options {
		if n != q.Right {
			wrong = append(wrong, n)
		}
	}
	rng := rand.New(rand.NewPCG(s.Seed, uint64(number)))
	rng.Shuffle(len(wrong), func(i, j int) { wrong[i], wrong[j] = wrong[j], wrong[i] })
	return wrong[:min(Hints(q, false), len(wrong))]
}

// fallen reports whether a hint before that moment has ruled an option out.
func (g *Game) fallen(choice int, at time.Time) bool {
	given := g.hintsBefore(at)
	if given == 0 {
		return false
	}
	for _, n := range Falling(g.round.question, g.settings, g.played)[:given] {
		if n == choice {
			return true
		}
	}
	return false
}

// hintsBefore counts the hints that were given before a moment.
func (g *Game) hintsBefore(at time.Time) int {
	n := 0
	for _, given := range g.round.hints {
		if given.Before(at) {
			n++
		}
	}
	return n
}

// CheckVote says whether a vote would count, without counting it: nil,
// [ErrOver], [ErrClosed], [ErrAnswered], [ErrHinted] or [ErrVoted].
func (g *Game) CheckVote(v Vote) error {
	r := &g.round
	switch {
	case g.phase == over:
		return ErrOver
	case g.phase != open || v.Round != r.id || v.At.After(g.Closes()):
		return ErrClosed
	case r.answered[v.User]:
		return ErrAnswered
	case v.Number != len(r.hints)+1 || v.Number > Hints(r.question, r.typed):
		return ErrHinted
	}
	if _, voted := r.votes[v.User]; voted {
		return ErrVoted
	}
	return nil
}

func (g *Game) vote(v Vote) error {
	if err := g.CheckVote(v); err != nil {
		return err
	}
	g.round.votes[v.User] = v.At
	return nil
}

// Poll tells how many players want the next hint of the open round and how
// many must: half of those who are awaited or want it, and have not answered.
func (g *Game) Poll() (want, need int) {
	r := &g.round
	voters := len(r.votes)
	for user := range r.awaited {
		if _, voted := r.votes[user]; !voted {
			voters++
		}
	}
	return len(r.votes), max((voters+1)/2, 1)
}

// Due returns the hint that enough players want, to be stored, shown and sent
// as an event. Its time is never before that of a vote for it or of an answer
// that is in: who answered without the hint does not pay for it.
func (g *Game) Due() (Hint, bool) {
	if g.phase != open || len(g.round.votes) == 0 { // most often: this is asked at every press
		return Hint{}, false
	}
	if want, need := g.Poll(); want < need {
		return Hint{}, false
	}
	r := &g.round
	h := Hint{Round: r.id, Number: len(r.hints) + 1}
	later := func(at time.Time) {
		if at.After(h.At) {
			h.At = at
		}
	}
	for _, at := range r.votes {
		later(at)
	}
	for _, at := range r.hints {
		later(at)
	}
	for _, a := range r.answers {
		later(a.At)
	}
	return h, true
}

func (g *Game) hint(h Hint) error {
	r := &g.round
	switch {
	case g.phase != open || h.Round != r.id:
		return ErrClosed
	case h.Number != len(r.hints)+1 || h.Number > Hints(r.question, r.typed):
		return ErrHinted
	}
	r.hints = append(r.hints, h.At)
	clear(r.votes)
	return nil
}
