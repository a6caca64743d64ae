package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

const (
	// sendFor is how long a message is tried before the game gives up on it.
	sendFor = 15 * time.Minute
	// postedTries is how often a game tries to store where its round is shown.
	postedTries = 5
)

// next asks the next question, or ends the game where none is left.
func (l *live) next(ctx context.Context) error {
	switch l.ended {
	case "":
	case quiz.RanDry:
		return l.over(quiz.Exhausted{})
	default:
		return l.over(quiz.Stop{})
	}
	q, err := l.draw(ctx)
	if errors.Is(err, questions.ErrNone) {
		return l.over(quiz.Exhausted{})
	}
	if err != nil {
		return err
	}
	return l.openRound(ctx, q)
}

// over ends the game in place of the question that was to come.
func (l *live) over(e quiz.Event) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	out, err := l.game.Apply(e)
	if err != nil {
		return fmt.Errorf("end: %w", err)
	}
	l.pending = append(l.pending, out...)
	return nil
}

// draw picks a question that fits, from what the guild has at this moment: a
// fact removed a second ago is out of play. One that could not be stored is
// picked again: it may have been stored after all.
func (l *live) draw(ctx context.Context) (questions.Question, error) {
	bank, err := l.banks.of(ctx, l.settings.Guild)
	if err != nil {
		return questions.Question{}, err
	}
	if l.asked == nil {
		if l.asked, err = l.banks.join(ctx, l.settings.Guild); err != nil {
			return questions.Question{}, err
		}
	}
	if bank != l.bank {
		if l.memory, err = l.banks.recall(ctx, l.settings.Guild); err != nil {
			return questions.Question{}, err
		}
		l.bank, l.drawn = bank, nil
		clear(l.decks)
	}
	if l.drawn == nil {
		if err := l.pick(ctx); err != nil {
			return questions.Question{}, err
		}
	}
	return *l.drawn, nil
}

// pick draws the next question and decides how it is answered. Where a mixed
// game has none left that can be typed, it goes on with the others.
func (l *live) pick(ctx context.Context) error {
	who, err := l.company(ctx)
	if err != nil {
		return err
	}
	brief := func(d *questions.Deck) { who.brief(d, l.settings, len(l.history)+1, l.typing) }
	l.typing = l.settings.Typed(len(l.history)+1, l.typed)
	q, err := l.asked.draw(l.deck(l.typing), brief)
	if errors.Is(err, questions.ErrNone) && l.typing && l.settings.Mode == quiz.Mixed {
		l.typing = false
		q, err = l.asked.draw(l.deck(false), brief)
	}
	if err != nil {
		return err
	}
	for _, deck := range l.decks {
		deck.Played(q)
	}
	l.drawn = &q
	return nil
}

// deck returns the deck of the questions that are typed, or of those that are
// not.
func (l *live) deck(typed bool) *questions.Deck {
	if deck := l.decks[typed]; deck != nil {
		return deck
	}
	s := l.settings
	if s.Mode = quiz.Choice; typed {
		s.Mode = quiz.Typed
	}
	deck := l.asked.deck(l.bank, s, uint64(len(l.history)))
	deck.Remember(l.memory)
	for _, q := range l.history {
		deck.Played(q)
	}
	l.decks[typed] = deck
	return deck
}

// leave gives back what the game held of its guild's memory.
func (l *live) leave() {
	if l.asked != nil {
		l.banks.leave(l.settings.Guild)
	}
}

// openRound stores the round and then shows it.
func (l *live) openRound(ctx context.Context, q questions.Question) error {
	now := time.Now()
	r := quiz.RoundRecord{
		Number: len(l.history) + 1, Question: q, Opened: now,
		Deadline: now.Add(l.limit()), State: quiz.RoundOpen, Typed: l.typing,
	}
	id, err := l.store.OpenRound(ctx, l.id, r)
	if err != nil {
		return fmt.Errorf("open round: %w", err)
	}
	r.ID = id
	l.drawn, l.counted = nil, 0
	l.history = append(l.history, q)
	if r.Typed {
		l.typed++
	}
	l.mu.Lock()
	_, err = l.game.Apply(quiz.Ask{Round: id, Question: q, Typed: r.Typed, At: now})
	l.round, l.open, l.posted, l.settled, l.hinted = r, true, false, false, 0
	l.mu.Unlock()
	if err != nil {
		return fmt.Errorf("open round: %w", err)
	}
	l.post()
	return nil
}

func (l *live) limit() time.Duration { return time.Duration(l.settings.Seconds) * time.Second }

// conclude stores the result of a round and reveals it.
func (l *live) conclude(ctx context.Context, result quiz.Result) error {
	err := l.store.CloseRound(ctx, result.Round, result.Skipped, result.Answers)
	if err != nil {
		return fmt.Errorf("close round: %w", err)
	}
	l.nextAt = time.Now().Add(l.pause)
	l.thank(false)
	l.outbox.add(func(ctx context.Context) { l.reveal(ctx, result) })
	return nil
}

// reveal shows the answer in place of the question.
func (l *live) reveal(ctx context.Context, result quiz.Result) {
	l.mu.Lock()
	message := l.messages[result.Round]
	delete(l.messages, result.Round)
	l.mu.Unlock()
	if message == "" {
		return // it never appeared
	}
	trying, cancel := context.WithTimeout(ctx, sendFor)
	defer cancel()
	err := l.discord.Edit(trying, string(l.settings.Channel), string(message), renderReveal(result))
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		l.log.Warn("reveal not shown", "round", result.Round, "err", err)
	}
	if err := l.store.RevealedRound(ctx, result.Round); err != nil {
		l.log.Error("reveal not noted", "round", result.Round, "err", err)
	}
}

// finish stores the end of the game and announces its standings.
func (l *live) finish(ctx context.Context, f quiz.Finish) error {
	if err := l.store.FinishGame(ctx, l.id, time.Now(), f.Reason, f.BestStreaks); err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	l.exit(l) // before anybody hears of the end: the channel is free then
	l.thank(true)
	l.log.Info("game over", "game", l.id, "reason", f.Reason, "players", len(f.Standings), "rounds", len(l.history))
	l.outbox.add(func(ctx context.Context) {
		trying, cancel := context.WithTimeout(ctx, sendFor)
		defer cancel()
		_, err := l.discord.Post(trying, string(l.settings.Channel), renderStandings(f), customID("s", int64(l.id)))
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			l.log.Warn("standings not shown", "err", err)
		}
		if err := l.store.AnnouncedGame(ctx, l.id); err != nil {
			l.log.Error("standings not noted", "err", err)
		}
	})
	return nil
}

// bury ends a game that can't go on, so that its channel is free again.
func (l *live) bury(ctx context.Context) {
	if err := l.store.FinishGame(ctx, l.id, time.Now(), quiz.Stopped, nil); err != nil {
		l.log.Error("broken game not ended", "err", err)
		return
	}
	if err := l.store.AnnouncedGame(ctx, l.id); err != nil {
		l.log.Error("broken game not ended", "err", err)
	}
}

// thank tells those whose wish is stored now; a stop is stored with the end.
func (l *live) thank(ended bool) {
	var waiting []wish
	for _, w := range l.askers {
		if _, stop := w.event.(quiz.Stop); stop && !ended {
			waiting = append(waiting, w)
			continue
		}
		w.done <- nil
	}
	l.askers = waiting
}

// sleep waits, or until ctx ends.
func sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
