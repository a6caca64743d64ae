package discord

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// hang keeps a gateway connection open without a word until the client ends it.
func (p *peer) hang() int {
	for {
		if m := p.next(); m.Op < 0 {
			return -m.Op
		}
	}
}

// TestFirstConnectionFails scripts the first connection; the client must come through with the
// second, and begin or resume a session as it should.
func TestFirstConnectionFails(t *testing.T) {
	tests := []struct {
		name   string
		first  func(p *peer)
		then   int // op of the second connection
		change func(*Config)
	}{
		{"reconnect as first packet", func(p *peer) {
			p.hello(time.Minute)
			p.next()
			p.send(`{"t":null,"s":null,"op":7,"d":null}`)
			p.hang()
		}, 2, nil},
		{"invalid session as first packet", func(p *peer) {
			p.hello(time.Minute)
			p.next()
			p.send(`{"op":9,"d":false}`)
			p.hang()
		}, 2, nil},
		{"no hello", func(p *peer) { p.hang() }, 2, func(c *Config) {
			c.HelloLimit = 100 * time.Millisecond
		}},
		{"no ready", func(p *peer) { p.hello(time.Minute); p.hang() }, 2, func(c *Config) {
			c.HelloLimit = 100 * time.Millisecond
		}},
		{"heartbeat interval 0", func(p *peer) { p.hello(0); p.hang() }, 2, nil},
		{"null message", func(p *peer) { p.send("null"); p.hang() }, 2, nil},
		{"no json", func(p *peer) { p.send("{"); p.hang() }, 2, nil},
		{"null event", func(p *peer) {
			p.greet(time.Minute)
			p.send(`{"t":"GUILD_CREATE","s":2,"op":0,"d":null}`)
			p.close(4000)
		}, 6, nil},
		{"compressed message", func(p *peer) {
			_ = p.ws.WriteMessage(websocket.BinaryMessage, []byte{0x78, 0x9c})
			p.hang()
		}, 2, nil},
		{"reconnect later", func(p *peer) {
			p.greet(time.Minute)
			p.send(`{"op":7,"d":null}`)
			p.hang()
		}, 6, nil},
		{"invalid but resumable", func(p *peer) {
			p.greet(time.Minute)
			p.send(`{"op":9,"d":true}`)
			p.hang()
		}, 6, nil},
		{"invalid session later", func(p *peer) {
			p.greet(time.Minute)
			p.send(`{"op":9,"d":false}`)
			p.hang()
		}, 2, nil},
		{"connection lost", func(p *peer) {
			p.greet(time.Minute)
			_ = p.ws.NetConn().Close()
		}, 6, nil},
		{"closed with 4000", func(p *peer) { p.greet(time.Minute); p.close(4000); p.hang() }, 6, nil},
		{"closed with 4009", func(p *peer) { p.greet(time.Minute); p.close(4009); p.hang() }, 2, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f, second := newFake(t), make(chan sent, 1)
			f.gateway = func(n int, p *peer) {
				switch n {
				case 1:
					test.first(p)
				case 2:
					second <- p.greet(time.Minute)
					p.serve()
				}
			}
			c := f.client(t, test.change)
			start(t, c)
			if m := receive(t, second, "second connection"); m.Op != test.then {
				t.Errorf("second connection began with op %d, want %d", m.Op, test.then)
			}
			receive(t, c.Ready(), "ready")
		})
	}
}

// TestPlainSessionLocksUp shows what the line keeps from discordgo.
func TestPlainSessionLocksUp(t *testing.T) {
	f, sent := newFake(t), make(chan bool)
	f.gateway = func(_ int, p *peer) {
		p.hello(time.Minute)
		p.next()
		p.send(`{"op":7,"d":null}`)
		sent <- true
		p.hang()
	}
	s, err := discordgo.New("Bot x")
	if err != nil {
		t.Fatal(err)
	}
	c := f.client(t, nil)
	s.Client = c.http
	s.Client.Transport = gatewayAnswer{
		"ws" + strings.TrimPrefix(f.URL, "http") + "/gw", s.Client.Transport,
	}
	s.LogLevel = -1
	opened := make(chan error, 1)
	go func() { opened <- s.Open() }()
	receive(t, sent, "identify")
	select {
	case err := <-opened:
		t.Errorf("Open returned %v: discordgo is mended and the line may be simpler", err)
	case <-time.After(300 * time.Millisecond):
	}
	if s.TryRLock() {
		t.Error("the session is not locked: discordgo is mended and the line may be simpler")
	}
}

