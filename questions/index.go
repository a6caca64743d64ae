package questions

import (
	"maps"
	"slices"
	"strings"
)

// index is one layer of a bank.
type index struct {
	entities map[string]*known
	facts    map[string]*Fact
	order    []*Fact            // by ID
	about    map[string][]*Fact // by subject
	of       map[string][]*Fact // by object and by what they hold in
	named    map[string][]string
	names    []name // sorted, for prefixes
	pools    map[poolKey][]*known
	cells    map[cell][]string // keys of what can be asked
	written  map[string]Question
	prompts  map[string][]string // folded prompt: keys of written questions
}

// known is an entity with what is often asked about it.
type known struct {
	Entity
	folds []string // its names, folded, in order
	noun  string   // what it is asked for as
	era   int      // the year around which it belongs, 0 where unknown
}

// name is a name of an entity, folded, from one of its words on.
type name struct {
	fold string
	id   string
}

// poolKey names a list of entities that can stand for one another: those that
// play a part in a relation, have a kind, and a tag unless it is "".
type poolKey struct {
	relation string
	side     Side
	kind     Kind
	tag      string
}

// cell names a list of questions that are alike for dealing.
type cell struct {
	category   Category
	difficulty Difficulty
	relation   string
	side       Side
}

func newIndex() index {
	return index{
		entities: map[string]*known{},
		facts:    map[string]*Fact{},
		about:    map[string][]*Fact{},
		of:       map[string][]*Fact{},
		named:    map[string][]string{},
		pools:    map[poolKey][]*known{},
		cells:    map[cell][]string{},
		written:  map[string]Question{},
		prompts:  map[string][]string{},
	}
}

func (ix *index) addEntity(e Entity) {
	e.Aliases, e.Tags = slices.Clone(e.Aliases), slices.Clone(e.Tags)
	k := &known{Entity: e}
	k.noun = noun(k)
	ix.entities[e.ID] = k
	for _, text := range e.Names() {
		fold := Fold(text)
		k.folds = append(k.folds, fold)
		if !slices.Contains(ix.named[fold], e.ID) {
			ix.named[fold] = append(ix.named[fold], e.ID)
			ix.addPrefixes(fold, e.ID)
		}
	}
}

// addPrefixes lets a name be found from the start of each of its words.
func (ix *index) addPrefixes(fold, id string) {
	for {
		ix.names = append(ix.names, name{fold, id})
		_, rest, more := strings.Cut(fold, " ")
		if !more {
			return
		}
		fold = rest
	}
}

func (ix *index) sortNames() {
	slices.SortFunc(ix.names, func(a, b name) int {
		return strings.Compare(a.fold+"\x00"+a.id, b.fold+"\x00"+b.id)
	})
}

func (ix *index) addFact(f Fact) {
	ix.facts[f.ID] = &f
	ix.order = append(ix.order, &f)
	ix.about[f.Subject] = append(ix.about[f.Subject], &f)
	if f.Object.Entity != "" {
		ix.of[f.Object.Entity] = append(ix.of[f.Object.Entity], &f)
	}
	if f.In != "" {
		ix.of[f.In] = append(ix.of[f.In], &f)
	}
}

func (ix *index) addWritten(q Question) {
	q.Level = q.Difficulty.Level()
	ix.written[q.Key] = q
	at := cell{category: q.Category, difficulty: q.Difficulty}
	ix.cells[at] = append(ix.cells[at], q.Key)
	fold := Fold(q.Prompt)
	ix.prompts[fold] = append(ix.prompts[fold], q.Key)
}

// fillPools lists who plays which part, so that wrong options can be drawn
// from those that play the same part.
func (b *Bank) fillPools() {
	for _, id := range slices.Sorted(maps.Keys(b.own.entities)) {
		if b.base == nil || b.base.own.entities[id] == nil {
			b.own.pool(poolKey{kind: b.own.entities[id].Kind}, b.own.entities[id])
		}
	}
	seen := map[poolKey]map[string]bool{}
	for _, f := range b.own.order {
		subject, _ := b.entity(f.Subject)
		for _, part := range []struct {
			side Side
			id   string
		}{{AskSubject, f.Subject}, {AskObject, f.Object.Entity}, {AskIn, f.In}} {
			e, ok := b.entity(part.id)
			if !ok {
				continue
			}
			key := poolKey{relation: f.Relation, side: part.side, kind: e.Kind}
			if first(seen, key, e.ID) && !b.base.pooled(key, e) {
				b.own.pool(key, e)
			}
			if part.side == AskObject {
				key.tag = subjectTag(subject.Kind)
				if first(seen, key, e.ID) {
					b.own.pools[key] = append(b.own.pools[key], e)
				}
			}
		}
	}
}

// subjectTag stands in a pool's key for the kind of subject that its members
// play their part for: directors of films, hosts of podcasts. No tag of an
// entity looks like it.
func subjectTag(kind Kind) string { return "of " + string(kind) }

// first reports whether an entity has not been seen under a key, and marks it.
func first(seen map[poolKey]map[string]bool, key poolKey, id string) bool {
	if seen[key] == nil {
		seen[key] = map[string]bool{}
	}
	if seen[key][id] {
		return false
	}
	seen[key][id] = true
	return true
}

// pooled reports whether e already stands in a pool of b: then its part in
// the relation does not need to be told again by the layer above.
func (b *Bank) pooled(key poolKey, e *known) bool {
	if b == nil {
		return false
	}
	for f := range b.about(e.ID) {
		if key.side == AskSubject && f.Relation == key.relation {
			return true
		}
	}
	for f := range b.of(e.ID) {
		if f.Relation == key.relation && (key.side == AskObject) == (f.Object.Entity == e.ID) &&
			key.side != AskSubject {
			return true
		}
	}
	return false
}

func (ix *index) pool(key poolKey, e *known) {
	ix.pools[key] = append(ix.pools[key], e)
	for _, tag := range e.Tags {
		key.tag = tag
		ix.pools[key] = append(ix.pools[key], e)
	}
}
