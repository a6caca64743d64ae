package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// take fills slot n with the item at at, or with the list that begins there.
func (m *matcher) take(n, at int, b binding) bool {
	s := m.rule.steps[n]
	if !m.fills(s, at) {
		return false
	}
	places, end := []int{at}, at+1
	if s.slot == 'T' {
		end = at + m.d.phrase(m.items, at)
		b.text, b.textEnd = at, end
		return m.step(n+1, end, b)
	}
	if s.list {
		places, end = m.list(s, at)
	}
	if end < len(m.items) && m.items[end].low == "'s" && !m.takesOwner(n) && s.slot != 'D' {
		return false // "directed by X's brother"
	}
	switch s.slot {
	case 'S':
		b.subjects = places
	case 'O':
		b.objects = places
	case 'X':
		b.ins = places
	case 'D':
		b.date = at
	case 'N':
		b.number = at
	case 'M':
		b.money = at
	}
	return m.step(n+1, end, b)
}

// takesOwner reports whether the rule goes on with a possessive ending.
func (m *matcher) takesOwner(n int) bool {
	if n+1 >= len(m.rule.steps) {
		return false
	}
	return slices.Contains(m.rule.steps[n+1].words, "'s")
}

// list reads "A, B and C" from at.
func (m *matcher) list(s step, at int) (places []int, end int) {
	places, end = []int{at}, m.afterName(at)
	for len(places) < 30 {
		sep, comma := m.separator(end)
		if sep == end {
			break
		}
		next := sep
		if next+2 < len(m.items) && m.items[next].ref.word != "" && m.owner(next) &&
			isKin(m.items[next+2].low) {
			next += 3 // "A, his sister B"
		}
		for skip := 0; skip < 6 && next < len(m.items) && !m.goesOn(s, next) &&
			m.soft(next); skip++ {
			next++
		}
		if next >= len(m.items) || !m.goesOn(s, next) || m.owner(next) ||
			m.items[next].ref.word != "" {
			break
		}
		after := m.afterName(next)
		if comma && !m.closes(after) || !comma && m.verbAt(after) && !m.inSubject(at) {
			break
		}
		places, end = append(places, next), after
	}
	if end = m.afterName(places[len(places)-1]); len(places) == 1 {
		end = at + 1
	}
	return places, end
}

// inSubject reports whether the list at at is part of the subject of its
// sentence: "the screenplay by A and B was".
func (m *matcher) inSubject(at int) bool {
	if at == 0 || m.items[at-1].low != "by" {
		return false
	}
	return !slices.ContainsFunc(m.items[:at-1], func(it item) bool {
		return m.d.tables.be[it.low] || m.d.tables.pasts[it.low] || it.thing != nil
	})
}

// goesOn reports whether the name at at may stand in a list: one of a single
// word is a person's beside other persons.
func (m *matcher) goesOn(s step, at int) bool {
	if m.fills(s, at) {
		return true
	}
	it := &m.items[at]
	return slices.Contains(s.kinds, questions.Person) && it.thing != nil && it.thing.kind == "" &&
		!it.quoted && it.ref.word == "" && !strings.Contains(it.thing.name, " ") &&
		!m.adjective(at)
}

func (m *matcher) owner(at int) bool {
	return at+1 < len(m.items) && m.items[at+1].low == "'s"
}

// afterName returns the place behind the name at at, the part it plays ("as
// X") and a parenthesis.
func (m *matcher) afterName(at int) int {
	end := m.behindPart(m.behindPlace(m.d.skipParens(m.items, at+1)))
	if end+1 < len(m.items) && m.items[end].low == "as" {
		next := end + 1
		for skip := 0; skip < 5 && next < len(m.items) && m.soft(next) &&
			m.items[next].thing == nil; skip++ {
			next++
		}
		if next < len(m.items) &&
			(m.items[next].thing != nil || m.items[next].low == "," || m.items[next].low == "and") {
			if m.items[next].ref.word != "" {
				return end // "as his sister"
			}
			if m.items[next].thing != nil {
				next++
			}
			return next
		}
	}
	return end
}

