package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// Registrar puts the commands in front of users, as [discord.Client] does.
type Registrar interface {
	AppID() string
	SyncCommands(ctx context.Context, guild string, defs []*discordgo.ApplicationCommand) error
}

// Register registers the commands, in one guild or for all ("" is all), unless
// they are the same as last time: Discord allows only so many changes a day.
// It fails where users have none at all.
func (b *Bot) Register(ctx context.Context, r Registrar, guild string) error {
	definitions := b.Definitions()
	if guild != "" { // contexts are for global commands only
		for _, d := range definitions {
			d.Contexts = nil
		}
	}
	hash := discord.CommandsHash(definitions)
	known, err := b.store.CommandHash(ctx, r.AppID(), guild)
	if err != nil || hash == known {
		return err
	}
	if err := r.SyncCommands(ctx, guild, definitions); err != nil {
		if known == "" {
			return err
		}
		// The commands of last time are still there, and games may be going on.
		b.log.Error("new commands not registered", "err", err)
		return nil
	}
	b.log.Info("commands registered", "count", len(definitions))
	return b.store.SaveCommandHash(ctx, r.AppID(), guild, hash)
}
