package storage

import (
	"context"
	"database/sql"
	"errors"

	"headliner/questions/quiz"
)

// SaveVote stores a player's wish for a hint in an open round. To store it
// again changes nothing. [quiz.ErrClosed]: the round is not open.
func (d *DB) SaveVote(ctx context.Context, v quiz.Vote) error {
	return d.inOpenRound(ctx, "save vote", v.Round, `
		INSERT INTO hint_votes (round, number, player, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (round, number, player) DO NOTHING`,
		v.Round, v.Number, snowflake(v.User), moment{v.At})
}

// SaveHint stores that a hint is given in an open round, and since when it
// costs points. The last time that is stored counts. [quiz.ErrClosed]: the
// round is not open.
func (d *DB) SaveHint(ctx context.Context, h quiz.Hint) error {
	return d.inOpenRound(ctx, "save hint", h.Round, `
		INSERT INTO hints (round, number, at) VALUES (?, ?, ?)
		ON CONFLICT (round, number) DO UPDATE SET at = excluded.at`,
		h.Round, h.Number, moment{h.At})
}

// SaveNear counts an answer that was close in an open round.
// [quiz.ErrClosed]: the round is not open.
func (d *DB) SaveNear(ctx context.Context, n quiz.Near) error {
	return d.inOpenRound(ctx, "save near", n.Round, `
		INSERT INTO tries (round, player, times) VALUES (?, ?, 1)
		ON CONFLICT (round, player) DO UPDATE SET times = times + 1`,
		n.Round, snowflake(n.User))
}

// inOpenRound makes a change if the round is open.
func (d *DB) inOpenRound(
	ctx context.Context, doing string, round quiz.RoundID, change string, args ...any,
) error {
	return d.write(ctx, doing, func(tx *sql.Tx) error {
		var one int
		err := tx.QueryRow(`SELECT 1 FROM rounds WHERE id = ? AND state = 'open'`, round).Scan(&one)
		if errors.Is(err, sql.ErrNoRows) {
			return quiz.ErrClosed
		}
		if err == nil {
			_, err = tx.Exec(change, args...)
		}
		return err
	})
}

// forget drops what only an open round needs.
func forget(tx *sql.Tx, round quiz.RoundID) error {
	_, err := tx.Exec(`DELETE FROM hint_votes WHERE round = ?`, round)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`DELETE FROM tries WHERE round = ?`, round)
	return err
}

// pendingHints adds the hints of the rounds, and what was done to get more.
func pendingHints(
	ctx context.Context, tx *sql.Tx, rounds map[quiz.RoundID]*quiz.RoundRecord,
) error {
	hint := func(rows *sql.Rows) (h quiz.Hint, err error) {
		var at moment
		if err = rows.Scan(&h.Round, &h.Number, &at); err == nil {
			r := rounds[h.Round]
			r.Hints = append(r.Hints, at.Time)
		}
		return h, err
	}
	vote := func(rows *sql.Rows) (v quiz.Vote, err error) {
		var at moment
		if err = rows.Scan(&v.Round, &v.Number, read(&v.User), &at); err == nil {
			v.At = at.Time
			r := rounds[v.Round]
			r.Votes = append(r.Votes, v)
		}
		return v, err
	}
	near := func(rows *sql.Rows) (n quiz.Near, err error) {
		var times int
		if err = rows.Scan(&n.Round, read(&n.User), &times); err == nil {
			r := rounds[n.Round]
			if r.Tries == nil {
				r.Tries = map[quiz.UserID]int{}
			}
			r.Tries[n.User] = times
		}
		return n, err
	}
	const ofPending = ` FROM games g CROSS JOIN rounds r CROSS JOIN `
	if _, err := collect(ctx, tx, hint, `SELECT x.round, x.number, x.at`+ofPending+`hints x
		 WHERE `+pending+` AND r.game = g.id AND x.round = r.id ORDER BY x.round, x.number`); err != nil {
		return err
	}
	if _, err := collect(ctx, tx, vote, `SELECT x.round, x.number, x.player, x.at`+ofPending+`hint_votes x
		 WHERE `+pending+` AND r.game = g.id AND x.round = r.id ORDER BY x.round, x.number, x.player`); err != nil {
		return err
	}
	_, err := collect(ctx, tx, near, `SELECT x.round, x.player, x.times`+ofPending+`tries x
		 WHERE `+pending+` AND r.game = g.id AND x.round = r.id`)
	return err
}
