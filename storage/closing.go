package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// CloseRound settles an open round: it keeps the points of the scored answers
// and adds them to every leaderboard and profile that they count for, in the
// periods of this moment. The scored answers are what counts: one that is not
// stored yet is stored; a stored one that is not among them stays wrong, with
// no points. What first answers tell of the question and of its players is
// learned. Closing a round that is closed changes nothing.
func (d *DB) CloseRound(
	ctx context.Context, round quiz.RoundID, skipped bool, scored []quiz.AnswerRecord,
) error {
	return d.write(ctx, "close round", func(tx *sql.Tx) error {
		now := time.Now()
		guild, err := settle(tx, round, skipped, now)
		if err != nil || guild == "" {
			return err
		}
		if err := forget(tx, round); err != nil {
			return err
		}
		for _, a := range scored {
			if err := keepScore(tx, round, a); err != nil {
				return err
			}
		}
		if err := learn(tx, guild, round, scored, now); err != nil {
			return err
		}
		return addUp(tx, guild, round, now)
	})
}

// settle closes the round and returns its guild, or "" if it was closed.
func settle(
	tx *sql.Tx, round quiz.RoundID, skipped bool, now time.Time,
) (quiz.GuildID, error) {
	var guild quiz.GuildID
	var state quiz.RoundState
	err := tx.QueryRow(`
		SELECT g.guild, r.state FROM rounds r JOIN games g ON g.id = r.game
		 WHERE r.id = CAST(? AS INTEGER)`, round,
	).Scan(read(&guild), &state)
	if err != nil || state != quiz.RoundOpen {
		return "", err
	}
	if _, err = tx.Exec(`UPDATE rounds SET state = 'closed', skipped = ?, closed = ? WHERE id = ?`,
		skipped, moment{now}, round); err != nil {
		return "", err
	}
	// Typed answers are marked when they come in; what counts is yet to come.
	_, err = tx.Exec(`UPDATE answers SET correct = 0 WHERE round = ? AND correct = 1`, round)
	return guild, err
}

func keepScore(tx *sql.Tx, round quiz.RoundID, a quiz.AnswerRecord) error {
	if a.Round != round {
		return errors.New("an answer of another round")
	}
	_, err := tx.Exec(`
		INSERT INTO answers (round, player, choice, at, text, hints, points, correct)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (round, player) DO UPDATE
		   SET points = excluded.points, correct = excluded.correct, hints = excluded.hints`,
		round, snowflake(a.User), a.Choice, moment{a.At}, a.Text, a.Hints, a.Points, a.Right)
	return err
}

// addUp books the answers of a round in the profiles, on the five boards of its
// guild that now falls in, and on the global ones for those that count there.
func addUp(tx *sql.Tx, guild quiz.GuildID, round quiz.RoundID, now time.Time) error {
	for _, p := range quiz.Periods() {
		own, counted, err := boardOf(tx, snowflake(guild), p, startOf(p, now))
		if err != nil {
			return err
		}
		if err := addToBoard(tx, own, round); err != nil {
			return err
		}
		if !counted {
			continue
		}
		world, _, err := boardOf(tx, globalBoards, p, startOf(p, now))
		if err != nil {
			return err
		}
		if err := addToBoard(tx, world, round); err != nil {
			return err
		}
	}
	return addToProfiles(tx, guild, round)
}

// addToBoard counts the round's players out of the steps they stood on and
// into those they come to, and then adds up. The CROSS JOIN keeps SQLite from
// reading the whole board to find the few, and the CASTs, here and below, from
// planning a statement anew at every run: it looks at the values of bare
// parameters that it might search by.
func addToBoard(tx *sql.Tx, board int64, round quiz.RoundID) error {
	if _, err := tx.Exec(`
		INSERT INTO score_steps (board, step, players)
		SELECT ?1, step, SUM(n)
		  FROM (SELECT s.points / 100 AS step, -1 AS n
		          FROM answers a CROSS JOIN scores s
		         WHERE a.round = CAST(?2 AS INTEGER) AND s.board = CAST(?1 AS INTEGER)
		           AND s.player = a.player
		         UNION ALL
		        SELECT (COALESCE(s.points, 0) + a.points) / 100, 1
		          FROM answers a
		          LEFT JOIN scores s ON s.board = CAST(?1 AS INTEGER) AND s.player = a.player
		         WHERE a.round = CAST(?2 AS INTEGER)) AS moves
		 GROUP BY step HAVING SUM(n) <> 0
		ON CONFLICT (board, step) DO UPDATE
		   SET players = score_steps.players + excluded.players`, board, round); err != nil {
		return err
	}
	_, err := tx.Exec(`
		INSERT INTO scores (board, player, points, correct, played)
		SELECT CAST(? AS INTEGER), player, points, correct, 1 FROM answers WHERE round = ?
		ON CONFLICT (board, player) DO UPDATE
		   SET points  = scores.points + excluded.points,
		       correct = scores.correct + excluded.correct,
		       played  = scores.played + 1`, board, round)
	return err
}

// boardOf returns the number of a board, which is made when it is first needed,
// and whether it counts on the global one.
func boardOf(
	tx *sql.Tx, owner any, p quiz.Period, started int64,
) (id int64, counted bool, err error) {
	err = tx.QueryRow(`
		SELECT id, counted FROM boards WHERE guild = ? AND period = ? AND started = ?`,
		owner, p, started).Scan(&id, &counted)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRow(`
			INSERT INTO boards (guild, period, started, counted)
			VALUES (?1, ?2, ?3, COALESCE((SELECT is_global FROM guilds WHERE id = ?1), 1))
			RETURNING id, counted`,
			owner, p, started).Scan(&id, &counted)
	}
	return id, counted, err
}

// addToProfiles books a round in what profiles tell besides the score.
func addToProfiles(tx *sql.Tx, guild quiz.GuildID, round quiz.RoundID) error {
	_, err := tx.Exec(`
		INSERT INTO players (guild, player, fastest)
		SELECT CAST(? AS INTEGER), a.player, a.at - r.opened
		  FROM rounds r JOIN answers a ON a.round = r.id
		 WHERE r.id = CAST(? AS INTEGER) AND a.correct = 1 AND a.at >= r.opened
		ON CONFLICT (guild, player) DO UPDATE SET fastest = excluded.fastest
		 WHERE players.fastest IS NULL OR excluded.fastest < players.fastest`,
		snowflake(guild), round)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`
		INSERT INTO player_categories (guild, player, category, correct, played)
		SELECT CAST(? AS INTEGER), a.player, r.category, a.correct, 1
		  FROM rounds r JOIN answers a ON a.round = r.id
		 WHERE r.id = CAST(? AS INTEGER)
		ON CONFLICT (guild, player, category) DO UPDATE
		   SET correct = player_categories.correct + excluded.correct,
		       played  = player_categories.played + 1`,
		snowflake(guild), round)
	return err
}
