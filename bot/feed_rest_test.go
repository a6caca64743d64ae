package bot_test

import (
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot/discord"
	"headliner/questions/news"
)

// gaps are the times between the polls of a feed from one on.
func (s *stand) gaps(feed string, from int) []time.Duration {
	polls := s.polls(feed)
	var out []time.Duration
	for n := from + 1; n < len(polls); n++ {
		out = append(out, polls[n].Sub(polls[n-1]))
	}
	return out
}

// TestFeedIsAskedAsOftenAsItWants heeds how long a site says that its answer is
// good, within a day, and never asks more often than the interval.
func TestFeedIsAskedAsOftenAsItWants(t *testing.T) {
	for _, c := range []struct{ fresh, low, high time.Duration }{
		{0, 30 * time.Minute, 8 * time.Hour},
		{time.Second, 30 * time.Minute, 8 * time.Hour},
		{10 * time.Hour, 10 * time.Hour, 12 * time.Hour},
		{30 * 24 * time.Hour, 20 * time.Hour, 24 * time.Hour},
	} {
		synctest.Test(t, func(t *testing.T) {
			stand := newStand(map[string]int{feedOne: 2})
			stand.fresh = c.fresh
			s := follows(t, stand)
			s.addFeed(feedOne)
			time.Sleep(5 * 24 * time.Hour)
			gaps := stand.gaps(feedOne, 1)
			if len(gaps) < 4 {
				t.Errorf("good for %v: asked %v apart", c.fresh, gaps)
			}
			for _, gap := range gaps {
				if gap < c.low || gap > c.high {
					t.Errorf("good for %v: asked after %v", c.fresh, gap)
				}
			}
		})
	}
}

func TestFeedThatAsksToBeLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 2})
		s := follows(t, stand)
		s.addFeed(feedOne)
		stand.change(func() { stand.fail = &news.Refusal{Reason: "Too many.", After: 11 * time.Hour} })
		time.Sleep(4 * 24 * time.Hour)
		for _, gap := range stand.gaps(feedOne, 2) {
			if gap < 11*time.Hour || gap > 14*time.Hour {
				t.Errorf("asked again after %v", gap)
			}
		}
		if n := len(stand.polls(feedOne)); n < 6 {
			t.Errorf("asked %d times in four days", n)
		}
	})
}

// TestFeedsRestWhileTheBotIsAway: taken out of the guild, back again, taken out
// while it was not running.
func TestFeedsRestWhileTheBotIsAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 2})
		s := follows(t, stand)
		s.addFeed(feedOne)
		rests := func(when string, want bool) {
			t.Helper()
			synctest.Wait()
			before := len(stand.polls(feedOne))
			time.Sleep(48 * time.Hour)
			if got := len(stand.polls(feedOne)) == before; got != want {
				t.Errorf("%s: rests is %v", when, got)
			}
		}
		s.bot.Guild("555", false)
		rests("another guild gone", false)
		s.bot.Guild(guild, false)
		rests("gone", true)
		s.lower()
		s.raise()
		rests("gone, after a restart", true)
		s.bot.Guild(guild, true)
		rests("back", false)
		s.lower()
		s.raise()
		s.bot.Guilds(discord.Presence{Shards: 1, Guilds: []string{"555"}})
		rests("gone meanwhile", true)
		s.bot.Guilds(discord.Presence{Shard: 1, Shards: 2, Guilds: []string{guild}})
		rests("another shard's list", true)
		s.bot.Guilds(discord.Presence{Shards: 1, Guilds: []string{"555", guild}})
		rests("back meanwhile", false)
		s.bot.Guild(guild, false)
		s.bot.Guild(guild, true)
		rests("gone and back at once", false)
	})
}

// TestFeedsRestWhereDiscordKnowsNoGuild takes its word for that.
func TestFeedsRestWhereDiscordKnowsNoGuild(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 1, feedTwo: 1})
		s := follows(t, stand)
		s.addFeed(feedOne)
		s.addFeed(feedTwo)
		s.wire.set(func(doing, _ string) error {
			if doing != "post" {
				return nil
			}
			return &discord.Error{Status: 404, Code: 10004, Message: "Unknown Guild"}
		})
		stand.change(func() { delete(stand.items, feedOne); stand.fail = nil })
		stand.change(func() { stand.hangs[feedOne] = true }) // fails until it is paused, and a note is due
		time.Sleep(6 * 24 * time.Hour)
		before := len(stand.polls(feedTwo))
		time.Sleep(48 * time.Hour)
		if n := len(stand.polls(feedTwo)) - before; n != 0 {
			t.Errorf("the other feed was asked %d times", n)
		}
		s.bot.Guild(guild, true)
		time.Sleep(24 * time.Hour)
		if len(stand.polls(feedTwo)) == before {
			t.Error("the other feed rests for good")
		}
	})
}
