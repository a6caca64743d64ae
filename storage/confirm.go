package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// Confirm notes that an approved fact of the guild still holds at a later date:
// it is asked as of then, and for as long again. It returns the number by which
// [DB.Undo] takes that back. [quiz.ErrDecided]: it is not in play any more, or
// was confirmed meanwhile.
func (d *DB) Confirm(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, c quiz.Confirmation,
) (batch int64, err error) {
	err = d.write(ctx, "confirm fact", func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		done, err := t.confirm(c, 0)
		if err == nil && !done {
			err = quiz.ErrDecided
		}
		batch = t.batch
		return err
	})
	return batch, err
}

// confirm lets facts of other articles hold longer that this one states again,
// all as decisions of one press.
func (r *reading) confirm(list []quiz.Confirmation) (done int, batch int64, err error) {
	t := trail{tx: r.tx, guild: r.guild, at: r.at} // nobody decided it
	for _, c := range list {
		confirmed, err := t.confirm(c, r.id)
		if err != nil {
			return 0, 0, err
		}
		if confirmed {
			done++
		}
	}
	return done, t.batch, nil
}

// confirm lets a fact hold longer, unless it is of the article or knows as much
// already.
func (t *trail) confirm(c quiz.Confirmation, article int64) (done bool, err error) {
	before, err := snapshot(t.tx, t.guild, c.Fact)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	f := questions.Fact{AsOf: c.AsOf}
	var happened keptDate
	if err := t.tx.QueryRow(`SELECT relation, happened FROM facts WHERE id = ?`,
		c.Fact).Scan(&f.Relation, &happened); err != nil {
		return false, err
	}
	f.When = questions.Date(happened)
	err = changed(t.tx.Exec(`
		UPDATE facts
		   SET as_of = ?1, expires = MAX(expires, COALESCE(?2, expires)), revision = revision + 1
		 WHERE guild = ?3 AND id = ?4 AND status = 'approved' AND as_of <> '' AND as_of < ?1
		   AND article IS NOT ?5`,
		keptDate(c.AsOf), expiry(f, dayBegins(c.AsOf)), snowflake(t.guild), c.Fact, article))
	if errors.Is(err, errNoRow) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, t.fact(c.Fact, "confirmed", before)
}

// dayBegins is the first moment of a date.
func dayBegins(d questions.Date) time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}
