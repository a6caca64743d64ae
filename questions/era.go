package questions

import (
	"cmp"
	"strconv"
)

// primeAge is the age at which people are taken to be at their best known.
const primeAge = 30

// yearOf returns the last year that f speaks of, 0 for none.
func (b *Bank) yearOf(f *Fact) int {
	return max(f.Object.Date.Year, f.When.Year, f.AsOf.Year)
}

// findEras gives every entity of this layer the year around which it belongs:
// its own date, or the mean of the works it is tied to.
func (b *Bank) findEras() {
	for _, f := range b.own.order {
		if e, ok := b.own.entities[f.Subject]; ok {
			e.era = cmp.Or(ownYear(f), e.era)
		}
	}
	means := map[*known]int{}
	for _, e := range b.own.entities {
		if e.era == 0 {
			means[e] = b.meanEra(e)
		}
	}
	for e, year := range means {
		e.era = year
	}
}

func ownYear(f *Fact) int {
	switch f.Relation {
	case "release_date":
		return f.Object.Date.Year
	case "birth_date":
		return f.Object.Date.Year + primeAge
	}
	return 0
}

// meanEra is the mean year of what stands next to e, else its decade.
func (b *Bank) meanEra(e *known) int {
	sum, n := 0, 0
	add := func(year int) {
		if year != 0 {
			sum += year
			n++
		}
	}
	for f := range b.about(e.ID) {
		add(f.When.Year)
		add(b.era(f.Object.Entity))
		add(b.era(f.In))
	}
	for f := range b.of(e.ID) {
		add(f.When.Year)
		add(b.era(f.Subject))
	}
	if n > 0 {
		return sum / n
	}
	return decade(e.Tags)
}

func (b *Bank) era(id string) int {
	if e, ok := b.entity(id); ok {
		return e.era
	}
	return 0
}

// decade reads a tag such as "2000s": the middle of the last one given.
func decade(tags []string) int {
	for i := len(tags) - 1; i >= 0; i-- {
		if isDecade(tags[i]) {
			year, _ := strconv.Atoi(tags[i][:4])
			return year + 5
		}
	}
	return 0
}

func isDecade(tag string) bool {
	if len(tag) != 5 || tag[4] != 's' {
		return false
	}
	_, err := strconv.Atoi(tag[:4])
	return err == nil
}
