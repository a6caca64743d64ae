package bot_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot"
	"headliner/bot/discord"
	"headliner/questions/news"
)

// stand serves feeds and their articles without a network, so that tests can
// run through days.
type stand struct {
	mu    sync.Mutex
	items map[string]int         // feed → how many articles it lists
	asked map[string][]time.Time // feed → when it was asked
	same  int                    // answers "nothing new"
	read  map[string]int         // article → how often it was fetched
	fail  error
	fresh time.Duration // for which its answers are good
	hangs map[string]bool
}

const (
	feedOne = "https://one.example/feed"
	feedTwo = "https://two.example/feed"
)

func newStand(items map[string]int) *stand {
	return &stand{items: items, asked: map[string][]time.Time{}, read: map[string]int{}, hangs: map[string]bool{}}
}

func (s *stand) Feed(ctx context.Context, address string, before news.Page) (news.Page, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[address] = append(s.asked[address], time.Now())
	if s.hangs[address] {
		s.mu.Unlock()
		<-ctx.Done()
		s.mu.Lock()
		return news.Page{}, false, ctx.Err()
	}
	n, found := s.items[address]
	if s.fail != nil || !found {
		return news.Page{}, false, s.fail
	}
	etag := fmt.Sprintf(`"%d"`, n)
	if before.ETag == etag {
		s.same++
		before.Fresh = s.fresh
		return before, false, nil
	}
	body := "<rss version=\"2.0\"><channel><title>*Crumbs* \xff\x01weekly</title>"
	for ; n > 0; n-- {
		body += fmt.Sprintf("<item><title>No. %d</title><link>%s/%d</link></item>", n, address, n)
	}
	return news.Page{URL: address, Type: "application/rss+xml", Body: []byte(body + "</channel></rss>"), ETag: etag, Fresh: s.fresh}, true, nil
}

func (s *stand) Page(_ context.Context, address string) (news.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.read[address]++
	text := "Article " + address + "\nThe Pretzel Kings are back, says the page at " + address + " in so many words."
	return news.Page{URL: address, Type: "text/plain", Body: []byte(text)}, nil
}

func (s *stand) change(how func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	how()
}

func (s *stand) polls(feed string) []time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]time.Time(nil), s.asked[feed]...)
}

func (s *stand) reads(article string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.read[article]
}

// once reports what was not read exactly once of the first n articles.
func (s *stand) once(feed string, n int) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var wrong []string
	read := maps.Clone(s.read)
	for ; n > 0; n-- {
		address := fmt.Sprintf("%s/%d", feed, n)
		if read[address] != 1 {
			wrong = append(wrong, fmt.Sprintf("%s read %d times", address, read[address]))
		}
		delete(read, address)
	}
	for address := range read {
		if strings.HasPrefix(address, feed) {
			wrong = append(wrong, address+" read too")
		}
	}
	return wrong
}

// follows opens a stage whose bot follows the feeds of a stand.
func follows(t *testing.T, s *stand) *stage {
	t.Helper()
	return newStageWith(t, func(o *bot.Options) { o.Feeds, o.Pages = s, s })
}

// addFeed follows a feed as the admin does and lets its first poll pass.
func (s *stage) addFeed(address string) string {
	s.t.Helper()
	s.slash(admin, "feed add", "url", address)
	said := s.outcome().Content
	synctest.Wait()
	return said
}

// posts is how many messages the channel has.
func (s *stage) posts() int {
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	return len(s.wire.messages)
}

func TestFeedAddsEachArticleOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 10})
		s := follows(t, stand)
		mustSay(t, s.addFeed(feedOne), `\*Crumbs\* weekly`, "10 articles", "30 minutes")
		if wrong := stand.once(feedOne, 10); len(wrong) > 0 {
			t.Error(wrong)
		}
		time.Sleep(5 * time.Hour)
		if n := len(stand.polls(feedOne)); n < 4 || n > 8 {
			t.Errorf("asked %d times in 5 hours without news", n)
		}
		stand.change(func() { stand.items[feedOne] = 12 })
		s.lower() // what was seen is known after a restart
		s.raise()
		time.Sleep(7 * time.Hour)
		if wrong := stand.once(feedOne, 12); len(wrong) > 0 {
			t.Error(wrong)
		}
		list := words(s.slash(admin, "feed list"))
		mustSay(t, list, "12 articles", "one.example", "again <t:")
		if strings.Contains(list, "failed") || strings.Contains(list, "/feed\n") {
			t.Errorf("list: %s", list)
		}
		mustSay(t, words(s.slash(admin, "article list")), "12 in all")
		stand.change(func() {
			if stand.same == 0 {
				t.Error("no request was a conditional one")
			}
		})
	})
}

