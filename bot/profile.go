package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// profileCategories is how many categories a profile tells of.
const profileCategories = 5

func (b *Bot) profile() action {
	return action{
		options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionUser,
			Name: "user", Description: "Whose profile (yours)",
		}},
		run: b.showProfile,
	}
}

func (b *Bot) showProfile(ctx context.Context, i *discord.Interaction) (reply, error) {
	user := i.User.ID
	if other := i.Options.String("user"); other != "" {
		user = other
	}
	if _, _, ok := splitID("u:" + user); !ok {
		return reply{}, say("Please pick a member of this server.")
	}
	p, err := b.store.Profile(ctx, quiz.GuildID(i.Guild), quiz.UserID(user))
	if err != nil {
		return reply{}, err
	}
	if p.Played == 0 {
		return private(mention(user) + " has not played in this server yet."), nil
	}
	embed := &discordgo.MessageEmbed{
		Title: "Player profile", Description: mention(user), Color: colourTable,
		Fields: profileFields(p),
	}
	return reply{public: true, message: discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}}, nil
}

func profileFields(p quiz.Profile) []*discordgo.MessageEmbedField {
	inline := func(name, value string) *discordgo.MessageEmbedField {
		return &discordgo.MessageEmbedField{Name: name, Value: value, Inline: true}
	}
	fields := []*discordgo.MessageEmbedField{
		inline("Rank", fmt.Sprintf("#%d", p.Rank)),
		inline("Points", fmt.Sprint(p.Points)),
		inline("Right", fmt.Sprintf("%d of %d (%d %%)", p.Right, p.Played, percent(p.Right, p.Played))),
		inline("Games", fmt.Sprint(p.Games)),
		inline("Best streak", fmt.Sprint(p.BestStreak)),
	}
	if p.Fastest > 0 {
		fields = append(fields, inline("Fastest", fmt.Sprintf("%.1f s", p.Fastest.Seconds())))
	}
	var lines []string
	for n, c := range p.Categories {
		if n == profileCategories {
			break
		}
		lines = append(lines, fmt.Sprintf("%s: %d of %d (%d %%)",
			title(c.Category), c.Right, c.Played, percent(c.Right, c.Played)))
	}
	if len(lines) > 0 {
		fields = append(fields, &discordgo.MessageEmbedField{
			Name: "By category", Value: strings.Join(lines, "\n"),
		})
	}
	return fields
}

func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (200*part + whole) / (2 * whole)
}
