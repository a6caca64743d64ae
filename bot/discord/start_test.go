package discord

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestNoSessionLeft(t *testing.T) {
	f := newFake(t)
	f.limit(1, 1000, 0, 50*time.Millisecond, 1)
	early := f.asked.Load()
	f.gateway = func(_ int, p *peer) {
		if f.asked.Load() < early+2 {
			t.Error("identified without a session left")
		}
		p.greet(time.Minute)
		p.serve()
	}
	c := f.client(t, nil)
	start(t, c)
	for f.asked.Load() < 3 { // at the start, then after each reset
		time.Sleep(time.Millisecond)
	}
	if n := f.opened.Load(); n != 0 {
		t.Errorf("%d connections with no session left, want 0", n)
	}
	f.limit(1, 1000, 5, time.Hour, 1)
	receive(t, c.Ready(), "ready")
}

func TestReserve(t *testing.T) {
	g := newGateway(&Client{cfg: Config{IdentifyEvery: 5 * time.Second, BackoffMin: time.Second}})
	now := time.Now()
	g.remaining, g.abreast, g.resetAt = 5, 2, now.Add(time.Hour)
	want := []time.Duration{0, 0, 5 * time.Second, 5 * time.Second, 10 * time.Second}
	for shard, want := range want {
		if wait, spent := g.reserve(shard, now); wait != want || spent {
			t.Errorf("reserve(%d) = %v, %v, want %v, false", shard, wait, spent, want)
		}
	}
	if wait, spent := g.reserve(5, now); wait != time.Hour || !spent {
		t.Errorf("reserve with none left = %v, %v, want 1h, true", wait, spent)
	}
}

func TestStartFailsInWords(t *testing.T) {
	closedServer := httptest.NewServer(nil)
	closedServer.Close()
	serve := func(status int, body string) string {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}))
		t.Cleanup(s.Close)
		return s.URL
	}
	noGateway := strings.Replace(closedServer.URL, "http", "ws", 1)
	for _, test := range []struct{ name, base, want string }{
		{"nobody there", closedServer.URL, "Cannot reach Discord at " + closedServer.URL},
		{"refused token", serve(401, `{"message":"401: Unauthorized","code":0}`), "Check DISCORD_TOKEN"},
		{"something else", serve(404, "not here"), "does not answer as Discord does"},
		{"a web page", serve(200, "<html>"), "does not answer as Discord does"},
		{"no address", serve(200, `{"url":"what"}`), "names no gateway"},
		{
			"no gateway", serve(200, `{"url":"`+noGateway+`","shards":1}`),
			"Cannot reach Discord's gateway at " + noGateway,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			base, err := url.Parse(test.base)
			if err != nil {
				t.Fatal(err)
			}
			c, err := New(Config{
				Token: testToken, Base: base, Handle: func(context.Context, *Interaction) {},
				BackoffMin: time.Hour, BackoffMax: time.Hour,
			})
			if err != nil {
				t.Fatal(err)
			}
			err = c.Run(t.Context())
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Run = %v, want it to say %q", err, test.want)
			}
			if err != nil && strings.Contains(err.Error(), testToken) {
				t.Errorf("Run = %v, which holds the token", err)
			}
		})
	}
}

func TestStartWaitsForASickDiscord(t *testing.T) {
	f := newFake(t)
	f.bot.Store("") // is no JSON
	sick := 3
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if sick--; sick >= 0 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		f.limit(1, 1000, 1000, time.Hour, 1)
		_, _ = io.WriteString(w, f.bot.Load().(string))
	}))
	t.Cleanup(proxy.Close)
	c := f.client(t, func(cfg *Config) { cfg.Base, _ = url.Parse(proxy.URL) })
	start(t, c)
	receive(t, c.Ready(), "ready")
}

func TestNewRefuses(t *testing.T) {
	handle := func(context.Context, *Interaction) {}
	for _, cfg := range []Config{
		{Handle: handle},
		{Token: "a\nb", Handle: handle},
		{Token: "Bot ", Handle: handle},
		{Token: "x"},
		{Token: "x", Handle: handle, Base: &url.URL{Scheme: "ftp", Host: "x"}},
		{Token: "x", Handle: handle, Base: &url.URL{Scheme: "http"}},
	} {
		if _, err := New(cfg); err == nil {
			t.Errorf("New(%+v) gave no error", cfg)
		}
	}
	if _, err := New(Config{Handle: handle}); !errors.Is(err, errToken) {
		t.Errorf("New without a token = %v, want %v", err, errToken)
	}
}

func TestDialable(t *testing.T) {
	// discordgo appends "/" where it is missing, then the query, as text.
	appended := func(address string) *url.URL {
		if !strings.HasSuffix(address, "/") {
			address += "/"
		}
		u, err := url.Parse(address + "?v=9&encoding=json")
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	for address, path := range map[string]string{
		"wss://gateway.discord.gg":                 "/",
		"wss://gateway.discord.gg/":                "/",
		"ws://127.0.0.1:80/gw":                     "/gw/",
		"ws://127.0.0.1:80/gw/?v=10&encoding=etf":  "/gw/",
		"ws://127.0.0.1:80/gw?key=a&v=10":          "/gw",
		"ws://127.0.0.1:80/?key=a&encoding=json#x": "/",
	} {
		u := appended(dialable(address))
		q := u.Query()
		if u.Path != path || q.Get("v") != "9" || q.Get("encoding") != "json" {
			t.Errorf("dialable(%s) leads to %s", address, u)
		}
		if strings.Contains(address, "key=a") != (q.Get("key") == "a") {
			t.Errorf("dialable(%s) leads to %s: the key is lost", address, u)
		}
	}
}

func TestMover(t *testing.T) {
	var got *http.Request
	m := &mover{next: roundTrip(func(r *http.Request) (*http.Response, error) {
		got = r
		return nil, io.EOF
	})}
	var err error
	if m.base, err = url.Parse("http://proxy:8080/a%2Fb/discord/"); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodGet, endpoint("webhooks", "1", "t/k", "@original"), nil)
	if _, err := m.RoundTrip(r); err != io.EOF {
		t.Fatal(err)
	}
	want := "http://proxy:8080/a%2Fb/discord/api/v9/webhooks/1/t%2Fk/@original"
	if got.URL.String() != want || got.Host != "proxy:8080" {
		t.Errorf("moved to %s at %s, want %s", got.URL, got.Host, want)
	}
	if r.URL.Host != "discord.com" || r.Host != "discord.com" {
		t.Errorf("the request itself was changed: %s", r.URL)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
