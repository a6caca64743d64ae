package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"headliner/questions/quiz"
)

// noteAsked counts a question as asked in a guild.
func noteAsked(tx *sql.Tx, guild quiz.GuildID, key string, round quiz.RoundID) error {
	_, err := tx.Exec(`
		INSERT INTO asked (guild, key, times, last, round) VALUES (?, ?, 1, ?, ?)
		ON CONFLICT (guild, key) DO UPDATE
		   SET times = asked.times + 1, last = excluded.last, round = excluded.round`,
		snowflake(guild), key, moment{time.Now()}, round)
	return err
}

// Asked returns how often a guild was asked each question, by the question's
// key. A key that is missing was never asked.
func (d *DB) Asked(ctx context.Context, guild quiz.GuildID) (map[string]int, error) {
	rows, err := d.reads.QueryContext(ctx,
		`SELECT key, times FROM asked WHERE guild = ?`, snowflake(guild))
	if err != nil {
		return nil, fault("asked", err)
	}
	defer rows.Close()
	asked := map[string]int{}
	for rows.Next() {
		var key string
		var times int
		if err := rows.Scan(&key, &times); err != nil {
			return nil, fault("asked", err)
		}
		asked[key] = times
	}
	return asked, fault("asked", rows.Err())
}

// AskedSince returns the facts that a guild was asked about since a moment, on
// whatever side and in whatever words, and the prompts in which it was.
func (d *DB) AskedSince(
	ctx context.Context, guild quiz.GuildID, since time.Time,
) (map[string]bool, error) {
	out := map[string]bool{}
	_, err := collect(ctx, d.reads, func(rows *sql.Rows) (none struct{}, err error) {
		var fact, others sql.Null[string]
		var prompt string
		if err := rows.Scan(&fact, &others, &prompt); err != nil {
			return none, err
		}
		out[prompt] = true
		list := []string{}
		if others.Valid {
			if err := json.Unmarshal([]byte(others.V), &list); err != nil {
				return none, fmt.Errorf("facts of a question: %w", err)
			}
		}
		for _, f := range append(list, fact.V) {
			if f != "" {
				out[f] = true
			}
		}
		return none, nil
	}, `
		SELECT r.question ->> '$.fact', r.question -> '$.facts', r.question ->> '$.prompt'
		  FROM asked a CROSS JOIN rounds r
		 WHERE a.guild = ? AND a.last >= ? AND r.id = a.round`, snowflake(guild), moment{since})
	return out, fault("asked since", err)
}
