package quiz

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"

	"headliner/questions"
)

// Result is a round that has ended.
type Result struct {
	Round    RoundID
	Number   int // from 1
	Of       int // rounds that the game was started for
	Question questions.Question
	Typed    bool
	Hints    int // given
	Opened   time.Time
	Skipped  bool
	Answers  []AnswerRecord // scored, in the order of their presses
	Streaks  map[UserID]int // runs of right answers of the players in Answers
}

// streakStep and streakTop are the bonus for a run of right answers, in
// percent: one step for each right answer before this one.
const (
	streakStep = 10
	streakTop  = 50
)

// Base is what a right answer is worth before speed and streak.
func Base(d questions.Difficulty) int {
	switch d {
	case questions.Hard:
		return 200
	case questions.Medium:
		return 150
	}
	return 100
}

// Points is the worth of a right answer: base × (1 − t / 2T) × (1 − hints / 4),
// rounded, plus 10 % of that for each right answer in a row before it, up to
// 50 %, rounded. An elapsed time outside of 0…limit counts as the nearer end.
func Points(d questions.Difficulty, elapsed, limit time.Duration, streak, hints int) int {
	elapsed = min(max(elapsed, 0), limit)
	speed := 1 - float64(elapsed)/(2*float64(limit))
	unaided := 1 - float64(min(hints, maxHints))/4
	points := math.Round(float64(Base(d)) * speed * unaided)
	bonus := float64(min(streak*streakStep, streakTop)) / 100
	return int(points + math.Round(points*bonus))
}

// closeRound scores the open round and says what comes next.
func (g *Game) closeRound(skipped bool) []Decision {
	closed := g.score(skipped)
	switch {
	case g.silent >= silentRounds:
		return []Decision{closed, g.finish(Silent)}
	case g.played >= g.settings.Rounds:
		return []Decision{closed, g.finish(Completed)}
	}
	g.phase = asking
	return []Decision{closed, Next{Number: g.played + 1}}
}

// score books the open round.
func (g *Game) score(skipped bool) Close {
	r := &g.round
	slices.SortStableFunc(r.answers, func(a, b AnswerRecord) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.User, b.User))
	})
	streaks := map[UserID]int{}
	for i := range r.answers {
		a := &r.answers[i]
		g.book(a)
		streaks[a.User] = g.scores[a.User].streak
	}
	if !skipped {
		g.breakStreaks(r.answered)
	}
	g.remember(r.answered, skipped)
	return Close{Result{
		Round: r.id, Number: g.played, Of: g.settings.Rounds, Question: r.question,
		Typed: r.typed, Hints: len(r.hints), Opened: r.opened, Skipped: skipped, Answers: slices.Clone(r.answers), Streaks: streaks,
	}}
}

// book scores one answer and adds it to its player's score.
func (g *Game) book(a *AnswerRecord) {
	s := g.scores[a.User]
	if s == nil {
		s = &score{}
		g.scores[a.User] = s
	}
	s.played++
	a.Hints = g.hintsBefore(a.At)
	if !g.round.typed { // else it was judged when it came in
		a.Right = a.Choice == g.round.question.Right
	}
	if !a.Right {
		s.streak = 0
		return
	}
	limit := time.Duration(g.settings.Seconds) * time.Second
	a.Points = Points(g.round.question.Difficulty, a.At.Sub(g.round.opened), limit, s.streak, a.Hints)
	s.points += a.Points
	s.right++
	s.streak++
	s.best = max(s.best, s.streak)
}

// breakStreaks ends the runs of those who let a whole round pass.
func (g *Game) breakStreaks(answered map[UserID]bool) {
	for user, s := range g.scores {
		if !answered[user] {
			s.streak = 0
		}
	}
}

// remember keeps who played, for who is waited for and for a silent game. A
// skipped round says nothing about who is still there.
func (g *Game) remember(answered map[UserID]bool, skipped bool) {
	if len(answered) > 0 {
		g.silent = 0
	} else if !skipped {
		g.silent++
	}
	if skipped {
		maps.Copy(answered, g.recent[0])
		g.recent[0] = answered
		return
	}
	g.recent[1], g.recent[0] = g.recent[0], answered
}

func (g *Game) finish(why Reason) Finish {
	g.phase = over
	best := map[UserID]int{}
	for user, s := range g.scores {
		best[user] = s.best
	}
	return Finish{Reason: why, Standings: g.Standings(), BestStreaks: best}
}

// Standings ranks everybody who has answered in a closed round: by points,
// then by right answers. Players with equal points share a rank.
func (g *Game) Standings() []Standing {
	table := make([]Standing, 0, len(g.scores))
	for user, s := range g.scores {
		table = append(table, Standing{
			User: user, Points: s.points, Right: s.right, Played: s.played,
		})
	}
	slices.SortFunc(table, func(a, b Standing) int {
		return cmp.Or(
			cmp.Compare(b.Points, a.Points),
			cmp.Compare(b.Right, a.Right),
			cmp.Compare(a.User, b.User),
		)
	})
	for i := range table {
		table[i].Rank = i + 1
		if i > 0 && table[i].Points == table[i-1].Points {
			table[i].Rank = table[i-1].Rank
		}
	}
	return table
}
