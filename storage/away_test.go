package storage_test

import (
	"maps"
	"testing"

	"headliner/questions/quiz"
)

// TestFeedsOfAGuildThatTheBotLeft: they rest, those of others do not, and they
// are due again when it is back.
func TestFeedsOfAGuildThatTheBotLeft(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	for _, guild := range []quiz.GuildID{guildA, guildB} {
		f := quiz.Feed{
			URL: "https://news.example/feed", Title: "News", AddedBy: host, Channel: channelA, Added: opened(), Next: opened(),
		}
		if _, err := db.AddFeed(ctx, guild, f, nil, 0); err != nil {
			t.Fatal(err)
		}
	}
	check := func(want map[quiz.GuildID]bool, due int) {
		t.Helper()
		guilds, err := db.FeedGuilds(ctx)
		next, also := db.NextFeeds(ctx, 9)
		if err != nil || also != nil || !maps.Equal(guilds, want) || len(next) != due {
			t.Errorf("FeedGuilds() = %v, %d due, %v, %v, want %v and %d", guilds, len(next), err, also, want, due)
		}
	}
	check(map[quiz.GuildID]bool{guildA: false, guildB: false}, 2)
	for range 2 {
		if err := db.SetAway(ctx, guildA, true); err != nil {
			t.Fatal(err)
		}
	}
	check(map[quiz.GuildID]bool{guildA: true, guildB: false}, 1)
	if err := db.RemoveFeed(ctx, guildA, 1); err != nil {
		t.Fatal(err)
	}
	check(map[quiz.GuildID]bool{guildA: true, guildB: false}, 1)
	for range 2 {
		if err := db.SetAway(ctx, guildA, false); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.RestoreFeed(ctx, guildA, 1); err != nil {
		t.Fatal(err)
	}
	check(map[quiz.GuildID]bool{guildA: false, guildB: false}, 2)
}
