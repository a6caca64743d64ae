package discord

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func TestMessageIsWhole(t *testing.T) {
	for _, test := range []struct {
		m    Message
		want string
	}{
		{Message{}, `{"content":"","embeds":[],"components":[],` +
			`"allowed_mentions":{"parse":[],"replied_user":false}}`},
		{Message{
			Content: "hi", Flags: discordgo.MessageFlagsEphemeral,
			Mentions: &discordgo.MessageAllowedMentions{Users: []string{"7"}},
		}, `{"content":"hi","embeds":[],"components":[],` +
			`"allowed_mentions":{"parse":[],"users":["7"],"replied_user":false},"flags":64}`},
		{Message{
			Flags: discordgo.MessageFlagsIsComponentsV2,
			Components: []discordgo.MessageComponent{
				discordgo.TextDisplay{Content: "x"},
			},
		}, `{"components":[{"content":"x","type":10}],` +
			`"allowed_mentions":{"parse":[],"replied_user":false},"flags":32768}`},
	} {
		got, err := json.Marshal(test.m)
		if err != nil || string(got) != test.want {
			t.Errorf("%s, %v\nwant %s", got, err, test.want)
		}
	}
}

// TestPostIsRetriedSafely lets a post fail in each way that is safe to retry.
func TestPostIsRetriedSafely(t *testing.T) {
	f := newFake(t)
	var tries atomic.Int64
	f.rest = func(w http.ResponseWriter, r *http.Request) {
		var m struct {
			Nonce   string `json:"nonce"`
			Enforce bool   `json:"enforce_nonce"`
		}
		body, _ := io.ReadAll(r.Body)
		if err := json.Unmarshal(body, &m); err != nil || m.Nonce != "round-17" || !m.Enforce {
			t.Errorf("sent %s", body)
		}
		switch tries.Add(1) {
		case 1:
			w.Header().Set("Retry-After", "1") // the body is more exact
			refuse(w, 429, `{"message":"slow","retry_after":0.02,"global":false}`)
		case 2:
			refuse(w, 502, "<html>")
		case 3:
			if conn, _, err := w.(http.Hijacker).Hijack(); err == nil {
				_ = conn.Close()
			}
		default:
			_, _ = io.WriteString(w, `{"id":"900"}`)
		}
	}
	id, err := f.client(t, nil).Post(t.Context(), "6", Message{Content: "x"}, "round-17")
	if err != nil || id != "900" {
		t.Errorf("Post = %q, %v, want 900", id, err)
	}
	if n := tries.Load(); n != 4 {
		t.Errorf("%d tries, want 4", n)
	}
}

func TestPostRefused(t *testing.T) {
	f := newFake(t)
	var tries atomic.Int64
	f.rest = func(w http.ResponseWriter, _ *http.Request) {
		tries.Add(1)
		refuse(w, 403, `{"message":"Missing Permissions","code":50013}`)
	}
	c := f.client(t, nil)
	_, err := c.Post(t.Context(), "6", Message{}, "n")
	refused := (*Error)(nil)
	if !errors.As(err, &refused) || refused.Status != 403 || refused.Code != 50013 {
		t.Errorf("Post = %v, want 403 with code 50013", err)
	}
	if n := tries.Load(); n != 1 {
		t.Errorf("%d tries, want 1", n)
	}
	for _, nonce := range []string{"", "12345678901234567890123456"} {
		if _, err := c.Post(t.Context(), "6", Message{}, nonce); err == nil {
			t.Errorf("Post with nonce %q gave no error", nonce)
		}
	}
}

func TestEditStopsWithItsContext(t *testing.T) {
	f := newFake(t)
	f.rest = func(w http.ResponseWriter, _ *http.Request) {
		refuse(w, 429, `{"message":"slow","retry_after":3600,"global":false}`)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Millisecond)
	defer cancel()
	err := f.client(t, nil).Edit(ctx, "6", "900", Message{})
	refused := (*Error)(nil)
	if !errors.As(err, &refused) || refused.RetryAfter != time.Hour {
		t.Errorf("Edit = %v, want Discord's last refusal", err)
	}
}

// TestGlobalLimitSparesAnswers has Discord refuse all but answers to interactions.
func TestGlobalLimitSparesAnswers(t *testing.T) {
	f := newFake(t)
	var edits atomic.Int64
	f.rest = func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPatch && edits.Add(1) == 1 {
			w.Header().Set("X-RateLimit-Global", "true")
			refuse(w, 429, `{"message":"slow","retry_after":3600,"global":true}`)
		}
	}
	c := f.client(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 2)
	go func() { done <- c.Edit(ctx, "6", "900", Message{}) }()
	for c.limits.take("edit 6", time.Now()) < time.Minute { // until the pause is known
		time.Sleep(time.Millisecond)
	}
	go func() { done <- c.Edit(ctx, "8", "901", Message{}) }()
	if err := c.Respond(t.Context(), pressed("1"), say("a")); err != nil {
		t.Errorf("Respond = %v, want nil", err)
	}
	cancel()
	for range 2 {
		if err := <-done; err == nil {
			t.Error("an edit went through a global limit")
		}
	}
	if n := edits.Load(); n != 1 {
		t.Errorf("%d edits were sent, want 1", n)
	}
}

func TestSyncCommands(t *testing.T) {
	f, got := newFake(t), make(chan string, 2)
	f.rest = func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		got <- r.Method + " " + r.URL.Path + " " + string(body)
		_, _ = io.WriteString(w, "[]")
	}
	c := f.client(t, nil)
	a := &discordgo.ApplicationCommand{Name: "a", Description: "A"}
	b := &discordgo.ApplicationCommand{Name: "b", Description: "B"}
	if err := c.SyncCommands(t.Context(), "", []*discordgo.ApplicationCommand{a}); err == nil {
		t.Error("SyncCommands gave no error before READY")
	}
	start(t, c)
	receive(t, c.Ready(), "ready")
	if err := c.SyncCommands(t.Context(), "5", []*discordgo.ApplicationCommand{b, a}); err != nil {
		t.Fatal(err)
	}
	want := `PUT /api/v9/applications/4242/guilds/5/commands [{"name":"a","description":"A",` +
		`"options":null},{"name":"b","description":"B","options":null}]` + "\n"
	if got := <-got; got != want {
		t.Errorf("sent %s\nwant %s", got, want)
	}
	if err := c.SyncCommands(t.Context(), "", nil); err != nil {
		t.Fatal(err)
	}
	if got, want := <-got, "PUT /api/v9/applications/4242/commands []\n"; got != want {
		t.Errorf("sent %s\nwant %s", got, want)
	}
	ab, ba := []*discordgo.ApplicationCommand{a, b}, []*discordgo.ApplicationCommand{b, a}
	if CommandsHash(ab) != CommandsHash(ba) || CommandsHash(ab) == CommandsHash(ab[:1]) {
		t.Error("CommandsHash must depend on the definitions only")
	}
}
