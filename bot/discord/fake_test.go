package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

const testToken = "NjExMjIzMzQ0NTU2Njc3ODg5.GabcDE.secret-secret-secret-secret-secret"

// fake is a small Discord of which each test scripts what it needs: gateway serves one
// connection, rest answers one request.
type fake struct {
	*httptest.Server
	bot     atomic.Value // the /gateway/bot answer, a string
	gateway func(n int, p *peer)
	rest    http.HandlerFunc
	opened  atomic.Int64 // gateway connections so far
	down    atomic.Int64 // so many connections are refused
	asked   atomic.Int64 // GET /gateway/bot so far
}

func newFake(t testing.TB) *fake {
	f := &fake{
		gateway: func(_ int, p *peer) { p.greet(time.Minute); p.serve() },
		rest:    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) },
	}
	f.Server = httptest.NewServer(http.HandlerFunc(f.serve))
	t.Cleanup(f.CloseClientConnections)
	f.limit(1, 1000, 1000, time.Hour, 1)
	return f
}

// limit sets what /gateway/bot answers.
func (f *fake) limit(shards, total, remaining int, reset time.Duration, abreast int) {
	f.bot.Store(fmt.Sprintf(`{"url":%q,"shards":%d,"session_start_limit":{"total":%d,
		"remaining":%d,"reset_after":%d,"max_concurrency":%d}}`,
		"ws"+strings.TrimPrefix(f.URL, "http")+"/gw", shards, total, remaining,
		reset.Milliseconds(), abreast))
}

func (f *fake) serve(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.Path == "/api/v9/gateway/bot":
		f.asked.Add(1)
		_, _ = io.WriteString(w, f.bot.Load().(string))
	case strings.HasPrefix(r.URL.Path, "/gw") && f.down.Add(-1) >= 0:
		w.WriteHeader(http.StatusServiceUnavailable)
	case strings.HasPrefix(r.URL.Path, "/gw"):
		n := int(f.opened.Add(1))
		upgrader := websocket.Upgrader{ReadBufferSize: 4096, WriteBufferSize: 32 << 10}
		ws, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		defer func() { _ = ws.Close() }()
		f.gateway(n, &peer{ws: ws, path: r.URL.RequestURI()})
	default:
		f.rest(w, r)
	}
}

// peer is the gateway's end of one connection.
type peer struct {
	ws   *websocket.Conn
	path string
	mu   sync.Mutex
}

func (p *peer) send(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	_ = p.ws.WriteMessage(websocket.TextMessage, fmt.Appendf(nil, format, args...))
}

func (p *peer) hello(interval time.Duration) {
	p.send(`{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":%d,"_trace":["x"]}}`,
		interval.Milliseconds())
}

func (p *peer) ready() {
	p.send(`{"t":"READY","s":1,"op":0,"d":{"v":9,"session_id":"sess-1","resume_gateway_url":%q,
		"user":{"id":"42","username":"Quiz"},"guilds":[],"application":{"id":"4242"}}}`,
		"ws://"+p.ws.LocalAddr().String()+"/gw-resume")
}

func (p *peer) close(code int) {
	_ = p.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""))
}

type sent struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
}

// next gives the next message, or the code that the connection was closed with as Op -code.
func (p *peer) next() sent {
	_, raw, err := p.ws.ReadMessage()
	var m sent
	if end := (*websocket.CloseError)(nil); errors.As(err, &end) {
		m.Op = -end.Code
	} else if err != nil {
		m.Op = -websocket.CloseAbnormalClosure
	} else if err := json.Unmarshal(raw, &m); err != nil {
		m.Op = -1
	}
	return m
}

// greet does the handshake with a client that identifies or resumes.
func (p *peer) greet(interval time.Duration) sent {
	p.hello(interval)
	m := p.next()
	switch m.Op {
	case 2:
		p.ready()
	case 6:
		p.send(`{"t":"RESUMED","s":9,"op":0,"d":{}}`)
	}
	return m
}

// serve acknowledges heartbeats until the connection ends, and gives the close code.
func (p *peer) serve() int {
	for {
		m := p.next()
		if m.Op < 0 {
			return -m.Op
		}
		if m.Op == 1 {
			p.send(`{"t":null,"s":null,"op":11,"d":null}`)
		}
	}
}

// press sends an interaction: a pressed button.
func (p *peer) press(seq int, id string) {
	p.send(`{"t":"INTERACTION_CREATE","s":%d,"op":0,"d":%s}`, seq, pressJSON(id))
}

func pressJSON(id string) string {
	return `{"version":1,"type":3,"token":"tok-` + id + strings.Repeat("x", 200) + `","member":{
	"user":{"username":"ann","id":"7","global_name":"Ann","discriminator":"0"},"roles":["1","2"],
	"permissions":"2248473465835073","nick":"Annie","joined_at":"2020-01-01T00:00:00+00:00"},
	"message":{"type":0,"id":"900","content":"","components":[{"type":1,"components":[
	{"type":2,"style":2,"label":"Get Lifted","custom_id":"answer:17:0","id":2},
	{"type":2,"style":2,"label":"Late Registration","custom_id":"answer:17:1","id":3},
	{"type":2,"style":2,"label":"Graduation","custom_id":"answer:17:2","id":4},
	{"type":2,"style":2,"label":"Be","custom_id":"answer:17:3","id":5}]}],
	"embeds":[{"title":"Question 3","description":"` + strings.Repeat("d", 400) + `"}]},
	"locale":"de","id":"` + id + `","guild_id":"5","guild_locale":"en-US","entitlements":[],
	"data":{"id":2,"custom_id":"answer:17:2","component_type":2},"channel_id":"6","context":0,
	"channel":{"id":"6","type":0,"name":"trivia"},"authorizing_integration_owners":{"0":"5"},
	"application_id":"4242","app_permissions":"562949953601536"}`
}

// client makes a client of f with short limits; change what the test needs.
func (f *fake) client(t testing.TB, change func(*Config)) *Client {
	t.Helper()
	base, err := url.Parse(f.URL)
	if err != nil {
		t.Fatal(err)
	}
	cfg := Config{
		Token: testToken, Base: base, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
		Handle:     func(context.Context, *Interaction) {},
		BackoffMin: time.Millisecond, BackoffMax: 20 * time.Millisecond,
		IdentifyEvery: time.Millisecond, CloseLimit: 200 * time.Millisecond,
	}
	if change != nil {
		change(&cfg)
	}
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// start runs c until the test ends or stop is called; stop gives Run's error.
func start(t testing.TB, c *Client) (stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	stop = sync.OnceValue(func() error { cancel(); return <-done })
	t.Cleanup(func() { _ = stop() })
	return stop
}

// receive waits for a value; the time limit only ends a test that hangs.
func receive[T any](t testing.TB, from <-chan T, what string) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(20 * time.Second):
		t.Fatalf("no %s within 20 s", what)
		panic("unreachable")
	}
}

func snowflake(at time.Time, n int) string {
	return fmt.Sprint(uint64(at.UnixMilli()-1420070400000)<<22 | uint64(n))
}
