package storage

import (
	"context"
	"database/sql"
)

// Write lets tests put a change of their own into the writer's queue.
func (d *DB) Write(ctx context.Context, run func(*sql.Tx) error) error {
	return d.write(ctx, "test", run)
}

// Setting returns a PRAGMA as the connections for writing and reading have it.
func (d *DB) Setting(name string) (write, read string) {
	_ = d.writes.QueryRow("PRAGMA " + name).Scan(&write)
	_ = d.reads.QueryRow("PRAGMA " + name).Scan(&read)
	return write, read
}

// The bounds of the queue.
const (
	MaxGroup   = maxGroup
	MaxWaiting = maxWaiting
)
