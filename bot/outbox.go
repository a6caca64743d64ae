package bot

import (
	"context"
	"sync"
)

// outbox sends the messages of one channel, one after the other and in order,
// so that neither the rules nor other channels ever wait for Discord. Its
// methods may be called concurrently.
type outbox struct {
	mu     sync.Mutex
	tasks  []func(context.Context)
	busy   bool
	closed bool
	wake   chan struct{}
	rested func()             // called whenever all that was queued is sent
	broken func(panicked any) // called when a task has panicked
}

func newOutbox(rested func(), broken func(panicked any)) *outbox {
	return &outbox{wake: make(chan struct{}, 1), rested: rested, broken: broken}
}

// add queues a task. A task ends when its context does.
func (o *outbox) add(task func(context.Context)) {
	o.mu.Lock()
	o.tasks = append(o.tasks, task)
	o.mu.Unlock()
	o.nudge()
}

// idle reports whether nothing is queued or being sent.
func (o *outbox) idle() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return !o.busy && len(o.tasks) == 0
}

// close lets run return as soon as everything queued is sent.
func (o *outbox) close() {
	o.mu.Lock()
	o.closed = true
	o.mu.Unlock()
	o.nudge()
}

func (o *outbox) nudge() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// run sends until ctx ends, or until the outbox is closed and empty.
func (o *outbox) run(ctx context.Context) {
	for {
		task, more := o.take()
		if task != nil {
			o.do(ctx, task)
		}
		if !more || ctx.Err() != nil {
			return
		}
		if task == nil {
			o.rested()
			select {
			case <-o.wake:
			case <-ctx.Done():
				return
			}
		}
	}
}

// do carries out a task; a panic ends the task, not the bot.
func (o *outbox) do(ctx context.Context, task func(context.Context)) {
	defer func() {
		if p := recover(); p != nil {
			o.broken(p)
		}
	}()
	task(ctx)
}

// take returns the next task, if any, and whether there may be more.
func (o *outbox) take() (task func(context.Context), more bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.tasks) == 0 {
		o.busy = false
		return nil, !o.closed
	}
	task, o.tasks = o.tasks[0], o.tasks[1:]
	o.busy = true
	return task, true
}
