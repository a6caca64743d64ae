package questions

import (
	"slices"
	"strconv"
	"strings"
)

// introduced describes an entity, maybe with something else that is known of
// it, so that it is clear which one is meant and the question tells more.
func (f *filler) introduced(id string) (string, bool) {
	e, ok := f.bank.entity(id)
	if !ok {
		return "", false
	}
	ways := f.bank.describe(e, f.not)
	if len(ways) == 0 {
		return "", false
	}
	if asides := f.asides(e); len(asides) > 0 && !f.not.owners {
		first := ways[0]
		for _, aside := range asides {
			ways = append(ways, first+aside)
		}
	}
	return ways[f.pick(len(ways))], true
}

// told reports whether an entity stands in the question anyway, or must not.
func (f *filler) told(e *known) bool {
	return f.not.has(e.ID) || e.ID == f.fact.Subject || e.ID == f.fact.Object.Entity ||
		e.ID == f.fact.In
}

// castOf names up to n of the cast of a film whom the question does not name
// anyway, the best known first.
func (f *filler) castOf(film string, n int) []string {
	var cast []*known
	makers := f.bank.objectsOf(film, "director") // maybe named before it
	for g := range f.bank.about(film) {
		e, ok := f.bank.entity(g.Object.Entity)
		if ok && g.Relation == "cast_member" && g.Status == Approved && !f.told(e) &&
			!slices.Contains(makers, e.ID) {
			cast = append(cast, e)
		}
	}
	slices.SortStableFunc(cast, func(a, b *known) int { return int(b.fame() - a.fame()) })
	var out []string
	for _, e := range cast[:min(n, len(cast))] {
		out = append(out, e.Name)
	}
	return out
}

// context fills the placeholders that tell of a work more than the fact does.
func (f *filler) context(name string) (string, bool) {
	switch name {
	case "costar", "cast":
		return f.oneOf(f.castOf(f.fact.Subject, 3))
	case "bandmate":
		return f.oneOf(f.bandmates())
	case "name+":
		album, _ := f.bank.entity(f.fact.Subject)
		if year := f.bank.released(album.ID); year != 0 && f.pick(2) == 1 {
			return titled(album) + ", released in " + strconv.Itoa(year) + ",", true
		}
		return titled(album), true
	case "maker":
		return f.maker()
	}
	year := 0
	if f.asked != nil {
		year = f.bank.released(f.asked.ID)
	}
	if name == "its year" {
		return strconv.Itoa(year), year != 0
	}
	return strconv.Itoa(year) + " " + strings.TrimPrefix(f.askedNoun("noun"), "TV "), year != 0
}

// bandmates names others who are known to have been in the band that is the
// object.
func (f *filler) bandmates() []string {
	var out []string
	for g := range f.bank.of(f.fact.Object.Entity) {
		e, ok := f.bank.entity(g.Subject)
		if ok && g.Relation == "member_of" && g.Status == Approved && !f.told(e) {
			out = append(out, e.Name)
		}
	}
	return out
}

// maker names whoever made the subject, unless the question does anyway.
func (f *filler) maker() (string, bool) {
	work, _ := f.bank.entity(f.fact.Subject)
	relation := map[Kind]string{
		Film: "director", Series: "creator", Album: "performer", Song: "performer", Book: "author",
	}[work.Kind]
	makers := f.bank.objectsOf(work.ID, relation)
	if len(makers) != 1 {
		return "", false
	}
	maker, ok := f.bank.entity(makers[0])
	return f.bank.midNames(makers), ok && !f.told(maker)
}

func (f *filler) oneOf(names []string) (string, bool) {
	if len(names) == 0 {
		return "", false
	}
	return names[f.pick(len(names))], true
}
