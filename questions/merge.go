package questions

import (
	"cmp"
	"fmt"
	"slices"
)

// Merge makes one collection of packs. Entities that stand in several packs
// are added up, and every fact is held against the entities it names. The
// error is of type [Problems]; the collection then holds what is right.
func Merge(c *Catalogue, packs ...*Pack) (Collection, error) {
	m := merge(c, packs)
	return m.collection(), m.problems.asError()
}

// CheckPacks does what [Merge] does and also looks for facts that cannot all
// be true: a work that is older than its author, two films of one name.
func CheckPacks(c *Catalogue, packs ...*Pack) Problems {
	m := merge(c, packs)
	m.checkNames()
	m.checkSingle()
	m.checkListed()
	m.checkTimes()
	m.checkStories()
	slices.SortFunc(m.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Text, b.Text))
	})
	return m.problems
}

// merged is packs on their way to a collection.
type merged struct {
	catalogue *Catalogue
	entities  map[string]Entity
	order     []string // IDs of the entities as they came
	facts     []Fact
	at        map[string]Problem // where an entity or a fact stands first
	listings  map[string][]listing
	problems  Problems
}

// listing is what one pack lists for one subject and relation.
type listing struct {
	pack  *Pack
	facts []Fact
}

func merge(c *Catalogue, packs []*Pack) *merged {
	m := &merged{
		catalogue: c,
		entities:  map[string]Entity{},
		at:        map[string]Problem{},
		listings:  map[string][]listing{},
	}
	for _, pack := range packs {
		for _, e := range pack.Entities {
			m.addEntity(pack, e)
		}
	}
	for _, pack := range packs {
		for _, f := range pack.Facts {
			m.addFact(pack, f)
		}
	}
	return m
}

func (m *merged) collection() Collection {
	var out Collection
	for _, id := range m.order {
		out.Entities = append(out.Entities, m.entities[id])
	}
	out.Facts = m.facts
	return out
}

// report adds a problem at the place of an entity or a fact.
func (m *merged) report(id, format string, args ...any) {
	problem := m.at[id]
	problem.Text = fmt.Sprintf(format, args...)
	m.problems = append(m.problems, problem)
}

func (m *merged) addEntity(pack *Pack, e Entity) {
	have, again := m.entities[e.ID]
	if !again {
		m.order = append(m.order, e.ID)
		m.entities[e.ID] = e
		m.at[e.ID] = Problem{File: pack.File, Line: pack.roots[e.ID]}
		return
	}
	first := m.at[e.ID]
	both, err := have.merge(e)
	if err != nil {
		m.problems = append(m.problems, Problem{
			File: pack.File, Line: pack.roots[e.ID],
			Text: fmt.Sprintf("%v (it also stands in %s:%d)", err, first.File, first.Line),
		})
		return
	}
	m.entities[e.ID] = both
}

// merge adds up two entries of one entity.
func (e Entity) merge(other Entity) (Entity, error) {
	switch {
	case e.Kind != other.Kind:
		return e, fmt.Errorf("%s is both %s and %s",
			e.ID, withArticle(string(e.Kind)), withArticle(string(other.Kind)))
	case e.Name != other.Name:
		return e, fmt.Errorf("%s is named both %q and %q", e.ID, e.Name, other.Name)
	case e.Pronoun != "" && other.Pronoun != "" && e.Pronoun != other.Pronoun:
		return e, fmt.Errorf("%s has two pronouns", e.ID)
	}
	e.Aliases = union(e.Names(), other.Aliases, Fold)[1:]
	e.Tags = union(e.Tags, other.Tags, func(s string) string { return s })
	e.Fame = max(e.Fame, other.Fame)
	e.Pronoun = cmp.Or(e.Pronoun, other.Pronoun)
	return e, nil
}

// union lists a and then what b adds to it, compared by key.
func union(a, b []string, key func(string) string) []string {
	out := slices.Clone(a)
	seen := map[string]bool{}
	for _, s := range a {
		seen[key(s)] = true
	}
	for _, s := range b {
		if !seen[key(s)] {
			seen[key(s)] = true
			out = append(out, s)
		}
	}
	return out
}

func (m *merged) addFact(pack *Pack, f Fact) {
	m.list(pack, f)
	if _, again := m.at[f.ID]; again {
		return // the same fact in two packs is no harm
	}
	m.at[f.ID] = Problem{File: pack.File, Line: pack.lines[f.ID]}
	relation, _ := m.catalogue.Relation(f.Relation)
	var kinds [3]Kind
	for i, id := range []string{f.Subject, f.Object.Entity, f.In} {
		if id == "" {
			continue
		}
		e, ok := m.entities[id]
		if !ok {
			m.report(f.ID, "%s: %q is declared in no pack (yet)", f.Relation, id)
			return
		}
		kinds[i] = e.Kind
	}
	if err := relation.CheckKinds(kinds[0], kinds[1], kinds[2]); err != nil {
		m.report(f.ID, "%s: %v", f.ID, err)
		return
	}
	m.facts = append(m.facts, f)
}

func (m *merged) list(pack *Pack, f Fact) {
	key := f.Subject + "/" + f.Relation
	lists := m.listings[key]
	if n := len(lists); n > 0 && lists[n-1].pack == pack {
		lists[n-1].facts = append(lists[n-1].facts, f)
		return
	}
	m.listings[key] = append(lists, listing{pack, []Fact{f}})
}
