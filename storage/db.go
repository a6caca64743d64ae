package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

// readers is the number of connections for reading: enough to keep the cores
// busy, few enough to keep their caches small.
const readers = 4

// DB is an open database.
type DB struct {
	writer *writer
	writes *sql.DB // one connection
	reads  *sql.DB // query only
}

// Open opens the database at path, a file or a "file:" URL, creates it where
// there is none, and brings its schema up to date. It refuses a database that
// a newer program has changed, and one that belongs to another program.
func Open(ctx context.Context, path string) (*DB, error) {
	db, err := open(ctx, path)
	if err != nil {
		return nil, fault("open database", err)
	}
	return db, nil
}

func open(ctx context.Context, path string) (*DB, error) {
	file, err := fileOf(path)
	if err != nil {
		return nil, err
	}
	writes, err := sql.Open("sqlite3", writeDSN(file))
	if err != nil {
		return nil, err
	}
	writes.SetMaxOpenConns(1)
	if err := migrate(ctx, writes); err != nil {
		return nil, errors.Join(inWords(file, err), writes.Close())
	}
	reads, err := sql.Open("sqlite3", readDSN(file))
	if err != nil {
		return nil, errors.Join(err, writes.Close())
	}
	reads.SetMaxOpenConns(readers)
	reads.SetMaxIdleConns(readers)
	d := &DB{writer: newWriter(writes), writes: writes, reads: reads}
	if err := d.finishMoves(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// Close commits what is still waiting and closes the database. Later calls of
// any method give [ErrShut], those of Close nil.
func (d *DB) Close() error {
	if !d.writer.close() {
		return nil
	}
	// Keeps the statistics that the query planner goes by.
	_, err := d.writes.Exec("PRAGMA optimize")
	// The readers first: the last connection folds the log into the file, and
	// those for reading may not.
	return fault("close database", errors.Join(err, d.reads.Close(), d.writes.Close()))
}

// Ping reports whether the database can be read.
func (d *DB) Ping(ctx context.Context) error {
	var n int
	err := d.reads.QueryRowContext(ctx, "SELECT COUNT(*) FROM commands").Scan(&n)
	return fault("ping", err)
}

// write runs a change in the writer's next transaction and says what it was
// about if it fails.
func (d *DB) write(ctx context.Context, doing string, run func(*sql.Tx) error) error {
	return fault(doing, d.writer.do(ctx, run))
}

// snapshot runs reads that must fit together on one state of the database.
func (d *DB) snapshot(ctx context.Context, run func(*sql.Tx) error) error {
	tx, err := d.reads.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback()
	return run(tx)
}

// querier is a *sql.DB or a *sql.Tx.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// collect returns what scan makes of each row that the query gives.
func collect[T any](
	ctx context.Context, q querier, scan func(*sql.Rows) (T, error), query string, args ...any,
) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// changed gives quiz.ErrNotFound where a statement has changed no row.
func changed(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		return errNoRow
	}
	return err
}
