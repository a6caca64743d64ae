package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// conjoined matches a rule that begins with whoever does something at the
// later verbs of a sentence: "X moved to Leeds and wrote Y", where "wrote"
// stands far from X.
func (m *matcher) conjoined() {
	verb := m.firstWord()
	if verb < 0 || !m.rule.steps[0].takesActor() {
		return
	}
	subject := m.subjectPlace()
	if subject < 0 {
		return
	}
	for at := subject + 2; at+1 < len(m.items); at++ {
		low := m.items[at].low
		if who := m.items[at].thing; isRelative(low) && who != nil && who != m.s.subject {
			return // what follows is told of somebody else
		}
		if low != "and" && low != "," && (low != "who" || m.items[at].thing != nil) {
			continue
		}
		next := at + 1
		if t := m.items[next].thing; isRelative(m.items[next].low) && t != m.s.subject {
			continue
		}
		for next+1 < len(m.items) && (isAdverb(m.items[next].low) ||
			strings.HasSuffix(m.items[next].low, "ly")) {
			next++
		}
		if !slices.Contains(m.rule.steps[verb].words, m.items[next].low) || !m.isVerb(next) {
			continue
		}
		b := binding{
			subjects: nil, date: -1, number: -1, money: -1, text: -1, from: next, words: -1,
		}
		if m.rule.steps[0].slot == 'S' {
			b.subjects = []int{subject}
		} else {
			b.objects = []int{subject}
		}
		m.step(verb, next, b)
	}
}

func isRelative(low string) bool { return low == "who" || low == "which" }

// takesActor reports whether a slot takes somebody who does something.
func (s step) takesActor() bool {
	return (s.slot == 'S' || s.slot == 'O') && len(s.kinds) < 4 &&
		(slices.Contains(s.kinds, questions.Person) || slices.Contains(s.kinds, questions.Band))
}

// firstWord returns the first step that needs a word, where only optional
// steps and adjectives stand between it and the slot before, else -1.
func (m *matcher) firstWord() int {
	for n := 1; n < len(m.rule.steps); n++ {
		s := m.rule.steps[n]
		if s.words != nil && !s.optional {
			if s.words[0] == "'s" || s.words[0] == "," || s.words[0] == "and" {
				return -1
			}
			return n
		}
		if s.slot != '~' && !s.optional {
			return -1
		}
	}
	return -1
}

// subjectPlace returns where the subject of the sentence stands if it fits the
// first slot, else -1.
func (m *matcher) subjectPlace() int {
	for i := range m.items {
		it := &m.items[i]
		if it.thing == nil || it.thing != m.s.subject {
			continue
		}
		if !it.thing.is(m.rule.steps[0].kinds...) || m.owner(i) || m.adjective(i) {
			return -1
		}
		return i
	}
	return -1
}

// isVerb reports whether the word at at is what the subject does rather than
// what was done to it: no "and directed by".
func (m *matcher) isVerb(at int) bool {
	if at+1 >= len(m.items) || m.items[at+1].low == "by" {
		return false
	}
	low := m.items[at].low
	return m.d.tables.pasts[low] || strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "s") ||
		low == "wrote" || low == "co-wrote" || low == "sang"
}

// kin returns the place behind the words that lead from somebody at at to a
// relative, at where there are none: "X's late husband, Y".
func (m *matcher) kin(at int) int {
	if !m.owner(at) || !m.items[at].thing.is(questions.Person) {
		return at
	}
	for next := at + 2; next < min(len(m.items), at+6); next++ {
		low := m.items[next].low
		if isKin(low) {
			if next+1 < len(m.items) && m.items[next+1].low == "," {
				next++
			}
			return next + 1
		}
		if low == "" || m.d.tables.hard[low] {
			return at
		}
	}
	return at
}

func isKin(low string) bool {
	return slices.Contains([]string{
		"husband", "wife", "brother", "sister", "son", "daughter", "father", "mother", "cousin",
		"partner", "uncle", "nephew", "niece", "aunt",
	}, low)
}

// behindPart returns the place behind "on drums" at at.
func (m *matcher) behindPart(at int) int {
	if at+1 < len(m.items) && m.items[at].low == "on" && isInstrument(m.items[at+1].low) {
		return at + 2
	}
	return at
}

func isInstrument(low string) bool {
	return slices.Contains([]string{
		"guitar", "guitars", "bass", "drums", "keyboards", "piano", "vocals", "saxophone",
		"trumpet", "trombone", "violin", "cello", "percussion", "synthesizer", "synthesizers",
		"organ", "flute", "banjo", "harmonica", "turntables", "sax", "clarinet", "mandolin",
	}, low)
}

// behindPlace returns the place behind "in the UK" at at.
func (m *matcher) behindPlace(at int) int {
	next := at + 1
	if next < len(m.items) && m.items[next].low == "the" {
		next++
	}
	if next < len(m.items) && m.items[at].low == "in" && m.items[next].thing.is(questions.Place) {
		return next + 1
	}
	return at
}
