package judge

import (
	"strings"

	"headliner/questions"
)

// isPerson reports whether an accepted answer is, by what is known or by the
// prompt, the name of a person.
func (c *hearing) isPerson(g *gold) bool {
	if c.kind != "" {
		return c.kind == questions.Person
	}
	if c.ask == titled {
		return false
	}
	words, capitals := 0, 0
	for i := range g.words {
		w := &g.words[i]
		if w.number && !(w.roman && i > 1) || w.text == "and" || w.class&general != 0 {
			return false
		}
		if w.class&(stop|honorific|junior) == 0 {
			words++
			if w.capital || isParticle(w.text) {
				capitals++
			}
		}
	}
	if words == 0 || words > 4 || capitals < words {
		return false
	}
	return c.ask == somebody || g.words[0].given.known() && words > 1
}

// isParticle reports whether a word is a small part of surnames.
func isParticle(w string) bool {
	switch w {
	case "van", "von", "de", "del", "der", "den", "di", "da", "du", "bin", "al", "el",
		"la", "le", "ten", "ter":
		return true
	}
	return false
}

// name is where the parts of a person's name stand among an answer's words.
type name struct {
	first, last int
	parts       int
}

// nameOf finds first and last name, leaving out titles. "Ford, John" is read
// as John Ford.
func (c *hearing) nameOf(words []word) name {
	n := name{first: -1, last: -1}
	for i := range words {
		if n.first < 0 && i+1 < len(words) && words[i].class&place != 0 &&
			words[i+1].class&honorific != 0 {
			continue // U.S. President Bill Clinton
		}
		if words[i].class&honorific != 0 && i+1 < len(words) || words[i].article() ||
			words[i].class&junior != 0 && n.parts > 0 || words[i].number {
			continue
		}
		if n.parts > 1 && (words[i].text == "of" || words[i].text == "from") {
			break // Catherine Parr of Sudeley
		}
		if n.first < 0 {
			n.first = i
		}
		n.last = i
		n.parts++
	}
	if n.parts > 1 && words[n.first+1].sep == ',' {
		n.first, n.last = n.last, n.first
	}
	return n
}

// person judges a part of a person's name, or a name with words around it.
func (c *hearing) person(g *gold, f *fit) Result {
	n := c.nameOf(f.g)
	if n.first < 0 {
		return c.thing(f)
	}
	if c.titlesClash(f) {
		return Result{Wrong, "title"}
	}
	first, last := f.gHit&(1<<n.first) != 0, f.gHit&(1<<n.last) != 0
	switch {
	case n.parts == 1:
		return c.mononym(g, f)
	case first && last:
		return c.fullName(f, n)
	case f.surplus == 0 && c.relatives(f):
		return Result{Wrong, "family"}
	case last && f.surplus == 0:
		return c.surname(f, n)
	case first && f.surplus == 0:
		return Result{Close, "firstname"}
	}
	return Result{Wrong, "other"}
}

// shortName reports whether typed is an initial and the beginning of the
// surname: "jlo".
func shortName(g []word, typed string) bool {
	if len(g) != 2 || g[0].number || len(typed) < 3 || len(typed) > 5 || typed[0] != g[0].text[0] {
		return false
	}
	return strings.HasPrefix(g[1].text, typed[1:])
}

// fullName judges a name of which first and last name were found.
func (c *hearing) fullName(f *fit, n name) Result {
	switch {
	case f.missing > 0.2 && c.other && c.initialMissing(f):
		return Result{Wrong, "known"}
	case f.surplus > 0 && c.extraApart(f):
		return Result{Wrong, "list"}
	case f.surplus == 0 && f.missing <= 0.2:
		return Result{Right, "surplus"}
	case f.surplus == 0:
		return Result{Right, "middle"}
	case f.lost > 0: // another middle name
		return Result{Wrong, "other"}
	case f.surplus <= 2 && c.extraBetween(f):
		return Result{Right, "middle"}
	case f.surplus == 1 && f.a[len(f.a)-1].sep == '-' && f.aHit&(1<<(len(f.a)-1)) == 0:
		return Result{Right, "married"}
	}
	return Result{Wrong, "longer"}
}

// initialMissing reports whether g has an initial that was left out. Then
// somebody else's full name may have been given: "Michael Jordan".
func (c *hearing) initialMissing(f *fit) bool {
	for i := range f.g {
		if f.gHit&(1<<i) == 0 && len(f.g[i].text) < 3 && !f.g[i].article() {
			return true
		}
	}
	return false
}

// bareName reports whether an answer leaves out the title that tells its name
// from others: "Harry" for Prince Harry.
func (c *hearing) bareName(g *gold, f *fit) bool {
	if f.missing < 0.1 || !c.isPerson(g) {
		return false
	}
	n := c.nameOf(f.g)
	if n.parts != 1 || n.first == 0 || numbered(f.g) {
		return false
	}
	s := f.g[n.last].text
	return f.g[n.last].given.known() || len(s) < 4 || c.surnameShared(s)
}

// surname judges an answer that gives the surname only.
func (c *hearing) surname(f *fit, n name) Result {
	from := n.last
	for from > 0 && f.gHit&(1<<(from-1)) != 0 && len(f.g[from-1].text) > 3 {
		from-- // "Bonham Carter" says more than "Carter"
	}
	s := join(f.g[from : n.last+1])
	given := f.g[from].given.known()
	switch {
	case given && from < n.last && c.relatedWords(&f.g[n.first], &f.g[from]):
		return Result{Right, "nickname"} // Nicholas "Nick" Cage
	case len(s) < 4 || given || f.extra >= 0.3 || f.g[n.last].prompted || c.surnameShared(s):
		return Result{Close, "surname"}
	}
	return Result{Right, "surname"}
}

// numberMissing reports whether numbers are missing, as in "King Charles".
func (f *fit) numberMissing() bool {
	for i := range f.g {
		if f.gHit&(1<<i) == 0 && f.g[i].number {
			return true
		}
	}
	return false
}

// mononym judges an answer that holds a name of one word and more.
func (c *hearing) mononym(g *gold, f *fit) Result {
	switch {
	case f.missing > 0.2 && f.surplus == 0 && f.numberMissing():
		return Result{Close, "number"}
	case f.missing > 0.2:
		return Result{Wrong, "other"}
	case f.surplus == 0 && c.bareName(g, f):
		return Result{Close, "surname"}
	case f.extra >= 0.3 && c.saysOf(f):
		return Result{Wrong, "longer"}
	case saysFrom(f):
		return Result{Right, "surplus"}
	case f.surplus == 0:
		return Result{Right, "surplus"}
	case c.startsOther(f):
		return Result{Wrong, "known"}
	case c.extraApart(f):
		return Result{Wrong, "list"}
	case c.kind != "" || c.extraNamesOther(f) || c.rival:
		return Result{Wrong, "longer"}
	case f.surplus == 1 || f.surplus == 2 && c.givenBefore(f):
		return Result{Right, "fullname"}
	}
	return Result{Wrong, "longer"}
}
