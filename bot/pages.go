package bot

import (
	"context"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// lister shows a page of something that a guild has, from 0.
type lister func(ctx context.Context, guild quiz.GuildID, page int) (reply, error)

// firstPage is a command that opens a list.
func firstPage(list lister) handler {
	return func(ctx context.Context, i *discord.Interaction) (reply, error) {
		return list(ctx, quiz.GuildID(i.Guild), 0)
	}
}

// turnPage is a button that turns a list to the page it names.
func turnPage(list lister) func(context.Context, *discord.Interaction, []int64) (reply, error) {
	return func(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
		if len(args) != 1 {
			return reply{}, errStale
		}
		r, err := list(ctx, quiz.GuildID(i.Guild), int(args[0]))
		r.update = true
		return r, err
	}
}
