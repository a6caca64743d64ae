package bot

import (
	"context"
	"time"

	"headliner/questions/quiz"
)

// countEvery bounds how often the number of answers is shown anew, so that the
// edits of a channel stay well inside Discord's five in five seconds.
const countEvery = 2500 * time.Millisecond

// refresh shows the question anew: at once with a new hint, and now and then
// with how many have answered.
func (l *live) refresh() {
	l.mu.Lock()
	defer l.mu.Unlock()
	n, hint := l.game.Answered(), len(l.round.Hints) > l.hinted
	counted := n != l.counted && !time.Now().Before(l.countAt)
	if !l.open || !l.posted || !hint && !counted || !l.outbox.idle() {
		return
	}
	r := l.round
	l.counted, l.countAt, l.hinted = n, time.Now().Add(countEvery), len(r.Hints)
	l.outbox.add(func(ctx context.Context) {
		trying, cancel := context.WithDeadline(ctx, r.Deadline)
		defer cancel()
		err := l.discord.Edit(trying, string(l.settings.Channel), string(r.Message), renderRound(r, l.settings, n))
		if err != nil && hint && !refused(err) {
			// The number is only a nicety; players pay for the hint.
			sleep(trying, retryAfter)
			l.unhinted(r.ID)
		}
	})
}

// unhinted has the hints of a round shown again.
func (l *live) unhinted(round quiz.RoundID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.round.ID == round {
		l.hinted = 0
	}
}
