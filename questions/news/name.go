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
	longest := min(d.names.longest[d.fold(t.low)], len(s.tokens)-i)
	for n := longest; n > 0; n-- {
		last := s.tokens[i+n-1]
		if !last.word && !strings.ContainsAny(last.low, "!?") || last.low == "'s" ||
			quoteAt(s, last.start) != quoteAt(s, t.start) {
			continue
		}
		fold := d.fold(d.text[t.start:last.end])
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
	case !t.upper && !number, isPrizeWord(t.low), t.low == "vice" && mode == notWork:
		return 0
	case t.low == "the" || t.low == "a" || t.low == "an":
		next := i + 1
		if next >= len(s.tokens) || !s.tokens[next].upper || first && !d.the[s.tokens[next].low] {
			return 0
		}
	case first && !d.headOfName(s, i):
		return 0
	case d.namedLikeMonth(s, i):
	case d.tables.notNames[t.low] && (first || !d.goesOn(s, i)) &&
		!(mode == oneWork && !first && d.run(s, i, mode) > 1):
		return 0
	case d.isPeople(t.low) && (!d.goesOn(s, i) || d.isPeople(s.tokens[i+1].low) &&
		(i+2 >= len(s.tokens) || !s.tokens[i+2].upper)):
		return 0
	}
	return d.run(s, i, mode)
}

// isPeople reports whether a word is an adjective of a country, or two joined.
func (d *document) isPeople(low string) bool {
	one, two, joined := strings.Cut(low, "-")
	return d.tables.peoples[low] || joined && d.tables.peoples[one] && d.tables.peoples[two]
}

// isPrizeWord reports whether a word is one such as "Oscar-winning".
func isPrizeWord(low string) bool {
	for _, end := range []string{
		"-american", "-british", "-canadian", "-african", "-winner",
		"-winning", "-nominated", "-nominee", "-born", "-based",
	} {
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
	case d.tables.kindNouns[low] == questions.Company && d.goesOn(s, i):
		return true // "Channel Six"
	case d.tables.notNames[low] || noun || d.tables.occupations[low] || d.tables.aboutPeople[low]:
		return false
	case d.compound(s.tokens[i]):
		return false // "Long-running"
	case first || d.mids[low] || d.tables.companies[low] || d.goesOn(s, i) && !d.lows[low]:
		return true
	case d.lows[low] || i+1 >= len(s.tokens):
		return false
	}
	next := s.tokens[i+1].low
	return next == "'s" || next == "(" && i+2 < len(s.tokens) && yearOf(s.tokens[i+2].low) > 0 || next == "," || d.tables.be[next] ||
		strings.Contains(s.tokens[i].low, "-") || strings.HasSuffix(next, "s") && !d.isPlural(next)
}

// compound reports whether a word is joined by a hyphen to one without a
// capital.
func (d *document) compound(t token) bool {
	raw := d.text[t.start:t.end]
	at := strings.IndexByte(raw, '-')
	return at > 0 && at+1 < len(raw) && unicode.IsLower(firstRune(raw[at+1:])) && !d.mids[t.low]
}

// extend lengthens a known name over the capitals that follow it, unless it
// is complete.
func (d *document) extend(s *sentence, i, n int) int {
	end := i + n
	if end+1 < len(s.tokens) && s.tokens[end].low == ":" && s.tokens[end+1].upper &&
		d.isWorkKind(d.kindNamed(s, i, n)) {
		return d.run(s, i, oneWork)
	}
	if end < len(s.tokens) && d.isWorkKind(d.kindNamed(s, i, n)) &&
		(isRoman(s.tokens[end].low) && s.tokens[end].upper ||
			isNumeral(s.tokens[end].low) && d.lastWordIs(s, end, i)) {
		return d.run(s, i, oneWork)
	}
	if end < len(s.tokens) && s.tokens[end].upper && s.tokens[end].word &&
		!d.tables.notNames[s.tokens[end].low] && n == 1 && d.known(s, end) == 0 {
		return d.run(s, i, notWork)
	}
	return n
}

// kindNamed is the kind of the known name that takes n tokens from i.
func (d *document) kindNamed(s *sentence, i, n int) questions.Kind {
	return d.names.byFold[d.fold(d.text[s.tokens[i].start:s.tokens[i+n-1].end])].kindOf()
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
	switch {
	case (last.low == "," || last.low == "and") && n > 1 && before[n-2].mode != notWork:
		return works
	case last.low == "-" && d.beginsResult(before):
		if slices.ContainsFunc(before, func(it item) bool { return isPersonalAward(it.low) }) {
			return notWork
		}
		return works
	case last.low == "," && n > 2 && d.isWorkNoun(before[n-2].low) && d.counts(&before[n-3]):
		return oneWork
	}
	if last.isDate && n > 1 {
		last = before[n-2]
	}
	return d.modeOf(last.low, before)
}

// beginsResult reports whether a line of a list of results begins with before.
func (d *document) beginsResult(before []item) bool {
	if len(before) > 1 && before[0].low == "-" {
		before = before[1:]
	}
	return len(before) > 1 && len(before) < 14 &&
		(before[0].low == "best" || before[0].low == "outstanding")
}

// counts reports whether a word before "album" says which one: then its name
// follows.
func (d *document) counts(it *item) bool {
	return it.isDate || d.tables.ordinals[it.low] > 0 || it.low == "studio"
}

// modeOf is workMode for the word before the name.
func (d *document) modeOf(low string, before []item) mode {
	one, plural := singular(low)
	switch {
	case plural && d.isWorkNoun(one) && low != "series", d.tables.makes[low]:
		return works
	case d.isWorkNoun(low):
		return oneWork
	case d.tables.kindNouns[low] == questions.Band:
		return bands
	}
	if len(before) < 2 {
		return notWork
	}
	if low == "by" && d.topic != nil && d.isWorkKind(d.topic.kind) && leads(before) {
		return oneWork
	}
	noun := before[len(before)-2].low
	likeWork := d.tables.acts[noun] || d.isWorkNoun(strings.TrimSuffix(noun, "s")) || noun == "such"
	if low == "in" && !likeWork {
		likeWork = d.acted(before)
	}
	if likeWork && (low == "in" || low == "of" || low == "like" || low == "as" && noun == "such") {
		return works
	}
	return notWork
}

// leads reports whether "followed by" or the like stands at the end.
func leads(before []item) bool {
	low := before[len(before)-2].low
	return low == "followed" || low == "preceded" || low == "succeeded"
}

// acted reports whether one of the last words says that somebody acted: "she
// appeared on Broadway in".
func (d *document) acted(before []item) bool {
	for at := len(before) - 2; at >= max(0, len(before)-6); at-- {
		if low := before[at].low; low == "," || low == "." || low == "and" {
			return false
		}
		if low := before[at].low; strings.HasPrefix(low, "appear") || strings.HasPrefix(low, "star") ||
			low == "role" || low == "roles" || low == "debut" {
			return true
		}
	}
	return false
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

func (d *document) isFirstName(low string) bool {
	if _, ok := d.tables.firstNames[low]; ok {
		return true
	}
	if isASCII(low) {
		return false
	}
	_, ok := d.tables.firstNames[questions.Fold(low)]
	return ok
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}
