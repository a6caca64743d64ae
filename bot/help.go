package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

func (b *Bot) help() action {
	return action{run: b.showHelp}
}

// showHelp lists the commands that the caller may use, from their definitions.
func (b *Bot) showHelp(_ context.Context, i *discord.Interaction) (reply, error) {
	var all, admin strings.Builder
	for _, c := range b.list() {
		if !c.admin {
			c.describe(&all)
		} else if manages(i) {
			c.describe(&admin)
		}
	}
	embed := &discordgo.MessageEmbed{
		Title: "Headliner", Color: colourNotice,
		Description: "A live quiz about music, film, television and the people in the news. " +
			"Press the button with your answer: one answer each, and the sooner the more points. " +
			"A run of right answers adds up to half as much again.",
		Fields: []*discordgo.MessageEmbedField{{Name: "Commands", Value: all.String()}},
	}
	if admin.Len() > 0 {
		embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{
			Name: "For admins", Value: admin.String(),
		})
	}
	return reply{message: discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}}, nil
}

// describe writes a line for each thing that a command does.
func (c *command) describe(w *strings.Builder) {
	if len(c.actions) == 0 {
		fmt.Fprintf(w, "`/%s` %s\n", c.name, c.about)
	}
	for _, a := range c.actions {
		fmt.Fprintf(w, "`/%s %s` %s\n", c.name, a.name, a.about)
	}
}
