package bot

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// pageSize is how many questions or facts a page of a list shows.
const pageSize = 10

func (b *Bot) questionList() action {
	return action{
		name: "list", about: "List this server's own questions, and any that look wrong (⚠️)",
		run: firstPage(b.listQuestions),
	}
}

func (b *Bot) listQuestions(ctx context.Context, guild quiz.GuildID, page int) (reply, error) {
	all, err := b.store.Written(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	flagged, err := b.flagged(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	var lines []string
	for _, w := range all {
		mark := ""
		if _, looksWrong := flagged[w.Question.Key]; looksWrong {
			mark = "⚠️ "
			delete(flagged, w.Question.Key)
		}
		line := fmt.Sprintf("%s`%d` %s", mark, w.ID, questionLine(w.Question))
		if why := unplayed(bank, w.Question); why != "" {
			line += "\n" + clip(why, 160)
		}
		lines = append(lines, line)
	}
	lines = append(lines, flaggedLines(flagged)...)
	if len(lines) == 0 {
		return private("This server has no questions of its own yet. Write one with `/question add`."), nil
	}
	return paged("This server's questions", "question-page", lines, page), nil
}

func questionLine(q questions.Question) string {
	return fmt.Sprintf("%s · %s → **%s**", title(q.Category),
		escape(clip(q.Prompt, 120)), escape(clip(q.Answer, 60)))
}

// flagged returns the questions that look wrong by how they were played, and
// can still be asked.
func (b *Bot) flagged(ctx context.Context, guild quiz.GuildID) (map[string]quiz.Play, error) {
	list, err := b.store.Flagged(ctx, guild)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return nil, err
	}
	out := map[string]quiz.Play{}
	for _, p := range list {
		if _, err := bank.Question(p.Question.Key, 0); !errors.Is(err, questions.ErrUnknown) {
			out[p.Question.Key] = p
		}
	}
	return out, nil
}

// flaggedLines lists questions that nobody wrote by hand.
func flaggedLines(flagged map[string]quiz.Play) []string {
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(flagged)) {
		lines = append(lines, "⚠️ from a fact: "+questionLine(flagged[key].Question))
	}
	return lines
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
