-- Answers that are typed, and hints.

ALTER TABLE rounds ADD COLUMN typed INTEGER NOT NULL DEFAULT 0; -- 1: answered by typing

-- The choice of a typed answer is -1, and its correct is set when it comes in.
ALTER TABLE answers ADD COLUMN text  TEXT    NOT NULL DEFAULT ''; -- as it was typed
ALTER TABLE answers ADD COLUMN hints INTEGER NOT NULL DEFAULT 0;  -- given before it

CREATE TABLE hints (
    round  INTEGER NOT NULL REFERENCES rounds (id),
    number INTEGER NOT NULL, -- from 1
    at     INTEGER NOT NULL, -- from when on answers are worth less
    PRIMARY KEY (round, number)
) STRICT, WITHOUT ROWID;

-- The two below are kept only while their round is open.

CREATE TABLE hint_votes (
    round  INTEGER NOT NULL REFERENCES rounds (id),
    number INTEGER NOT NULL, -- of the hint that is wished for
    player INTEGER NOT NULL CHECK (player > 0),
    at     INTEGER NOT NULL, -- Discord's time of the press
    PRIMARY KEY (round, number, player)
) STRICT, WITHOUT ROWID;

-- How many answers of a player were close to the right one.
CREATE TABLE tries (
    round  INTEGER NOT NULL REFERENCES rounds (id),
    player INTEGER NOT NULL CHECK (player > 0),
    times  INTEGER NOT NULL,
    PRIMARY KEY (round, player)
) STRICT, WITHOUT ROWID;
