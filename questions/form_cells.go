package questions

import (
	"hash/fnv"
	"iter"
	"math/rand/v2"
	"slices"
)

const (
	// formMains is of how many facts of a bank questions of several facts are
	// made: a larger bank has them of a part of its facts.
	formMains = 8000
	// joinedEvery thins out what there is most of.
	joinedEvery = 5
	// formLooks is how many other facts are looked at for each.
	formLooks = 48
	// groupSpan is how many years apart the works of one question may lie.
	groupSpan = 25
)

// fillForms finds facts of this layer that make a question together with
// others. Whether it is fair is seen when it is written, as with all others.
func (b *Bank) fillForms() {
	seen := map[string]bool{}
	stride := len(b.own.order)/formMains + 1
	for i := 0; i < len(b.own.order); i += stride {
		f := b.own.order[i]
		if f.Status != Approved {
			continue
		}
		for _, form := range [...]Form{Shared, Joined, Earliest, Ordered, OddOne} {
			if form == Joined && i/stride%joinedEvery != 0 && b.base == nil {
				continue
			}
			if facts := b.company(form, f); facts != nil {
				b.addForm(form, b.inOrder(form, facts), seen)
			}
		}
	}
}

func (b *Bank) addForm(form Form, facts []*Fact, seen map[string]bool) {
	key := formKey(form, facts)
	if seen[key] {
		return
	}
	seen[key] = true
	at := b.formCell(form, facts)
	b.own.cells[at] = append(b.own.cells[at], key)
}

// formCell is where a question of several facts lies.
func (b *Bank) formCell(form Form, facts []*Fact) cell {
	return cell{
		b.categoryOf(facts[0]), DifficultyAt(b.formLevel(form, facts)), facts[0].Relation,
		Side(formCode(form)),
	}
}

// formShare is how often a pile of a form is drawn from, against one of its
// size whose questions rest on one fact: so that about one question in seven
// rests on several.
func formShare(side Side) float64 {
	switch string(side) {
	case formCode(Shared), formCode(Joined):
		return 0.5
	case formCode(OddOne):
		return 1.2
	case formCode(Ordered):
		return 2
	}
	return 1
}

// company finds facts with which f makes a question of a form, f first, or nil.
func (b *Bank) company(form Form, f *Fact) []*Fact {
	rng := rand.New(rand.NewPCG(hashOf(f.ID), 1))
	switch form {
	case Shared, Joined:
		return b.partner(form, f, rng)
	case Earliest:
		return b.laterThan(f, rng)
	case Ordered:
		return b.row(f, rng)
	}
	return b.oddAmong(f, rng)
}

func hashOf(s string) uint64 {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(s)) // never fails
	return hash.Sum64()
}

// partner draws a fact that has something in common with f.
func (b *Bank) partner(form Form, f *Fact, rng *rand.Rand) []*Fact {
	var found []*Fact
	for _, id := range [...]string{f.Subject, f.Object.Entity} {
		looked := 0
		for _, facts := range [...]iter.Seq[*Fact]{b.about(id), b.of(id)} {
			for g := range facts {
				if looked++; looked > formLooks {
					break
				}
				if g.ID != f.ID && g.Status == Approved && b.meet(form, f, g) {
					found = append(found, g)
				}
			}
		}
	}
	if len(found) == 0 {
		return b.sameYear(form, f, rng)
	}
	return []*Fact{f, found[rng.IntN(len(found))]}
}

// meet reports whether two facts make a question together, as far as that
// shows before it is written.
func (b *Bank) meet(form Form, f, g *Fact) bool {
	sides, ok := b.meeting(form, f, g)
	if !ok {
		return false
	}
	_, err := b.parts([]*Fact{f, g}, sides)
	return err == nil
}

// sameYear draws a work like that of f that came out in the same year.
func (b *Bank) sameYear(form Form, f *Fact, rng *rand.Rand) []*Fact {
	if form != Shared || f.Relation != "release_date" {
		return nil
	}
	for _, g := range b.likeDated(f, rng) {
		if g.Object.Date.Year == f.Object.Date.Year {
			return []*Fact{f, g}
		}
	}
	return nil
}

