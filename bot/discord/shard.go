package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// shard keeps one gateway session alive over many connections. Each connection has a new
// discordgo session; what is needed to resume is kept here.
type shard struct {
	c         *Client
	id, count int

	mu       sync.Mutex
	session  string // "" when there is nothing to resume
	resumeAt string // where Discord wants it resumed
	seq      int64
	started  bool // was connected at least once
	up       bool // the present connection has had READY or RESUMED
}

var errStuck = errors.New("the session was stuck and has been abandoned")

func newShard(c *Client, id, count int) *shard { return &shard{c: c, id: id, count: count} }

// run stays connected until ctx ends (nil) or connecting again cannot help.
func (s *shard) run(ctx context.Context) error {
	log := s.c.log.With("shard", s.id)
	for failures := 0; ; {
		begun := time.Now()
		err := s.connect(ctx, failures)
		if ctx.Err() != nil {
			return nil
		}
		if err := s.hopeless(err); err != nil {
			return err
		}
		lived := time.Since(begun)
		if s.isUp() && lived >= s.c.cfg.Steady {
			failures = 0
		}
		s.forget(err, failures)
		if s.isUp() && s.canResume() {
			failures = 0 // Discord is there, and to resume costs no new session
		}
		wait := s.c.backoff(failures)
		if failures == 0 && lived >= 10*s.c.cfg.BackoffMin {
			wait /= 4 // presses made meanwhile go unanswered
		}
		failures++
		log.Warn("gateway connection ended", "err", s.c.scrub.text(err.Error()),
			"again_in", wait.Round(time.Millisecond), "resume", s.canResume())
		if sleep(ctx, wait) != nil {
			return nil
		}
	}
}

// hopeless gives the error that ends the process: a fatal close code at any time, and at the
// very start a gateway that is not there.
func (s *shard) hopeless(err error) error {
	if err := s.c.fatal(err); err != nil {
		return err
	}
	refused := (*Error)(nil)
	if errors.As(err, &refused) && refused.Status == http.StatusUnauthorized {
		return errToken
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.started && dialing(err) {
		address := s.c.gateway.url()
		return &plain{"Cannot reach Discord's gateway at " + address + ": " + err.Error(), err}
	}
	return nil
}

// forget drops a session that Discord will not resume. One that failed three times in a row
// though Discord was there is given up as well: it may be the session that it stumbles over.
func (s *shard) forget(err error, failures int) {
	end := (*closed)(nil)
	refused := errors.As(err, &end) && (end.code == 4007 || end.code == 4009)
	reached := !dialing(err) && !errors.Is(err, websocket.ErrBadHandshake)
	if refused || errors.Is(err, errExpired) || failures >= 2 && reached && !s.isUp() {
		s.mu.Lock()
		s.session, s.resumeAt, s.seq = "", "", 0
		s.mu.Unlock()
	}
}

// connect makes one connection and serves it until it ends, and says why it ended.
func (s *shard) connect(ctx context.Context, failures int) error {
	s.mu.Lock()
	s.up = false
	s.mu.Unlock()
	resume, address, err := s.plan(failures)
	if err != nil {
		return err
	}
	if resume == nil {
		if err := s.c.gateway.permit(ctx, s.id); err != nil {
			return err
		}
		address = s.c.gateway.url()
	}
	l := newLine(&s.c.cfg, resume)
	session, err := s.discordgo(ctx, l, address)
	if err != nil {
		return err
	}
	opened := make(chan error, 1)
	go func() { opened <- session.Open() }()
	return s.watch(ctx, session, l, opened)
}

// plan gives the RESUME to send and where to, or nil when a new session must begin. Every
// other attempt goes to the usual address, in case the one to resume at is out of order.
func (s *shard) plan(failures int) (resume []byte, address string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.session == "" {
		return nil, "", nil
	}
	address = s.resumeAt
	if address == "" || failures%2 == 0 {
		address = s.c.gateway.url()
	}
	resume, err = json.Marshal(map[string]any{"op": 6, "d": map[string]any{
		"token": s.c.token, "session_id": s.session, "seq": s.seq,
	}})
	return resume, address, err
}

// discordgo makes a session that lives on l.
func (s *shard) discordgo(
	ctx context.Context, l *line, address string,
) (*discordgo.Session, error) {
	session, err := discordgo.New(s.c.token)
	if err != nil {
		return nil, fmt.Errorf("new session: %w", err)
	}
	session.Client = &http.Client{Transport: gatewayAnswer{address, s.c.http.Transport}}
	session.Dialer = l.dialer(ctx)
	// What goes wrong is reported by run; discordgo would print it as well.
	session.LogLevel = -1
	session.StateEnabled = false
	session.ShouldReconnectOnError = false
	session.ShouldReconnectVoiceOnSessionError = false
	session.SyncEvents = true
	session.Compress = false // costs more time than the bytes are worth
	session.Identify.Compress = false
	session.Identify.Intents = s.c.cfg.Intents
	session.ShardID, session.ShardCount = s.id, s.count
	session.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { s.event(l, e) })
	return session, nil
}

