-- What a guild has of its own: questions that its admins wrote, and facts.
-- Numbers of drafts and questions are never given out again, since a button
-- under an old message may still carry one.

CREATE TABLE written (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    guild    INTEGER NOT NULL CHECK (guild > 0),
    author   INTEGER NOT NULL,
    created  INTEGER NOT NULL, -- Unix milliseconds
    removed  INTEGER,          -- when it was taken out of play, else NULL
    question TEXT    NOT NULL  -- JSON, in the form of rounds.question
) STRICT;

CREATE INDEX written_by_guild ON written (guild, id);

-- Shown to their author, not saved yet.
CREATE TABLE drafts (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    guild    INTEGER NOT NULL CHECK (guild > 0),
    author   INTEGER NOT NULL,
    replaces INTEGER REFERENCES written (id), -- NULL: a new question
    created  INTEGER NOT NULL,
    question TEXT    NOT NULL
) STRICT;

CREATE TABLE entities (
    guild   INTEGER NOT NULL CHECK (guild > 0),
    id      TEXT    NOT NULL, -- lower-case words joined by hyphens
    kind    TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    aliases TEXT    NOT NULL, -- JSON list
    tags    TEXT    NOT NULL, -- JSON list
    fame    INTEGER NOT NULL,
    pronoun TEXT    NOT NULL,
    PRIMARY KEY (guild, id)
) STRICT, WITHOUT ROWID;

-- The entities of a fact may be a guild's own or those of the packs, which are
-- not in the database; so they are named, not referenced.
CREATE TABLE facts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    guild         INTEGER NOT NULL CHECK (guild > 0),
    subject       TEXT    NOT NULL, -- an entity
    relation      TEXT    NOT NULL, -- of the catalogue
    object_entity TEXT    NOT NULL, -- exactly one of the four objects is set
    object_date   TEXT    NOT NULL, -- 2004, 2004-12 or 2004-12-28
    object_number INTEGER NOT NULL,
    object_text   TEXT    NOT NULL, -- a name that is no entity
    within        TEXT    NOT NULL, -- the entity in which the fact holds, or ''
    happened      TEXT    NOT NULL, -- the date at which it came about, or ''
    as_of         TEXT    NOT NULL, -- last known to hold; '' is timeless
    status        TEXT    NOT NULL, -- proposed, approved, rejected, retracted, expired
    source        TEXT    NOT NULL, -- JSON
    evidence      TEXT    NOT NULL,
    approved_by   TEXT    NOT NULL, -- a user, or ''
    added         INTEGER NOT NULL  -- Unix milliseconds
) STRICT;

CREATE INDEX facts_by_guild ON facts (guild, status, id);