// likeDated draws dates of works that are like that of f: of its maker first,
// then of its kind and tags.
func (b *Bank) likeDated(f *Fact, rng *rand.Rand) []*Fact {
	work, ok := b.entity(f.Subject)
	if !ok || f.Relation != "release_date" || !isWork(work.Kind) {
		return nil
	}
	out := b.datedBySame(work)
	for _, tag := range work.Tags {
		key := poolKey{relation: f.Relation, side: AskSubject, kind: work.Kind, tag: tag}
		size := b.poolSize(key)
		for range min(size, formLooks/4) {
			if g := b.dateOf(b.poolAt(key, rng.IntN(size))); g != nil {
				out = append(out, g)
			}
		}
	}
	return out
}

// datedBySame lists the dates of other works of a kind by the makers of one.
func (b *Bank) datedBySame(work *known) []*Fact {
	var out []*Fact
	relation := makerRelation(work.Kind)
	for _, maker := range b.makers(work) {
		looked := 0
		for g := range b.of(maker) {
			if looked++; looked > formLooks {
				break
			}
			other, ok := b.entity(g.Subject)
			if !ok || g.Relation != relation || other.Kind != work.Kind || other.ID == work.ID {
				continue
			}
			if date := b.dateOf(other); date != nil {
				out = append(out, date)
			}
		}
	}
	return out
}

// dateOf is the approved fact of when a work came out.
func (b *Bank) dateOf(work *known) *Fact {
	for g := range b.about(work.ID) {
		if g.Relation == "release_date" && g.Status == Approved {
			return g
		}
	}
	return nil
}

// laterThan draws three works like that of f that came out clearly later.
func (b *Bank) laterThan(f *Fact, rng *rand.Rand) []*Fact {
	out := []*Fact{f}
	year := f.Object.Date.Year
	for _, g := range b.likeDated(f, rng) {
		gap := g.Object.Date.Year - year
		if gap >= clearGap && gap <= groupSpan && !slices.Contains(out, g) && len(out) < OptionCount {
			out = append(out, g)
		}
	}
	if len(out) < OptionCount {
		return nil
	}
	return out
}

// row draws three more works of one maker, no two of one year.
func (b *Bank) row(f *Fact, rng *rand.Rand) []*Fact {
	work, ok := b.entity(f.Subject)
	if !ok || f.Relation != "release_date" {
		return nil
	}
	out := []*Fact{f}
	gap := clearGap
	if work.Kind == Album {
		gap = albumGap
	}
	others := b.datedBySame(work)
	for _, at := range rng.Perm(len(others)) {
		apart := !slices.ContainsFunc(out, func(g *Fact) bool {
			between := g.Object.Date.Year - others[at].Object.Date.Year
			return max(between, -between) < gap
		})
		if apart && len(out) < OptionCount {
			out = append(out, others[at])
		}
	}
	if len(out) < OptionCount {
		return nil
	}
	return out
}

// oddAmong draws three works of one maker that are like that of f, which is by
// somebody else.
func (b *Bank) oddAmong(f *Fact, rng *rand.Rand) []*Fact {
	if oddTexts(f.Relation, "") == nil {
		return nil
	}
	work, ok := b.entity(f.Subject)
	maker, known := b.entity(f.Object.Entity)
	if !ok || !known {
		return nil
	}
	for _, tag := range maker.Tags {
		key := poolKey{relation: f.Relation, side: AskObject, kind: maker.Kind, tag: tag}
		size := b.poolSize(key)
		for range min(size, formLooks/4) {
			other := b.poolAt(key, rng.IntN(size))
			if other.ID == maker.ID || other.era != 0 && maker.era != 0 &&
				max(other.era-maker.era, maker.era-other.era) > eraSpan {
				continue
			}
			if three := b.threeBy(other, f.Relation, work.Kind, rng); three != nil {
				return append([]*Fact{f}, three...)
			}
		}
	}
	return nil
}

// threeBy draws three facts that somebody made a work of a kind.
func (b *Bank) threeBy(maker *known, relation string, kind Kind, rng *rand.Rand) []*Fact {
	var found []*Fact
	for g := range b.of(maker.ID) {
		work, ok := b.entity(g.Subject)
		if ok && g.Relation == relation && g.Status == Approved && work.Kind == kind &&
			len(b.objectsOf(work.ID, relation)) == 1 && len(found) < formLooks {
			found = append(found, g)
		}
	}
	if len(found) < OptionCount-1 {
		return nil
	}
	rng.Shuffle(len(found), func(i, j int) { found[i], found[j] = found[j], found[i] })
	return found[:OptionCount-1]
}
