package bot

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) factList() action {
	return action{
		name: "list", about: "List this server's own facts",
		run: firstPage(b.listFacts),
	}
}

func (b *Bot) listFacts(ctx context.Context, guild quiz.GuildID, page int) (reply, error) {
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	facts, err := b.store.Facts(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	if len(facts) == 0 {
		return private("This server has no facts of its own yet. Add one with `/fact add`."), nil
	}
	var lines []string
	for _, f := range facts {
		line := fmt.Sprintf("`%s` %s", f.ID, escape(clip(bank.State(f), 200)))
		if !f.AsOf.IsZero() {
			line += " (as of " + f.AsOf.Words() + ")"
		}
		lines = append(lines, line)
	}
	return paged("This server's facts", "fact-page", lines, page), nil
}

func (b *Bot) factRemove() action {
	return action{
		name: "remove", about: "Take one of this server's facts out of play",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("fact", "Which fact: type to search")),
		},
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			id, err := factNumber(i.Options.String("fact"))
			if err != nil {
				return reply{}, err
			}
			return b.removeFact(ctx, i, []int64{id})
		},
		complete: b.completeOwnFact,
	}
}

// completeOwnFact offers the guild's own facts that hold what was typed.
func (b *Bot) completeOwnFact(ctx context.Context, i *discord.Interaction) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	facts, err := b.store.Facts(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("fact"))
	var r reply
	for _, f := range facts {
		text := bank.State(f)
		if len(r.choices) < maxChoices && strings.Contains(questions.Fold(text), typed) {
			r.choices = append(r.choices, choice(text, f.ID))
		}
	}
	return r, nil
}

// factNumber reads the ID of a guild's own fact, "f:12" or just 12.
func factNumber(s string) (int64, error) {
	id, err := strconv.ParseInt(strings.TrimPrefix(strings.TrimSpace(s), "f:"), 10, 64)
	if err != nil || id < 1 {
		return 0, quiz.ErrNotFound
	}
	return id, nil
}
