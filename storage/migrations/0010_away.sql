-- Guilds that the bot was taken out of: their feeds rest until it is back.
CREATE TABLE away (
    guild INTEGER PRIMARY KEY CHECK (guild > 0),
    since INTEGER NOT NULL -- Unix milliseconds
) STRICT;

-- How long a feed asks in its text to be left alone, in milliseconds.
ALTER TABLE feeds ADD COLUMN pace INTEGER NOT NULL DEFAULT 0;
