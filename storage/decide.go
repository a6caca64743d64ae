package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// Decide carries out verdicts on candidates of the guild, all in one, and
// returns the number by which [DB.Undo] takes them back. Those that somebody
// else has decided or changed since are passed over; [quiz.ErrDecided]: that
// goes for all. [quiz.ErrNotFound]: one is not the guild's, or its article was
// removed.
func (d *DB) Decide(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, verdicts []quiz.Verdict,
) (batch int64, done int, err error) {
	err = d.write(ctx, "decide", func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		open, before, err := t.undecided(verdicts)
		if err != nil {
			return err
		}
		for i, v := range open {
			if err := t.carryOut(v, before[i]); err != nil {
				return err
			}
		}
		batch, done = t.batch, len(open)
		return nil
	})
	return batch, done, err
}

// undecided picks the verdicts whose candidates are still as they were looked
// at, with their snapshots.
func (t *trail) undecided(verdicts []quiz.Verdict) (open []quiz.Verdict, before []string, err error) {
	for _, v := range verdicts {
		err := t.check(v.Candidate, v.Revision)
		if errors.Is(err, quiz.ErrDecided) {
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		now, err := snapshot(t.tx, t.guild, v.Candidate)
		if err != nil {
			return nil, nil, err
		}
		open, before = append(open, v), append(before, now)
	}
	if len(open) == 0 {
		return nil, nil, quiz.ErrDecided
	}
	return open, before, nil
}

// check gives quiz.ErrDecided unless a candidate waits in that revision.
func (t *trail) check(id int64, revision int) error {
	var status questions.Status
	var have int
	var missing bool
	err := t.tx.QueryRow(`
		SELECT f.status, f.revision, f.missing
		  FROM facts f LEFT JOIN articles a ON a.id = f.article
		 WHERE f.guild = ? AND f.id = ? AND a.removed IS NULL`,
		snowflake(t.guild), id).Scan(&status, &have, &missing)
	waits := status == questions.Proposed || status == questions.Expired ||
		status == questions.Approved && missing
	if err == nil && (have != revision || !waits) {
		err = quiz.ErrDecided
	}
	return err
}

func (t *trail) carryOut(v quiz.Verdict, before string) error {
	if v.To != questions.Approved {
		if _, err := t.tx.Exec(`
			UPDATE facts SET status = ?, decided_by = ?, decided = ?, missing = 0, revision = revision + 1
			 WHERE guild = ? AND id = ?`,
			v.To, snowflake(t.by), moment{t.at}, snowflake(t.guild), v.Candidate); err != nil {
			return err
		}
		return t.fact(v.Candidate, string(v.To), before)
	}
	if err := t.approve(v); err != nil {
		return err
	}
	if err := t.fact(v.Candidate, string(v.To), before); err != nil {
		return err
	}
	for _, id := range v.Replaces {
		if err := t.replace(id); err != nil {
			return err
		}
	}
	return nil
}

// approve fills the fact in.
func (t *trail) approve(v quiz.Verdict) error {
	f, err := placeEntities(t.tx, t.guild, v.Fact, v.Fresh)
	if err != nil {
		return err
	}
	_, err = t.tx.Exec(`
		UPDATE facts
		   SET status = 'approved', subject = ?, relation = ?, object_entity = ?, object_date = ?,
		       object_number = ?, object_text = ?, within = ?, happened = ?, as_of = ?, source = ?,
		       approved_by = ?, expires = ?, decided_by = ?, decided = ?, missing = 0,
		       revision = revision + 1
		 WHERE guild = ? AND id = ?`,
		f.Subject, f.Relation, f.Object.Entity, keptDate(f.Object.Date), f.Object.Number,
		f.Object.Text, f.In, keptDate(f.When), keptDate(f.AsOf), asJSON[keptSource]{keepSource(f.Source)},
		string(t.by), expiry(f, t.at), snowflake(t.by), moment{t.at}, snowflake(t.guild), v.Candidate)
	return err
}

// replace retracts an approved fact that cannot hold beside a new one.
func (t *trail) replace(id int64) error {
	before, err := snapshot(t.tx, t.guild, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	err = changed(t.tx.Exec(`
		UPDATE facts SET status = 'retracted', decided_by = ?, decided = ?, revision = revision + 1
		 WHERE guild = ? AND id = ? AND status IN ('approved', 'expired')`,
		snowflake(t.by), moment{t.at}, snowflake(t.guild), id))
	if errors.Is(err, errNoRow) {
		return nil // it is out of play already
	}
	if err != nil {
		return err
	}
	return t.fact(id, "replaced", before)
}

// Revise puts another claim into a candidate that waits in that revision, and
// returns the number by which [DB.Undo] takes it back. One that was in play is
// proposed again. Errors are those of [DB.Decide].
func (d *DB) Revise(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, revision int, c quiz.Claim,
) (batch int64, err error) {
	text, err := writeClaim(c)
	if err != nil {
		return 0, fault("revise", err)
	}
	err = d.write(ctx, "revise", func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		if err := t.check(id, revision); err != nil {
			return err
		}
		before, err := snapshot(tx, guild, id)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`
			UPDATE facts SET claim = ?, status = 'proposed', missing = 0, revision = revision + 1
			 WHERE guild = ? AND id = ?`,
			text, snowflake(guild), id); err != nil {
			return err
		}
		err = t.fact(id, "edited", before)
		batch = t.batch
		return err
	})
	return batch, err
}
