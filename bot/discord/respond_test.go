package discord

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func pressed(id string) *Interaction {
	return &Interaction{
		ID: id, Token: "tok/" + id, AppID: "4242", Kind: Component, Received: time.Now(),
	}
}

func say(text string) *discordgo.InteractionResponse {
	return &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseChannelMessageWithSource,
		Data: &discordgo.InteractionResponseData{Content: text},
	}
}

func refuse(w http.ResponseWriter, status int, body string) {
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body)
}

func TestRespondOnce(t *testing.T) {
	f, paths := newFake(t), make(chan string, 9)
	f.rest = func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bot "+testToken {
			t.Errorf("Authorization = %q", r.Header.Get("Authorization"))
		}
		paths <- r.URL.EscapedPath()
		w.WriteHeader(http.StatusNoContent)
	}
	c, i := f.client(t, nil), pressed("1")
	if err := c.Respond(t.Context(), i, say("a")); err != nil {
		t.Fatal(err)
	}
	if err := c.Respond(t.Context(), i, say("b")); !errors.Is(err, ErrAnswered) {
		t.Errorf("second Respond = %v, want %v", err, ErrAnswered)
	}
	if got, want := <-paths, "/api/v9/interactions/1/tok%2F1/callback"; got != want || len(paths) > 0 {
		t.Errorf("sent to %s and %d more, want %s", got, len(paths), want)
	}
}

func TestRespondAndTrouble(t *testing.T) {
	const acknowledged = `{"message":"Interaction has already been acknowledged.","code":40060}`
	cut := func(w http.ResponseWriter) { // the answer is lost on its way
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			_ = conn.Close()
		}
	}
	for _, test := range []struct {
		name  string
		do    func(n int64, w http.ResponseWriter)
		tries int64
		code  int // of the error; -1: none
	}{
		{"429, then well", func(n int64, w http.ResponseWriter) {
			if n == 1 {
				refuse(w, 429, `{"message":"slow","retry_after":0.01,"global":true}`)
			}
		}, 2, -1},
		{"429 beyond the time", func(_ int64, w http.ResponseWriter) {
			refuse(w, 429, `{"message":"slow","retry_after":60,"global":true}`)
		}, 1, 0},
		{"too late", func(_ int64, w http.ResponseWriter) {
			refuse(w, 404, `{"message":"Unknown interaction","code":10062}`)
		}, 1, 10062},
		{"answered by another", func(_ int64, w http.ResponseWriter) {
			refuse(w, 400, acknowledged)
		}, 1, 40060},
		{"lost but arrived", func(n int64, w http.ResponseWriter) {
			if n == 1 {
				cut(w)
				return
			}
			refuse(w, 400, acknowledged)
		}, 2, -1},
		{"bad gateway, then well", func(n int64, w http.ResponseWriter) {
			if n == 1 {
				refuse(w, 502, "<html>")
			}
		}, 2, -1},
		{"bad gateway twice, then well", func(n int64, w http.ResponseWriter) {
			if n < 3 {
				refuse(w, 502, "<html>")
			}
		}, 3, -1},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := newFake(t)
			var tries atomic.Int64
			f.rest = func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body)
				test.do(tries.Add(1), w)
			}
			i := pressed("1")
			err := f.client(t, nil).Respond(t.Context(), i, say("a"))
			refused := (*Error)(nil)
			switch {
			case test.code < 0 && err != nil:
				t.Errorf("Respond = %v, want nil", err)
			case test.code >= 0 && (!errors.As(err, &refused) || refused.Code != test.code):
				t.Errorf("Respond = %v, want code %d", err, test.code)
			}
			if n := tries.Load(); n != test.tries {
				t.Errorf("%d tries, want %d", n, test.tries)
			}
			if err != nil && strings.Contains(err.Error(), i.Token) {
				t.Errorf("%v holds the token", err)
			}
		})
	}
}

func TestRespondGivesUpInTime(t *testing.T) {
	f, release := newFake(t), make(chan bool)
	f.rest = func(http.ResponseWriter, *http.Request) { <-release }
	defer close(release)
	c := f.client(t, func(cfg *Config) { cfg.AnswerLimit = 50 * time.Millisecond })
	i := pressed("1")
	err := c.Respond(t.Context(), i, say("a"))
	if !errors.Is(err, context.DeadlineExceeded) || strings.Contains(err.Error(), "tok") {
		t.Errorf("Respond = %v, want only that time is up", err)
	}
	i.Received = time.Now().Add(-time.Second) // it has waited in the queue
	if err := c.Respond(t.Context(), i, say("a")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Respond = %v, want that time is up", err)
	}
}

