package storage

import (
	"context"
	"database/sql"
	"errors"

	"headliner/questions/quiz"
)

// SaveAnswer stores a player's answer in an open round; Hints and Points are not
// read, and Right only of a typed one. It is on the disk when SaveAnswer returns nil, and
// what comes at the same time shares a sync. [quiz.ErrClosed]: the round is
// not open. [quiz.ErrAnswered]: the player has answered in it; after a call
// that ended with its context it means that that answer was kept after all.
func (d *DB) SaveAnswer(ctx context.Context, a quiz.AnswerRecord) error {
	return d.write(ctx, "save answer", func(tx *sql.Tx) error {
		res, err := tx.Exec(`
			INSERT INTO answers (round, player, choice, at, text, correct)
			SELECT id, ?, ?, ?, ?, ? FROM rounds WHERE id = ? AND state = 'open'
			ON CONFLICT (round, player) DO NOTHING`,
			snowflake(a.User), a.Choice, moment{a.At}, a.Text, a.Right && a.Choice == quiz.NoChoice, a.Round)
		if err = changed(res, err); errors.Is(err, errNoRow) {
			return whyNot(tx, a.Round)
		}
		return err
	})
}

// whyNot tells why a round took no answer.
func whyNot(tx *sql.Tx, round quiz.RoundID) error {
	var one int
	err := tx.QueryRow(`SELECT 1 FROM rounds WHERE id = ? AND state = 'open'`, round).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return quiz.ErrClosed
	}
	if err != nil {
		return err
	}
	return quiz.ErrAnswered
}
