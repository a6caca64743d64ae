package bot

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"sync"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// maxBanks bounds how many guilds' banks are kept in memory.
const maxBanks = 256

// banks holds, for each guild that is playing or editing, the shared facts
// with the guild's own over them, and what the guild was asked.
type banks struct {
	log    *slog.Logger
	shared *questions.Bank
	store  Store
	shelf  *shelf

	mu     sync.Mutex
	edits  int // counts changes, so that an outdated read is not kept
	guilds map[quiz.GuildID]dated
	asked  map[quiz.GuildID]*asked
}

// dated is a bank and the day of which it was read: facts expire with time.
type dated struct {
	*questions.Bank
	day questions.Date
}

// asked counts how often a guild was asked each question. It is shared by the
// games that the guild plays at the same time, so that they do not pick alike.
type asked struct {
	mu    sync.Mutex
	times map[string]int
	games int // that use it; guarded by banks.mu
}

func newBanks(log *slog.Logger, shared *questions.Bank, store Store) *banks {
	return &banks{
		log: log, shared: shared, store: store, shelf: &shelf{store: store},
		guilds: map[quiz.GuildID]dated{},
		asked:  map[quiz.GuildID]*asked{},
	}
}

// of returns the bank of a guild, as it is in the database.
func (b *banks) of(ctx context.Context, guild quiz.GuildID) (*questions.Bank, error) {
	b.mu.Lock()
	have, edits := b.guilds[guild], b.edits
	b.mu.Unlock()
	today := dayOf(time.Now())
	if have.Bank != nil && have.day == today {
		return have.Bank, nil
	}
	own, err := b.store.Collection(ctx, guild)
	if err != nil {
		return nil, fmt.Errorf("bank: %w", err)
	}
	bank := b.shared
	if len(own.Entities)+len(own.Facts)+len(own.Written) > 0 {
		if bank, err = b.lay(guild, own); err != nil {
			return nil, fmt.Errorf("bank: %w", err)
		}
	}
	b.keep(guild, dated{bank, today}, edits)
	return bank, nil
}

// lay puts a guild's own facts over the shared ones. Facts that do not fit any
// more, since the shared ones have changed, are left out: the others can still
// be played.
func (b *banks) lay(guild quiz.GuildID, own questions.Collection) (*questions.Bank, error) {
	bank, err := questions.NewBank(b.shared.Catalogue(), b.shared, own)
	if err == nil {
		return bank, nil
	}
	b.log.Error("some facts of a guild do not fit any more", "guild", guild, "err", err)
	return questions.NewBank(b.shared.Catalogue(), b.shared, b.sound(own))
}

// sound is what of a collection can be laid over the shared bank.
func (b *banks) sound(own questions.Collection) questions.Collection {
	out := questions.Collection{Written: own.Written}
	for _, e := range own.Entities {
		add := questions.Collection{Entities: []questions.Entity{e}}
		if _, err := questions.NewBank(b.shared.Catalogue(), b.shared, add); err == nil {
			out.Entities = append(out.Entities, e)
		}
	}
	for _, f := range own.Facts {
		add := questions.Collection{Entities: out.Entities, Facts: []questions.Fact{f}}
		if _, err := questions.NewBank(b.shared.Catalogue(), b.shared, add); err == nil {
			out.Facts = append(out.Facts, f)
		}
	}
	return out
}

// keep remembers a bank unless something was changed since it was read.
func (b *banks) keep(guild quiz.GuildID, bank dated, edits int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.edits != edits {
		return
	}
	if len(b.guilds) >= maxBanks {
		clear(b.guilds)
	}
	b.guilds[guild] = bank
}

// changed makes the next call of of read the guild's questions anew.
func (b *banks) changed(guild quiz.GuildID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.edits++
	delete(b.guilds, guild)
}

// join returns what the guild was asked, for one more game; leave ends it.
func (b *banks) join(ctx context.Context, guild quiz.GuildID) (*asked, error) {
	b.mu.Lock()
	a := b.asked[guild]
	if a != nil {
		a.games++
	}
	b.mu.Unlock()
	if a != nil {
		return a, nil
	}
	times, err := b.store.Asked(ctx, guild)
	if err != nil {
		return nil, fmt.Errorf("asked: %w", err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if a = b.asked[guild]; a == nil {
		a = &asked{times: map[string]int{}}
		maps.Copy(a.times, times)
		b.asked[guild] = a
	}
	a.games++
	return a, nil
}

func (b *banks) leave(guild quiz.GuildID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if a := b.asked[guild]; a != nil {
		if a.games--; a.games <= 0 {
			delete(b.asked, guild)
		}
	}
}

// draw takes the next question of a deck, once brief has told it what it is to
// be like, and counts it as asked at once.
func (a *asked) draw(d *questions.Deck, brief func(*questions.Deck)) (questions.Question, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	brief(d)
	q, err := d.Next()
	if err == nil {
		a.times[q.Key]++
		a.times[q.Prompt]++ // so that games at the same time do not sound alike
	}
	return q, err
}

// deck makes a deck for one game, which is to be used through draw only.
func (a *asked) deck(bank *questions.Bank, s quiz.Settings, nth uint64) *questions.Deck {
	a.mu.Lock()
	defer a.mu.Unlock()
	return questions.NewDeck(bank, wanted(s), func(key string) int { return a.times[key] }, s.Seed+nth)
}
