package questions

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// How far apart the years of works must be to be put in order. Sources differ
// by one on when a work came out; an artist's own albums they keep in order.
const (
	clearGap = 2
	albumGap = 1
)

// arrow stands between the works of an order.
const arrow = " → "

// maxOrder bounds an order in characters, so that four of them can be read.
const maxOrder = 110

// datedWorks looks at facts that must be four works of one kind, in play, told
// apart by their names, with their dates. It says why they are not.
func (b *Bank) datedWorks(facts []*Fact) ([]*known, error) {
	var out []*known
	for _, f := range facts {
		work, ok := b.entity(f.Subject)
		if !ok || f.Relation != "release_date" {
			return nil, unfair("only works with a date can be put in order")
		}
		r, _ := b.catalogue.Relation(f.Relation)
		if err := b.draft(f, r, AskObject).askable(); err != nil {
			return nil, err
		}
		if same, _ := b.namesakes(work); len(same) > 0 {
			return nil, unfair("another work has the same name")
		}
		if _, err := strconv.Atoi(work.Name); err == nil {
			return nil, unfair("a name that is a number looks like a date")
		}
		for _, other := range out {
			if work.noun != other.noun || clash(work.folds, other.folds) {
				return nil, unfair("the works cannot stand side by side")
			}
		}
		out = append(out, work)
	}
	return out, nil
}

// writeEarliest asks which of four works came out first.
func (b *Bank) writeEarliest(facts []*Fact, rng *rand.Rand, m manner) (Question, error) {
	works, err := b.datedWorks(facts)
	if err != nil {
		return Question{}, err
	}
	for _, f := range facts[1:] {
		if f.Object.Date.Year-facts[0].Object.Date.Year < clearGap {
			return Question{}, unfair("the years are too close to tell which came first")
		}
	}
	texts := []string{
		"Which of these {nouns} came first?", "Which one of these four {nouns} is the oldest?",
		"Of these four {nouns}, which came before the others?",
		"The oldest of these {nouns} is which one?",
	}
	if makers := b.makerOfAll(works); makers != "" {
		texts = []string{
			"Which of these {nouns} by " + makers + " came first?",
			"{by} made all four of these {nouns}: which is the oldest?",
			"Of these four {nouns} by " + makers + ", which came before the others?",
		}
		for i := range texts {
			texts[i] = strings.Replace(texts[i], "{by}", makers, 1)
		}
	}
	d := b.formDraft(facts[0], AskSubject, rng, m)
	d.shown = works
	if err := d.wordForm(texts, d.plainFill); err != nil {
		return Question{}, err
	}
	options, right := d.shuffle(works)
	return Question{
		Prompt: d.prompt, Answer: works[0].Name, Aliases: slices.Clone(works[0].Aliases),
		Options: options, Right: right, AnswerID: works[0].ID, Statement: b.yearsSaid(facts),
	}, nil
}

// formDraft begins a question of which f is the main fact.
func (b *Bank) formDraft(f *Fact, side Side, rng *rand.Rand, m manner) *draft {
	r, _ := b.catalogue.Relation(f.Relation)
	d := b.draft(f, r, side)
	d.rng, d.avoid, d.heard = rng, m.avoid, m.heard
	d.answer, d.names = d.findAnswer()
	return d
}

// plainFill fills a wording that asks for nothing else than the main fact.
func (d *draft) plainFill(text string, try int) (string, bool) { return d.filler(try).fill(text) }

// shuffle puts works in a drawn order; the first of them is the answer.
func (d *draft) shuffle(works []*known) (options []string, right int) {
	for _, at := range d.rng.Perm(len(works)) {
		if at == 0 {
			right = len(options)
		}
		options = append(options, works[at].Name)
	}
	return options, right
}

