package storage

import (
	"context"
	"database/sql"
	"errors"
)

// CommandHash returns the hash of the definitions last registered with Discord
// for an application in a guild, or with guild "" in all; "" for none.
func (d *DB) CommandHash(ctx context.Context, app, guild string) (string, error) {
	var hash string
	err := d.reads.QueryRowContext(ctx,
		`SELECT hash FROM commands WHERE app = ? AND guild = ?`, app, guild).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return hash, fault("command hash", err)
}

// SaveCommandHash keeps what [DB.CommandHash] returns.
func (d *DB) SaveCommandHash(ctx context.Context, app, guild, hash string) error {
	return d.write(ctx, "save command hash", func(tx *sql.Tx) error {
		_, err := tx.Exec(`
			INSERT INTO commands (app, guild, hash) VALUES (?, ?, ?)
			ON CONFLICT (app, guild) DO UPDATE SET hash = excluded.hash`, app, guild, hash)
		return err
	})
}
