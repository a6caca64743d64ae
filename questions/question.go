package questions

// Difficulty is how hard a question is expected to be.
type Difficulty string

// The difficulties, in order.
const (
	Easy   Difficulty = "easy"
	Medium Difficulty = "medium"
	Hard   Difficulty = "hard"
)

// The levels at which a question stops being easy, and being medium, in logits
// as package quiz rates: of four options, an average player finds the right one
// three times in four at the first, and half of the time at the second.
const (
	mediumFrom = -0.7
	hardFrom   = 0.7
)

// DifficultyAt is the difficulty of a question of that level.
func DifficultyAt(level float64) Difficulty {
	switch {
	case level < mediumFrom:
		return Easy
	case level < hardFrom:
		return Medium
	}
	return Hard
}

// Level is what is expected of a question of which nothing but its difficulty
// is known.
func (d Difficulty) Level() float64 {
	switch d {
	case Easy:
		return -1.2
	case Hard:
		return 1.2
	}
	return 0
}

// Difficulties lists the difficulties from easy to hard.
func Difficulties() []Difficulty { return []Difficulty{Easy, Medium, Hard} }

// Category is the field that a question is about.
type Category string

// The categories of questions.
const (
	Music      Category = "music"
	Films      Category = "film"
	Television Category = "television"
	Podcasts   Category = "podcasts"
	Books      Category = "books"
	Awards     Category = "awards"
	People     Category = "people"
	Events     Category = "events"
)

// Categories lists the categories as they are offered to players.
func Categories() []Category {
	return []Category{Music, Films, Television, Podcasts, Books, Awards, People, Events}
}

// Question is one question as it is played: generated from a fact or written
// by a person, both alike. It is a plain value.
type Question struct {
	// Key names what is asked, not how it is worded: "<fact id>>object",
	// "…>subject" or "…>in" for a generated question, "<fact id>|<fact id>>shared"
	// and the like for one of several facts, "q:<id>" for a written one.
	// A guild that was asked a key is not asked it again until it has seen all.
	Key        string
	Prompt     string
	Titles     []string // of works in the prompt, in order, to be set apart when shown
	Answer     string
	Aliases    []string // other accepted spellings of the answer
	Options    []string // the answer among its distractors, in the order shown
	Right      int      // index of the answer in Options
	Category   Category
	Difficulty Difficulty
	// Level is how hard it is in logits, as expected or as it was learned. The
	// Difficulty follows from it.
	Level float64

	// AnswerID is the entity that the answer is; "" where it is none.
	AnswerID string
	// Form says what kind of question it is.
	Form     Form
	Relation string // "" for a written question
	Fact     string // the fact's ID; "" for a written question
	// Facts are the IDs of the other facts that a question of several rests on.
	Facts     []string
	Statement string // the fact as a plain sentence, shown at the reveal
	Evidence  string // the sentence that backs it, where there is one
	Source    Source
	AsOf      Date // zero: timeless
}

// Form is the way in which a question is asked. The zero Form is that of one
// fact with one answer.
type Form string

// The forms of questions that rest on several facts.
const (
	Shared   Form = "shared"   // what several entities have in common
	Joined   Form = "joined"   // who did one thing and another
	Earliest Form = "earliest" // which of the options came first
	Ordered  Form = "ordered"  // four works in order: the options are orders
	OddOne   Form = "odd one"  // the option that does not belong
)

// Typable reports whether q can be answered by typing: its answer does not
// depend on what the options are.
func (q Question) Typable() bool {
	switch q.Form {
	case Earliest, Ordered, OddOne:
		return false
	}
	return true
}
