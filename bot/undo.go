package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// change takes something of a guild's out of play, or puts it back.
type change func(ctx context.Context, guild quiz.GuildID, id int64) error

// alter carries a change out, which holds from the next question on. undoWith
// is the verb of the button that takes it back, "" for none.
func (b *Bot) alter(
	ctx context.Context, i *discord.Interaction, args []int64, do change, said, undoWith string,
) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	guild := quiz.GuildID(i.Guild)
	if err := do(context.WithoutCancel(ctx), guild, args[0]); err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	r := private(said)
	r.update = i.Kind == discord.Component
	if undoWith != "" {
		r.message.Components = []discordgo.MessageComponent{discordgo.ActionsRow{
			Components: []discordgo.MessageComponent{discordgo.Button{
				Label: "Undo", Style: discordgo.SecondaryButton, CustomID: customID(undoWith, args[0]),
			}},
		}}
	}
	return r, nil
}

// removeQuestion takes a written question out of play.
func (b *Bot) removeQuestion(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, b.store.RemoveWritten,
		"Removed: it won't be asked any more. Points already won stay.", "question-undo")
}

// restoreQuestion takes that back.
func (b *Bot) restoreQuestion(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, b.store.RestoreWritten, "It is back in play.", "")
}

// removeFact takes a fact and its questions out of play.
func (b *Bot) removeFact(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, b.store.RemoveFact,
		"Removed, and its questions with it. Points already won stay.", "fact-undo")
}

// restoreFact takes that back.
func (b *Bot) restoreFact(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, b.store.RestoreFact, "The fact is back, and its questions with it.", "")
}
