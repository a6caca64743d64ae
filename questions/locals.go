package questions

// locals lists the most tempting wrong options: those close to the fact of
// which the store still knows that they are wrong.
func (d *draft) locals() []string {
	f := d.fact
	switch {
	case d.relation.ID == "part_of_album" && d.side == AskObject:
		return d.sameArtist(f.Subject, Album)
	case d.relation.ID == "part_of_album":
		return d.sameArtist(f.Object.Entity, Song)
	case d.relation.ID == "ordinal_album":
		return d.sameArtist(f.Subject, Album)
	case d.relation.ID == "plays_character":
		return d.sameCast()
	case d.side == AskSubject && d.relation.ID == "won_award":
		return d.contenders()
	case d.side == AskIn:
		return d.bank.links(f.Subject)
	}
	return nil
}

// sameArtist lists works of a kind by the artists of a work.
func (d *draft) sameArtist(work string, kind Kind) []string {
	var out []string
	for _, artist := range d.bank.objectsOf(work, "performer") {
		for f := range d.bank.of(artist) {
			if e, ok := d.bank.entity(f.Subject); ok && f.Relation == "performer" && e.Kind == kind &&
				(d.relation.ID != "part_of_album" || d.surelyElsewhere(e)) {
				out = append(out, f.Subject)
			}
		}
	}
	return out
}

// surelyElsewhere reports whether a song of the same artist is known to be on
// another album, or an album is a studio album that has songs of its own.
func (d *draft) surelyElsewhere(e *known) bool {
	if e.Kind == Song {
		return len(d.bank.objectsOf(e.ID, "part_of_album")) > 0
	}
	for f := range d.bank.about(e.ID) {
		if f.Relation == "ordinal_album" {
			return true
		}
	}
	for f := range d.bank.of(e.ID) {
		if f.Relation == "part_of_album" {
			return true
		}
	}
	return false
}

// sameCast lists the others in a work: its actors and their characters.
func (d *draft) sameCast() []string {
	if d.side == AskIn {
		return d.bank.links(d.fact.Subject)
	}
	var out []string
	for f := range d.bank.of(d.fact.In) {
		if f.Relation != "plays_character" {
			continue
		}
		if d.side == AskObject {
			out = append(out, f.Object.Entity)
		} else {
			out = append(out, f.Subject)
		}
	}
	return out
}

// contenders lists who else won a prize or was up for it.
func (d *draft) contenders() []string {
	var out []string
	for f := range d.bank.of(d.fact.Object.Entity) {
		out = append(out, f.Subject)
		if len(out) > hubDegree*2 {
			break
		}
	}
	return out
}
