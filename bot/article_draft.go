package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/questions"
	"headliner/questions/quiz"
)

// draftField lists what an article suggests to ask, with what became of it and
// how often it was asked.
func (b *Bot) draftField(
	ctx context.Context, guild quiz.GuildID, article int64,
) ([]*discordgo.MessageEmbedField, error) {
	drafts, err := b.store.ArticleSuggestions(ctx, guild, article)
	if err != nil || len(drafts) == 0 {
		return nil, err
	}
	asked, err := b.store.Asked(ctx, guild)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, d := range drafts {
		line := draftMark(d) + " " + escape(clip(d.Question.Prompt, 120))
		if n := asked[writtenKey(d.Written)]; d.Written != 0 && n > 0 {
			line += " · asked " + times(n)
		}
		lines = append(lines, line)
	}
	return []*discordgo.MessageEmbedField{{
		Name: "Questions from its sentences", Value: clip(strings.Join(lines, "\n"), maxField),
	}}, nil
}

func draftMark(d quiz.Suggestion) string {
	switch d.Status {
	case questions.Approved:
		return "✅"
	case questions.Rejected:
		return "❌"
	}
	return "📝 Draft:"
}
