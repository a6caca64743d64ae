package questions

import "slices"

// mayHaveWon reports whether e could have won the same prize at the same
// time. There is one winner a year, so that others are ruled out by the year
// or by the work, unless they had a share in it.
func (d *draft) mayHaveWon(e *known) bool {
	f := d.fact
	for g := range d.bank.about(e.ID) {
		if g.Relation != f.Relation || g.Object.Entity != f.Object.Entity {
			continue
		}
		if f.When.IsZero() || g.When.IsZero() || g.When.Year == f.When.Year {
			return true
		}
	}
	return d.linked(f.Subject, e.ID) || f.In != "" && d.linked(f.In, e.ID)
}

// sharesHost reports whether another show has the same host, or none that is
// known: the host is what tells the shows apart.
func (d *draft) sharesHost(e *known) bool {
	hosts := d.bank.objectsOf(e.ID, "host")
	if len(hosts) == 0 {
		return true
	}
	for _, host := range d.bank.objectsOf(d.fact.Subject, "host") {
		for _, other := range hosts {
			if host == other {
				return true
			}
		}
	}
	return d.linked(e.ID, d.fact.Object.Entity)
}

// mayPlay reports whether another actor could have the same part. Whoever has
// another part in the same work does not.
func (d *draft) mayPlay(e *known) bool {
	other := false
	for g := range d.bank.about(e.ID) {
		if g.Relation != "plays_character" {
			continue
		}
		if g.Object.Entity == d.fact.Object.Entity {
			return true
		}
		other = other || g.In == d.fact.In
	}
	return !other && d.bank.touches(d.near(d.fact.In), e.ID)
}

// sameNumber reports whether e could be the same artist's album of that
// number. Others' albums are not.
func (d *draft) sameNumber(e *known) bool {
	own := d.bank.objectsOf(d.fact.Subject, "performer")
	theirs := d.bank.objectsOf(e.ID, "performer")
	if len(theirs) == 0 {
		return true
	}
	shared := false
	for _, id := range theirs {
		for _, other := range own {
			shared = shared || id == other
		}
	}
	if !shared {
		return false
	}
	for g := range d.bank.about(e.ID) {
		if g.Relation == "ordinal_album" {
			return g.Object.Number == d.fact.Object.Number
		}
	}
	return true
}

// workMayBeTrue reports whether the fact could hold in e as well.
func (d *draft) workMayBeTrue(e *known) bool {
	f := d.fact
	for g := range d.bank.about(f.Subject) {
		if g.In == e.ID && g.Relation == f.Relation {
			// The same person as someone else, or up for another prize.
			return g.Object.Entity == f.Object.Entity || f.Relation != "plays_character"
		}
	}
	if f.Relation == "won_award" && !f.When.IsZero() {
		return false // one work a year
	}
	return d.bank.touches(d.near(f.Subject), e.ID) || d.near(f.Object.Entity)[e.ID]
}

// longBill is from how many known acts on a bill is taken to be long.
const longBill = 9

// hasLongBill reports whether so many acts were at an event that the store
// cannot know them all.
func (b *Bank) hasLongBill(event *known) bool {
	if event.Kind != Event {
		return false
	}
	acts := 0
	for f := range b.of(event.ID) {
		if f.Relation == "performed_at" {
			acts++
		}
	}
	words := append(foldWords(event.Name), event.Tags...)
	return acts >= longBill || slices.ContainsFunc(words, func(word string) bool {
		switch word {
		case "festival", "concert", "party", "tribute", "ceremony", "gala", "jubilee", "aid", "live",
			"woodstock", "benefit":
			return true
		}
		return false
	})
}

// hasCameos reports whether a film is so full of brief appearances that the
// store cannot know them all.
func hasCameos(film *known) bool { return slices.Contains(film.Tags, "cameos") }