// watch waits for the end of the connection. It ends it when ctx does, when it could not be
// opened, or when discordgo has held its lock for so long that it must be stuck.
func (s *shard) watch(
	ctx context.Context, session *discordgo.Session, l *line, opened <-chan error,
) error {
	tick := time.NewTicker(s.c.cfg.Watchdog / 8)
	defer tick.Stop()
	free := time.Now()
	var failed error // of opening the session
	for {
		select {
		case failed = <-opened:
			opened = nil
			if failed == nil {
				l.established()
			} else {
				l.end(closeResumable, failed)
			}
		case <-tick.C:
			if session.TryRLock() {
				session.RUnlock()
				free = time.Now()
			} else if time.Since(free) > s.c.cfg.Watchdog {
				l.end(closeResumable, errStuck)
			}
		case <-ctx.Done():
			l.end(closeForGood, ctx.Err())
			<-l.down
			return ctx.Err()
		case <-l.gone:
			// A session that is closed stops its heartbeats. It may hang, and it waits a
			// second in any case; nothing here depends on it.
			go func() { _ = session.Close() }()
			return whyEnded(l, opened, failed)
		}
	}
}

// whyEnded is the line's reason. Where discordgo closed the line because it could not open the
// session, what it found wrong says more.
func whyEnded(l *line, opened <-chan error, failed error) error {
	why := l.reason()
	switch {
	case !errors.Is(why, errLeft):
		return why
	case opened == nil:
		return cmp.Or(failed, why)
	}
	select {
	case err := <-opened:
		return cmp.Or(err, why)
	case <-time.After(time.Second):
		return why
	}
}

// event takes what discordgo read. It runs in discordgo's read loop and must not wait.
func (s *shard) event(l *line, e *discordgo.Event) {
	if l.reason() != nil {
		return
	}
	s.mu.Lock()
	s.seq = e.Sequence
	s.mu.Unlock()
	switch strings.ToUpper(e.Type) { // see disguise
	case "READY":
		s.ready(e.RawData)
	case "RESUMED":
		s.mu.Lock()
		s.up = true
		s.mu.Unlock()
		s.c.log.Info("gateway session resumed", "shard", s.id)
	case "INTERACTION_CREATE":
		s.c.inbox.put(e.RawData)
	case "GUILD_CREATE", "GUILD_DELETE":
		s.guild(e.RawData, strings.EqualFold(e.Type, "GUILD_CREATE"))
	}
}

func (s *shard) ready(raw json.RawMessage) {
	var r struct {
		Session     string `json:"session_id"`
		ResumeAt    string `json:"resume_gateway_url"`
		Application struct {
			ID string `json:"id"`
		} `json:"application"`
		User struct {
			ID       string `json:"id"`
			Username string `json:"username"`
		} `json:"user"`
		Guilds []guildEvent `json:"guilds"`
	}
	// What could be read is used; without a session id the next connection starts anew.
	_ = json.Unmarshal(raw, &r)
	if r.Application.ID == "" {
		r.Application.ID = r.User.ID // the same number for all but the oldest bots
	}
	s.mu.Lock()
	first := !s.started
	s.session, s.resumeAt, s.started, s.up = r.Session, r.ResumeAt, true, true
	s.mu.Unlock()
	s.c.log.Info("connected to Discord", "shard", s.id, "shards", s.count, "as", r.User.Username)
	s.present(r.Guilds)
	if first {
		s.c.shardReady(r.Application.ID)
	}
}

func (s *shard) isUp() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.up
}

func (s *shard) canResume() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.session != ""
}

// backoff is the pause before attempt n+1: it doubles, and is anything from half to all of
// that so that shards do not come back in step.
func (c *Client) backoff(n int) time.Duration {
	d := c.cfg.BackoffMax
	if n < 20 {
		d = min(d, c.cfg.BackoffMin<<n)
	}
	return d/2 + rand.N(d/2+1)
}
