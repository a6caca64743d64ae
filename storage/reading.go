package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"headliner/questions/quiz"
)

// SaveArticle keeps an article and the facts that were read in it, all or
// nothing. An article that the guild has, by its address or its text, is
// updated instead: what was decided about its facts stays, facts that nobody
// decided about and that it does not state any more are dropped. One that was
// removed comes back, its approved facts to be reviewed again.
//
// Of a candidate its Claim, Evidence, Start, End, Warnings and Confidence are
// read, of a suggestion its Question, Start and End.
func (d *DB) SaveArticle(
	ctx context.Context, guild quiz.GuildID, a quiz.Article, found quiz.Reading,
) (quiz.SavedArticle, error) {
	claims := make([]string, len(found.Facts))
	for i, c := range found.Facts {
		text, err := writeClaim(c.Claim)
		if err != nil {
			return quiz.SavedArticle{}, fault("save article", err)
		}
		claims[i] = text
	}
	var saved quiz.SavedArticle
	err := d.write(ctx, "save article", func(tx *sql.Tx) error {
		r := reading{trail: trail{tx: tx, guild: guild, by: a.AddedBy, at: time.Now()}}
		if err := r.keep(a); err != nil {
			return err
		}
		for i, c := range found.Facts {
			if err := r.propose(c, claims[i]); err != nil {
				return err
			}
		}
		for _, s := range found.Questions {
			if err := r.suggest(s); err != nil {
				return err
			}
		}
		var err error
		if saved, err = r.settle(); err != nil {
			return err
		}
		saved.Confirmed, saved.Batch, err = r.confirm(found.Confirmed)
		return err
	})
	return saved, err
}

// reading is one reading of an article's text.
type reading struct {
	trail
	id, number int64
	updated    bool
}

// keep stores the article itself.
func (r *reading) keep(a quiz.Article) error {
	var removed moment
	err := r.find(a, &removed)
	if errors.Is(err, sql.ErrNoRows) {
		return r.insert(a)
	}
	if err != nil {
		return err
	}
	r.updated = true
	if !removed.IsZero() {
		if err := r.reopen(); err != nil {
			return err
		}
	}
	return r.tx.QueryRow(`
		UPDATE articles
		   SET url = CASE WHEN url = '' THEN ? ELSE url END, hash = ?, title = ?, publisher = ?, author = ?,
		       published = ?, text = ?, updated = ?, removed = NULL, reading = reading + 1
		 WHERE id = ? RETURNING reading`,
		a.URL, a.Hash, a.Title, a.Publisher, a.Author, keptDate(a.Published), a.Text, moment{r.at},
		r.id).Scan(&r.number)
}

// find looks for the article, by its address before its text.
func (r *reading) find(a quiz.Article, removed *moment) error {
	err := r.tx.QueryRow(`
		SELECT id, removed FROM articles WHERE guild = ? AND url = ? AND url <> ''`,
		snowflake(r.guild), a.URL).Scan(&r.id, removed)
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return r.tx.QueryRow(`
		SELECT id, removed FROM articles WHERE guild = ? AND hash = ? ORDER BY removed, id LIMIT 1`,
		snowflake(r.guild), a.Hash).Scan(&r.id, removed)
}

func (r *reading) insert(a quiz.Article) error {
	r.number = 1
	err := r.tx.QueryRow(`
		INSERT INTO articles
		    (guild, url, hash, title, publisher, author, published, text, added_by, added, updated, reading)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id`,
		snowflake(r.guild), a.URL, a.Hash, a.Title, a.Publisher, a.Author, keptDate(a.Published),
		a.Text, snowflake(a.AddedBy), moment{r.at}, moment{r.at}).Scan(&r.id)
	if err != nil {
		return err
	}
	return r.article(r.id, "added")
}

