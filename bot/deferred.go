package bot

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"headliner/bot/discord"
)

const (
	// workFor is how long work may take. Discord takes edits of an answer for
	// 15 minutes; nobody waits that long, and what is left is for the last one.
	workFor = 5 * time.Minute
	// tellFor bounds each sign of progress, which must not hold the work up.
	tellFor = 2 * time.Second
	// replyFor is how long the outcome of work is tried to be brought out.
	replyFor = time.Minute
)

// carryOut does the work of a reply whose interaction was answered with
// "thinking", and edits that answer: with its progress, then with its outcome,
// which always comes. err is of the work, sent of the last edit.
func (b *Bot) carryOut(ctx context.Context, i *discord.Interaction, w work) (err, sent error) {
	whole, cancel := context.WithTimeout(ctx, workFor)
	defer cancel()
	r, err := b.worked(whole, i, w)
	if err != nil {
		r = b.complain(i, err)
	}
	patient := replyFor
	if ctx.Err() != nil { // the bot stops: it says so, but does not wait for long
		patient = tellFor
	}
	trying, done := context.WithTimeout(context.WithoutCancel(ctx), patient)
	defer done()
	sent = b.discord.EditReply(trying, i, r.message)
	if r.then != nil {
		r.then()
	}
	return err, sent
}

// worked runs the work, turns a panic into an error, and stops waiting when its
// time is up.
func (b *Bot) worked(ctx context.Context, i *discord.Interaction, w work) (reply, error) {
	type result struct {
		r   reply
		err error
	}
	done := make(chan result, 1)
	b.working.Go(func() {
		var got result
		defer func() {
			if p := recover(); p != nil {
				b.log.Error("panic at work", "cmd", label(i), "panic", p, "stack", string(debug.Stack()))
				got = result{err: fmt.Errorf("panic: %v", p)}
			}
			done <- got
		}()
		got.r, got.err = w(ctx, func(text string) { b.tell(ctx, i, text) })
	})
	select {
	case got := <-done:
		return got.r, got.err
	case <-ctx.Done():
		return reply{}, errSlow
	}
}

// tell shows how far the work has come. It does not matter if it fails: the
// outcome will be shown in its place.
func (b *Bot) tell(ctx context.Context, i *discord.Interaction, text string) {
	if ctx.Err() != nil {
		return
	}
	trying, cancel := context.WithTimeout(ctx, tellFor)
	defer cancel()
	_ = b.discord.EditReply(trying, i, private(text).message)
}
