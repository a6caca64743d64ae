package bot

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

func (b *Bot) feedList() action {
	return action{
		name: "list", about: "List the feeds that this server follows",
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			return b.listFeeds(ctx, quiz.GuildID(i.Guild), 0)
		},
	}
}

// feedPage turns a page of the list.
func (b *Bot) feedPage(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	r, err := b.listFeeds(ctx, quiz.GuildID(i.Guild), int(args[0]))
	r.update = true
	return r, err
}

func (b *Bot) listFeeds(ctx context.Context, guild quiz.GuildID, page int) (reply, error) {
	all, err := b.store.Feeds(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	if len(all) == 0 {
		return private("This server follows no feeds yet. Add one with `/feed add`."), nil
	}
	var lines []string
	for _, f := range all {
		lines = append(lines, feedLine(f))
	}
	return paged("This server's feeds", "feed-page", lines, page), nil
}

// feedLine says how a feed stands.
func feedLine(f quiz.Feed) string {
	line := fmt.Sprintf("`%d` **%s** (%s) · %s", f.ID, escape(f.Title), escape(hostOf(f.URL)), count(f.Taken, "article"))
	if f.Waiting > 0 {
		line += fmt.Sprintf(", %d to come", f.Waiting)
	}
	if f.Unread > 0 {
		line += fmt.Sprintf(", %d could not be read", f.Unread)
	}
	line += " · looked " + ago(f.Polled)
	switch {
	case f.Paused:
		line += " · ⏸️ **paused**: `/feed add` with its address starts it again"
	case f.Failures == 0:
		return line + ", again " + ago(f.Next)
	default:
		line += ", tries again " + ago(f.Next)
	}
	return line + fmt.Sprintf(" · ⚠️ failed %s in a row: %s", count(f.Failures, "time"), escape(f.Trouble))
}

// ago is a time that Discord shows in relation to now, and keeps right.
func ago(t time.Time) string { return "<t:" + strconv.FormatInt(t.Unix(), 10) + ":R>" }

func (b *Bot) feedRemove() action {
	return action{
		name: "remove", about: "Stop following a feed; the articles it brought stay",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("feed", "Which feed: type to search")),
		},
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			f, err := b.chosenFeed(ctx, i)
			if err != nil {
				return reply{}, err
			}
			return b.removeFeed(ctx, i, []int64{f.ID})
		},
		complete: b.completeFeed,
	}
}

// chosenFeed is the one that the option names: by its number, as autocomplete
// fills in, its title or its address.
func (b *Bot) chosenFeed(ctx context.Context, i *discord.Interaction) (quiz.Feed, error) {
	wanted := plain(i.Options.String("feed"))
	all, err := b.store.Feeds(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return quiz.Feed{}, err
	}
	for _, f := range all {
		if strconv.FormatInt(f.ID, 10) == wanted || f.URL == news.Canonical(wanted) ||
			questions.Fold(f.Title) == questions.Fold(wanted) {
			return f, nil
		}
	}
	return quiz.Feed{}, quiz.ErrNotFound
}

// completeFeed offers the guild's feeds that hold what was typed.
func (b *Bot) completeFeed(ctx context.Context, i *discord.Interaction) (reply, error) {
	all, err := b.store.Feeds(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("feed"))
	var r reply
	for _, f := range all {
		name := f.Title + " (" + hostOf(f.URL) + ")"
		if len(r.choices) < maxChoices && strings.Contains(questions.Fold(name), typed) {
			r.choices = append(r.choices, choice(name, strconv.FormatInt(f.ID, 10)))
		}
	}
	return r, nil
}

// removeFeed stops following a feed.
func (b *Bot) removeFeed(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	return b.alter(ctx, i, args, b.store.RemoveFeed,
		"I don't follow that feed any more. The articles and facts that it brought stay.", "feed-undo")
}

// restoreFeed takes that back.
func (b *Bot) restoreFeed(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	defer b.follower.nudge()
	return b.alter(ctx, i, args, b.store.RestoreFeed, "I follow that feed again.", "")
}
