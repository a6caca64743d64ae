package discord

import (
	"context"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// limits paces requests so that Discord need not refuse any: by what its answers say of each
// route, and by the number of requests a second that a bot is allowed. Answers to interactions
// do not come here.
type limits struct {
	mu     sync.Mutex
	routes map[string]*route
	paused time.Time     // nothing is sent before
	every  time.Duration // between two requests, in the long run; 0: no limit
	burst  time.Duration // how far the next turn may lie ahead
	turn   time.Time

	minutes [10]int // refused requests, by minute
	minute  int64   // the last one that was counted in
	warnAt  int
}

// route is what an answer said: until reset, so many more requests.
type route struct {
	limit, remaining int
	reset            time.Time
}

// firstWarning is the number of refused requests in ten minutes that is worth a word; another
// follows whenever it has doubled. At 10,000 Discord bans the address.
const firstWarning = 500

// newLimits allows a fifth of perSecond at once and four fifths of it each second, so never
// more than perSecond within any second. A negative number means no limit.
func newLimits(perSecond int) *limits {
	l := &limits{routes: make(map[string]*route), warnAt: firstWarning}
	if perSecond > 0 {
		l.every = time.Second * 5 / time.Duration(4*perSecond)
		l.burst = l.every * time.Duration(max(perSecond/5-1, 0))
	}
	return l
}

// wait waits for the route's turn and takes it.
func (l *limits) wait(ctx context.Context, key string) error {
	for {
		d := l.take(key, time.Now())
		if d <= 0 {
			return ctx.Err()
		}
		if err := sleep(ctx, d); err != nil {
			return err
		}
	}
}

// take takes a turn at now, or says how long to wait before asking again.
func (l *limits) take(key string, now time.Time) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if d := l.paused.Sub(now); d > 0 {
		return d
	}
	r := l.routes[key]
	if r != nil && r.remaining <= 0 {
		if d := r.reset.Sub(now); d > 0 {
			return d
		}
		// A new window: its size is known, its end will be.
		r.remaining, r.reset = max(r.limit, 1), now.Add(time.Second)
	}
	if l.turn.Before(now) {
		l.turn = now
	}
	if d := l.turn.Sub(now) - l.burst; d > 0 {
		return d
	}
	l.turn = l.turn.Add(l.every)
	if r != nil {
		r.remaining--
	}
	return 0
}

// learn reads the rate limit headers of an answer.
func (l *limits) learn(key string, h http.Header, now time.Time) {
	remaining, err := strconv.Atoi(h.Get("X-RateLimit-Remaining"))
	if err != nil {
		return
	}
	after, err := strconv.ParseFloat(h.Get("X-RateLimit-Reset-After"), 64)
	if err != nil || !(after >= 0) {
		return
	}
	limit, err := strconv.Atoi(h.Get("X-RateLimit-Limit"))
	if err != nil {
		limit = 1
	}
	reset := now.Add(time.Duration(min(after, 3600) * float64(time.Second)))
	l.mu.Lock()
	defer l.mu.Unlock()
	r := l.of(key, now)
	if now.Before(r.reset) {
		// Others may be on their way that this answer does not count yet.
		remaining = min(remaining, r.remaining)
	}
	r.limit, r.remaining, r.reset = limit, remaining, reset
}

// of gives the route's record. A record whose window is over says nothing any more; such
// records are dropped now and then, so memory is bounded by the routes in use at a time.
func (l *limits) of(key string, now time.Time) *route {
	r := l.routes[key]
	if r != nil {
		return r
	}
	if n := len(l.routes); n >= 256 && n&(n-1) == 0 {
		for k, old := range l.routes {
			if now.After(old.reset) {
				delete(l.routes, k)
			}
		}
	}
	r = &route{remaining: 1 << 30}
	l.routes[key] = r
	return r
}

// hold keeps a route, or all, from sending before until.
func (l *limits) hold(key string, all bool, until time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if all {
		if until.After(l.paused) {
			l.paused = until
		}
		return
	}
	r := l.of(key, time.Now())
	r.remaining, r.reset = 0, until
}

// refused counts a request that Discord refused, and gives the number within the last ten
// minutes and whether that should be told.
func (l *limits) refused(now time.Time) (n int, warn bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	minute := now.Unix() / 60
	for m := max(l.minute+1, minute-9); m <= minute; m++ {
		l.minutes[m%10] = 0
	}
	l.minute = max(l.minute, minute)
	l.minutes[minute%10]++
	for _, m := range l.minutes {
		n += m
	}
	if n < firstWarning {
		l.warnAt = firstWarning
	}
	if n < l.warnAt {
		return n, false
	}
	l.warnAt = 2 * n
	return n, true
}
