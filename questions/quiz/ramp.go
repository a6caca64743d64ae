package quiz

import (
	"maps"
	"math"
	"slices"
)

// A game ramps up like a show: the share of right answers that its questions
// are chosen for falls from the first to the last.
const (
	firstShare = 0.85
	lastShare  = 0.5
)

// Share is the share of right answers that the question of a round, from 1, of
// so many is chosen for.
func Share(number, of int) float64 {
	if of < 2 || number < 1 {
		return firstShare
	}
	done := float64(min(number, of)-1) / float64(of-1)
	return firstShare + done*(lastShare-firstShare)
}

// Recent lists who has answered in the last rounds, in order of their IDs.
func (g *Game) Recent() []UserID { return slices.Sorted(maps.Keys(g.roster())) }

// doubt is how far the levels of questions and players are off, together, as a
// rule. It makes easy questions less easy, and hard ones less hard.
const doubt = 0.8

// LevelFor is the level of the question that a group answers right with the
// given share, on average. skills are its players'; none counts as one of 0. A
// share that guessing alone reaches, or that nobody reaches, gives an end of
// the scale.
func LevelFor(skills []float64, share float64, options int) float64 {
	if len(skills) == 0 {
		skills = []float64{0}
	}
	low, high := -ratingBound, ratingBound
	for range 40 { // halves what is left each time
		middle := (low + high) / 2
		if groupShare(skills, middle, options) > share {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// groupShare is the share of right answers that is expected of a group. The
// mean of a logistic curve over a normal error is, nearly, a flatter one:
// MacKay 1992.
func groupShare(skills []float64, level float64, options int) float64 {
	flatter := math.Sqrt(1 + math.Pi/8*doubt*doubt)
	sum := 0.0
	for _, skill := range skills {
		sum += Chance(Rating{Value: skill / flatter}, Rating{Value: level / flatter}, options)
	}
	return sum / float64(len(skills))
}
