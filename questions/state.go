package questions

// State writes f as a plain sentence. Where a part of it is not in the bank
// it falls back to the IDs.
func (b *Bank) State(f Fact) string {
	relation, ok := b.catalogue.Relation(f.Relation)
	if !ok {
		return f.ID
	}
	fill := filler{
		bank: b, fact: &f, complete: true,
		not:  ban{entities: []string{f.Subject, f.Object.Entity}, year: relation.ID == "release_date"},
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
	return plain(text)
}
