package storage

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"headliner/questions/quiz"
)

// Written returns a guild's written questions that are in play, in the order
// in which they were saved: none that came of an article that was removed.
func (d *DB) Written(ctx context.Context, guild quiz.GuildID) ([]quiz.Written, error) {
	list, err := written(ctx, d.reads, guild)
	return list, fault("written questions", err)
}

func written(
	ctx context.Context, q querier, guild quiz.GuildID,
) ([]quiz.Written, error) {
	return collect(ctx, q, scanWritten, `
		SELECT w.id, w.author, w.created, w.question
		  FROM written w LEFT JOIN articles a ON a.id = w.article
		 WHERE w.guild = ? AND w.removed IS NULL AND a.removed IS NULL ORDER BY w.id`, snowflake(guild))
}

func scanWritten(rows *sql.Rows) (quiz.Written, error) {
	var w quiz.Written
	var created moment
	var question string
	err := rows.Scan(&w.ID, read(&w.Author), &created, &question)
	if err != nil {
		return w, err
	}
	w.Created = created.Time
	w.Question, err = decode(question)
	w.Question.Key = "q:" + strconv.FormatInt(w.ID, 10)
	return w, err
}

// WrittenQuestion returns one of a guild's written questions that is in play.
func (d *DB) WrittenQuestion(
	ctx context.Context, guild quiz.GuildID, id int64,
) (quiz.Written, error) {
	list, err := collect(ctx, d.reads, scanWritten, `
		SELECT w.id, w.author, w.created, w.question
		  FROM written w LEFT JOIN articles a ON a.id = w.article
		 WHERE w.guild = ? AND w.id = ? AND w.removed IS NULL AND a.removed IS NULL`,
		snowflake(guild), id)
	if err == nil && len(list) == 0 {
		err = errNoRow
	}
	if err != nil {
		return quiz.Written{}, fault("written question", err)
	}
	return list[0], nil
}

// RemoveWritten takes a question out of play; [DB.RestoreWritten] brings it
// back.
func (d *DB) RemoveWritten(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "remove written question", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE written SET removed = ? WHERE guild = ? AND id = ? AND removed IS NULL`,
			moment{time.Now()}, snowflake(guild), id))
	})
}

// RestoreWritten brings a removed question back into play.
func (d *DB) RestoreWritten(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "restore written question", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE written SET removed = NULL WHERE guild = ? AND id = ? AND removed IS NOT NULL`,
			snowflake(guild), id))
	})
}
