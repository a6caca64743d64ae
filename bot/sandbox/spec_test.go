package sandbox_test

import (
	"testing"

	"headliner/bot/sandbox"
	"headliner/bot/sandbox/spec"
)

// TestCheckSeesBodies plugs Discord's own description in and lets a real session answer.
func TestCheckSeesBodies(t *testing.T) {
	file, ok := spec.Find()
	if !ok {
		t.Skip("Discord's OpenAPI description is not here")
	}
	description, err := spec.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	s := startServer(t, sandbox.Options{Check: description.Check})
	connect(t, s, trivia(), answerAll(t))
	ctx := soon(t)
	c, err := s.Slash(ctx, asAnn(s), "trivia start", nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := c.Reply(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"answer:1:0", "form"} {
		if c, err = s.Press(ctx, asBen(s), r.Message.ID, id); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Reply(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
	if status, _ := call(t, s, "POST", messages(s), `{"content":"x","flags":"0"}`); status != 400 {
		t.Errorf("a flag in words: %d, want 400", status)
	}
	if got := len(s.Violations()); got != 2 {
		t.Errorf("%d violations, want the description's and the stand-in's", got)
	}
}
