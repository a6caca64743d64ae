package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"headliner/questions/news"
	"headliner/questions/quiz"
)

// Feeds fetches feeds from the open internet, as [news.Fetcher] does.
type Feeds interface {
	// Feed gives a [*news.Refusal] where it can say why not; changed is false
	// where nothing is new since before.
	Feed(ctx context.Context, address string, before news.Page) (page news.Page, changed bool, err error)
}

// ingester takes the article at an address in, as /article add does.
type ingester func(ctx context.Context, guild quiz.GuildID, by quiz.UserID, address string) error

// The pace at which feeds are followed.
const (
	defaultInterval = 30 * time.Minute
	slowest         = 12 // times the interval: the most between two polls,
	// mostPace is the most that a site is granted between two looks, unless the
	// interval is longer: with what chance adds, less than a day.
	mostPace    = 20 * time.Hour
	atOnce      = 2  // feeds that are polled at the same time
	itemsAtOnce = 20 // articles taken in one poll
	pollFor     = time.Minute
	lookFor     = 30 * time.Second
	itemFor     = time.Minute // for one article
	leftoversIn = time.Minute // when a feed is due again that was not finished
	lookAgain   = time.Hour   // with nothing due
	giveUpAfter = 8           // failures in a row,
	giveUpTime  = 24 * time.Hour
)

// follower follows the feeds of all guilds: one goroutine, run, sees what is
// due, and each poll has one of its own, of which there are few at a time. What
// it knows is in the database, so that it can be stopped at any moment.
type follower struct {
	log     *slog.Logger
	store   feedStore
	discord Messenger
	feeds   Feeds
	ingest  ingester
	every   time.Duration

	running sync.WaitGroup
	wake    chan struct{} // something may be due
	telling sync.Mutex    // held while the admins are told of what is paused

	mu    sync.Mutex
	busy  map[int64]bool        // feeds that are being polled
	moved []presence            // that was not taken note of yet
	away  map[quiz.GuildID]bool // guilds with feeds, and whether the bot is away; nil: not read yet
}

func newFollower(o Options, ingest ingester) *follower {
	f := &follower{
		log: o.Log, store: o.Store, discord: o.Discord, feeds: o.Feeds, every: o.FeedInterval, ingest: ingest,
		wake: make(chan struct{}, 1), busy: map[int64]bool{},
	}
	if f.every == 0 {
		f.every = defaultInterval
	}
	return f
}

// start follows the feeds until ctx ends; wait returns when all has come to
// rest after that.
func (f *follower) start(ctx context.Context) {
	if f.feeds != nil {
		f.running.Go(func() { f.run(ctx) })
	}
}

func (f *follower) wait() { f.running.Wait() }

// nudge has run look again at what is due.
func (f *follower) nudge() {
	select {
	case f.wake <- struct{}{}:
	default:
	}
}

func (f *follower) run(ctx context.Context) {
	told := time.Time{}
	for ctx.Err() == nil {
		f.takeNote(ctx)
		if time.Since(told) >= lookAgain {
			told = time.Now()
			f.running.Go(func() { f.tell(ctx) })
		}
		timer := time.NewTimer(f.launch(ctx))
		select {
		case <-ctx.Done():
		case <-f.wake:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// launch polls what is due, as far as there is room, and returns how long
// nothing else will be.
func (f *follower) launch(ctx context.Context) time.Duration {
	next, err := f.store.NextFeeds(ctx, atOnce+1)
	if err != nil {
		if ctx.Err() == nil {
			f.log.Error("feeds not read", "err", err)
		}
		return retryAfter
	}
	for _, feed := range next {
		if f.isBusy(feed.ID) {
			continue
		}
		if wait := time.Until(feed.Next); wait > 0 {
			return min(wait, lookAgain)
		}
		if !f.claim(feed.ID) {
			return lookAgain // a poll that ends nudges
		}
		f.running.Go(func() {
			defer f.release(feed.ID)
			f.poll(ctx, feed)
		})
	}
	return lookAgain
}

func (f *follower) isBusy(id int64) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.busy[id]
}

// claim takes a place among those that are polled, if there is one.
func (f *follower) claim(id int64) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.busy) >= atOnce {
		return false
	}
	f.busy[id] = true
	return true
}

