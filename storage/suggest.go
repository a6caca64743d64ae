package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// PublishSuggestion makes a written question of a suggestion that waits in
// that revision, in the words of an admin, and returns the number by which
// [DB.Undo] takes it back. The question is in play for as long as its article
// is. [quiz.ErrDecided]: somebody was faster. [quiz.ErrNotFound]: it is not the
// guild's, or its article was removed.
func (d *DB) PublishSuggestion(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, revision int,
	q questions.Question,
) (batch int64, err error) {
	return d.decideSuggestion(ctx, guild, by, id, revision, func(t *trail) error {
		question, err := encode(q)
		if err != nil {
			return err
		}
		var written int64
		if err := t.tx.QueryRow(`
			INSERT INTO written (guild, author, created, question, article)
			SELECT guild, ?, ?, ?, article FROM suggestions WHERE id = ? RETURNING id`,
			snowflake(by), moment{t.at}, question, id).Scan(&written); err != nil {
			return err
		}
		return t.moveSuggestion(id, "approved", moved{questions.Approved, question, written})
	})
}

// ReviseSuggestion puts other words into a suggestion that waits in that
// revision; errors are those of [DB.PublishSuggestion].
func (d *DB) ReviseSuggestion(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, revision int,
	q questions.Question,
) (batch int64, err error) {
	return d.decideSuggestion(ctx, guild, by, id, revision, func(t *trail) error {
		question, err := encode(q)
		if err != nil {
			return err
		}
		return t.moveSuggestion(id, "edited", moved{question: question})
	})
}

// RejectSuggestion keeps a suggestion out of play for good; errors are those of
// [DB.PublishSuggestion].
func (d *DB) RejectSuggestion(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, revision int,
) (batch int64, err error) {
	return d.decideSuggestion(ctx, guild, by, id, revision, func(t *trail) error {
		return t.moveSuggestion(id, "rejected", moved{to: questions.Rejected})
	})
}

// decideSuggestion does something about a suggestion that is still as it was
// looked at.
func (d *DB) decideSuggestion(
	ctx context.Context, guild quiz.GuildID, by quiz.UserID, id int64, revision int,
	do func(*trail) error,
) (batch int64, err error) {
	err = d.write(ctx, "decide about suggestion", func(tx *sql.Tx) error {
		var status questions.Status
		var have int
		if err := tx.QueryRow(`
			SELECT s.status, s.revision
			  FROM suggestions s JOIN articles a ON a.id = s.article
			 WHERE s.guild = ? AND s.id = ? AND a.removed IS NULL`,
			snowflake(guild), id).Scan(&status, &have); err != nil {
			return err
		}
		if have != revision || status != questions.Proposed {
			return quiz.ErrDecided
		}
		t := trail{tx: tx, guild: guild, by: by, at: time.Now()}
		err := do(&t)
		batch = t.batch
		return err
	})
	return batch, err
}

const suggestionState = `json_object('status', status, 'question', question, 'written', written,
	'decided_by', decided_by, 'decided', decided)`

func (t *trail) suggestionState(id int64) (state string, err error) {
	err = t.tx.QueryRow(`SELECT `+suggestionState+` FROM suggestions WHERE guild = ? AND id = ?`,
		snowflake(t.guild), id).Scan(&state)
	return state, err
}

// moved is what becomes of a suggestion; what is zero stays, but for the
// question that came of it before: that goes out of play.
type moved struct {
	to       questions.Status
	question string
	written  int64
}

// moveSuggestion changes a suggestion and notes it.
func (t *trail) moveSuggestion(id int64, what string, m moved) error {
	before, err := t.suggestionState(id)
	if err != nil {
		return err
	}
	if err := t.withdraw(id); err != nil {
		return err
	}
	if _, err := t.tx.Exec(`
		UPDATE suggestions
		   SET status = COALESCE(?, status), question = COALESCE(?, question), written = ?,
		       decided_by = ?, decided = ?, revision = revision + 1
		 WHERE id = ?`,
		orNone(string(m.to)), orNone(m.question), orNull(m.written),
		snowflake(t.by), moment{t.at}, id); err != nil {
		return err
	}
	return t.noteSuggestion(id, what, before)
}

// withdraw takes the question that came of a suggestion out of play.
func (t *trail) withdraw(id int64) error {
	_, err := t.tx.Exec(`
		UPDATE written SET removed = ?
		 WHERE removed IS NULL AND id = (SELECT written FROM suggestions WHERE id = ?)`,
		moment{t.at}, id)
	return err
}

func (t *trail) noteSuggestion(id int64, what, before string) error {
	var article int64
	if err := t.tx.QueryRow(`SELECT article FROM suggestions WHERE id = ?`, id).Scan(&article); err != nil {
		return err
	}
	after, err := t.suggestionState(id)
	if err != nil {
		return err
	}
	return t.note(entry{what: what, article: article, suggestion: id, before: before, after: after})
}

// takeBackSuggestions gives the suggestions of one press the state they had, as
// far as nothing was done about them since.
func (t *trail) takeBackSuggestions(batch int64) ([]int64, error) {
	list, err := collect(context.Background(), t.tx, scanMade, `
		SELECT d.id, d.suggestion, d.before
		  FROM decisions d
		 WHERE d.guild = ?1 AND d.batch = ?2 AND d.undone = 0 AND d.before IS NOT NULL
		   AND d.after = (SELECT `+suggestionState+` FROM suggestions WHERE guild = ?1 AND id = d.suggestion)
		 ORDER BY d.id`, snowflake(t.guild), batch)
	var back []int64
	for _, m := range list {
		if err := t.takeBackSuggestion(m.id, m.what, m.before); err != nil {
			return nil, err
		}
		back = append(back, m.what)
	}
	return back, err
}

func (t *trail) takeBackSuggestion(decision, id int64, before string) error {
	now, err := t.suggestionState(id)
	if err != nil {
		return err
	}
	if err := t.withdraw(id); err != nil {
		return err
	}
	if _, err := t.tx.Exec(`
		UPDATE suggestions
		   SET status  = ?2 ->> '$.status',  question   = ?2 ->> '$.question',
		       written = ?2 ->> '$.written', decided_by = ?2 ->> '$.decided_by',
		       decided = ?2 ->> '$.decided', revision   = revision + 1
		 WHERE id = ?1`, id, before); err != nil {
		return err
	}
	if _, err := t.tx.Exec(`UPDATE decisions SET undone = 1 WHERE id = ?`, decision); err != nil {
		return err
	}
	return t.noteSuggestion(id, "taken back", now)
}
