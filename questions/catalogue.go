package questions

import "slices"

// Catalogue holds every relation that facts can use. It is read-only and safe
// for concurrent use.
type Catalogue struct {
	byID map[string]Relation
	all  []Relation
}

// NewCatalogue returns the catalogue of the built-in relations.
func NewCatalogue() *Catalogue {
	c := &Catalogue{byID: map[string]Relation{}}
	c.all = slices.Concat(
		musicRelations(), albumRelations(), screenRelations(), castRelations(),
		storyRelations(), broadcastRelations(), familyRelations(), nameRelations(),
		groupRelations(), awardRelations(), newsRelations(),
	)
	for _, r := range c.all {
		c.byID[r.ID] = r
	}
	return c
}

// Relation returns the relation with the given ID, if there is one.
func (c *Catalogue) Relation(id string) (Relation, bool) {
	r, ok := c.byID[id]
	return r, ok
}

// All lists the relations, those of one field together.
func (c *Catalogue) All() []Relation { return slices.Clone(c.all) }

// texts makes wordings without conditions.
func texts(lines ...string) []wording {
	out := make([]wording, len(lines))
	for i, line := range lines {
		out[i] = wording{text: line}
	}
	return out
}

// textsFor makes wordings for subjects of one kind.
func textsFor(kind Kind, lines ...string) []wording {
	out := texts(lines...)
	for i := range out {
		out[i].kinds = []Kind{kind}
	}
	return out
}

// textsWhen makes wordings for facts that have a When.
func textsWhen(lines ...string) []wording {
	out := texts(lines...)
	for i := range out {
		out[i].when = Needed
	}
	return out
}
