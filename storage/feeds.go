package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// maxFeeds is how many feeds a guild may follow.
const maxFeeds = 25

// AddFeed keeps a feed of a guild with the articles that it lists, the newest
// last. Of those only the newest few, as many as take says, will wait to be
// read. It gives quiz.ErrKnown, with the number of the feed, where the guild
// follows that address already, and quiz.ErrFull where it follows too many.
func (d *DB) AddFeed(
	ctx context.Context, guild quiz.GuildID, f quiz.Feed, items []string, take int,
) (int64, error) {
	var id int64
	known := false
	err := d.write(ctx, "add feed", func(tx *sql.Tx) error {
		err := tx.QueryRow(`SELECT id FROM feeds WHERE guild = ? AND url = ? AND removed IS NULL`,
			snowflake(guild), f.URL).Scan(&id)
		if known = err == nil; known || !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if err := room(tx, guild); err != nil {
			return err
		}
		if err := insertFeed(tx, guild, f).Scan(&id); err != nil {
			return err
		}
		for i, url := range items {
			state := "waiting"
			if i < len(items)-take {
				state = "passed"
			}
			if err := putItem(tx, id, url, state, f.Added); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && known {
		err = fault("add feed", quiz.ErrKnown)
	}
	return id, err
}

func room(tx *sql.Tx, guild quiz.GuildID) error {
	var have int
	err := tx.QueryRow(`SELECT COUNT(*) FROM feeds WHERE guild = ? AND removed IS NULL`,
		snowflake(guild)).Scan(&have)
	if err == nil && have >= maxFeeds {
		err = quiz.ErrFull
	}
	return err
}

func insertFeed(tx *sql.Tx, guild quiz.GuildID, f quiz.Feed) *sql.Row {
	return tx.QueryRow(`
		INSERT INTO feeds
		    (guild, url, title, added_by, channel, added, etag, modified, every, polled, next,
		     pace, failures, failing, trouble, paused, told)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, '', 0, 0) RETURNING id`,
		snowflake(guild), f.URL, f.Title, snowflake(f.AddedBy), snowflake(f.Channel), moment{f.Added},
		f.ETag, f.Modified, f.Every.Milliseconds(), moment{f.Polled}, moment{f.Next},
		f.Pace.Milliseconds())
}

// feedColumns are what scanFeed reads.
const feedColumns = `f.id, f.guild, f.url, f.title, f.added_by, f.channel, f.added, f.etag, f.modified,
	f.every, f.polled, f.next, f.pace, f.failures, f.failing, f.trouble, f.paused, f.told`

func scanFeed(rows *sql.Rows) (quiz.Feed, error) {
	var f quiz.Feed
	return f, rows.Scan(feedFields(&f)...)
}

func feedFields(f *quiz.Feed) []any {
	return []any{
		&f.ID, read(&f.Guild), &f.URL, &f.Title, read(&f.AddedBy), read(&f.Channel),
		instant{&f.Added},
		&f.ETag, &f.Modified,
		span{&f.Every},
		instant{&f.Polled},
		instant{&f.Next},
		span{&f.Pace},
		&f.Failures,
		instant{&f.Failing},
		&f.Trouble, &f.Paused, &f.Told,
	}
}

// Feeds returns the feeds that a guild follows, with counts of their articles,
// in the order in which they were added.
func (d *DB) Feeds(ctx context.Context, guild quiz.GuildID) ([]quiz.Feed, error) {
	scan := func(rows *sql.Rows) (f quiz.Feed, err error) {
		return f, rows.Scan(append(feedFields(&f), &f.Taken, &f.Waiting, &f.Unread)...)
	}
	list, err := collect(ctx, d.reads, scan, `
		SELECT `+feedColumns+`,
		       (SELECT COUNT(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 'taken'),
		       (SELECT COUNT(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 'waiting'),
		       (SELECT COUNT(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 'unread')
		  FROM feeds f WHERE f.guild = ? AND f.removed IS NULL ORDER BY f.id`, snowflake(guild))
	return list, fault("feeds", err)
}

// NextFeeds returns, of all guilds that the bot is in, up to limit feeds that
// are due next.
func (d *DB) NextFeeds(ctx context.Context, limit int) ([]quiz.Feed, error) {
	list, err := collect(ctx, d.reads, scanFeed, `
		SELECT `+feedColumns+` FROM feeds f
		 WHERE f.removed IS NULL AND f.paused = 0 AND f.next >= 0
		   AND NOT EXISTS (SELECT 1 FROM away w WHERE w.guild = f.guild)
		 ORDER BY f.next LIMIT ?`, limit)
	return list, fault("next feeds", err)
}

// UntoldFeeds returns, of all guilds, the feeds that were paused without a word
// to the admins.
func (d *DB) UntoldFeeds(ctx context.Context) ([]quiz.Feed, error) {
	list, err := collect(ctx, d.reads, scanFeed, `
		SELECT `+feedColumns+` FROM feeds f
		 WHERE f.removed IS NULL AND f.paused = 1 AND f.told = 0 AND f.id > 0
		   AND NOT EXISTS (SELECT 1 FROM away w WHERE w.guild = f.guild)`)
	return list, fault("untold feeds", err)
}

// SaveFeed keeps how a feed stands after a poll. It gives quiz.ErrNotFound
// where the guild does not follow it any more.
func (d *DB) SaveFeed(ctx context.Context, guild quiz.GuildID, f quiz.Feed) error {
	return d.write(ctx, "save feed", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE feeds SET title = ?, etag = ?, modified = ?, every = ?, polled = ?, next = ?,
			       pace = ?, failures = ?, failing = ?, trouble = ?, paused = ?, told = ?
			 WHERE guild = ? AND id = ? AND removed IS NULL`,
			f.Title, f.ETag, f.Modified, f.Every.Milliseconds(), moment{f.Polled}, moment{f.Next},
			f.Pace.Milliseconds(), f.Failures, moment{f.Failing}, f.Trouble, f.Paused, f.Told, snowflake(guild), f.ID))
	})
}

// ToldFeed notes that the admins know that a feed is paused.
func (d *DB) ToldFeed(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "told of feed", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE feeds SET told = 1 WHERE guild = ? AND id = ? AND removed IS NULL AND paused = 1`,
			snowflake(guild), id))
	})
}

