package questions

import (
	"slices"
	"strconv"
	"strings"
)

// ordinals returns four neighbouring places, in order: the first four where the
// right one is among them, so that it does not matter which ones are shown.
func (d *draft) ordinals() ([]string, int) {
	n := d.fact.Object.Number
	right := n - 1
	if n > OptionCount {
		right = d.rng.IntN(OptionCount)
	}
	var out []string
	for i := range OptionCount {
		word := ordinal(n - right + i)
		out = append(out, strings.ToUpper(word[:1])+word[1:])
	}
	return out, right
}

// years returns four years in order, the answer at a drawn place. The gaps
// grow with the distance to the latest year that the bank speaks of, as
// memory does; none lies after it, nor before what the fact allows.
func (d *draft) years() ([]string, int) {
	year := d.fact.Object.Date.Year
	first, last := d.yearBounds(year)
	gap := d.yearGap(year)
	before := d.rng.IntN(OptionCount)
	before = max(before, OptionCount-1-max(0, last-year)) // room after the answer
	before = min(before, max(0, year-first))              // room before it
	years := []int{year}
	for at, i := year, before; i > 0; i-- {
		at = d.step(at, -1, min(gap, (at-first)/i))
		years = append(years, at)
	}
	for at, i := year, OptionCount-1-before; i > 0; i-- {
		at = d.step(at, 1, min(gap, (last-at)/i))
		years = append(years, at)
	}
	slices.Sort(years)
	out := make([]string, len(years))
	for i, y := range years {
		out[i] = strconv.Itoa(y)
	}
	return out, slices.Index(years, year)
}

// step goes up to most years in one direction, at least half of that and at
// least one.
func (d *draft) step(from, direction, most int) int {
	most = max(1, most)
	least := (most + 1) / 2
	return from + direction*(least+d.rng.IntN(most-least+1))
}

// widestGap keeps years about works of long ago within one generation.
const widestGap = 6

// yearGap is the widest step between two years.
func (d *draft) yearGap(year int) int {
	gap := 2 + max(0, d.bank.latest-year)/12
	switch d.level {
	case Easy:
		gap += 2
	case Hard:
		gap = max(2, gap-1)
	}
	return min(gap, widestGap)
}

// yearBounds limits the years shown: within the life of whoever made the
// work, and not after what the bank knows of.
func (d *draft) yearBounds(year int) (first, last int) {
	first, last = 0, max(d.bank.latest, year)
	for f := range d.bank.about(d.fact.Subject) {
		if born := d.bank.born(f.Object.Entity); born != 0 && f.Relation != "based_on" {
			first = max(first, min(year, born+leastAgeAsParent))
		}
	}
	if d.relation.ID == "birth_date" {
		last = max(year, min(last-leastAgeMarried, d.earliestWork()-leastAgeAtWork))
	}
	return first, last
}

// earliestWork is the year of a person's first known work.
func (d *draft) earliestWork() int {
	out := d.bank.latest
	for f := range d.bank.of(d.fact.Subject) {
		if year := d.bank.released(f.Subject); year != 0 && f.Relation != "based_on" {
			out = min(out, year)
		}
	}
	return out
}
