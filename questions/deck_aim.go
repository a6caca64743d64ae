package questions

import (
	"math"
	"slices"
)

const (
	// aimedAmong is how many questions a deck that aims looks at.
	aimedAmong = 32
	// aimedDraws is how often a pile of another difficulty is put back.
	aimedDraws = 2
	// aimedWithin is how near to its aim a question is near enough: the first
	// such is taken, so that the same few do not come again and again.
	aimedWithin = 0.25
)

// aim is the level that a deck looks for.
type aim struct {
	level float64
	on    bool
}

// Aim makes the next questions be near a level, in logits, as far as there are
// such among those that come into question.
func (d *Deck) Aim(level float64) { d.aim = aim{level: level, on: true} }

// gap is how far a question is from the aim.
func (d *Deck) gap(one found) float64 {
	return math.Abs(d.level(one) - d.aim.level)
}

// level is what was learned of a question, or else what is expected.
func (d *Deck) level(one found) float64 {
	if level, ok := d.memory.Learned[one.key]; ok {
		return level
	}
	return d.bank.levelOf(one.key, *one.cell)
}

// consider writes a question if it is near enough, and else keeps it in mind;
// once enough are kept it writes the nearest of them.
func (d *Deck) consider(kept *[]found, one found, may allowance) (Question, bool) {
	if !d.aim.on || d.gap(one) <= aimedWithin {
		return d.write(one, may)
	}
	if *kept = append(*kept, one); len(*kept) < aimedAmong {
		return Question{}, false
	}
	return d.writeNearest(kept, may)
}

// writeNearest writes the nearest of some questions, and takes it out with all
// that turn out to be unfair.
func (d *Deck) writeNearest(from *[]found, may allowance) (Question, bool) {
	for len(*from) > 0 {
		best := 0
		for i := range *from {
			if d.aim.on && d.gap((*from)[i]) < d.gap((*from)[best]) {
				best = i
			}
		}
		one := (*from)[best]
		*from = slices.Delete(*from, best, best+1)
		if q, ok := d.write(one, may); ok {
			return q, true
		}
	}
	return Question{}, false
}

// write writes a question with its level, unless it is unfair or turns out to
// repeat what it may not.
func (d *Deck) write(one found, may allowance) (Question, bool) {
	q, err := d.worded(one.key)
	if err != nil {
		d.played[one.key] = true // it does not get better in this game
		return Question{}, false
	}
	if may < repeated && d.sharesWith(q) || may < recent && d.soundsLately(q.Prompt) {
		d.words[one.key] = q.Prompt // not to be written again in vain
		return Question{}, false
	}
	q.Level, q.Difficulty = d.level(one), one.cell.difficulty
	if _, learned := d.memory.Learned[one.key]; learned {
		q.Difficulty = DifficultyAt(q.Level)
	}
	d.last = *one.cell
	d.Played(q)
	return q, true
}

// soundsLately reports whether the guild has heard a prompt not long ago.
func (d *Deck) soundsLately(prompt string) bool {
	return d.memory.Lately[prompt] || d.asked(prompt) > 0
}

// worded writes a question without the options that nobody ever picks, as far
// as there are others, and so that it does not begin like those before it.
func (d *Deck) worded(key string) (Question, error) {
	m := manner{heard: func(opening string) int { return d.heard[opening] }}
	if dull := d.memory.Dull[key]; len(dull) > 0 {
		m.avoid = func(option string) bool { return slices.Contains(dull, option) }
	}
	if d.want.Typable {
		return d.bank.typedQuestion(key, d.seed, m)
	}
	return d.bank.ask(key, d.seed, m)
}
