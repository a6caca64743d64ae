package storage

import (
	"context"
	"database/sql"

	"headliner/questions"
	"headliner/questions/quiz"
)

// mostWaiting bounds how many candidates are read at once.
const mostWaiting = 2000

// candidateColumns are what scanCandidate reads.
const candidateColumns = factColumns + `,
	f.article, f.claim, f.starts, f.ends, f.warnings, f.confidence, f.revision, f.expires,
	f.decided_by, f.decided, f.missing`

// Waiting returns the guild's facts that wait for a decision, proposed ones and
// expired ones and those that their article does not state any more, in the
// order in which they came; none of an article that was removed.
func (d *DB) Waiting(ctx context.Context, guild quiz.GuildID) ([]quiz.Candidate, error) {
	list, err := collect(ctx, d.reads, scanCandidate, `
		SELECT `+candidateColumns+`
		  FROM facts f LEFT JOIN articles a ON a.id = f.article
		 WHERE f.guild = ? AND (f.status IN ('proposed', 'expired') OR f.status = 'approved' AND f.missing)
		   AND a.removed IS NULL
		 ORDER BY f.id LIMIT ?`, snowflake(guild), mostWaiting)
	return list, fault("waiting facts", err)
}

// ArticleFacts returns the facts that an article of the guild states, in every
// status but those that its last version does not state any more and nobody
// decided about.
func (d *DB) ArticleFacts(
	ctx context.Context, guild quiz.GuildID, article int64,
) ([]quiz.Candidate, error) {
	list, err := collect(ctx, d.reads, scanCandidate, `
		SELECT `+candidateColumns+`
		  FROM facts f
		 WHERE f.guild = ? AND f.article = ?
		   AND (f.status <> 'retracted' OR f.decided_by IS NOT NULL)
		 ORDER BY f.id LIMIT ?`, snowflake(guild), article, mostWaiting)
	return list, fault("facts of an article", err)
}

// Candidate returns one of the guild's facts, whatever its status, unless its
// article was removed.
func (d *DB) Candidate(
	ctx context.Context, guild quiz.GuildID, id int64,
) (quiz.Candidate, error) {
	list, err := collect(ctx, d.reads, scanCandidate, `
		SELECT `+candidateColumns+`
		  FROM facts f LEFT JOIN articles a ON a.id = f.article
		 WHERE f.guild = ? AND f.id = ? AND a.removed IS NULL`, snowflake(guild), id)
	if err == nil && len(list) == 0 {
		err = errNoRow
	}
	if err != nil {
		return quiz.Candidate{}, fault("candidate", err)
	}
	return list[0], nil
}

func scanCandidate(rows *sql.Rows) (quiz.Candidate, error) {
	var c quiz.Candidate
	var article sql.Null[int64]
	var claim sql.Null[string]
	var warnings asJSON[[]string]
	var expires, decided moment
	var number int64
	f, err := scanFact(rows, &article, &claim, &c.Start, &c.End, &warnings, &c.Confidence,
		&c.Revision, &expires, read(&c.DecidedBy), &decided, &c.Missing)
	if err != nil {
		return c, err
	}
	number = ownFact(questions.Question{Fact: f.ID})
	c.ID, c.Article, c.Status, c.Evidence = number, article.V, f.Status, f.Evidence
	c.Warnings, c.Expires, c.Decided = warnings.v, expires.Time, decided.Time
	if f.Subject != "" {
		c.Fact = f
	}
	c.Claim, err = readClaim(claim.V)
	return c, err
}
