package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// reply is what a handler answers. Exactly one of its kinds is meant: a form
// to fill in, choices for autocomplete, or else a message.
type reply struct {
	message discord.Message
	public  bool // for the whole channel; without it only the caller sees it
	update  bool // replaces the message whose button was pressed
	form    *form
	choices []*discordgo.ApplicationCommandOptionChoice

	// work takes longer than Discord waits. The caller is told at once that it
	// has begun, and sees what progress says and then the reply in the same
	// private message. The rest of a reply with work is not looked at.
	work work

	// then runs once the answer is out, or could not be brought out.
	then func()
}

// work is done after Discord was told to wait. It must heed its context, and
// may call progress until it returns.
type work func(ctx context.Context, progress func(text string)) (reply, error)

// form is a modal: a few text fields.
type form struct {
	id     string
	title  string
	fields []field
}

// field is one text input of a form.
type field struct {
	id, label, value, hint string
	long, optional         bool
	max                    int
}

// private is a plain reply that only the caller sees.
func private(text string) reply {
	return reply{message: discord.Message{Content: text}}
}

// buttonRow is one row of buttons.
func buttonRow(buttons ...discordgo.Button) []discordgo.MessageComponent {
	var row discordgo.ActionsRow
	for _, b := range buttons {
		row.Components = append(row.Components, b)
	}
	return []discordgo.MessageComponent{row}
}

// response writes a reply in Discord's terms.
func (r reply) response(autocomplete bool) *discordgo.InteractionResponse {
	switch {
	case autocomplete:
		choices := r.choices
		if choices == nil {
			choices = []*discordgo.ApplicationCommandOptionChoice{}
		}
		return &discordgo.InteractionResponse{
			Type: discordgo.InteractionApplicationCommandAutocompleteResult,
			Data: &discordgo.InteractionResponseData{Choices: choices},
		}
	case r.work != nil:
		return &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral},
		}
	case r.form != nil:
		return r.form.response()
	}
	kind := discordgo.InteractionResponseChannelMessageWithSource
	if r.update {
		kind = discordgo.InteractionResponseUpdateMessage
	}
	data := &discordgo.InteractionResponseData{
		Content: r.message.Content, Embeds: r.message.Embeds, Components: r.message.Components,
		// Without a list of its own Discord would parse every mention.
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
	if data.Embeds == nil {
		data.Embeds = []*discordgo.MessageEmbed{}
	}
	if data.Components == nil { // an update must clear the buttons that were there
		data.Components = []discordgo.MessageComponent{}
	}
	if !r.public && !r.update {
		data.Flags = discordgo.MessageFlagsEphemeral
	}
	return &discordgo.InteractionResponse{Type: kind, Data: data}
}

func (f *form) response() *discordgo.InteractionResponse {
	var rows []discordgo.MessageComponent
	for _, in := range f.fields {
		style := discordgo.TextInputShort
		if in.long {
			style = discordgo.TextInputParagraph
		}
		rows = append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.TextInput{
				CustomID: in.id, Label: in.label, Style: style, Placeholder: in.hint,
				Value: clip(in.value, in.max), Required: !in.optional, MaxLength: in.max,
			},
		}})
	}
	return &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseModal,
		Data: &discordgo.InteractionResponseData{CustomID: f.id, Title: f.title, Components: rows},
	}
}