func TestResume(t *testing.T) {
	f, second := newFake(t), make(chan sent, 1)
	path := make(chan string, 1)
	f.gateway = func(n int, p *peer) {
		if n > 1 {
			path <- p.path
			second <- p.greet(time.Minute)
			p.serve()
			return
		}
		p.greet(time.Minute)
		p.press(17, snowflake(time.Now(), 1))
		p.send(`{"op":7,"d":null}`)
		if code := p.hang(); code == 1000 || code == 1001 {
			t.Errorf("closed with %d, which ends the session", code)
		}
	}
	start(t, f.client(t, nil))
	var resume struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int64  `json:"seq"`
	}
	if got := receive(t, path, "path"); !strings.HasPrefix(got, "/gw-resume") {
		t.Errorf("resumed at %s, want at resume_gateway_url", got)
	}
	if err := json.Unmarshal(receive(t, second, "resume").Data, &resume); err != nil {
		t.Fatal(err)
	}
	if resume.Token != "Bot "+testToken || resume.SessionID != "sess-1" || resume.Seq != 17 {
		t.Errorf("resumed %+v, want session sess-1 from 17", resume)
	}
}

// TestOutageIsResumed refuses connections for longer than a few attempts take: the session must
// survive that.
func TestOutageIsResumed(t *testing.T) {
	f, back := newFake(t), make(chan sent, 1)
	f.gateway = func(n int, p *peer) {
		if n == 1 {
			p.greet(time.Minute)
			f.down.Store(5)
			p.close(4000)
			p.hang()
			return
		}
		back <- p.greet(time.Minute)
		p.serve()
	}
	start(t, f.client(t, nil))
	if m := receive(t, back, "connection after the outage"); m.Op != 6 {
		t.Errorf("began with op %d, want a resume", m.Op)
	}
	if n := f.down.Load(); n > 0 {
		t.Errorf("%d refusals are left", n)
	}
}

// TestStuckSessionIsGivenUp answers no resume; then a new session must begin.
func TestStuckSessionIsGivenUp(t *testing.T) {
	f, ops := newFake(t), make(chan int, 9)
	f.gateway = func(n int, p *peer) {
		if n == 1 {
			p.greet(time.Minute)
			p.close(4000)
			p.hang()
			return
		}
		p.hello(time.Minute)
		m := p.next()
		ops <- m.Op
		if m.Op == 2 {
			p.ready()
		}
		p.serve()
	}
	start(t, f.client(t, func(cfg *Config) { cfg.HelloLimit = 50 * time.Millisecond }))
	resumes := 0
	for receive(t, ops, "connection") == 6 {
		resumes++
	}
	if resumes == 0 || resumes > 3 {
		t.Errorf("%d resumes before a new session, want 1 to 3", resumes)
	}
}

func TestZombieIsResumed(t *testing.T) {
	f, codes, second := newFake(t), make(chan int, 1), make(chan sent, 1)
	f.gateway = func(n int, p *peer) {
		if n > 1 {
			second <- p.greet(time.Minute)
			p.serve()
			return
		}
		p.greet(100 * time.Millisecond)
		go func() { // events do not stand for heartbeats
			for seq := range 100 {
				p.send(`{"t":"TYPING_START","s":%d,"op":0,"d":{}}`, seq+2)
				time.Sleep(20 * time.Millisecond)
			}
		}()
		beats := 0
		m := p.next()
		for ; m.Op == 1; m = p.next() {
			beats++
		}
		if beats > 3 {
			t.Errorf("%d heartbeats without an answer, want at most 3", beats)
		}
		codes <- -m.Op
	}
	start(t, f.client(t, nil))
	if code := receive(t, codes, "close"); code != closeResumable {
		t.Errorf("closed with %d, want %d", code, closeResumable)
	}
	if m := receive(t, second, "second connection"); m.Op != 6 {
		t.Errorf("second connection began with op %d, want a resume", m.Op)
	}
}

func TestAcknowledgedConnectionStays(t *testing.T) {
	f, beats := newFake(t), make(chan bool)
	f.gateway = func(_ int, p *peer) {
		p.greet(200 * time.Millisecond)
		for m := p.next(); m.Op == 1; m = p.next() {
			p.send(`{"op":11}`)
			beats <- true
		}
	}
	c := f.client(t, nil)
	start(t, c)
	for range 5 {
		receive(t, beats, "heartbeat")
	}
	if n := f.opened.Load(); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
	go func() { // until the client is stopped
		for range beats {
		}
	}()
}
