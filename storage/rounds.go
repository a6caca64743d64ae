package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// OpenRound stores a round of a running game with its question exactly as it
// is asked, and counts the question as asked in the game's guild. Only Number,
// Question, Typed, Message, Opened and Deadline of r are read. To open the same round
// again returns its ID and changes nothing, so a call whose outcome is not
// known can be repeated. [quiz.ErrOver]: the game has ended.
func (d *DB) OpenRound(
	ctx context.Context, game quiz.GameID, r quiz.RoundRecord,
) (quiz.RoundID, error) {
	question, err := encode(r.Question)
	if err != nil {
		return 0, fault("open round", err)
	}
	var id quiz.RoundID
	err = d.write(ctx, "open round", func(tx *sql.Tx) error {
		guild, err := runningIn(tx, game)
		if err != nil {
			return err
		}
		err = tx.QueryRow(`
			INSERT INTO rounds
			    (game, number, state, message, opened, deadline, category, question, fact, typed)
			VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (game, number) DO NOTHING
			RETURNING id`,
			game, r.Number, snowflake(r.Message), moment{r.Opened}, moment{r.Deadline},
			r.Question.Category, question, orNull(ownFact(r.Question)), r.Typed,
		).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			id, err = sameRound(tx, game, r.Number, question)
			return err
		}
		if err != nil {
			return err
		}
		return noteAsked(tx, guild, r.Question.Key, id)
	})
	if err != nil { // what was begun may still be under way, and be setting id
		return 0, err
	}
	return id, nil
}

// ownFact is the number of the guild's own fact that a question is made of,
// or 0.
func ownFact(q questions.Question) int64 {
	digits, own := strings.CutPrefix(q.Fact, "f:")
	n, err := strconv.ParseInt(digits, 10, 64)
	if !own || err != nil {
		return 0
	}
	return n
}

// runningIn returns the guild of a game that has not ended.
func runningIn(tx *sql.Tx, game quiz.GameID) (quiz.GuildID, error) {
	var guild quiz.GuildID
	var ended moment
	err := tx.QueryRow(`SELECT guild, ended FROM games WHERE id = ?`, game).
		Scan(read(&guild), &ended)
	if err == nil && !ended.IsZero() {
		err = quiz.ErrOver
	}
	return guild, err
}

// sameRound returns the round that already has that number, if it asks the
// same.
func sameRound(
	tx *sql.Tx, game quiz.GameID, number int, question string,
) (quiz.RoundID, error) {
	var id quiz.RoundID
	var have string
	err := tx.QueryRow(`SELECT id, question FROM rounds WHERE game = ? AND number = ?`,
		game, number).Scan(&id, &have)
	if err == nil && have != question {
		err = fmt.Errorf("game %d has another round %d", game, number)
	}
	return id, err
}

// PostedRound notes in which message a round is shown, since when, and the
// last moment that counts. Times are kept to the millisecond.
func (d *DB) PostedRound(
	ctx context.Context, round quiz.RoundID, message quiz.MessageID, opened, deadline time.Time,
) error {
	return d.write(ctx, "posted round", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE rounds SET message = ?, opened = ?, deadline = ? WHERE id = ?`,
			snowflake(message), moment{opened}, moment{deadline}, round))
	})
}

// RevealedRound notes that the message of a closed round shows the answer. It
// changes nothing for a round that is still open.
func (d *DB) RevealedRound(ctx context.Context, round quiz.RoundID) error {
	return d.write(ctx, "revealed round", func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE rounds SET state = 'revealed' WHERE id = ? AND state <> 'open'`, round))
	})
}
