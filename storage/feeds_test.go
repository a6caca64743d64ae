package storage_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"headliner/questions/quiz"
	"headliner/storage"
)

// someFeed is a feed that was just added.
func someFeed(url string) quiz.Feed {
	return quiz.Feed{
		URL: url, Title: "The Testing Post", AddedBy: host, Channel: channelA, Added: opened(),
		ETag: `"1"`, Modified: "Wed, 20 May 2026 18:00:00 GMT", Every: 30 * time.Minute,
		Polled: opened(), Next: opened().Add(time.Minute),
	}
}

func addFeed(t *testing.T, db *storage.DB, url string, items ...string) quiz.Feed {
	t.Helper()
	f := someFeed(url)
	var err error
	if f.ID, err = db.AddFeed(t.Context(), guildA, f, items, 2); err != nil {
		t.Fatal(err)
	}
	f.Guild = guildA
	return f
}

func feeds(t *testing.T, db *storage.DB, g quiz.GuildID) []quiz.Feed {
	t.Helper()
	list, err := db.Feeds(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestFeeds(t *testing.T) {
	db, file := createFile(t)
	ctx := t.Context()
	f := addFeed(t, db, "https://example.org/feed", "a", "b", "c")
	again, err := db.AddFeed(ctx, guildA, someFeed(f.URL), nil, 0)
	if !errors.Is(err, quiz.ErrKnown) || again != f.ID {
		t.Errorf("added twice: %d, %v", again, err)
	}
	if _, err := db.AddFeed(ctx, guildB, someFeed(f.URL), nil, 0); err != nil {
		t.Errorf("another guild's feed: %v", err)
	}
	f.Failures, f.Failing, f.Trouble, f.Paused = 8, opened(), "It is gone.", true
	f.Next = opened().Add(time.Hour)
	if err := db.SaveFeed(ctx, guildA, f); err != nil {
		t.Fatal(err)
	}
	f.Waiting = 2
	if got := feeds(t, open(t, file), guildA); !reflect.DeepEqual(got, []quiz.Feed{f}) {
		t.Errorf("Feeds() = %+v, want %+v", got, f)
	}
	if got, err := db.UntoldFeeds(ctx); err != nil || len(got) != 1 || got[0].ID != f.ID {
		t.Errorf("UntoldFeeds() = %+v, %v", got, err)
	}
	if err := db.ToldFeed(ctx, guildA, f.ID); err != nil {
		t.Fatal(err)
	}
	if got, err := db.UntoldFeeds(ctx); err != nil || len(got) != 0 {
		t.Errorf("UntoldFeeds() after ToldFeed() = %+v, %v", got, err)
	}
	if next, err := db.NextFeeds(ctx, 5); err != nil || len(next) != 1 || next[0].Guild != guildB {
		t.Errorf("NextFeeds() = %+v, %v, want none that is paused", next, err)
	}
	if err := db.WakeFeed(ctx, guildA, f.ID, opened()); err != nil {
		t.Fatal(err)
	}
	next, err := db.NextFeeds(ctx, 1)
	if err != nil || len(next) != 1 || next[0].ID != f.ID || next[0].Failures != 0 || !next[0].Failing.IsZero() {
		t.Errorf("NextFeeds() = %+v, %v, want the one that was woken", next, err)
	}
}

func TestRemoveAndRestoreFeed(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	f := addFeed(t, db, "https://example.org/feed", "a")
	if err := db.RemoveFeed(ctx, guildA, f.ID); err != nil {
		t.Fatal(err)
	}
	if next, err := db.NextFeeds(ctx, 5); err != nil || len(next) != 0 || len(feeds(t, db, guildA)) != 0 {
		t.Errorf("a removed feed is due: %+v, %v", next, err)
	}
	for name, err := range map[string]error{
		"SaveFeed":   db.SaveFeed(ctx, guildA, f),
		"WakeFeed":   db.WakeFeed(ctx, guildA, f.ID, opened()),
		"RemoveFeed": db.RemoveFeed(ctx, guildA, f.ID),
		"TriedItem":  db.TriedItem(ctx, guildA, f.ID, "a", true),
	} {
		if !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s of a removed feed: %v", name, err)
		}
	}
	if list, err := db.WaitingItems(ctx, guildA, f.ID); err != nil || len(list) != 0 {
		t.Errorf("articles of a removed feed wait: %v, %v", list, err)
	}
	if err := db.RestoreFeed(ctx, guildA, f.ID); err != nil {
		t.Fatal(err)
	}
	if list, err := db.WaitingItems(ctx, guildA, f.ID); err != nil || len(list) != 1 {
		t.Errorf("after the undo %v wait, %v", list, err)
	}
	if err := db.RemoveFeed(ctx, guildA, f.ID); err != nil {
		t.Fatal(err)
	}
	addFeed(t, db, f.URL)
	if err := db.RestoreFeed(ctx, guildA, f.ID); !errors.Is(err, quiz.ErrKnown) {
		t.Errorf("RestoreFeed() beside a new one = %v", err)
	}
}

func TestFeedsAreBounded(t *testing.T) {
	db := create(t)
	for n := range 25 {
		addFeed(t, db, fmt.Sprint("https://example.org/", n))
	}
	if _, err := db.AddFeed(t.Context(), guildA, someFeed("https://example.org/x"), nil, 0); !errors.Is(err, quiz.ErrFull) {
		t.Errorf("the 26th feed: %v", err)
	}
}

func TestFeedItems(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	f := addFeed(t, db, "https://example.org/feed", "a", "b", "c")
	waiting := func(want ...string) {
		t.Helper()
		if got, err := db.WaitingItems(ctx, guildA, f.ID); err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("WaitingItems() = %v, %v, want %v", got, err, want)
		}
	}
	waiting("b", "c")
	if n, err := db.NoteItems(ctx, guildA, f.ID, []string{"a", "b", "c", "d"}, opened()); err != nil || n != 1 {
		t.Errorf("NoteItems() = %d, %v, want 1", n, err)
	}
	waiting("b", "c", "d")
	for range 3 {
		if err := db.TriedItem(ctx, guildA, f.ID, "b", false); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.TriedItem(ctx, guildA, f.ID, "c", true); err != nil {
		t.Fatal(err)
	}
	waiting("d")
	if got := feeds(t, db, guildA)[0]; got.Taken != 1 || got.Waiting != 1 || got.Unread != 1 {
		t.Errorf("counts %+v", got)
	}
	// What the feed still lists is known for good, the rest is forgotten.
	later := opened().AddDate(0, 3, 0)
	if n, err := db.NoteItems(ctx, guildA, f.ID, []string{"c"}, later); err != nil || n != 0 {
		t.Errorf("NoteItems() = %d, %v, want none new", n, err)
	}
	if n, err := db.NoteItems(ctx, guildA, f.ID, []string{"a", "c"}, later); err != nil || n != 1 {
		t.Errorf("NoteItems() = %d, %v, want the forgotten one", n, err)
	}
	many := make([]string, 300)
	for n := range many {
		many[n] = fmt.Sprint("https://example.org/", n)
	}
	if _, err := db.NoteItems(ctx, guildA, f.ID, many, later); err != nil {
		t.Fatal(err)
	}
	if got := feeds(t, db, guildA)[0]; got.Waiting != 200 {
		t.Errorf("%d articles wait, want 200", got.Waiting)
	}
}

func TestForeignFeeds(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	f := addFeed(t, db, "https://example.org/feed", "a")
	for name, try := range map[string]func() error{
		"SaveFeed":    func() error { return db.SaveFeed(ctx, guildB, f) },
		"ToldFeed":    func() error { return db.ToldFeed(ctx, guildB, f.ID) },
		"WakeFeed":    func() error { return db.WakeFeed(ctx, guildB, f.ID, opened()) },
		"RemoveFeed":  func() error { return db.RemoveFeed(ctx, guildB, f.ID) },
		"RestoreFeed": func() error { return db.RestoreFeed(ctx, guildB, f.ID) },
		"TriedItem":   func() error { return db.TriedItem(ctx, guildB, f.ID, "a", true) },
		"NoteItems": func() error {
			_, err := db.NoteItems(ctx, guildB, f.ID, []string{"b"}, opened())
			return err
		},
	} {
		if err := try(); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s() = %v, want ErrNotFound", name, err)
		}
	}
	if list, err := db.WaitingItems(ctx, guildB, f.ID); err != nil || len(list) != 0 || len(feeds(t, db, guildB)) != 0 {
		t.Errorf("another guild sees %v, %v", list, err)
	}
	if list, err := db.WaitingItems(ctx, guildA, f.ID); err != nil || len(list) != 1 {
		t.Errorf("its own guild sees %v, %v", list, err)
	}
}