// makerOfAll names whoever made all of some works, "" where they differ.
func (b *Bank) makerOfAll(works []*known) string {
	common := b.makers(works[0])
	for _, work := range works[1:] {
		theirs := b.makers(work)
		common = slices.DeleteFunc(common, func(id string) bool { return !slices.Contains(theirs, id) })
	}
	if len(common) == 0 {
		return ""
	}
	return b.midNames(common[:1])
}

// makers lists those by whose name a work goes.
func (b *Bank) makers(work *known) []string {
	relation := makerRelation(work.Kind)
	if relation == "" {
		return nil
	}
	return b.objectsOf(work.ID, relation)
}

// makerRelation is the relation of a kind of work to those by whose name it
// goes.
func makerRelation(kind Kind) string {
	switch kind {
	case Film:
		return "director"
	case Series:
		return "creator"
	case Album, Song:
		return "performer"
	case Book:
		return "author"
	}
	return ""
}

// yearsSaid tells the year of each work.
func (b *Bank) yearsSaid(facts []*Fact) string {
	facts = b.inOrder(Ordered, facts)
	var parts []string
	for i, f := range facts {
		work, _ := b.entity(f.Subject)
		_, _, came := comeOut(work)
		if i > 0 {
			came = "in"
		} else {
			came += " in"
		}
		parts = append(parts, titled(work)+" "+came+" "+strconv.Itoa(f.Object.Date.Year))
	}
	return joinAnd(parts) + "."
}

// writeOrdered asks for the order of four works of one maker.
func (b *Bank) writeOrdered(facts []*Fact, rng *rand.Rand, m manner) (Question, error) {
	works, err := b.datedWorks(facts)
	if err != nil {
		return Question{}, err
	}
	maker := b.makerOfAll(works)
	if maker == "" {
		return Question{}, unfair("the works are not by the same maker")
	}
	gap := clearGap
	if works[0].Kind == Album {
		gap = albumGap
	}
	for i := 1; i < len(facts); i++ {
		if facts[i].Object.Date.Year-facts[i-1].Object.Date.Year < gap {
			return Question{}, unfair("the years are too close to put in order")
		}
	}
	d := b.formDraft(facts[0], AskSubject, rng, m)
	d.shown = works
	if err := d.wordForm(orderTexts(maker), d.plainFill); err != nil {
		return Question{}, err
	}
	options, right, ok := orders(works, rng)
	if !ok {
		return Question{}, unfair("the names are too long to be put in order")
	}
	return Question{
		Prompt: d.prompt, Answer: options[right], Options: options, Right: right,
		Statement: b.yearsSaid(facts),
	}, nil
}

func orderTexts(maker string) []string {
	return []string{
		"In which order did these four {nouns} by " + maker + " come out, from first to last?",
		"Which of these orders puts four {nouns} by " + maker + " from oldest to newest?",
		"From first to last, in which order did " + maker + " bring out these four {nouns}?",
		"What is the right order of these four {nouns} by " + maker + ", oldest first?",
	}
}

// orders writes four orders of works that stand in the right one. The wrong
// ones are drawn without regard to which is right, so that none of the four
// stands in the middle of the others.
func orders(works []*known, rng *rand.Rand) (options []string, right int, ok bool) {
	var perms [][]int
	for len(perms) < OptionCount {
		perm := rng.Perm(len(works))
		if !slices.ContainsFunc(perms, func(other []int) bool { return slices.Equal(perm, other) }) {
			perms = append(perms, perm)
		}
	}
	right = rng.IntN(OptionCount)
	place := make([]int, len(works)) // of what a permutation calls i
	for at, i := range perms[right] {
		place[i] = at
	}
	for _, perm := range perms {
		var names []string
		for _, i := range perm {
			name := works[place[i]].Name
			if strings.Contains(name, strings.TrimSpace(arrow)) {
				return nil, 0, false
			}
			names = append(names, name)
		}
		options = append(options, strings.Join(names, arrow))
	}
	return options, right, len([]rune(options[0])) <= maxOrder
}
