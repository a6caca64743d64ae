package questions

import "strings"

// Status says where a fact stands in review.
type Status string

// The states of a fact. Only approved facts are played.
const (
	Proposed  Status = "proposed"
	Approved  Status = "approved"
	Rejected  Status = "rejected"
	Retracted Status = "retracted"
	Expired   Status = "expired"
)

// Source names where a fact can be checked: an article, or a page of an
// encyclopedia.
type Source struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	Published Date   `json:"published,omitzero"`
}

// IsZero reports whether no source is named.
func (s Source) IsZero() bool { return s == Source{} }

// Fact says that a subject stands in a relation to an object.
type Fact struct {
	ID       string // unique in a bank: see [FactID]
	Guild    string // the guild that owns it; "" for the built-in packs
	Subject  string // an entity's ID
	Relation string // an ID of the catalogue
	Object   Value

	// In is the entity in which the fact holds, where the relation wants one:
	// the film in which a character is played, the work that won an award.
	In string
	// When is the date at which the fact came about, where that matters: the
	// year of an award, of a wedding.
	When Date
	// AsOf is the date at which the fact was last known to hold. Zero means
	// timeless: it cannot change any more.
	AsOf Date

	Status     Status
	Source     Source
	Evidence   string // the sentence that says so, word for word; "" in packs
	ApprovedBy string // the user who approved it; "" in packs
}

// FactID is the ID of a fact of the packs: its parts joined by slashes, so
// that it stays the same for as long as the fact does.
func FactID(f Fact) string {
	parts := []string{f.Subject, f.Relation, f.Object.String()}
	if f.In != "" {
		parts = append(parts, f.In)
	}
	if !f.When.IsZero() {
		parts = append(parts, f.When.String())
	}
	return strings.Join(parts, "/")
}
