package sandbox

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// Trouble is what goes wrong. The zero value is no trouble.
type Trouble struct {
	Latency time.Duration `json:"latency"` // before each REST request is acted upon
	Slow    time.Duration `json:"slow"`    // between acting upon it and the answer
	Rules   []Rule        `json:"rules"`   // the first that matches a request applies

	NoHello        bool `json:"no_hello"`        // gateway connections get no HELLO
	NoAcks         bool `json:"no_acks"`         // heartbeats are not acknowledged
	RefuseGateway  bool `json:"refuse_gateway"`  // the gateway answers 503
	RefuseIdentify int  `json:"refuse_identify"` // close code in answer to every IDENTIFY
	Greeting       int  `json:"greeting"`        // 7 or 9: sent in place of READY and RESUMED

	DuplicateInteractions bool `json:"duplicate_interactions"` // each is delivered twice
}

// Rule makes certain REST requests fail. In JSON its times are nanoseconds.
type Rule struct {
	Method string `json:"method"` // empty: any
	// Path is a pattern below /api/v10, such as "/channels/*/messages"; "*" is one part, and a
	// last "**" any number of parts. Empty: any.
	Path string `json:"path"`

	Status     int           `json:"status"`      // what to answer: 429, 500, 502 …; 0: as usual
	Code       int           `json:"code"`        // error code in the answer
	RetryAfter time.Duration `json:"retry_after"` // for 429
	Global     bool          `json:"global"`      // for 429: the global limit
	Do         bool          `json:"do"`          // do what was asked, then answer Status anyway
	Cut        bool          `json:"cut"`         // close the connection without an answer
	Delay      time.Duration `json:"delay"`       // before acting
	Every      int           `json:"every"`       // only every nth match; 0: each
	Times      int           `json:"times"`       // stop after so many; 0: never
}

// troubles holds the switches. Safe for concurrent use.
type troubles struct {
	mu      sync.RWMutex
	now     Trouble
	matched []int // how often each rule matched
}

func (t *troubles) get() Trouble {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.now
}

// SetTrouble replaces what goes wrong from now on; counts of rules start anew.
func (s *Server) SetTrouble(t Trouble) {
	t.Rules = slices.Clone(t.Rules)
	s.trouble.mu.Lock()
	s.trouble.now, s.trouble.matched = t, make([]int, len(t.Rules))
	s.trouble.mu.Unlock()
	s.hub.publish(Event{Type: EventTrouble})
}

// Trouble tells what goes wrong now.
func (s *Server) Trouble() Trouble { return s.trouble.get() }

// rule returns the rule that applies to a request, if any.
func (t *troubles) rule(method, path string) (Rule, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, r := range t.now.Rules {
		if r.Method != "" && r.Method != method || r.Path != "" && !pathFits(r.Path, path) {
			continue
		}
		t.matched[i]++
		n := t.matched[i]
		if r.Every > 1 {
			if n%r.Every != 0 {
				continue
			}
			n /= r.Every
		}
		if r.Times == 0 || n <= r.Times {
			return r, true
		}
	}
	return Rule{}, false
}

func pathFits(pattern, path string) bool {
	want, got := strings.Split(pattern, "/"), strings.Split(path, "/")
	for i, part := range want {
		switch {
		case part == "**" && i == len(want)-1:
			return len(got) > i
		case i >= len(got) || part != "*" && part != got[i]:
			return false
		}
	}
	return len(want) == len(got)
}

// Drop cuts all gateway connections. The sessions can be resumed only if resumable is set.
func (s *Server) Drop(resumable bool) {
	s.eachConn(!resumable, func(c *conn) { c.end() })
}

// Op7 asks the bot to reconnect.
func (s *Server) Op7() { s.eachConn(false, func(c *conn) { c.send(opReconnect, nil) }) }

// Op9 tells the bot that its session is invalid, or that it should resume it.
func (s *Server) Op9(resumable bool) {
	s.eachConn(!resumable, func(c *conn) { c.send(opInvalidSession, resumable) })
}

// CloseGateway closes all gateway connections with a code. Discord ends the session on codes 4004
// and 4010 to 4014, on 1000 and 1001, and on 4007 and 4009.
func (s *Server) CloseGateway(code int) {
	fatal := code == 1000 || code == 1001 || code == closeToken || code == closeSequence ||
		code == closeTimeout || code >= closeShard && code <= closePrivileged
	s.eachConn(fatal, func(c *conn) { c.close(code, "") })
}

// SendGateway sends a payload as it is to all gateway connections.
func (s *Server) SendGateway(payload []byte) {
	s.eachConn(false, func(c *conn) { c.raw(payload) })
}

// Dispatch sends an event, with a sequence number, to the shard that the guild belongs to.
func (s *Server) Dispatch(guild, event string, data []byte) {
	s.gateway.dispatch(guild, event, data, 0)
}

func (s *Server) eachConn(forget bool, do func(*conn)) {
	g := s.gateway
	g.mu.Lock()
	var conns []*conn
	for c := range g.conns {
		conns = append(conns, c)
		if forget && c.session != nil {
			g.forget(c.session)
		}
	}
	g.mu.Unlock()
	for _, c := range conns {
		do(c)
	}
}
