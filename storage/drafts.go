package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// SaveDraft keeps a question that its author has not saved yet and returns its
// ID. [quiz.ErrNotFound]: the guild does not have the question it replaces.
func (d *DB) SaveDraft(
	ctx context.Context, guild quiz.GuildID, draft quiz.Draft,
) (int64, error) {
	question, err := encode(draft.Question)
	if err != nil {
		return 0, fault("save draft", err)
	}
	var id int64
	err = d.write(ctx, "save draft", func(tx *sql.Tx) error {
		if err := checkReplaced(tx, guild, draft.Replaces); err != nil {
			return err
		}
		return tx.QueryRow(`
			INSERT INTO drafts (guild, author, replaces, created, question)
			VALUES (?, ?, ?, ?, ?) RETURNING id`,
			snowflake(guild), snowflake(draft.Author), orNull(draft.Replaces),
			moment{time.Now()}, question).Scan(&id)
	})
	if err != nil { // what was begun may still be under way, and be setting id
		return 0, err
	}
	return id, nil
}

func orNull(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// checkReplaced makes sure that the question a draft replaces is the guild's
// and in play.
func checkReplaced(tx *sql.Tx, guild quiz.GuildID, id int64) error {
	if id == 0 {
		return nil
	}
	var one int
	return tx.QueryRow(
		`SELECT 1 FROM written WHERE guild = ? AND id = ? AND removed IS NULL`,
		snowflake(guild), id).Scan(&one)
}

// Draft returns a draft of the guild.
func (d *DB) Draft(ctx context.Context, guild quiz.GuildID, id int64) (quiz.Draft, error) {
	draft, err := scanDraft(d.reads.QueryRowContext(ctx, draftByID, snowflake(guild), id))
	return draft, fault("draft", err)
}

const draftByID = `SELECT id, author, replaces, question FROM drafts WHERE guild = ? AND id = ?`

func scanDraft(row *sql.Row) (quiz.Draft, error) {
	var draft quiz.Draft
	var replaces sql.Null[int64]
	var question string
	err := row.Scan(&draft.ID, read(&draft.Author), &replaces, &question)
	if err != nil {
		return quiz.Draft{}, err
	}
	draft.Replaces = replaces.V
	draft.Question, err = decode(question)
	return draft, err
}

// UpdateDraft puts new text into the draft that has the ID of draft. Its author
// and what it replaces stay.
func (d *DB) UpdateDraft(ctx context.Context, guild quiz.GuildID, draft quiz.Draft) error {
	question, err := encode(draft.Question)
	if err != nil {
		return fault("update draft", err)
	}
	return d.write(ctx, "update draft", func(tx *sql.Tx) error {
		return changed(tx.Exec(`UPDATE drafts SET question = ? WHERE guild = ? AND id = ?`,
			question, snowflake(guild), draft.ID))
	})
}

// DiscardDraft throws a draft away.
func (d *DB) DiscardDraft(ctx context.Context, guild quiz.GuildID, id int64) error {
	return d.write(ctx, "discard draft", func(tx *sql.Tx) error {
		return changed(dropDraft(tx, guild, id))
	})
}

func dropDraft(tx *sql.Tx, guild quiz.GuildID, id int64) (sql.Result, error) {
	return tx.Exec(`DELETE FROM drafts WHERE guild = ? AND id = ?`, snowflake(guild), id)
}

// PublishDraft turns a draft into a question in play, or into the new text of
// the question it replaces, and returns the question's ID. The draft is gone
// then: a second call gives [quiz.ErrNotFound].
func (d *DB) PublishDraft(ctx context.Context, guild quiz.GuildID, id int64) (int64, error) {
	var published int64
	err := d.write(ctx, "publish draft", func(tx *sql.Tx) error {
		draft, err := scanDraft(tx.QueryRow(draftByID, snowflake(guild), id))
		if err != nil {
			return err
		}
		if err := checkReplaced(tx, guild, draft.Replaces); err != nil {
			return err
		}
		if _, err := dropDraft(tx, guild, id); err != nil {
			return err
		}
		published, err = publish(tx, guild, draft)
		return err
	})
	if err != nil { // what was begun may still be under way, and be setting published
		return 0, err
	}
	return published, nil
}

func publish(tx *sql.Tx, guild quiz.GuildID, draft quiz.Draft) (int64, error) {
	question, err := encode(draft.Question)
	if err != nil {
		return 0, err
	}
	if draft.Replaces != 0 {
		_, err := tx.Exec(`UPDATE written SET question = ? WHERE guild = ? AND id = ?`,
			question, snowflake(guild), draft.Replaces)
		return draft.Replaces, err
	}
	var id int64
	err = tx.QueryRow(`
		INSERT INTO written (guild, author, created, question) VALUES (?, ?, ?, ?) RETURNING id`,
		snowflake(guild), snowflake(draft.Author), moment{time.Now()}, question).Scan(&id)
	return id, err
}
