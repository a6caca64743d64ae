package questions

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// shortlist is how many acceptable wrong options are collected before three
// of them are chosen.
const shortlist = 12

// options returns the options in the order shown and the index of the answer.
func (d *draft) options() ([]string, int, error) {
	if d.side == AskObject {
		switch d.relation.Value {
		case OfDate:
			options, right := d.years()
			return options, right, nil
		case OfNumber:
			options, right := d.ordinals()
			return options, right, nil
		}
	}
	wrong := d.wrong()
	if len(wrong) < OptionCount-1 && d.avoid != nil {
		d.avoid = nil
		wrong = d.wrong()
	}
	if len(wrong) < OptionCount-1 {
		return nil, 0, unfair("the store knows too few things like the answer that are surely wrong")
	}
	right := d.rng.IntN(OptionCount)
	texts := make([]string, 0, OptionCount)
	for _, o := range wrong {
		texts = append(texts, o.text)
	}
	return slices.Insert(texts, right, d.answer.text), right, nil
}

// wrong chooses wrong options: from a small draw, else from all there is. In a
// large bank it gives up on several facts earlier: there are other questions.
func (d *draft) wrong() []option {
	d.anyhow = false
	out := d.pick(d.acceptable(d.candidates()))
	large := len(d.also) > 0 && d.bank.poolSize(d.poolKeys()[0]) > scanned*2
	if len(out) < OptionCount-1 && !large {
		out = d.pick(d.acceptable(d.everyCandidate()))
	}
	return out
}

// acceptable lists the candidates that may stand beside the answer, best
// first, up to the shortlist.
func (d *draft) acceptable(all []option) []option {
	slices.SortStableFunc(all, func(a, b option) int { return cmp.Compare(b.score, a.score) })
	answers := d.trueNames()
	prompt := " " + strings.Join(foldWords(d.prompt), " ") + " "
	var out []option
	for _, o := range all {
		if len(out) == shortlist {
			break
		}
		if d.avoid != nil && d.avoid(Fold(o.text)) || clash(o.folds, d.answer.folds) || clash(o.folds, answers) ||
			strings.Contains(prompt, " "+o.folds[0]+" ") || d.mayBeTrue(o.entity) {
			continue
		}
		out = append(out, o)
	}
	return closest(out)
}

// slack is by how much an option may be less alike than the third best.
const slack = 3.0

// closest drops what is much less like the answer than the best three, which
// must come first.
func closest(sorted []option) []option {
	if len(sorted) < OptionCount {
		return sorted
	}
	least := sorted[OptionCount-2].score - slack
	for i := OptionCount - 1; i < len(sorted); i++ {
		if sorted[i].score < least {
			return sorted[:i]
		}
	}
	return sorted
}

// trueNames lists the folded names of everything that is right, so that a
// namesake of it is no option.
func (d *draft) trueNames() []string {
	out := d.answer.folds[:1:1]
	if d.relation.Value != OfEntity || d.side == AskIn {
		return out
	}
	given := d.fact.Subject
	if d.side == AskSubject {
		given = d.fact.Object.Entity
	}
	for _, id := range d.bank.partners(given, d.relation, d.side) {
		e, ok := d.bank.entity(id)
		// Others won in other years, and meet one of several facts only.
		if ok && (d.relation.ID != "won_award" && len(d.also) == 0 || d.mayBeTrue(e)) {
			out = append(out, e.folds...)
		}
	}
	return out
}

// pick chooses three options that do not clash. How many of them are longer
// than the answer is drawn, so that length gives nothing away.
func (d *draft) pick(from []option) []option {
	longer := d.rng.IntN(OptionCount)
	quota := map[bool]int{true: longer, false: OptionCount - 1 - longer}
	// Options of equal length count as longer half of the time.
	length := utf8.RuneCountInString(d.answer.text) - d.rng.IntN(2)
	var out []option
	take := func(strict, mixed bool) {
		for _, o := range from {
			isLonger := utf8.RuneCountInString(o.text) > length
			if len(out) == OptionCount-1 || strict && quota[isLonger] == 0 || clashes(o, out) ||
				mixed && d.crowds(o, out) {
				continue
			}
			quota[isLonger]--
			out = append(out, o)
		}
	}
	take(true, true)
	take(false, true)
	take(false, false)
	return out
}

// crowds reports whether o and one of the others are of a band, or works by one
// maker, with whom the answer has nothing to do: side by side they would show
// that it is the one outside.
func (d *draft) crowds(o option, with []option) bool {
	ties := d.bank.tiesOf(o.entity)
	if len(ties) == 0 {
		return false
	}
	own := d.bank.tiesOf(d.answer.entity)
	return slices.ContainsFunc(with, func(other option) bool {
		for _, tie := range d.bank.tiesOf(other.entity) {
			if slices.Contains(ties, tie) && !slices.Contains(own, tie) {
				return true
			}
		}
		return false
	})
}

// tiesOf lists what e is seen to belong to: the bands of a person, the makers
// of a record.
func (b *Bank) tiesOf(e *known) []string {
	switch e.Kind {
	case Person:
		return b.objectsOf(e.ID, "member_of")
	case Album, Song:
		return b.makers(e)
	}
	return nil
}

func clashes(o option, with []option) bool {
	return slices.ContainsFunc(with, func(other option) bool { return clash(o.folds, other.folds) })
}
