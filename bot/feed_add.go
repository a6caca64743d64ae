package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

const (
	maxAddress = 1000 // characters of an address
	firstItems = 10   // of those that a feed lists when it is added, the newest
)

func (b *Bot) feedAdd() action {
	return action{
		name: "add", about: "Follow a feed: its new articles come to /review by themselves",
		options: []*discordgo.ApplicationCommandOption{
			required(text("url", "Where the RSS, Atom or JSON feed is on the web", maxAddress)),
		},
		run: b.addFeed,
	}
}

func (b *Bot) addFeed(_ context.Context, i *discord.Interaction) (reply, error) {
	address := news.Canonical(strings.TrimSpace(i.Options.String("url")))
	if b.follower.feeds == nil {
		return reply{}, say("I can't fetch feeds here.")
	}
	if len(address) > maxAddress {
		return reply{}, say("That address is too long.")
	}
	return reply{work: func(ctx context.Context, progress func(string)) (reply, error) {
		progress("⏳ Fetching the feed…")
		return b.followFeed(ctx, i, address)
	}}, nil
}

// followFeed reads a feed once and follows it from then on.
func (b *Bot) followFeed(ctx context.Context, i *discord.Interaction, address string) (reply, error) {
	address, page, read, err := b.findFeed(ctx, address)
	if err != nil {
		return reply{}, err
	}
	now, items := time.Now(), articlesOf(read)
	f := quiz.Feed{
		URL: address, Title: clip(plain(read.Title), 100), AddedBy: quiz.UserID(i.User.ID),
		Channel: quiz.ChannelID(i.Channel), Added: now, ETag: page.ETag, Modified: page.Modified,
		Every: b.follower.every, Pace: news.Pace(page), Polled: now, Next: now,
	}
	if f.Title == "" {
		f.Title = hostOf(address)
	}
	guild := quiz.GuildID(i.Guild)
	id, err := b.store.AddFeed(ctx, guild, f, items, firstItems)
	if errors.Is(err, quiz.ErrKnown) {
		if err = b.store.WakeFeed(ctx, guild, id, now); err == nil {
			b.follower.nudge()
			return private("I follow **" + escape(f.Title) + "** already, and look at it again right now."), nil
		}
	}
	if err != nil {
		return reply{}, err
	}
	b.follower.nudge()
	return private(b.followed(f, len(items))), nil
}

// findFeed reads the feed at an address, or the one that the page there names
// as its own.
func (b *Bot) findFeed(ctx context.Context, address string) (string, news.Page, news.Feed, error) {
	page, _, err := b.follower.feeds.Feed(ctx, address, news.Page{})
	if err != nil {
		return "", news.Page{}, news.Feed{}, fmt.Errorf("fetch: %w", err)
	}
	if named, found := news.FindFeed(page); found && len(named) <= maxAddress {
		if page, _, err = b.follower.feeds.Feed(ctx, named, news.Page{}); err != nil {
			return "", news.Page{}, news.Feed{}, fmt.Errorf("fetch: %w", err)
		}
		address = named
	}
	read, err := news.ReadFeed(page)
	if err != nil {
		return "", news.Page{}, news.Feed{}, fmt.Errorf("read: %w", err)
	}
	return address, page, read, nil
}

// followed says what comes now.
func (b *Bot) followed(f quiz.Feed, items int) string {
	said := "📰 I follow **" + escape(f.Title) + "** now. "
	switch {
	case items == 0:
		said += "It lists no article yet."
	case items <= firstItems:
		said += "It lists " + count(items, "article") + ": what I find there comes to `/review`."
	default:
		said += fmt.Sprintf("It lists %d articles: what I find in the newest %d comes to `/review`.", items, firstItems)
	}
	return said + " I look for new ones about every " + spanWords(b.follower.every) + "."
}

// spanWords writes a time for people: "30 minutes", "6 hours".
func spanWords(d time.Duration) string {
	switch {
	case d >= 2*time.Hour:
		return count(int(d.Round(time.Hour)/time.Hour), "hour")
	case d >= time.Minute:
		return count(int(d.Round(time.Minute)/time.Minute), "minute")
	}
	return count(max(int(d.Round(time.Second)/time.Second), 1), "second")
}