// TestAnswersShareNothing holds 50 edits of replies at the server until all have come.
func TestAnswersShareNothing(t *testing.T) {
	f := newFake(t)
	var all sync.WaitGroup
	all.Add(50)
	f.rest = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-RateLimit-Remaining", "0") // the next would have to wait
		w.Header().Set("X-RateLimit-Reset-After", "60")
		all.Done()
		all.Wait()
		w.WriteHeader(http.StatusOK)
	}
	c := f.client(t, nil)
	var edits sync.WaitGroup
	for range 50 {
		edits.Go(func() {
			if err := c.EditReply(t.Context(), pressed("1"), Message{Content: "x"}); err != nil {
				t.Error(err)
			}
		})
	}
	edits.Wait()
}

func TestFollowUpIsNotRepeated(t *testing.T) {
	f := newFake(t)
	var tries atomic.Int64
	f.rest = func(w http.ResponseWriter, _ *http.Request) {
		if tries.Add(1) == 1 {
			refuse(w, 429, `{"retry_after":0.01,"global":false}`)
			return
		}
		refuse(w, 502, "")
	}
	c := f.client(t, nil)
	if err := c.FollowUp(t.Context(), pressed("1"), Message{Content: "x"}); err == nil {
		t.Error("FollowUp gave no error")
	}
	if n := tries.Load(); n != 2 { // after a 429 it is safe, after a 502 it is not
		t.Errorf("%d tries, want 2", n)
	}
}

func TestEncodeResponse(t *testing.T) {
	for _, test := range []struct {
		name string
		r    discordgo.InteractionResponse
		want string
	}{
		{
			"message", *say("a"),
			`{"type":4,"data":{"tts":false,"content":"a","components":[],"embeds":[],` +
				`"allowed_mentions":{"parse":[],"replied_user":false}}}`,
		},
		{"defer", discordgo.InteractionResponse{
			Type: 5, Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral},
		}, `{"data":{"flags":64},"type":5}`},
		{"defer an update", discordgo.InteractionResponse{Type: 6}, `{"type":6}`},
		{
			"no choices",
			discordgo.InteractionResponse{Type: 8, Data: &discordgo.InteractionResponseData{}},
			`{"data":{"choices":[]},"type":8}`,
		},
		{"modal", discordgo.InteractionResponse{Type: 9, Data: &discordgo.InteractionResponseData{
			CustomID: "form", Title: "T", Components: []discordgo.MessageComponent{
				discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{
					CustomID: "a", Label: "A", Style: discordgo.TextInputShort,
				}}},
			},
		}}, `{"data":{"components":[{"components":[{"custom_id":"a","label":"A","style":1,` +
			`"required":false,"type":4}],"type":1}],"custom_id":"form","title":"T"},"type":9}`},
	} {
		got, _, err := encodeResponse(&test.r)
		if err != nil || string(got) != test.want {
			t.Errorf("%s: %s, %v\nwant %s", test.name, got, err, test.want)
		}
	}
	file := *say("a")
	file.Data.Files = []*discordgo.File{{Name: "a.csv", Reader: strings.NewReader("x,y")}}
	body, kind, err := encodeResponse(&file)
	if err != nil || !strings.HasPrefix(kind, "multipart/") || !strings.Contains(string(body), "x,y") {
		t.Errorf("file: %s %s, %v", kind, body, err)
	}
}

// TestNothingIsKept answers many interactions and measures what stays in memory. discordgo
// keeps 503 bytes of each.
func TestNothingIsKept(t *testing.T) {
	f := newFake(t)
	c := f.client(t, nil)
	answer := func(n int) {
		for range n {
			i := pressed(snowflake(time.Now(), 1))
			i.Token = strings.Repeat("t", 240)
			if err := c.Respond(t.Context(), i, say("a")); err != nil {
				t.Fatal(err)
			}
		}
	}
	heap := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	answer(500)
	before := heap()
	answer(10_000)
	kept := float64(heap()-before) / 10_000
	t.Logf("%.1f bytes kept per interaction", kept)
	if kept > 25 {
		t.Errorf("%.1f bytes kept per interaction, want none", kept)
	}
}

func TestErrorsHoldNoTokens(t *testing.T) {
	f := newFake(t)
	f.rest = func(w http.ResponseWriter, r *http.Request) {
		body, _ := json.Marshal(map[string]any{
			"message": "no " + testToken + " /interactions/1/abc/callback", "code": 50035,
			"errors": map[string]any{"data": map[string]any{"content": "too long"}},
		})
		refuse(w, 400, string(body))
	}
	err := f.client(t, nil).Respond(t.Context(), pressed("1"), say("a"))
	if err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "abc") {
		t.Errorf("Respond = %v", err)
	}
	if err != nil && !strings.Contains(err.Error(), "too long") {
		t.Errorf("Respond = %v, want Discord's reason in it", err)
	}
}
