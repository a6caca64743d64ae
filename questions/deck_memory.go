package questions

import (
	"maps"
	"slices"
)

// Memory is what a deck knows of earlier games. Each part may be nil. A deck
// does not change it.
type Memory struct {
	// Learned holds the levels of questions that were played, by key. Keys that
	// the bank does not have are passed over.
	Learned map[string]float64
	// Lately holds the facts that the guild was asked about a short time ago,
	// and the prompts in which: questions about such a fact in other words or
	// another direction are put off, and others in the same words, too.
	Lately map[string]bool
	// Dull holds, by key, the wrong options that nobody ever picks, folded.
	Dull map[string][]string
}

// Remember gives the deck its memory. Call it before the first Next.
func (d *Deck) Remember(m Memory) {
	d.memory = m
	if d.want.Difficulty == "" {
		return
	}
	moved := map[cell][]string{}
	for _, key := range slices.Sorted(maps.Keys(m.Learned)) {
		at, ok := d.bank.cellOf(key)
		if !ok || at.difficulty == d.want.Difficulty || !d.suits(key) {
			continue
		}
		at.difficulty = d.want.Difficulty
		if !d.want.fits(at) || d.want.Typable && !d.bank.typable(key) {
			continue
		}
		moved[at] = append(moved[at], key)
	}
	for _, at := range slices.SortedFunc(maps.Keys(moved), compareCells) {
		d.add(pile{cell: at, keys: moved[at]})
	}
}

// suits reports whether what was learned of a question leaves it at the
// difficulty that the game is to have.
func (d *Deck) suits(key string) bool {
	level, learned := d.memory.Learned[key]
	return !learned || d.want.Difficulty == "" || DifficultyAt(level) == d.want.Difficulty
}

// Avoid tells the deck what those who play have met lately: these keys are
// asked only when nothing else is left. It replaces what an earlier call told.
func (d *Deck) Avoid(met map[string]bool) {
	if !maps.Equal(met, d.met) {
		d.met = maps.Clone(met)
		if d.rest != nil {
			d.rest = d.remaining()
		}
	}
}

// allowance is what a question may have in common with others.
type allowance int

const (
	fresh    allowance = iota // nothing
	recent                    // a fact or a prompt that an earlier game had lately
	repeated                  // a fact, an answer or a prompt of this game
)

// allows reports whether a key may be asked, as far as that is known before the
// question is written.
func (d *Deck) allows(one found, may allowance) bool {
	if d.played[one.key] || !d.suits(one.key) {
		return false
	}
	if may == repeated {
		return true
	}
	if words, put := d.words[one.key]; put &&
		(d.prompts[words] || may < recent && d.soundsLately(words)) {
		return false
	}
	asked, ok := d.bank.askedOf(one.key)
	if !ok {
		q, _ := d.bank.writtenQuestion(one.key)
		return !d.answers[Fold(q.Answer)]
	}
	for _, fact := range append(asked.others, asked.fact) {
		if d.facts[fact] || may < recent && d.memory.Lately[fact] {
			return false
		}
	}
	return !d.facts[asked.of] && !d.answers[Fold(asked.answer)]
}

// sharesWith reports whether the game has had a fact that q rests on, its
// answer or its prompt: "Which of these films is the oldest?" looks like a
// repeat to players though the films are others.
func (d *Deck) sharesWith(q Question) bool {
	return d.prompts[q.Prompt] || d.answers[Fold(q.Answer)] || d.facts[q.Fact] && q.Fact != "" ||
		slices.ContainsFunc(q.Facts, func(fact string) bool { return d.facts[fact] })
}