// reopen sends the approved facts of a removed article back into review.
func (r *reading) reopen() error {
	if err := r.article(r.id, "added again"); err != nil {
		return err
	}
	scan := func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) }
	list, err := collect(context.Background(), r.tx, scan, `
		SELECT id FROM facts WHERE article = ? AND status IN ('approved', 'expired')`, r.id)
	if err != nil {
		return err
	}
	for _, id := range list {
		before, err := snapshot(r.tx, r.guild, id)
		if err != nil {
			return err
		}
		if _, err := r.tx.Exec(`
			UPDATE facts SET status = 'proposed', revision = revision + 1 WHERE id = ?`, id); err != nil {
			return err
		}
		if err := r.fact(id, "proposed again", before); err != nil {
			return err
		}
	}
	return r.reopenSuggestions()
}

// propose keeps one fact of the article. One that is known from an earlier
// reading keeps its status and an admin's edits.
func (r *reading) propose(c quiz.Candidate, claim string) error {
	_, err := r.tx.Exec(`
		INSERT INTO facts
		    (guild, subject, relation, object_entity, object_date, object_number, object_text, within,
		     happened, as_of, status, source, evidence, approved_by, added, article, identity, claim,
		     starts, ends, warnings, confidence, reading)
		VALUES (?, '', '', '', '', 0, '', '', '', '', 'proposed', '{}', ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (article, identity) WHERE article IS NOT NULL DO UPDATE
		   SET reading    = excluded.reading,
		       evidence   = CASE WHEN decided_by IS NULL THEN excluded.evidence   ELSE evidence   END,
		       starts     = CASE WHEN decided_by IS NULL THEN excluded.starts     ELSE starts     END,
		       ends       = CASE WHEN decided_by IS NULL THEN excluded.ends       ELSE ends       END,
		       warnings   = CASE WHEN decided_by IS NULL THEN excluded.warnings   ELSE warnings   END,
		       confidence = CASE WHEN decided_by IS NULL THEN excluded.confidence ELSE confidence END,
		       status     = CASE WHEN decided_by IS NULL AND status = 'retracted' THEN 'proposed' ELSE status END,
		       revision   = revision + CASE WHEN evidence = excluded.evidence THEN 0 ELSE 1 END`,
		snowflake(r.guild), c.Evidence, moment{r.at}, r.id, identity(c.Claim), claim, c.Start, c.End,
		asJSON[[]string]{append([]string{}, c.Warnings...)}, c.Confidence, r.number)
	return err
}

// settle drops what the text does not state any more, and counts.
func (r *reading) settle() (quiz.SavedArticle, error) {
	saved := quiz.SavedArticle{ID: r.id, Updated: r.updated}
	if _, err := r.tx.Exec(`
		UPDATE facts SET status = 'retracted', revision = revision + 1
		 WHERE article = ? AND status = 'proposed' AND decided_by IS NULL AND reading < ?`,
		r.id, r.number); err != nil {
		return saved, err
	}
	// What went missing in an earlier reading somebody may have decided to keep.
	if _, err := r.tx.Exec(`
		UPDATE facts SET missing = 1 - missing, revision = revision + 1
		 WHERE article = ?1 AND (missing = 1 AND reading = ?2
		    OR missing = 0 AND reading = ?2 - 1 AND status = 'approved')`,
		r.id, r.number); err != nil {
		return saved, err
	}
	if err := r.settleSuggestions(&saved); err != nil {
		return saved, err
	}
	err := r.tx.QueryRow(`
		SELECT COALESCE(SUM(status = 'proposed'), 0),
		       COALESCE(SUM(status = 'proposed' AND warnings <> '[]'), 0),
		       COALESCE(SUM(status <> 'proposed' AND reading = ?2), 0),
		       COALESCE(SUM(missing), 0)
		  FROM facts WHERE article = ?1`, r.id, r.number,
	).Scan(&saved.Fresh, &saved.Warned, &saved.Decided, &saved.Missing)
	return saved, err
}
