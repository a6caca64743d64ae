package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// pageSize is how many questions or facts a page of a list shows.
const pageSize = 10

func (b *Bot) questionList() action {
	return action{
		name: "list", about: "List this server's own questions",
		run: firstPage(b.listQuestions),
	}
}

func (b *Bot) listQuestions(ctx context.Context, guild quiz.GuildID, page int) (reply, error) {
	all, err := b.store.Written(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	if len(all) == 0 {
		return private("This server has no questions of its own yet. Write one with `/question add`."), nil
	}
	var lines []string
	for _, w := range all {
		lines = append(lines, fmt.Sprintf("`%d` %s · %s → **%s**", w.ID, title(w.Question.Category),
			escape(clip(w.Question.Prompt, 120)), escape(clip(w.Question.Answer, 60))))
	}
	return paged("This server's questions", "question-page", lines, page), nil
}

// paged shows one page of a list, with buttons to turn it.
func paged(heading, verb string, lines []string, page int) reply {
	last := (len(lines) - 1) / pageSize
	page = min(max(page, 0), last)
	shown := lines[page*pageSize : min((page+1)*pageSize, len(lines))]
	embed := &discordgo.MessageEmbed{
		Title: heading, Color: colourNotice, Description: strings.Join(shown, "\n"),
		Footer: &discordgo.MessageEmbedFooter{Text: fmt.Sprintf("Page %d of %d · %d in all", page+1, last+1, len(lines))},
	}
	m := discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}
	if last > 0 {
		m.Components = []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			turn("◀ Back", verb, page-1, last),
			turn("Next ▶", verb, page+1, last),
		}}}
	}
	return reply{message: m}
}

// turn is a button to another page, disabled where there is none. The page
// beyond an end gets a number that no other button of the message has.
func turn(label, verb string, page, last int) discordgo.Button {
	off := page < 0 || page > last
	if page < 0 {
		page = last + 1
	}
	return discordgo.Button{
		Label: label, Style: discordgo.SecondaryButton, Disabled: off,
		CustomID: customID(verb, int64(page)),
	}
}
