// Package guess measures what can be got right without knowing anything: a
// guesser that sees only how the options look, where they stand, what they
// share with the question and how often each is an answer. A fair quiz leaves
// it near one in four.
package guess

import (
	"math"
	"math/rand/v2"
	"slices"

	"headliner/questions"
)

// Score is how often one way to guess was right.
type Score struct {
	Name      string  `json:"name"`
	Questions int     `json:"questions"`
	Share     float64 `json:"share"`
}

// Error is the standard error of the share that a blind choice would have
// over as many questions.
func (s Score) Error() float64 {
	chance := 1.0 / questions.OptionCount
	return math.Sqrt(chance * (1 - chance) / float64(max(1, s.Questions)))
}

// Report is what a guesser reached. Every share is over questions that the
// guesser was not fitted on.
type Report struct {
	Combined Score   `json:"combined"` // all features at once
	Features []Score `json:"features"` // each by itself
}

// Measure halves the questions, fits a guesser on either half and tests it on
// the other, so that each question is tested once. Questions that do not have
// as many options as the others are left out. The same seed halves them in
// the same way.
func Measure(all []questions.Question, seed uint64) Report {
	rng := rand.New(rand.NewPCG(seed, 4))
	seen := usable(all)
	rng.Shuffle(len(seen), func(i, j int) { seen[i], seen[j] = seen[j], seen[i] })
	half := len(seen) / 2
	out := Report{Combined: Score{Name: "all together"}}
	for _, f := range features() {
		out.Features = append(out.Features, Score{Name: f.name})
	}
	for _, split := range [2][2][]sight{{seen[:half], seen[half:]}, {seen[half:], seen[:half]}} {
		train, test := prepare(split[0], split[1], rng)
		for i := range out.Features {
			out.Features[i].count(ranker(train, i, rng), test)
		}
		out.Combined.count(fit(train).choose, test)
	}
	out.Combined.Share /= float64(max(1, out.Combined.Questions))
	for i := range out.Features {
		out.Features[i].Share /= float64(max(1, out.Features[i].Questions))
	}
	return out
}

// count adds the questions that a way to guess gets right. Until all are
// counted Share is a number, not a share.
func (s *Score) count(choose func(looks) int, test []looks) {
	for _, q := range test {
		s.Questions++
		if choose(q) == q.right {
			s.Share++
		}
	}
}

// sight is what the guesser sees of a question, and what was right.
type sight struct {
	prompt  string
	options []string
	right   int
}

func usable(all []questions.Question) []sight {
	var out []sight
	for _, q := range all {
		if len(q.Options) == questions.OptionCount && q.Right >= 0 && q.Right < len(q.Options) {
			out = append(out, sight{q.Prompt, q.Options, q.Right})
		}
	}
	return out
}

// looks is a question as numbers: for each feature the value of each option.
type looks struct {
	values [][questions.OptionCount]float64
	right  int
}

// folds is into how many parts the training half is split: what is known of
// how often something is right must not come from the question at hand.
const folds = 5

// prepare turns questions into numbers. What the guesser has learned of names
// comes from the training half alone.
func prepare(train, test []sight, rng *rand.Rand) (fit, try []looks) {
	for k := range folds {
		var rest []sight
		for i, s := range train {
			if i%folds != k {
				rest = append(rest, s)
			}
		}
		known := remember(rest)
		for i := k; i < len(train); i += folds {
			fit = append(fit, look(train[i], known))
		}
	}
	known := remember(train)
	for _, s := range test {
		try = append(try, look(s, known))
	}
	rng.Shuffle(len(fit), func(i, j int) { fit[i], fit[j] = fit[j], fit[i] })
	return fit, try
}

func look(s sight, m memory) looks {
	out := looks{right: s.right}
	for _, f := range features() {
		var row [questions.OptionCount]float64
		for i := range s.options {
			row[i] = f.value(s, i, m)
		}
		out.values = append(out.values, row)
	}
	return out
}

// ranker fits the guesser that looks at one feature only: it always takes the
// option at the rank that was right most often.
func ranker(train []looks, feature int, rng *rand.Rand) func(looks) int {
	var hits [questions.OptionCount]int
	for _, q := range train {
		hits[slices.Index(ranked(q.values[feature], rng), q.right)]++
	}
	best := slices.Index(hits[:], slices.Max(hits[:]))
	return func(q looks) int { return ranked(q.values[feature], rng)[best] }
}

// ranked lists the options from the greatest value to the least, equals in
// random order.
func ranked(row [questions.OptionCount]float64, rng *rand.Rand) []int {
	out := rng.Perm(len(row))
	slices.SortStableFunc(out, func(a, b int) int {
		switch {
		case row[a] > row[b]:
			return -1
		case row[a] < row[b]:
			return 1
		}
		return 0
	})
	return out
}
