package sandbox_test

import (
	"errors"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestSlashRefused tries what a client would not send, then forges it.
func TestSlashRefused(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	tests := []struct {
		name, command string
		args          sandbox.Args
		want          string
	}{
		{"command", "quiz", nil, "no such command"},
		{"group only", "trivia", nil, "no such command"},
		{"option", "trivia start", sandbox.Args{"speed": 1}, "no option"},
		{"type", "trivia start", sandbox.Args{"questions": "ten"}, "must be a number"},
		{"fraction", "trivia start", sandbox.Args{"questions": 1.5}, "whole"},
		{"low", "trivia start", sandbox.Args{"questions": 0}, "at least"},
		{"high", "trivia start", sandbox.Args{"questions": 51}, "at most"},
		{"long", "trivia start", sandbox.Args{"category": strings.Repeat("x", 6001)}, "longer"},
		{"user", "trivia start", sandbox.Args{"user": "1"}, "no user"},
		{"file", "trivia start", sandbox.Args{"file": "x"}, "must be a file"},
	}
	for _, test := range tests {
		_, err := s.Slash(t.Context(), asAnn(s), test.command, test.args)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want an error with %q", test.name, err, test.want)
		}
	}
	if _, err := s.Slash(t.Context(), asAnn(s), "quiz", nil); !errors.Is(err, sandbox.ErrNoCommand) {
		t.Errorf("%v, want ErrNoCommand", err)
	}
	forger := asAnn(s)
	forger.Forge = true
	args := sandbox.Args{"questions": 51, "speed": "fast"}
	if _, err := s.Slash(t.Context(), forger, "trivia start", args); err != nil {
		t.Errorf("forged: %v", err)
	}
}

func TestFormFields(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	c := slash(t, s)
	body := `{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":1,"components":[
		{"type":4,"style":1,"label":"L","custom_id":"i","min_length":2,"max_length":3}]}]}}`
	if status, code := answer(t, s, c, body); status != 204 {
		t.Fatalf("modal: %d %d", status, code)
	}
	r, err := c.Reply(soon(t))
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range map[string]string{
		"": "required", "a": "too short", "abcd": "too long", "abc": "",
	} {
		_, err := s.SubmitModal(t.Context(), asAnn(s), r.Modal, map[string]string{"i": value})
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", value, err, want)
		}
	}
	fields := map[string]string{"i": "abc", "j": "x"}
	if _, err := s.SubmitModal(t.Context(), asAnn(s), r.Modal, fields); err == nil {
		t.Error("an unknown field was let through")
	}
	forger := asAnn(s)
	forger.Forge = true
	if _, err := s.SubmitModal(t.Context(), forger, r.Modal, fields); err != nil {
		t.Errorf("forged: %v", err)
	}
}
