package sandbox_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

// collect connects a bot that has /test, defers everything and hands on what it decoded.
func collect(t *testing.T, s *sandbox.Server) <-chan *discordgo.InteractionCreate {
	t.Helper()
	got := make(chan *discordgo.InteractionCreate, 10)
	options := []*discordgo.ApplicationCommandOption{
		{Type: discordgo.ApplicationCommandOptionString, Name: "text", Autocomplete: true},
		{Type: discordgo.ApplicationCommandOptionUser, Name: "user"},
		{Type: discordgo.ApplicationCommandOptionChannel, Name: "channel"},
		{Type: discordgo.ApplicationCommandOptionAttachment, Name: "file"},
		{Type: discordgo.ApplicationCommandOptionNumber, Name: "number"},
		{Type: discordgo.ApplicationCommandOptionBoolean, Name: "flag"},
	}
	for _, o := range options {
		o.Description = "d"
	}
	connect(t, s, []*discordgo.ApplicationCommand{{
		Name: "test", Description: "d", Options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionSubCommandGroup, Name: "group", Description: "d",
			Options: []*discordgo.ApplicationCommandOption{{
				Type: discordgo.ApplicationCommandOptionSubCommand, Name: "all", Description: "d",
				Options: options,
			}},
		}},
	}}, func(_ *discordgo.Session, i *discordgo.InteractionCreate) { got <- i })
	return got
}

// TestDecodedCommand runs a command with every kind of option and looks at what discordgo makes of
// the payload.
func TestDecodedCommand(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	got := collect(t, s)
	from := asBen(s)
	from.Locale = "de"
	_, err := s.Slash(soon(t), from, "test group all", sandbox.Args{
		"text": "words", "user": asAnn(s).User, "channel": from.Channel, "number": 1.5, "flag": true,
		"file": sandbox.File{Name: "q.csv", Data: []byte("a,b")},
	})
	if err != nil {
		t.Fatal(err)
	}
	i := <-got
	data := i.ApplicationCommandData()
	group := data.Options[0]
	leaf := group.Options[0]
	if group.Name != "group" || leaf.Name != "all" || len(leaf.Options) != 6 {
		t.Fatalf("options %+v", group)
	}
	values := map[string]any{}
	for _, o := range leaf.Options {
		values[o.Name] = o.Value
	}
	if values["text"] != "words" || values["number"] != 1.5 || values["flag"] != true {
		t.Errorf("values %v", values)
	}
	file := data.Resolved.Attachments[values["file"].(string)]
	if file == nil || file.Filename != "q.csv" || file.Size != 3 {
		t.Errorf("file %+v", file)
	}
	if u := data.Resolved.Users[asAnn(s).User]; u == nil || u.GlobalName != "Ann" {
		t.Errorf("user %+v", u)
	}
	if c := data.Resolved.Channels[from.Channel]; c == nil || c.Name != "trivia" {
		t.Errorf("channel %+v", c)
	}
	if i.Member.User.ID != from.User || i.Locale != "de" || i.AppPermissions == 0 ||
		i.GuildID != s.Guilds()[0].ID || i.AppID != s.App() {
		t.Errorf("interaction %+v by %+v", i.Interaction, i.Member)
	}
}

func TestDecodedCompletion(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	got := collect(t, s)
	filled := sandbox.Args{"number": 2}
	_, err := s.Complete(soon(t), asBen(s), "test group all", "text", "wo", filled)
	if err != nil {
		t.Fatal(err)
	}
	i := <-got
	options := i.ApplicationCommandData().Options[0].Options[0].Options
	if len(options) != 2 || !options[0].Focused || options[0].Value != "wo" || options[1].Focused {
		t.Errorf("options %+v", options)
	}
}

func TestDecodedSelectAndForm(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	got := collect(t, s)
	status, body := call(t, s, "POST", messages(s), `{"components":[`+selectMenu(3)+`]}`)
	id, _ := body["id"].(string)
	if status != 200 {
		t.Fatal(status, body)
	}
	if _, err := s.Select(soon(t), asBen(s), id, "s", "1", "2"); err != nil {
		t.Fatal(err)
	}
	i := <-got
	if v := i.MessageComponentData().Values; len(v) != 2 || v[1] != "2" || i.Message.ID != id {
		t.Errorf("values %v on %+v", v, i.Message)
	}
	form := &sandbox.Modal{CustomID: "f", Components: []sandbox.Component{{
		Type:       sandbox.ActionRow,
		Components: []sandbox.Component{{Type: sandbox.TextInput, CustomID: "field"}},
	}}}
	fields := map[string]string{"field": "text"}
	if _, err := s.SubmitModal(soon(t), asBen(s), form, fields); err != nil {
		t.Fatal(err)
	}
	i = <-got
	line, ok := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow)
	if !ok || i.ModalSubmitData().CustomID != "f" {
		t.Fatalf("form %+v", i.ModalSubmitData())
	}
	if input, ok := line.Components[0].(*discordgo.TextInput); !ok || input.Value != "text" {
		t.Errorf("field %+v", line.Components[0])
	}
}

// TestUntil defers, edits the answer and follows up through discordgo.
func TestUntil(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	connect(t, s, trivia(), func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		err := d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
		})
		if err != nil {
			t.Error(err)
		}
		text := "edited"
		if _, err := d.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{
			Content: &text,
		}); err != nil {
			t.Error(err)
		}
		if _, err := d.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{
			Content: "more",
		}); err != nil {
			t.Error(err)
		}
	})
	ctx := soon(t)
	c, err := s.Slash(ctx, asBen(s), "trivia start", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"edited", "more"} {
		if _, err := c.Until(ctx, func(m sandbox.Message) bool { return m.Content == want }); err != nil {
			t.Error(err)
		}
	}
	if m, _ := c.Original(); m.Content != "edited" || len(c.Followups()) != 1 {
		t.Errorf("answer %q, %d follow-ups", m.Content, len(c.Followups()))
	}
}
