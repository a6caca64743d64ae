-- News: articles, the facts they state on their way through review, and the
-- trail of every decision about them.

CREATE TABLE articles (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    guild     INTEGER NOT NULL CHECK (guild > 0),
    url       TEXT    NOT NULL, -- canonical; '' for a file or pasted text
    hash      TEXT    NOT NULL, -- of the text
    title     TEXT    NOT NULL,
    publisher TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    published TEXT    NOT NULL, -- 2004, 2004-12, 2004-12-28 or ''
    text      TEXT    NOT NULL,
    added_by  INTEGER NOT NULL,
    added     INTEGER NOT NULL, -- Unix milliseconds
    updated   INTEGER NOT NULL,
    removed   INTEGER,          -- when its facts were taken out of play, else NULL
    reading   INTEGER NOT NULL  -- how often its text was read for facts
) STRICT;

CREATE INDEX articles_by_guild ON articles (guild, removed, id);
CREATE UNIQUE INDEX articles_by_url ON articles (guild, url) WHERE url <> '';
CREATE INDEX articles_by_hash ON articles (guild, hash);

-- A fact from an article waits as 'proposed', with its subject, relation and
-- object still empty: what the article says is in claim, and an approval fills
-- them in. Facts that an admin typed have no article and no claim.
ALTER TABLE facts ADD COLUMN article    INTEGER REFERENCES articles (id);
ALTER TABLE facts ADD COLUMN identity   TEXT;    -- of the claim in its article
ALTER TABLE facts ADD COLUMN claim      TEXT;    -- JSON
ALTER TABLE facts ADD COLUMN starts     INTEGER NOT NULL DEFAULT 0; -- of the evidence, in bytes
ALTER TABLE facts ADD COLUMN ends       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE facts ADD COLUMN warnings   TEXT    NOT NULL DEFAULT '[]'; -- JSON list
ALTER TABLE facts ADD COLUMN confidence REAL    NOT NULL DEFAULT 1;
ALTER TABLE facts ADD COLUMN reading    INTEGER NOT NULL DEFAULT 0; -- the last that found it
ALTER TABLE facts ADD COLUMN revision   INTEGER NOT NULL DEFAULT 0; -- counts its changes
ALTER TABLE facts ADD COLUMN expires    INTEGER; -- Unix milliseconds, NULL: never
ALTER TABLE facts ADD COLUMN decided_by INTEGER; -- a user, or NULL
ALTER TABLE facts ADD COLUMN decided    INTEGER;

CREATE UNIQUE INDEX facts_by_article ON facts (article, identity) WHERE article IS NOT NULL;

-- Facts that change and were added before they could expire.
UPDATE facts SET expires = added + 365 * 86400000
 WHERE relation IN ('spouse', 'host') AND happened = '' AND status = 'approved';

-- Before and after are JSON of the fact's columns; an undo puts before back as
-- long as the fact is still as in after.
CREATE TABLE decisions (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    guild   INTEGER NOT NULL CHECK (guild > 0),
    batch   INTEGER NOT NULL, -- the first of those made with one press
    user    INTEGER,          -- NULL: it came about by itself
    at      INTEGER NOT NULL,
    what    TEXT    NOT NULL,
    article INTEGER REFERENCES articles (id),
    fact    INTEGER REFERENCES facts (id), -- NULL: about the article
    before  TEXT,
    after   TEXT,
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX decisions_by_batch ON decisions (guild, batch);
CREATE INDEX decisions_by_article ON decisions (guild, article, id);

-- The guild's own fact that a round's question was made of.
ALTER TABLE rounds ADD COLUMN fact INTEGER;
UPDATE rounds SET fact = CAST(substr(question ->> '$.fact', 3) AS INTEGER)
 WHERE question ->> '$.fact' GLOB 'f:[0-9]*';
CREATE INDEX rounds_by_fact ON rounds (fact) WHERE fact IS NOT NULL;
