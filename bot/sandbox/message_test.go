package sandbox_test

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

func messages(s *sandbox.Server) string { return "/channels/" + s.Channels()[0].ID + "/messages" }

func TestMessageLife(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	status, body := call(t, s, "POST", messages(s), `{"content":"one"}`)
	id, _ := body["id"].(string)
	if status != 200 || body["content"] != "one" || id == "" {
		t.Fatalf("create: %d %v", status, body)
	}
	status, body = call(t, s, "PATCH", messages(s)+"/"+id, `{"content":"two"}`)
	if status != 200 || body["content"] != "two" || body["edited_timestamp"] == nil {
		t.Errorf("edit: %d %v", status, body)
	}
	if status, body = call(t, s, "GET", messages(s)+"/"+id, ""); body["content"] != "two" {
		t.Errorf("get: %d %v", status, body)
	}
	if status, _ = call(t, s, "DELETE", messages(s)+"/"+id, ""); status != 204 {
		t.Errorf("delete: %d", status)
	}
	status, body = call(t, s, "PATCH", messages(s)+"/"+id, `{"content":"three"}`)
	if status != 404 || body["code"] != 10008.0 {
		t.Errorf("edit after delete: %d %v, want 404 10008", status, body)
	}
	status, body = call(t, s, "POST", "/channels/1/messages", `{"content":"x"}`)
	if status != 404 || body["code"] != 10003.0 {
		t.Errorf("unknown channel: %d %v, want 404 10003", status, body)
	}
	if status, body = call(t, s, "POST", messages(s), `{"content":" \n"}`); body["code"] != 50006.0 {
		t.Errorf("empty: %d %v, want 400 50006", status, body)
	}
	if status, body = call(t, s, "POST", messages(s), `{"content":`); body["code"] != 50109.0 {
		t.Errorf("broken JSON: %d %v, want 400 50109", status, body)
	}
}

func TestNonce(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	_, first := call(t, s, "POST", messages(s), `{"content":"a","nonce":"n1","enforce_nonce":true}`)
	_, again := call(t, s, "POST", messages(s), `{"content":"a","nonce":"n1","enforce_nonce":true}`)
	_, other := call(t, s, "POST", messages(s), `{"content":"a","nonce":"n2","enforce_nonce":true}`)
	if first["id"] != again["id"] || first["id"] == other["id"] {
		t.Errorf("ids %v, %v and %v, want the first two alike", first["id"], again["id"], other["id"])
	}
	if got := len(s.Messages(s.Channels()[0].ID)); got != 2 {
		t.Errorf("%d messages, want 2", got)
	}
}

func TestPermissions(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	channel := s.Channels()[0].ID
	tests := []struct {
		name       string
		permission int64
		body       string
		code       float64
	}{
		{"send", sandbox.PermBot &^ sandbox.PermSendMessages, `{"content":"x"}`, 50013},
		{"view", sandbox.PermBot &^ sandbox.PermViewChannel, `{"content":"x"}`, 50001},
		{"embed", sandbox.PermBot &^ sandbox.PermEmbedLinks, `{"embeds":[{"title":"t"}]}`, 50013},
	}
	for _, test := range tests {
		s.SetBotPermissions(channel, test.permission)
		status, body := call(t, s, "POST", messages(s), test.body)
		if status != 403 || body["code"] != test.code {
			t.Errorf("%s: %d %v, want 403 %v", test.name, status, body, test.code)
		}
	}
	commands(t, s)
	if c := slash(t, s); c != nil {
		if status, code := answer(t, s, c, `{"type":4,"data":{"content":"Hi"}}`); status != 204 {
			t.Errorf("answers need no permission: %d %d", status, code)
		}
	}
}

func TestMentions(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	ben := s.Users()[1].ID
	text := `"content":"Hi <@` + ben + `> @everyone"`
	s.SetBotPermissions(s.Channels()[0].ID, sandbox.PermBot|sandbox.PermMentionEveryone)
	tests := []struct {
		body     string
		users    int
		everyone bool
	}{
		{`{` + text + `}`, 1, true},
		{`{` + text + `,"allowed_mentions":{"parse":[]}}`, 0, false},
		{`{` + text + `,"allowed_mentions":{"parse":["users"]}}`, 1, false},
		{`{` + text + `,"allowed_mentions":{"users":["` + ben + `"]}}`, 1, false},
	}
	for _, test := range tests {
		_, body := call(t, s, "POST", messages(s), test.body)
		users, _ := body["mentions"].([]any)
		if len(users) != test.users || body["mention_everyone"] != test.everyone {
			t.Errorf("%s mentions %v and everyone: %v", test.body, users, body["mention_everyone"])
		}
	}
}

