package discord_test

import (
	"context"
	"log/slog"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/bot/sandbox"
)

// play connects a client to a stand-in for Discord and registers /ping, which says its text.
func play(t *testing.T, opt sandbox.Options) (*sandbox.Server, *discord.Client, func() error) {
	t.Helper()
	s, err := sandbox.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	base, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	var c *discord.Client
	c, err = discord.New(discord.Config{
		Token: s.Token(), Base: base, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
		Handle:     func(ctx context.Context, i *discord.Interaction) { answer(ctx, t, c, i) },
		BackoffMin: time.Millisecond, IdentifyEvery: time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	stop := func() error { cancel(); return <-done }
	select {
	case <-c.Ready():
	case err := <-done:
		t.Fatal(err)
	}
	err = c.SyncCommands(ctx, "", []*discordgo.ApplicationCommand{{
		Name: "ping", Description: "Says it back",
		Options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionString, Name: "text", Description: "What to say",
		}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return s, c, stop
}

func answer(ctx context.Context, t *testing.T, c *discord.Client, i *discord.Interaction) {
	said := i.Options.String("text")
	if i.Kind == discord.Component {
		said = i.User.Name + " pressed " + i.CustomID
	}
	err := c.Respond(ctx, i, &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseChannelMessageWithSource,
		Data: &discordgo.InteractionResponseData{Content: said},
	})
	if err != nil {
		t.Errorf("Respond = %v", err)
	}
}

// TestAgainstTheStandIn goes through a session's life: commands, buttons, posts and edits, each
// kind of lost connection, events delivered twice, and the end.
func TestAgainstTheStandIn(t *testing.T) {
	s, c, stop := play(t, sandbox.Options{})
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	from := sandbox.From{User: s.Users()[1].ID, Channel: s.Channels()[0].ID}

	id, err := c.Post(ctx, from.Channel, question("Who?"), "n1")
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.Post(ctx, from.Channel, question("Who?"), "n1")
	if err != nil || again != id {
		t.Errorf("posted again as %s, %v, want the first, %s", again, err, id)
	}
	if err := c.Edit(ctx, from.Channel, id, question("What?")); err != nil {
		t.Error(err)
	}
	for _, trouble := range []struct {
		name string
		make func()
	}{
		{"none", func() {}},
		{"a dropped connection", func() { s.Drop(true) }},
		{"a lost session", func() { s.Drop(false) }},
		{"op 7", s.Op7},
		{"op 9, resumable", func() { s.Op9(true) }},
		{"op 9", func() { s.Op9(false) }},
		{"duplicates", func() { s.SetTrouble(sandbox.Trouble{DuplicateInteractions: true}) }},
	} {
		trouble.make()
		if err := s.WaitReady(ctx, "ping"); err != nil {
			t.Fatalf("after %s: %v", trouble.name, err)
		}
		call, err := s.Slash(ctx, from, "ping", sandbox.Args{"text": trouble.name})
		if err != nil {
			t.Fatalf("after %s: %v", trouble.name, err)
		}
		if r, err := call.Reply(ctx); err != nil || r.Message.Text() != trouble.name {
			t.Errorf("after %s: %+v, %v", trouble.name, r, err)
		}
		if call, err = s.Press(ctx, from, id, "answer:1"); err != nil {
			t.Fatalf("after %s: %v", trouble.name, err)
		}
		r, err := call.Reply(ctx)
		if err != nil || !strings.Contains(r.Message.Text(), "pressed answer:1") {
			t.Errorf("after %s: %+v, %v", trouble.name, r, err)
		}
	}
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if wrong := s.Violations(); len(wrong) > 0 {
		t.Errorf("Discord would not have taken: %s", strings.Join(wrong, "\n"))
	}
}

func question(prompt string) discord.Message {
	return discord.Message{Content: prompt, Components: []discordgo.MessageComponent{
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.Button{Label: "This", CustomID: "answer:1", Style: discordgo.SecondaryButton},
			discordgo.Button{Label: "That", CustomID: "answer:2", Style: discordgo.SecondaryButton},
		}},
	}}
}

// TestBurstsStayInsideTheLimits posts and edits faster than a channel allows; nothing may be lost,
// and Discord should hardly ever have to refuse.
func TestBurstsStayInsideTheLimits(t *testing.T) {
	s, c, stop := play(t, sandbox.Options{Limits: sandbox.Limits{
		MessageEdit: sandbox.Limit{N: 3, Per: 200 * time.Millisecond},
	}})
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	channel := s.Channels()[0].ID
	id, err := c.Post(ctx, channel, question("Who?"), "n1")
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if err := c.Edit(ctx, channel, id, question("What?")); err != nil {
			t.Error(err)
		}
	}
	refused := 0
	for _, r := range s.Requests() {
		if r.Status == 429 {
			refused++
		}
	}
	if refused > 1 {
		t.Errorf("%d requests were refused, want none", refused)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}
