-- What players have gathered, added up when a round is closed so that no
-- leaderboard or profile has to read answers.

-- Guild 0 stands for the global boards.
CREATE TABLE boards (
    id      INTEGER PRIMARY KEY,
    guild   INTEGER NOT NULL,
    period  TEXT    NOT NULL, -- day, week, month, season or all
    started INTEGER NOT NULL, -- Unix milliseconds at which the period began
    counted INTEGER NOT NULL, -- 1: its points are on the global board, too
    UNIQUE (guild, period, started)
) STRICT;

CREATE TABLE scores (
    board   INTEGER NOT NULL REFERENCES boards (id),
    player  INTEGER NOT NULL,
    points  INTEGER NOT NULL,
    correct INTEGER NOT NULL, -- right answers
    played  INTEGER NOT NULL, -- answers
    PRIMARY KEY (board, player)
) STRICT, WITHOUT ROWID;

CREATE INDEX scores_by_points ON scores (board, points DESC, player);

-- How many players stand in each step of 100 points of a board, so that a rank
-- is found without counting everybody above.
CREATE TABLE score_steps (
    board   INTEGER NOT NULL REFERENCES boards (id),
    step    INTEGER NOT NULL, -- points / 100, rounded down
    players INTEGER NOT NULL,
    PRIMARY KEY (board, step)
) STRICT, WITHOUT ROWID;

-- What a profile tells besides the score.
CREATE TABLE players (
    guild       INTEGER NOT NULL CHECK (guild > 0),
    player      INTEGER NOT NULL,
    games       INTEGER NOT NULL DEFAULT 0, -- finished, with an answer in them
    best_streak INTEGER NOT NULL DEFAULT 0, -- right answers in a row in a game
    fastest     INTEGER,                    -- quickest right answer in milliseconds
    PRIMARY KEY (guild, player)
) STRICT, WITHOUT ROWID;

CREATE TABLE player_categories (
    guild    INTEGER NOT NULL CHECK (guild > 0),
    player   INTEGER NOT NULL,
    category TEXT    NOT NULL,
    correct  INTEGER NOT NULL,
    played   INTEGER NOT NULL,
    PRIMARY KEY (guild, player, category)
) STRICT, WITHOUT ROWID;

-- What a guild has chosen. A guild without a row has chosen nothing.
CREATE TABLE guilds (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    is_global INTEGER NOT NULL, -- 0: not on the global boards
    moving    INTEGER NOT NULL  -- 1: its boards are still being moved there or off
) STRICT;
