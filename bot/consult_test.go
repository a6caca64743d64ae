package bot_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot"
	"headliner/questions"
	"headliner/questions/news"
)

// oracle is a language model that costs what it is told.
type oracle struct {
	asked, estimate, cost int
	fail                  error
}

func (o *oracle) Estimate(news.Article, *questions.Catalogue) int { return o.estimate }

func (o *oracle) Propose(context.Context, news.Article, *questions.Catalogue) (news.Proposals, error) {
	o.asked++
	said := "The Pretzel Kings are back"
	return news.Proposals{Tokens: o.cost, Claims: []news.Claim{{
		Subject: "Night Bus", SubjectKind: "podcast", Relation: "host", Object: "The Pretzel Kings",
		Evidence: said,
	}}}, o.fail
}

// consults adds articles by a feed.
func consults(t *testing.T, o *oracle, articles int) (*stage, *stand) {
	t.Helper()
	stand := newStand(map[string]int{feedOne: articles})
	s := newStageWith(t, func(options *bot.Options) {
		options.Feeds, options.Pages, options.Model, options.ModelTokens = stand, stand, o, 1000
	})
	s.addFeed(feedOne)
	return s, stand
}

func TestModelHelps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _ := consults(t, &oracle{estimate: 300, cost: 100}, 1)
		mustSay(t, words(s.find("Night Bus")), "The Pretzel Kings are back")
	})
}

// TestModelHasALimit holds the cap: by the estimate before a call, by the real
// cost after it, over a restart, and for a day.
func TestModelHasALimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		model := &oracle{estimate: 300, cost: 100}
		s, stand := consults(t, model, 10)
		if model.asked != 8 { // 7 × 100 leave room for 300, 8 × 100 don't
			t.Errorf("asked %d times", model.asked)
		}
		stand.change(func() { stand.items[feedOne] = 11 })
		s.lower()
		s.raise()
		time.Sleep(2 * time.Hour)
		synctest.Wait()
		mustSay(t, words(s.slash(admin, "article list")), "11 in all")
		if model.asked != 8 {
			t.Errorf("asked %d times after a restart", model.asked)
		}
		time.Sleep(24 * time.Hour)
		stand.change(func() { stand.items[feedOne] = 12 })
		time.Sleep(7 * time.Hour)
		synctest.Wait()
		if model.asked != 9 {
			t.Errorf("asked %d times by the next day", model.asked)
		}
	})
}

func TestModelFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		model := &oracle{estimate: 300, fail: errors.New("no")}
		s, _ := consults(t, model, 5)
		mustSay(t, words(s.slash(admin, "article list")), "5 in all")
		if model.asked != 5 {
			t.Errorf("asked %d times: what costs nothing must not use up the day", model.asked)
		}
	})
}
