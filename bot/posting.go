package bot

import (
	"context"
	"errors"
	"net/http"
	"runtime/debug"
	"time"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// post brings out the message of the round. The nonce keeps it from appearing
// twice, also when a resumed game posts it again.
func (l *live) post() {
	l.mu.Lock()
	r := l.round
	l.mu.Unlock()
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
				l.shown(ctx, r, id)
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

// broke ends a game of which a message made us panic.
func (l *live) broke(panicked any) {
	l.log.Error("panic in a game's messages", "panic", panicked, "stack", string(debug.Stack()))
	l.abandon(errors.New("panic"))
}

// abandon ends a game whose messages can't be brought out.
func (l *live) abandon(err error) {
	l.log.Warn("game abandoned: its messages can't be posted", "err", err)
	l.mu.Lock()
	l.open, l.posted, l.ending = false, true, quiz.Stop{}
	l.mu.Unlock()
	l.nudge()
}

// shown starts the clock of the round at the moment that Discord gave its
// message, and notes it. Should the bot die in between, posting the round again
// gives the same message and the same moment.
func (l *live) shown(ctx context.Context, r quiz.RoundRecord, message string) {
	now := time.Now()
	opened := appeared(message, now)
	l.mu.Lock()
	l.messages[r.ID] = quiz.MessageID(message)
	if l.round.ID == r.ID { // else it was skipped before we heard that it was out
		l.start(message, opened, now)
	}
	l.mu.Unlock()
	l.nudge()
	for range postedTries {
		err := l.store.PostedRound(ctx, r.ID, quiz.MessageID(message), opened, opened.Add(l.limit()))
		if err == nil || ctx.Err() != nil {
			return
		}
		l.log.Error("round not stored as posted", "round", r.ID, "err", err)
		sleep(ctx, retryAfter)
	}
}

// start sets the clock of the open round. The caller holds the lock.
func (l *live) start(message string, opened, now time.Time) {
	l.posted = true
	l.round.Message = quiz.MessageID(message)
	if _, err := l.game.Apply(quiz.Posted{At: opened}); err == nil { // else it was stopped meanwhile
		// Discord's clock need not be ours; but by ours the message appeared
		// between the round's opening and now.
		since := opened
		if since.Before(l.round.Opened) {
			since = l.round.Opened
		}
		if since.After(now) {
			since = now
		}
		l.closeAt = since.Add(l.limit() + grace)
		l.round.Opened, l.round.Deadline = opened, opened.Add(l.limit())
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