func (f *follower) release(id int64) {
	f.mu.Lock()
	delete(f.busy, id)
	f.mu.Unlock()
	f.nudge()
}

// poll looks once for what a feed has new, takes it in, and sets when to look
// again.
func (f *follower) poll(ctx context.Context, feed quiz.Feed) {
	began := time.Now()
	log := f.log.With("feed", feed.ID, "guild", feed.Guild)
	found, pace, trouble := f.look(ctx, &feed)
	var taken int
	var left bool
	var err error
	if trouble == nil {
		if err = f.note(ctx, feed, found); err == nil {
			taken, left, err = f.takeItems(ctx, feed, began.Add(pollFor))
		}
	}
	switch now := time.Now(); {
	case ctx.Err() != nil, errors.Is(err, quiz.ErrNotFound): // stopped, or removed meanwhile
		return
	case err != nil:
		log.Error("feed not followed", "err", err)
		feed.Next = now.Add(leftoversIn)
	case trouble != nil:
		f.failed(&feed, trouble, now)
		log.Warn("feed failed", "failures", feed.Failures, "why", feed.Trouble)
	default:
		f.worked(&feed, taken, pace, now)
		if left {
			feed.Next = now.Add(leftoversIn)
		}
		log.Info("feed polled", "taken", taken, "took", now.Sub(began))
	}
	f.save(ctx, log, feed)
}

// save keeps how a feed stands. What can't be kept must not be polled again at
// once.
func (f *follower) save(ctx context.Context, log *slog.Logger, feed quiz.Feed) {
	err := f.store.SaveFeed(ctx, feed.Guild, feed)
	switch {
	case err == nil && feed.Paused:
		f.tell(ctx)
	case err != nil && !errors.Is(err, quiz.ErrNotFound) && ctx.Err() == nil:
		log.Error("feed not saved", "err", err)
		pause(ctx, leftoversIn)
	}
}

// pause waits, or until ctx ends.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// worked sets when to look again at a feed that could be read: later and later
// while it has nothing new.
func (f *follower) worked(feed *quiz.Feed, taken int, pace time.Duration, now time.Time) {
	least := max(f.every, min(pace, mostPace))
	feed.Every = min(max(feed.Every*3/2, least), max(slowest*f.every, least))
	if taken > 0 {
		feed.Every = least
	}
	feed.Polled, feed.Next = now, now.Add(jitter(feed.Every))
	feed.Failures, feed.Failing, feed.Trouble = 0, time.Time{}, ""
}

// failed sets when to try again a feed that could not be read, and pauses one
// that has failed for too long.
func (f *follower) failed(feed *quiz.Feed, why error, now time.Time) {
	if feed.Failures++; feed.Failing.IsZero() {
		feed.Failing = now
	}
	feed.Trouble = clip(plain(feedTrouble(why)), 200)
	wait := min(f.every<<min(feed.Failures-1, 6), slowest*f.every)
	var refused *news.Refusal
	if errors.As(why, &refused) {
		wait = max(wait, min(refused.After, mostPace))
	}
	feed.Polled, feed.Next = now, now.Add(jitter(wait))
	feed.Paused = feed.Failures >= giveUpAfter && now.Sub(feed.Failing) >= giveUpTime
}

// feedTrouble puts a failure into words.
func feedTrouble(err error) string {
	if words, known := explain(err); known {
		return words
	}
	return "It can't be read."
}

// jitter adds up to a fifth, so that feeds of one site do not keep step.
func jitter(d time.Duration) time.Duration {
	return d + rand.N(d/5+1)
}

// guarded turns a panic over what a site sent into an error.
func (f *follower) guarded(doing string, do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: panic: %v", doing, p)
			f.log.Error("panic over a feed", "doing", doing, "panic", p)
		}
	}()
	return do()
}