func TestLongFeedBringsItsNewest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 30})
		s := follows(t, stand)
		mustSay(t, s.addFeed(feedOne), "30 articles", "newest 10")
		time.Sleep(2 * time.Hour)
		for n := 1; n <= 30; n++ {
			if got := stand.reads(fmt.Sprintf("%s/%d", feedOne, n)); got != max(0, min(1, n-20)) {
				t.Errorf("article %d was read %d times", n, got)
			}
		}
	})
}

func TestFailingFeedIsPaused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 1})
		s := follows(t, stand)
		s.addFeed(feedOne)
		posts := s.posts()
		stand.change(func() { stand.fail = &news.Refusal{Reason: "The site is *gone*."} })
		time.Sleep(12 * time.Hour)
		mustSay(t, words(s.slash(admin, "feed list")), "failed", `The site is \*gone\*.`, "tries again")
		time.Sleep(4 * 24 * time.Hour)
		asked := stand.polls(feedOne)[2:] // one when added, one at once
		if len(asked) < 8 || len(asked) > 10 || asked[len(asked)-1].Sub(asked[0]) < 24*time.Hour {
			t.Errorf("tried at %v", asked)
		}
		for n := 3; n < len(asked) && n < 5; n++ {
			if asked[n].Sub(asked[n-1]) < asked[n-1].Sub(asked[n-2])*3/2 {
				t.Errorf("the tries at %v don't become rarer", asked)
			}
		}
		if got := s.posts() - posts; got != 1 || s.newest().channel != channel {
			t.Fatalf("%d notes in the channel", got)
		}
		note := s.newest().now
		mustSay(t, note.Content, `\*Crumbs\* weekly`, "one.example", "in a row", `\*gone\*`)
		if note.Mentions != nil || strings.Contains(note.Content, feedOne) {
			t.Errorf("the note: %+v", note)
		}
		s.lower()
		s.raise()
		time.Sleep(24 * time.Hour)
		if s.posts()-posts != 1 || len(stand.polls(feedOne)) != len(asked)+2 {
			t.Error("the pause did not outlast a restart")
		}
		mustSay(t, words(s.slash(admin, "feed list")), "paused")
		stand.change(func() { stand.fail, stand.items[feedOne] = nil, 3 })
		mustSay(t, s.addFeed(feedOne), "already")
		if wrong := stand.once(feedOne, 3); len(wrong) > 0 {
			t.Error(wrong)
		}
	})
}

// TestPausedNoteComesOut holds that the note is kept for as long as Discord
// does not take it, and given up where nobody is there to read it.
func TestPausedNoteComesOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 0})
		s := follows(t, stand)
		s.addFeed(feedOne)
		stand.change(func() { stand.fail = &news.Refusal{Reason: "No."} })
		s.wire.set(func(string, string) error { return &discord.Error{Status: 500} })
		time.Sleep(3 * 24 * time.Hour)
		s.wire.set(nil)
		time.Sleep(2 * time.Hour)
		if s.posts() != 1 {
			t.Errorf("%d notes", s.posts())
		}
	})
}

func TestRemovedFeedRests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 1, feedTwo: 1})
		s := follows(t, stand)
		s.addFeed(feedOne)
		s.addFeed(feedTwo)
		choices := s.complete(admin, "feed remove", "feed", "two.ex")
		if len(choices) != 1 {
			t.Fatalf("autocomplete offers %d feeds", len(choices))
		}
		gone := s.slash(admin, "feed remove", "feed", choices[0].Value.(string))
		mustSay(t, gone.Data.Content, "stay")
		before := len(stand.polls(feedTwo))
		time.Sleep(24 * time.Hour)
		if len(stand.polls(feedTwo)) != before || len(stand.polls(feedOne)) < 4 {
			t.Errorf("asked %v and %v", stand.polls(feedOne), stand.polls(feedTwo))
		}
		mustSay(t, words(s.slash(admin, "article list")), "2 in all")
		s.click(admin, gone, "Undo")
		synctest.Wait()
		if len(stand.polls(feedTwo)) != before+1 {
			t.Error("a feed that came back is not looked at")
		}
	})
}

func TestSlowFeedDelaysNoOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 1, feedTwo: 1})
		s := follows(t, stand)
		s.addFeed(feedOne)
		s.addFeed(feedTwo)
		stand.change(func() { stand.hangs[feedOne] = true })
		time.Sleep(40*time.Minute + time.Second)
		one, two := stand.polls(feedOne), stand.polls(feedTwo)
		if len(one) != 3 || len(two) != 3 {
			t.Errorf("asked %v and %v", one, two)
		}
		mustSay(t, words(s.slash(admin, "feed list")), "two.example")
	})
}

func TestPanicOverAnArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newStand(map[string]int{feedOne: 2})
		s := follows(t, stand)
		s.desk.panics = true
		s.addFeed(feedOne)
		time.Sleep(12 * time.Hour)
		mustSay(t, words(s.slash(admin, "feed list")), "2 could not be read")
		if got := stand.reads(feedOne + "/1"); got != 3 {
			t.Errorf("tried %d times", got)
		}
	})
}