// separator returns the place behind the separator of a list at at, which is
// at where there is none.
func (m *matcher) separator(at int) (next int, comma bool) {
	if at >= len(m.items) {
		return at, false
	}
	next = at
	if m.items[next].low == "," {
		next, comma = next+1, true
		if next+1 < len(m.items) && m.items[next].low == "with" &&
			m.rule.relation == "cast_member" &&
			m.items[next+1].thing.is(questions.Person) {
			return next + 1, false // "starring A as B, with C as D"
		}
	}
	for _, words := range []string{
		"and", "&", "as well as", "along with", "together with", "alongside", "opposite", "plus",
		"in collaboration with",
	} {
		n := next
		ok := true
		for word := range strings.FieldsSeq(words) {
			ok = ok && n < len(m.items) && m.items[n].low == word
			n++
		}
		if ok && words == "and" && n+1 < len(m.items) && isBy(m.items[n].low) &&
			m.items[n+1].thing.is(questions.Company) {
			n++ // "by X in the UK and by Y"
		}
		if ok {
			return n, false
		}
	}
	return next, comma
}

func isBy(low string) bool {
	return low == "by" || low == "on" || low == "through" || low == "via"
}

// closes reports whether a list may go on or end at at.
func (m *matcher) closes(at int) bool {
	if at >= len(m.items) {
		return true
	}
	switch m.items[at].low {
	case ",", ".", "and", "&", ";", "(", ")", "-", "as", "in", "who", "among", "with", "for", "on",
		"at", "from", "plus", "alongside":
		return true
	}
	return false
}

// verbAt reports whether what stands at at looks like a verb: then the name
// before it begins a clause of its own.
func (m *matcher) verbAt(at int) bool {
	if at >= len(m.items) {
		return false
	}
	low := m.items[at].low
	return m.d.tables.be[low] || low == "has" || low == "had" || low == "have" || low == "'s" ||
		isWordRune(firstRune(low)) && !m.d.tables.hard[low] &&
			(strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "s") &&
				!strings.HasSuffix(low, "ss"))
}

// finish looks for the subject of a rule that begins with "<S".
func (m *matcher) finish(b binding) bool {
	if !m.rule.steps[0].left {
		return m.found(b)
	}
	if b.from > 0 && m.acting(b.from-1) {
		return false // "the band released": no participle
	}
	at := m.leftOf(m.rule.steps[0], b.from)
	if at < 0 {
		return false
	}
	if m.rule.steps[0].slot == 'O' {
		b.objects = []int{at}
	} else {
		b.subjects = []int{at}
	}
	return m.found(b)
}

// acting reports whether the item at at does what the next word says.
func (m *matcher) acting(at int) bool {
	it := &m.items[at]
	first := m.items[at+1].low
	if m.rule.steps[0].slot == 'O' || m.rule.steps[1].words == nil || first == "," ||
		first == "and" || m.d.tables.prepositions[first] ||
		first == "with" || first == "that" || first == "which" || isDeterminer(first) {
		return false
	}
	switch it.low {
	case "songs", "tracks", "episodes", "seasons", "films", "albums", "material", "music":
		return true // "ten songs produced by": not the work itself
	}
	kind := m.d.tables.kindNouns[it.low]
	return it.thing.is(questions.Person, questions.Band, questions.Company) && it.low != "which" &&
		it.low != "who" ||
		it.thing == nil && (kind == questions.Band || kind == questions.Person)
}

// leftOf returns the place of the nearest fitting name before at, outside of
// parentheses that are closed again.
func (m *matcher) leftOf(s step, at int) int {
	if s.slot == 'O' && at > 1 && m.items[at-1].low == "," {
		for i := range m.items[:at] {
			if m.items[i].thing.is(s.kinds...) {
				return i // "X, married to Y, composed": X did
			}
		}
	}
	depth := 0
	for i := at - 1; i >= 0 && i > at-30; i-- {
		it := &m.items[i]
		switch it.low {
		case ")":
			depth++
		case "(":
			if depth > 0 {
				depth--
			}
		case ";":
			return -1
		}
		if depth > 0 || it.thing == nil || m.owner(i) || m.adjective(i) {
			continue
		}
		if it.thing.is(s.kinds...) || it.quoted && m.fit(s, it) {
			return i
		}
		next := (i+1 == at || i+2 == at && m.items[i+1].low == ",") && !m.namesBefore(i)
		if s.open && next && it.thing.kind == "" && !m.d.looksLikePerson(it.thing.name) {
			return i
		}
	}
	return -1
}

// namesBefore reports whether another name stands before at.
func (m *matcher) namesBefore(at int) bool {
	return slices.ContainsFunc(m.items[:at], func(it item) bool { return it.thing != nil })
}
