package bot

import (
	"context"
	"slices"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// presence says that the bot is in a guild, or is not any more; or, with all
// set, in which guilds of a shard it is.
type presence struct {
	guild quiz.GuildID
	in    bool
	all   *discord.Presence
}

// Guild notes that the bot was added to a guild or taken out of it, as
// [discord.Config] tells. It does not wait.
func (b *Bot) Guild(id string, in bool) {
	b.follower.move(presence{guild: quiz.GuildID(id), in: in})
}

// Guilds notes in which guilds of a shard the bot is. It does not wait.
func (b *Bot) Guilds(p discord.Presence) { b.follower.move(presence{all: &p}) }

// move keeps what happened for run to take note of.
func (f *follower) move(p presence) {
	if f.feeds == nil {
		return
	}
	f.mu.Lock()
	settled := f.away != nil && len(f.moved) == 0
	if p.in && settled && !f.away[p.guild] { // as a rule: after each connection
		f.mu.Unlock()
		return
	}
	f.moved = append(f.moved, p)
	f.mu.Unlock()
	f.nudge()
}

// takeNote keeps which guilds the bot is away from: only those that follow
// feeds matter. What can't be kept is tried again.
func (f *follower) takeNote(ctx context.Context) {
	f.mu.Lock()
	moved := slices.Clone(f.moved) // they stay until they are taken note of
	f.mu.Unlock()
	if len(moved) == 0 {
		return
	}
	guilds, err := f.store.FeedGuilds(ctx)
	if err == nil {
		err = f.settle(ctx, guilds, moved)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		if ctx.Err() == nil {
			f.log.Error("guilds not noted", "err", err)
		}
		return
	}
	f.away, f.moved = guilds, slices.Clone(f.moved[len(moved):])
}

// settle works out where the bot is away from now and keeps what has changed.
func (f *follower) settle(ctx context.Context, guilds map[quiz.GuildID]bool, moved []presence) error {
	for guild, was := range guilds {
		now := was
		for _, p := range moved {
			switch {
			case p.all == nil && p.guild == guild:
				now = !p.in
			case p.all != nil && p.all.Has(string(guild)):
				now = !slices.Contains(p.all.Guilds, string(guild))
			}
		}
		if now == was {
			continue
		}
		if err := f.store.SetAway(ctx, guild, now); err != nil {
			return err
		}
		guilds[guild] = now
		f.log.Info("feeds of a guild rest or go on", "guild", guild, "away", now)
	}
	return nil
}
