package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// change takes something of a guild's out of play, or puts it back.
type change func(ctx context.Context, guild quiz.GuildID, id int64) error

// tracked is a change that is kept in the trail of decisions, with who made it.
type tracked func(ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64) error

// by makes a change of do that somebody answers for.
func (do tracked) by(i *discord.Interaction) change {
	return func(ctx context.Context, guild quiz.GuildID, id int64) error {
		return do(ctx, guild, quiz.UserID(i.User.ID), id)
	}
}

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
	return b.alter(ctx, i, args, tracked(b.store.RemoveFact).by(i),
		"Removed, and its questions with it. Points already won stay.", "fact-undo")
}

// restoreFact takes that back.
func (b *Bot) restoreFact(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, tracked(b.store.RestoreFact).by(i),
		"The fact is back, and its questions with it.", "")
}

// removeArticle takes an article, its facts and their questions out of play.
func (b *Bot) removeArticle(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, tracked(b.store.RemoveArticle).by(i),
		"Removed. Its facts and questions are out of play. Points already won stay.", "article-undo")
}

// restoreArticle takes that back.
func (b *Bot) restoreArticle(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, tracked(b.store.RestoreArticle).by(i),
		"The article is back, and its facts and questions with it.", "")
}
