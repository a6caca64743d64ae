package sandbox_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"headliner/bot/sandbox"
)

// packet is a gateway payload.
type packet struct {
	Op   int             `json:"op"`
	Seq  int             `json:"s"`
	Type string          `json:"t"`
	Data json.RawMessage `json:"d"`
}

// socket is a raw gateway connection.
type socket struct {
	*websocket.Conn
	t *testing.T
}

func open(t *testing.T, s *sandbox.Server, query string) *socket {
	t.Helper()
	url := "ws" + strings.TrimPrefix(s.URL(), "http") + "gateway/?" + query
	ws, resp, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	t.Cleanup(func() { _ = ws.Close() })
	if err := ws.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return &socket{Conn: ws, t: t}
}

func (c *socket) say(format string, args ...any) {
	c.t.Helper()
	if err := c.WriteMessage(websocket.TextMessage, fmt.Appendf(nil, format, args...)); err != nil {
		c.t.Fatal(err)
	}
}

func (c *socket) hear() packet {
	c.t.Helper()
	var p packet
	if err := c.ReadJSON(&p); err != nil {
		c.t.Fatal(err)
	}
	return p
}

// until reads on to an event of the type, or to a payload of the opcode where the type is empty.
func (c *socket) until(op int, event string) packet {
	c.t.Helper()
	for {
		if p := c.hear(); p.Op == op && p.Type == event {
			return p
		}
	}
}

// closed reads on until the connection ends and returns the close code.
func (c *socket) closed() int {
	c.t.Helper()
	for {
		var p packet
		err := c.ReadJSON(&p)
		var end *websocket.CloseError
		if errors.As(err, &end) {
			return end.Code
		}
		if err != nil {
			c.t.Fatal(err)
		}
	}
}

// ready opens a connection and identifies; it returns the session's ID too.
func ready(t *testing.T, s *sandbox.Server, identify string) (*socket, string) {
	t.Helper()
	c := open(t, s, "v=10&encoding=json")
	c.until(10, "")
	c.say(`{"op":2,"d":{"token":"%s","properties":{},"intents":1%s}}`, s.Token(), identify)
	var d struct {
		Session string `json:"session_id"`
		URL     string `json:"resume_gateway_url"`
		App     struct {
			ID string `json:"id"`
		} `json:"application"`
	}
	if err := json.Unmarshal(c.until(0, "READY").Data, &d); err != nil {
		t.Fatal(err)
	}
	if d.App.ID != s.App() || !strings.HasPrefix(d.URL, "ws://") {
		t.Errorf("READY: %+v", d)
	}
	return c, d.Session
}

func TestGatewayCloseCodes(t *testing.T) {
	good := `{"op":2,"d":{"token":"sandbox","intents":1}}`
	tests := []struct {
		name  string
		query string
		say   []string
		code  int
	}{
		{"token", "v=10", []string{`{"op":2,"d":{"token":"wrong","intents":1}}`}, 4004},
		{"opcode", "v=10", []string{`{"op":99}`}, 4001},
		{"JSON", "v=10", []string{`{`}, 4002},
		{"size", "v=10", []string{`{"op":1,"d":"` + strings.Repeat("x", 5000) + `"}`}, 4002},
		{"presence first", "v=10", []string{`{"op":3,"d":{}}`}, 4003},
		{"twice", "v=10", []string{good, good}, 4005},
		{"shard", "v=10", []string{`{"op":2,"d":{"token":"sandbox","intents":1,"shard":[2,2]}}`}, 4010},
		{"version", "v=6", nil, 4012},
		{"intents", "v=10", []string{`{"op":2,"d":{"token":"sandbox","intents":-1}}`}, 4013},
		{"privileged", "v=10", []string{`{"op":2,"d":{"token":"sandbox","intents":32768}}`}, 4014},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := startServer(t, sandbox.Options{})
			c := open(t, s, test.query)
			for _, text := range test.say {
				c.say("%s", text)
			}
			if code := c.closed(); code != test.code {
				t.Errorf("closed with %d, want %d", code, test.code)
			}
			if test.code != 4012 {
				wantViolation(t, s, fmt.Sprint(test.code))
			}
		})
	}
}

func TestHeartbeats(t *testing.T) {
	s := startServer(t, sandbox.Options{Heartbeat: 30 * time.Millisecond})
	c, _ := ready(t, s, "")
	c.say(`{"op":1,"d":1}`)
	c.until(11, "")
	if code := c.closed(); code != 4009 {
		t.Errorf("without heartbeats: closed with %d, want 4009", code)
	}
}

