package quiz

import (
	"errors"
	"time"

	"headliner/questions"
)

// Named IDs, so that they cannot be swapped in a call. All are Discord
// snowflakes in decimal.
type (
	GuildID   string
	ChannelID string
	UserID    string
	MessageID string
)

// GameID and RoundID number games and rounds in the store, from 1.
type (
	GameID  int64
	RoundID int64
)

// What a player can cause. Test with errors.Is.
var (
	ErrClosed   = errors.New("quiz: the round is closed")
	ErrAnswered = errors.New("quiz: already answered in this round")
	ErrChoice   = errors.New("quiz: no such option")
	ErrFallen   = errors.New("quiz: a hint has ruled that option out")
	ErrHinted   = errors.New("quiz: that hint was given")
	ErrVoted    = errors.New("quiz: already voted for that hint")
	ErrOver     = errors.New("quiz: the game is over")
	ErrRunning  = errors.New("quiz: a game is already running in this channel")
	ErrOrder    = errors.New("quiz: the event does not fit the state of the game")
	ErrNotFound = errors.New("quiz: there is no such thing in this guild")
	ErrNoGame   = errors.New("quiz: no game is running in this channel")
)

// Settings are what a game is started with.
type Settings struct {
	Guild      GuildID
	Channel    ChannelID
	Host       UserID
	Rounds     int                  // 1 to 50
	Seconds    int                  // time to answer, 5 to 120
	Category   questions.Category   // "" for all
	Difficulty questions.Difficulty // "" for all
	Mode       Mode
	Seed       uint64 // of the deck and the order of options
}

// Mode is how a game is answered.
type Mode string

// The modes.
const (
	Choice Mode = "choice" // by buttons
	Typed  Mode = "typed"  // by typing, behind a button
	Mixed  Mode = "mixed"  // some rounds this way, some that
)

// Modes lists the modes.
func Modes() []Mode { return []Mode{Choice, Typed, Mixed} }

// GameRecord is a game as it is kept.
type GameRecord struct {
	ID       GameID
	Settings Settings
	Started  time.Time
	// Ended says that the game is over and only its standings are still to be
	// announced.
	Ended  Reason
	Rounds []RoundRecord // in order of play, with their answers
}

// RoundState says how far a round has come.
type RoundState string

// The states of a round, in order.
const (
	RoundOpen     RoundState = "open"     // asked; answers count until the deadline
	RoundClosed   RoundState = "closed"   // scored; the reveal is still to be shown
	RoundRevealed RoundState = "revealed" // its message shows the answer
)

// RoundRecord is a round as it is kept.
type RoundRecord struct {
	ID       RoundID
	Number   int // from 1
	Question questions.Question
	Message  MessageID // "" until it was posted
	Opened   time.Time // Discord's time at which the message appeared
	Deadline time.Time // the last moment at which an answer counts
	State    RoundState
	Typed    bool           // answered by typing; Choice of its answers is NoChoice
	Hints    []time.Time    // when each hint was given
	Votes    []Vote         // for hints
	Tries    map[UserID]int // answers that were close
	Skipped  bool           // closed early by the host, an admin or a stop
	Answers  []AnswerRecord
}

// AnswerRecord is one player's answer in one round.
type AnswerRecord struct {
	Round  RoundID
	User   UserID
	Choice int       // index in the question's options, or NoChoice
	Text   string    // what was typed; "" where a button was pressed
	Hints  int       // how many hints had been given; 0 until the round is closed
	At     time.Time // Discord's time of the press
	Points int       // 0 until the round is closed
	// Right is how a typed answer was judged when it came in; else it is false
	// until the round is closed.
	Right bool
}

// NoChoice is the choice of an answer that was typed.
const NoChoice = -1

// Standing is one line of a table of players.
type Standing struct {
	Rank   int // from 1; players with equal points share a rank
	User   UserID
	Points int
	Right  int
	Played int
}

// Period is the span of time that a leaderboard covers: the current one, in
// UTC. Weeks start on Monday, a season is a calendar quarter.
type Period string

// The periods.
const (
	Day    Period = "day"
	Week   Period = "week"
	Month  Period = "month"
	Season Period = "season"
	All    Period = "all"
)

// Periods lists the periods from the shortest.
func Periods() []Period { return []Period{Day, Week, Month, Season, All} }

// Start is the moment, in Unix seconds, at which the period that holds now
// began; 0 for [All].
func (p Period) Start(now time.Time) int64 {
	y, m, d := now.UTC().Date()
	midnight := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	switch p {
	case Day:
		return midnight.Unix()
	case Week:
		sinceMonday := (int(midnight.Weekday()) + 6) % 7
		return midnight.AddDate(0, 0, -sinceMonday).Unix()
	case Month:
		return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC).Unix()
	case Season:
		return time.Date(y, m-(m-1)%3, 1, 0, 0, 0, 0, time.UTC).Unix()
	}
	return 0
}

// Board is the top of a leaderboard and where the caller stands.
type Board struct {
	Top    []Standing
	Caller Standing // Rank 0: has not played in that period
}

// Profile is what is told of one player in one guild.
type Profile struct {
	Points, Right, Played int
	Rank                  int             // in the guild, all time; 0: has not played
	Games                 int             // games with at least one answer
	BestStreak            int             // right answers in a row in one game
	Fastest               time.Duration   // quickest right answer; 0: none yet
	Categories            []CategoryScore // most played first
}

// CategoryScore is how a player does in one category.
type CategoryScore struct {
	Category      questions.Category
	Right, Played int
}
