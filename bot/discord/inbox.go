package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/maphash"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

// tooLate is the age at which Discord has given up on an interaction without an answer.
const tooLate = 3 * time.Second

// inbox takes interactions from the gateway's read loops and has them handled: in order of
// arrival, each once, a limited number at a time. Putting one in never waits.
type inbox struct {
	c     *Client
	queue chan *Interaction
	slots chan struct{}
	done  chan struct{} // closed when run has returned
	seen  *seen

	mu     sync.Mutex
	closed bool // the queue takes no more

	dropped atomic.Int64
	logged  atomic.Int64 // when dropping was last logged, Unix seconds
}

func newInbox(c *Client) *inbox {
	return &inbox{
		c:     c,
		queue: make(chan *Interaction, c.cfg.MaxQueue),
		slots: make(chan struct{}, c.cfg.MaxHandlers),
		done:  make(chan struct{}),
		seen:  newSeen(16384),
	}
}

// put decodes an interaction and queues it. It drops what cannot be read, what Discord sent
// before, and, when the queue is full, what it cannot take.
func (b *inbox) put(raw json.RawMessage) {
	// A panic here would end the process, as discordgo calls this.
	defer b.survive(nil)
	i, err := decode(raw, time.Now())
	if err != nil {
		b.c.log.Warn("interaction ignored", "err", err)
		return
	}
	if b.seen.before(i.ID) {
		b.c.log.Debug("interaction delivered again", "id", i.ID)
		return
	}
	if !b.push(i) {
		b.drop()
	}
}

// push queues i if there is room. A read loop of discordgo may still be at it when the
// connection has already been given up, hence closed.
func (b *inbox) push(i *Interaction) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return true
	}
	select {
	case b.queue <- i:
		return true
	default:
		return false
	}
}

// drop counts an interaction that found no room, and logs at most once a second.
func (b *inbox) drop() {
	b.dropped.Add(1)
	now := time.Now().Unix()
	if last := b.logged.Load(); last != now && b.logged.CompareAndSwap(last, now) {
		b.c.log.Error("too many interactions at once; some were dropped",
			"dropped", b.dropped.Swap(0))
	}
}

// run starts a handler for each queued interaction until the queue is closed, then waits for
// the handlers.
func (b *inbox) run(ctx context.Context) {
	defer close(b.done)
	var handlers sync.WaitGroup
	defer handlers.Wait()
	for i := range b.queue {
		b.slots <- struct{}{}
		if time.Since(i.Received) > tooLate {
			<-b.slots
			b.drop()
			continue
		}
		handlers.Go(func() {
			defer func() { <-b.slots }()
			b.handle(ctx, i)
		})
	}
}

// handle calls the handler; a panic ends only this interaction.
func (b *inbox) handle(ctx context.Context, i *Interaction) {
	defer b.survive(i)
	b.c.cfg.Handle(ctx, i)
}

// survive, deferred, ends a panic with a line in the log.
func (b *inbox) survive(i *Interaction) {
	if p := recover(); p != nil {
		b.c.log.Error("interaction handler panicked", "interaction", i,
			"panic", b.c.scrub.text(fmt.Sprint(p)), "stack", string(debug.Stack()))
	}
}

// drain waits for what is queued and in flight, but no longer than limit. What is put in
// from now on is ignored.
func (b *inbox) drain(limit time.Duration) {
	b.mu.Lock()
	b.closed = true
	close(b.queue)
	b.mu.Unlock()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-b.done:
	case <-timer.C:
		b.c.log.Warn("stopped with interactions still in hand", "limit", limit)
	}
}

// seen remembers the ids of the last interactions, between size and twice size of them.
type seen struct {
	seed maphash.Seed
	size int

	mu       sync.Mutex
	now, old map[uint64]struct{}
}

func newSeen(size int) *seen {
	return &seen{seed: maphash.MakeSeed(), size: size, now: make(map[uint64]struct{})}
}

// before notes id and tells whether it was noted before.
func (s *seen) before(id string) bool {
	key := maphash.String(s.seed, id)
	s.mu.Lock()
	defer s.mu.Unlock()
	_, now := s.now[key]
	_, old := s.old[key]
	if now || old {
		return true
	}
	if len(s.now) >= s.size {
		s.now, s.old = make(map[uint64]struct{}, s.size), s.now
	}
	s.now[key] = struct{}{}
	return false
}
