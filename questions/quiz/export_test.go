package quiz

import (
	"fmt"
	"slices"
)

// State writes all that decides how a game goes on, for tests that compare two.
func (g *Game) State() string {
	r := g.round
	r.answers = slices.Clone(r.answers)
	slices.SortFunc(r.answers, func(a, b AnswerRecord) int {
		return a.At.Compare(b.At)*2 + map[bool]int{true: -1, false: 1}[a.User < b.User]
	})
	for n := range r.answers { // worked out from the rest when the round is closed
		r.answers[n].Points, r.answers[n].Hints = 0, 0
	}
	if g.phase != open {
		r = round{}
	}
	scores := map[UserID]score{}
	for user, s := range g.scores {
		scores[user] = *s
	}
	due, isDue := g.Due()
	return fmt.Sprintf("%v %d %d %v %v\n%+v\n%v %v", g.phase, g.played, g.silent, scores, g.recent, r, due, isDue)
}
