package discord

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// presses is a gateway that sends the ids it is given as pressed buttons.
func presses(f *fake, ids <-chan string) {
	f.gateway = func(_ int, p *peer) {
		p.greet(time.Minute)
		go func() {
			for seq := 2; ; seq++ {
				id, more := <-ids
				if !more {
					return
				}
				p.press(seq, id)
			}
		}()
		p.serve()
	}
}

func TestPanicEndsOneInteraction(t *testing.T) {
	f, ids, handled := newFake(t), make(chan string, 3), make(chan string, 3)
	presses(f, ids)
	start(t, f.client(t, func(cfg *Config) {
		cfg.Handle = func(_ context.Context, i *Interaction) {
			if i.ID == "1" {
				panic("oh no " + testToken)
			}
			handled <- i.ID
		}
	}))
	ids <- "1"
	ids <- "2"
	if id := receive(t, handled, "second interaction"); id != "2" {
		t.Errorf("handled %s, want 2", id)
	}
	close(ids)
}

func TestDeliveredTwiceHandledOnce(t *testing.T) {
	f, ids, handled := newFake(t), make(chan string, 5), make(chan string, 5)
	presses(f, ids)
	start(t, f.client(t, func(cfg *Config) {
		cfg.Handle = func(_ context.Context, i *Interaction) { handled <- i.ID }
	}))
	for _, id := range []string{"1", "2", "1", "2", "3"} {
		ids <- id
	}
	close(ids)
	var got []string
	for range 3 {
		got = append(got, receive(t, handled, "interaction"))
	}
	slices.Sort(got)
	if want := []string{"1", "2", "3"}; !slices.Equal(got, want) {
		t.Errorf("handled %v, want %v", got, want)
	}
}

// TestFullInboxNeverHoldsTheGateway fills all handlers and the queue; the read loop must still
// see heartbeats acknowledged, and what fits must be handled afterwards, in order.
func TestFullInboxNeverHoldsTheGateway(t *testing.T) {
	f, beats, again := newFake(t), make(chan bool, 100), make(chan struct{})
	f.gateway = func(_ int, p *peer) {
		p.greet(250 * time.Millisecond)
		for n := range 20 {
			p.press(n+2, fmt.Sprint(n+1))
		}
		for m := p.next(); m.Op == 1; m = p.next() {
			p.send(`{"op":11}`)
			select {
			case beats <- true:
			default:
			}
		}
	}
	var count atomic.Int64
	handled := make(chan string, 20)
	start(t, f.client(t, func(cfg *Config) {
		cfg.MaxHandlers, cfg.MaxQueue = 1, 3
		cfg.Handle = func(_ context.Context, i *Interaction) {
			count.Add(1)
			<-again
			handled <- i.ID
		}
	}))
	for range 4 {
		receive(t, beats, "heartbeat")
	}
	if n := f.opened.Load(); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
	if n := count.Load(); n != 1 {
		t.Errorf("%d handlers at once, want 1", n)
	}
	close(again)
	for _, want := range []string{"1", "2", "3"} {
		if got := receive(t, handled, "interaction"); got != want {
			t.Errorf("handled %s, want %s", got, want)
		}
	}
}

func TestRunWaitsForHandlers(t *testing.T) {
	f, ids := newFake(t), make(chan string, 1)
	presses(f, ids)
	begun, goOn := make(chan bool), make(chan bool)
	var finished atomic.Bool
	stop := start(t, f.client(t, func(cfg *Config) {
		cfg.Handle = func(ctx context.Context, _ *Interaction) {
			begun <- true
			<-goOn
			finished.Store(ctx.Err() == nil)
		}
	}))
	ids <- "1"
	close(ids)
	receive(t, begun, "handler")
	go func() {
		time.Sleep(50 * time.Millisecond)
		close(goOn)
	}()
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if !finished.Load() {
		t.Error("Run returned before the handler was done, or ended its context")
	}
}

func TestRunWaitsNoLongerThanDrain(t *testing.T) {
	f, ids := newFake(t), make(chan string, 1)
	presses(f, ids)
	begun, ended := make(chan bool), make(chan error, 1)
	stop := start(t, f.client(t, func(cfg *Config) {
		cfg.Drain = 50 * time.Millisecond
		cfg.Handle = func(ctx context.Context, _ *Interaction) {
			begun <- true
			<-ctx.Done()
			ended <- ctx.Err()
		}
	}))
	ids <- "1"
	close(ids)
	receive(t, begun, "handler")
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if err := receive(t, ended, "end of the handler's context"); err == nil {
		t.Error("the handler's context goes on")
	}
}

func TestSeenIsBounded(t *testing.T) {
	s := newSeen(100)
	for n := range 1000 {
		if s.before(fmt.Sprint(n)) {
			t.Fatalf("%d was never seen", n)
		}
		if !s.before(fmt.Sprint(n)) {
			t.Fatalf("%d is forgotten at once", n)
		}
	}
	if n := len(s.now) + len(s.old); n > 200 {
		t.Errorf("remembers %d ids, want at most 200", n)
	}
	if !s.before("950") {
		t.Error("forgot one of the last 100 ids")
	}
}
