package quiz_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
	"headliner/questions/quiz"
)

func TestLevelFor(t *testing.T) {
	for _, c := range []struct {
		skills  []float64
		share   float64
		options int
		want    float64
	}{
		{nil, .5, 0, 0},
		{[]float64{0}, .625, 4, 0},
		{[]float64{-1, 1}, .5, 0, 0},
		{[]float64{1, 2, 3}, .625, 4, 2},
		{[]float64{0}, .25, 4, 6},
		{[]float64{0}, 1, 4, -6},
	} {
		if got := quiz.LevelFor(c.skills, c.share, c.options); math.Abs(got-c.want) > .001 {
			t.Errorf("LevelFor(%v, %v, %d) = %.4f, want %.4f", c.skills, c.share, c.options, got, c.want)
		}
	}
	alone := quiz.LevelFor([]float64{0}, .85, 4)
	if mixed := quiz.LevelFor([]float64{-1, 1}, .85, 4); mixed >= alone {
		t.Errorf("a mixed group gets %.2f, one of equals %.2f: its weaker half needs easier ones",
			mixed, alone)
	}
}

func TestShareFalls(t *testing.T) {
	if quiz.Share(1, 10) != .85 || quiz.Share(10, 10) != .5 || quiz.Share(1, 1) != .85 {
		t.Errorf("a game goes from %v to %v, alone %v",
			quiz.Share(1, 10), quiz.Share(10, 10), quiz.Share(1, 1))
	}
	for n := 2; n <= 10; n++ {
		if quiz.Share(n, 10) >= quiz.Share(n-1, 10) {
			t.Errorf("round %d is not harder than the one before", n)
		}
	}
}

// TestGamesRampUp has groups whose true skills are known play game after game
// from the real deck, whose questions are as hard as nobody knows beforehand,
// and looks at how many are right in each round once the ratings have settled.
func TestGamesRampUp(t *testing.T) {
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	var right, all [10]float64
	for seed := range uint64(2) {
		s := &show{
			rng: rand.New(rand.NewPCG(seed, 1)), bank: bank, seed: seed,
			truth: map[string]float64{}, learned: map[string]quiz.Rating{}, asked: map[string]int{},
		}
		for range 6 {
			s.skill = append(s.skill, .4+.8*s.rng.NormFloat64())
			s.players = append(s.players, quiz.Rating{})
		}
		for game := range 90 {
			for round, n := range s.play(t, uint64(game)) {
				if game >= 20 {
					right[round] += n
					all[round] += float64(len(s.players))
				}
			}
		}
	}
	for round := range right {
		got, want := right[round]/all[round], quiz.Share(round+1, len(right))
		t.Logf("round %2d: %.3f right, meant %.3f", round+1, got, want)
		if math.Abs(got-want) > .06 {
			t.Errorf("round %d: %.3f right, meant %.3f", round+1, got, want)
		}
	}
}

// show is a group that plays.
type show struct {
	rng     *rand.Rand
	bank    *questions.Bank
	seed    uint64
	skill   []float64 // the truth
	players []quiz.Rating
	truth   map[string]float64 // levels of questions
	learned map[string]quiz.Rating
	asked   map[string]int
}

// play plays a game and returns how many were right in each round.
func (s *show) play(t *testing.T, game uint64) (right [10]float64) {
	t.Helper()
	deck := questions.NewDeck(s.bank, questions.Filter{},
		func(key string) int { return s.asked[key] }, s.seed<<32+game)
	levels := map[string]float64{}
	for key, r := range s.learned {
		levels[key] = r.Value
	}
	deck.Remember(questions.Memory{Learned: levels})
	for round := range right {
		var skills []float64
		for _, p := range s.players {
			skills = append(skills, p.Value)
		}
		deck.Aim(quiz.LevelFor(skills, quiz.Share(round+1, len(right)), 4))
		q, err := deck.Next()
		if err != nil {
			t.Fatal(err)
		}
		s.asked[q.Key]++
		right[round] = s.answer(q)
	}
	return right
}

// answer has all players answer.
func (s *show) answer(q questions.Question) (right float64) {
	if _, known := s.truth[q.Key]; !known {
		s.truth[q.Key] = q.Level + .6*s.rng.NormFloat64()
		s.learned[q.Key] = quiz.Rating{Value: q.Level}
	}
	for p := range s.players {
		chance := quiz.Chance(quiz.Rating{Value: s.skill[p]}, quiz.Rating{Value: s.truth[q.Key]}, 4)
		hit := s.rng.Float64() < chance
		if hit {
			right++
		}
		s.players[p], s.learned[q.Key] = quiz.Learn(s.players[p], s.learned[q.Key],
			quiz.Rated{Right: hit, Options: 4})
	}
	return right
}
