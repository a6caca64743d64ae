package quiz

import (
	"time"

	"headliner/questions"
)

// Suggestion is a question that a sentence of an article suggests. It is rough:
// it is played only once an admin has gone over it, as a written question.
type Suggestion struct {
	ID       int64
	Article  int64
	Revision int // counts its changes, so that nobody decides unseen ones
	Status   questions.Status

	// Question has a prompt and an answer, its sentence as Evidence, and as
	// many options as could be found.
	Question   questions.Question
	Start, End int   // the place of the sentence in the article's text, in bytes
	Written    int64 // the ID of the question that came of it; 0 for none

	DecidedBy UserID // who changed its status last; "" for nobody
	Decided   time.Time
}

// Reading is what was found in an article.
type Reading struct {
	Facts     []Candidate
	Questions []Suggestion
	// Confirmed are facts of other articles that this one states again.
	Confirmed []Confirmation
}

// Confirmation says that an approved fact was found to hold at a later date.
type Confirmation struct {
	Fact int64
	AsOf questions.Date
}

// Undone tells what was taken back.
type Undone struct {
	Facts       []int64
	Suggestions []int64
}
