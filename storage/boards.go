package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// globalBoards stands in the place of a guild for the boards of all guilds.
const globalBoards = int64(0)

// owner is whose boards are meant: a guild's, or for "" the global ones.
func owner(guild quiz.GuildID) any {
	if guild == "" {
		return globalBoards
	}
	return snowflake(guild)
}

func startOf(p quiz.Period, now time.Time) int64 { return p.Start(now) * 1000 }

// Leaderboard returns the top of a board and the caller's own line. Players
// with equal points share a rank and stand in the order of their IDs. A board
// on which nobody has played is empty.
func (d *DB) Leaderboard(ctx context.Context, q quiz.BoardQuery) (quiz.Board, error) {
	var b quiz.Board
	err := d.snapshot(ctx, func(tx *sql.Tx) error {
		board, err := findBoard(ctx, tx, q.Guild, q.Period, q.Now)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		if b.Top, err = top(ctx, tx, board, q.Limit); err != nil || q.Caller == "" {
			return err
		}
		b.Caller, err = standing(ctx, tx, board, q.Caller)
		return err
	})
	return b, fault("leaderboard", err)
}

func findBoard(
	ctx context.Context, tx *sql.Tx, guild quiz.GuildID, p quiz.Period, now time.Time,
) (int64, error) {
	var id int64
	err := tx.QueryRowContext(ctx,
		`SELECT id FROM boards WHERE guild = ? AND period = ? AND started = ?`,
		owner(guild), p, startOf(p, now)).Scan(&id)
	return id, err
}

func top(ctx context.Context, tx *sql.Tx, board int64, limit int) ([]quiz.Standing, error) {
	return collect(ctx, tx, scanStanding, `
		SELECT RANK() OVER (ORDER BY points DESC), player, points, correct, played
		  FROM (SELECT player, points, correct, played FROM scores
		         WHERE board = ? ORDER BY points DESC, player LIMIT ?) AS first
		 ORDER BY points DESC, player`, board, max(limit, 0))
}

func scanStanding(rows *sql.Rows) (s quiz.Standing, err error) {
	err = rows.Scan(&s.Rank, read(&s.User), &s.Points, &s.Right, &s.Played)
	return s, err
}

// standing returns a player's line on a board: the zero Standing for who is
// not on it.
func standing(
	ctx context.Context, tx *sql.Tx, board int64, user quiz.UserID,
) (s quiz.Standing, err error) {
	err = tx.QueryRowContext(ctx, `
		SELECT 1 + (SELECT COALESCE(SUM(players), 0) FROM score_steps above
		             WHERE above.board = s.board AND above.step > s.points / 100)
		         + (SELECT COUNT(*) FROM scores above
		             WHERE above.board = s.board AND above.points > s.points
		               AND above.points < (s.points / 100 + 1) * 100),
		       s.player, s.points, s.correct, s.played
		  FROM scores s WHERE s.board = ? AND s.player = ?`, board, snowflake(user),
	).Scan(&s.Rank, read(&s.User), &s.Points, &s.Right, &s.Played)
	if errors.Is(err, sql.ErrNoRows) {
		return quiz.Standing{}, nil
	}
	return s, err
}
