package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// Undo takes back the decisions of one press, named by the number that
// [DB.Decide] or [DB.Revise] gave, and returns what is as before.
// What was changed again since stays as it is. [quiz.ErrUndone]: that goes for
// all of them, or they were taken back already.
func (d *DB) Undo(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, batch int64,
) (quiz.Undone, error) {
	var back quiz.Undone
	err := d.write(ctx, "undo", func(tx *sql.Tx) error {
		back = quiz.Undone{}
		made, err := collect(context.Background(), tx, scanMade, `
			SELECT d.id, d.fact, d.before
			  FROM decisions d
			 WHERE d.guild = ?1 AND d.batch = ?2 AND d.undone = 0 AND d.before IS NOT NULL
			   AND d.after = (SELECT `+state+` FROM facts WHERE guild = ?1 AND id = d.fact)
			 ORDER BY d.id`, snowflake(guild), batch)
		if err != nil {
			return err
		}
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		if back.Suggestions, err = t.takeBackSuggestions(batch); err != nil {
			return err
		}
		if len(made) == 0 && len(back.Suggestions) == 0 {
			return batchExists(tx, guild, batch)
		}
		for _, m := range made {
			if err := t.takeBack(m); err != nil {
				return err
			}
			back.Facts = append(back.Facts, m.what)
		}
		return nil
	})
	return back, err
}

// made is a decision that can be taken back, about a fact or a suggestion.
type made struct {
	id, what int64
	before   string
}

func scanMade(rows *sql.Rows) (m made, err error) {
	return m, rows.Scan(&m.id, &m.what, &m.before)
}

// batchExists tells a press that cannot be taken back from one that never was.
func batchExists(tx *sql.Tx, guild quiz.GuildID, batch int64) error {
	var one int
	err := tx.QueryRow(`SELECT 1 FROM decisions WHERE guild = ? AND batch = ? LIMIT 1`,
		snowflake(guild), batch).Scan(&one)
	if err == nil {
		err = quiz.ErrUndone
	}
	return err
}

// takeBack gives a fact the state it had.
func (t *trail) takeBack(m made) error {
	now, err := snapshot(t.tx, t.guild, m.what)
	if err != nil {
		return err
	}
	if _, err := t.tx.Exec(`
		UPDATE facts
		   SET status        = ?3 ->> '$.status',        claim       = ?3 ->> '$.claim',
		       subject       = ?3 ->> '$.subject',       relation    = ?3 ->> '$.relation',
		       object_entity = ?3 ->> '$.object_entity', object_date = ?3 ->> '$.object_date',
		       object_number = ?3 ->> '$.object_number', object_text = ?3 ->> '$.object_text',
		       within        = ?3 ->> '$.within',        happened    = ?3 ->> '$.happened',
		       as_of         = ?3 ->> '$.as_of',         source      = ?3 ->> '$.source',
		       approved_by   = ?3 ->> '$.approved_by',   expires     = ?3 ->> '$.expires',
		       decided_by    = ?3 ->> '$.decided_by',    decided     = ?3 ->> '$.decided',
		       missing       = ?3 ->> '$.missing',
		       revision      = revision + 1
		 WHERE guild = ?1 AND id = ?2`, snowflake(t.guild), m.what, m.before); err != nil {
		return err
	}
	if _, err := t.tx.Exec(`UPDATE decisions SET undone = 1 WHERE id = ?`, m.id); err != nil {
		return err
	}
	return t.fact(m.what, "taken back", now)
}
