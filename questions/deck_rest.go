package questions

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// pilesOf lists the keys that fit f, cell by cell, in a fixed order.
func (b *Bank) pilesOf(f Filter) []pile {
	var out []pile
	for ix := range b.layers() {
		out = append(out, b.pilesIn(ix, f)...)
	}
	return sorted(out)
}

// pilesIn is pilesOf for one layer, in no order.
func (b *Bank) pilesIn(ix *index, f Filter) []pile {
	var out []pile
	for at, keys := range ix.cells {
		if !f.fits(at) {
			continue
		}
		if keys = b.suiting(keys, f); len(keys) > 0 {
			out = append(out, pile{cell: at, keys: keys})
		}
	}
	return out
}

func sorted(piles []pile) []pile {
	slices.SortStableFunc(piles, func(a, b pile) int {
		return cmp.Or(compareCells(a.cell, b.cell), strings.Compare(a.keys[0], b.keys[0]))
	})
	return piles
}

func compareCells(a, b cell) int {
	return cmp.Or(
		cmp.Compare(a.category, b.category), cmp.Compare(a.difficulty, b.difficulty),
		cmp.Compare(a.relation, b.relation), cmp.Compare(a.side, b.side),
	)
}

// rank says how little a question is wanted once all have been looked at.
type rank struct {
	met  bool
	asks int
}

// remaining lists the keys that this game has not had: those that players have
// not met lately first, then by how often they were asked, fewest first, each
// list in random order.
func (d *Deck) remaining() [][]found {
	byRank := map[rank][]found{}
	for _, p := range d.piles {
		for _, key := range p.keys {
			if !d.played[key] && d.suits(key) {
				at := rank{d.met[key], d.asked(key)}
				byRank[at] = append(byRank[at], found{key, &p.cell})
			}
		}
	}
	order := slices.SortedFunc(maps.Keys(byRank), func(a, b rank) int {
		if a.met != b.met {
			if a.met {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.asks, b.asks)
	})
	out := [][]found{}
	for _, at := range order {
		keys := byRank[at]
		d.rng.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		out = append(out, keys)
	}
	return out
}

// fromRest takes one of the keys that are wanted most: one that repeats no fact
// or answer of this game, nor a fact of the last ones, while there are such.
func (d *Deck) fromRest() (Question, error) {
	for ; len(d.rest) > 0; d.rest = d.rest[1:] {
		for _, may := range []allowance{fresh, recent, repeated} {
			if q, ok := d.fromList(d.rest[0], may); ok {
				return q, nil
			}
		}
	}
	return Question{}, ErrNone
}

// fromList takes a key of a list.
func (d *Deck) fromList(list []found, may allowance) (Question, bool) {
	var drawn []found
	for _, one := range list {
		if !d.allows(one, may) {
			continue
		}
		if q, ok := d.consider(&drawn, one, may); ok {
			return q, true
		}
	}
	return d.writeNearest(&drawn, may)
}
