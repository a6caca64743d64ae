package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// Profile returns what is told of a player in a guild: the zero Profile for
// one who has never played there.
func (d *DB) Profile(
	ctx context.Context, guild quiz.GuildID, user quiz.UserID,
) (quiz.Profile, error) {
	var p quiz.Profile
	err := d.snapshot(ctx, func(tx *sql.Tx) error {
		board, err := findBoard(ctx, tx, guild, quiz.All, time.Time{})
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		s, err := standing(ctx, tx, board, user)
		if err != nil || s.Rank == 0 {
			return err
		}
		p.Points, p.Right, p.Played, p.Rank = s.Points, s.Right, s.Played, s.Rank
		if err := bests(ctx, tx, guild, user, &p); err != nil {
			return err
		}
		p.Categories, err = categories(ctx, tx, guild, user)
		return err
	})
	return p, fault("profile", err)
}

// bests fills in the games and the records of a player.
func bests(
	ctx context.Context, tx *sql.Tx, guild quiz.GuildID, user quiz.UserID, p *quiz.Profile,
) error {
	var fastest sql.Null[int64]
	err := tx.QueryRowContext(ctx, `
		SELECT games, best_streak, fastest FROM players WHERE guild = ? AND player = ?`,
		snowflake(guild), snowflake(user)).Scan(&p.Games, &p.BestStreak, &fastest)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	p.Fastest = time.Duration(fastest.V) * time.Millisecond
	return err
}

func categories(
	ctx context.Context, tx *sql.Tx, guild quiz.GuildID, user quiz.UserID,
) ([]quiz.CategoryScore, error) {
	scan := func(rows *sql.Rows) (c quiz.CategoryScore, err error) {
		err = rows.Scan(&c.Category, &c.Right, &c.Played)
		return c, err
	}
	return collect(ctx, tx, scan, `
		SELECT category, correct, played FROM player_categories
		 WHERE guild = ? AND player = ? ORDER BY played DESC, category`,
		snowflake(guild), snowflake(user))
}
