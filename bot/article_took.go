package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// tookIn sums up what an article brought.
func (b *Bot) tookIn(
	ctx context.Context, guild quiz.GuildID, a quiz.Article, saved quiz.SavedArticle,
) (reply, error) {
	q, err := b.queue(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	waiting, warned := 0, 0
	for _, c := range q.cards {
		if c.Article == saved.ID && !c.Missing {
			waiting++
			warned += min(len(c.Warnings), 1)
		}
	}
	embed := &discordgo.MessageEmbed{Title: "Article added", Color: colourNotice}
	if saved.Updated {
		embed.Title = "I had that article already: updated"
	}
	embed.Description = strings.Join(
		append([]string{source(a.Source())}, brought(saved, waiting, warned)...), "\n")
	r := reply{message: discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}}
	var row []discordgo.Button
	if waiting+saved.Questions+saved.Missing > 0 {
		row = append(row, discordgo.Button{
			Label: "Review", Style: discordgo.PrimaryButton, CustomID: customID("review-article", saved.ID),
		})
	}
	if saved.Confirmed > 0 {
		row = append(row, undoButton(saved.Batch))
	}
	if len(row) > 0 {
		r.message.Components = buttonRow(row...)
	}
	return r, nil
}

// brought lists what came of an article's facts and questions, a line each.
func brought(saved quiz.SavedArticle, waiting, warned int) []string {
	lines := []string{"**" + count(waiting, "fact") + "** to review" + warnedWords(warned) + "."}
	if waiting == 0 {
		lines[0] = "It has no new facts that I can make out."
	}
	for _, part := range []struct {
		n     int
		words string
	}{
		{saved.Fresh - waiting - saved.Confirmed, "I knew %d already."},
		{saved.Decided, "%d were decided before and stay so."},
		{saved.Confirmed, "✅ It says again what I knew: %d asked as of its date from now on."},
		{saved.Missing, "⚠️ %d approved earlier are not in it any more: `/review` asks what to do."},
	} {
		if part.n > 0 {
			lines = append(lines, fmt.Sprintf(part.words, part.n))
		}
	}
	if saved.Questions > 0 {
		lines = append(lines, "📝 **"+count(saved.Questions, "draft question")+"** to write out.")
	}
	return lines
}

func warnedWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d with a warning)", n)
}
