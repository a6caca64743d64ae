package questions

import "maps"

// Contradicted lists the facts that cannot be true together with f: those that
// give its subject another object in a relation that allows only one.
func (b *Bank) Contradicted(f Fact) []Fact {
	relation, ok := b.catalogue.Relation(f.Relation)
	if !ok || relation.Many {
		return nil
	}
	var out []Fact
	for have := range b.about(f.Subject) {
		if have.Relation == f.Relation && have.In == f.In && have.When == f.When &&
			!have.Object.agrees(f.Object) {
			out = append(out, *have)
		}
	}
	return out
}

// replace puts what f contradicts in the layers below out of play: a guild's
// own word counts there before the shared packs.
func (b *Bank) replace(f Fact) {
	if b.base == nil {
		return
	}
	for _, have := range b.base.Contradicted(f) {
		if len(b.replaced) == 0 {
			b.replaced = map[string]bool{}
		}
		b.replaced[have.ID] = true
	}
}

// inherit takes over what the layers below have replaced.
func (b *Bank) inherit() {
	if b.base != nil {
		b.replaced = maps.Clone(b.base.replaced)
	}
}
