package sandbox

import (
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// limiter counts requests against the rate limits. Safe for concurrent use.
type limiter struct {
	mu      sync.Mutex
	limits  Limits
	buckets map[string]*bucket
	global  bucket
	swept   time.Time
}

// bucket is a window of time and what is left in it.
type bucket struct {
	left int
	ends time.Time
}

func newLimiter(l Limits) *limiter {
	return &limiter{limits: l, buckets: map[string]*bucket{}}
}

// allowance is what a request got: whether it may pass, and what the headers say.
type allowance struct {
	ok, global bool
	name       string
	limit      Limit
	left       int
	reset      time.Duration
}

// kinds of route, each with a limit of its own; the bucket's key has the channel or token too.
const (
	routeCreate  = "create"
	routeEdit    = "edit"
	routeWebhook = "webhook"
	routeOther   = "other"
)

// take counts one request. Interaction endpoints stay outside the global limit, as on Discord.
func (l *limiter) take(route, key string, now time.Time) allowance {
	if l.limits.Off {
		return allowance{ok: true}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if route != routeWebhook {
		if a := l.global.take(Limit{N: l.limits.Global, Per: time.Second}, now); !a.ok {
			a.global = true
			return a
		}
	}
	l.sweep(now)
	b := l.buckets[route+key]
	if b == nil {
		b = &bucket{}
		l.buckets[route+key] = b
	}
	a := b.take(l.limit(route), now)
	a.name = route
	return a
}

func (l *limiter) limit(route string) Limit {
	switch route {
	case routeCreate:
		return l.limits.MessageCreate
	case routeEdit:
		return l.limits.MessageEdit
	case routeWebhook:
		return l.limits.Webhook
	}
	return l.limits.Other
}

func (b *bucket) take(limit Limit, now time.Time) allowance {
	if !now.Before(b.ends) {
		b.left, b.ends = limit.N, now.Add(limit.Per)
	}
	a := allowance{limit: limit, reset: b.ends.Sub(now)}
	if b.left == 0 {
		return a
	}
	b.left--
	a.ok, a.left = true, b.left
	return a
}

// sweep drops buckets that are full again, so that tokens don't pile up.
func (l *limiter) sweep(now time.Time) {
	if now.Sub(l.swept) < 10*time.Second {
		return
	}
	l.swept = now
	for key, b := range l.buckets {
		if now.After(b.ends) {
			delete(l.buckets, key)
		}
	}
}

// headers writes Discord's rate limit headers.
func (a allowance) headers(h http.Header, now time.Time) {
	if a.limit.N == 0 {
		return
	}
	seconds := strconv.FormatFloat(math.Ceil(a.reset.Seconds()*1000)/1000, 'f', 3, 64)
	if !a.global {
		h.Set("X-RateLimit-Limit", strconv.Itoa(a.limit.N))
		h.Set("X-RateLimit-Remaining", strconv.Itoa(a.left))
		ends := float64(now.Add(a.reset).UnixMilli()) / 1000
		h.Set("X-RateLimit-Reset", strconv.FormatFloat(ends, 'f', 3, 64))
		h.Set("X-RateLimit-Reset-After", seconds)
		h.Set("X-RateLimit-Bucket", a.name)
	}
	if !a.ok {
		limitedHeaders(h, a.reset, a.global)
	}
}

func limitedHeaders(h http.Header, after time.Duration, global bool) {
	h.Set("Retry-After", strconv.Itoa(int(math.Ceil(after.Seconds()))))
	h.Set("X-RateLimit-Scope", "user")
	if global {
		h.Set("X-RateLimit-Global", "true")
		h.Set("X-RateLimit-Scope", "global")
	}
}

// limitedBody is the body of a 429.
func limitedBody(after time.Duration, global bool) map[string]any {
	return map[string]any{
		"message":     "You are being rate limited.",
		"retry_after": math.Ceil(after.Seconds()*1000) / 1000,
		"global":      global,
	}
}
