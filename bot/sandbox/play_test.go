package sandbox_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

func TestSlashAndPress(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	connect(t, s, trivia(), func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		var err error
		switch i.Type {
		case discordgo.InteractionApplicationCommand:
			sub := i.ApplicationCommandData().Options[0]
			err = say(d, i, discordgo.InteractionResponseData{
				Content: sub.Name + " " + sub.Options[0].Name, Components: row("answer:1:0", "answer:1:1"),
			})
		case discordgo.InteractionMessageComponent:
			err = say(d, i, discordgo.InteractionResponseData{
				Content: "Locked in: " + i.MessageComponentData().CustomID,
				Flags:   discordgo.MessageFlagsEphemeral,
			})
		}
		if err != nil {
			t.Error(err)
		}
	})
	ctx := soon(t)
	if err := s.WaitReady(ctx, "trivia"); err != nil {
		t.Fatal(err)
	}
	c, err := s.Slash(ctx, asAnn(s), "trivia start", sandbox.Args{"questions": 3})
	if err != nil {
		t.Fatal(err)
	}
	r, err := c.Reply(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if r.Type != sandbox.ReplyMessage || r.Private || r.Message.Content != "start questions" {
		t.Errorf("reply = %+v, want the public message \"start questions\"", r)
	}
	c, err = s.Press(ctx, asBen(s), r.Message.ID, "answer:1:1")
	if err != nil {
		t.Fatal(err)
	}
	r, err = c.Reply(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Private || r.Message.Content != "Locked in: answer:1:1" {
		t.Errorf("reply = %+v, want a private one", r)
	}
	channel := s.Channels()[0].ID
	if got := len(s.Messages(channel)); got != 1 {
		t.Errorf("everyone sees %d messages, want 1", got)
	}
	if got := len(s.MessagesFor(channel, asBen(s).User)); got != 2 {
		t.Errorf("Ben sees %d messages, want 2", got)
	}
	if v := s.Violations(); len(v) > 0 {
		t.Errorf("violations: %q", v)
	}
}