// WakeFeed makes a feed due, also one that is paused.
func (d *DB) WakeFeed(ctx context.Context, guild quiz.GuildID, id int64, now time.Time) error {
	return d.write(ctx, "wake feed", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE feeds SET next = ?, failures = 0, failing = NULL, trouble = '', paused = 0, told = 0
			 WHERE guild = ? AND id = ? AND removed IS NULL`, moment{now}, snowflake(guild), id))
	})
}

// RemoveFeed gives a feed up; [DB.RestoreFeed] takes it up again.
func (d *DB) RemoveFeed(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "remove feed", func(tx *sql.Tx) error {
		return changed(tx.Exec(`UPDATE feeds SET removed = ? WHERE guild = ? AND id = ? AND removed IS NULL`,
			moment{time.Now()}, snowflake(guild), id))
	})
}

// RestoreFeed takes a feed up again that was removed. It gives quiz.ErrKnown
// where its address was added anew, and quiz.ErrFull as AddFeed does.
func (d *DB) RestoreFeed(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "restore feed", func(tx *sql.Tx) error {
		var again bool
		err := tx.QueryRow(`
			SELECT EXISTS (SELECT 1 FROM feeds g WHERE g.guild = f.guild AND g.url = f.url AND g.removed IS NULL)
			  FROM feeds f WHERE f.guild = ? AND f.id = ? AND f.removed IS NOT NULL`,
			snowflake(guild), id).Scan(&again)
		switch {
		case err != nil:
			return err
		case again:
			return quiz.ErrKnown
		}
		if err := room(tx, guild); err != nil {
			return err
		}
		return changed(tx.Exec(`UPDATE feeds SET removed = NULL WHERE guild = ? AND id = ?`,
			snowflake(guild), id))
	})
}

// instant takes a column with a time into a [time.Time].
type instant struct{ into *time.Time }

// Scan implements [sql.Scanner].
func (i instant) Scan(v any) error {
	var m moment
	err := m.Scan(v)
	*i.into = m.Time
	return err
}

// span takes a column with milliseconds.
type span struct{ into *time.Duration }

// Scan implements [sql.Scanner].
func (s span) Scan(v any) error {
	var ms sql.Null[int64]
	err := ms.Scan(v)
	*s.into = time.Duration(ms.V) * time.Millisecond
	return err
}
