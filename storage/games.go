package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// CreateGame stores a new game. A channel has one running game at a time:
// [quiz.ErrRunning].
func (d *DB) CreateGame(
	ctx context.Context, s quiz.Settings, started time.Time,
) (quiz.GameID, error) {
	var id quiz.GameID
	err := d.write(ctx, "create game", func(tx *sql.Tx) error {
		err := tx.QueryRow(`
			INSERT INTO games
			    (guild, channel, host, rounds, seconds, category, difficulty, mode, seed, started)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (channel) WHERE ended IS NULL DO NOTHING
			RETURNING id`,
			snowflake(s.Guild), snowflake(s.Channel), snowflake(s.Host), s.Rounds, s.Seconds,
			s.Category, s.Difficulty, s.Mode, int64(s.Seed), moment{started},
		).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return quiz.ErrRunning
		}
		return err
	})
	if err != nil { // what was begun may still be under way, and be setting id
		return 0, err
	}
	return id, nil
}

// FinishGame ends a game whose last round is closed: no further round can be
// opened, and its players' games and best streaks count in their profiles. A
// round that is open after all is dropped unscored. Finishing a game that has
// ended changes nothing.
func (d *DB) FinishGame(
	ctx context.Context, game quiz.GameID, ended time.Time, reason quiz.Reason,
	streaks map[quiz.UserID]int,
) error {
	return d.write(ctx, "finish game", func(tx *sql.Tx) error {
		var guild quiz.GuildID
		err := tx.QueryRow(`
			UPDATE games SET ended = ?, reason = ? WHERE id = ? AND ended IS NULL
			RETURNING guild`,
			moment{ended}, reason, game,
		).Scan(read(&guild))
		if errors.Is(err, sql.ErrNoRows) {
			return gameExists(tx, game)
		}
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`
			UPDATE rounds SET state = 'revealed', skipped = 1
			 WHERE game = ? AND state = 'open'`, game); err != nil {
			return err
		}
		if err := countGame(tx, guild, game); err != nil {
			return err
		}
		return keepStreaks(tx, guild, streaks)
	})
}

// gameExists tells a game that has ended from one that never was.
func gameExists(tx *sql.Tx, game quiz.GameID) error {
	var one int
	return tx.QueryRow(`SELECT 1 FROM games WHERE id = ?`, game).Scan(&one)
}

// countGame adds a game to the profiles of those who answered in a round of it
// that was scored.
func countGame(tx *sql.Tx, guild quiz.GuildID, game quiz.GameID) error {
	_, err := tx.Exec(`
		INSERT INTO players (guild, player, games)
		SELECT DISTINCT CAST(? AS INTEGER), a.player, 1
		  FROM rounds r JOIN answers a ON a.round = r.id
		 WHERE r.game = ? AND r.closed IS NOT NULL
		ON CONFLICT (guild, player) DO UPDATE SET games = players.games + 1`,
		snowflake(guild), game)
	return err
}

func keepStreaks(tx *sql.Tx, guild quiz.GuildID, streaks map[quiz.UserID]int) error {
	for user, streak := range streaks {
		if _, err := tx.Exec(`
			INSERT INTO players (guild, player, best_streak) VALUES (?, ?, ?)
			ON CONFLICT (guild, player) DO UPDATE SET best_streak = excluded.best_streak
			 WHERE excluded.best_streak > players.best_streak`,
			snowflake(guild), snowflake(user), streak); err != nil {
			return err
		}
	}
	return nil
}

// AnnouncedGame notes that the standings of a game that has ended are posted,
// so that it is not resumed any more.
func (d *DB) AnnouncedGame(ctx context.Context, game quiz.GameID) error {
	return d.write(ctx, "announced game", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE games SET announced = 1 WHERE id = ? AND ended IS NOT NULL`, game))
	})
}
