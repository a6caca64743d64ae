package bot

import (
	"context"
	"fmt"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

const (
	// recapFor is how long ago something was missed that is shown again.
	recapFor = 14 * 24 * time.Hour
	// recapPage is how many misses a page shows.
	recapPage = 5
	// maxMiss is how long one of them may be, so that a page stays within what
	// Discord takes of an embed.
	maxMiss = 1000
)

func (b *Bot) triviaRecap() action {
	return action{
		name: "recap", about: "See again, for yourself alone, what you missed lately",
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			return b.recap(ctx, i, 0)
		},
	}
}

// turnRecap is a button that turns to another page of what its presser missed.
func (b *Bot) turnRecap(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	r, err := b.recap(ctx, i, int(min(args[0], 1<<20)))
	r.update = true
	return r, err
}

// recap shows what the caller answered wrong in this guild and has not got
// right since, the last first.
func (b *Bot) recap(ctx context.Context, i *discord.Interaction, page int) (reply, error) {
	since := time.Now().Add(-recapFor)
	all, err := b.store.Missed(ctx, quiz.GuildID(i.Guild), quiz.UserID(i.User.ID), since)
	if err != nil {
		return reply{}, err
	}
	if len(all) == 0 {
		return private("Nothing to see again: you missed nothing in the last two weeks, " +
			"or have got it right since."), nil
	}
	last := (len(all) - 1) / recapPage
	page = min(max(page, 0), last)
	embed := &discordgo.MessageEmbed{
		Title: "What you missed", Color: colourNotice,
		Footer: &discordgo.MessageEmbedFooter{
			Text: fmt.Sprintf("Page %d of %d · %d in all", page+1, last+1, len(all)),
		},
	}
	for _, m := range all[page*recapPage : min((page+1)*recapPage, len(all))] {
		embed.Fields = append(embed.Fields, missField(m))
	}
	out := discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}
	if last > 0 {
		out.Components = buttonRow(
			turn("◀ Back", "recap", page-1, last), turn("Next ▶", "recap", page+1, last))
	}
	return reply{message: out}, nil
}

// missField is one miss, in what a field may hold.
func missField(m quiz.Miss) *discordgo.MessageEmbedField {
	q := m.Question
	q.Prompt = clip(q.Prompt, 250)
	text := fmt.Sprintf("**%s**\n❌ %s\n✅ **%s**", promptText(q),
		escape(clip(m.Answer, 80)), escape(clip(q.Answer, 80)))
	for _, more := range []string{escape(clip(q.Statement, 160)), shortSource(q.Source)} {
		if longer := text + "\n" + more; more != "" && len([]rune(longer)) <= maxMiss {
			text = longer
		}
	}
	name := fmt.Sprintf("%s · %s", title(q.Category), m.At.UTC().Format("2 January"))
	return &discordgo.MessageEmbedField{Name: name, Value: clip(text, maxMiss)}
}

// shortSource is a source in a place where five of them must fit.
func shortSource(s questions.Source) string {
	s.Title, s.Publisher = clip(s.Title, 100), clip(s.Publisher, 50)
	if len(s.URL) > 300 {
		s.URL = ""
	}
	if s.IsZero() {
		return ""
	}
	return source(s)
}
