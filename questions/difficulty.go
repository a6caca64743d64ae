package questions

import (
	"math"
	"slices"
)

// What makes a question hard, in points, before anybody has played it: the
// hardness of its relation on the side that is asked, 0 to 4, and what follows.
const (
	obscurityPoints = 0.75 // for each step of fame below a household name
	agePoints       = 0.1  // for each decade further back than freshDecades
	agePointsMost   = 0.5
	freshDecades    = 2
	closePoints     = 0.3 // where wrong options are very like the answer, or hardly
	closePool       = 60  // so many alike give three that are very like it
	farPool         = 5   // so few do not

	middlePoints  = 2.95 // of a question of level 0
	levelPerPoint = 2 * hardFrom / 1.5
)

// prior estimates how hard a question is, in logits, from its relation, how
// well what it names is known, how long ago it was, and how alike its options
// will be. It is the same for every wording and seed.
func (b *Bank) prior(f *Fact, r Relation, side Side) float64 {
	given, asked := f.Subject, f.Object.Entity
	switch side {
	case AskSubject:
		given, asked = asked, given
	case AskIn:
		asked = f.In
	}
	points := float64(r.hardness[side]) + b.agePoints(given, asked) + b.closePoints(f.Relation, side, asked)
	unknown := b.obscurity(given) + b.obscurity(asked)
	if given == "" || asked == "" { // a date, number or name on the other side
		unknown *= 2
	}
	points += unknown * obscurityPoints
	return (points - middlePoints) * levelPerPoint
}

// obscurity is 0 for what everyone knows and 2 for what fans know.
func (b *Bank) obscurity(id string) float64 {
	e, ok := b.entity(id)
	if !ok {
		return 0
	}
	return float64(Household - e.fame())
}

// agePoints grows with the time since the later of two entities had its time.
func (b *Bank) agePoints(x, y string) float64 {
	era := max(b.era(x), b.era(y))
	if era == 0 {
		return 0
	}
	decades := float64(b.latest-era)/10 - freshDecades
	return min(max(decades*agePoints, 0), agePointsMost)
}

// closePoints looks at how many entities play the answer's part and share the
// first of its tags: wrong options are drawn from those.
func (b *Bank) closePoints(relation string, side Side, answer string) float64 {
	e, ok := b.entity(answer)
	if !ok || len(e.Tags) == 0 {
		return 0
	}
	alike := b.poolSize(poolKey{relation: relation, side: side, kind: e.Kind, tag: e.Tags[0]})
	place := math.Log(float64(max(alike, 1))/farPool) / math.Log(float64(closePool)/farPool)
	return closePoints * min(max(2*place-1, -1), 1)
}

// levelOf is the level that is expected of the question with that key, before
// anybody has played it.
func (b *Bank) levelOf(key string, at cell) float64 {
	if form, facts, ok := b.formFacts(key); ok {
		return b.formLevel(form, facts)
	}
	id, side, _ := cutKey(key)
	if f, ok := b.fact(id); ok && slices.Contains(Sides(), side) {
		r, _ := b.catalogue.Relation(f.Relation)
		return b.prior(f, r, side)
	}
	return at.difficulty.Level()
}

// cellOf is the cell of a question, wherever it comes from.
func (b *Bank) cellOf(key string) (cell, bool) {
	if q, ok := b.writtenQuestion(key); ok {
		return cell{category: q.Category, difficulty: q.Difficulty}, true
	}
	if form, facts, ok := b.formFacts(key); ok {
		return b.formCell(form, facts), true
	}
	id, side, _ := cutKey(key)
	f, ok := b.fact(id)
	if !ok {
		return cell{}, false
	}
	r, _ := b.catalogue.Relation(f.Relation)
	at := cell{b.categoryOf(f), DifficultyAt(b.prior(f, r, side)), f.Relation, side}
	return at, slices.Contains(r.Sides(), side)
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
