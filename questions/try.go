package questions

// try writes every question of this layer once, so that only those that can
// be fair are counted and dealt.
func (b *Bank) try() {
	for _, f := range b.own.order {
		relation, _ := b.catalogue.Relation(f.Relation)
		fair, reason := false, "questions are not asked about this relation"
		for _, side := range relation.Sides() {
			key := keyOf(f.ID, side)
			if side == AskIn && f.In == "" {
				continue
			}
			if _, err := b.Question(key, 0); err != nil {
				reason = Reason(err)
				continue
			}
			fair = true
			at := cell{b.categoryOf(f), b.difficulty(f, relation, side), f.Relation, side}
			b.own.cells[at] = append(b.own.cells[at], key)
		}
		if !fair {
			b.own.unfair[f.ID] = reason
		}
	}
}

// State writes f as a plain sentence. Where a part of it is not in the bank
// it falls back to the IDs.
func (b *Bank) State(f Fact) string {
	relation, ok := b.catalogue.Relation(f.Relation)
	if !ok {
		return f.ID
	}
	fill := filler{
		bank: b, fact: &f, complete: true,
		not:  ban{entities: []string{f.Object.Entity}, year: relation.ID == "release_date"},
		pick: func(int) int { return 0 },
	}
	text, ok := fill.fill(relation.state)
	if !ok {
		fill.not = ban{}
		text, ok = fill.fill(relation.state)
	}
	if !ok {
		return f.Subject + " " + relation.Label + " " + f.Object.String()
	}
	return text
}
