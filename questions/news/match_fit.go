package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

func (m *matcher) fills(s step, at int) bool {
	it := &m.items[at]
	switch s.slot {
	case 'D':
		return it.isDate
	case 'M':
		return it.amount != ""
	case 'N':
		return m.d.tables.number(it.low) > 0 || m.d.tables.ordinal(it.low) > 0
	case 'T':
		return m.d.phrase(m.items, at) > 0
	}
	return it.thing != nil && m.fit(s, it) && (!m.adjective(at) || m.wants(m.items[at+1].low)) &&
		!m.beforeNoun(s, at)
}

// wants reports whether the rule has the word.
func (m *matcher) wants(word string) bool {
	return slices.ContainsFunc(m.rule.steps, func(s step) bool {
		return slices.Contains(s.words,
			word)
	})
}

// beforeNoun reports whether a name of no kind stands before a noun that takes
// its place: "the West End musical".
func (m *matcher) beforeNoun(s step, at int) bool {
	t := m.items[at].thing
	return s.open && t.kind == "" && !m.items[at].quoted && at+1 < len(m.items) &&
		m.d.isWorkNoun(m.items[at+1].low)
}

// adjective reports whether a name only describes the one that follows.
func (m *matcher) adjective(at int) bool {
	if m.items[at].ref.word != "" {
		return false
	}
	noun := at + 1
	for noun < at+3 && noun < len(m.items) && m.items[noun].low != "" && m.items[noun].thing == nil &&
		m.items[at].thing.kindOf() == "" && !m.nounish(m.items[noun].low) && m.soft(noun) {
		noun++ // "the X prison drama Y"
	}
	if noun+1 >= len(m.items) || !m.nounish(m.items[noun].low) {
		return false
	}
	next := &m.items[noun+1]
	return next.thing != nil && next.ref.word == "" && next.low == ""
}

// fit reports whether a name is of a kind that the slot takes.
func (m *matcher) fit(s step, it *item) bool {
	t := it.thing
	if len(s.kinds) == 0 || t.is(s.kinds...) {
		return true
	}
	if slices.Contains(s.kinds, questions.Character) && t.couldBeCharacter() {
		return true
	}
	if t.kind != "" && !(t.weak() && s.open) || m.d.isAdjective(t.name) {
		return false
	}
	if it.quoted {
		return s.open || len(s.kinds) < 7 && m.d.isWorkKind(s.kinds[0])
	}
	act := slices.Contains(s.kinds, questions.Person) && slices.Contains(s.kinds, questions.Band)
	switch {
	case s.open && act && len(s.kinds) == 2:
		return !m.d.tables.peoples[strings.ToLower(t.name)]
	case slices.Contains(s.kinds, questions.Company) && m.d.likeCompany(t.name):
		return s.open || slices.Contains(s.kinds, questions.Person)
	case slices.Contains(s.kinds, questions.Person) && !it.quoted:
		return m.d.maybePerson(t.name) &&
			(s.open || strings.Contains(t.name, " ") || m.d.isFirstName(strings.ToLower(t.name)))
	case slices.Contains(s.kinds, questions.Band):
		return s.open
	case slices.Contains(s.kinds, questions.Company):
		return s.open && !m.d.looksLikePerson(t.name) && !it.quoted
	case slices.Contains(s.kinds, questions.Place):
		return !m.d.looksLikePerson(t.name) && !it.quoted
	}
	return s.open && !m.d.looksLikePerson(t.name)
}

// ownedWork reports whether the name at at owns the work that a slot looks
// for.
func (m *matcher) ownedWork(n, at int) bool {
	return m.items[at].thing != nil && m.owner(at) && m.rule.steps[n].open &&
		m.items[at].thing.is(questions.Person, questions.Company)
}

// otherNoun reports whether the noun at at says that the name behind it is not
// what the slot looks for: "X's novel Y" is no film.
func (m *matcher) otherNoun(s step, at int) bool {
	kind := m.d.nounKind(m.items, at)
	return m.items[at].low != "" && m.d.isWorkKind(kind) && len(s.kinds) > 0 && len(s.kinds) < 7 &&
		m.d.isWorkKind(s.kinds[0]) && !slices.Contains(s.kinds, kind)
}
