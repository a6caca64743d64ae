-- The definitions last registered with Discord, so that they are sent again
-- only when they have changed.
CREATE TABLE commands (
    app   TEXT NOT NULL,
    guild TEXT NOT NULL, -- '' for all guilds
    hash  TEXT NOT NULL,
    PRIMARY KEY (app, guild)
) STRICT, WITHOUT ROWID;
