package quiz

import (
	"math"

	"headliner/questions"
)

// Ratings of players and questions live on one scale, in logits: a player
// rated as high as a question knows its answer half of the time, guessing
// aside. Only a player's first answer to a question counts.
//
// The formula is Elo's with a floor for guessing (the 3PL model with unit
// discrimination), and a step that shrinks with the number of answers:
//
//	P = c + (1 − c) / (1 + e^(b − θ))
//	K(n) = a / (1 + βn)
const (
	ratingStep  = 1.0  // a
	ratingDecay = 0.05 // β
	// settledAfter is how many answers a player must have given before they
	// move a question: nobody knows yet how good they are.
	settledAfter = 5
	// hintedWeight is what an answer counts after a hint; after two, its square.
	hintedWeight = 0.5
	// priorWeight is how many answers a question's prior is worth.
	priorWeight = 4
	// ratingBound keeps a rating finite whatever happens.
	ratingBound = 6.0
)

// Rating is what is known of a player's or a question's level.
type Rating struct {
	Value   float64 // in logits: higher is a better player, a harder question
	Answers int     // first answers it rests on
}

// Settled reports whether enough is known of a player to learn from how they
// answer.
func (r Rating) Settled() bool { return r.Answers >= settledAfter }

// Guess is the chance of a right answer by pressing blindly: 1 / options, and
// 0 for a typed answer (options 0).
func Guess(options int) float64 {
	if options <= 0 {
		return 0
	}
	return 1 / float64(options)
}

// Chance is the probability that a player answers a question right.
func Chance(player, question Rating, options int) float64 {
	c := Guess(options)
	return c + (1-c)/(1+math.Exp(question.Value-player.Value))
}

// Rated is a first answer, to be learned from.
type Rated struct {
	Right   bool
	Options int // how many there were to choose from; 0: it was typed
	Hints   int // that the player had
}

// RatedOf is what is learned from a scored answer to q. Each hint takes one
// wrong option away.
func RatedOf(q questions.Question, a AnswerRecord) Rated {
	r := Rated{Right: a.Right, Hints: a.Hints}
	if a.Choice != NoChoice {
		r.Options = max(len(q.Options)-a.Hints, 1)
	}
	return r
}

// Learn returns the ratings of a player and a question after an answer.
func Learn(player, question Rating, a Rated) (Rating, Rating) {
	result := 0.0
	if a.Right {
		result = 1
	}
	surprise := result - Chance(player, question, a.Options)
	surprise *= math.Pow(hintedWeight, float64(a.Hints))
	moved := question
	if player.Settled() {
		moved.Value = bounded(question.Value - step(question.Answers+priorWeight)*surprise)
		moved.Answers++
	}
	player.Value = bounded(player.Value + step(player.Answers)*surprise)
	player.Answers++
	return player, moved
}

func step(answers int) float64 { return ratingStep / (1 + ratingDecay*float64(answers)) }

func bounded(v float64) float64 { return max(-ratingBound, min(v, ratingBound)) }
