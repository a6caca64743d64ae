package questions

// ownKeys lists the keys of the guild's own facts and questions that fit f, in
// a fixed order: none for a bank that lies over no other.
func (b *Bank) ownKeys(f Filter) []found {
	if b.base == nil {
		return nil
	}
	var out []found
	for _, p := range sorted(b.pilesIn(&b.own, f)) {
		for _, key := range p.keys {
			out = append(out, found{key, &p.cell})
		}
	}
	return out
}

// news writes a question of the guild's own that it was never asked, where
// there is one and it is its turn: what an admin has just approved is what
// players are to hear of. Every second question is of the other kind, so that
// a game is not about one article alone.
func (d *Deck) news() (Question, bool) {
	if len(d.own) == 0 || 2*d.dealtOwn > d.dealt {
		return Question{}, false
	}
	var drawn []found
	for _, one := range d.own {
		if d.asked(one.key) > 0 || !d.allows(one, fresh) {
			continue
		}
		if q, ok := d.consider(&drawn, one, fresh); ok {
			return q, true
		}
	}
	return d.writeNearest(&drawn, fresh)
}
