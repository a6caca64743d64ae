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

// word picks the wording: the first, in an order by the seed, that can be
// filled without giving the answer away.
func (d *draft) word() error {
	fitting := d.wordings()
	reason := "a part of it cannot be told from others of its name"
	for _, at := range d.rng.Perm(len(fitting)) {
		for try := range tries {
			prompt, ok := d.filler(try).fill(fitting[at].text)
			if !ok {
				continue
			}
			if d.leaks(prompt) {
				reason = "the question would hold its own answer"
				continue
			}
			d.prompt = prompt
			d.noun = ""
			if strings.Contains(fitting[at].text, "{noun") || strings.Contains(fitting[at].text, "{who}") {
				d.noun = d.asked().noun
			}
			return nil
		}
	}
	return unfair(reason)
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

// filler fills wordings. The first try draws any description of the parts, the
// best half of the time and more; later ones take them in order.
func (d *draft) filler(try int) *filler {
	not := ban{year: d.relation.ID == "release_date", owners: try >= ownerless}
	if asked := d.asked(); asked != nil {
		not.entities = []string{asked.ID}
	}
	return &filler{
		bank: d.bank, fact: d.fact, asked: d.asked(), not: not,
		pick: func(n int) int {
			if try == 0 {
				return d.rng.IntN(n) * d.rng.IntN(2)
			}
			return (try - 1) % (ownerless - 1) % n
		},
	}
}

// leaks reports whether a prompt gives the answer away. A question that gives
// one name of something and asks for another may hold that name.
func (d *draft) leaks(prompt string) bool {
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
