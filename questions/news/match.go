package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// binding is what the slots of a rule hold.
type binding struct {
	subjects, objects, ins []int // places of items
	date, number           int   // places, -1 where there is none
	money, text            int
	textEnd                int
	from, to               int // first and last item that the words and slots cover
	words                  int // the first word of the rule
}

// matcher matches one rule at one place of a sentence.
type matcher struct {
	d     *document
	s     *sentence
	items []item
	rule  *rule
	found func(binding) bool
}

// match calls found for every place in s where the rule holds.
func (d *document) match(s *sentence, r *rule, found func(binding) bool) {
	m := &matcher{d: d, s: s, items: s.items, rule: r, found: found}
	if !r.steps[0].left && r.tag == "" {
		m.conjoined()
	}
	for at := range s.items {
		if r.tag == opening && at > 0 {
			return
		}
		b := binding{date: -1, number: -1, money: -1, text: -1, from: at, words: -1}
		if !r.steps[0].left {
			if r.steps[0].slot != 0 && r.steps[0].slot != '~' && !m.starts(r.steps[0], at) {
				continue
			}
			m.step(0, at, b)
			continue
		}
		m.step(1, at, b)
	}
}

// starts reports whether a rule that begins with a slot can begin at at.
func (m *matcher) starts(s step, at int) bool {
	it := &m.items[at]
	switch s.slot {
	case 'D':
		return it.isDate
	case 'M':
		return it.amount != ""
	case 'N', 'T':
		return true
	}
	return it.thing != nil
}

// step matches the steps from n on at item at. It returns true when it is
// done with the place.
func (m *matcher) step(n, at int, b binding) bool {
	if n == len(m.rule.steps) {
		b.to = at - 1
		return m.finish(b)
	}
	s := m.rule.steps[n]
	if s.optional && m.step(n+1, at, b) {
		return true
	}
	switch s.slot {
	case 0:
		return m.word(n, at, b)
	case '~', '.':
		return m.gap(n, at, b)
	}
	if n == 0 {
		return m.take(n, at, b)
	}
	return m.slot(n, at, b)
}

func (m *matcher) word(n, at int, b binding) bool {
	s := m.rule.steps[n]
	if at < len(m.items) && m.items[at].low != "" && slices.Contains(s.words, m.items[at].low) {
		if b.words < 0 {
			b.words = at
		}
		return m.step(n+1, at+1, b)
	}
	if n == 0 || m.rule.steps[n-1].slot == 0 {
		return false
	}
	if next := m.pass(at); next > at && next < len(m.items) &&
		slices.Contains(s.words, m.items[next].low) {
		if b.words < 0 {
			b.words = next
		}
		return m.step(n+1, next+1, b)
	}
	return false
}

// pass returns the place behind a parenthesis or an apposition at at, and
// behind adverbs.
func (m *matcher) pass(at int) int {
	at = m.d.skipParens(m.items, at)
	if at+2 < len(m.items) && m.items[at].low == "," && opensApposition(&m.items[at+1]) {
		for end := at + 2; end < min(len(m.items), at+16); end++ {
			if m.items[end].low == "," {
				at = end + 1
				break
			}
		}
	}
	if at > 1 && at+1 < len(m.items) && m.items[at].low == "," && m.items[at-1].thing != nil &&
		m.items[at-2].low == "," {
		at++ // "its director, X, collected"
	}
	for at < len(m.items) && isAdverb(m.items[at].low) {
		at++
	}
	return at
}

func opensApposition(it *item) bool {
	return isDeterminer(it.low) || it.low == "who" || it.low == "which" || it.low == "aged" ||
		it.low == "best" || it.low == "whose" || it.low != "" && it.low[0] >= '0' &&
		it.low[0] <= '9'
}

func isAdverb(low string) bool {
	switch low {
	case "also", "later", "then", "previously", "recently", "once", "originally", "first", "just",
		"famously", "subsequently", "eventually", "has", "have", "had", "officially", "finally",
		"initially", "briefly", "even", "soon", "secretly", "quietly", "already", "both",
		"jointly", "himself", "herself", "now", "still", "currently", "who", "which", "that":
		return true
	}
	return false
}

