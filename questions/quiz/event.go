package quiz

import (
	"time"

	"headliner/questions"
)

// Event is something that happens to a game: [Start], [Ask], [Posted],
// [Answer], [Kept], [Near], [Vote], [Hint], [Deadline], [Skip], [Stop] or
// [Exhausted].
type Event interface{ event() }

// Start begins the game.
type Start struct{}

// Ask opens the next round with a question. It answers the decision [Next].
type Ask struct {
	Round    RoundID
	Question questions.Question
	Typed    bool // to be answered by typing
	At       time.Time
}

// Posted says when the round's message really appeared, which is when its
// clock starts.
type Posted struct{ At time.Time }

// Answer is a player's answer in the open round, at Discord's time: a choice,
// or in a typed round a text with [NoChoice] and how it was judged.
type Answer struct {
	Round  RoundID
	User   UserID
	Choice int
	Text   string
	Right  bool // of a typed answer
	At     time.Time
}

// Kept is an answer that was checked when it came in and has been stored
// since. It counts in the open round even if the clock was set meanwhile.
type Kept struct{ Answer Answer }

// Near is a typed answer that was close: the player may try again.
type Near struct {
	Round RoundID
	User  UserID
}

// Vote is a player's wish for a hint, at Discord's time.
type Vote struct {
	Round  RoundID
	Number int // of the hint, from 1
	User   UserID
	At     time.Time
}

// Hint gives a hint that is due: see [Game.Due].
type Hint struct {
	Round  RoundID
	Number int // from 1
	At     time.Time
}

// Deadline says that the time of the open round may be up. It closes the
// round if it is, or if the round is settled, and else does nothing.
type Deadline struct{ At time.Time }

// Skip closes the open round at once. What was answered counts.
type Skip struct{}

// Stop closes the open round, if any, and ends the game.
type Stop struct{}

// Exhausted says that no question is left to ask. It answers [Next].
type Exhausted struct{}

func (Start) event()     {}
func (Ask) event()       {}
func (Posted) event()    {}
func (Answer) event()    {}
func (Kept) event()      {}
func (Near) event()      {}
func (Vote) event()      {}
func (Hint) event()      {}
func (Deadline) event()  {}
func (Skip) event()      {}
func (Stop) event()      {}
func (Exhausted) event() {}

// Decision is what follows from an event: [Next], [Settled], [Close] or
// [Finish], in the order in which they are to be carried out.
type Decision interface{ decision() }

// Next asks for the question of a round: find one and send [Ask].
type Next struct{ Number int }

// Settled says that everybody who is waited for has answered: send [Deadline]
// as soon as no further answer is on its way.
type Settled struct{ Round RoundID }

// Close is a round that has ended, scored.
type Close struct{ Result Result }

// Finish is the end of the game.
type Finish struct {
	Reason    Reason
	Standings []Standing
	// BestStreaks holds each player's longest run of right answers.
	BestStreaks map[UserID]int
}

func (Next) decision()    {}
func (Settled) decision() {}
func (Close) decision()   {}
func (Finish) decision()  {}

// Reason says why a game ended.
type Reason string

// The reasons for an end.
const (
	Completed Reason = "completed" // all rounds were played
	Stopped   Reason = "stopped"   // by the host or an admin
	Silent    Reason = "silent"    // three rounds in a row without any answer
	RanDry    Reason = "ran dry"   // no question is left that fits
)
