package sandbox_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// commands registers /trivia start and stop without a bot.
func commands(t *testing.T, s *sandbox.Server) {
	t.Helper()
	status, _ := call(t, s, "PUT", "/applications/"+s.App()+"/commands", `[{
		"name": "trivia", "description": "Play", "options": [
			{"type": 1, "name": "start", "description": "Start", "options": [
				{"type": 4, "name": "questions", "description": "Some", "min_value": 1, "max_value": 50},
				{"type": 3, "name": "category", "description": "Of", "autocomplete": true},
				{"type": 6, "name": "user", "description": "Who"},
				{"type": 11, "name": "file", "description": "What"}]},
			{"type": 1, "name": "stop", "description": "Stop"}]}]`)
	if status != 200 {
		t.Fatalf("commands: status %d", status)
	}
}

// slash runs /trivia start as Ann.
func slash(t *testing.T, s *sandbox.Server) *sandbox.Call {
	t.Helper()
	c, err := s.Slash(t.Context(), asAnn(s), "trivia start", nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// answer posts a callback and returns the status and error code.
func answer(t *testing.T, s *sandbox.Server, c *sandbox.Call, body string) (int, int) {
	t.Helper()
	status, reply := call(t, s, "POST", "/interactions/"+c.ID+"/"+c.Token+"/callback", body)
	code, _ := reply["code"].(float64)
	return status, int(code)
}

// posted answers /trivia start with a message of the JSON given.
func posted(t *testing.T, s *sandbox.Server, message string) (*sandbox.Call, sandbox.Message) {
	t.Helper()
	c := slash(t, s)
	if status, code := answer(t, s, c, `{"type":4,"data":`+message+`}`); status != 204 {
		t.Fatalf("answer: status %d, code %d", status, code)
	}
	m, _ := c.Original()
	return c, m
}

func hook(s *sandbox.Server, c *sandbox.Call, message string) string {
	path := "/webhooks/" + s.App() + "/" + c.Token
	if message != "" {
		path += "/messages/" + message
	}
	return path
}

func wantViolation(t *testing.T, s *sandbox.Server, part string) {
	t.Helper()
	if list := s.Violations(); len(list) == 0 || !strings.Contains(list[len(list)-1], part) {
		t.Errorf("violations %q, want the last one with %q", list, part)
	}
}

func TestAnsweredOnce(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c, _ := posted(t, s, `{"content":"Hi"}`)
	if status, code := answer(t, s, c, `{"type":4,"data":{"content":"Hi"}}`); status != 400 ||
		code != 40060 {
		t.Errorf("second answer: %d %d, want 400 40060", status, code)
	}
	wantViolation(t, s, "40060")
}

func TestAnsweredLate(t *testing.T) {
	s := startServer(t, sandbox.Options{FirstAnswer: 10 * time.Millisecond})
	commands(t, s)
	c := slash(t, s)
	if _, err := c.Reply(soon(t)); err == nil {
		t.Error("an interaction without an answer got one")
	}
	if status, code := answer(t, s, c, `{"type":4,"data":{"content":"Hi"}}`); status != 404 ||
		code != 10062 {
		t.Errorf("late answer: %d %d, want 404 10062", status, code)
	}
	wantViolation(t, s, "10062")
}

func TestUnknownInteraction(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c := slash(t, s)
	for _, path := range []string{"/interactions/1/" + c.Token, "/interactions/" + c.ID + "/nope"} {
		status, body := call(t, s, "POST", path+"/callback", `{"type":5}`)
		if status != 404 || body["code"] != 10062.0 {
			t.Errorf("%s: %d %v, want 404 10062", path, status, body)
		}
	}
}

// TestAnswerKinds tells which types of answer fit which interactions.
func TestAnswerKinds(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	_, m := posted(t, s, `{"components":[{"type":1,"components":[
		{"type":2,"style":1,"label":"A","custom_id":"a"}]}]}`)
	form := &sandbox.Modal{CustomID: "f"}
	bodies := map[int]string{
		4: `{"type":4,"data":{"content":"Hi"}}`, 5: `{"type":5}`, 6: `{"type":6}`,
		7: `{"type":7,"data":{"content":"Hi"}}`, 8: `{"type":8,"data":{"choices":[]}}`,
		9: `{"type":9,"data":{"custom_id":"f","title":"F","components":[{"type":1,"components":[
			{"type":4,"style":1,"label":"L","custom_id":"i"}]}]}}`,
	}
	tests := []struct {
		name string
		make func() (*sandbox.Call, error)
		fits string
	}{
		{"command", func() (*sandbox.Call, error) {
			return s.Slash(t.Context(), asAnn(s), "trivia start", nil)
		}, "459"},
		{"component", func() (*sandbox.Call, error) {
			return s.Press(t.Context(), asAnn(s), m.ID, "a")
		}, "45679"},
		{"complete", func() (*sandbox.Call, error) {
			return s.Complete(t.Context(), asAnn(s), "trivia start", "category", "m")
		}, "8"},
		{"modal", func() (*sandbox.Call, error) {
			return s.SubmitModal(t.Context(), asAnn(s), form, nil)
		}, "45"},
	}
	for _, test := range tests {
		for kind, body := range bodies {
			c, err := test.make()
			if err != nil {
				t.Fatal(err)
			}
			want := 400
			if strings.Contains(test.fits, fmt.Sprint(kind)) {
				want = 204
			}
			if status, code := answer(t, s, c, body); status != want || status == 400 && code != 50035 {
				t.Errorf("%s with type %d: %d %d, want %d", test.name, kind, status, code, want)
			}
		}
	}
}

func TestDeferAndFollowUp(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c := slash(t, s)
	if status, _ := call(t, s, "POST", hook(s, c, ""), `{"content":"too soon"}`); status != 404 {
		t.Errorf("follow-up before the answer: %d, want 404", status)
	}
	if status, code := answer(t, s, c, `{"type":5,"data":{"flags":64}}`); status != 204 {
		t.Fatalf("defer: %d %d", status, code)
	}
	m, _ := c.Original()
	if m.Flags != sandbox.FlagEphemeral|sandbox.FlagLoading || m.For != asAnn(s).User {
		t.Errorf("deferred message: flags %d for %q", m.Flags, m.For)
	}
	original := hook(s, c, "@original")
	if status, _ := call(t, s, "PATCH", original, `{"content":"done"}`); status != 200 {
		t.Errorf("edit: %d", status)
	}
	if m, _ := c.Original(); m.Content != "done" || m.Flags != sandbox.FlagEphemeral {
		t.Errorf("after the edit: %q, flags %d", m.Content, m.Flags)
	}
	status, body := call(t, s, "POST", hook(s, c, ""), `{"content":"more"}`)
	if status != 200 || body["id"] == m.ID || len(c.Followups()) != 1 {
		t.Errorf("follow-up: %d %v, %d of them", status, body, len(c.Followups()))
	}
	id, _ := body["id"].(string)
	if status, _ := call(t, s, "DELETE", hook(s, c, id), ""); status != 204 {
		t.Errorf("delete: %d", status)
	}
	if status, _ := call(t, s, "GET", hook(s, c, id), ""); status != 404 {
		t.Errorf("get after delete: %d", status)
	}
}

func TestFirstFollowUpReplacesDeferral(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c := slash(t, s)
	if status, _ := answer(t, s, c, `{"type":5}`); status != 204 {
		t.Fatalf("defer: %d", status)
	}
	if status, _ := call(t, s, "POST", hook(s, c, ""), `{"content":"done"}`); status != 200 {
		t.Fatalf("follow-up: %d", status)
	}
	m, _ := c.Original()
	if m.Content != "done" || len(s.Messages(m.Channel)) != 1 {
		t.Errorf("original %q among %d messages", m.Content, len(s.Messages(m.Channel)))
	}
}

func TestTokenLife(t *testing.T) {
	s := startServer(t, sandbox.Options{TokenLife: time.Nanosecond})
	commands(t, s)
	c, _ := posted(t, s, `{"content":"Hi"}`)
	status, body := call(t, s, "PATCH", hook(s, c, "@original"), `{"content":"late"}`)
	if status != 401 || body["code"] != 50027.0 {
		t.Errorf("edit with an old token: %d %v, want 401 50027", status, body)
	}
}

func TestUpdate(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	_, m := posted(t, s, `{"content":"Old","flags":64,"components":[{"type":1,"components":[
		{"type":2,"style":1,"label":"A","custom_id":"a"}]}]}`)
	c, err := s.Press(t.Context(), asAnn(s), m.ID, "a")
	if err != nil {
		t.Fatal(err)
	}
	body := `{"type":7,"data":{"content":"New","components":[]}}`
	if status, code := answer(t, s, c, body); status != 204 {
		t.Fatalf("update: %d %d", status, code)
	}
	r, err := c.Reply(soon(t))
	if err != nil {
		t.Fatal(err)
	}
	now, _ := s.Message(m.Channel, m.ID)
	if now.Content != "New" || len(now.Components) != 0 || !r.Private || now.Edited == nil {
		t.Errorf("after the update: %+v", now)
	}
	if status, body := call(t, s, "PATCH", "/channels/"+m.Channel+"/messages/"+m.ID,
		`{"content":"x"}`); status != 404 || body["code"] != 10008.0 {
		t.Errorf("editing a private message by its channel: %d %v, want 404 10008", status, body)
	}
}
