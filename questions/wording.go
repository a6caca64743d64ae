package questions

import (
	"slices"
	"strings"
)

// tries is how often each wording is filled anew when a description gives the
// answer away; from ownerless on without the makers of works, whose names may
// be what does.
const (
	tries     = 6
	ownerless = 4
)

// How many fillings of a wording are compared for their length, and the words
// that a question should have: people ask in 13 on average.
const (
	spins       = 3
	leastTarget = 13
	targets     = 6
	compared    = 2 // wordings, at most
)

// word picks the wording, in an order by the seed: of the first that can be
// filled without giving the answer away, the one whose opening was heard
// least, and whose length is next to a drawn one.
func (d *draft) word() error {
	fitting := d.wordings()
	target := leastTarget + d.rng.IntN(targets)
	reason := "a part of it cannot be told from others of its name"
	best, found, enough := 0, 0, 1+d.rng.IntN(compared)
	for _, at := range d.rng.Perm(len(fitting)) {
		prompt, leak := d.phrase(fitting[at].text, target)
		if leak {
			reason = "the question would hold its own answer"
		}
		if prompt == "" {
			continue
		}
		heard := 0
		if d.heard != nil {
			heard = d.heard(Opening(prompt))
		}
		cost := heard*heardCost + lengthOff(prompt, target)
		if found++; found == 1 || cost < best {
			d.prompt, d.noun, best = prompt, "", cost
			if strings.Contains(fitting[at].text, "noun") || strings.Contains(fitting[at].text, "{who}") {
				d.noun = d.asked().noun
			}
		}
		if found >= enough && best < heardCost {
			break
		}
	}
	if found == 0 {
		return unfair(reason)
	}
	return nil
}

// tooLong is how many words off its length a question is taken to be that is
// longer than nine of ten of those that people write.
const tooLong = 20

// heardCost is how many words off its length a wording may be rather than
// begin like one before it.
const heardCost = 100

// lengthOff is by how many words a prompt misses its length.
func lengthOff(prompt string, target int) int {
	words := strings.Count(prompt, " ") + 1
	gap := max(words-target, target-words)
	if words >= longPrompt {
		gap += tooLong
	}
	return gap
}

// phrase fills a wording: of several ways the one whose length is next to
// target. It is "" where there is none, and leak tells whether the answer
// stood in one.
func (d *draft) phrase(text string, target int) (prompt string, leak bool) {
	var seen [spins + tries]string
	for try := range len(seen) {
		nth := 0 // a drawn way
		if try >= spins {
			if prompt != "" {
				break
			}
			nth = try - spins
		}
		filled, ok := d.filler(nth).fill(text)
		if !ok || slices.Contains(seen[:try], filled) {
			continue
		}
		seen[try] = filled
		switch {
		case prompt != "" && lengthOff(filled, target) >= lengthOff(prompt, target):
		case d.leaks(filled):
			leak = true
		default:
			prompt = filled
		}
	}
	return prompt, leak
}

// Opening tells how a prompt begins: with which words of asking, "" where
// with something else. What a game has heard often, it should hear less.
func Opening(prompt string) string {
	words := foldWords(prompt)
	if len(words) < 2 || !asks(words[0]) {
		return ""
	}
	if isSmall(words[1]) || words[1] == "among" {
		return words[0] + " " + words[1]
	}
	return words[0]
}

func asks(word string) bool {
	switch word {
	case "which", "who", "whose", "what", "where", "when", "in", "on", "at", "for", "as", "with",
		"under", "by", "of", "out", "counting", "how":
		return true
	}
	return false
}

// wordings lists the wordings that suit the fact. Where a dated one does, only
// those: a date makes a fact that changes timeless.
func (d *draft) wordings() []wording {
	subject, _ := d.bank.entity(d.fact.Subject)
	var out, dated []wording
	for _, w := range d.relation.wordings[d.side] {
		fits := (len(w.kinds) == 0 || slices.Contains(w.kinds, subject.Kind)) &&
			(w.when != Needed || !d.fact.When.IsZero()) &&
			(w.in != Needed && d.side != AskIn || d.fact.In != "") &&
			(!w.first || d.fact.Object.Number == 1)
		if !fits {
			continue
		}
		out = append(out, w)
		if w.when == Needed {
			dated = append(dated, w)
		}
	}
	if d.relation.Changes && len(dated) > 0 {
		return dated
	}
	return out
}

// asked is the entity that is asked for, nil for dates, numbers and names.
func (d *draft) asked() *known {
	if d.side == AskObject && d.relation.Value != OfEntity {
		return nil
	}
	return d.answer.entity
}

// filler fills wordings. The first try draws any description of the parts;
// later ones take them in order.
func (d *draft) filler(try int) *filler {
	not := ban{year: d.relation.ID == "release_date", owners: try >= ownerless}
	if asked := d.asked(); asked != nil {
		not.entities = []string{asked.ID}
	}
	return &filler{
		bank: d.bank, fact: d.fact, asked: d.asked(), not: not,
		pick: func(n int) int {
			if try == 0 {
				return d.rng.IntN(n)
			}
			return (try - 1) % (ownerless - 1) % n
		},
	}
}

// leaks reports whether a prompt gives the answer away. A question that gives
// one name of something and asks for another may hold that name.
func (d *draft) leaks(prompt string) bool {
	if slices.ContainsFunc(d.shown, func(e *known) bool { return leaks(prompt, e.Names()) }) {
		return true
	}
	given := d.fact.Object.Text
	if d.side != AskSubject || given == "" {
		return leaks(prompt, d.names)
	}
	if leaks(prompt, d.names[:1]) {
		return true
	}
	words := foldWords(prompt)
	return slices.ContainsFunc(d.names[1:], func(name string) bool {
		return !sharesWord(foldWords(given), name) && containsName(words, name)
	})
}
