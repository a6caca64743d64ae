package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// SpendTokens books what a guild is about to spend on a language model on a
// day (UTC). It gives quiz.ErrSpent, and books nothing, where that would be
// more than limit in all.
func (d *DB) SpendTokens(
	ctx context.Context, guild quiz.GuildID, day time.Time, tokens, limit int,
) error {
	return d.write(ctx, "spend tokens", func(tx *sql.Tx) error {
		var spent int
		err := tx.QueryRow(`
			SELECT COALESCE((SELECT tokens FROM model_use WHERE guild = ? AND day = ?), 0)`,
			snowflake(guild), dayNumber(day)).Scan(&spent)
		if err == nil && spent+tokens > limit {
			err = quiz.ErrSpent
		}
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM model_use WHERE guild = ? AND day < ?`,
			snowflake(guild), dayNumber(day)-31); err != nil {
			return err
		}
		return bookTokens(tx, guild, day, tokens)
	})
}

// CorrectTokens adds to what was booked for a day, or takes from it: what a
// call has really cost is known only after it.
func (d *DB) CorrectTokens(ctx context.Context, guild quiz.GuildID, day time.Time, more int) error {
	return d.write(ctx, "correct tokens", func(tx *sql.Tx) error {
		return bookTokens(tx, guild, day, more)
	})
}

func bookTokens(tx *sql.Tx, guild quiz.GuildID, day time.Time, more int) error {
	_, err := tx.Exec(`
		INSERT INTO model_use (guild, day, tokens) VALUES (?1, ?2, MAX(?3, 0))
		ON CONFLICT (guild, day) DO UPDATE SET tokens = MAX(tokens + ?3, 0)`,
		snowflake(guild), dayNumber(day), more)
	return err
}

// dayNumber counts days since 1970, in UTC.
func dayNumber(t time.Time) int64 { return t.Unix() / (24 * 60 * 60) }