func (m *matcher) gap(n, at int, b binding) bool {
	limit, soft := 7, m.rule.steps[n].slot == '~'
	if !soft {
		limit = 16
	}
	for range limit + 1 {
		if m.step(n+1, at, b) {
			return true
		}
		if next := m.d.skipParens(m.items, at); next > at {
			at = next
			continue
		}
		if at >= len(m.items) || soft && !m.soft(at) || !soft && m.breaks(at, b) {
			return false
		}
		at++
	}
	return false
}

// soft reports whether the item may stand before a name as an adjective does.
func (m *matcher) soft(at int) bool {
	it := &m.items[at]
	if it.isDate || it.amount != "" {
		return true
	}
	if it.thing != nil {
		// "the Scrubs star X": a name before a noun is an adjective too, and so is
		// the place that a band is from.
		return at+1 < len(m.items) && m.nounish(m.items[at+1].low) ||
			it.ref.word == "" && it.thing.is(questions.Place)
	}
	if (it.low == "and" || it.low == ",") && at > 0 && m.trade(at-1) && m.tradeAhead(at+1) {
		return true // "the singer and record producer X"
	}
	if it.low == "'s" && at > 0 && (m.items[at-1].low == "year" || m.items[at-1].low == "month" ||
		m.items[at-1].low == "week") {
		return true // "last year's"
	}
	if it.low == "" {
		return it.speech && it.end-it.start < 20
	}
	if it.low == "/" {
		return at > 0 && at+1 < len(m.items) && m.items[at-1].low != "" && m.items[at+1].low != ""
	}
	return isWordRune(firstRune(it.low)) && !m.d.tables.hard[it.low]
}

// trade reports whether the item at at is an occupation.
func (m *matcher) trade(at int) bool { return m.d.tables.occupations[m.items[at].low] }

// tradeAhead reports whether an occupation follows, with at most two words
// before it.
func (m *matcher) tradeAhead(at int) bool {
	for end := at + 3; at < min(end, len(m.items)); at++ {
		if m.trade(at) {
			return true
		}
		if low := m.items[at].low; low == "" || m.d.tables.hard[low] && low != "and" {
			return false
		}
	}
	return false
}

func (m *matcher) nounish(low string) bool {
	_, noun := m.d.tables.kindNouns[low]
	return noun || m.d.tables.occupations[low] || m.d.tables.aboutPeople[low] || low == "frontman"
}

func (m *matcher) breaks(at int, b binding) bool {
	it := &m.items[at]
	return it.low == ";" || it.low == ")" || it.low == ":" || it.speech && it.end-it.start > 30 ||
		it.low == "but" || it.low == "while" ||
		b.words >= 0 && it.low == "and" && at+1 < len(m.items) &&
			(strings.HasSuffix(m.items[at+1].low, "ed") || m.d.tables.pasts[m.items[at+1].low]) &&
			!slices.Contains(m.rule.steps[len(m.rule.steps)-2].words, "by")
}

// slot passes over adjectives to the name that fills the slot.
func (m *matcher) slot(n, at int, b binding) bool {
	for skip := 0; skip <= 8 && at+skip < len(m.items); skip++ {
		i := at + skip
		if kin := m.kin(i); kin > i && !m.takesOwner(n) {
			skip = kin - at - 1 // "by X's late husband, Y"
			continue
		}
		if m.fills(m.rule.steps[n], i) {
			return m.take(n, i, b)
		}
		if m.otherNoun(m.rule.steps[n], i) {
			return false
		}
		if m.items[i].ref.word != "" && m.owner(i) && m.items[i].ref.kind == "" {
			skip++ // "directed his first film"
			continue
		}
		if m.items[i].low == "," && i > 0 && m.d.isWorkNoun(m.items[i-1].low) &&
			i+1 < len(m.items) && m.items[i+1].thing != nil {
			continue
		}
		if m.rule.steps[n].slot == 'S' && m.ownedWork(n, i) {
			skip++ // "in X's film Y"
			continue
		}
		if s := m.rule.steps[n].slot; s == 'N' || s == 'D' && skip > 2 || !m.soft(i) &&
			!(s == 'D' && m.items[i].low == ",") {
			return false
		}
	}
	return false
}
