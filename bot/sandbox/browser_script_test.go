package sandbox_test

import (
	"fmt"
	"time"

	"github.com/bwmarrin/discordgo"
)

// The sandbox's first users, whose IDs never change.
const (
	ann = "1191000000012582912"
	ben = "1191000000016777216"
)

// definitions are commands with every kind of option that the page has to offer.
func definitions() []*discordgo.ApplicationCommand {
	one := 1.0
	admin := int64(discordgo.PermissionManageGuild)
	start := []*discordgo.ApplicationCommandOption{
		option(discordgo.ApplicationCommandOptionString, "category", "What the questions are about"),
		option(discordgo.ApplicationCommandOptionInteger, "questions", "How many questions to play"),
		option(discordgo.ApplicationCommandOptionString, "difficulty", "How hard they are"),
	}
	start[0].Autocomplete = true
	start[1].MinValue, start[1].MaxValue = &one, 50
	start[2].Choices = choices("easy", "medium", "hard")
	text := option(discordgo.ApplicationCommandOptionString, "text", "What to say")
	text.Required = true
	return []*discordgo.ApplicationCommand{
		{
			Name: "trivia", Description: "Play a quiz", Options: []*discordgo.ApplicationCommandOption{
				subcommand("start", "Start a game in this channel", start...),
				subcommand("stop", "Stop the game in this channel"),
			},
		},
		{
			Name: "question", Description: "Your own questions", DefaultMemberPermissions: &admin,
			Options: []*discordgo.ApplicationCommandOption{
				subcommand("add", "Write a question of your own"),
			},
		},
		{Name: "slow", Description: "Thinks before it answers"},
		{Name: "silent", Description: "Never answers"},
		{Name: "menu", Description: "Shows every kind of button"},
		{
			Name: "say", Description: "Says it", Options: []*discordgo.ApplicationCommandOption{text},
		},
	}
}

func option(kind discordgo.ApplicationCommandOptionType, name, about string,
) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{Type: kind, Name: name, Description: about}
}

func subcommand(name, about string, options ...*discordgo.ApplicationCommandOption,
) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionSubCommand, Name: name, Description: about,
		Options: options,
	}
}

func choices(names ...string) []*discordgo.ApplicationCommandOptionChoice {
	var list []*discordgo.ApplicationCommandOptionChoice
	for _, n := range names {
		list = append(list, &discordgo.ApplicationCommandOptionChoice{Name: n, Value: n})
	}
	return list
}

func question(options []*discordgo.ApplicationCommandInteractionDataOption,
) *discordgo.InteractionResponseData {
	about := ""
	for _, o := range options {
		about += fmt.Sprintf(" · %s: %v", o.Name, o.Value)
	}
	return &discordgo.InteractionResponseData{
		Content: fmt.Sprintf("**Question 1 of 10** · Music%s\n"+
			"### Which album did **Kanye West** help John Legend produce?\nTime is up <t:%d:R>",
			about, time.Now().Add(20*time.Second).Unix()),
		Components: []discordgo.MessageComponent{buttons(false)},
	}
}

func buttons(revealed bool) discordgo.ActionsRow {
	row := discordgo.ActionsRow{}
	for i, label := range []string{"Get Lifted", "Once Again", "Evolver", "Love in the Future"} {
		b := discordgo.Button{
			Label: label, Style: discordgo.SecondaryButton, Disabled: revealed,
			CustomID: fmt.Sprintf("answer:1:%d", i),
		}
		if revealed && i == 0 {
			b.Style, b.Emoji = discordgo.SuccessButton, &discordgo.ComponentEmoji{Name: "✅"}
		}
		row.Components = append(row.Components, b)
	}
	return row
}

func source() *discordgo.MessageEmbed {
	return &discordgo.MessageEmbed{
		Title: "Looking back at *Get Lifted*", URL: "https://example.com/get-lifted",
		Description: "Twenty years on, the debut that Kanye West helped make.", Color: 0xe0a030,
		Fields: []*discordgo.MessageEmbedField{
			{Name: "Right", Value: "<@" + ann + ">", Inline: true},
			{Name: "Fastest", Value: "`2.4 s`", Inline: true},
			{Name: "Points", Value: "**142**", Inline: true},
		},
		Footer: &discordgo.MessageEmbedFooter{Text: "Example News"}, Timestamp: "2024-12-28T09:30:00Z",
	}
}

// echo says what a player typed, unescaped, everywhere a bot could put it.
func echo(options []*discordgo.ApplicationCommandInteractionDataOption,
) *discordgo.InteractionResponseData {
	text := options[0].StringValue()
	short := []rune(text)
	cut := func(n int) string { return string(short[:min(n, len(short))]) }
	return &discordgo.InteractionResponseData{
		Content: cut(2000),
		Embeds: []*discordgo.MessageEmbed{{
			Title: cut(256), Description: cut(4000), Footer: &discordgo.MessageEmbedFooter{Text: cut(100)},
			Fields: []*discordgo.MessageEmbedField{{Name: cut(200), Value: cut(1000), Inline: true}},
		}},
		Components: []discordgo.MessageComponent{discordgo.ActionsRow{
			Components: []discordgo.MessageComponent{
				discordgo.Button{Label: cut(80), CustomID: "a", Style: discordgo.PrimaryButton},
			},
		}},
	}
}

func menu() *discordgo.InteractionResponseData {
	style := func(label string, s discordgo.ButtonStyle, off bool) discordgo.Button {
		return discordgo.Button{Label: label, Style: s, Disabled: off, CustomID: label}
	}
	return &discordgo.InteractionResponseData{
		Content: "> A quote, `code`, ~~gone~~, __under__, ||secret||, \\*plain\\*, " +
			"[a link](https://example.com)\n- one\n  - nested\n- two\n```\nblock\n```",
		Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				style("Primary", discordgo.PrimaryButton, false),
				style("Danger", discordgo.DangerButton, false),
				style("Off", discordgo.PrimaryButton, true),
				discordgo.Button{Label: "Link", Style: discordgo.LinkButton, URL: "https://example.com"},
				discordgo.Button{Label: "Silent", Style: discordgo.SecondaryButton, CustomID: "silent"},
			}},
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.SelectMenu{
				CustomID: "pick", Placeholder: "Pick a season", Options: []discordgo.SelectMenuOption{
					{Label: "Spring", Value: "spring"},
					{Label: "Autumn", Value: "autumn", Description: "Falling leaves"},
				},
			}}},
		},
	}
}

// form opens a form with a short and a long input.
func (b *scripted) form(i *discordgo.Interaction) {
	input := func(id, label string, style discordgo.TextInputStyle) discordgo.MessageComponent {
		return discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{
			CustomID: id, Label: label, Style: style, Required: id == "prompt", MinLength: 5, MaxLength: 300,
			Placeholder: "Who sang it first?",
		}}}
	}
	b.respond(i, discordgo.InteractionResponseModal, &discordgo.InteractionResponseData{
		CustomID: "question:new", Title: "Write a question",
		Components: []discordgo.MessageComponent{
			input("prompt", "Question", discordgo.TextInputShort),
			input("notes", "Notes", discordgo.TextInputParagraph),
		},
	})
}
