package questions

import "strings"

// asides lists what can follow the name of e to tell more of it. Those that
// want a comma after them bring it: see joinCommas.
func (f *filler) asides(e *known) []string {
	switch e.Kind {
	case Person:
		return f.personAsides(e)
	case Film, Series:
		return f.castAsides(e)
	case Album:
		return f.linked(e, "part_of_album", Song, ", which has the song ")
	case Book:
		return f.linked(e, "based_on", Film, ", the basis of the film ")
	case Song:
		for _, id := range f.bank.objectsOf(e.ID, "part_of_album") {
			album, ok := f.bank.entity(id)
			if ok && !f.told(album) && !clash(album.folds, e.folds) &&
				!strings.HasSuffix(album.Name, "?") {
				return []string{" from the album " + titled(album)}
			}
		}
	}
	return nil
}

// castAsides tells who is in a film or a series.
func (f *filler) castAsides(e *known) []string {
	var out []string
	if cast := f.castOf(e.ID, 2); len(cast) > 0 && e.Kind == Film {
		out = append(out, ", with "+joinAnd(cast)+",")
	}
	best, fame := "", Fame(0)
	for g := range f.bank.of(e.ID) {
		actor, ok := f.bank.entity(g.Subject)
		part, known := f.bank.entity(g.Object.Entity)
		if ok && known && g.In == e.ID && g.Relation == "plays_character" && g.Status == Approved &&
			!f.told(actor) && !f.told(part) && actor.fame() > fame {
			best, fame = ", with "+actor.Name+" as "+midName(part)+",", actor.fame()
		}
	}
	return appendSaid(out, best)
}

// linked tells something that stands in a relation to e: the first that goes
// by another name.
func (f *filler) linked(e *known, relation string, kind Kind, words string) []string {
	for g := range f.bank.of(e.ID) {
		other, ok := f.bank.entity(g.Subject)
		if ok && g.Relation == relation && g.Status == Approved && other.Kind == kind &&
			!f.told(other) && !clash(other.folds, e.folds) {
			return []string{words + titled(other) + ","}
		}
	}
	return nil
}

// personAsides tells a person's band, and the best known work.
func (f *filler) personAsides(e *known) []string {
	var out []string
	for _, id := range f.bank.objectsOf(e.ID, "member_of") {
		if band, ok := f.bank.entity(id); ok && !f.told(band) && f.fact.Relation != "member_of" {
			out = append(out, " of "+midName(band))
			break
		}
	}
	best, fame := "", Fame(0)
	if f.actor(e) {
		return appendSaid(out, f.partAside(e))
	}
	for g := range f.bank.of(e.ID) {
		work, ok := f.bank.entity(g.Subject)
		if !ok || g.Object.Entity != e.ID || g.Status != Approved || f.told(work) ||
			work.fame() <= fame {
			continue
		}
		if as := knownAs(g.Relation); as != "" {
			best, fame = ", "+as+" "+titled(work)+",", work.fame()
		}
	}
	if best != "" || len(e.Tags) > 0 && e.Tags[0] == string(Music) {
		return appendSaid(out, best)
	}
	return appendSaid(out, f.partAside(e))
}

// actor reports whether e is known from the screen and has a part to name.
func (f *filler) actor(e *known) bool {
	return len(e.Tags) > 0 && (e.Tags[0] == string(Films) || e.Tags[0] == string(Television)) &&
		f.partAside(e) != ""
}

// partAside tells of the best known part that e plays, "" where there is none.
func (f *filler) partAside(e *known) string {
	best, fame := "", Fame(0)
	for g := range f.bank.about(e.ID) {
		work, ok := f.bank.entity(g.In)
		part, known := f.bank.entity(g.Object.Entity)
		if ok && known && g.Relation == "plays_character" && g.Status == Approved &&
			!f.told(work) && !f.told(part) && !voiced(work) && work.fame() > fame {
			best, fame = ", who plays "+midName(part)+" in "+titled(work)+",", work.fame()
		}
	}
	return best
}

func appendSaid(out []string, more string) []string {
	if more == "" {
		return out
	}
	return append(out, more)
}

// knownAs is what the makers of works are called before the title.
func knownAs(relation string) string {
	switch relation {
	case "director":
		return "director of"
	case "author":
		return "author of"
	case "creator":
		return "co-creator of"
	case "performer":
		return "who recorded"
	}
	return ""
}
