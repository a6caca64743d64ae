package bot

import (
	"context"
	"fmt"
	"maps"
	"sync"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

const (
	// learnedFor is how long what was learned of the shared questions is used
	// before it is read anew: they hardly move by the hour.
	learnedFor = 5 * time.Minute
	// factsFor is how long a fact is not asked about in other words or another
	// direction, and metFor how long players are not asked what they have met,
	// while there is something else.
	factsFor = 7 * 24 * time.Hour
	metFor   = 28 * 24 * time.Hour
	// companyMost bounds how many players a question is chosen for.
	companyMost = 50
)

// shelf keeps what was learned of the questions that all guilds share.
type shelf struct {
	store memoryStore

	mu      sync.Mutex
	learned quiz.Learned
	read    time.Time
}

// of returns what was learned of all questions that a guild can be asked. It
// must not be changed.
func (s *shelf) of(ctx context.Context, guild quiz.GuildID) (quiz.Learned, error) {
	shared, err := s.shared(ctx)
	if err != nil {
		return quiz.Learned{}, err
	}
	own, err := s.store.Learned(ctx, guild)
	if err != nil {
		return quiz.Learned{}, fmt.Errorf("learned: %w", err)
	}
	return quiz.Learned{
		Levels: joined(shared.Levels, own.Levels), Dull: joined(shared.Dull, own.Dull),
	}, nil
}

func joined[V any](shared, own map[string]V) map[string]V {
	if len(own) == 0 {
		return shared
	}
	all := maps.Clone(shared)
	maps.Copy(all, own)
	return all
}

func (s *shelf) shared(ctx context.Context) (quiz.Learned, error) {
	s.mu.Lock()
	have, fresh := s.learned, time.Since(s.read) < learnedFor
	s.mu.Unlock()
	if fresh {
		return have, nil
	}
	learned, err := s.store.Learned(ctx, "")
	if err != nil {
		return have, fmt.Errorf("learned: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.learned, s.read = learned, time.Now()
	return learned, nil
}

// recall is what a deck for a guild goes by.
func (b *banks) recall(ctx context.Context, guild quiz.GuildID) (questions.Memory, error) {
	learned, err := b.shelf.of(ctx, guild)
	if err != nil {
		return questions.Memory{}, err
	}
	lately, err := b.store.AskedSince(ctx, guild, time.Now().Add(-factsFor))
	if err != nil {
		return questions.Memory{}, fmt.Errorf("recall: %w", err)
	}
	return questions.Memory{Learned: learned.Levels, Dull: learned.Dull, Lately: lately}, nil
}

// company is who a question is chosen for.
type company struct {
	skills []float64
	met    map[string]bool // keys of what one of them has met lately
}

// company looks up those who played the last rounds, else the host.
func (l *live) company(ctx context.Context) (company, error) {
	l.mu.Lock()
	users := l.game.Recent()
	l.mu.Unlock()
	if len(users) == 0 {
		users = []quiz.UserID{l.settings.Host}
	}
	users = users[:min(len(users), companyMost)]
	guild := l.settings.Guild
	ratings, err := l.store.Skills(ctx, guild, users)
	if err != nil {
		return company{}, fmt.Errorf("company: %w", err)
	}
	c := company{}
	for _, user := range users {
		c.skills = append(c.skills, ratings[user].Value) // 0 for one nobody knows
	}
	c.met, err = l.store.MetLately(ctx, guild, users, time.Now().Add(-metFor))
	if err != nil {
		return company{}, fmt.Errorf("company: %w", err)
	}
	return c, nil
}

// brief tells a deck what the next question is to be like. A game of one
// difficulty stays at it; others ramp up.
func (c company) brief(d *questions.Deck, s quiz.Settings, number int, typed bool) {
	d.Avoid(c.met)
	if s.Difficulty != "" {
		return
	}
	options := questions.OptionCount
	if typed {
		options = 0
	}
	d.Aim(quiz.LevelFor(c.skills, quiz.Share(number, s.Rounds), options))
}
