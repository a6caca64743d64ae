package questions

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
)

// meeting finds the entity that two facts have in common and the sides that
// ask for it. It reports false where there is none, or more than one.
func (b *Bank) meeting(form Form, f, g *Fact) (sides []Side, ok bool) {
	if form == Shared {
		return b.sharing(f, g)
	}
	if f.Relation == g.Relation {
		return nil, false
	}
	for _, x := range [...]Side{AskObject, AskSubject} {
		for _, y := range [...]Side{AskObject, AskSubject} {
			id := f.at(x)
			if id == "" || id != g.at(y) || b.clause(f, x) == "" || b.clause(g, y) == "" {
				continue
			}
			if sides != nil {
				return nil, false
			}
			sides = []Side{x, y}
		}
	}
	return sides, sides != nil && !overlap(f, g, f.at(sides[0]))
}

// sharing is meeting for two facts of one relation.
func (b *Bank) sharing(f, g *Fact) ([]Side, bool) {
	if f.Relation != g.Relation {
		return nil, false
	}
	object := f.Object.Entity != "" && f.Object.Entity == g.Object.Entity ||
		f.Relation == "release_date" && f.Object.Date.Year == g.Object.Date.Year
	subject := f.Subject == g.Subject
	switch {
	case object == subject:
		return nil, false
	case object && len(sharedWordings(f.Relation, AskObject)) > 0:
		return []Side{AskObject, AskObject}, true
	case subject && len(sharedWordings(f.Relation, AskSubject)) > 0:
		return []Side{AskSubject, AskSubject}, true
	}
	return nil, false
}

// at is the entity on a side of f.
func (f *Fact) at(side Side) string {
	switch side {
	case AskSubject:
		return f.Subject
	case AskIn:
		return f.In
	}
	return f.Object.Entity
}

// overlap reports whether two facts have more in common than one entity.
func overlap(f, g *Fact, but string) bool {
	for _, x := range [...]string{f.Subject, f.Object.Entity, f.In} {
		if x != "" && x != but && slices.Contains([]string{g.Subject, g.Object.Entity, g.In}, x) {
			return true
		}
	}
	return false
}

// writeJoined asks for what two facts have in common: of one relation, or of
// two. A wrong option is one that is surely wrong for one of them.
func (b *Bank) writeJoined(form Form, facts []*Fact, rng *rand.Rand, m manner) (Question, error) {
	sides, ok := b.meeting(form, facts[0], facts[1])
	if !ok {
		return Question{}, unfair("the facts have nothing in common that can be asked for")
	}
	parts, err := b.parts(facts, sides)
	if err != nil {
		return Question{}, err
	}
	// The wrong options come from those who play the part of the first: for a
	// composer who won an award other composers, not other winners.
	slices.SortStableFunc(parts, func(x, y *draft) int {
		return cmp.Compare(y.relation.trade(), x.relation.trade())
	})
	d := parts[0]
	d.rng, d.avoid, d.heard, d.also = rng, m.avoid, m.heard, parts[1:]
	parts[1].rng = rng
	texts := d.joinedTexts()
	if form == Shared {
		texts = sharedWordings(d.relation.ID, d.side)
	}
	if err := d.wordForm(texts, d.joinedFill(form)); err != nil {
		return Question{}, err
	}
	if asked := d.asked(); asked != nil && asked.Kind != Person {
		d.noun = asked.noun
	}
	options, right, err := d.options()
	if err != nil {
		return Question{}, err
	}
	return Question{
		Prompt: d.prompt, Answer: d.answer.text, Aliases: slices.Clone(d.names[1:]),
		Options: options, Right: right, AnswerID: d.answerID(),
		Statement: b.State(*facts[0]) + " " + b.State(*facts[1]),
	}, nil
}

// trade is 1 where taking part in r tells of what somebody does, and 0 where
// people of all kinds do.
func (r Relation) trade() int {
	switch r.ID {
	case "won_award", "nominated_for", "spouse", "child", "parent", "sibling", "birth_name",
		"birth_place", "birth_date", "also_known_as", "founder", "guest":
		return 0
	}
	return 1
}

