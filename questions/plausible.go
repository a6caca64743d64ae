package questions

import (
	"cmp"
	"slices"
	"strings"
)

// farEras is how many years lie between things that nobody takes for one
// another.
const farEras = 25

// mostRoles is how many facts about somebody are looked at for the part that
// is asked for.
const mostRoles = 60

// plausible reports whether a player may take e for the answer: it is of about
// the same time, and of the same country or field where names show that. What
// is not is offered only where nothing else is left. These are tests rather
// than degrees of likeness, since those make a few names turn up all the time.
func (d *draft) plausible(e *known) bool {
	year := cmp.Or(d.fact.When.Year, d.answer.entity.era, d.bank.era(d.fact.at(opposite(d.side))))
	if gap := e.era - year; e.era != 0 && year != 0 && max(gap, -gap) > farEras {
		return false
	}
	switch {
	case e.Kind == Place:
		return sameCountry(d.answer.entity, e)
	case e.Kind == Character:
		return sameCountry(d.answer.entity, e) && d.sameStage(e)
	case d.relation.ID == "performed_at" && d.side == AskSubject:
		return sameField(d.answer.entity, e) && d.playedLike(e)
	case d.side == AskObject && len(d.relation.Subjects) > 1:
		return d.sameRole(e)
	}
	return true
}

// sameRole reports whether e plays the part that is asked for in a thing of the
// same kind: who produces films is not taken for a producer of songs.
func (d *draft) sameRole(e *known) bool {
	subject, _ := d.bank.entity(d.fact.Subject)
	plays, seen := false, 0
	for f := range d.bank.of(e.ID) {
		if seen++; seen > mostRoles {
			break // who plays so many parts is taken for many things
		}
		if f.Relation != d.relation.ID || f.Object.Entity != e.ID {
			continue
		}
		other, ok := d.bank.entity(f.Subject)
		if plays = true; ok && other.Kind == subject.Kind {
			return true
		}
	}
	return !plays
}

// sameStage reports whether a character is from a work of the kind and genre
// of the answer's: nobody looks for a hobbit in a sitcom.
func (d *draft) sameStage(e *known) bool {
	answer := d.answer.entity
	if d.bank.stageOf(e) != d.bank.stageOf(answer) || !sameField(answer, e) {
		return false
	}
	genre := func(tag string) bool { return len(tag) != countryTag && !isDecade(tag) }
	if len(answer.Tags) < 2 || !slices.ContainsFunc(answer.Tags[1:], genre) {
		return true
	}
	return slices.ContainsFunc(answer.Tags[1:], func(tag string) bool {
		return genre(tag) && slices.Contains(e.Tags, tag)
	})
}

// stageOf is the kind of the first work that a character is known from.
func (b *Bank) stageOf(character *known) Kind {
	for f := range b.of(character.ID) {
		if work, ok := b.entity(f.In); ok && f.Relation == "plays_character" {
			return work.Kind
		}
	}
	return ""
}

// sameCountry reports whether two things share a tag that names a country, or
// one has none.
func sameCountry(a, b *known) bool {
	country := func(tag string) bool { return len(tag) == countryTag }
	if !slices.ContainsFunc(a.Tags, country) || !slices.ContainsFunc(b.Tags, country) {
		return true
	}
	return slices.ContainsFunc(a.Tags, func(tag string) bool {
		return country(tag) && slices.Contains(b.Tags, tag)
	})
}

// sameField reports whether the first tags of two entities, what they are
// known for, are the same.
func sameField(a, b *known) bool {
	return len(a.Tags) == 0 || len(b.Tags) == 0 || a.Tags[0] == b.Tags[0]
}

// playedLike reports whether e performed at an event of the same sort.
func (d *draft) playedLike(e *known) bool {
	sort := d.bank.sortOf(d.fact.Object.Entity)
	for f := range d.bank.about(e.ID) {
		if f.Relation == d.relation.ID && d.bank.sortOf(f.Object.Entity) == sort {
			return true
		}
	}
	return false
}

// sortOf is the name of an event without its number.
func (b *Bank) sortOf(event string) string {
	e, ok := b.entity(event)
	if !ok {
		return ""
	}
	words := foldWords(e.Name)
	return strings.Join(slices.DeleteFunc(words, func(word string) bool {
		return strings.ContainsAny(word[:1], "0123456789")
	}), " ")
}
