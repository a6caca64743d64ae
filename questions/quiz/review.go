package quiz

import (
	"errors"
	"time"

	"headliner/questions"
)

// What stands in the way of a decision. Test with errors.Is.
var (
	// ErrDecided says that somebody else has decided or changed the same thing
	// since it was looked at.
	ErrDecided = errors.New("quiz: decided or changed meanwhile")
	// ErrUndone says that a decision was taken back already, or that others
	// rest on it by now.
	ErrUndone = errors.New("quiz: can't be taken back any more")
)

// Article is a piece of news that a guild's admin added.
type Article struct {
	ID                       int64
	URL                      string // canonical; "" for a file or pasted text
	Hash                     string // of the text
	Title, Publisher, Author string
	Published                questions.Date
	Text                     string // "" in lists
	AddedBy                  UserID
	Added, Updated           time.Time

	// Counts of its facts, in lists and when it is read.
	Waiting, Warned, Approved, Rejected int // Warned are among Waiting
}

// Source names the article where a fact from it can be checked.
func (a Article) Source() questions.Source {
	return questions.Source{Title: a.Title, Publisher: a.Publisher, URL: a.URL, Published: a.Published}
}

// SavedArticle tells what saving an article has changed.
type SavedArticle struct {
	ID      int64
	Updated bool // it was known already
	Fresh   int  // facts that nobody has decided about
	Warned  int  // of those, the ones with a warning
	Decided int  // facts that somebody decided about before
	Missing int  // approved facts that the new text does not state any more

	Questions int   // suggestions that nobody has decided about
	Confirmed int   // facts of other articles that it states again
	Batch     int64 // by which the confirmation of those is taken back
}

// Name is one side of a fact as an article has it: a name, a date or a
// number. ID is the entity that is meant, "" while nobody has said so.
type Name struct {
	Text string
	Kind questions.Kind // what it seems to be; "" where that is not known
	ID   string
}

// Claim is a fact as an article states it, its names not yet matched with
// what is known.
type Claim struct {
	Subject, Object, In Name
	Relation            string
	When, AsOf          questions.Date
}

// Candidate is a fact on its way through review.
type Candidate struct {
	ID       int64
	Article  int64 // 0: typed by an admin
	Revision int   // counts its changes, so that nobody decides unseen ones
	Status   questions.Status

	Claim      Claim
	Evidence   string // the sentence, word for word
	Start, End int    // its place in the article's text, in bytes
	Warnings   []string
	Confidence float64 // 0 to 1
	// Missing: it is in play, but its article does not state it any more.
	Missing bool

	// Fact is what was approved, with its ID; zero before that.
	Fact      questions.Fact
	Expires   time.Time // zero: never
	DecidedBy UserID    // who changed its status last; "" for nobody
	Decided   time.Time
}

// Verdict is a decision about one candidate.
type Verdict struct {
	Candidate int64
	Revision  int // that was looked at
	To        questions.Status
	// For an approval: the fact, and the entities in it that nobody knows yet.
	Fact  questions.Fact
	Fresh []questions.Entity
	// Replaces are approved facts that cannot hold beside it; they are
	// retracted with the approval, and come back when it is taken back.
	Replaces []int64
}

// Played tells how the questions from one fact went.
type Played struct {
	Fact           int64
	Rounds         int
	Right, Answers int
}

// TrailEntry is one line of the trail of decisions.
type TrailEntry struct {
	ID      int64
	By      UserID // "" for what happened by itself
	At      time.Time
	What    string // "approved", "edited", "removed", …
	Fact    int64  // 0: about the article
	Article int64
	// Suggestion is set where it is about one, and Fact is 0.
	Suggestion int64
	Undone     bool
}
