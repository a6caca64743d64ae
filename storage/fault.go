package storage

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"headliner/questions/quiz"
)

// ErrShut is what is given for a call after [DB.Close].
var ErrShut = errors.New("storage: the database is closed")

// errNoRow names the sentinel of the domain for a row that is not there.
var errNoRow = quiz.ErrNotFound

// fault says what was being done when err came up, and keeps the types of the
// driver inside the package.
func fault(doing string, err error) error {
	var driver sqlite3.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%s: %w", doing, quiz.ErrNotFound)
	case errors.As(err, &driver), errors.Is(err, sql.ErrTxDone), errors.Is(err, sql.ErrConnDone):
		return fmt.Errorf("%s: %v", doing, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// refused reports whether err is the domain's no, given before anything was
// written, and not a failure.
func refused(err error) bool {
	for _, no := range []error{
		quiz.ErrAnswered, quiz.ErrClosed, quiz.ErrRunning, quiz.ErrOver, quiz.ErrNotFound,
		quiz.ErrDecided, quiz.ErrUndone, quiz.ErrKnown, quiz.ErrFull, quiz.ErrSpent, sql.ErrNoRows,
	} {
		if errors.Is(err, no) {
			return true
		}
	}
	return false
}

// troubled reports whether err comes from the disk or the file, so that any
// other write would fail alike.
func troubled(err error) bool {
	var driver sqlite3.Error
	if !errors.As(err, &driver) {
		return false
	}
	switch driver.Code {
	case sqlite3.ErrFull, sqlite3.ErrIoErr, sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrCorrupt,
		sqlite3.ErrNotADB, sqlite3.ErrCantOpen, sqlite3.ErrReadonly, sqlite3.ErrPerm,
		sqlite3.ErrNomem, sqlite3.ErrProtocol:
		return true
	}
	return false
}

// inWords explains why a file cannot be opened as our database.
func inWords(file string, err error) error {
	var driver sqlite3.Error
	if !errors.As(err, &driver) {
		return err
	}
	switch driver.Code {
	case sqlite3.ErrNotADB:
		return fmt.Errorf("%s is not a SQLite database", file)
	case sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return fmt.Errorf("%s cannot be opened or created: %v", file, err)
	case sqlite3.ErrReadonly:
		return fmt.Errorf("%s cannot be written to", file)
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("%s is in use by another program", file)
	case sqlite3.ErrCorrupt:
		return fmt.Errorf("%s is damaged: %v", file, err)
	}
	return fmt.Errorf("%s: %w", file, err)
}
