package guess

import (
	"math"
	"slices"

	"headliner/questions"
)

// How the weights of all features are fitted: by so many steps down the
// slope, each so long, with so much pull towards nothing.
const (
	steps    = 500
	stepSize = 0.08
	pull     = 0.002
)

// model chooses by a weighted sum of everything that is seen of an option: a
// logistic regression over the options of a question.
type model struct{ weights []float64 }

// fit finds the weights under which the right options of the questions are
// most likely.
func fit(train []looks) model {
	if len(train) == 0 {
		return model{}
	}
	var inputs [][questions.OptionCount][]float64
	for _, q := range train {
		inputs = append(inputs, expand(q))
	}
	m := model{make([]float64, len(inputs[0][0]))}
	slope := make([]float64, len(m.weights))
	for range steps {
		for j, w := range m.weights {
			slope[j] = -pull * w
		}
		for n, in := range inputs {
			odds := m.odds(in)
			for i, x := range in {
				miss := -odds[i]
				if i == train[n].right {
					miss++
				}
				for j, v := range x {
					slope[j] += miss * v / float64(len(inputs))
				}
			}
		}
		for j := range m.weights {
			m.weights[j] += stepSize * slope[j]
		}
	}
	return m
}

// odds is how likely the model holds each option to be right.
func (m model) odds(in [questions.OptionCount][]float64) [questions.OptionCount]float64 {
	var out [questions.OptionCount]float64
	sum := 0.0
	for i, x := range in {
		dot := 0.0
		for j, w := range m.weights {
			dot += w * x[j]
		}
		out[i] = math.Exp(max(-20, min(20, dot)))
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

func (m model) choose(q looks) int {
	odds := m.odds(expand(q))
	return slices.Index(odds[:], slices.Max(odds[:]))
}

// expand gives, for each option, what the model weighs: how far each feature
// is from the mean of the question's options, and whether it is the greatest
// or the least of them.
func expand(q looks) [questions.OptionCount][]float64 {
	var out [questions.OptionCount][]float64
	for _, row := range q.values {
		mean, spread := moments(row[:])
		most, least := slices.Max(row[:]), slices.Min(row[:])
		for i, v := range row {
			var x [3]float64
			if spread > 0 {
				x[0] = (v - mean) / spread
			}
			if most > least && v == most {
				x[1] = 1
			}
			if most > least && v == least {
				x[2] = 1
			}
			out[i] = append(out[i], x[:]...)
		}
	}
	return out
}

func moments(row []float64) (mean, spread float64) {
	for _, v := range row {
		mean += v / float64(len(row))
	}
	for _, v := range row {
		spread += (v - mean) * (v - mean) / float64(len(row))
	}
	return mean, math.Sqrt(spread)
}
