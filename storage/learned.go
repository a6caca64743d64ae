package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// Learned returns what was learned of a guild's own questions, or for "" of
// those that all guilds share.
func (d *DB) Learned(ctx context.Context, guild quiz.GuildID) (quiz.Learned, error) {
	l := quiz.Learned{Levels: map[string]float64{}, Dull: map[string][]string{}}
	err := d.snapshot(ctx, func(tx *sql.Tx) error {
		if _, err := collect(ctx, tx, func(rows *sql.Rows) (none struct{}, err error) {
			var key string
			var level float64
			err = rows.Scan(&key, &level)
			l.Levels[key] = level
			return none, err
		}, `SELECT key, level FROM question_ratings WHERE guild = ?`, owner(guild)); err != nil {
			return err
		}
		_, err := collect(ctx, tx, func(rows *sql.Rows) (none struct{}, err error) {
			var key, option string
			err = rows.Scan(&key, &option)
			l.Dull[key] = append(l.Dull[key], questions.Fold(option))
			return none, err
		}, `
			SELECT q.key, p.option
			  FROM option_picks p INDEXED BY option_picks_dull
			 CROSS JOIN question_ratings q
			 WHERE p.guild = 0 AND p.picked = 0 AND p.correct = 0 AND p.shown >= 12
			   AND q.id = p.question AND q.guild = ?
			 ORDER BY p.question, p.option`, owner(guild))
		return err
	})
	return l, fault("learned", err)
}

// Skills returns the ratings of players in a guild. Who has not played there is
// missing.
func (d *DB) Skills(
	ctx context.Context, guild quiz.GuildID, users []quiz.UserID,
) (map[quiz.UserID]quiz.Rating, error) {
	out := map[quiz.UserID]quiz.Rating{}
	for _, user := range users {
		var r quiz.Rating
		err := d.reads.QueryRowContext(ctx, `
			SELECT skill, answers FROM player_ratings WHERE guild = ? AND player = ?`,
			snowflake(guild), snowflake(user)).Scan(&r.Value, &r.Answers)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, fault("skills", err)
		}
		out[user] = r
	}
	return out, nil
}

// MetLately returns the keys of the questions that one of these players has
// answered in the guild since a moment.
func (d *DB) MetLately(
	ctx context.Context, guild quiz.GuildID, users []quiz.UserID, since time.Time,
) (map[string]bool, error) {
	out := map[string]bool{}
	for _, user := range users {
		_, err := collect(ctx, d.reads, func(rows *sql.Rows) (none struct{}, err error) {
			var key string
			err = rows.Scan(&key)
			out[key] = true
			return none, err
		}, `
			SELECT q.key
			  FROM met m CROSS JOIN question_ratings q
			 WHERE m.player = ? AND m.guild = ? AND m.last >= ? AND q.id = m.question`,
			snowflake(user), snowflake(guild), moment{since})
		if err != nil {
			return nil, fault("met lately", err)
		}
	}
	return out, nil
}
