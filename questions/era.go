package questions

import "strconv"

// primeAge is the age at which people are taken to be at their best known.
const primeAge = 30

// yearOf returns the last year that f speaks of, 0 for none.
func (b *Bank) yearOf(f *Fact) int {
	return max(f.Object.Date.Year, f.When.Year, f.AsOf.Year)
}

// findEras gives every entity that this layer has facts about the year around
// which it belongs: its own date, or the mean of the works it is tied to.
func (b *Bank) findEras() {
	touched := map[string]bool{}
	for _, f := range b.own.order {
		for _, id := range [...]string{f.Subject, f.Object.Entity, f.In} {
			if id != "" {
				touched[id] = true
			}
		}
		if year := ownYear(f); year != 0 {
			b.own.eras[f.Subject] = year
		}
	}
	means := map[string]int{}
	for id := range touched {
		if b.era(id) == 0 {
			means[id] = b.meanEra(id)
		}
	}
	for id, year := range means {
		b.own.eras[id] = year
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

// meanEra is the mean year of what stands next to id, else its decade.
func (b *Bank) meanEra(id string) int {
	sum, n := 0, 0
	add := func(year int) {
		if year != 0 {
			sum += year
			n++
		}
	}
	for f := range b.about(id) {
		add(f.When.Year)
		add(b.era(f.Object.Entity))
		add(b.era(f.In))
	}
	for f := range b.of(id) {
		add(f.When.Year)
		add(b.era(f.Subject))
	}
	if n > 0 {
		return sum / n
	}
	e, ok := b.entity(id)
	if !ok {
		return 0
	}
	return decade(e.Tags)
}

// era returns the year around which an entity belongs, 0 where unknown.
func (b *Bank) era(id string) int {
	for ix := range b.layers() {
		if year, ok := ix.eras[id]; ok {
			return year
		}
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
