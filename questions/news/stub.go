package news

import "headliner/questions"

// Claim is a fact that a text seems to state. (This file only holds the place
// of the reader until it is merged.)
type Claim struct {
	Subject     string
	SubjectKind questions.Kind
	Relation    string // an ID of the catalogue
	Object      string
	ObjectKind  string // a kind of entity, or "date", "number" or "text"

	In     string
	InKind questions.Kind
	When   questions.Date

	Evidence   string
	Start, End int
	AsOf       questions.Date
	Confidence float64
	Warnings   []string

	SubjectID, ObjectID, InID string
}

// Reader finds claims.
type Reader struct{}

// NewReader returns a reader that knows the names of bank.
func NewReader(*questions.Bank) *Reader { return &Reader{} }

// Read finds nothing yet.
func (*Reader) Read(Article) []Claim { return nil }