func TestTooManySends(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	c, _ := ready(t, s, "")
	for range 120 {
		c.say(`{"op":1,"d":null}`)
	}
	if code := c.closed(); code != 4008 {
		t.Errorf("121 sends: closed with %d, want 4008", code)
	}
}

// TestResume drops a connection, acts meanwhile, and wants to hear of it after the resume.
func TestResume(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c, id := ready(t, s, "")
	seq := c.until(0, "GUILD_CREATE").Seq
	s.Drop(true)
	missed := slash(t, s)
	c = open(t, s, "v=10")
	c.say(`{"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}`, s.Token(), id, seq)
	p := c.until(0, "INTERACTION_CREATE")
	if p.Seq != seq+1 || !strings.Contains(string(p.Data), missed.ID) {
		t.Errorf("replayed %d %.100s", p.Seq, p.Data)
	}
	if p = c.hear(); p.Type != "RESUMED" || p.Seq != seq+2 {
		t.Errorf("then %+v, want RESUMED", p)
	}
	c = open(t, s, "v=10")
	c.say(`{"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}`, s.Token(), id, seq+100)
	if code := c.closed(); code != 4007 {
		t.Errorf("a sequence to come: closed with %d, want 4007", code)
	}
}

func TestInvalidSession(t *testing.T) {
	for name, end := range map[string]func(*sandbox.Server, *socket){
		"dropped":   func(s *sandbox.Server, _ *socket) { s.Drop(false) },
		"closed":    func(s *sandbox.Server, _ *socket) { s.CloseGateway(4009) },
		"said good": func(_ *sandbox.Server, c *socket) { goodbye(c) },
	} {
		t.Run(name, func(t *testing.T) {
			s := startServer(t, sandbox.Options{})
			c, id := ready(t, s, "")
			end(s, c)
			gone(c)
			c = open(t, s, "v=10")
			c.until(10, "")
			c.say(`{"op":6,"d":{"token":"%s","session_id":"%s","seq":1}}`, s.Token(), id)
			if p := c.until(9, ""); string(p.Data) != "false" {
				t.Errorf("invalid session: %s, want false", p.Data)
			}
			c.say(`{"op":2,"d":{"token":"%s","intents":1}}`, s.Token())
			c.until(0, "READY")
		})
	}
}

func goodbye(c *socket) {
	text := websocket.FormatCloseMessage(1000, "")
	_ = c.WriteControl(websocket.CloseMessage, text, time.Now().Add(time.Second))
}

// gone reads until nothing comes any more.
func gone(c *socket) {
	for {
		if _, _, err := c.ReadMessage(); err != nil {
			return
		}
	}
}

func TestShards(t *testing.T) {
	s := startServer(t, sandbox.Options{Shards: 2})
	commands(t, s)
	shards := make([]*socket, 2)
	for i := range shards {
		shards[i], _ = ready(t, s, fmt.Sprintf(`,"shard":[%d,2]`, i))
	}
	for range 6 {
		g := s.NewGuild("One of many")
		from := asAnn(s)
		from.Channel = s.NewChannel(g.ID, "general").ID
		c, err := s.Slash(t.Context(), from, "trivia start", nil)
		if err != nil {
			t.Fatal(err)
		}
		var n uint64
		if _, err := fmt.Sscan(g.ID, &n); err != nil {
			t.Fatal(err)
		}
		if p := shards[n>>22%2].until(0, "INTERACTION_CREATE"); !strings.Contains(string(p.Data), c.ID) {
			t.Errorf("guild %s: shard %d heard %.100s", g.ID, n>>22%2, p.Data)
		}
	}
}

func TestIdentifyBudget(t *testing.T) {
	s := startServer(t, sandbox.Options{Identifies: 3, IdentifyInterval: time.Hour})
	s.UseIdentifies(1)
	ready(t, s, "")
	_, body := call(t, s, "GET", "/gateway/bot", "")
	limit, _ := body["session_start_limit"].(map[string]any)
	if limit["remaining"] != 1.0 || limit["total"] != 3.0 {
		t.Errorf("limit %v, want 1 of 3 left", limit)
	}
	c := open(t, s, "v=10")
	c.say(`{"op":2,"d":{"token":"%s","intents":1}}`, s.Token())
	c.until(9, "")
	c.say(`{"op":2,"d":{"token":"%s","intents":1}}`, s.Token())
	if code := c.closed(); code != 4004 {
		t.Errorf("out of IDENTIFYs: closed with %d, want 4004", code)
	}
}
