package quiz

import (
	"maps"
	"time"
)

// TieWindow is how long after the first right answer of a typed round others
// can still score.
const TieWindow = 1500 * time.Millisecond

// MaxTries is how many answers of a player may be close in a typed round: the
// last of them counts, as a wrong one.
const MaxTries = 5

// Check says whether an answer would count, without counting it: nil,
// [ErrOver], [ErrClosed], [ErrAnswered], [ErrChoice] or [ErrFallen]. It lets
// an answer be stored before it is applied.
func (g *Game) Check(a Answer) error {
	switch {
	case g.phase == over:
		return ErrOver
	case g.phase != open || a.Round != g.round.id || a.At.After(g.Closes()):
		return ErrClosed
	}
	if err := g.fits(a); err != nil {
		return err
	}
	if !g.round.typed && g.fallen(a.Choice, a.At) {
		return ErrFallen
	}
	return nil
}

// Closes is the last moment at which an answer to the open round counts: its
// deadline, or in a typed round the end of the tie window. An answer that was
// taken stays taken, also when an earlier right one comes in late and moves it.
func (g *Game) Closes() time.Time {
	first := g.round.firstRight
	if tie := first.Add(TieWindow); !first.IsZero() && tie.Before(g.round.deadline) {
		return tie
	}
	return g.round.deadline
}

// fits says whether an answer is possible in the open round, whatever its time.
func (g *Game) fits(a Answer) error {
	if g.phase != open || a.Round != g.round.id {
		return ErrClosed
	}
	if g.round.typed != (a.Choice == NoChoice) || a.Choice < NoChoice ||
		a.Choice >= len(g.round.question.Options) {
		return ErrChoice
	}
	if g.round.answered[a.User] {
		return ErrAnswered
	}
	return nil
}

func (g *Game) answer(a Answer) ([]Decision, error) {
	if err := g.Check(a); err != nil {
		return nil, err
	}
	return g.accept(a), nil
}

func (g *Game) keep(a Answer) ([]Decision, error) {
	if err := g.fits(a); err != nil {
		return nil, err
	}
	return g.accept(a), nil
}

// accept takes an answer that was checked, now or when it was stored.
func (g *Game) accept(a Answer) []Decision {
	r := &g.round
	right := r.typed && a.Right
	r.answers = append(r.answers, AnswerRecord{
		Round: a.Round, User: a.User, Choice: a.Choice, Text: a.Text, Right: right, At: a.At,
	})
	r.answered[a.User] = true
	delete(r.votes, a.User)
	if right && (r.firstRight.IsZero() || a.At.Before(r.firstRight)) {
		r.firstRight = a.At
	}
	if !r.awaited[a.User] {
		return nil
	}
	// Nobody is awaited in the first round, so that it always gets its full
	// time: others may still be joining.
	delete(r.awaited, a.User)
	if len(r.awaited) > 0 {
		return nil
	}
	r.settled = true
	return []Decision{Settled{Round: r.id}}
}

// near counts an answer that was close.
func (g *Game) near(n Near) error {
	if err := g.fits(Answer{Round: n.Round, User: n.User, Choice: NoChoice}); err != nil {
		return err
	}
	g.round.tries[n.User]++
	return nil
}

// Tries is how many answers of a player were close in the open round.
func (g *Game) Tries(user UserID) int { return g.round.tries[user] }

// roster is everybody who played in the last rounds.
func (g *Game) roster() map[UserID]bool {
	all := map[UserID]bool{}
	for _, players := range g.recent {
		maps.Copy(all, players)
	}
	return all
}

// HasAnswered reports whether a player has answered in the open round.
func (g *Game) HasAnswered(user UserID) bool { return g.phase == open && g.round.answered[user] }

// Answered returns how many players have answered in the open round.
func (g *Game) Answered() int {
	if g.phase != open {
		return 0
	}
	return len(g.round.answers)
}
