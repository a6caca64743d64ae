package quiz

import (
	"fmt"
	"maps"
)

// Restore plays a kept game again up to where it stood, and returns what was
// still to be carried out: nothing while its last round is open, else what
// followed from closing that round (its [Close] only if it was not revealed
// yet), or [Next] for a game without rounds.
func Restore(rec GameRecord) (*Game, []Decision, error) {
	g := New(rec.Settings)
	pending, err := g.Apply(Start{})
	for _, r := range rec.Rounds {
		if err != nil {
			break
		}
		pending, err = g.replay(r)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("restore game %d: %w", rec.ID, err)
	}
	return g, pending, nil
}

// replay takes a kept round through the machine.
func (g *Game) replay(r RoundRecord) ([]Decision, error) {
	if g.phase != asking {
		return nil, ErrOrder
	}
	if err := g.ask(Ask{Round: r.ID, Question: r.Question, Typed: r.Typed, At: r.Opened}); err != nil {
		return nil, err
	}
	g.round.hints = append(g.round.hints, r.Hints...)
	maps.Copy(g.round.tries, r.Tries)
	for _, v := range r.Votes {
		if v.Number == len(r.Hints)+1 { // else its hint was given
			g.round.votes[v.User] = v.At
		}
	}
	for _, a := range r.Answers {
		// What was acknowledged counts, also if the clock was set back since.
		g.accept(Answer{
			Round: r.ID, User: a.User, Choice: a.Choice, Text: a.Text, Right: a.Right, At: a.At,
		})
	}
	if r.State == RoundOpen {
		return g.stillSettled(), nil
	}
	pending := g.closeRound(r.Skipped)
	if r.State == RoundRevealed {
		pending = pending[1:]
	}
	return pending, nil
}

// stillSettled repeats the decision that all have answered.
func (g *Game) stillSettled() []Decision {
	if g.round.settled {
		return []Decision{Settled{Round: g.round.id}}
	}
	return nil
}
