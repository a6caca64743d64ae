package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// articleColumns are what scanArticle reads; the text stands between the two.
const (
	articleColumns = `a.id, a.url, a.hash, a.title, a.publisher, a.author, a.published, a.added_by,
		a.added, a.updated`
	articleCounts = `COALESCE(SUM(f.status = 'proposed'), 0),
		COALESCE(SUM(f.status = 'proposed' AND f.warnings <> '[]'), 0),
		COALESCE(SUM(f.status = 'approved'), 0), COALESCE(SUM(f.status = 'rejected'), 0)`
)

// Articles returns the guild's articles, the newest first, without their text.
func (d *DB) Articles(ctx context.Context, guild quiz.GuildID) ([]quiz.Article, error) {
	list, err := collect(ctx, d.reads, scanArticle, `
		SELECT `+articleColumns+`, '', `+articleCounts+`
		  FROM articles a LEFT JOIN facts f ON f.article = a.id
		 WHERE a.guild = ? AND a.removed IS NULL
		 GROUP BY a.id ORDER BY a.id DESC`, snowflake(guild))
	return list, fault("articles", err)
}

// Article returns one of the guild's articles with its text, unless it was
// removed.
func (d *DB) Article(ctx context.Context, guild quiz.GuildID, id int64) (quiz.Article, error) {
	list, err := collect(ctx, d.reads, scanArticle, `
		SELECT `+articleColumns+`, a.text, `+articleCounts+`
		  FROM articles a LEFT JOIN facts f ON f.article = a.id
		 WHERE a.guild = ? AND a.id = ? AND a.removed IS NULL
		 GROUP BY a.id`, snowflake(guild), id)
	if err == nil && len(list) == 0 {
		err = errNoRow
	}
	if err != nil {
		return quiz.Article{}, fault("article", err)
	}
	return list[0], nil
}

func scanArticle(rows *sql.Rows) (quiz.Article, error) {
	var a quiz.Article
	var published keptDate
	var added, updated moment
	err := rows.Scan(&a.ID, &a.URL, &a.Hash, &a.Title, &a.Publisher, &a.Author, &published,
		read(&a.AddedBy), &added, &updated, &a.Text, &a.Waiting, &a.Warned, &a.Approved, &a.Rejected)
	a.Published, a.Added, a.Updated = questions.Date(published), added.Time, updated.Time
	return a, err
}

// RemoveArticle takes an article and all its facts out of play and out of
// review, at once; [DB.RestoreArticle] brings everything back as it was.
func (d *DB) RemoveArticle(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64,
) error {
	return d.write(ctx, "remove article", func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		if err := changed(tx.Exec(`
			UPDATE articles SET removed = ? WHERE guild = ? AND id = ? AND removed IS NULL`,
			moment{t.at}, snowflake(guild), id)); err != nil {
			return err
		}
		return t.article(id, "removed")
	})
}

// RestoreArticle brings a removed article back.
func (d *DB) RestoreArticle(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64,
) error {
	return d.write(ctx, "restore article", func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		if err := changed(tx.Exec(`
			UPDATE articles SET removed = NULL WHERE guild = ? AND id = ? AND removed IS NOT NULL`,
			snowflake(guild), id)); err != nil {
			return err
		}
		return t.article(id, "brought back")
	})
}

// Played tells how the questions made of an article's facts went, of those that
// were asked and closed.
func (d *DB) Played(
	ctx context.Context, guild quiz.GuildID, article int64,
) ([]quiz.Played, error) {
	scan := func(rows *sql.Rows) (p quiz.Played, err error) {
		return p, rows.Scan(&p.Fact, &p.Rounds, &p.Answers, &p.Right)
	}
	list, err := collect(ctx, d.reads, scan, `
		SELECT f.id, COUNT(DISTINCT r.id), COUNT(n.player), COALESCE(SUM(n.correct), 0)
		  FROM facts f CROSS JOIN rounds r LEFT JOIN answers n ON n.round = r.id
		 WHERE f.guild = ? AND f.article = ? AND r.fact = f.id AND r.closed IS NOT NULL
		 GROUP BY f.id ORDER BY f.id`, snowflake(guild), article)
	return list, fault("played", err)
}
