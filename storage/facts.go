package storage

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// AddFact keeps a fact of a guild, in the status that it has, with the entities
// it speaks of that nobody knows yet, and returns its number. Its ID and Guild
// are not read. An entity that the guild already has stays as it is.
func (d *DB) AddFact(
	ctx context.Context, guild quiz.GuildID, f questions.Fact, fresh []questions.Entity,
) (int64, error) {
	var id int64
	err := d.write(ctx, "add fact", func(tx *sql.Tx) error {
		for _, e := range fresh {
			if err := addEntity(tx, guild, e); err != nil {
				return err
			}
		}
		return tx.QueryRow(`
			INSERT INTO facts
			    (guild, subject, relation, object_entity, object_date, object_number, object_text, within,
			     happened, as_of, status, source, evidence, approved_by, added)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			RETURNING id`,
			snowflake(guild), f.Subject, f.Relation, f.Object.Entity, keptDate(f.Object.Date),
			f.Object.Number, f.Object.Text, f.In, keptDate(f.When), keptDate(f.AsOf), f.Status,
			asJSON[keptSource]{keepSource(f.Source)}, f.Evidence, f.ApprovedBy,
			moment{time.Now()}).Scan(&id)
	})
	if err != nil { // what was begun may still be under way, and be setting id
		return 0, err
	}
	return id, nil
}

func addEntity(tx *sql.Tx, guild quiz.GuildID, e questions.Entity) error {
	_, err := tx.Exec(`
		INSERT INTO entities (guild, id, kind, name, aliases, tags, fame, pronoun)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (guild, id) DO NOTHING`,
		snowflake(guild), e.ID, e.Kind, e.Name, asJSON[[]string]{e.Aliases},
		asJSON[[]string]{e.Tags}, e.Fame, e.Pronoun)
	return err
}

// Facts returns a guild's approved facts in the order in which they were
// added. The ID of each is "f:" and its number.
func (d *DB) Facts(ctx context.Context, guild quiz.GuildID) ([]questions.Fact, error) {
	list, err := facts(ctx, d.reads, guild)
	return list, fault("facts", err)
}

func facts(ctx context.Context, q querier, guild quiz.GuildID) ([]questions.Fact, error) {
	return collect(ctx, q, scanFact, `
		SELECT id, guild, subject, relation, object_entity, object_date, object_number, object_text, within,
		       happened, as_of, status, source, evidence, approved_by
		  FROM facts WHERE guild = ? AND status = 'approved' ORDER BY id`, snowflake(guild))
}

func scanFact(rows *sql.Rows) (questions.Fact, error) {
	var f questions.Fact
	var id int64
	var object, happened, asOf keptDate
	var source asJSON[keptSource]
	err := rows.Scan(&id, read(&f.Guild), &f.Subject, &f.Relation, &f.Object.Entity, &object,
		&f.Object.Number, &f.Object.Text, &f.In, &happened, &asOf, &f.Status, &source, &f.Evidence, &f.ApprovedBy)
	f.ID = "f:" + strconv.FormatInt(id, 10)
	f.Object.Date = questions.Date(object)
	f.When, f.AsOf = questions.Date(happened), questions.Date(asOf)
	f.Source = source.v.source()
	return f, err
}

// RemoveFact retracts an approved fact, so that no question comes from it any
// more; [DB.RestoreFact] brings it back.
func (d *DB) RemoveFact(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.moveFact(ctx, guild, id, questions.Approved, questions.Retracted)
}

// RestoreFact approves a retracted fact again.
func (d *DB) RestoreFact(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.moveFact(ctx, guild, id, questions.Retracted, questions.Approved)
}

func (d *DB) moveFact(
	ctx context.Context, guild quiz.GuildID, id int64, from, to questions.Status,
) error {
	return d.write(ctx, "mark fact "+string(to), func(tx *sql.Tx) error {
		return changed(tx.Exec(`
			UPDATE facts SET status = ? WHERE guild = ? AND id = ? AND status = ?`,
			to, snowflake(guild), id, from))
	})
}
