package quiz

import "maps"

// Check says whether an answer would count, without counting it: nil,
// [ErrOver], [ErrClosed], [ErrAnswered] or [ErrChoice]. It lets an answer be
// stored before it is applied.
func (g *Game) Check(a Answer) error {
	switch {
	case g.phase == over:
		return ErrOver
	case g.phase != open || a.Round != g.round.id || a.At.After(g.round.deadline):
		return ErrClosed
	}
	return g.fits(a)
}

// fits says whether an answer is possible in the open round, whatever its time.
func (g *Game) fits(a Answer) error {
	switch {
	case g.phase != open || a.Round != g.round.id:
		return ErrClosed
	case a.Choice < 0 || a.Choice >= len(g.round.question.Options):
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
	g.round.answers = append(g.round.answers, AnswerRecord{
		Round: a.Round, User: a.User, Choice: a.Choice, At: a.At,
	})
	g.round.answered[a.User] = true
	if !g.round.awaited[a.User] {
		return nil
	}
	// Nobody is awaited in the first round, so that it always gets its full
	// time: others may still be joining.
	delete(g.round.awaited, a.User)
	if len(g.round.awaited) > 0 {
		return nil
	}
	g.round.settled = true
	return []Decision{Settled{Round: g.round.id}}
}

// roster is everybody who played in the last rounds.
func (g *Game) roster() map[UserID]bool {
	all := map[UserID]bool{}
	for _, players := range g.recent {
		maps.Copy(all, players)
	}
	return all
}

// Answered returns how many players have answered in the open round.
func (g *Game) Answered() int {
	if g.phase != open {
		return 0
	}
	return len(g.round.answers)
}
