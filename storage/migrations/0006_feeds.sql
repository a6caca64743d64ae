-- Feeds that guilds follow, and what a guild has spent on a language model.

CREATE TABLE feeds (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    guild    INTEGER NOT NULL CHECK (guild > 0),
    url      TEXT    NOT NULL, -- canonical
    title    TEXT    NOT NULL,
    added_by INTEGER NOT NULL,
    channel  INTEGER NOT NULL,
    added    INTEGER NOT NULL, -- Unix milliseconds
    removed  INTEGER,          -- when it was given up, else NULL
    etag     TEXT    NOT NULL,
    modified TEXT    NOT NULL, -- as the server wrote it
    every    INTEGER NOT NULL, -- milliseconds between polls
    polled   INTEGER,          -- NULL: not yet
    next     INTEGER NOT NULL,
    failures INTEGER NOT NULL, -- in a row
    failing  INTEGER,          -- since when, NULL while it works
    trouble  TEXT    NOT NULL,
    paused   INTEGER NOT NULL,
    told     INTEGER NOT NULL  -- the admins know that it is paused
) STRICT;

CREATE UNIQUE INDEX feeds_by_url ON feeds (guild, url) WHERE removed IS NULL;
CREATE INDEX feeds_due ON feeds (next) WHERE removed IS NULL AND paused = 0;
CREATE INDEX feeds_untold ON feeds (id) WHERE removed IS NULL AND paused = 1 AND told = 0;

-- What feeds have listed, so that each article is added once.
CREATE TABLE feed_items (
    id     INTEGER PRIMARY KEY,
    feed   INTEGER NOT NULL REFERENCES feeds (id),
    url    TEXT    NOT NULL, -- canonical
    state  TEXT    NOT NULL, -- waiting, taken, passed (was there before the feed), unread
    tries  INTEGER NOT NULL,
    listed INTEGER NOT NULL  -- when the feed last had it
) STRICT;

CREATE UNIQUE INDEX feed_items_by_url ON feed_items (feed, url);
CREATE INDEX feed_items_by_state ON feed_items (feed, state, id);

CREATE TABLE model_use (
    guild  INTEGER NOT NULL CHECK (guild > 0),
    day    INTEGER NOT NULL, -- since 1970, UTC
    tokens INTEGER NOT NULL,
    PRIMARY KEY (guild, day)
) STRICT, WITHOUT ROWID;
