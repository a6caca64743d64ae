package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// trail writes the decisions of one press, which are undone together.
type trail struct {
	tx    *sql.Tx
	guild quiz.GuildID
	by    quiz.UserID // "" for what comes about by itself
	at    time.Time
	batch int64 // the first entry, 0 before there is one
}

// columns of a fact that a decision can change, as they go into the trail.
const (
	state = `json_object('status', status, 'claim', claim, 'subject', subject, 'relation', relation,
		'object_entity', object_entity, 'object_date', object_date, 'object_number', object_number,
		'object_text', object_text, 'within', within, 'happened', happened, 'as_of', as_of,
		'source', source, 'approved_by', approved_by, 'expires', expires, 'decided_by', decided_by,
		'decided', decided, 'missing', missing)`
	stateOf = `SELECT ` + state + ` FROM facts WHERE guild = ? AND id = ?`
)

// snapshot is the state of a fact of the guild, for the trail.
func snapshot(tx *sql.Tx, guild quiz.GuildID, fact int64) (string, error) {
	var text string
	err := tx.QueryRow(stateOf, snowflake(guild), fact).Scan(&text)
	return text, err
}

// fact notes what was done to a fact; before is its snapshot from before.
func (t *trail) fact(id int64, what, before string) error {
	after, err := snapshot(t.tx, t.guild, id)
	if err != nil {
		return err
	}
	var article sql.Null[int64]
	err = t.tx.QueryRow(`SELECT article FROM facts WHERE guild = ? AND id = ?`,
		snowflake(t.guild), id).Scan(&article)
	if err != nil {
		return err
	}
	return t.note(entry{what: what, article: article.V, fact: id, before: before, after: after})
}

// article notes what was done to an article.
func (t *trail) article(id int64, what string) error {
	return t.note(entry{what: what, article: id})
}

// entry is one line of the trail; what is zero is not there.
type entry struct {
	what                      string
	article, fact, suggestion int64
	before, after             string
}

func (t *trail) note(e entry) error {
	var id int64
	err := t.tx.QueryRow(`
		INSERT INTO decisions (guild, batch, user, at, what, article, fact, suggestion, before, after)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		snowflake(t.guild), t.batch, snowflake(t.by), moment{t.at}, e.what, orNull(e.article),
		orNull(e.fact), orNull(e.suggestion), orNone(e.before), orNone(e.after)).Scan(&id)
	if err != nil || t.batch != 0 {
		return err
	}
	t.batch = id
	_, err = t.tx.Exec(`UPDATE decisions SET batch = id WHERE id = ?`, id)
	return err
}

func orNone(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// Trail returns the last decisions about an article of the guild and its
// facts, the newest first.
func (d *DB) Trail(
	ctx context.Context, guild quiz.GuildID, article int64, limit int,
) ([]quiz.TrailEntry, error) {
	scan := func(rows *sql.Rows) (e quiz.TrailEntry, err error) {
		var at moment
		var fact, suggestion sql.Null[int64]
		err = rows.Scan(&e.ID, read(&e.By), &at, &e.What, &e.Article, &fact, &suggestion, &e.Undone)
		e.At, e.Fact, e.Suggestion = at.Time, fact.V, suggestion.V
		return e, err
	}
	list, err := collect(ctx, d.reads, scan, `
		SELECT id, user, at, what, article, fact, suggestion, undone FROM decisions
		 WHERE guild = ? AND article = ? ORDER BY id DESC LIMIT ?`,
		snowflake(guild), article, limit)
	return list, fault("trail", err)
}
