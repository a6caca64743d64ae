package sandbox_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

// startServer starts a stand-in that ends with the test.
func startServer(t *testing.T, opt sandbox.Options) *sandbox.Server {
	t.Helper()
	s, err := sandbox.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// bot is a real discordgo session that answers with handle, connected to a stand-in.
type bot struct {
	*discordgo.Session
	s *sandbox.Server
}

// relay sends requests to the stand-in instead of Discord.
type relay struct {
	base *url.URL
	http *http.Transport
}

func (m relay) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = m.base.Scheme, m.base.Host, m.base.Host
	return m.http.RoundTrip(r)
}

func dial(t *testing.T, s *sandbox.Server) *discordgo.Session {
	t.Helper()
	d, err := discordgo.New("Bot " + s.Token())
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	transport := &http.Transport{MaxIdleConnsPerHost: 64}
	t.Cleanup(transport.CloseIdleConnections)
	d.Client = &http.Client{Transport: relay{base: base, http: transport}, Timeout: 30 * time.Second}
	d.ShouldRetryOnRateLimit = false
	d.MaxRestRetries = 0
	d.StateEnabled = false
	d.Identify.Intents = discordgo.IntentsGuilds
	d.LogLevel = -1
	return d
}

// connect starts a bot that answers interactions with handle and has the commands given.
func connect(t *testing.T, s *sandbox.Server, commands []*discordgo.ApplicationCommand,
	handle func(*discordgo.Session, *discordgo.InteractionCreate),
) *bot {
	t.Helper()
	d := dial(t, s)
	if handle != nil {
		d.AddHandler(handle)
	}
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		d.ShouldReconnectOnError = false
		_ = d.CloseWithCode(4000)
	})
	if _, err := d.ApplicationCommandBulkOverwrite(s.App(), "", commands); err != nil {
		t.Fatal(err)
	}
	return &bot{Session: d, s: s}
}

// call makes a raw request as the bot and returns the status and the decoded body.
func call(t *testing.T, s *sandbox.Server, method, path, body string) (int, map[string]any) {
	t.Helper()
	status, _, decoded := request(t, s, method, path, body, "Bot "+s.Token())
	return status, decoded
}

func request(t *testing.T, s *sandbox.Server, method, path, body, auth string,
) (int, http.Header, map[string]any) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL()+"api/v10"+path,
		bytes.NewReader([]byte(body)))
	if err != nil {
		t.Fatal(err)
	}
	if auth != "" {
		r.Header.Set("Authorization", auth)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var decoded map[string]any
	if len(b) > 0 && b[0] == '{' {
		if err := json.Unmarshal(b, &decoded); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
	}
	return resp.StatusCode, resp.Header, decoded
}

// soon is a context for what should happen at once.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// asAnn is the default admin in the default channel, asBen a plain member there.
func asAnn(s *sandbox.Server) sandbox.From {
	return sandbox.From{User: s.Users()[0].ID, Channel: s.Channels()[0].ID}
}

func asBen(s *sandbox.Server) sandbox.From {
	return sandbox.From{User: s.Users()[1].ID, Channel: s.Channels()[0].ID}
}

// trivia is a command like the bot's own.
func trivia() []*discordgo.ApplicationCommand {
	one := 1.0
	return []*discordgo.ApplicationCommand{{
		Name: "trivia", Description: "Play",
		Options: []*discordgo.ApplicationCommandOption{
			{
				Type: discordgo.ApplicationCommandOptionSubCommand, Name: "start", Description: "Start",
				Options: []*discordgo.ApplicationCommandOption{
					{
						Type: discordgo.ApplicationCommandOptionInteger, Name: "questions",
						Description: "How many", MinValue: &one, MaxValue: 50,
					},
					{
						Type: discordgo.ApplicationCommandOptionString, Name: "category",
						Description: "About what", Autocomplete: true,
					},
				},
			},
			{
				Type: discordgo.ApplicationCommandOptionSubCommand, Name: "stop", Description: "Stop",
			},
		},
	}}
}

// say answers with a message.
func say(d *discordgo.Session, i *discordgo.InteractionCreate,
	data discordgo.InteractionResponseData,
) error {
	return d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseChannelMessageWithSource, Data: &data,
	})
}

func row(ids ...string) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	for _, id := range ids {
		buttons = append(buttons, discordgo.Button{Label: id, CustomID: id, Style: 1})
	}
	return []discordgo.MessageComponent{discordgo.ActionsRow{Components: buttons}}
}
