package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"headliner/questions"
	"headliner/questions/judge"
	"headliner/questions/quiz"
)

// games holds the live games, one a channel.
type games struct {
	log     *slog.Logger
	store   Store
	discord Messenger
	banks   *banks
	judges  *judge.Judge // of the built-in packs; each guild has its own On it
	pause   time.Duration

	running sync.WaitGroup

	mu     sync.Mutex
	ctx    context.Context // in which games run; nil until they were resumed
	byRoom map[quiz.ChannelID]*live
}

func newGames(log *slog.Logger, s Store, d Messenger, b *banks, pause time.Duration) *games {
	return &games{
		log: log, store: s, discord: d, banks: b, judges: judge.New(b.shared), pause: pause,
		byRoom: map[quiz.ChannelID]*live{},
	}
}

// resume takes up the games that the store says are running.
func (g *games) resume(ctx context.Context) error {
	g.mu.Lock()
	g.ctx = ctx
	g.mu.Unlock()
	records, err := g.store.RunningGames(ctx)
	if err != nil {
		return err
	}
	for _, rec := range records {
		game, pending, err := quiz.Restore(rec)
		l := newLive(g, rec, game, pending)
		if err == nil && rec.Ended == "" { // one that only has to be announced takes no channel
			err = g.enter(l)
		}
		if err != nil {
			// One broken game must not keep the others from going on, nor its
			// channel from starting a new one.
			g.log.Error("game not resumed", "game", rec.ID, "guild", rec.Settings.Guild, "err", err)
			l.bury(ctx)
			continue
		}
		g.launch(l)
		g.log.Info("game resumed", "game", rec.ID, "guild", rec.Settings.Guild, "rounds", len(rec.Rounds))
	}
	return nil
}

// start begins a new game. It returns once the game is stored; the caller lets
// it run with the function it gets.
func (g *games) start(ctx context.Context, s quiz.Settings) (run func(), err error) {
	bank, err := g.banks.of(ctx, s.Guild)
	if err != nil {
		return nil, err
	}
	if !bank.Any(wanted(s)) {
		return nil, questions.ErrNone
	}
	game := quiz.New(s)
	pending, err := game.Apply(quiz.Start{})
	if err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	l := newLive(g, quiz.GameRecord{Settings: s}, game, pending)
	if err := g.enter(l); err != nil {
		return nil, err
	}
	// The caller may stop waiting; whether the channel has a game now must be
	// known all the same.
	if l.id, err = g.store.CreateGame(context.WithoutCancel(ctx), s, time.Now()); err != nil {
		g.exit(l)
		return nil, fmt.Errorf("start: %w", err)
	}
	return func() { g.launch(l) }, nil
}

// wanted is which questions a game can ask.
func wanted(s quiz.Settings) questions.Filter {
	return questions.Filter{
		Category: s.Category, Difficulty: s.Difficulty, Typable: s.Mode == quiz.Typed,
	}
}

// enter makes a game findable by its channel, of which it takes the only place.
func (g *games) enter(l *live) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.ctx == nil {
		return errors.New("games: not resumed yet")
	}
	room := l.settings.Channel
	if g.byRoom[room] != nil {
		return quiz.ErrRunning
	}
	g.byRoom[room] = l
	return nil
}

func (g *games) exit(l *live) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.byRoom[l.settings.Channel] == l {
		delete(g.byRoom, l.settings.Channel)
	}
}

// launch runs a game in a goroutine of its own until it is over or the bot
// stops.
func (g *games) launch(l *live) {
	g.mu.Lock()
	ctx := g.ctx
	g.mu.Unlock()
	g.running.Go(func() { l.run(ctx) })
}

// in returns the game of a channel of a guild, or nil.
func (g *games) in(guild quiz.GuildID, room quiz.ChannelID) *live {
	g.mu.Lock()
	defer g.mu.Unlock()
	l := g.byRoom[room]
	if l == nil || l.settings.Guild != guild {
		return nil
	}
	return l
}

// wait returns when all games have come to rest.
func (g *games) wait() { g.running.Wait() }
