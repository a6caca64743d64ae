package storage

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// AddFact keeps a fact of a guild, in the status that it has, with the entities
// it speaks of that nobody knows yet, and returns its number. Its ID and Guild
// are not read. An entity that the guild already has stays as it is. Who
// approved it goes into the trail of decisions.
func (d *DB) AddFact(
	ctx context.Context, guild quiz.GuildID, f questions.Fact, fresh []questions.Entity,
) (int64, error) {
	var id int64
	err := d.write(ctx, "add fact", func(tx *sql.Tx) error {
		now := time.Now()
		f, err := placeEntities(tx, guild, f, fresh)
		if err != nil {
			return err
		}
		if err := tx.QueryRow(`
			INSERT INTO facts
			    (guild, subject, relation, object_entity, object_date, object_number, object_text, within,
			     happened, as_of, status, source, evidence, approved_by, added, expires)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			RETURNING id`,
			snowflake(guild), f.Subject, f.Relation, f.Object.Entity, keptDate(f.Object.Date),
			f.Object.Number, f.Object.Text, f.In, keptDate(f.When), keptDate(f.AsOf), f.Status,
			asJSON[keptSource]{keepSource(f.Source)}, f.Evidence, f.ApprovedBy,
			moment{now}, expiry(f, now)).Scan(&id); err != nil {
			return err
		}
		t := trail{tx: tx, guild: guild, by: quiz.UserID(f.ApprovedBy), at: now}
		return t.fact(id, "added", "")
	})
	if err != nil { // what was begun may still be under way, and be setting id
		return 0, err
	}
	return id, nil
}

// expiry is when a fact that was found to hold now is to be looked at again.
func expiry(f questions.Fact, now time.Time) moment {
	lasting := questions.Lasting(f)
	if lasting == 0 {
		return moment{}
	}
	return moment{now.Add(lasting)}
}

// placeEntities keeps the new entities of a fact and returns the fact with the
// IDs that they got.
func placeEntities(
	tx *sql.Tx, guild quiz.GuildID, f questions.Fact, fresh []questions.Entity,
) (questions.Fact, error) {
	for _, e := range fresh {
		id, err := addEntity(tx, guild, e)
		if err != nil {
			return f, err
		}
		for _, part := range []*string{&f.Subject, &f.Object.Entity, &f.In} {
			if *part == e.ID {
				*part = id
			}
		}
	}
	return f, nil
}

// addEntity keeps an entity and returns its ID. One of another kind may have
// that ID, left from a fact that is out of play and can come back: then it gets
// an ID with its kind.
func addEntity(tx *sql.Tx, guild quiz.GuildID, e questions.Entity) (string, error) {
	var kind questions.Kind
	err := tx.QueryRow(`SELECT kind FROM entities WHERE guild = ? AND id = ?`,
		snowflake(guild), e.ID).Scan(&kind)
	switch {
	case err == nil && kind == e.Kind:
		return e.ID, nil
	case err == nil:
		e.ID += "-" + string(e.Kind)
	case !errors.Is(err, sql.ErrNoRows):
		return "", err
	}
	return e.ID, putEntity(tx, guild, e)
}

func putEntity(tx *sql.Tx, guild quiz.GuildID, e questions.Entity) error {
	_, err := tx.Exec(`
		INSERT INTO entities (guild, id, kind, name, aliases, tags, fame, pronoun)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (guild, id) DO NOTHING`,
		snowflake(guild), e.ID, e.Kind, e.Name, asJSON[[]string]{e.Aliases},
		asJSON[[]string]{e.Tags}, e.Fame, e.Pronoun)
	return err
}

// Facts returns a guild's facts in play in the order in which they were added.
// The ID of each is "f:" and its number.
func (d *DB) Facts(ctx context.Context, guild quiz.GuildID) ([]questions.Fact, error) {
	list, err := facts(ctx, d.reads, guild)
	list = slices.DeleteFunc(list, func(f questions.Fact) bool { return f.Status != questions.Approved })
	return list, fault("facts", err)
}

// factColumns are what scanFact reads.
const factColumns = `f.id, f.guild, f.subject, f.relation, f.object_entity, f.object_date,
	f.object_number, f.object_text, f.within, f.happened, f.as_of, f.status, f.source, f.evidence,
	f.approved_by`

// facts lists those that are approved and those that were until they expired;
// none of an article that was removed.
func facts(ctx context.Context, q querier, guild quiz.GuildID) ([]questions.Fact, error) {
	now := time.Now()
	scan := func(rows *sql.Rows) (questions.Fact, error) {
		var expires moment
		f, err := scanFact(rows, &expires)
		if !expires.IsZero() && !expires.After(now) {
			f.Status = questions.Expired
		}
		return f, err
	}
	return collect(ctx, q, scan, `
		SELECT `+factColumns+`, f.expires
		  FROM facts f LEFT JOIN articles a ON a.id = f.article
		 WHERE f.guild = ? AND f.status IN ('approved', 'expired') AND a.removed IS NULL
		 ORDER BY f.id`, snowflake(guild))
}

// scanFact reads factColumns and then into more.
func scanFact(rows *sql.Rows, more ...any) (questions.Fact, error) {
	var f questions.Fact
	var id int64
	var object, happened, asOf keptDate
	var source asJSON[keptSource]
	err := rows.Scan(append([]any{
		&id, read(&f.Guild), &f.Subject, &f.Relation, &f.Object.Entity, &object, &f.Object.Number,
		&f.Object.Text, &f.In, &happened, &asOf, &f.Status, &source, &f.Evidence, &f.ApprovedBy,
	}, more...)...)
	f.ID = "f:" + strconv.FormatInt(id, 10)
	f.Object.Date = questions.Date(object)
	f.When, f.AsOf = questions.Date(happened), questions.Date(asOf)
	f.Source = source.v.source()
	return f, err
}

// RemoveFact retracts an approved fact, so that no question comes from it any
// more; [DB.RestoreFact] brings it back.
func (d *DB) RemoveFact(ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64) error {
	return d.moveFact(ctx, guild, by, id, questions.Approved, questions.Retracted)
}

// RestoreFact approves a retracted fact again.
func (d *DB) RestoreFact(ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64) error {
	return d.moveFact(ctx, guild, by, id, questions.Retracted, questions.Approved)
}

// moveFact passes over facts that were never approved: they lack a subject.
func (d *DB) moveFact(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, from, to questions.Status,
) error {
	return d.write(ctx, "mark fact "+string(to), func(tx *sql.Tx) error {
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		before, err := snapshot(tx, guild, id)
		if err != nil {
			return err
		}
		if err := changed(tx.Exec(`
			UPDATE facts SET status = ?, decided_by = ?, decided = ?, revision = revision + 1
			 WHERE guild = ? AND id = ? AND status = ? AND subject <> ''`,
			to, snowflake(by), moment{t.at}, snowflake(guild), id, from)); err != nil {
			return err
		}
		return t.fact(id, string(to), before)
	})
}
