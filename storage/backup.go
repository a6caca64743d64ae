package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"
)

// backupPages is how much is copied between two looks at the context: 16 MB.
const backupPages = 4096

// Backup writes a copy of the database to file while it is in use, as it is at
// one moment. The copy is checked before it gets its name; an existing file is
// never touched. If it fails, nothing is left behind.
func (d *DB) Backup(ctx context.Context, file string) error {
	return fault("back up to "+file, d.backup(ctx, file))
}

func (d *DB) backup(ctx context.Context, file string) error {
	file, err := checkPlace(file)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(file); err == nil {
		return errors.New("the file exists already: name a new one")
	}
	// In the same folder, so that giving it its name is one step.
	part, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".part-*")
	if err != nil {
		return err
	}
	defer removeAll(part.Name())
	if err := part.Close(); err != nil {
		return err
	}
	if err := d.copyTo(ctx, part.Name()); err != nil {
		return err
	}
	return giveName(part.Name(), file)
}

func removeAll(part string) {
	for _, suffix := range []string{"", "-journal", "-wal", "-shm"} {
		_ = os.Remove(part + suffix) // most are not there
	}
}

// copyTo fills the file with a copy and checks it.
func (d *DB) copyTo(ctx context.Context, file string) error {
	copied, err := sql.Open("sqlite3", dsn(file, "_synchronous=FULL&_busy_timeout=5000"))
	if err != nil {
		return err
	}
	defer copied.Close()
	copied.SetMaxOpenConns(1)
	to, err := copied.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = to.Close() }()
	if err := d.copyPages(ctx, to); err != nil {
		return err
	}
	return check(ctx, to)
}

// copyPages copies inside a read transaction: the copy is of the state that it
// began with, and writes that come in meanwhile do not make it start again.
func (d *DB) copyPages(ctx context.Context, to *sql.Conn) error {
	from, err := d.reads.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }()
	tx, err := from.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var n int
	if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM guilds`).Scan(&n); err != nil {
		return err
	}
	return from.Raw(func(source any) error {
		return to.Raw(func(target any) error {
			return copySteps(ctx, source.(*sqlite3.SQLiteConn), target.(*sqlite3.SQLiteConn))
		})
	})
}

func copySteps(ctx context.Context, from, to *sqlite3.SQLiteConn) (err error) {
	b, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Finish()) }()
	for done := false; !done; {
		if err := ctx.Err(); err != nil {
			return err
		}
		if done, err = b.Step(backupPages); err != nil {
			return err
		}
	}
	return nil
}

// check reads the whole copy, and makes it one file that needs no log beside it.
func check(ctx context.Context, conn *sql.Conn) error {
	var verdict, mode string
	err := conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict)
	if err == nil && verdict != "ok" {
		err = fmt.Errorf("the copy is damaged: %s", verdict)
	}
	if err != nil {
		return err
	}
	return conn.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode)
}

// giveName names the finished copy without ever replacing a file. Where the
// file system has no links, a file that appears in the last instant is replaced.
func giveName(part, file string) error {
	err := os.Link(part, file)
	if errors.Is(err, fs.ErrExist) {
		return errors.New("the file exists already: name a new one")
	}
	if err != nil {
		err = os.Rename(part, file)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(file))
}

// syncFolder makes the new name survive a power cut.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
