package sandbox

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

//go:embed page
var page embed.FS

// Server is the stand-in. Create it with [New]. All methods may be called concurrently.
type Server struct {
	opt      Options
	host     string // "127.0.0.1:PORT"
	http     *http.Server
	ids      ids
	guildIDs ids
	world    *world
	hub      *hub
	mail     *mail
	files    *files
	commands *registry
	calls    *calls
	gateway  *gateway
	limits   *limiter
	journal  *journal
	trouble  *troubles
	crowd    *crowd
	ctx      context.Context // ends with Close; what runs in the background watches it
	cancel   context.CancelFunc
	serving  sync.WaitGroup
	doubles  atomic.Int64 // answers refused as second ones
}

// New starts a stand-in with a guild "Headliner HQ", its channel "trivia", and four users: Ann,
// who is an admin, Ben, Cleo and Dev. Stop it with [Server.Close].
func New(opt Options) (*Server, error) {
	opt = opt.withDefaults()
	ln, err := net.Listen("tcp", opt.Addr)
	if err != nil {
		return nil, fmt.Errorf("sandbox: %w", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := &Server{
		opt: opt, host: ln.Addr().String(), world: newWorld(opt.Bot), hub: &hub{},
		files:    &files{host: ln.Addr().String(), all: map[string]stored{}},
		commands: &registry{all: map[string][]Command{}, created: map[string][]time.Time{}},
		calls:    newCalls(opt.KeepCall), limits: newLimiter(opt.Limits),
		journal: newJournal(opt.KeepLog), trouble: &troubles{}, ctx: ctx, cancel: cancel,
	}
	s.mail = newMail(opt.Keep, s.hub)
	s.gateway = newGateway(s)
	s.crowd = newCrowd(s)
	s.http = &http.Server{Handler: s.routes(), ReadHeaderTimeout: 10 * time.Second}
	s.serving.Go(func() {
		if err := s.http.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			opt.Log.Error("sandbox stopped", "err", err)
		}
	})
	return s, nil
}

// Close stops the stand-in at once and cuts all connections.
func (s *Server) Close() error {
	s.cancel()
	s.eachConn(true, func(c *conn) { c.end() })
	err := s.http.Close()
	s.crowd.wait()
	s.serving.Wait()
	if err != nil {
		return fmt.Errorf("sandbox: close: %w", err)
	}
	return nil
}

// URL is the base URL of the stand-in, as DISCORD_API_URL takes it: "http://127.0.0.1:PORT/". In a
// browser it shows the page.
func (s *Server) URL() string { return "http://" + s.host + "/" }

// Token is the bot token that is accepted.
func (s *Server) Token() string { return s.opt.Token }

// WaitReady waits until the bot is connected and has registered the commands named, such as
// "trivia", globally or in the default guild. The error is ctx's.
func (s *Server) WaitReady(ctx context.Context, commands ...string) error {
	l := s.hub.listen(func(e *Event) bool { return e.Type == EventCommands || e.Type == EventBot })
	defer s.hub.leave(l)
	for !s.ready(commands) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("sandbox: waiting for the bot: %w", ctx.Err())
		case <-l.ready:
			l.take()
		}
	}
	return nil
}

func (s *Server) ready(commands []string) bool {
	s.gateway.mu.Lock()
	online := s.gateway.online()
	s.gateway.mu.Unlock()
	visible := s.commands.visible(homeGuild)
	for _, name := range commands {
		found := false
		for _, c := range visible {
			found = found || c.Name == name
		}
		online = online && found
	}
	return online
}

func (s *Server) waitError(ctx context.Context, channel string) error {
	last := "there is none"
	if list := s.Messages(channel); len(list) > 0 {
		last = fmt.Sprintf("%q", list[len(list)-1].Text())
	}
	return fmt.Errorf("sandbox: waiting for a message (the last one: %s): %w", last, ctx.Err())
}
