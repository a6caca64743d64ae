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
	typed    bool
	opened   time.Time
	deadline time.Time
	answers  []AnswerRecord
	answered map[UserID]bool
	awaited  map[UserID]bool // who played in the last rounds and has not answered
	settled  bool

	firstRight time.Time            // of a typed round: the earliest right answer
	tries      map[UserID]int       // answers that were close
	hints      []time.Time          // when each was given
	votes      map[UserID]time.Time // for the next hint, of those who have not answered
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
// [ErrAnswered], [ErrChoice], [ErrFallen], [ErrHinted], [ErrVoted] or [ErrOrder].
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
	case Near:
		return nil, g.near(e)
	case Vote:
		return nil, g.vote(e)
	case Hint:
		return nil, g.hint(e)
	case Deadline:
		if g.phase != open || (!g.round.settled && e.At.Before(g.Closes())) {
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
		id: e.Round, question: e.Question, typed: e.Typed,
		answered: map[UserID]bool{}, awaited: g.roster(),
		tries: map[UserID]int{}, votes: map[UserID]time.Time{},
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
