package spec_test

import (
	"strings"
	"testing"

	"headliner/bot/sandbox/spec"
)

func load(t *testing.T) *spec.Spec {
	t.Helper()
	file, ok := spec.Find()
	if !ok {
		t.Skip("Discord's OpenAPI description is not here")
	}
	s, err := spec.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCheck(t *testing.T) {
	s := load(t)
	button := `{"type":2,"style":1,"label":"A","custom_id":"a"}`
	message := func(inner string) string {
		return `{"type":4,"data":{"content":"Hi","components":[{"type":1,"components":[` + inner + `]}]}}`
	}
	tests := []struct{ name, method, path, body, want string }{
		{"answer", "POST", "/interactions/1/t/callback", message(button), ""},
		{"update", "POST", "/interactions/1/t/callback", strings.Replace(message(button), "4", "7", 1), ""},
		{
			"six buttons", "POST", "/interactions/1/t/callback",
			message(strings.Repeat(button+",", 5) + button), "maxItems",
		},
		{"content", "POST", "/channels/1/messages", `{"content":7}`, "content"},
		{"edit", "PATCH", "/webhooks/1/t/messages/@original", `{"content":"ok"}`, ""},
		{
			"permissions", "PUT", "/applications/1/commands",
			`[{"name":"a","description":"b","default_member_permissions":"32"}]`, "",
		},
		{
			"description", "PUT", "/applications/1/commands",
			`[{"name":"a","description":"` + strings.Repeat("b", 101) + `"}]`, "maxLength",
		},
		{"path", "POST", "/nowhere", `{}`, "no body is described"},
		{"type", "POST", "/interactions/1/t/callback", `{}`, "without a type"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := s.Check(test.method, test.path, []byte(test.body))
			switch {
			case test.want == "" && err != nil:
				t.Error(err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("Check = %v, want an error with %q", err, test.want)
			}
		})
	}
}
