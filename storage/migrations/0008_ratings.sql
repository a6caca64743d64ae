-- What was learned from play: how hard questions are, how good players, which
-- options are picked, and what each player has met.

CREATE TABLE question_ratings (
    id      INTEGER PRIMARY KEY,
    guild   INTEGER NOT NULL, -- whose own question it is; 0: built in, learned in all guilds
    key     TEXT    NOT NULL,
    level   REAL    NOT NULL, -- in logits
    answers INTEGER NOT NULL, -- that have moved it
    firsts  INTEGER NOT NULL, -- first answers
    correct INTEGER NOT NULL, -- right ones among them
    -- How many settled players were right and wrong, with the sums of their
    -- skills and of the squares of these.
    rights        INTEGER NOT NULL,
    right_skill   REAL    NOT NULL,
    right_squares REAL    NOT NULL,
    wrongs        INTEGER NOT NULL,
    wrong_skill   REAL    NOT NULL,
    wrong_squares REAL    NOT NULL,
    flag    TEXT    NOT NULL DEFAULT '', -- what looks wrong about it
    UNIQUE (guild, key)
) STRICT;

CREATE INDEX question_ratings_flagged ON question_ratings (guild) WHERE flag <> '';

CREATE TABLE player_ratings (
    guild   INTEGER NOT NULL CHECK (guild > 0),
    player  INTEGER NOT NULL,
    skill   REAL    NOT NULL, -- in logits
    answers INTEGER NOT NULL, -- it rests on
    PRIMARY KEY (guild, player)
) STRICT, WITHOUT ROWID;

CREATE TABLE option_picks (
    question INTEGER NOT NULL REFERENCES question_ratings (id),
    guild    INTEGER NOT NULL, -- 0: in all guilds together
    option   TEXT    NOT NULL,
    correct  INTEGER NOT NULL,
    shown    INTEGER NOT NULL, -- to players who answered
    picked   INTEGER NOT NULL,
    PRIMARY KEY (question, guild, option)
) STRICT, WITHOUT ROWID;

-- The wrong options that nobody ever picks.
CREATE INDEX option_picks_dull ON option_picks (question)
 WHERE guild = 0 AND picked = 0 AND correct = 0 AND shown >= 12;

-- Of each player's answers to a question in a guild, the last.
CREATE TABLE met (
    player   INTEGER NOT NULL,
    question INTEGER NOT NULL REFERENCES question_ratings (id),
    guild    INTEGER NOT NULL CHECK (guild > 0),
    times    INTEGER NOT NULL,
    last     INTEGER NOT NULL, -- Unix milliseconds
    round    INTEGER NOT NULL REFERENCES rounds (id),
    correct  INTEGER NOT NULL,
    PRIMARY KEY (player, question, guild)
) STRICT, WITHOUT ROWID;

-- The last round that asked a question, since ratings are kept, and how the
-- guild's players did in all of them.
ALTER TABLE asked ADD COLUMN last    INTEGER; -- Unix milliseconds
ALTER TABLE asked ADD COLUMN round   INTEGER REFERENCES rounds (id);
ALTER TABLE asked ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asked ADD COLUMN correct INTEGER NOT NULL DEFAULT 0;

CREATE INDEX asked_lately ON asked (guild, last);
