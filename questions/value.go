package questions

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a day, a month or a year: the parts that are not known are 0. The
// zero Date means "no date"; as an as-of date it means "timeless".
type Date struct {
	Year, Month, Day int
}

// ParseDate reads "2004", "2004-12" or "2004-12-28".
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		d := Date{Year: t.Year()}
		if len(layout) > 4 {
			d.Month = int(t.Month())
		}
		if len(layout) > 7 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("%q is not a date such as 2004, 2004-12 or 2004-12-28", s)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String writes d as [ParseDate] reads it, "" for no date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Words writes d for a reader: "28 December 2004", "December 2004", "2004".
func (d Date) Words() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}

// monthWords is Words without the day.
func (d Date) monthWords() string {
	d.Day = 0
	return d.Words()
}

// Value is the object of a fact: exactly one of its fields is set.
type Value struct {
	Entity string // an entity's ID
	Date   Date
	Number int    // an ordinal or a count, from 1
	Text   string // a name: the object of birth_name and also_known_as
}

// String writes the value as it stands in a fact's ID.
func (v Value) String() string {
	switch {
	case v.Entity != "":
		return v.Entity
	case !v.Date.IsZero():
		return v.Date.String()
	case v.Text != "":
		return strings.ReplaceAll(Fold(v.Text), " ", "-")
	}
	return strconv.Itoa(v.Number)
}

// kind tells which field of v is set. It reports false where none or several
// are.
func (v Value) kind() (ValueKind, bool) {
	var got ValueKind
	set := 0
	for kind, have := range map[ValueKind]bool{
		OfEntity: v.Entity != "",
		OfDate:   !v.Date.IsZero(),
		OfNumber: v.Number != 0,
		OfText:   v.Text != "",
	} {
		if have {
			got = kind
			set++
		}
	}
	return got, set == 1
}

// agrees reports whether two values can both be right where there is one only:
// dates need not be of the same precision.
func (v Value) agrees(w Value) bool {
	return v == w || !v.Date.IsZero() && !w.Date.IsZero() && v.Date.agrees(w.Date)
}

// agrees reports whether d and e can be the same day. No date agrees with all.
func (d Date) agrees(e Date) bool {
	return strings.HasPrefix(d.String(), e.String()) || strings.HasPrefix(e.String(), d.String())
}
