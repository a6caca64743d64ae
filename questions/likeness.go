package questions

import (
	"math"
	"math/rand/v2"
	"slices"
	"unicode/utf8"
)

// How much a likeness to the answer counts when wrong options are chosen.
const (
	localBonus   = 5.0
	roleBonus    = 3.0 // the same part for the same kind of thing
	tagBonus     = 1.5
	tagBonusMost = 4.5
	fieldBonus   = 2.0 // the same first tag: that which someone is known for
	countryTag   = 2   // letters: "us", "kr"
	countryBonus = 3.0
	eraBonus     = 4.0
	eraSpan      = 20 // years after which an era is another one
	fameBonus    = 1.0
	lengthBonus  = 1.5
	pronounBonus = 2.5
	farCost      = 12.0 // for what nobody takes for the answer

	// How much luck counts. It spreads options over all that are alike: with
	// less of it a few names would turn up so often that they are known to be
	// wrong.
	chance     = 2.8
	easyChance = 3.4 // more of it makes options less alike
)

// likeness scores how well o tempts beside the answer.
func (d *draft) likeness(o option) float64 {
	answer := d.answer.entity
	score := tagScore(answer.Tags, o.entity.Tags) + d.awardScore(o.entity)
	score += eraScore(answer.era, o.entity.era)
	if gap := answer.fame() - o.entity.fame(); gap != 0 {
		score -= fameBonus * float64(max(gap, -gap))
	}
	if answer.Pronoun == o.entity.Pronoun {
		score += pronounBonus
	}
	score += lengthScore(d.answer.text, o.text)
	return score + d.luck*gumbel(d.rng)
}

// gumbel draws from the distribution under which the greatest of some scores
// is drawn by the exponentials of what they were without it (Gumbel 1954).
func gumbel(rng *rand.Rand) float64 {
	return -math.Log(-math.Log(rng.Float64() + 1e-12))
}

func tagScore(a, b []string) float64 {
	score := 0.0
	for _, tag := range a {
		switch {
		case isDecade(tag) || len(tag) == countryTag:
		case slices.Contains(b, tag):
			score += tagBonus
		}
	}
	score = min(score, tagBonusMost)
	if len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		score += fieldBonus
	}
	return score + countryScore(a, b)
}

// awardScore prefers winners from the field of the prize that is asked about.
func (d *draft) awardScore(e *known) float64 {
	if d.relation.ID != "won_award" || d.side != AskSubject {
		return 0
	}
	award, ok := d.bank.entity(d.fact.Object.Entity)
	if !ok {
		return 0
	}
	return tagScore(award.Tags, e.Tags)
}

// countryScore compares the tags that name countries: names and places often
// show where they are from.
func countryScore(a, b []string) float64 {
	score := countryBonus / 2 // where either has none
	for _, tag := range a {
		if len(tag) != countryTag {
			continue
		}
		if slices.Contains(b, tag) {
			return countryBonus
		}
		score = 0
	}
	return score
}

// eraScore is highest for the same year and falls to nothing over a
// generation. Where an era is not known it stays in the middle.
func eraScore(x, y int) float64 {
	if x == 0 || y == 0 {
		return eraBonus / 2
	}
	gap := float64(max(x-y, y-x))
	return eraBonus * max(0, 1-gap/eraSpan)
}

func lengthScore(a, b string) float64 {
	x, y := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	return lengthBonus * float64(min(x, y)) / float64(max(x, y, 1))
}