func TestFiles(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	d := dial(t, s)
	m, err := d.ChannelMessageSendComplex(s.Channels()[0].ID, &discordgo.MessageSend{
		Content: "scores",
		Files:   []*discordgo.File{{Name: "a.csv", ContentType: "text/csv", Reader: strings.NewReader("1")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Attachments) != 1 || m.Attachments[0].Filename != "a.csv" {
		t.Fatalf("attachments: %+v", m.Attachments)
	}
	resp, err := http.Get(m.Attachments[0].URL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if b, err := io.ReadAll(resp.Body); err != nil || string(b) != "1" {
		t.Errorf("download: %q %v", b, err)
	}
	d.Client.Timeout = 0
	if _, err := d.ChannelMessageSendComplex(s.Channels()[0].ID, &discordgo.MessageSend{
		Files: []*discordgo.File{{Name: "b", Reader: bytes.NewReader(make([]byte, 26<<20))}},
	}); err == nil {
		t.Error("26 MiB were taken")
	}
}

func TestAuthorisation(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	for _, auth := range []string{"", "Bot wrong", s.Token()} {
		status, _, _ := request(t, s, "GET", "/users/@me", "", auth)
		if status != 401 {
			t.Errorf("%q: %d, want 401", auth, status)
		}
	}
	c := slash(t, s)
	path := "/interactions/" + c.ID + "/" + c.Token + "/callback"
	if status, _, _ := request(t, s, "POST", path, `{"type":5}`, "Bot wrong"); status != 401 {
		t.Errorf("callback with a wrong token: %d, want 401", status)
	}
	if status, _, _ := request(t, s, "POST", path, `{"type":5}`, ""); status != 204 {
		t.Errorf("callback without a token: %d, want 204", status)
	}
	for path, want := range map[string]int{
		"/users/@me": 200, "/applications/@me": 200, "/oauth2/applications/@me": 200,
		"/users/@me/guilds": 200, "/gateway": 200, "/gateway/bot": 200, "/nowhere": 404,
		"/guilds/" + s.Guilds()[0].ID: 200, "/channels/" + s.Channels()[0].ID: 200,
	} {
		if status, _ := call(t, s, "GET", path, ""); status != want {
			t.Errorf("GET %s: %d, want %d", path, status, want)
		}
	}
}

func TestRateLimits(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	auth := "Bot " + s.Token()
	for i := range 5 {
		status, h, _ := request(t, s, "POST", messages(s), `{"content":"x"}`, auth)
		if want := string(rune('4' - i)); status != 200 || h.Get("X-RateLimit-Remaining") != want {
			t.Errorf("message %d: %d, remaining %q, want %q", i, status, h.Get("X-RateLimit-Remaining"), want)
		}
	}
	status, h, body := request(t, s, "POST", messages(s), `{"content":"x"}`, auth)
	after, _ := body["retry_after"].(float64)
	if status != 429 || after <= 0 || after > 5 || body["global"] != false || h.Get("Retry-After") == "" {
		t.Errorf("sixth message: %d %v %v", status, h, body)
	}
	wantViolation(t, s, "429")
	other := s.NewChannel(s.Guilds()[0].ID, "other").ID
	if status, _ := call(t, s, "POST", "/channels/"+other+"/messages", `{"content":"x"}`); status != 200 {
		t.Errorf("another channel: %d, want 200", status)
	}
}

func TestGlobalRateLimit(t *testing.T) {
	s := startServer(t, sandbox.Options{Limits: sandbox.Limits{Global: 3}})
	commands(t, s) // one
	c := slash(t, s)
	var last map[string]any
	for range 3 {
		_, _, last = request(t, s, "GET", "/users/@me", "", "Bot "+s.Token())
	}
	if last["global"] != true {
		t.Errorf("fourth request: %v, want a global limit", last)
	}
	if status, code := answer(t, s, c, `{"type":5}`); status != 204 {
		t.Errorf("answers are outside the global limit: %d %d", status, code)
	}
}
