package questions

import (
	"slices"
	"strconv"
	"strings"
)

// ban says what a description must not give away.
type ban struct {
	entities []string
	year     bool // the year of release
	owners   bool // whoever made a work
}

func (n ban) has(id string) bool { return slices.Contains(n.entities, id) }

// describe lists ways to name e so that it stands alone, best first. An empty
// list means that it cannot be told from another thing of its name without
// giving away what is banned.
func (b *Bank) describe(e *known, not ban) []string {
	switch e.Kind {
	case Person:
		return []string{e.Name}
	case Album, Song, Film, Series, Podcast, Book, Work:
		return b.describeWork(e, not)
	case Band:
		if name := midName(e); name == e.Name && !nounWithin(e, string(Band)) {
			return []string{name, "the band " + name}
		}
	}
	return []string{midName(e)}
}

func (b *Bank) describeWork(e *known, not ban) []string {
	title, noun := titled(e), describingNoun(e)
	if nounWithin(e, noun) { // no "story Story of Your Life"
		noun = ""
	}
	same, differ := b.namesakes(e)
	owner, year := b.ownerOf(e, not, len(same) > 0), b.releaseYear(e, not)
	var out []string
	add := func(before ...string) {
		out = append(out, strings.Join(slices.DeleteFunc(append(before, title),
			func(word string) bool { return word == "" }), " "))
	}
	needYear := len(same) > 0 && b.sharesOwner(e, owner, same, not)
	kind := describingNoun(e)
	switch {
	case needYear && year == "":
		return nil
	case needYear && owner != "":
		add(owner, year, kind)
	case needYear:
		add("the", year, kind)
	case owner != "":
		if year != "" && noun != "" {
			add(owner, year, noun)
		}
		add(owner, noun)
		if e.Kind == Album || e.Kind == Song {
			add(owner)
		}
	default:
		if year != "" && noun != "" {
			add("the", year, noun)
		}
		if maker := b.ownerOf(e, not, true); maker != "" && noun != "" {
			add(maker, noun)
			if year != "" {
				add(maker, year, noun)
			}
		}
		if noun != "" {
			add("the", noun)
		}
		if len(out) == 0 || e.fame() == Household && !differ {
			add()
		}
	}
	return out
}

// nounWithin reports whether e's name holds the noun as a word, so that the
// noun before the name would stand twice.
func nounWithin(e *known, noun string) bool {
	return slices.Contains(strings.Fields(e.folds[0]), noun)
}

// namesakes lists the other things of e's kind and name, and reports whether
// things of other kinds share it.
func (b *Bank) namesakes(e *known) (same []*known, differ bool) {
	fold := e.folds[0]
	for ix := range b.layers() {
		for _, id := range ix.named[fold] {
			other, _ := b.entity(id)
			switch {
			case id == e.ID || slices.Contains(same, other):
			case other.Kind == e.Kind:
				same = append(same, other)
			default:
				differ = true
			}
		}
	}
	return same, differ
}

// sharesOwner reports whether naming the owner of e leaves it open which of
// its namesakes is meant.
func (b *Bank) sharesOwner(e *known, owner string, same []*known, not ban) bool {
	if owner == "" {
		return true
	}
	return slices.ContainsFunc(same, func(other *known) bool {
		theirs := b.ownerOf(other, not, true)
		return theirs == "" || theirs == owner
	})
}

// ownerOf is the maker of a work as a possessive: "John Legend's". It is ""
// where none is known or one of them is banned. Films and series are named by
// their makers only where that is needed to tell them apart.
func (b *Bank) ownerOf(e *known, not ban, needed bool) string {
	relation := ""
	switch {
	case e.Kind == Album || e.Kind == Song:
		relation = "performer"
	case e.Kind == Book:
		relation = "author"
	case needed && e.Kind == Film:
		relation = "director"
	case needed && e.Kind == Series:
		relation = "creator"
	}
	if relation == "" || not.owners {
		return ""
	}
	owners := b.objectsOf(e.ID, relation)
	most := 2
	if e.Kind == Film || e.Kind == Series { // which can do without
		most = 1
	}
	if len(owners) == 0 || len(owners) > most || slices.ContainsFunc(owners, not.has) {
		return ""
	}
	last, _ := b.entity(owners[len(owners)-1])
	return possessive(b.midNames(owners), last.Kind == Band)
}

// midNames joins the names of entities as they stand inside a sentence.
func (b *Bank) midNames(ids []string) string {
	var names []string
	for _, id := range ids {
		if e, ok := b.entity(id); ok {
			names = append(names, midName(e))
		}
	}
	return joinAnd(names)
}

// objectsOf lists the entities to which id stands in a relation, as far as
// that is approved.
func (b *Bank) objectsOf(id, relation string) []string {
	var out []string
	for f := range b.about(id) {
		if f.Relation == relation && f.Status == Approved && f.Object.Entity != "" {
			out = append(out, f.Object.Entity)
		}
	}
	return out
}

func (b *Bank) releaseYear(e *known, not ban) string {
	if not.year {
		return ""
	}
	if year := b.released(e.ID); year != 0 {
		return strconv.Itoa(year)
	}
	return ""
}

// released is the year in which a work came out, 0 where unknown.
func (b *Bank) released(id string) int { return b.dated(id, "release_date") }

// born is the year in which a person was born, 0 where unknown.
func (b *Bank) born(id string) int { return b.dated(id, "birth_date") }

func (b *Bank) dated(id, relation string) int {
	for f := range b.about(id) {
		if f.Relation == relation && f.Status == Approved {
			return f.Object.Date.Year
		}
	}
	return 0
}
