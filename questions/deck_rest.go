package questions

import (
	"maps"
	"slices"
	"strings"
)

// pilesOf lists the keys that fit f, cell by cell, in a fixed order.
func (b *Bank) pilesOf(f Filter) []pile {
	var out []pile
	for ix := range b.layers() {
		for at, keys := range ix.cells {
			if !f.fits(at) {
				continue
			}
			if keys = b.suiting(keys, f); len(keys) > 0 {
				out = append(out, pile{cell: at, keys: keys})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b pile) int {
		return strings.Compare(a.cell.String()+a.keys[0], b.cell.String()+b.keys[0])
	})
	return out
}

func (c cell) String() string {
	return strings.Join([]string{
		string(c.category), string(c.difficulty), c.relation, string(c.side), "",
	}, "/")
}

// remaining lists the keys that this game has not had by how often they were
// asked, fewest first, each list in random order.
func (d *Deck) remaining() [][]string {
	byAsks := map[int][]string{}
	for _, p := range d.piles {
		for _, key := range p.keys {
			if !d.played[key] {
				n := d.asked(key)
				byAsks[n] = append(byAsks[n], key)
			}
		}
	}
	out := [][]string{}
	for _, n := range slices.Sorted(maps.Keys(byAsks)) {
		keys := byAsks[n]
		d.rng.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		out = append(out, keys)
	}
	return out
}

// fromRest takes one of the keys with the fewest asks: one that does not
// repeat a fact or an answer of this game while there are such.
func (d *Deck) fromRest() (Question, error) {
	for len(d.rest) > 0 {
		for _, mayRepeat := range []bool{false, true} {
			if q, ok := d.fromLevel(mayRepeat); ok {
				return q, nil
			}
		}
		d.rest = d.rest[1:]
	}
	return Question{}, ErrNone
}

// fromLevel takes a key of the lowest level and drops those that were played
// or turn out to be unfair.
func (d *Deck) fromLevel(mayRepeat bool) (Question, bool) {
	keys := d.rest[0]
	for i := 0; i < len(keys); i++ {
		if !d.played[keys[i]] && !mayRepeat && d.repeats(keys[i]) {
			continue
		}
		key := keys[i]
		keys = slices.Delete(keys, i, i+1)
		i--
		d.rest[0] = keys
		if d.played[key] {
			continue
		}
		if q, err := d.bank.question(key, d.seed, d.want); err == nil {
			d.Played(q)
			return q, true
		}
	}
	return Question{}, false
}

// repeats reports whether the game has had the fact of a key, its answer, or
// the same question with another answer.
func (d *Deck) repeats(key string) bool {
	asked, ok := d.bank.askedOf(key)
	if !ok {
		q, _ := d.bank.writtenQuestion(key)
		return d.answers[Fold(q.Answer)]
	}
	return d.facts[asked.fact] || d.facts[asked.of] || d.answers[Fold(asked.answer)]
}

// asking is what a key asks for, known without writing the question.
type asking struct {
	fact   string
	of     string // the relation, the side and what is given
	answer string
}

// askedOf reads a generated question's key. It reports false for written ones.
func (b *Bank) askedOf(key string) (asking, bool) {
	id, side, _ := cutKey(key)
	f, ok := b.fact(id)
	if !ok {
		return asking{}, false
	}
	given := f.Subject
	if side == AskSubject {
		given = f.Object.String()
	}
	d := draft{bank: b, fact: f, side: side}
	answer, _ := d.findAnswer()
	return asking{
		fact:   id,
		of:     strings.Join([]string{f.Relation, string(side), given, f.In}, "\x00"),
		answer: answer.text,
	}, true
}

func (b *Bank) writtenQuestion(key string) (Question, bool) {
	for ix := range b.layers() {
		if q, ok := ix.written[key]; ok {
			return q, true
		}
	}
	return Question{}, false
}
