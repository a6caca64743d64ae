package sandbox_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/sandbox"
)

// scripted is a bot that answers with whatever the page has to be able to show.
type scripted struct {
	t        *testing.T
	session  *discordgo.Session
	deferred chan *discordgo.Interaction // commands that wait for an answer to be edited in
}

// startScripted connects the scripted bot to the sandbox until the test ends.
func startScripted(t *testing.T, s *sandbox.Server) *scripted {
	t.Helper()
	session, err := discordgo.New("Bot " + s.Token())
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	session.Client = &http.Client{Transport: moved{base}, Timeout: 10 * time.Second}
	session.Identify.Intents = discordgo.IntentsGuilds
	session.StateEnabled = false
	b := &scripted{t: t, session: session, deferred: make(chan *discordgo.Interaction, 10)}
	session.AddHandler(func(_ *discordgo.Session, i *discordgo.InteractionCreate) { b.handle(i) })
	if err := session.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = session.Close() })
	if _, err := session.ApplicationCommandBulkOverwrite(s.App(), "", definitions()); err != nil {
		t.Fatal(err)
	}
	return b
}

// moved sends all requests to another host.
type moved struct{ base *url.URL }

func (m moved) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = m.base.Scheme, m.base.Host, m.base.Host
	return http.DefaultTransport.RoundTrip(r)
}

func (b *scripted) handle(i *discordgo.InteractionCreate) {
	switch i.Type {
	case discordgo.InteractionApplicationCommand:
		b.command(i.Interaction)
	case discordgo.InteractionApplicationCommandAutocomplete:
		b.complete(i.Interaction)
	case discordgo.InteractionMessageComponent:
		b.press(i.Interaction)
	case discordgo.InteractionModalSubmit:
		row := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow)
		text := row.Components[0].(*discordgo.TextInput).Value
		b.say(i.Interaction, "Saved: "+text, true)
	}
}

func (b *scripted) command(i *discordgo.Interaction) {
	data := i.ApplicationCommandData()
	line := data.Name
	options := data.Options
	if len(options) > 0 && options[0].Type == discordgo.ApplicationCommandOptionSubCommand {
		line += " " + options[0].Name
		options = options[0].Options
	}
	switch line {
	case "trivia start":
		b.respond(i, discordgo.InteractionResponseChannelMessageWithSource, question(options))
	case "question add":
		b.form(i)
	case "slow":
		b.respond(i, discordgo.InteractionResponseDeferredChannelMessageWithSource, nil)
		b.deferred <- i
	case "say":
		b.respond(i, discordgo.InteractionResponseChannelMessageWithSource, echo(options))
	case "menu":
		b.respond(i, discordgo.InteractionResponseChannelMessageWithSource, menu())
	}
}

func (b *scripted) complete(i *discordgo.Interaction) {
	var choices []*discordgo.ApplicationCommandOptionChoice
	for _, o := range i.ApplicationCommandData().Options[0].Options {
		for _, c := range []string{"Music", "Film", "Television", "Podcasts"} {
			if o.Focused && strings.HasPrefix(strings.ToLower(c), strings.ToLower(o.StringValue())) {
				choices = append(choices, &discordgo.ApplicationCommandOptionChoice{
					Name: c, Value: strings.ToLower(c),
				})
			}
		}
	}
	b.respond(i, discordgo.InteractionApplicationCommandAutocompleteResult,
		&discordgo.InteractionResponseData{Choices: choices})
}

func (b *scripted) press(i *discordgo.Interaction) {
	data := i.MessageComponentData()
	if len(data.Values) > 0 {
		b.say(i, "You picked "+strings.Join(data.Values, ", "), true)
		return
	}
	if data.CustomID == "silent" {
		return
	}
	for _, c := range buttons(false).Components {
		if button := c.(discordgo.Button); button.CustomID == data.CustomID {
			b.say(i, "Locked in: **"+button.Label+"**", true)
		}
	}
}

func (b *scripted) say(i *discordgo.Interaction, text string, private bool) {
	data := &discordgo.InteractionResponseData{Content: text}
	if private {
		data.Flags = discordgo.MessageFlagsEphemeral
	}
	b.respond(i, discordgo.InteractionResponseChannelMessageWithSource, data)
}

func (b *scripted) respond(i *discordgo.Interaction, kind discordgo.InteractionResponseType,
	data *discordgo.InteractionResponseData,
) {
	r := &discordgo.InteractionResponse{Type: kind, Data: data}
	if err := b.session.InteractionRespond(i, r); err != nil {
		b.t.Errorf("respond: %v", err)
	}
}

// reveal edits the question as a reveal does, and posts the standings.
func (b *scripted) reveal(channel, message string) {
	b.t.Helper()
	content := question(nil).Content + "\n**Get Lifted** was right. Fastest: <@" + ann + ">"
	rows := []discordgo.MessageComponent{buttons(true)}
	_, err := b.session.ChannelMessageEditComplex(&discordgo.MessageEdit{
		Channel: channel, ID: message, Content: &content, Components: &rows,
		Embeds: &[]*discordgo.MessageEmbed{source()},
	})
	if err != nil {
		b.t.Errorf("reveal: %v", err)
	}
	_, err = b.session.ChannelMessageSend(channel, "## Standings\n1. <@"+ann+"> **142** points, 1/1\n"+
		"2. <@"+ben+"> **0** points, 0/1\n-# The next game is one `/trivia start` away")
	if err != nil {
		b.t.Errorf("standings: %v", err)
	}
}

// finish edits the answer of a deferred command in.
func (b *scripted) finish(text string) {
	b.t.Helper()
	edit := &discordgo.WebhookEdit{Content: &text}
	if _, err := b.session.InteractionResponseEdit(<-b.deferred, edit); err != nil {
		b.t.Errorf("finish: %v", err)
	}
}
