package news

import (
	"slices"
	"strings"
	"unicode"

	"headliner/questions"
)

// run returns the length of the run of capitalised words at i, with the small
// words that names hold.
func (d *document) run(s *sentence, i int, m mode) int {
	end := i + 1
	person := d.isFirstName(s.tokens[i].low)
	for end < len(s.tokens) && end-i < mostWords {
		next := d.part(s, i, end, m, person)
		if next == 0 {
			break
		}
		end += next
	}
	return end - i
}

// part returns how many tokens at end belong to the name that began at i.
func (d *document) part(s *sentence, i, end int, m mode, person bool) int {
	t := s.tokens[end]
	next := ""
	if end+1 < len(s.tokens) {
		next = s.tokens[end+1].low
	}
	goesOn := d.capital(s, end+1, m)
	switch {
	case quoteAt(s, t.start) != nil, t.low == "i" && (m == notWork || !goesOn):
		return 0
	case m == notWork && (d.postInside(s, i, end) || isPrizeWord(t.low)):
		return 0
	case t.word && (t.upper || isNumeral(t.low) && m != notWork):
		if d.tables.months[t.low] > 0 && dayOf(next) > 0 {
			return 0
		}
		return 1
	case t.word && isNumeral(t.low) && dayOf(t.low) > 0 && d.lastWordIs(s, end, i):
		return 1 // "Kill Bill 2"
	case t.low == "," && m == oneWork && goesOn && end+2 < len(s.tokens) &&
		s.tokens[end+2].low == "&":
		return 2 // "Mind, Body & Soul"
	case t.low == "!" && m != notWork:
		return 1
	case goesOn && (t.low == "&" || t.low == ":" && m != notWork ||
		t.low == "'s" && m == oneWork && !person):
		return 2
	case t.low == "," && (next == "jr" || next == "sr"):
		return 2
	case !t.word:
		return 0
	}
	if n := d.foreign(s, i, end, m); n > 0 {
		return n
	}
	return d.joined(s, i, end, m, person)
}

// capital reports whether the token at at may be a main word of a name.
func (d *document) capital(s *sentence, at int, m mode) bool {
	if at >= len(s.tokens) {
		return false
	}
	t := s.tokens[at]
	number := m != notWork && unicode.IsDigit(firstRune(t.low)) && yearOf(t.low) == 0
	return t.word && (t.upper || number) && t.low != "i" && quoteAt(s, t.start) == nil
}

// lastWordIs reports whether the number at end ends a name, as in the title
// of a sequel.
func (d *document) lastWordIs(s *sentence, end, i int) bool {
	last := d.text[s.tokens[end-1].start:s.tokens[end-1].end]
	initials := len(last) > 1 && last == strings.ToUpper(last) // "RTS 1"
	if end-i < 2 && !initials || end+1 < len(s.tokens) && s.tokens[end+1].word &&
		!d.tables.hard[s.tokens[end+1].low] {
		return false
	}
	return len(s.tokens[end].low) < 3
}

// awardRun reports whether the name so far is an award's, which holds small
// words: "Emmy Award for Outstanding Actor in a Drama Series".
func (d *document) awardRun(s *sentence, i, end int, low string) bool {
	if !d.tables.joiners[low] || low == "with" || low == "and" || low == "at" {
		return false
	}
	for at := i; at < end; at++ {
		if t := s.tokens[at].low; t == "best" || t == "outstanding" {
			return low != "for" && low != "at"
		}
	}
	last := s.tokens[end-1].low
	kind := d.tables.endings[last]
	next := ""
	if end+1 < len(s.tokens) {
		next = s.tokens[end+1].low
	}
	field := next == "best" || next == "outstanding" || next == "literature" ||
		next == "fiction" || next == "peace" || next == "poetry" || next == "excellence" ||
		next == "drama" || next == "biography"
	return kind == questions.Award && low == "for" && field &&
		s.tokens[end+1].upper
}

// namesStar reports whether the words from at lead to a capital and then to
// somebody's part in a work: "Touching the Void director X".
func (d *document) namesStar(s *sentence, at int) bool {
	seen := false
	for n := at; n < min(len(s.tokens), at+7); n++ {
		t := s.tokens[n]
		switch {
		case t.low == "director" || t.low == "star" || t.low == "actor" || t.low == "actress" ||
			t.low == "creator":
			return seen && n+1 < len(s.tokens) && s.tokens[n+1].upper
		case t.upper && t.word:
			seen = true
		case !d.tables.joiners[t.low] || seen:
			return false
		}
	}
	return false
}

// shortBefore reports whether only a word, or an article and a word, stand
// before the "and" of a title; after more, it parts two titles.
func (d *document) shortBefore(s *sentence, i, end int) bool {
	return end-i == 1 || end-i == 2 && isDeterminer(s.tokens[i].low)
}

// initials reports whether a word is written in capitals only.
func (d *document) initials(t token) bool {
	raw := d.text[t.start:t.end]
	return len(raw) > 1 && raw == strings.ToUpper(raw) && t.upper
}

func isNumeral(low string) bool {
	return low != "" && strings.Trim(low, "0123456789") == "" && yearOf(low) == 0
}

// joined looks at the small words inside names. It returns how many tokens
// from end on belong to the name, the capital behind them included.
func (d *document) joined(s *sentence, i, end int, m mode, person bool) int {
	low := s.tokens[end].low
	if d.awardRun(s, i, end, low) {
		m = oneWork
	}
	joiner := d.tables.joiners[low]
	if m == notWork && joiner && low != "and" && low != "with" && low != "by" && !person &&
		d.namesStar(s, end) {
		m = works
	}
	last := s.tokens[end-1]
	if last.upper && joiner && d.tables.joiners[last.low] && end-1 > i && d.capital(s, end+1, m) {
		return 2 // "Rage Against the Machine"
	}
	particle := isParticle(low)
	if !particle && (m == notWork || !joiner) || d.parts(s, i, end, m, person) {
		return 0
	}
	for n := 1; n <= 3 && end+n < len(s.tokens); n++ {
		if d.capital(s, end+n, m) {
			return n + 1
		}
		next := s.tokens[end+n].low
		if !d.tables.joiners[next] && next != "la" || !particle && m == notWork {
			return 0
		}
	}
	return 0
}

// parts reports whether the small word at end stands between two names
// rather than inside one.
func (d *document) parts(s *sentence, i, end int, m mode, person bool) bool {
	low := s.tokens[end].low
	inBand := low == "for" || low == "of" || low == "the" || low == "against"
	if low == "for" && end+1 < len(s.tokens) && d.initials(s.tokens[end+1]) {
		return true // "the series X for RTBF"
	}
	switch {
	case low == "of" && person, low == "and" && (m != oneWork || !d.shortBefore(s, i, end)):
		return true
	case m == bands && !inBand, m != notWork &&
		slices.Contains([]string{"with", "as", "by", "is", "at"}, low),
		m == works && (low == "from" || low == "or"):
		return true
	case end+1 < len(s.tokens) && d.tables.months[s.tokens[end+1].low] > 0:
		return true
	}
	return person && !isParticle(low) && (m == notWork || end-i >= 2 && low != "the")
}

func isParticle(low string) bool {
	return slices.Contains([]string{
		"de", "la", "von", "van", "der", "del", "di", "da", "bin",
		"du", "el", "y", "le", "den", "ter", "dos", "des", "al", "of",
	}, low)
}
