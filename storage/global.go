package storage

import (
	"context"
	"database/sql"
	"fmt"

	"headliner/questions/quiz"
)

// SetGlobal says whether a guild's points count on the global boards; they do
// unless it was set otherwise. When it returns, what the guild has gathered so
// far, in every period, is on them or off them.
//
// That goes board by board, the current periods first, so that answers do not
// wait behind a large guild. Each of the guild's boards knows whether it counts,
// so points come and go exactly also while it is under way; what a crash cuts
// off is finished by the next [Open].
func (d *DB) SetGlobal(ctx context.Context, guild quiz.GuildID, on bool) error {
	err := d.write(ctx, "set global", func(tx *sql.Tx) error {
		_, err := tx.Exec(`
			INSERT INTO guilds (id, is_global, moving) VALUES (?, ?, 1)
			ON CONFLICT (id) DO UPDATE SET is_global = excluded.is_global, moving = 1`,
			snowflake(guild), on)
		return err
	})
	if err != nil {
		return err
	}
	boards, err := collect(ctx, d.reads, scanBoard, `
		SELECT id, period, started FROM boards WHERE guild = ? AND counted <> ?
		 ORDER BY CASE period WHEN 'all' THEN 0 ELSE 1 END, started DESC`, snowflake(guild), on)
	if err != nil {
		return fault("set global", err)
	}
	for _, b := range boards {
		if err := d.write(ctx, "set global", func(tx *sql.Tx) error {
			return moveBoard(tx, guild, b, on)
		}); err != nil {
			return err
		}
	}
	return d.write(ctx, "set global", func(tx *sql.Tx) error {
		_, err := tx.Exec(`UPDATE guilds SET moving = 0 WHERE id = ? AND is_global = ?`,
			snowflake(guild), on)
		return err
	})
}

// finishMoves carries on what a crash interrupted.
func (d *DB) finishMoves(ctx context.Context) error {
	type move struct {
		guild quiz.GuildID
		on    bool
	}
	moves, err := collect(ctx, d.reads, func(rows *sql.Rows) (m move, err error) {
		err = rows.Scan(read(&m.guild), &m.on)
		return m, err
	}, `SELECT id, is_global FROM guilds WHERE moving = 1`)
	if err != nil {
		return fmt.Errorf("interrupted moves: %w", err)
	}
	for _, m := range moves {
		if err := d.SetGlobal(ctx, m.guild, m.on); err != nil {
			return err
		}
	}
	return nil
}

// board is one of a guild's boards.
type board struct {
	id      int64
	period  quiz.Period
	started int64
}

func scanBoard(rows *sql.Rows) (b board, err error) {
	err = rows.Scan(&b.id, &b.period, &b.started)
	return b, err
}

// moveBoard adds a guild's board to the global one or takes it off, unless that
// is done already or the guild has changed its mind since.
func moveBoard(tx *sql.Tx, guild quiz.GuildID, own board, on bool) error {
	res, err := tx.Exec(`
		UPDATE boards SET counted = ?1
		 WHERE id = ?2 AND guild = ?3 AND counted <> ?1
		   AND EXISTS (SELECT 1 FROM guilds WHERE id = ?3 AND is_global = ?1)`,
		on, own.id, snowflake(guild))
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	world, _, err := boardOf(tx, globalBoards, own.period, own.started)
	if err != nil {
		return err
	}
	if on {
		return addBoard(tx, world, own.id, 1)
	}
	if err := addBoard(tx, world, own.id, -1); err != nil {
		return err
	}
	// Who has played nowhere else is not on the global board any more.
	_, err = tx.Exec(`
		DELETE FROM scores
		 WHERE board = ? AND played = 0
		   AND player IN (SELECT player FROM scores WHERE board = ?)`, world, own.id)
	return err
}

// addBoard adds each line of a board to another, sign times.
func addBoard(tx *sql.Tx, to, from int64, sign int) error {
	for _, query := range []string{
		`INSERT INTO score_steps (board, step, players)
		 SELECT ?1, step, SUM(n)
		   FROM (SELECT s.points / 100 AS step, -1 AS n
		           FROM scores m CROSS JOIN scores s
		          WHERE m.board = ?2 AND s.board = ?1 AND s.player = m.player
		          UNION ALL
		         SELECT (COALESCE(s.points, 0) + ?3 * m.points) / 100, 1
		           FROM scores m LEFT JOIN scores s ON s.board = ?1 AND s.player = m.player
		          WHERE m.board = ?2 AND COALESCE(s.played, 0) + ?3 * m.played > 0) AS moves
		  GROUP BY step HAVING SUM(n) <> 0
		 ON CONFLICT (board, step) DO UPDATE
		    SET players = score_steps.players + excluded.players`,

		`INSERT INTO scores (board, player, points, correct, played)
		 SELECT ?1, player, ?3 * points, ?3 * correct, ?3 * played FROM scores WHERE board = ?2
		 ON CONFLICT (board, player) DO UPDATE
		    SET points  = scores.points + excluded.points,
		        correct = scores.correct + excluded.correct,
		        played  = scores.played + excluded.played`,
	} {
		if _, err := tx.Exec(query, to, from, sign); err != nil {
			return err
		}
	}
	return nil
}
