package quiz

import (
	"errors"
	"time"
)

// What stands in the way of an admin's wish. Test with errors.Is.
var (
	// ErrFull says that a guild has as many of something as it may have.
	ErrFull = errors.New("quiz: the guild has as many as it may have")
	// ErrKnown says that a guild has that already.
	ErrKnown = errors.New("quiz: the guild has that already")
	// ErrSpent says that a guild has used up what it may use in a day.
	ErrSpent = errors.New("quiz: used up for today")
)

// Feed is a list of articles that a guild follows.
type Feed struct {
	ID      int64
	Guild   GuildID
	URL     string // canonical
	Title   string
	AddedBy UserID
	Channel ChannelID // in which it was added
	Added   time.Time

	// ETag and Modified are the server's marks of what was fetched last.
	ETag, Modified string
	Every          time.Duration // between polls, as things are
	Pace           time.Duration // that the feed asks for in its text, 0 for none
	Polled         time.Time     // zero: not yet
	Next           time.Time     // when it is due
	Failures       int           // in a row
	Failing        time.Time     // since when; zero while it works
	Trouble        string        // of the last failure, for people
	Paused         bool
	Told           bool // the admins know that it is paused

	// Counts of its articles, in lists.
	Taken, Waiting, Unread int // Unread could not be read
}
