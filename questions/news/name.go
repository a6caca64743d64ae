package news

import (
	"slices"
	"strings"
	"unicode"

	"headliner/questions"
)

// mostWords is the length of the longest name in words.
const mostWords = 10

// known returns the length of the longest known name that begins at i and
// does not end inside a longer run of capitals.
func (d *document) known(s *sentence, i int) int {
	t := s.tokens[i]
	if !t.word || !t.upper && !unicode.IsDigit(firstRune(t.low)) {
		return 0
	}
	longest := min(d.names.longest[questions.Fold(t.low)], len(s.tokens)-i)
	for n := longest; n > 0; n-- {
		last := s.tokens[i+n-1]
		if !last.word && !strings.ContainsAny(last.low, "!?") || last.low == "'s" {
			continue
		}
		fold := questions.Fold(d.text[t.start:last.end])
		if _, ok := d.names.byFold[fold]; ok && d.written(s, i, n) {
			return n
		}
	}
	return 0
}

// written reports whether a known name stands at i as a name: with a capital,
// and not as a part of a longer one.
func (d *document) written(s *sentence, i, n int) bool {
	t := s.tokens[i]
	if !t.upper && !unicode.IsDigit(firstRune(t.low)) {
		return false
	}
	if n == 1 && d.tables.notNames[t.low] {
		return false
	}
	return true
}

// nameAt returns the number of tokens of the name that begins at i, 0 if none
// does. before is what stands in front of it.
func (d *document) nameAt(s *sentence, i int, before []item) int {
	t := s.tokens[i]
	if !t.word {
		return 0
	}
	if n := d.known(s, i); n > 0 {
		return d.extend(s, i, n)
	}
	first := i == 0 || !s.tokens[i-1].word && strings.Contains(".:-\"*•", s.tokens[i-1].low)
	mode := d.workMode(before)
	number := mode != notWork && unicode.IsDigit(firstRune(t.low)) && yearOf(t.low) == 0
	switch {
	case !t.upper && !number, isPrizeWord(t.low):
		return 0
	case t.low == "the" || t.low == "a" || t.low == "an":
		next := i + 1
		if next >= len(s.tokens) || !s.tokens[next].upper || first && !d.the[s.tokens[next].low] {
			return 0
		}
	case first && !d.headOfName(s, i):
		return 0
	case d.tables.notNames[t.low] && (first || !d.goesOn(s, i)) && !(mode == oneWork && !first && d.run(s, i, mode) > 1):
		return 0
	case d.tables.peoples[t.low] && !d.goesOn(s, i):
		return 0
	}
	return d.run(s, i, mode)
}

