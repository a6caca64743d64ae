package quiz

import (
	"time"

	"headliner/questions"
)

// silentRounds is how many rounds in a row may pass without any answer before
// a game ends by itself.
const silentRounds = 3

// rosterRounds is how many past rounds decide who is waited for.
const rosterRounds = 2

// Event is something that happens to a game: [Start], [Ask], [Posted],
// [Answer], [Kept], [Deadline], [Skip], [Stop] or [Exhausted].
type Event interface{ event() }

// Start begins the game.
type Start struct{}

// Ask opens the next round with a question. It answers the decision [Next].
type Ask struct {
	Round    RoundID
	Question questions.Question
	At       time.Time
}

// Posted says when the round's message really appeared, which is when its
// clock starts.
type Posted struct{ At time.Time }

// Answer is a player's choice in the open round, at Discord's time.
type Answer struct {
	Round  RoundID
	User   UserID
	Choice int
	At     time.Time
}

// Kept is an answer that was checked when it came in and has been stored
// since. It counts in the open round even if the clock was set meanwhile.
type Kept struct{ Answer Answer }

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

// phase is where a game stands between two events.
type phase int

const (
	created phase = iota
	asking        // waits for Ask
	open          // a round takes answers
	over
)

// Game is one game in one channel. It is not safe for concurrent use.
type Game struct {
	settings Settings
	phase    phase
	round    round
	played   int // rounds asked so far
	silent   int // rounds in a row without an answer
	scores   map[UserID]*score
	recent   [rosterRounds]map[UserID]bool // who answered in the last rounds
}

// round is the round being played.
type round struct {
	id       RoundID
	question questions.Question
	opened   time.Time
	deadline time.Time
	answers  []AnswerRecord
	answered map[UserID]bool
	awaited  map[UserID]bool // who played in the last rounds and has not answered
	settled  bool
}

// score is what one player has gathered in a game.
type score struct {
	points, right, played int
	streak, best          int
}

// New returns a game that waits for [Start].
func New(s Settings) *Game {
	return &Game{settings: s, scores: map[UserID]*score{}}
}

// Settings returns what the game was started with.
func (g *Game) Settings() Settings { return g.settings }

// Over reports whether the game has ended.
func (g *Game) Over() bool { return g.phase == over }

// Apply takes an event and returns what follows from it. An event that does
// not fit the state changes nothing and gives [ErrOver], [ErrClosed],
// [ErrAnswered], [ErrChoice] or [ErrOrder].
func (g *Game) Apply(e Event) ([]Decision, error) {
	if g.phase == over {
		return nil, ErrOver
	}
	switch e := e.(type) {
	case Start:
		return g.start()
	case Ask:
		return nil, g.ask(e)
	case Posted:
		return nil, g.posted(e)
	case Answer:
		return g.answer(e)
	case Kept:
		return g.keep(e.Answer)
	case Deadline:
		if g.phase != open || (!g.round.settled && e.At.Before(g.round.deadline)) {
			return nil, nil
		}
		return g.closeRound(false), nil
	case Skip:
		if g.phase != open {
			return nil, ErrClosed
		}
		return g.closeRound(true), nil
	case Stop:
		return g.stop(), nil
	case Exhausted:
		if g.phase != asking {
			return nil, ErrOrder
		}
		return []Decision{g.finish(RanDry)}, nil
	}
	return nil, ErrOrder
}

func (g *Game) start() ([]Decision, error) {
	if g.phase != created {
		return nil, ErrOrder
	}
	g.phase = asking
	return []Decision{Next{Number: 1}}, nil
}

func (g *Game) ask(e Ask) error {
	if g.phase != asking {
		return ErrOrder
	}
	g.phase = open
	g.played++
	g.round = round{
		id: e.Round, question: e.Question, answered: map[UserID]bool{}, awaited: g.roster(),
	}
	g.setClock(e.At)
	return nil
}

func (g *Game) posted(e Posted) error {
	if g.phase != open {
		return ErrClosed
	}
	g.setClock(e.At)
	return nil
}

func (g *Game) setClock(at time.Time) {
	g.round.opened = at
	g.round.deadline = at.Add(time.Duration(g.settings.Seconds) * time.Second)
}

func (g *Game) stop() []Decision {
	if g.phase != open {
		return []Decision{g.finish(Stopped)}
	}
	closed := g.score(true)
	return []Decision{closed, g.finish(Stopped)}
}
