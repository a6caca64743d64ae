-- Questions that sentences of articles suggest. Nothing of them is played
-- before an admin has gone over one: then it is a written question, which goes
-- out of play with its article.

CREATE TABLE suggestions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guild      INTEGER NOT NULL CHECK (guild > 0),
    article    INTEGER NOT NULL REFERENCES articles (id),
    identity   TEXT    NOT NULL, -- of what was suggested, in its article
    question   TEXT    NOT NULL, -- JSON, in the form of rounds.question
    starts     INTEGER NOT NULL, -- of its sentence, in bytes
    ends       INTEGER NOT NULL,
    status     TEXT    NOT NULL, -- proposed, approved, rejected, retracted
    written    INTEGER REFERENCES written (id), -- what became of it
    added      INTEGER NOT NULL, -- Unix milliseconds
    reading    INTEGER NOT NULL, -- the last that found it
    revision   INTEGER NOT NULL DEFAULT 0,
    decided_by INTEGER, -- a user, or NULL
    decided    INTEGER
) STRICT;

CREATE UNIQUE INDEX suggestions_by_article ON suggestions (article, identity);
CREATE INDEX suggestions_by_guild ON suggestions (guild, status, id);

ALTER TABLE written ADD COLUMN article INTEGER REFERENCES articles (id);

ALTER TABLE decisions ADD COLUMN suggestion INTEGER REFERENCES suggestions (id);

-- An approved fact that the last version of its article does not state any
-- more, until somebody has looked at it.
ALTER TABLE facts ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
UPDATE decisions SET before = json_set(before, '$.missing', 0) WHERE before IS NOT NULL;
UPDATE decisions SET after  = json_set(after,  '$.missing', 0) WHERE after  IS NOT NULL;
