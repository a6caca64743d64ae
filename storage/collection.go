package storage

import (
	"context"
	"database/sql"

	"headliner/questions"
	"headliner/questions/quiz"
)

// Collection returns all that a guild has of its own for its questions: its
// approved facts, the entities they speak of, and its written questions. Facts
// that have expired are among them, marked so: they are not asked, but may
// well be true, so that nothing they say makes a wrong option.
func (d *DB) Collection(
	ctx context.Context, guild quiz.GuildID,
) (questions.Collection, error) {
	var c questions.Collection
	err := d.snapshot(ctx, func(tx *sql.Tx) (err error) {
		if c.Entities, err = entities(ctx, tx, guild); err != nil {
			return err
		}
		if c.Facts, err = facts(ctx, tx, guild); err != nil {
			return err
		}
		list, err := written(ctx, tx, guild)
		for _, w := range list {
			c.Written = append(c.Written, w.Question)
		}
		return err
	})
	return c, fault("collection", err)
}

// OwnGuilds lists the guilds that have a [DB.Collection] of their own.
func (d *DB) OwnGuilds(ctx context.Context) ([]quiz.GuildID, error) {
	list, err := collect(ctx, d.reads, func(rows *sql.Rows) (g quiz.GuildID, err error) {
		return g, rows.Scan(read(&g))
	}, `
		SELECT guild FROM written WHERE removed IS NULL
		 UNION SELECT guild FROM facts WHERE status IN ('approved', 'expired')
		 ORDER BY guild`)
	return list, fault("guilds", err)
}

// entities leaves out what only facts speak of that are out of play: it may be
// a slip of the pen, and would be offered as a wrong option.
func entities(
	ctx context.Context, tx *sql.Tx, guild quiz.GuildID,
) ([]questions.Entity, error) {
	return collect(ctx, tx, scanEntity, `
		WITH live AS (
		    SELECT f.subject, f.object_entity, f.within
		      FROM facts f LEFT JOIN articles a ON a.id = f.article
		     WHERE f.guild = ?1 AND f.status IN ('approved', 'expired') AND a.removed IS NULL)
		SELECT e.id, e.kind, e.name, e.aliases, e.tags, e.fame, e.pronoun
		  FROM entities e
		 WHERE e.guild = ?1 AND e.id IN (
		       SELECT subject FROM live UNION SELECT object_entity FROM live UNION SELECT within FROM live)
		 ORDER BY e.id`, snowflake(guild))
}

func scanEntity(rows *sql.Rows) (questions.Entity, error) {
	var e questions.Entity
	var aliases, tags asJSON[[]string]
	err := rows.Scan(&e.ID, &e.Kind, &e.Name, &aliases, &tags, &e.Fame, &e.Pronoun)
	e.Aliases, e.Tags = aliases.v, tags.v
	return e, err
}
