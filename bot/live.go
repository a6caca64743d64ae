package bot

import (
	"context"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// grace is how long after its deadline a round still takes presses that were
// made in time: what Discord, or we, needed to bring them here.
const grace = 750 * time.Millisecond

// retryAfter is the wait before a step that the database refused is tried
// again.
const retryAfter = 2 * time.Second

// live is a game being played. One goroutine, run, carries out what the rules
// decide; presses come in from many others and hold the lock only for as long
// as the rules need. Nothing waits for Discord or the database under the lock.
type live struct {
	*games
	id       quiz.GameID
	settings quiz.Settings
	log      *slog.Logger
	outbox   *outbox

	wake   chan struct{} // something under the lock has changed
	wishes chan wish     // stop and skip
	gone   chan struct{} // closed when the game takes no more wishes

	mu       sync.Mutex
	game     *quiz.Game
	round    quiz.RoundRecord                // being played, or the last one; Answers is not kept
	hinted   int                             // hints that the round's message shows
	forms    map[quiz.UserID]int             // the last round in which each opened its form, by number
	open     bool                            // the round takes presses
	inFlight int                             // presses that are being stored
	settled  bool                            // everybody who is waited for has answered
	posted   bool                            // the round's message is out, or never will be
	closeAt  time.Time                       // when the round is to close, by the local clock
	ending   quiz.Event                      // closes the round once no press is in flight
	messages map[quiz.RoundID]quiz.MessageID // of rounds that are still to be revealed

	// Used by run alone.
	pending []quiz.Decision
	nextAt  time.Time // not before this is the next question asked
	retryAt time.Time // not before this is a failed step tried again
	askers  []wish    // whose wish is not in the store yet
	bank    *questions.Bank
	decks   map[bool]*questions.Deck // of what is typed, and of what is not
	memory  questions.Memory         // of those decks
	asked   *asked
	drawn   *questions.Question  // that is still to be stored as a round
	typing  bool                 // drawn is to be answered by typing
	history []questions.Question // asked in this game
	typed   int                  // of them by typing
	counted int                  // answers that the round's message tells of
	countAt time.Time            // not before this is that number shown anew
	ended   quiz.Reason          // set if a resumed game is over already
}

// wish is what a host or an admin wants; how it went is sent on done, which
// must have room for it.
type wish struct {
	event quiz.Event
	done  chan error
}

func newLive(g *games, rec quiz.GameRecord, game *quiz.Game, pending []quiz.Decision) *live {
	l := &live{
		games: g, id: rec.ID, settings: rec.Settings,
		log:    g.log.With("guild", rec.Settings.Guild, "channel", rec.Settings.Channel),
		wake:   make(chan struct{}, 1),
		wishes: make(chan wish), gone: make(chan struct{}),
		game: game, pending: pending, ended: rec.Ended,
		messages: map[quiz.RoundID]quiz.MessageID{}, decks: map[bool]*questions.Deck{}, forms: map[quiz.UserID]int{},
	}
	l.outbox = newOutbox(l.nudge, l.broke) // nudge: a count that had to wait may be shown then
	for _, r := range rec.Rounds {
		l.history = append(l.history, r.Question)
		if r.Typed {
			l.typed++
		}
	}
	if n := len(rec.Rounds); n > 0 {
		l.takeUp(rec.Rounds[n-1])
	}
	return l
}

// takeUp continues the last round of a resumed game where it was left.
func (l *live) takeUp(r quiz.RoundRecord) {
	l.round = r
	l.posted = r.Message != ""
	l.messages[r.ID] = r.Message
	l.open = r.State == quiz.RoundOpen
	l.closeAt = r.Deadline.Add(grace)
	l.counted = len(r.Answers)
}

// nudge lets run look at what has changed.
func (l *live) nudge() {
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

// run plays the game until it is over or ctx ends. In the latter case all that
// is needed to go on is in the store.
func (l *live) run(ctx context.Context) {
	defer func() {
		if p := recover(); p != nil {
			l.log.Error("panic in a game", "panic", p, "stack", string(debug.Stack()))
			l.bury(ctx)
		}
	}()
	defer l.leave()
	var sending sync.WaitGroup
	sending.Go(func() { l.outbox.run(ctx) })
	defer sending.Wait()
	defer l.outbox.close()
	defer l.vacate()
	if l.open && !l.posted {
		l.post()
	}
	for ctx.Err() == nil && !l.advance(ctx) {
		l.await(ctx)
	}
}

// vacate frees the channel: another game can begin there though the last
// messages of this one may still be on their way.
func (l *live) vacate() {
	l.exit(l)
	close(l.gone)
}

// advance carries out what is pending and can be done now. It reports whether
// the game is over.
func (l *live) advance(ctx context.Context) (over bool) {
	for len(l.pending) > 0 && !time.Now().Before(l.due()) {
		var err error
		switch d := l.pending[0].(type) {
		case quiz.Next:
			err = l.next(ctx)
		case quiz.Settled:
			l.mu.Lock()
			l.settled = true
			l.mu.Unlock()
		case quiz.Close:
			err = l.conclude(ctx, d.Result)
		case quiz.Finish:
			if err = l.finish(ctx, d); err == nil {
				return true
			}
		}
		if ctx.Err() != nil {
			return false
		}
		if err != nil { // what fails now may work in a moment; it stays pending
			l.log.Error("game held up", "err", err)
			l.retryAt = time.Now().Add(retryAfter)
			continue
		}
		l.pending = l.pending[1:]
	}
	l.giveHint(ctx)
	l.resolve()
	l.refresh()
	return false
}

// due is the moment from which the first pending step may be done.
func (l *live) due() time.Time {
	if _, next := l.pending[0].(quiz.Next); next && l.nextAt.After(l.retryAt) {
		return l.nextAt
	}
	return l.retryAt
}

// await sleeps until there is something to do.
func (l *live) await(ctx context.Context) {
	timer := time.NewTimer(time.Until(l.alarm()))
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-l.wake:
	case w := <-l.wishes:
		l.grant(w)
	case <-ctx.Done():
	}
	l.resolve()
}

// alarm is the next moment at which time alone changes something.
func (l *live) alarm() time.Time {
	at := time.Now().Add(time.Hour)
	if len(l.pending) > 0 && l.due().Before(at) {
		at = l.due()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.open && l.posted && l.closing().Before(at) {
		at = l.closing()
	}
	if _, due := l.game.Due(); due && l.open && l.retryAt.Before(at) {
		at = l.retryAt
	}
	if l.open && l.game.Answered() != l.counted && l.countAt.Before(at) && l.countAt.After(time.Now()) {
		at = l.countAt
	}
	return at
}

// grant takes up a wish to skip or stop.
func (l *live) grant(w wish) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, skip := w.event.(quiz.Skip); skip && !l.open {
		w.done <- quiz.ErrClosed
		return
	}
	l.open, l.ending = false, w.event
	l.askers = append(l.askers, w)
}

// resolve closes the round if its time has come: it takes no more presses
// then, and the rules have the word when the last one in flight is stored.
// Players can see a question, and answer it, before Discord tells us when it
// appeared; their points are worked out only when we know.
func (l *live) resolve() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.open && l.posted && (l.settled && !l.typingOn() || !time.Now().Before(l.closing())) {
		l.open, l.ending = false, quiz.Deadline{At: l.round.Deadline}
	}
	if l.ending == nil || l.inFlight > 0 || !l.posted && l.game.Answered() > 0 {
		return
	}
	out, err := l.game.Apply(l.ending)
	l.ending = nil
	if err != nil {
		return // it is over already
	}
	l.pending = append(l.keepClosing(), out...)
}

// closing is when the open round is to close, by the local clock: when its time
// is up or the tie window over, and what was in time has come in. The caller
// holds the lock.
func (l *live) closing() time.Time {
	return l.closeAt.Add(l.game.Closes().Sub(l.round.Deadline))
}

// keepClosing is what stays pending when an event comes in between: a result
// that still has to be stored or shown, but no further question.
func (l *live) keepClosing() []quiz.Decision {
	var kept []quiz.Decision
	for _, d := range l.pending {
		if c, ok := d.(quiz.Close); ok {
			kept = append(kept, c)
		}
	}
	return kept
}
