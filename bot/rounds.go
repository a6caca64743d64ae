package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"headliner/bot/discord"
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
// fact removed a second ago is out of play.
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
		l.bank = bank
		l.deck = l.asked.deck(bank, l.settings, uint64(len(l.history)))
		for _, q := range l.history {
			l.deck.Played(q)
		}
	}
	return l.asked.draw(l.deck)
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
	l.history = append(l.history, q)
	l.counted = 0
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

// post brings out the message of the round. The nonce keeps it from appearing
// twice, also when a resumed game posts it again.
func (l *live) post() {
	r := l.round
	l.outbox.add(func(ctx context.Context) {
		trying, cancel := context.WithTimeout(ctx, sendFor)
		defer cancel()
		for {
			r.Deadline = time.Now().Add(l.limit())
			id, err := l.discord.Post(trying, string(l.settings.Channel),
				renderRound(r, l.settings, 0), customID("r", int64(r.ID)))
			switch {
			case ctx.Err() != nil:
				return
			case err == nil:
				l.shown(ctx, r.ID, id, time.Now())
				return
			case refused(err) || trying.Err() != nil:
				l.abandon(err)
				return
			}
			l.log.Warn("question not posted yet", "round", r.ID, "err", err)
			sleep(trying, retryAfter)
		}
	})
}

// refused reports whether Discord has said a no that stays one: the channel is
// gone, or the bot may not write there.
func refused(err error) bool {
	var e *discord.Error
	return errors.As(err, &e) && e.Status >= 400 && e.Status < 500 &&
		e.Status != http.StatusTooManyRequests && e.Status != http.StatusRequestTimeout
}

// abandon ends a game whose question can't be brought out.
func (l *live) abandon(err error) {
	l.log.Warn("game abandoned: its question can't be posted", "err", err)
	l.mu.Lock()
	l.open, l.ending = false, quiz.Stop{}
	l.mu.Unlock()
	l.nudge()
}

// shown starts the clock of the round at the moment that Discord gave its
// message, and notes it. Should the bot die in between, posting the round again
// gives the same message and the same moment.
func (l *live) shown(ctx context.Context, round quiz.RoundID, message string, now time.Time) {
	opened := appeared(message, now)
	l.mu.Lock()
	l.posted = true
	l.messages[round] = quiz.MessageID(message)
	l.round.Message = quiz.MessageID(message)
	if _, err := l.game.Apply(quiz.Posted{At: opened}); err == nil { // else it was stopped meanwhile
		l.round.Opened, l.round.Deadline = opened, opened.Add(l.limit())
		l.closeAt = now.Add(l.limit() + grace)
	}
	l.mu.Unlock()
	l.nudge()
	for range postedTries {
		err := l.store.PostedRound(ctx, round, quiz.MessageID(message), opened, opened.Add(l.limit()))
		if err == nil || ctx.Err() != nil {
			return
		}
		l.log.Error("round not stored as posted", "round", round, "err", err)
		sleep(ctx, retryAfter)
	}
}

// appeared is when a message that came out just now did so by Discord's clock,
// the one by which presses are timed. An ID that says what cannot be is not
// believed.
func appeared(message string, now time.Time) time.Time {
	at, ok := discord.Time(message)
	if !ok || at.Before(now.Add(-15*time.Minute)) || at.After(now.Add(time.Minute)) {
		return now
	}
	return at
}

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
