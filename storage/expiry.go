package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// Expire marks the guild's facts whose time is over, so that they come up for
// review, and returns how many they are. They are out of play before that, from
// the moment at which they expire.
func (d *DB) Expire(ctx context.Context, guild quiz.GuildID) (int, error) {
	now := time.Now()
	due, err := dueFacts(ctx, d.reads, guild, now)
	if err != nil || len(due) == 0 { // as a rule: nothing to write
		return 0, fault("expire", err)
	}
	err = d.write(ctx, "expire", func(tx *sql.Tx) error {
		if due, err = dueFacts(context.Background(), tx, guild, now); err != nil {
			return err
		}
		t := trail{tx: tx, guild: guild, at: now}
		for _, id := range due {
			before, err := snapshot(tx, guild, id)
			if err != nil {
				return err
			}
			if _, err := tx.Exec(`
				UPDATE facts SET status = 'expired', revision = revision + 1
				 WHERE guild = ? AND id = ?`, snowflake(guild), id); err != nil {
				return err
			}
			if err := t.fact(id, "expired", before); err != nil {
				return err
			}
		}
		return nil
	})
	return len(due), err
}

func dueFacts(
	ctx context.Context, q querier, guild quiz.GuildID, now time.Time,
) ([]int64, error) {
	scan := func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) }
	return collect(ctx, q, scan, `
		SELECT id FROM facts WHERE guild = ? AND status = 'approved' AND expires <= ?`,
		snowflake(guild), moment{now})
}
