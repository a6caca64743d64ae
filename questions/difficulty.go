package questions

import "slices"

// The scores at which a question stops being easy, and being medium.
const (
	mediumFrom = 2.0
	hardFrom   = 3.5
)

// difficulty estimates how hard a question is from its relation and from how
// well what it names is known. It is the same for every wording and seed.
func (b *Bank) difficulty(f *Fact, r Relation, side Side) Difficulty {
	score := float64(r.hardness[side])
	given, asked := f.Subject, f.Object.Entity
	switch side {
	case AskSubject:
		given, asked = asked, given
	case AskIn:
		asked = f.In
	}
	unknown := 0.0
	for _, id := range [...]string{given, asked} {
		unknown += b.obscurity(id)
	}
	if given == "" || asked == "" { // a date, number or name on the other side
		unknown *= 2
	}
	score += unknown * 0.75
	switch {
	case score < mediumFrom:
		return Easy
	case score < hardFrom:
		return Medium
	}
	return Hard
}

// obscurity is 0 for what everyone knows and 2 for what fans know.
func (b *Bank) obscurity(id string) float64 {
	e, ok := b.entity(id)
	if !ok {
		return 0
	}
	return float64(Household - e.fame())
}

// categoryOf is the field that a question about f belongs to.
func (b *Bank) categoryOf(f *Fact) Category {
	r, _ := b.catalogue.Relation(f.Relation)
	if r.Category != "" {
		return r.Category
	}
	for _, id := range [...]string{f.In, f.Subject} {
		if e, ok := b.entity(id); ok {
			if category := categoryOf(e); category != "" {
				return category
			}
		}
	}
	return People
}

// categoryOf is the field of an entity: that of its kind, else of its first
// tag that names one.
func categoryOf(e *known) Category {
	switch e.Kind {
	case Album, Song, Band:
		return Music
	case Film:
		return Films
	case Series:
		return Television
	case Podcast:
		return Podcasts
	case Book:
		return Books
	case Award:
		return Awards
	case Event:
		return Events
	case Person:
		return People
	}
	for _, tag := range e.Tags {
		if tag == "theatre" || tag == "musical" || tag == "play" {
			return Events
		}
		if slices.Contains(Categories(), Category(tag)) {
			return Category(tag)
		}
	}
	return ""
}
