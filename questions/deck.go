package questions

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Filter says which questions are meant. A zero field means all.
type Filter struct {
	Category   Category
	Difficulty Difficulty
	Typable    bool // only those that can be answered without their options
}

func (f Filter) fits(c cell) bool {
	return (f.Category == "" || f.Category == c.category) &&
		(f.Difficulty == "" || f.Difficulty == c.difficulty)
}

// probes is how many questions are drawn at random before the deck looks at
// all of them.
const probes = 64

// Deck deals the questions of one game. It is not safe for concurrent use.
type Deck struct {
	bank   *Bank
	rng    *rand.Rand
	seed   uint64
	want   Filter
	asked  func(key string) int
	memory Memory
	aim    aim

	piles []pile
	total float64 // weight of all piles
	own   []found // the guild's own, shuffled

	dealt, dealtOwn int

	played  map[string]bool // keys
	facts   map[string]bool // facts, and what was asked of what
	answers map[string]bool // folded
	prompts map[string]bool
	words   map[string]string // the prompts of keys that were put off for them
	met     map[string]bool   // keys that players have met lately
	heard   map[string]int    // how questions of this game began
	last    cell
	rest    [][]found // what is left, in the order in which it is wanted; nil until needed
}

// pile is one cell's keys; weight says how often it is drawn from.
type pile struct {
	cell   cell
	keys   []string
	weight float64
}

// found is a key that may be asked, with the cell it was drawn from.
type found struct {
	key  string
	cell *cell
}

// NewDeck returns a deck of the questions of b that fit f. asked says how
// often the guild was asked a key before this game, and may say so of a prompt
// too; it is called while the deck deals. The same bank, filter, asks and seed deal the same questions.
func NewDeck(b *Bank, f Filter, asked func(key string) int, seed uint64) *Deck {
	d := &Deck{
		bank: b, asked: asked, seed: seed, want: f,
		rng:    rand.New(rand.NewPCG(seed, seed>>32+1)),
		played: map[string]bool{}, facts: map[string]bool{}, answers: map[string]bool{},
		prompts: map[string]bool{}, words: map[string]string{}, heard: map[string]int{},
	}
	for _, p := range b.pilesOf(f) {
		d.add(p)
	}
	d.own = b.ownKeys(f)
	d.rng.Shuffle(len(d.own), func(i, j int) { d.own[i], d.own[j] = d.own[j], d.own[i] })
	return d
}

func (d *Deck) add(p pile) {
	// The root keeps large relations from crowding out small ones.
	p.weight = math.Sqrt(float64(len(p.keys))) * formShare(p.cell.side)
	d.total += p.weight
	d.piles = append(d.piles, p)
}

// Next writes the next question. In turns with the others it is one of the
// guild's own that was never asked, as long as there are such; else one that
// the guild was asked least often among all that fit, none that players have met lately while there are others,
// and among these one whose fact and answer this game has not had. It is near
// the level that the deck aims at. The error is [ErrNone] when the game has had
// them all.
func (d *Deck) Next() (Question, error) {
	if q, ok := d.news(); ok {
		return q, nil
	}
	if d.rest == nil {
		if q, ok := d.probe(); ok {
			return q, nil
		}
		d.rest = d.remaining()
	}
	return d.fromRest()
}

// Played tells the deck of a question that this game has had, such as before
// a restart. What Next returns is told already.
func (d *Deck) Played(q Question) {
	d.played[q.Key], d.prompts[q.Prompt] = true, true
	d.dealt++
	if slices.ContainsFunc(d.own, func(one found) bool { return one.key == q.Key }) {
		d.dealtOwn++
	}
	d.heard[Opening(q.Prompt)]++
	d.answers[Fold(q.Answer)] = true
	if q.Fact != "" {
		d.facts[q.Fact] = true
	}
	for _, fact := range q.Facts {
		d.facts[fact] = true
	}
	if asked, ok := d.bank.askedOf(q.Key); ok {
		d.facts[asked.of] = true
	}
}

// probe draws at random among questions that were never asked.
func (d *Deck) probe() (Question, bool) {
	var drawn []found
	for try := range probes {
		p := d.draw()
		if len(p.keys) == 0 {
			return Question{}, false
		}
		one := found{p.keys[d.rng.IntN(len(p.keys))], &p.cell}
		if try < probes/4 && p.cell.relation == d.last.relation ||
			d.asked(one.key) > 0 || !d.allows(one, fresh) {
			continue
		}
		if q, ok := d.consider(&drawn, one, fresh); ok {
			return q, true
		}
	}
	return d.writeNearest(&drawn, fresh)
}

// draw picks a pile, most often one of the difficulty that is aimed at.
func (d *Deck) draw() pile {
	p := d.drawAny()
	for range aimedDraws {
		if d.aim.on && p.cell.difficulty != DifficultyAt(d.aim.level) {
			p = d.drawAny()
		}
	}
	return p
}

// drawAny picks a pile by weight.
func (d *Deck) drawAny() pile {
	at := d.rng.Float64() * d.total
	for _, p := range d.piles {
		if at -= p.weight; at < 0 {
			return p
		}
	}
	return pile{}
}
