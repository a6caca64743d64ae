package bot

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// look fetches a feed and returns the addresses of its articles, the newest
// last, and how often it wants to be asked. There are none where nothing has
// changed since the last time.
func (f *follower) look(
	ctx context.Context, feed *quiz.Feed,
) (found []string, pace time.Duration, trouble error) {
	limited, cancel := context.WithTimeout(ctx, lookFor)
	defer cancel()
	trouble = f.guarded("read a feed", func() error {
		before := news.Page{URL: feed.URL, ETag: feed.ETag, Modified: feed.Modified}
		page, changed, err := f.feeds.Feed(limited, feed.URL, before)
		pace = page.Fresh
		if err != nil || !changed {
			return err
		}
		read, err := news.ReadFeed(page)
		if err != nil {
			return err
		}
		found, feed.Pace = articlesOf(read), news.Pace(page)
		feed.ETag, feed.Modified = page.ETag, page.Modified
		return nil
	})
	return found, max(pace, feed.Pace), trouble
}

// articlesOf lists the addresses in a feed, the newest last. Feeds begin with
// the newest, or say when their articles appeared.
func articlesOf(f news.Feed) []string {
	items := slices.Clone(f.Items)
	slices.Reverse(items)
	undated := slices.ContainsFunc(items, func(i news.Item) bool { return i.Published.IsZero() })
	if !undated {
		slices.SortStableFunc(items, func(a, b news.Item) int { return compareDates(a.Published, b.Published) })
	}
	var out []string
	for _, item := range items {
		if len(item.URL) <= maxAddress {
			out = append(out, item.URL)
		}
	}
	return out
}

func compareDates(a, b questions.Date) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// note keeps what a feed lists, so that what is new waits to be taken.
func (f *follower) note(ctx context.Context, feed quiz.Feed, found []string) error {
	if len(found) == 0 {
		return nil
	}
	_, err := f.store.NoteItems(ctx, feed.Guild, feed.ID, found, time.Now())
	return err
}

// takeItems takes in the articles that wait, one after the other, and begins
// none after the end of its time. left tells whether some still wait. An
// article that can't be had is tried again with the next polls.
func (f *follower) takeItems(
	ctx context.Context, feed quiz.Feed, end time.Time,
) (taken int, left bool, err error) {
	waiting, err := f.store.WaitingItems(ctx, feed.Guild, feed.ID)
	if err != nil {
		return 0, false, err
	}
	for n, address := range waiting {
		if n == itemsAtOnce || time.Now().After(end) {
			return taken, true, nil
		}
		err := f.takeItem(ctx, feed, address)
		if ctx.Err() != nil { // the bot stops: the article was not really tried
			return taken, true, ctx.Err()
		}
		if err != nil {
			f.log.Info("article of a feed not taken", "feed", feed.ID, "guild", feed.Guild, "why", err)
		}
		if err := f.store.TriedItem(ctx, feed.Guild, feed.ID, address, err == nil); err != nil {
			return taken, false, err
		}
		if err == nil {
			taken++
		}
	}
	return taken, false, nil
}

func (f *follower) takeItem(ctx context.Context, feed quiz.Feed, address string) error {
	limited, cancel := context.WithTimeout(ctx, itemFor)
	defer cancel()
	return f.guarded("take an article", func() error {
		return f.ingest(limited, feed.Guild, feed.AddedBy, address)
	})
}

// tellTime bounds the note about one feed.
const tellTime = 30 * time.Second

// tell lets the admins know, once, which feeds were paused: in the channel in
// which each was added.
func (f *follower) tell(ctx context.Context) {
	f.telling.Lock()
	defer f.telling.Unlock()
	untold, err := f.store.UntoldFeeds(ctx)
	for _, feed := range untold {
		if err = f.tellOf(ctx, feed); err == nil {
			err = f.store.ToldFeed(ctx, feed.Guild, feed.ID)
		}
		if err != nil && ctx.Err() == nil {
			f.log.Warn("not told of a paused feed", "feed", feed.ID, "guild", feed.Guild, "err", err)
		}
	}
	if err != nil && len(untold) == 0 && ctx.Err() == nil {
		f.log.Error("paused feeds not read", "err", err)
	}
}

func (f *follower) tellOf(ctx context.Context, feed quiz.Feed) error {
	limited, cancel := context.WithTimeout(ctx, tellTime)
	defer cancel()
	nonce := "feed" + strconv.FormatInt(feed.ID, 36) + "-" + strconv.FormatInt(feed.Failing.Unix(), 36)
	_, err := f.discord.Post(limited, string(feed.Channel), pausedNote(feed), nonce)
	if outside(err) {
		f.move(presence{guild: feed.Guild})
	}
	if gone(err) { // nobody is there to be told, now or later
		f.log.Warn("the channel of a paused feed is closed to me", "feed", feed.ID, "guild", feed.Guild)
		return nil
	}
	return err
}

func pausedNote(f quiz.Feed) discord.Message {
	return discord.Message{Content: "⏸️ I have stopped looking at the feed **" + escape(f.Title) + "** (" +
		escape(hostOf(f.URL)) + "): it failed " + count(f.Failures, "time") + " in a row. The last time: " +
		escape(f.Trouble) + "\nAn admin can start it again with `/feed add` and the same address, " +
		"or give it up with `/feed remove`."}
}

// hostOf names the site of an address: the rest may hold a secret.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "unknown site"
	}
	return u.Hostname()
}

// codeNoGuild is Discord's code for a guild that the bot is not in.
const codeNoGuild = 10004

// outside reports whether Discord knows the bot in that guild no more.
func outside(err error) bool {
	var refused *discord.Error
	return errors.As(err, &refused) && refused.Code == codeNoGuild
}

// gone reports whether Discord will not take a message in a channel any more.
func gone(err error) bool {
	var refused *discord.Error
	return errors.As(err, &refused) &&
		(refused.Status == http.StatusForbidden || refused.Status == http.StatusNotFound)
}
