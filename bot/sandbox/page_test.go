package sandbox_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// pageCall makes a request as the page does and decodes what comes back.
func pageCall(t *testing.T, s *sandbox.Server, method, path string, body any) (int, map[string]any) {
	t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL()+path, bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	var decoded map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&decoded); err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, decoded
}

// stream reads server-sent events, "type data" each.
type stream struct {
	t *testing.T
	r *bufio.Reader
}

func listen(t *testing.T, s *sandbox.Server, user string) *stream {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", s.URL()+"sandbox/events?as="+user, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = resp.Body.Close() })
	e := &stream{t: t, r: bufio.NewReader(resp.Body)}
	e.until("hello")
	return e
}

// until reads on to an event of the type and returns its data, and the types passed over.
func (e *stream) until(kind string) (string, []string) {
	e.t.Helper()
	var passed []string
	for {
		line, err := e.r.ReadString('\n')
		if err != nil {
			e.t.Fatal(err)
		}
		got, ok := strings.CutPrefix(strings.TrimSpace(line), "event: ")
		switch {
		case ok && got == kind:
			data, err := e.r.ReadString('\n')
			if err != nil {
				e.t.Fatal(err)
			}
			return strings.TrimPrefix(strings.TrimSpace(data), "data: "), passed
		case ok:
			passed = append(passed, got)
		}
	}
}

func TestPageEventsArePrivate(t *testing.T) {
	s := startServer(t, sandbox.Options{Page: true})
	commands(t, s)
	ann, ben := listen(t, s, asAnn(s).User), listen(t, s, asBen(s).User)
	c := slash(t, s)
	ann.until("waiting")
	if status, _ := answer(t, s, c, `{"type":4,"data":{"content":"secret","flags":64}}`); status != 204 {
		t.Fatal(status)
	}
	if data, _ := ann.until("create"); !strings.Contains(data, "secret") {
		t.Errorf("Ann heard %s", data)
	}
	ann.until("answered")
	if status, _ := call(t, s, "POST", messages(s), `{"content":"open"}`); status != 200 {
		t.Fatal(status)
	}
	data, passed := ben.until("create")
	if !strings.Contains(data, "open") || len(passed) > 0 {
		t.Errorf("Ben heard %s after %v", data, passed)
	}
	for user, want := range map[string]int{asAnn(s).User: 2, asBen(s).User: 1} {
		_, state := pageCall(t, s, "GET", "sandbox/state?as="+user, nil)
		if list, _ := state["messages"].([]any); len(list) != want {
			t.Errorf("%s sees %d messages, want %d", user, len(list), want)
		}
	}
}

func TestPageHidesAdminCommands(t *testing.T) {
	s := startServer(t, sandbox.Options{Page: true})
	status, _ := call(t, s, "PUT", "/applications/"+s.App()+"/commands", `[
		{"name":"play","description":"d"},
		{"name":"admin","description":"d","default_member_permissions":"32"},
		{"name":"owner","description":"d","default_member_permissions":"0"}]`)
	if status != 200 {
		t.Fatal(status)
	}
	for user, want := range map[string]int{asAnn(s).User: 3, asBen(s).User: 1} {
		_, state := pageCall(t, s, "GET", "sandbox/state?as="+user, nil)
		if list, _ := state["commands"].([]any); len(list) != want {
			t.Errorf("%s finds %d commands, want %d", user, len(list), want)
		}
	}
	act := map[string]any{"as": asBen(s).User, "channel": asBen(s).Channel, "command": "admin"}
	status, body := pageCall(t, s, "POST", "sandbox/slash", act)
	if text, _ := body["error"].(string); status != 400 || !strings.Contains(text, "permission") {
		t.Errorf("Ben ran /admin: %d %v", status, body)
	}
	if _, err := s.Slash(t.Context(), asBen(s), "admin", nil); err != nil {
		t.Errorf("tests may run it as Ben: %v", err)
	}
}

func TestPageActs(t *testing.T) {
	s := startServer(t, sandbox.Options{Page: true})
	connect(t, s, trivia(), answerAll(t))
	act := map[string]any{"as": asAnn(s).User, "channel": asAnn(s).Channel, "command": "trivia start"}
	act["options"] = map[string]any{"questions": 3}
	if status, body := pageCall(t, s, "POST", "sandbox/slash", act); body["type"] != 4.0 {
		t.Fatalf("slash: %d %v", status, body)
	}
	m := s.Messages(asAnn(s).Channel)[0]
	act["message"], act["custom_id"] = m.ID, "form"
	_, body := pageCall(t, s, "POST", "sandbox/press", act)
	if body["type"] != 9.0 || body["modal"] == nil {
		t.Fatalf("press: %v", body)
	}
	act["call"], act["fields"] = body["call"], map[string]string{"field": "text"}
	if status, body := pageCall(t, s, "POST", "sandbox/modal", act); body["type"] != 4.0 {
		t.Errorf("modal: %d %v", status, body)
	}
	act["as"] = asBen(s).User
	if status, body := pageCall(t, s, "POST", "sandbox/modal", act); status != 400 {
		t.Errorf("another's modal: %d %v", status, body)
	}
	act["custom_id"] = "nothing"
	if status, body := pageCall(t, s, "POST", "sandbox/press", act); status != 400 {
		t.Errorf("a button that is not there: %d %v", status, body)
	}
	act["focused"], act["options"] = "category", map[string]any{"category": "mu"}
	if _, body := pageCall(t, s, "POST", "sandbox/complete", act); body["choices"] == nil {
		t.Errorf("complete: %v", body)
	}
	if status, _ := pageCall(t, s, "POST", "sandbox/gateway", map[string]any{"do": "x"}); status != 400 {
		t.Errorf("an odd gateway switch: %d", status)
	}
	if _, body := pageCall(t, s, "GET", "sandbox/log", nil); len(body["requests"].([]any)) == 0 {
		t.Error("the log is empty")
	}
}

func TestPageRefusesOthers(t *testing.T) {
	s := startServer(t, sandbox.Options{Page: true})
	tests := []struct{ name, header, value string }{
		{"origin", "Origin", "https://evil.example"},
		{"site", "Sec-Fetch-Site", "cross-site"},
		{"host", "Host", "evil.example"},
		{"type", "Content-Type", "text/plain"},
		{"none", "", ""},
	}
	for _, test := range tests {
		body := strings.NewReader(`{"name":"Eve","admin":true}`)
		r, err := http.NewRequestWithContext(t.Context(), "POST", s.URL()+"sandbox/users", body)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		if test.header == "Host" {
			r.Host = test.value
		} else if test.header != "" {
			r.Header.Set(test.header, test.value)
		}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, resp.Body)
		_ = resp.Body.Close()
		if ok := resp.StatusCode == 200; ok != (test.header == "") {
			t.Errorf("%s: %d", test.name, resp.StatusCode)
		}
	}
	if got := len(s.Users()); got != 5 {
		t.Errorf("%d users, want 5", got)
	}
}
