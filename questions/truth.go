package questions

import "slices"

// partners lists what stands on the asked side of a relation when id is
// given on the other, facts of the inverse relation included. Facts of every
// status count: what was once reported may be true.
func (b *Bank) partners(id string, r Relation, side Side) []string {
	var out []string
	for f := range b.about(id) {
		if f.Relation == r.ID && side == AskObject || f.Relation == r.Inverse && side == AskSubject {
			out = append(out, f.Object.Entity)
		}
	}
	for f := range b.of(id) {
		if f.Object.Entity == id &&
			(f.Relation == r.ID && side == AskSubject || f.Relation == r.Inverse && side == AskObject) {
			out = append(out, f.Subject)
		}
	}
	return out
}

// near returns what is near id, walked once a draft.
func (d *draft) near(id string) near {
	if d.nears == nil {
		d.nears = map[string]near{}
	}
	if d.nears[id] == nil {
		d.nears[id] = d.bank.nearTo(id)
	}
	return d.nears[id]
}

// mayBeTrue reports whether e could also be right, as far as the store can
// tell: it is, or nothing rules it out. Where the answer must meet several
// facts, one that it surely does not meet rules it out.
func (d *draft) mayBeTrue(e *known) bool {
	if d.unfit(e) || slices.ContainsFunc(d.also, func(o *draft) bool { return o.unfit(e) }) {
		return true
	}
	return d.unproven(e) && !slices.ContainsFunc(d.also, func(o *draft) bool { return !o.unproven(e) })
}

// unfit reports whether e stands in the fact, or would make a poor option.
func (d *draft) unfit(e *known) bool {
	f := d.fact
	return e.ID == f.Subject || e.ID == f.Object.Entity || e.ID == f.In || d.anachronism(e)
}

// unproven reports whether e may meet the fact that d is about.
func (d *draft) unproven(e *known) bool {
	switch d.side {
	case AskObject:
		return d.objectMayBeTrue(e)
	case AskIn:
		return d.workMayBeTrue(e)
	}
	return d.subjectMayBeTrue(e)
}

func (d *draft) objectMayBeTrue(e *known) bool {
	f := d.fact
	if d.relation.Value == OfText {
		return false // another's name
	}
	for _, id := range d.bank.partners(f.Subject, d.relation, AskObject) {
		if id == e.ID {
			return true
		}
	}
	switch {
	case d.relation.ID == "plays_character" && d.playedByAnother(e.ID):
		return false
	case d.relation.ID == "performed_at" && d.bank.hasLongBill(e):
		return true
	}
	if d.relation.Closed() {
		return d.linked(f.Subject, e.ID)
	}
	return d.bank.touches(d.near(f.Subject), e.ID)
}

// playedByAnother reports whether a character is someone else's in the same
// work.
func (d *draft) playedByAnother(character string) bool {
	for f := range d.bank.of(character) {
		if f.Relation == "plays_character" && f.In == d.fact.In && f.Object.Entity == character {
			return f.Subject != d.fact.Subject
		}
	}
	return false
}

// linked reports whether two entities stand in any one fact.
func (d *draft) linked(a, b string) bool {
	for _, id := range d.bank.links(a) {
		if id == b {
			return true
		}
	}
	return false
}

func (d *draft) subjectMayBeTrue(e *known) bool {
	f := d.fact
	switch d.relation.ID {
	case "won_award":
		return d.mayHaveWon(e)
	case "guest":
		return d.sharesHost(e)
	case "plays_character":
		return d.mayPlay(e)
	case "ordinal_album":
		return d.sameNumber(e)
	}
	if f.Object.Entity == "" {
		return d.namesakeHas(e)
	}
	for _, id := range d.bank.partners(f.Object.Entity, d.relation, AskSubject) {
		if id == e.ID {
			return true
		}
	}
	if d.relation.Closed() {
		return d.linked(f.Object.Entity, e.ID)
	}
	return d.relation.ID == "cast_member" && hasCameos(e) ||
		d.bank.touches(d.near(f.Object.Entity), e.ID)
}

// namesakeHas reports whether e, or another work that a player who reads its
// name may think of, has the same year or name as its object.
func (d *draft) namesakeHas(e *known) bool {
	for ix := range d.bank.layers() {
		for _, id := range ix.named[e.folds[0]] {
			if o, ok := d.bank.entity(id); ok && o.Kind == e.Kind && d.hasObject(o) {
				return true
			}
		}
	}
	return d.hasObject(e)
}

// hasObject reports whether e has the same year or name as its object, or
// none that is known.
func (d *draft) hasObject(e *known) bool {
	if d.relation.Value == OfText {
		for _, name := range e.Names() {
			if Fold(name) == Fold(d.fact.Object.Text) {
				return true
			}
		}
	}
	known := d.relation.Value == OfText
	for g := range d.bank.about(e.ID) {
		if g.Relation != d.relation.ID {
			continue
		}
		known = true
		if d.relation.Value == OfText && Fold(g.Object.Text) == Fold(d.fact.Object.Text) ||
			d.relation.Value == OfDate && closeYears(g.Object.Date, d.fact.Object.Date) {
			return true
		}
	}
	return !known
}

// closeYears reports whether two dates are so close that sources may differ
// on the year: a festival in autumn, the cinemas in spring.
func closeYears(a, b Date) bool { return a.Year-b.Year < 2 && b.Year-a.Year < 2 }

// anachronism reports whether e was born, or made, too late or too early to
// have anything to do with the rest of the fact.
func (d *draft) anachronism(e *known) bool {
	f := d.fact
	if year := f.When.Year; year != 0 && (d.bank.released(e.ID) > year || d.bank.born(e.ID) > year) {
		return true
	}
	for _, other := range [...]string{f.Subject, f.Object.Entity, f.In} {
		if o, ok := d.bank.entity(other); ok && d.bornAfter(e, o) {
			return true
		}
	}
	return false
}

func (d *draft) bornAfter(a, b *known) bool {
	if a.Kind != Person {
		a, b = b, a
	}
	if a.Kind != Person || b.Kind == Person {
		return false
	}
	born, out := d.bank.born(a.ID), d.bank.released(b.ID)
	return born != 0 && out != 0 && out < born+leastAgeAtWork
}
