// Package quiz holds the rules of play: a game as a pure state machine, its
// scoring, and what is learned of players and questions from how rounds went.
//
// A [Game] takes events (start, ask, answer, deadline, skip, stop) and gives
// back decisions (ask a question, close the round, finish). It has no clock,
// no goroutine, no Discord and no database inside: time comes in with the
// events, and whoever runs the game carries its decisions out.
package quiz
