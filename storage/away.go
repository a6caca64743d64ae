package storage

import (
	"context"
	"database/sql"
	"time"

	"headliner/questions/quiz"
)

// FeedGuilds returns the guilds that follow feeds, with whether the bot was
// taken out of each, and all others that it is known to have been taken out of.
func (d *DB) FeedGuilds(ctx context.Context) (map[quiz.GuildID]bool, error) {
	out := map[quiz.GuildID]bool{}
	scan := func(rows *sql.Rows) (guild quiz.GuildID, err error) {
		var away bool
		err = rows.Scan(read(&guild), &away)
		out[guild] = away
		return guild, err
	}
	_, err := collect(ctx, d.reads, scan, `
		SELECT guild, MAX(away)
		  FROM (SELECT guild, 0 AS away FROM feeds WHERE guild > 0 AND removed IS NULL
		        UNION ALL SELECT guild, 1 FROM away WHERE guild > 0)
		 GROUP BY guild`)
	return out, fault("guilds with feeds", err)
}

// SetAway notes that the bot was taken out of a guild, or is back in it. What
// the guild has stays as it is, but its feeds rest while the bot is away.
func (d *DB) SetAway(ctx context.Context, guild quiz.GuildID, away bool) error {
	return d.write(ctx, "set away", func(tx *sql.Tx) error {
		if !away {
			_, err := tx.Exec(`DELETE FROM away WHERE guild = ?`, snowflake(guild))
			return err
		}
		_, err := tx.Exec(`INSERT INTO away (guild, since) VALUES (?, ?) ON CONFLICT (guild) DO NOTHING`,
			snowflake(guild), moment{time.Now()})
		return err
	})
}
