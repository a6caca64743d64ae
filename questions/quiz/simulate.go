package quiz

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Simulation says what world to learn ratings in: players and questions whose
// true levels are known, so that what was learned can be held against them.
type Simulation struct {
	Seed               uint64
	Players, Questions int     // 0: 120 and 300
	Options            int     // of each question; 0: typed
	PriorSkill         float64 // correlation of the prior with the truth, 0 to 1
	Adaptive           bool    // questions are picked by difficulty, as a game does
}

// The shape of a simulation.
const (
	simPlayers    = 120
	simQuestions  = 300
	simRounds     = 10  // of a game, which ramps up
	simCandidates = 6   // among which the next question is picked
	simTries      = 200 // until a player is taken to have had them all
	simSkill      = 0.5 // of the mean player
	simSpread     = 1.4 // of the levels of questions
)

// SimPoint is how well difficulties were known at a moment.
type SimPoint struct {
	Answers     int     // per question, on average
	Spearman    float64 // rank correlation of learned and true difficulty
	Calibration float64 // mean gap between predicted and real share of right answers
}

// simWorld is a simulation while it runs.
type simWorld struct {
	Simulation
	rng                 *rand.Rand
	skill, hardness     []float64 // the truth
	players, questions  []Rating
	seen                []map[int]bool // questions a player had
	predicted, happened [10]float64    // by predicted chance, for the calibration
	counted             [10]float64
}

// Run plays until each question has the last of at answers on average, and
// reports at each of them. The same simulation always gives the same figures.
func (s Simulation) Run(at ...int) []SimPoint {
	w := newSimWorld(s)
	var out []SimPoint
	answers := 0
	for _, goal := range at {
		for ; answers < goal*w.Questions; answers++ {
			w.answer(answers % w.Players)
		}
		out = append(out, SimPoint{goal, w.spearman(), w.calibration()})
		w.predicted, w.happened, w.counted = [10]float64{}, [10]float64{}, [10]float64{}
	}
	return out
}

func newSimWorld(s Simulation) *simWorld {
	s.Players = cmp.Or(s.Players, simPlayers)
	s.Questions = cmp.Or(s.Questions, simQuestions)
	w := &simWorld{Simulation: s, rng: rand.New(rand.NewPCG(s.Seed, 7))}
	for range s.Players {
		w.skill = append(w.skill, simSkill+w.rng.NormFloat64())
		w.players = append(w.players, Rating{})
		w.seen = append(w.seen, map[int]bool{})
	}
	noise := math.Sqrt(1 - s.PriorSkill*s.PriorSkill)
	for range s.Questions {
		truth := w.rng.NormFloat64() * simSpread
		w.hardness = append(w.hardness, truth)
		prior := s.PriorSkill * (s.PriorSkill*truth/simSpread + noise*w.rng.NormFloat64())
		w.questions = append(w.questions, Rating{Value: prior})
	}
	return w
}

// answer has a player answer a question that they have not had.
func (w *simWorld) answer(p int) {
	q, ok := w.pick(p)
	if !ok {
		return
	}
	w.seen[p][q] = true
	truth := Chance(Rating{Value: w.skill[p]}, Rating{Value: w.hardness[q]}, w.Options)
	right := w.rng.Float64() < truth
	w.note(Chance(w.players[p], w.questions[q], w.Options), right)
	w.players[p], w.questions[q] = Learn(w.players[p], w.questions[q],
		Rated{Right: right, Options: w.Options})
}

// pick chooses a question as a game does: at random, or of a few candidates
// the one whose expected share of right answers is nearest to what the round
// asks for.
func (w *simWorld) pick(p int) (int, bool) {
	best, gap := -1, math.Inf(1)
	candidates := 1
	if w.Adaptive {
		candidates = simCandidates
	}
	share := Share(len(w.seen[p])%simRounds+1, simRounds)
	for range simTries {
		q := w.rng.IntN(w.Questions)
		if w.seen[p][q] {
			continue
		}
		if d := math.Abs(Chance(w.players[p], w.questions[q], w.Options) - share); d < gap {
			best, gap = q, d
		}
		if candidates--; candidates == 0 {
			break
		}
	}
	return best, best >= 0
}

func (w *simWorld) note(chance float64, right bool) {
	bin := min(int(chance*10), 9)
	w.predicted[bin] += chance
	w.counted[bin]++
	if right {
		w.happened[bin]++
	}
}

// calibration is the gap between what was predicted and what happened since
// the last report, weighted by how often.
func (w *simWorld) calibration() float64 {
	gap, all := 0.0, 0.0
	for bin, n := range w.counted {
		all += n
		gap += math.Abs(w.predicted[bin] - w.happened[bin])
	}
	if all == 0 {
		return 0
	}
	return gap / all
}

func (w *simWorld) spearman() float64 {
	learned := make([]float64, len(w.questions))
	for i, q := range w.questions {
		learned[i] = q.Value
	}
	return pearson(ranks(learned), ranks(w.hardness))
}

// ranks replaces values by their places in order, ties by the mean place.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			out[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}

func pearson(x, y []float64) float64 {
	n := float64(len(x))
	var sx, sy, sxy, sxx, syy float64
	for i := range x {
		sx, sy = sx+x[i], sy+y[i]
		sxy, sxx, syy = sxy+x[i]*y[i], sxx+x[i]*x[i], syy+y[i]*y[i]
	}
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy))
}
