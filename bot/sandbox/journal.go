package sandbox

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Request is a REST request that the bot made.
type Request struct {
	At     time.Time
	Took   time.Duration
	Method string
	Path   string // below /api/v10, without the query
	Query  string
	Body   []byte // its first 64 KiB; of multipart the payload_json; shared: don't change it
	Status int    // what was answered; 0 where the connection was cut
	Code   int    // the error code in the answer, if any
}

// keepViolations bounds the list: a bot that goes wrong often goes wrong the same way.
const keepViolations = 1000

// journal keeps what the bot did. Safe for concurrent use.
type journal struct {
	mu         sync.Mutex
	keep       int
	requests   []Request
	next       int
	total      int
	violations []string
	changed    chan struct{}
	watched    bool
}

func newJournal(keep int) *journal {
	return &journal{keep: keep, changed: make(chan struct{})}
}

func (j *journal) add(r Request) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.requests) < j.keep {
		j.requests = append(j.requests, r)
	} else {
		j.requests[j.next] = r
		j.next = (j.next + 1) % j.keep
	}
	j.total++
	if j.watched {
		close(j.changed)
		j.changed, j.watched = make(chan struct{}), false
	}
}

func (j *journal) violation(format string, args ...any) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.violations) < keepViolations {
		j.violations = append(j.violations, fmt.Sprintf(format, args...))
	}
}

// all returns the requests kept, oldest first, and a channel that closes on the next one.
func (j *journal) all() ([]Request, int, <-chan struct{}) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.watched = true
	return append(slices.Clone(j.requests[j.next:]), j.requests[:j.next]...), j.total, j.changed
}

// Requests lists the bot's newest REST requests, oldest first.
func (s *Server) Requests() []Request {
	list, _, _ := s.journal.all()
	return list
}

// Violations lists what the bot did that Discord refuses, oldest first: late and double answers,
// limits and rates exceeded, wrong permissions, faults on the gateway. A line starts with the
// status and error code of the refusal. What was refused only because of [Trouble] is not in it.
func (s *Server) Violations() []string {
	s.journal.mu.Lock()
	defer s.journal.mu.Unlock()
	return slices.Clone(s.journal.violations)
}

// WaitRequest returns the first request that fits, among those made and those to come.
func (s *Server) WaitRequest(ctx context.Context, fits func(Request) bool) (Request, error) {
	seen := 0
	for {
		list, total, changed := s.journal.all()
		for _, r := range list[max(0, len(list)-(total-seen)):] {
			if fits(r) {
				return r, nil
			}
		}
		seen = total
		select {
		case <-ctx.Done():
			return Request{}, fmt.Errorf("sandbox: waiting for a request: %w", ctx.Err())
		case <-changed:
		}
	}
}
