package questions

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Errors of a bank and its decks.
var (
	// ErrUnfair says that no fair question can be made of a fact. The error
	// that wraps it says why.
	ErrUnfair = errors.New("no fair question")
	// ErrNone says that no question is left that fits.
	ErrNone = errors.New("no question left")
	// ErrUnknown says that a key names nothing in the bank.
	ErrUnknown = errors.New("unknown question")
)

// Bank knows entities and facts and writes questions from them. It is
// read-only once built and safe for concurrent use.
//
// A bank can lie over another one: a guild's own facts over the shared ones.
// It then knows everything that both hold, and costs only its own part.
type Bank struct {
	catalogue *Catalogue
	rules     []Rule
	base      *Bank // nil for the lowest
	own       index
	latest    int             // the last year any fact speaks of
	replaced  map[string]bool // facts of lower layers that are out of play here
	counts    sync.Map        // what Count has found, by Filter
}

// NewBank builds a bank of what add holds over base, which may be nil. Facts
// whose entities are in neither are refused.
//
// Entities that base knows too are added up; facts that it has are left out. A
// fact of base that one of add's contradicts is out of play.
func NewBank(c *Catalogue, base *Bank, add Collection) (*Bank, error) {
	b := &Bank{catalogue: c, base: base, own: newIndex()}
	if base != nil {
		b.rules = base.rules
	} else {
		b.rules = Rules()
	}
	b.inherit()
	for _, e := range add.Entities {
		if err := b.addEntity(e); err != nil {
			return nil, fmt.Errorf("new bank: %w", err)
		}
	}
	facts := slices.Clone(add.Facts)
	slices.SortFunc(facts, func(x, y Fact) int { return strings.Compare(x.ID, y.ID) })
	for _, f := range facts {
		if err := b.addFact(f); err != nil {
			return nil, fmt.Errorf("new bank: %w", err)
		}
	}
	b.finish()
	for _, q := range add.Written {
		b.own.addWritten(q)
	}
	return b, nil
}

// finish computes what needs all facts: eras, pools and what can be asked.
func (b *Bank) finish() {
	if b.base != nil {
		b.latest = b.base.latest
	}
	for _, f := range b.own.facts {
		b.latest = max(b.latest, b.yearOf(f))
	}
	b.findEras()
	b.fillPools()
	b.own.sortNames()
	b.fillCells()
	b.fillForms()
}

func (b *Bank) addEntity(e Entity) error {
	if err := e.Validate(); err != nil {
		return err
	}
	if have, ok := b.Entity(e.ID); ok {
		both, err := have.merge(e)
		if err != nil {
			return err
		}
		e = both
	}
	b.own.addEntity(e)
	return nil
}

func (b *Bank) addFact(f Fact) error {
	if f.ID == "" {
		f.ID = FactID(f)
	}
	if _, again := b.fact(f.ID); again {
		return nil
	}
	relation, ok := b.catalogue.Relation(f.Relation)
	if !ok {
		return fmt.Errorf("fact %s: no relation %q", f.ID, f.Relation)
	}
	var kinds [3]Kind
	for i, id := range []string{f.Subject, f.Object.Entity, f.In} {
		e, ok := b.entity(id)
		if id != "" && !ok {
			return fmt.Errorf("fact %s: no entity %q", f.ID, id)
		}
		if ok {
			kinds[i] = e.Kind
		}
	}
	if err := relation.CheckFact(f); err != nil {
		return fmt.Errorf("fact %s: %w", f.ID, err)
	}
	if err := relation.CheckKinds(kinds[0], kinds[1], kinds[2]); err != nil {
		return fmt.Errorf("fact %s: %w", f.ID, err)
	}
	b.replace(f)
	b.own.addFact(f)
	return nil
}

// layers lists the indexes of b, its own first.
func (b *Bank) layers() iter.Seq[*index] {
	return func(yield func(*index) bool) {
		for at := b; at != nil; at = at.base {
			if !yield(&at.own) {
				return
			}
		}
	}
}

func (b *Bank) entity(id string) (*known, bool) {
	for ix := range b.layers() {
		if e, ok := ix.entities[id]; ok {
			return e, true
		}
	}
	return nil, false
}

func (b *Bank) fact(id string) (*Fact, bool) {
	if b.replaced[id] {
		return nil, false
	}
	for ix := range b.layers() {
		if f, ok := ix.facts[id]; ok {
			return f, true
		}
	}
	return nil, false
}

// about lists the facts whose subject is id.
func (b *Bank) about(id string) iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for ix := range b.layers() {
			for _, f := range ix.about[id] {
				if !b.replaced[f.ID] && !yield(f) {
					return
				}
			}
		}
	}
}

// of lists the facts that name id as their object or as what they hold in.
func (b *Bank) of(id string) iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for ix := range b.layers() {
			for _, f := range ix.of[id] {
				if !b.replaced[f.ID] && !yield(f) {
					return
				}
			}
		}
	}
}

// Catalogue returns the catalogue that the bank was built with.
func (b *Bank) Catalogue() *Catalogue { return b.catalogue }

// Entity returns the entity with that ID.
func (b *Bank) Entity(id string) (Entity, bool) {
	if e, ok := b.entity(id); ok {
		return e.Entity, true
	}
	return Entity{}, false
}

// Fact returns the fact with that ID.
func (b *Bank) Fact(id string) (Fact, bool) {
	if f, ok := b.fact(id); ok {
		return *f, true
	}
	return Fact{}, false
}

// FactsAbout lists the facts that name an entity on any side, those that it
// is the subject of first.
func (b *Bank) FactsAbout(entityID string) []Fact {
	var out []Fact
	for f := range b.about(entityID) {
		out = append(out, *f)
	}
	for f := range b.of(entityID) {
		out = append(out, *f)
	}
	return out
}
