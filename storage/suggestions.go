package storage

import (
	"context"
	"database/sql"

	"headliner/questions"
	"headliner/questions/quiz"
)

// suggestionColumns are what scanSuggestion reads.
const suggestionColumns = `s.id, s.article, s.revision, s.status, s.question, s.starts, s.ends,
	s.written, s.decided_by, s.decided`

// Suggestions returns the guild's suggestions that wait for a decision, in the
// order in which they came; none of an article that was removed.
func (d *DB) Suggestions(ctx context.Context, guild quiz.GuildID) ([]quiz.Suggestion, error) {
	list, err := collect(ctx, d.reads, scanSuggestion, `
		SELECT `+suggestionColumns+`
		  FROM suggestions s JOIN articles a ON a.id = s.article
		 WHERE s.guild = ? AND s.status = 'proposed' AND a.removed IS NULL
		 ORDER BY s.id LIMIT ?`, snowflake(guild), mostWaiting)
	return list, fault("suggestions", err)
}

// ArticleSuggestions returns the suggestions of an article of the guild, in
// every status but those that its last version does not make any more.
func (d *DB) ArticleSuggestions(
	ctx context.Context, guild quiz.GuildID, article int64,
) ([]quiz.Suggestion, error) {
	list, err := collect(ctx, d.reads, scanSuggestion, `
		SELECT `+suggestionColumns+`
		  FROM suggestions s
		 WHERE s.guild = ? AND s.article = ? AND s.status <> 'retracted'
		 ORDER BY s.id LIMIT ?`, snowflake(guild), article, mostWaiting)
	return list, fault("suggestions of an article", err)
}

// Suggestion returns one of the guild's suggestions, whatever its status,
// unless its article was removed.
func (d *DB) Suggestion(ctx context.Context, guild quiz.GuildID, id int64) (quiz.Suggestion, error) {
	list, err := collect(ctx, d.reads, scanSuggestion, `
		SELECT `+suggestionColumns+`
		  FROM suggestions s JOIN articles a ON a.id = s.article
		 WHERE s.guild = ? AND s.id = ? AND a.removed IS NULL`, snowflake(guild), id)
	if err == nil && len(list) == 0 {
		err = errNoRow
	}
	if err != nil {
		return quiz.Suggestion{}, fault("suggestion", err)
	}
	return list[0], nil
}

func scanSuggestion(rows *sql.Rows) (quiz.Suggestion, error) {
	var s quiz.Suggestion
	var question string
	var written sql.Null[int64]
	var decided moment
	err := rows.Scan(&s.ID, &s.Article, &s.Revision, &s.Status, &question, &s.Start, &s.End,
		&written, read(&s.DecidedBy), &decided)
	if err != nil {
		return s, err
	}
	s.Written, s.Decided = written.V, decided.Time
	s.Question, err = decode(question)
	return s, err
}

// suggest keeps one suggestion of the article. One that is known from an
// earlier reading keeps its status and an admin's words.
func (r *reading) suggest(s quiz.Suggestion) error {
	question, err := encode(s.Question)
	if err != nil {
		return err
	}
	identity := questions.Fold(s.Question.Prompt) + "|" + questions.Fold(s.Question.Answer)
	_, err = r.tx.Exec(`
		INSERT INTO suggestions
		    (guild, article, identity, question, starts, ends, status, added, reading)
		VALUES (?, ?, ?, ?, ?, ?, 'proposed', ?, ?)
		ON CONFLICT (article, identity) DO UPDATE
		   SET reading  = excluded.reading,
		       starts   = excluded.starts,
		       ends     = excluded.ends,
		       status   = CASE WHEN decided_by IS NULL AND status = 'retracted' THEN 'proposed' ELSE status END`,
		snowflake(r.guild), r.id, identity, question, s.Start, s.End, moment{r.at}, r.number)
	return err
}

// settleSuggestions drops what the text does not suggest any more, and counts.
func (r *reading) settleSuggestions(saved *quiz.SavedArticle) error {
	if _, err := r.tx.Exec(`
		UPDATE suggestions SET status = 'retracted', revision = revision + 1
		 WHERE article = ? AND status = 'proposed' AND decided_by IS NULL AND reading < ?`,
		r.id, r.number); err != nil {
		return err
	}
	return r.tx.QueryRow(`SELECT COUNT(*) FROM suggestions WHERE article = ? AND status = 'proposed'`,
		r.id).Scan(&saved.Questions)
}

// reopenSuggestions sends what became of the suggestions of a removed article
// back into review.
func (r *reading) reopenSuggestions() error {
	scan := func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) }
	list, err := collect(context.Background(), r.tx, scan, `
		SELECT id FROM suggestions WHERE article = ? AND status = 'approved'`, r.id)
	if err != nil {
		return err
	}
	for _, id := range list {
		if err := r.moveSuggestion(id, "proposed again", moved{to: questions.Proposed}); err != nil {
			return err
		}
	}
	return nil
}
