package quiz

import (
	"math"
	"time"

	"headliner/questions"
)

// Item is what was learned of a question from first answers.
type Item struct {
	Rating
	First, FirstRight int // first answers, and the right ones among them

	// The skills of settled players, from before they answered it.
	Right, Wrong Sample
}

// Sample adds up figures.
type Sample struct {
	N            int
	Sum, Squares float64
}

func (s *Sample) add(v float64) {
	s.N++
	s.Sum += v
	s.Squares += v * v
}

func (s Sample) mean() float64 { return s.Sum / float64(s.N) }

// Learn returns the rating of a player after a first answer, and books it.
func (i *Item) Learn(player Rating, a Rated) Rating {
	i.First++
	if a.Right {
		i.FirstRight++
	}
	if player.Settled() {
		group := &i.Wrong
		if a.Right {
			group = &i.Right
		}
		group.add(player.Value)
	}
	player, i.Rating = Learn(player, i.Rating, a)
	return player
}

const (
	// judgedFrom is how many answers of settled players it takes to judge a
	// question by who knew it, and how many of them right and wrong.
	judgedFrom   = 10
	judgedEither = 3
	// noise is how many standard errors lie beyond chance: one in twenty.
	noise = 1.645
	// leastSpread is what skills are taken to differ by at least.
	leastSpread = 0.3
)

// Discrimination is the correlation of knowing the answer with skill, from -1
// to 1; ok is false while too few have answered to tell.
func (i Item) Discrimination() (r float64, ok bool) {
	n, right, wrong := i.Right.N+i.Wrong.N, float64(i.Right.N), float64(i.Wrong.N)
	if n < judgedFrom || i.Right.N < judgedEither || i.Wrong.N < judgedEither {
		return 0, false
	}
	spread := i.spread()
	if spread == 0 {
		return 0, true
	}
	return (i.Right.mean() - i.Wrong.mean()) / spread * math.Sqrt(right*wrong) / float64(n), true
}

// spread is the standard deviation of the skills of all who answered.
func (i Item) spread() float64 {
	n := float64(i.Right.N + i.Wrong.N)
	mean := (i.Right.Sum + i.Wrong.Sum) / n
	return math.Sqrt(max((i.Right.Squares+i.Wrong.Squares)/n-mean*mean, 0))
}

// Reversed reports whether those who were right are worse players than those
// who were wrong, by more than chance explains.
func (i Item) Reversed() bool {
	if _, ok := i.Discrimination(); !ok {
		return false
	}
	deviation := max(i.spread(), leastSpread)
	deviation *= math.Sqrt(1/float64(i.Right.N) + 1/float64(i.Wrong.N))
	return i.Right.mean()-i.Wrong.mean() < -noise*deviation
}

// Pick is how often an option of a question was shown to players who answered
// it, and picked. Only first answers by button and without a hint count.
type Pick struct {
	Option        string
	Right         bool
	Shown, Picked int
}

const (
	// dullFrom is how often an option must have been shown before it counts as
	// one that nobody ever picks.
	dullFrom = 12
	// beatenFrom is how often one must have been shown to beat the answer.
	beatenFrom = 8
)

// Dull reports whether nobody ever picks a wrong option.
func (p Pick) Dull() bool { return !p.Right && p.Shown >= dullFrom && p.Picked == 0 }

// share is how many of those who saw an option picked it.
func (p Pick) share() float64 { return float64(p.Picked) / float64(max(p.Shown, 1)) }

// Beaten reports whether a wrong option is picked more often than the answer by
// those who are shown it.
func Beaten(picks []Pick) bool {
	answer := 0.0
	for _, p := range picks {
		if p.Right {
			answer = max(answer, p.share())
		}
	}
	for _, p := range picks {
		if !p.Right && p.Shown >= beatenFrom && p.share() > answer {
			return true
		}
	}
	return false
}

// Flag is what makes a question look wrong.
type Flag string

// The flags.
const (
	Sound    Flag = ""
	Reversed Flag = "reversed" // better players get it wrong
	Outdone  Flag = "outdone"  // a wrong option is picked more often than the answer
)

// FlagOf judges a question by how it was played.
func FlagOf(i Item, picks []Pick) Flag {
	switch {
	case Beaten(picks):
		return Outdone
	case i.Reversed():
		return Reversed
	}
	return Sound
}

// Learned is what was learned of questions, by key.
type Learned struct {
	Levels map[string]float64
	Dull   map[string][]string // wrong options that nobody ever picks, folded
}

// Play tells how a question was played.
type Play struct {
	Question       questions.Question // as it was asked last
	Last           time.Time          // when that was
	Asked          int                // how often in the guild
	Answers, Right int                // in the guild
	Item           Item               // in all guilds, for a built-in question
	Flag           Flag
	Picks          []Pick // in the guild, most picked first
}

// Miss is a question that a player got wrong, and has not got right since.
type Miss struct {
	Question questions.Question
	At       time.Time
	Answer   string // what the player answered
}
