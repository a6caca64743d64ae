package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

const (
	// maxTries is how often an article that cannot be read is tried.
	maxTries = 3
	// mostItems is how many articles of a feed wait at most: what comes while
	// so many do is passed over.
	mostItems = 200
	// itemsKept is for how long an article is known that its feed does not
	// list any more.
	itemsKept = 60 * 24 * time.Hour
)

// NoteItems keeps what a feed lists, the newest last, and returns how many of
// the articles are new: those wait to be read.
func (d *DB) NoteItems(
	ctx context.Context, guild quiz.GuildID, feed int64, urls []string, now time.Time,
) (int, error) {
	fresh := 0
	err := d.write(ctx, "note items", func(tx *sql.Tx) error {
		fresh = 0
		if err := follows(tx, guild, feed); err != nil {
			return err
		}
		var waiting int
		if err := tx.QueryRow(`SELECT COUNT(*) FROM feed_items WHERE feed = ? AND state = 'waiting'`,
			feed).Scan(&waiting); err != nil {
			return err
		}
		for _, url := range urls {
			res, err := tx.Exec(`UPDATE feed_items SET listed = ? WHERE feed = ? AND url = ?`,
				moment{now}, feed, url)
			if err != nil {
				return err
			}
			if n, err := res.RowsAffected(); err != nil || n > 0 {
				continue
			}
			state := "waiting"
			if waiting+fresh >= mostItems {
				state = "passed"
			}
			if err := putItem(tx, feed, url, state, now); err != nil {
				return err
			}
			fresh++
		}
		_, err := tx.Exec(`DELETE FROM feed_items WHERE feed = ? AND state <> 'waiting' AND listed < ?`,
			feed, moment{now.Add(-itemsKept)})
		return err
	})
	return fresh, err
}

// follows gives sql.ErrNoRows unless the guild follows the feed.
func follows(tx *sql.Tx, guild quiz.GuildID, feed int64) error {
	var one int
	return tx.QueryRow(`SELECT 1 FROM feeds WHERE guild = ? AND id = ? AND removed IS NULL`,
		snowflake(guild), feed).Scan(&one)
}

func putItem(tx *sql.Tx, feed int64, url, state string, now time.Time) error {
	_, err := tx.Exec(`
		INSERT INTO feed_items (feed, url, state, tries, listed) VALUES (?, ?, ?, 0, ?)
		ON CONFLICT (feed, url) DO NOTHING`, feed, url, state, moment{now})
	return err
}

// WaitingItems returns the articles of a feed that wait to be read, the oldest
// first; none where the guild does not follow it any more.
func (d *DB) WaitingItems(ctx context.Context, guild quiz.GuildID, feed int64) ([]string, error) {
	scan := func(rows *sql.Rows) (url string, err error) { return url, rows.Scan(&url) }
	list, err := collect(ctx, d.reads, scan, `
		SELECT i.url FROM feeds f JOIN feed_items i ON i.feed = f.id
		 WHERE f.guild = ? AND f.id = ? AND f.removed IS NULL AND i.state = 'waiting' ORDER BY i.id`,
		snowflake(guild), feed)
	return list, fault("waiting items", err)
}

// TriedItem notes that an article of a feed was taken, or could not be read.
// After some tries in vain it waits no longer. It gives quiz.ErrNotFound where
// the guild does not follow the feed any more.
func (d *DB) TriedItem(
	ctx context.Context, guild quiz.GuildID, feed int64, url string, taken bool,
) error {
	return d.write(ctx, "tried item", func(tx *sql.Tx) error {
		if err := follows(tx, guild, feed); err != nil {
			return err
		}
		_, err := tx.Exec(`
			UPDATE feed_items SET tries = tries + 1, state = CASE
			       WHEN ?1 THEN 'taken' WHEN tries + 1 >= ?2 THEN 'unread' ELSE 'waiting' END
			 WHERE feed = ?3 AND url = ?4`, taken, maxTries, feed, url)
		return err
	})
}
