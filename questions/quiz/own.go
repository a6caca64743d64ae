package quiz

import (
	"time"

	"headliner/questions"
)

// BoardQuery says which leaderboard is wanted.
type BoardQuery struct {
	Guild  GuildID // "" for the global board
	Period Period
	Now    time.Time
	Limit  int    // lines at the top
	Caller UserID // whose own rank is wanted; "" for nobody's
}

// Written is a question that a guild's admin wrote.
type Written struct {
	ID       int64
	Author   UserID
	Created  time.Time
	Question questions.Question // Key is "q:<ID>"
}

// Draft is a written question that its author has not saved yet, or new text
// for one that exists.
type Draft struct {
	ID       int64
	Author   UserID
	Replaces int64 // the ID of the question it is to replace; 0: a new one
	Question questions.Question
}
