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

// showHelp lists the commands that the caller may use, from their definitions:
// those for everybody in one part, those for admins in a part each.
func (b *Bot) showHelp(_ context.Context, i *discord.Interaction) (reply, error) {
	var all []string
	var admin []*discordgo.MessageEmbedField
	for _, c := range b.list() {
		if !c.admin {
			all = append(all, c.lines()...)
		} else if manages(i) {
			admin = append(admin, parts("For admins: /"+c.name, c.lines())...)
		}
	}
	return reply{message: discord.Message{Embeds: []*discordgo.MessageEmbed{{
		Title: "Headliner", Color: colourNotice,
		Description: "A live quiz about music, film, television and the people in the news. " +
			"Press the button with your answer, or the one that lets you type it: one answer each, " +
			"and the sooner the more points. A hint costs a quarter. " +
			"A run of right answers adds up to half as much again.",
		Fields: append(parts("Commands", all), admin...),
	}}}}, nil
}

// lines are one for each thing that a command does.
func (c *command) lines() []string {
	if len(c.actions) == 0 {
		return []string{fmt.Sprintf("`/%s` %s", c.name, c.about)}
	}
	var out []string
	for _, a := range c.actions {
		out = append(out, fmt.Sprintf("`/%s %s` %s", c.name, a.name, a.about))
	}
	return out
}

// maxPart is what Discord takes in one field of an embed.
const maxPart = 1024

// parts puts lines under a name, under it again where one field does not hold
// them.
func parts(name string, lines []string) []*discordgo.MessageEmbedField {
	var out []*discordgo.MessageEmbedField
	for _, line := range lines {
		line = clip(line, maxPart)
		if n := len(out); n > 0 {
			last := out[n-1]
			if len([]rune(last.Value))+1+len([]rune(line)) <= maxPart {
				last.Value += "\n" + line
				continue
			}
		}
		out = append(out, &discordgo.MessageEmbedField{Name: name, Value: line})
		name = strings.TrimSuffix(name, ", more") + ", more"
	}
	return out
}
