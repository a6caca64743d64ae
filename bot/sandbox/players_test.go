package sandbox_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

// answerAll answers commands with buttons, presses with a form or a private word, forms with a word.
func answerAll(t *testing.T) func(*discordgo.Session, *discordgo.InteractionCreate) {
	return func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		answer := discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: "Hi"},
		}
		switch i.Type {
		case discordgo.InteractionApplicationCommand:
			answer.Data.Components = row("answer:1:0", "answer:1:1", "answer:1:2", "form")
		case discordgo.InteractionMessageComponent:
			answer.Data.Content = "Locked in: " + i.MessageComponentData().CustomID
			answer.Data.Flags = discordgo.MessageFlagsEphemeral
			if i.MessageComponentData().CustomID == "form" {
				answer.Type = discordgo.InteractionResponseModal
				answer.Data = form()
			}
		case discordgo.InteractionApplicationCommandAutocomplete:
			answer.Type = discordgo.InteractionApplicationCommandAutocompleteResult
			answer.Data = &discordgo.InteractionResponseData{
				Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "Music", Value: "music"}},
			}
		}
		if err := d.InteractionRespond(i.Interaction, &answer); err != nil {
			t.Error(err)
		}
	}
}

func form() *discordgo.InteractionResponseData {
	return &discordgo.InteractionResponseData{
		CustomID: "form", Title: "Form",
		Components: []discordgo.MessageComponent{discordgo.ActionsRow{
			Components: []discordgo.MessageComponent{discordgo.TextInput{
				CustomID: "field", Label: "Field", Style: discordgo.TextInputShort,
			}},
		}},
	}
}

// TestPlayers lets four players in, who press once each, on the buttons that belong together.
func TestPlayers(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	s := startServer(t, sandbox.Options{
		PlayerDelay: [2]time.Duration{time.Millisecond, 2 * time.Millisecond},
		Solve: func(_ context.Context, customID string) (bool, bool) {
			mu.Lock()
			defer mu.Unlock()
			asked[customID]++
			return customID == "answer:1:1", true
		},
	})
	commands(t, s)
	channel := s.Channels()[0].ID
	if got := len(s.Players(channel, 4)); got != 4 {
		t.Fatalf("%d players came, want 4", got)
	}
	c, _ := ready(t, s, "")
	presses := map[string]int{}
	_, m := posted(t, s, `{"content":"Q","components":[`+buttonRow(3, "answer:1:")+`]}`)
	edited := `{"components":[` + buttonRow(3, "answer:1:") + `]}`
	if status, _ := call(t, s, "PATCH", messages(s)+"/"+m.ID, edited); status != 200 {
		t.Fatal(status)
	}
	for len(presses) < 4 {
		p := c.until(0, "INTERACTION_CREATE")
		i := decodePress(t, p.Data)
		if i.Data.CustomID != "" {
			presses[i.Member.User.ID]++
		}
	}
	s.Players(channel, 0)
	for user, n := range presses {
		if n != 1 {
			t.Errorf("%s pressed %d times", user, n)
		}
	}
	mu.Lock()
	defer mu.Unlock()
	if len(asked) == 0 {
		t.Error("nobody asked for the solution")
	}
}

// TestPlayersFillInForms lets players in where a button opens a form: each sends it once.
func TestPlayersFillInForms(t *testing.T) {
	s := startServer(t, sandbox.Options{
		PlayerDelay: [2]time.Duration{time.Millisecond, 2 * time.Millisecond},
		Answer: func(_ context.Context, customID string) (string, bool) {
			return "42", customID == "form"
		},
	})
	sent := make(chan string, 9)
	answers := answerAll(t)
	connect(t, s, trivia(), func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		if i.Type == discordgo.InteractionModalSubmit {
			sent <- i.Member.User.ID
		}
		answers(d, i)
	})
	channel := s.Channels()[0].ID
	s.Players(channel, 4)
	c, err := s.Slash(soon(t), asAnn(s), "trivia start", sandbox.Args{"questions": 3})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Reply(soon(t)); err != nil {
		t.Fatal(err)
	}
	users := map[string]bool{}
	for len(users) < 4 {
		select {
		case user := <-sent:
			if users[user] {
				t.Errorf("%s sent the form twice", user)
			}
			users[user] = true
		case <-soon(t).Done():
			t.Fatalf("%d of 4 players sent the form", len(users))
		}
	}
	s.Players(channel, 0)
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
}

func TestLoad(t *testing.T) {
	s := startServer(t, sandbox.Options{Limits: sandbox.Limits{Off: true}})
	connect(t, s, trivia(), answerAll(t))
	for name, opt := range map[string]sandbox.LoadOptions{
		"burst":  {Presses: 20, Args: sandbox.Args{"questions": 3}},
		"steady": {Presses: 40, Channels: 4, Guilds: 2, Rate: 2000, Args: sandbox.Args{}},
	} {
		r, err := s.Load(soon(t), opt)
		if err != nil {
			t.Fatal(err)
		}
		if r.Answered != opt.Presses || r.Lost+r.Double > 0 || r.Replies["Locked in"] != opt.Presses {
			t.Errorf("%s: %v", name, r)
		}
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
}