// isPrizeWord reports whether a word is one such as "Oscar-winning".
func isPrizeWord(low string) bool {
	for _, end := range []string{"-american", "-british", "-canadian", "-african", "-winner", "-winning", "-nominated", "-nominee", "-born", "-based"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// goesOn reports whether a capitalised word follows.
func (d *document) goesOn(s *sentence, i int) bool {
	return i+1 < len(s.tokens) && s.tokens[i+1].upper && s.tokens[i+1].word
}

// headOfName reports whether the word that begins a sentence has its capital
// because it is a name.
func (d *document) headOfName(s *sentence, i int) bool {
	low := s.tokens[i].low
	_, first := d.tables.firstNames[low]
	_, noun := d.tables.kindNouns[low]
	switch {
	case d.tables.notNames[low] || noun || d.tables.occupations[low] || d.tables.aboutPeople[low]:
		return false
	case first || d.mids[low] || d.tables.companies[low] || d.goesOn(s, i) && !d.lows[low]:
		return true
	case d.lows[low] || i+1 >= len(s.tokens):
		return false
	}
	next := s.tokens[i+1].low
	return next == "'s" || next == "," || d.tables.be[next] ||
		strings.Contains(s.tokens[i].low, "-") || strings.HasSuffix(next, "s")
}

// extend lengthens a known name over the capitals that follow it, unless it
// is complete.
func (d *document) extend(s *sentence, i, n int) int {
	end := i + n
	if end < len(s.tokens) && s.tokens[end].upper && s.tokens[end].word &&
		!d.tables.notNames[s.tokens[end].low] && n == 1 && d.known(s, end) == 0 {
		return d.run(s, i, notWork)
	}
	return n
}

// mode tells whether the title of a work is to be expected, which may hold
// small words.
type mode int

const (
	notWork mode = iota
	works        // one or several: "and" parts them
	oneWork      // one: "and" is part of it
	bands        // the name of a band
)

// workMode looks at the words before a name.
func (d *document) workMode(before []item) mode {
	n := len(before)
	if n == 0 {
		return notWork
	}
	last := before[n-1]
	if (last.low == "," || last.low == "and") && n > 1 && before[n-2].mode != notWork {
		return works
	}
	if last.low == "-" && n > 2 && n < 14 && (before[0].low == "best" || before[0].low == "-" && (before[1].low == "best" || before[1].low == "outstanding")) {
		if slices.ContainsFunc(before, func(it item) bool { return isPersonalAward(it.low) }) {
			return notWork
		}
		return works
	}
	if last.isDate && n > 1 {
		last = before[n-2]
	}
	if last.low == "," && n > 2 && d.isWorkNoun(before[n-2].low) && (before[n-3].isDate || d.tables.ordinals[before[n-3].low] > 0 || before[n-3].low == "studio") {
		return oneWork
	}
	if singular, plural := strings.CutSuffix(last.low, "s"); plural && d.isWorkNoun(singular) && last.low != "series" {
		return works
	}
	if d.isWorkNoun(last.low) {
		return oneWork
	}
	if d.tables.kindNouns[last.low] == questions.Band {
		return bands
	}
	if d.isWorkNoun(strings.TrimSuffix(last.low, "s")) || d.tables.makes[last.low] {
		return works
	}
	if n > 1 && (last.low == "in" || last.low == "of" || last.low == "as" && before[n-2].low == "such" || last.low == "like") &&
		(d.tables.acts[before[n-2].low] || d.isWorkNoun(strings.TrimSuffix(before[n-2].low, "s")) ||
			before[n-2].low == "such") {
		return works
	}
	return notWork
}

// isPersonalAward reports whether a word in the name of an award says that
// people win it.
func isPersonalAward(low string) bool {
	switch low {
	case "actor", "actress", "role", "performance", "director", "male", "female", "choreographer":
		return true
	}
	return false
}

func (d *document) isWorkNoun(low string) bool {
	return d.isWorkKind(d.tables.kindNouns[low])
}

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

func (d *document) isFirstName(low string) bool {
	_, ok := d.tables.firstNames[low]
	return ok
}

// part returns how many tokens at end belong to the name that began at i.
func (d *document) part(s *sentence, i, end int, m mode, person bool) int {
	t := s.tokens[end]
	if quoteAt(s, t.start) != nil {
		return 0
	}
	upper := func(at int) bool {
		return at < len(s.tokens) && s.tokens[at].word && quoteAt(s, s.tokens[at].start) == nil &&
			(s.tokens[at].upper || m != notWork && unicode.IsDigit(firstRune(s.tokens[at].low)) && yearOf(s.tokens[at].low) == 0) &&
			s.tokens[at].low != "i"
	}
	switch {
	case t.low == "i" && (m == notWork || !upper(end+1)):
		return 0
	case t.word && (t.upper || isNumeral(t.low) && m != notWork):
		if d.tables.months[t.low] > 0 && end+1 < len(s.tokens) && dayOf(s.tokens[end+1].low) > 0 {
			return 0
		}
		return 1
	case t.word && isNumeral(t.low) && dayOf(t.low) > 0 && d.lastWordIs(s, end, i):
		return 1 // "Kill Bill 2"
	case t.low == "&" && upper(end+1):
		return 2
	case t.low == "," && m == oneWork && upper(end+1) && end+2 < len(s.tokens) && s.tokens[end+2].low == "&":
		return 2 // "Mind, Body & Soul"
	case t.low == "!" && m != notWork:
		return 1
	case t.low == ":" && m != notWork && upper(end+1):
		return 2
	case t.low == "'s" && m == oneWork && upper(end+1) && !person:
		return 2
	case !t.word:
		if t.low == "," && end+1 < len(s.tokens) && (s.tokens[end+1].low == "jr" || s.tokens[end+1].low == "sr") {
			return 2
		}
		return 0
	}
	return d.joined(s, i, end, m, person, upper)
}

// lastWordIs reports whether the number at end ends a name, as in the title
// of a sequel.
func (d *document) lastWordIs(s *sentence, end, i int) bool {
	if end-i < 2 || end+1 < len(s.tokens) && s.tokens[end+1].word && !d.tables.hard[s.tokens[end+1].low] {
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
	return kind == questions.Award && low == "for" && (next == "best" || next == "outstanding") && s.tokens[end+1].upper
}

// namesStar reports whether the words from at lead to a capital and then to
// somebody's part in a work: "Touching the Void director X".
func (d *document) namesStar(s *sentence, at int) bool {
	seen := false
	for n := at; n < min(len(s.tokens), at+7); n++ {
		t := s.tokens[n]
		switch {
		case t.low == "director" || t.low == "star" || t.low == "actor" || t.low == "actress" || t.low == "creator":
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

func isNumeral(low string) bool {
	return low != "" && strings.Trim(low, "0123456789") == "" && yearOf(low) == 0
}

// joined looks at the small words inside names.
func (d *document) joined(s *sentence, i0, end int, m mode, person bool, upper func(int) bool) int {
	low := s.tokens[end].low
	if d.awardRun(s, i0, end, low) {
		m = oneWork
	}
	if m == notWork && d.tables.joiners[low] && low != "and" && low != "with" && low != "by" && !person && d.namesStar(s, end) {
		m = works
	}
	particle := slices.Contains([]string{"de", "la", "von", "van", "der", "del", "di", "da", "bin",
		"du", "el", "y", "le", "den", "ter", "dos", "des", "al", "of"}, low)
	if low == "of" && person {
		return 0
	}
	if prev := s.tokens[end-1]; prev.upper && d.tables.joiners[prev.low] && d.tables.joiners[low] && upper(end+1) && end-1 > i0 {
		return 2 // "Rage Against the Machine"
	}
	if !particle && (m == notWork || !d.tables.joiners[low] || low == "and" && (m != oneWork || !d.shortBefore(s, i0, end))) {
		return 0
	}
	if m == bands && low != "for" && low != "of" && low != "the" && low != "against" {
		return 0
	}
	if end+1 < len(s.tokens) && d.tables.months[s.tokens[end+1].low] > 0 {
		return 0
	}
	if m == works && slices.Contains([]string{"with", "as", "by", "from", "at", "or"}, low) ||
		m != notWork && slices.Contains([]string{"with", "as", "by", "is", "at"}, low) {
		return 0
	}
	if person && (m == notWork || end-i0 >= 2 && low != "the") && !particle {
		return 0
	}
	for n := 1; n <= 3 && end+n <= len(s.tokens); n++ {
		if upper(end + n) {
			return n + 1
		}
		if end+n >= len(s.tokens) || !d.tables.joiners[s.tokens[end+n].low] && s.tokens[end+n].low != "la" || !particle && m == notWork {
			return 0
		}
	}
	return 0
}