// joinedFill fills a wording with what both facts say.
func (d *draft) joinedFill(form Form) func(text string, try int) (string, bool) {
	return func(text string, try int) (string, bool) {
		other := d.also[0]
		if form == Shared {
			pair, ok := d.pair(other, try)
			if !ok {
				return "", false
			}
			if d.relation.Value == OfDate {
				text = d.inPlural(text)
			}
			return d.filler(try).fill(strings.Replace(text, "{pair}", pair, 1))
		}
		first, ok := d.filler(try).piece(d.bank.clause(d.fact, d.side))
		second, also := other.filler(try).piece(d.bank.clause(other.fact, other.side))
		if !ok || !also {
			return "", false
		}
		if d.rng.IntN(2) == 0 {
			first, second = second, first
		}
		return d.filler(try).fill(strings.Replace(text, "{both}", first+" and "+second, 1))
	}
}

// wordForm picks one of some wordings as word does.
func (d *draft) wordForm(texts []string, fill func(text string, try int) (string, bool)) error {
	target := leastTarget + d.rng.IntN(targets)
	reason := "a part of it cannot be told from others of its name"
	best, found, enough := 0, 0, 1+d.rng.IntN(compared)
	for _, at := range d.rng.Perm(len(texts)) {
		for try := range spins {
			prompt, ok := fill(texts[at], try)
			if !ok {
				continue
			}
			if d.leaks(prompt) {
				reason = "the question would hold its own answer"
				continue
			}
			cost := lengthOff(prompt, target)
			if d.heard != nil {
				cost += heardCost * d.heard(Opening(prompt))
			}
			if found++; found == 1 || cost < best {
				d.prompt, best = prompt, cost
			}
		}
		if found >= enough*spins && best < heardCost {
			break
		}
	}
	if found == 0 {
		return unfair(reason)
	}
	return nil
}

// inPlural writes the verbs of a wording for two works.
func (d *draft) inPlural(text string) string {
	work, ok := d.bank.entity(d.fact.Subject)
	if !ok {
		return text
	}
	did, _, came := comeOut(work)
	plural := func(verb string) string { return strings.Replace(verb, "was", "were", 1) }
	return strings.NewReplacer("{did}", plural(did), "{came out}", plural(came)).Replace(text)
}

// pair names what two facts of one relation do not share, side by side: "the
// films Jaws (1975) and Hook (1991)".
func (d *draft) pair(other *draft, try int) (string, bool) {
	x, ok := d.bank.entity(d.fact.at(opposite(d.side)))
	y, also := d.bank.entity(other.fact.at(opposite(d.side)))
	if !ok || !also {
		return "", false
	}
	if d.rng.IntN(2) == 0 {
		x, y = y, x
	}
	if noun := describingNoun(x); isWork(x.Kind) && noun == describingNoun(y) {
		dated := d.relation.ID != "release_date" && try%2 == 0
		first, ok := d.bank.inPair(x, dated)
		second, also := d.bank.inPair(y, dated)
		return "the " + plural(noun) + " " + first + " and " + second, ok && also
	}
	not := d.filler(try).not
	first, second := d.bank.describe(x, not), d.bank.describe(y, not)
	if len(first) == 0 || len(second) == 0 {
		return "", false
	}
	return first[0] + " and " + second[0], true
}

// inPair is a work's title beside another's, with its year where that is
// wanted and known. It reports false where others of its kind have its name
// and no year tells it apart.
func (b *Bank) inPair(e *known, dated bool) (string, bool) {
	same, _ := b.namesakes(e)
	year := b.releaseYear(e, ban{})
	if dated && year != "" {
		return titled(e) + " (" + year + ")", true
	}
	return titled(e), len(same) == 0
}

func isWork(kind Kind) bool {
	switch kind {
	case Album, Song, Film, Series, Podcast, Book, Work:
		return true
	}
	return false
}
