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
	// countEvery bounds how often the number of answers is shown anew, so that
	// the edits of a channel stay well inside Discord's five in five seconds.
	countEvery = 2500 * time.Millisecond
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
		l.bank, l.drawn = bank, nil
		l.deck = l.asked.deck(bank, l.settings, uint64(len(l.history)))
		for _, q := range l.history {
			l.deck.Played(q)
		}
	}
	if l.drawn == nil {
		q, err := l.asked.draw(l.deck)
		if err != nil {
			return q, err
		}
		l.drawn = &q
	}
	return *l.drawn, nil
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
		Deadline: now.Add(l.limit()), State: quiz.RoundOpen,
	}
	id, err := l.store.OpenRound(ctx, l.id, r)
	if err != nil {
		return fmt.Errorf("open round: %w", err)
	}
	r.ID = id
	l.drawn, l.counted = nil, 0
	l.history = append(l.history, q)
	l.mu.Lock()
	_, err = l.game.Apply(quiz.Ask{Round: id, Question: q, At: now})
	l.round, l.open, l.posted, l.settled = r, true, false, false
	l.mu.Unlock()
	if err != nil {
		return fmt.Errorf("open round: %w", err)
	}
	l.post()
	return nil
}

func (l *live) limit() time.Duration { return time.Duration(l.settings.Seconds) * time.Second }

// showCount tells the channel how many have answered, at most now and then.
func (l *live) showCount() {
	l.mu.Lock()
	n, r, showing := l.game.Answered(), l.round, l.open && l.posted
	l.mu.Unlock()
	if !showing || n == l.counted || time.Now().Before(l.countAt) || !l.outbox.idle() {
		return
	}
	l.counted, l.countAt = n, time.Now().Add(countEvery)
	l.outbox.add(func(ctx context.Context) {
		trying, cancel := context.WithDeadline(ctx, r.Deadline)
		defer cancel()
		// Only a nicety: the reveal shows the truth in any case.
		_ = l.discord.Edit(trying, string(l.settings.Channel), string(r.Message), renderRound(r, l.settings, n))
	})
}

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
