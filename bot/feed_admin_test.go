package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"headliner/bot/discord"
	"headliner/questions/news"
)

func TestFeedsAreForAdminsOfTheGuild(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 1})
		s := follows(t, stand)
		for _, command := range []string{"feed add", "feed list", "feed remove"} {
			r := s.slash("2", command, "url", feedOne, "feed", "1")
			mustSay(t, r.Data.Content, "Only members who may manage")
		}
		s.addFeed(feedOne)
		for _, id := range []string{"feed-undo:1", "feed-page:0"} {
			mustSay(t, s.press("2", id).Data.Content, "Only members who may manage")
		}
		for command, want := range map[string]string{"feed list": "no feeds yet", "feed remove": "can't find"} {
			i := s.interaction(discord.Command, admin)
			i.Guild, i.Command = "101", strings.Fields(command)
			i.Options["feed"] = discord.Option{Value: "1"}
			mustSay(t, s.handle(i).Data.Content, want)
		}
		mustSay(t, words(s.slash(admin, "feed list")), "one.example")
	})
}

func TestBadFeedIsRefused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(nil)
		s := follows(t, stand)
		stand.fail = &news.Refusal{Reason: "That is no feed."}
		mustSay(t, s.addFeed(feedOne), "That is no feed.")
		mustSay(t, words(s.slash(admin, "feed list")), "no feeds yet")
	})
}