func TestTokens(t *testing.T) {
	db, file := createFile(t)
	ctx := t.Context()
	today, tomorrow := opened(), opened().AddDate(0, 0, 1)
	for _, step := range []struct {
		guild  quiz.GuildID
		day    time.Time
		tokens int
		fits   bool
	}{
		{guildA, today, 600, true},
		{guildA, today, 500, false},
		{guildA, today, 400, true},
		{guildA, today, 1, false},
		{guildB, today, 1000, true},
		{guildA, tomorrow, 1000, true},
	} {
		err := db.SpendTokens(ctx, step.guild, step.day, step.tokens, 1000)
		if step.fits != (err == nil) || !step.fits && !errors.Is(err, quiz.ErrSpent) {
			t.Errorf("%+v: %v", step, err)
		}
	}
	if err := db.CorrectTokens(ctx, guildA, today, -300); err != nil {
		t.Fatal(err)
	}
	reopened := open(t, file)
	if err := reopened.SpendTokens(ctx, guildA, today, 301, 1000); !errors.Is(err, quiz.ErrSpent) {
		t.Errorf("after a restart: %v", err)
	}
	if err := reopened.SpendTokens(ctx, guildA, today, 300, 1000); err != nil {
		t.Errorf("after a restart: %v", err)
	}
}
