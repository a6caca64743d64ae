package quiz_test

import (
	"math"
	"slices"
	"testing"

	"headliner/questions/quiz"
)

func TestChance(t *testing.T) {
	for _, c := range []struct {
		player, question float64
		options          int
		want             float64
	}{
		{0, 0, 0, .5},
		{0, 0, 4, .625},
		{-50, 0, 4, .25},
		{50, 0, 4, 1},
		{2, 0, 0, .8808},
	} {
		got := quiz.Chance(quiz.Rating{Value: c.player}, quiz.Rating{Value: c.question}, c.options)
		if math.Abs(got-c.want) > .0001 {
			t.Errorf("Chance(%v, %v, %d) = %.4f, want %.4f", c.player, c.question, c.options, got, c.want)
		}
	}
}

func TestLearn(t *testing.T) {
	known := quiz.Rating{Answers: 50}
	p, q := quiz.Learn(known, known, quiz.Rated{Right: true})
	if p.Value <= 0 || q.Value >= 0 || p.Answers != 51 || q.Answers != 51 {
		t.Errorf("a right answer: player %v, question %v", p, q)
	}
	hinted, _ := quiz.Learn(known, known, quiz.Rated{Right: true, Hints: 1})
	if hinted.Value >= p.Value {
		t.Errorf("a hinted answer counts %v, an unaided one %v", hinted.Value, p.Value)
	}
	if _, q := quiz.Learn(quiz.Rating{}, known, quiz.Rated{Right: true}); q != known {
		t.Errorf("a player nobody knows moved a question to %v", q)
	}
	for range 10_000 {
		p, q = quiz.Learn(p, q, quiz.Rated{Right: true, Options: 4})
	}
	if math.IsNaN(p.Value) || p.Value > 6 || q.Value < -6 {
		t.Errorf("ratings ran away: %v, %v", p, q)
	}
}

// TestSimulationLearns holds what the rules of rating are chosen for.
func TestSimulationLearns(t *testing.T) {
	at := []int{5, 10, 20, 100}
	goals := []float64{0, .7, .8, .93}
	for _, options := range []int{0, 4} {
		for _, prior := range []float64{0, .6} {
			mean := make([]quiz.SimPoint, len(at))
			const runs = 3
			for seed := range uint64(runs) {
				s := quiz.Simulation{Seed: seed, Options: options, PriorSkill: prior, Adaptive: true}
				for i, point := range s.Run(at...) {
					mean[i].Spearman += point.Spearman / runs
					mean[i].Calibration += point.Calibration / runs
				}
			}
			for i, point := range mean {
				if point.Spearman < goals[i] || point.Calibration > .1 {
					t.Errorf("%d options, prior %.1f, %d answers: Spearman %.3f, calibration error %.3f",
						options, prior, at[i], point.Spearman, point.Calibration)
				}
			}
		}
	}
}

func TestSimulationIsSeeded(t *testing.T) {
	s := quiz.Simulation{Seed: 5, Options: 4, Adaptive: true, Players: 20, Questions: 50}
	one, two := s.Run(5, 10), s.Run(5, 10)
	if !slices.Equal(one, two) {
		t.Errorf("the same seed gives %v and %v", one, two)
	}
	if s.Seed = 6; slices.Equal(one, s.Run(5, 10)) {
		t.Error("another seed gives the same")
	}
}
