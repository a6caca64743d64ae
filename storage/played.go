package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// playColumns are what scanPlay reads of a question that a guild was asked; a
// question that nobody has answered has no rating.
const playColumns = `
	r.question, a.last, a.times, a.answers, a.correct, COALESCE(q.id, 0),
	COALESCE(q.level, 0), COALESCE(q.answers, 0), COALESCE(q.firsts, 0), COALESCE(q.correct, 0),
	COALESCE(q.rights, 0), COALESCE(q.right_skill, 0), COALESCE(q.right_squares, 0),
	COALESCE(q.wrongs, 0), COALESCE(q.wrong_skill, 0), COALESCE(q.wrong_squares, 0),
	COALESCE(q.flag, '')`

// playRow is a Play with the number of its rating, 0 for none.
type playRow struct {
	quiz.Play
	rating int64
}

func scanPlay(rows *sql.Rows) (p playRow, err error) {
	var question string
	var last moment
	i := &p.Item
	err = rows.Scan(&question, &last, &p.Asked, &p.Answers, &p.Right, &p.rating,
		&i.Value, &i.Answers, &i.First, &i.FirstRight,
		&i.Right.N, &i.Right.Sum, &i.Right.Squares,
		&i.Wrong.N, &i.Wrong.Sum, &i.Wrong.Squares, &p.Flag)
	if err != nil {
		return p, err
	}
	p.Last = last.Time
	p.Question, err = decode(question)
	if p.rating == 0 {
		i.Value = p.Question.Level
	}
	return p, err
}

// QuestionPlay tells how a question was played that the guild was asked, else
// [quiz.ErrNotFound].
func (d *DB) QuestionPlay(
	ctx context.Context, guild quiz.GuildID, key string,
) (quiz.Play, error) {
	var p playRow
	err := d.snapshot(ctx, func(tx *sql.Tx) error {
		list, err := collect(ctx, tx, scanPlay, `
			SELECT `+playColumns+`
			  FROM asked a CROSS JOIN rounds r
			  LEFT JOIN question_ratings q ON q.guild IN (0, ?1) AND q.key = a.key
			 WHERE a.guild = ?1 AND a.key = ?2 AND r.id = a.round
			 ORDER BY q.guild DESC LIMIT 1`, snowflake(guild), key)
		if err == nil && len(list) == 0 {
			err = errNoRow
		}
		if err != nil {
			return err
		}
		p = list[0]
		p.Picks, err = guildPicks(ctx, tx, p.rating, guild)
		return err
	})
	return p.Play, fault("played question", err)
}

// AskedLately returns what a guild was asked, the last first, without picks.
func (d *DB) AskedLately(
	ctx context.Context, guild quiz.GuildID, limit int,
) ([]quiz.Play, error) {
	list, err := collect(ctx, d.reads, scanPlay, `
		SELECT `+playColumns+`
		  FROM asked a CROSS JOIN rounds r
		  LEFT JOIN question_ratings q ON q.guild IN (0, ?1) AND q.key = a.key
		 WHERE a.guild = ?1 AND a.last IS NOT NULL AND r.id = a.round
		 ORDER BY a.last DESC LIMIT ?2`, snowflake(guild), limit)
	return plays(list), fault("asked lately", err)
}

// Flagged returns those of the questions that a guild was asked that look
// wrong, the last first, without picks.
func (d *DB) Flagged(ctx context.Context, guild quiz.GuildID) ([]quiz.Play, error) {
	list, err := collect(ctx, d.reads, scanPlay, `
		SELECT `+playColumns+`
		  FROM question_ratings q CROSS JOIN asked a CROSS JOIN rounds r
		 WHERE q.guild IN (0, ?1) AND q.flag <> ''
		   AND a.guild = ?1 AND a.key = q.key AND r.id = a.round
		 ORDER BY a.last DESC LIMIT 200`, snowflake(guild))
	return plays(list), fault("flagged questions", err)
}

func plays(rows []playRow) []quiz.Play {
	var out []quiz.Play
	for _, r := range rows {
		out = append(out, r.Play)
	}
	return out
}

// guildPicks returns what the guild's own players picked: of a built-in
// question, others have picked from other options.
func guildPicks(
	ctx context.Context, tx *sql.Tx, rating int64, guild quiz.GuildID,
) ([]quiz.Pick, error) {
	return collect(ctx, tx, scanPick, `
		SELECT p.option, p.correct, p.shown, p.picked
		  FROM question_ratings q CROSS JOIN option_picks p
		 WHERE q.id = ?1 AND p.question = q.id
		   AND p.guild = CASE q.guild WHEN 0 THEN ?2 ELSE 0 END
		 ORDER BY p.picked DESC, p.option`, rating, snowflake(guild))
}

func scanPick(rows *sql.Rows) (p quiz.Pick, err error) {
	err = rows.Scan(&p.Option, &p.Right, &p.Shown, &p.Picked)
	return p, err
}

// picksOf returns what was picked of a question's options.
func picksOf(tx *sql.Tx, question int64, guild any) ([]quiz.Pick, error) {
	return collect(context.Background(), tx, scanPick, `
		SELECT option, correct, shown, picked FROM option_picks
		 WHERE question = CAST(? AS INTEGER) AND guild = ?`, question, guild)
}

// mostMissed bounds how many misses are read at once.
const mostMissed = 200

// Missed returns the questions that a player answered wrong in a guild since a
// moment, and has not answered right there after, the last first.
func (d *DB) Missed(
	ctx context.Context, guild quiz.GuildID, user quiz.UserID, since time.Time,
) ([]quiz.Miss, error) {
	scan := func(rows *sql.Rows) (m quiz.Miss, err error) {
		var question string
		var choice int
		var last moment
		if err := rows.Scan(&question, &choice, &m.Answer, &last); err != nil {
			return m, err
		}
		m.At = last.Time
		if m.Question, err = decode(question); err != nil {
			return m, err
		}
		if choice >= 0 && choice < len(m.Question.Options) {
			m.Answer = m.Question.Options[choice]
		}
		return m, nil
	}
	list, err := collect(ctx, d.reads, scan, `
		SELECT r.question, a.choice, a.text, m.last
		  FROM met m CROSS JOIN rounds r CROSS JOIN answers a
		 WHERE m.player = ?1 AND m.guild = ?2 AND m.correct = 0 AND m.last >= ?3
		   AND r.id = m.round AND a.round = m.round AND a.player = m.player
		 ORDER BY m.last DESC, m.round DESC LIMIT ?4`,
		snowflake(user), snowflake(guild), moment{since}, mostMissed)
	return list, fault("missed questions", err)
}
