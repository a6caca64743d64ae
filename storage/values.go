package storage

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"
)

// snowflake is one of Discord's IDs on its way into a column. As a number it
// takes less than half the room of its digits, in tables and indexes alike.
type snowflake string

// Value implements [driver.Valuer]. The empty ID is NULL.
func (s snowflake) Value() (driver.Value, error) {
	if s == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(string(s), 10, 64)
	if err != nil || n <= 0 || s[0] == '0' || s[0] == '+' {
		return nil, fmt.Errorf("%q is not a Discord ID", string(s))
	}
	return n, nil
}

// read takes a column with one of Discord's IDs into a string type of package
// quiz; NULL becomes the empty ID.
func read[ID ~string](into *ID) sql.Scanner { return digits[ID]{into} }

type digits[ID ~string] struct{ into *ID }

// Scan implements [sql.Scanner].
func (d digits[ID]) Scan(v any) error {
	switch n := v.(type) {
	case nil:
		*d.into = ""
	case int64:
		*d.into = ID(strconv.FormatInt(n, 10))
	default:
		return fmt.Errorf("an ID that is a %T", v)
	}
	return nil
}

// moment is a time in a column: Unix milliseconds, NULL for the zero time.
type moment struct{ time.Time }

// Value implements [driver.Valuer].
func (m moment) Value() (driver.Value, error) {
	if m.IsZero() {
		return nil, nil
	}
	return m.UnixMilli(), nil
}

// Scan implements [sql.Scanner].
func (m *moment) Scan(v any) error {
	var ms sql.Null[int64]
	if err := ms.Scan(v); err != nil || !ms.Valid {
		*m = moment{}
		return err
	}
	*m = moment{time.UnixMilli(ms.V).UTC()}
	return nil
}
