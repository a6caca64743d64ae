package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
)

//go:embed migrations/*.sql
var migrations embed.FS

// appID marks a file as ours. The first migration sets it.
const appID = 1212435534

// migrate applies what the database has not seen yet.
func migrate(ctx context.Context, db *sql.DB) error {
	steps, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	for i, step := range steps {
		script, err := migrations.ReadFile("migrations/" + step.Name())
		if err != nil {
			return err
		}
		if err := apply(ctx, db, i+1, len(steps), string(script)); err != nil {
			return fmt.Errorf("%s: %w", step.Name(), err)
		}
	}
	return nil
}

// apply runs the script that makes the schema number version, unless it has
// run. The version is read under the write lock, so that two programs that
// start together do not both apply it, and it is rolled back with the rest.
func apply(ctx context.Context, db *sql.DB, version, newest int, script string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	have, err := versionOf(ctx, tx, newest)
	if err != nil || have >= version {
		return err
	}
	if _, err := tx.ExecContext(ctx, script); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}

// versionOf returns the number of the schema: 0 for an empty file. It refuses
// what this program did not make or does not know.
func versionOf(ctx context.Context, tx *sql.Tx, newest int) (int, error) {
	var version, app, tables int
	for _, read := range []struct {
		query string
		into  *int
	}{
		{"PRAGMA user_version", &version},
		{"PRAGMA application_id", &app},
		{"SELECT COUNT(*) FROM sqlite_schema", &tables},
	} {
		if err := tx.QueryRowContext(ctx, read.query).Scan(read.into); err != nil {
			return 0, err
		}
	}
	switch {
	case app != appID && (app != 0 || version != 0 || tables != 0):
		return 0, errors.New("the file is another program's database")
	case version > newest:
		return 0, fmt.Errorf("a newer version of Headliner has changed the database "+
			"(its schema is number %d, this program knows %d): update the program", version, newest)
	}
	return version, nil
}
