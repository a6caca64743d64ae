package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// draftCard shows a question that an article suggests. It can't be approved as
// it is: its words are ours, and somebody has to go over them.
func (b *Bot) draftCard(
	ctx context.Context, i *discord.Interaction, q *queue, d quiz.Suggestion, s said,
) (reply, error) {
	a, err := b.store.Article(ctx, quiz.GuildID(i.Guild), d.Article)
	if err != nil {
		return reply{}, err
	}
	sentence := quiz.Candidate{Evidence: d.Question.Evidence, Start: d.Start, End: d.End}
	embed := &discordgo.MessageEmbed{
		Title: "Draft question", Color: colourOpen, Footer: &discordgo.MessageEmbedFooter{Text: left(q)},
		Description: clip("**"+escape(d.Question.Prompt)+"**\nAnswer: "+escape(d.Question.Answer)+
			"\n\n"+quoted(a.Text, sentence), maxCard),
		Fields: []*discordgo.MessageEmbedField{
			{Name: "📝 Draft", Value: "Needs your edit before it can be played."},
			{Name: "Wrong options", Value: clip(wrongWords(d), maxField)},
			{Name: "Article", Value: clip(source(a.Source()), maxField)},
		},
	}
	rows := buttonRow(
		discordgo.Button{
			Label: "Edit", Style: discordgo.PrimaryButton, CustomID: customID("suggest-edit", d.ID, int64(d.Revision)),
		},
		discordgo.Button{
			Label: "Reject", Style: discordgo.DangerButton, CustomID: customID("suggest-reject", d.ID, int64(d.Revision)),
		},
		discordgo.Button{Label: "Skip", Style: discordgo.SecondaryButton, CustomID: customID("suggest-next", d.ID)},
	)
	if s.batch != 0 {
		rows = append(rows, buttonRow(undoButton(s.batch))...)
	}
	return reply{update: i.Kind != discord.Command, message: discord.Message{
		Content: clip(s.text, 2000), Embeds: []*discordgo.MessageEmbed{embed}, Components: rows,
	}}, nil
}

// wrongOf are the wrong options of a suggestion.
func wrongOf(d quiz.Suggestion) []string {
	var out []string
	for n, o := range d.Question.Options {
		if n != d.Question.Right {
			out = append(out, o)
		}
	}
	return out
}

func wrongWords(d quiz.Suggestion) string {
	var lines []string
	for _, o := range wrongOf(d) {
		lines = append(lines, "• "+escape(o))
	}
	if len(lines) == 0 {
		return "None yet: I know none that are surely wrong."
	}
	return strings.Join(lines, "\n")
}

// suggestNext passes over a draft.
func (b *Bot) suggestNext(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	return b.nextDraft(ctx, i, args[0], said{})
}

// nextDraft shows what comes after a draft.
func (b *Bot) nextDraft(ctx context.Context, i *discord.Interaction, id int64, s said) (reply, error) {
	q, err := b.queue(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	return b.showNext(ctx, i, q, q.afterDraft(id), s)
}

// lateDraft tells that a draft was decided or changed by somebody else.
func (b *Bot) lateDraft(ctx context.Context, i *discord.Interaction, d quiz.Suggestion) (reply, error) {
	if waitsDraft(d) {
		q, err := b.queue(ctx, quiz.GuildID(i.Guild))
		if err != nil {
			return reply{}, err
		}
		return b.draftCard(ctx, i, q, d, said{text: "👀 This one was changed meanwhile. Have another look."})
	}
	by := ""
	if d.DecidedBy != "" {
		by = fmt.Sprintf(" by %s <t:%d:R>", mention(d.DecidedBy), d.Decided.Unix())
	}
	out := private(fmt.Sprintf("👥 **%s**\nAlready %s%s.", escape(d.Question.Prompt), d.Status, by))
	out.update = true
	out.message.Components = buttonRow(discordgo.Button{
		Label: "Next", Style: discordgo.SecondaryButton, CustomID: customID("suggest-next", d.ID),
	})
	return out, nil
}
