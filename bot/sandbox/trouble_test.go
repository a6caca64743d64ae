package sandbox_test

import (
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

func TestTroubleRules(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	auth := "Bot " + s.Token()
	channel := s.Channels()[0].ID
	rule := func(r sandbox.Rule) {
		r.Method, r.Path = "POST", "/channels/*/messages"
		s.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{r}})
	}
	rule(sandbox.Rule{Status: 502, Times: 1})
	if status, _ := call(t, s, "POST", messages(s), `{"content":"1"}`); status != 502 {
		t.Errorf("first: %d, want 502", status)
	}
	if status, _ := call(t, s, "POST", messages(s), `{"content":"2"}`); status != 200 {
		t.Errorf("second: %d, want 200", status)
	}
	rule(sandbox.Rule{Status: 500, Do: true})
	if status, _ := call(t, s, "POST", messages(s), `{"content":"3"}`); status != 500 {
		t.Errorf("done but 500: %d", status)
	}
	if list := s.Messages(channel); len(list) != 2 || list[1].Content != "3" {
		t.Errorf("messages %+v, want 2 and 3", list)
	}
	rule(sandbox.Rule{Status: 429, RetryAfter: 1500 * time.Millisecond, Global: true})
	status, h, body := request(t, s, "POST", messages(s), `{"content":"4"}`, auth)
	if status != 429 || body["retry_after"] != 1.5 || h.Get("X-RateLimit-Scope") != "global" {
		t.Errorf("429: %d %v %v", status, body, h)
	}
	rule(sandbox.Rule{Status: 503, Every: 2})
	for i, want := range []int{200, 503, 200} {
		if status, _ := call(t, s, "POST", messages(s), `{"content":"5"}`); status != want {
			t.Errorf("every second, %d: %d, want %d", i, status, want)
		}
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations %q for what the bot did not do", v)
	}
}

func TestCut(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	s.SetTrouble(sandbox.Trouble{Rules: []sandbox.Rule{{Path: "/users/**", Cut: true}}})
	if _, err := dial(t, s).User("@me"); err == nil {
		t.Error("an answer came over a connection that was cut")
	}
}

// TestTroubleAtTheGateway turns each switch and looks at what a connection gets.
func TestTroubleAtTheGateway(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c, _ := ready(t, s, "")

	s.SetTrouble(sandbox.Trouble{DuplicateInteractions: true})
	id := slash(t, s).ID
	for range 2 {
		if p := c.until(0, "INTERACTION_CREATE"); !strings.Contains(string(p.Data), id) {
			t.Errorf("heard %.100s, want %s twice", p.Data, id)
		}
	}
	s.Op7()
	c.until(7, "")
	s.Op9(true)
	if p := c.until(9, ""); string(p.Data) != "true" {
		t.Errorf("op 9: %s, want true", p.Data)
	}
	s.SendGateway([]byte(`{"op":77}`))
	c.until(77, "")
	s.Dispatch(s.Guilds()[0].ID, "ODD", []byte(`{}`))
	c.until(0, "ODD")
	s.CloseGateway(4000)
	if code := c.closed(); code != 4000 {
		t.Errorf("closed with %d, want 4000", code)
	}

	s.SetTrouble(sandbox.Trouble{Greeting: 7})
	c = open(t, s, "v=10")
	c.say(`{"op":2,"d":{"token":"sandbox","intents":1}}`)
	c.until(7, "")

	s.SetTrouble(sandbox.Trouble{RefuseIdentify: 4014})
	c = open(t, s, "v=10")
	c.say(`{"op":2,"d":{"token":"sandbox","intents":1}}`)
	if code := c.closed(); code != 4014 {
		t.Errorf("closed with %d, want 4014", code)
	}

	s.SetTrouble(sandbox.Trouble{NoHello: true, NoAcks: true})
	c = open(t, s, "v=10")
	c.say(`{"op":1,"d":null}`)
	c.say(`{"op":2,"d":{"token":"sandbox","intents":1}}`)
	if p := c.hear(); p.Type != "READY" {
		t.Errorf("heard %+v first, want READY: no HELLO, no acknowledgement", p)
	}

	s.SetTrouble(sandbox.Trouble{RefuseGateway: true})
	if err := dial(t, s).Open(); err == nil {
		t.Error("the gateway let a bot in")
	}
}

func TestLatency(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	s.SetTrouble(sandbox.Trouble{Slow: time.Millisecond})
	if status, code := answer(t, s, slash(t, s), `{"type":5}`); status != 204 {
		t.Errorf("slow answer: %d %d, want 204", status, code)
	}
	s = startServer(t, sandbox.Options{FirstAnswer: 10 * time.Millisecond})
	commands(t, s)
	s.SetTrouble(sandbox.Trouble{Latency: 20 * time.Millisecond})
	if status, code := answer(t, s, slash(t, s), `{"type":5}`); code != 10062 {
		t.Errorf("an answer that took too long: %d %d, want 404 10062", status, code)
	}
}
