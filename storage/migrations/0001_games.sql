-- Games, their rounds and the answers in them: all that a game is resumed from.
-- Every time is an INTEGER of Unix milliseconds in UTC, because Discord tells
-- the time of a press to the millisecond. Users, guilds, channels and messages
-- are Discord's own numbers.

PRAGMA application_id = 1212435534; -- "HDLN": the file is Headliner's

CREATE TABLE games (
    id         INTEGER PRIMARY KEY,
    guild      INTEGER NOT NULL CHECK (guild > 0),
    channel    INTEGER NOT NULL CHECK (channel > 0),
    host       INTEGER NOT NULL CHECK (host > 0), -- the user who started it
    rounds     INTEGER NOT NULL,                  -- how many it was started for
    seconds    INTEGER NOT NULL,                  -- time to answer
    category   TEXT    NOT NULL,                  -- '' for all
    difficulty TEXT    NOT NULL,                  -- '' for all
    mode       TEXT    NOT NULL,
    seed       INTEGER NOT NULL,                  -- 64 bits of chance, as they are
    started    INTEGER NOT NULL,
    ended      INTEGER,                           -- NULL while it runs
    reason     TEXT    NOT NULL DEFAULT '',       -- why it ended
    announced  INTEGER NOT NULL DEFAULT 0         -- 1: its standings are posted
) STRICT;

-- One game per channel, and the short list of those to resume.
CREATE UNIQUE INDEX games_running ON games (channel) WHERE ended IS NULL;
CREATE INDEX games_unannounced ON games (id) WHERE announced = 0;

CREATE TABLE rounds (
    id       INTEGER PRIMARY KEY,
    game     INTEGER NOT NULL REFERENCES games (id),
    number   INTEGER NOT NULL,           -- from 1
    state    TEXT    NOT NULL,           -- open, closed (scored) or revealed
    skipped  INTEGER NOT NULL DEFAULT 0, -- 1: closed before its deadline
    message  INTEGER,                    -- NULL until it was posted
    opened   INTEGER,                    -- when its message appeared
    deadline INTEGER,                    -- the last moment that counts
    closed   INTEGER,                    -- when it was scored
    category TEXT    NOT NULL,           -- of its question
    question TEXT    NOT NULL,           -- JSON: the question exactly as asked
    UNIQUE (game, number)
) STRICT;

-- points and correct are 0 until the round is closed. (RIGHT is a word of SQL.)
CREATE TABLE answers (
    round   INTEGER NOT NULL REFERENCES rounds (id),
    player  INTEGER NOT NULL CHECK (player > 0),
    choice  INTEGER NOT NULL, -- index in the question's options
    at      INTEGER NOT NULL, -- Discord's time of the press
    points  INTEGER NOT NULL DEFAULT 0,
    correct INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round, player)
) STRICT, WITHOUT ROWID;

-- How often a guild was asked what a question asks, so that none comes again
-- before the guild has seen them all.
CREATE TABLE asked (
    guild INTEGER NOT NULL CHECK (guild > 0),
    key   TEXT    NOT NULL, -- the question's key
    times INTEGER NOT NULL,
    PRIMARY KEY (guild, key)
) STRICT, WITHOUT ROWID;
