package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func TestOverTLS(t *testing.T) {
	f := newFake(t)
	f.Server = httptest.NewTLSServer(f.Config.Handler)
	t.Cleanup(f.CloseClientConnections)
	f.limit(1, 1000, 1000, time.Hour, 1)
	c := f.client(t, func(cfg *Config) {
		cfg.tls = f.Client().Transport.(*http.Transport).TLSClientConfig
	})
	stop := start(t, c)
	receive(t, c.Ready(), "ready")
	if err := c.Respond(t.Context(), pressed("1"), say("a")); err != nil {
		t.Error(err)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

func TestFatalCloseCodes(t *testing.T) {
	for code, want := range map[int]string{
		4004: "Check DISCORD_TOKEN", 4010: "shards", 4011: "shards",
		4012: "needs an update", 4013: "intents", 4014: "guilds",
	} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			f := newFake(t)
			f.gateway = func(_ int, p *peer) {
				p.hello(time.Minute)
				p.next()
				p.close(code)
				p.hang()
			}
			err := f.client(t, nil).Run(t.Context())
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("Run = %v, want it to say %q", err, want)
			}
			if n := f.opened.Load(); n != 1 {
				t.Errorf("%d connections, want 1", n)
			}
		})
	}
}

func TestFatalCodeLater(t *testing.T) {
	f := newFake(t)
	f.gateway = func(n int, p *peer) {
		p.greet(time.Minute)
		p.close([]int{4000, 4004}[n-1])
		p.hang()
	}
	if err := f.client(t, nil).Run(t.Context()); !errors.Is(err, errToken) {
		t.Errorf("Run = %v, want %v", err, errToken)
	}
}

func TestCloseStaysClosed(t *testing.T) {
	f, codes := newFake(t), make(chan int, 1)
	f.gateway = func(_ int, p *peer) { p.greet(time.Minute); codes <- p.serve() }
	c := f.client(t, nil)
	stop := start(t, c)
	receive(t, c.Ready(), "ready")
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if code := receive(t, codes, "close"); code != 1000 {
		t.Errorf("closed with %d, want 1000", code)
	}
	if n := f.opened.Load(); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
}

func TestCloseDuringBackoff(t *testing.T) {
	f, lost := newFake(t), make(chan bool, 1)
	f.gateway = func(_ int, p *peer) {
		p.greet(time.Minute)
		p.close(4000)
		p.hang()
		lost <- true
	}
	c := f.client(t, func(cfg *Config) { cfg.BackoffMin, cfg.BackoffMax = time.Hour, time.Hour })
	stop := start(t, c)
	receive(t, lost, "lost connection")
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if n := f.opened.Load(); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
}

func TestWatchdogAbandonsAStuckSession(t *testing.T) {
	f := newFake(t)
	c := f.client(t, func(cfg *Config) { cfg.Watchdog = 80 * time.Millisecond })
	s := newShard(c, 0, 1)
	l := newLine(&c.cfg, nil)
	session, err := s.discordgo(t.Context(), l, "ws"+strings.TrimPrefix(f.URL, "http")+"/gw")
	if err != nil {
		t.Fatal(err)
	}
	session.Lock() // and nobody unlocks it
	opened := make(chan error, 1)
	go func() { opened <- session.Open() }()
	if err := s.watch(t.Context(), session, l, opened); !errors.Is(err, errStuck) {
		t.Errorf("watch = %v, want %v", err, errStuck)
	}
}

func TestShards(t *testing.T) {
	f, identified := newFake(t), make(chan string, 3)
	f.limit(3, 1000, 1000, time.Hour, 2)
	f.gateway = func(_ int, p *peer) {
		var identify struct {
			Shard   []int            `json:"shard"`
			Intents discordgo.Intent `json:"intents"`
		}
		if err := json.Unmarshal(p.greet(time.Minute).Data, &identify); err != nil {
			t.Error(err)
		}
		if identify.Intents != discordgo.IntentGuilds {
			t.Errorf("intents %d, want guilds only", identify.Intents)
		}
		identified <- fmt.Sprint(identify.Shard)
		p.serve()
	}
	c := f.client(t, nil)
	start(t, c)
	receive(t, c.Ready(), "ready")
	var got []string
	for range 3 {
		got = append(got, receive(t, identified, "shard"))
	}
	slices.Sort(got)
	if want := []string{"[0 3]", "[1 3]", "[2 3]"}; !slices.Equal(got, want) {
		t.Errorf("shards %v, want %v", got, want)
	}
	if c.AppID() != "4242" {
		t.Errorf("AppID = %q, want 4242", c.AppID())
	}
}

// TestDropsAreResumedSoon drops a connection that was well again and again: the pause before
// the next must not grow, or the last would come after minutes.
func TestDropsAreResumedSoon(t *testing.T) {
	const drops = 12
	f, steady := newFake(t), make(chan sent, 1)
	f.gateway = func(n int, p *peer) {
		m := p.greet(time.Minute)
		if n <= drops {
			_ = p.ws.NetConn().Close()
			return
		}
		steady <- m
		p.serve()
	}
	start(t, f.client(t, func(cfg *Config) {
		cfg.BackoffMin, cfg.BackoffMax = 50*time.Millisecond, time.Hour
	}))
	if m := receive(t, steady, "connection after the drops"); m.Op != 6 {
		t.Errorf("began with op %d, want a resume", m.Op)
	}
}
