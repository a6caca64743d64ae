package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// item is what rules match: a name, a date, a word or a mark.
type item struct {
	start, end int
	low        string // the word or mark; "" for names and what somebody says
	thing      *thing // whom or what a name or a pronoun stands for
	ref        reference
	quoted     bool // a title in quotation marks
	speech     bool // what somebody says: no rule looks inside
	date       questions.Date
	isDate     bool // also where the year is not known
	amount     string
	mode       mode // how its name was read
}

// reference is how an item that is no name points at something.
type reference struct {
	kind   questions.Kind // of "the film"; "" for pronouns
	word   string         // the pronoun or noun; "" where there is none
	gender byte
	of     []*thing // the works or bands in "the X star"
	quoted bool     // they stand in quotation marks there
}

// isName reports whether it stands for something.
func (it *item) isName() bool { return it.thing != nil }

// items makes the items of a sentence out of its tokens.
func (d *document) items(s *sentence) []item {
	var out []item
	for i := 0; i < len(s.tokens); {
		var n int
		for _, read := range []func(*sentence, int, []item) ([]item, int){
			d.readQuote, d.readDateItem, d.readMoney, d.readName, d.readWord,
		} {
			if out, n = read(s, i, out); n > 0 {
				break
			}
		}
		i += n
	}
	return out
}

// readQuote adds the quotation that token i is a part of, and returns how many
// tokens it takes; so do those below.
func (d *document) readQuote(s *sentence, i int, out []item) ([]item, int) {
	q := quoteAt(s, s.tokens[i].start)
	if q == nil {
		return out, 0
	}
	next := i + 1
	for next < len(s.tokens) && s.tokens[next].start < q.end {
		next++
	}
	return append(out, d.quoteItem(s, *q)), next - i
}

func (d *document) readDateItem(s *sentence, i int, out []item) ([]item, int) {
	date, n := d.tables.readDate(s.tokens, i)
	if n == 0 || d.beginsName(s, i) || n == 1 && d.namedLikeMonth(s, i) {
		return out, 0
	}
	t := s.tokens[i]
	return append(out, item{
		start: t.start, end: s.tokens[i+n-1].end, low: t.low, date: date, isDate: true,
	}), n
}

func (d *document) readMoney(s *sentence, i int, out []item) ([]item, int) {
	amount, n := d.readAmount(s.tokens, i)
	if n == 0 {
		return out, 0
	}
	it := item{start: s.tokens[i].start, end: s.tokens[i+n-1].end, amount: amount}
	return append(out, it), n
}

func (d *document) readName(s *sentence, i int, out []item) ([]item, int) {
	n := d.nameAt(s, i, out)
	if n == 0 {
		return out, 0
	}
	if named, taken := d.nicknamed(s, i, n, out); taken > 0 {
		return named, taken
	}
	m := d.workMode(out)
	out = d.appendName(out, s, i, n)
	out[len(out)-1].mode = m
	return out, n
}

func (d *document) readWord(s *sentence, i int, out []item) ([]item, int) {
	n := len(out)
	named := n > 0 && out[n-1].thing != nil
	switch low := s.tokens[i].low; {
	case low == "," && n > 0 && out[n-1].low == ",":
		return out, 1 // a title was lost between two
	case low == "," && named && i+1 < len(s.tokens) && isPostNominal(s.tokens[i+1].low):
		return out, 2 // "X, OBE"
	case low == "'" && named && strings.HasSuffix(strings.ToLower(out[n-1].thing.name), "s"):
		// "Tears for Fears' first single"
		return append(out, item{start: s.tokens[i].start, end: s.tokens[i].end, low: "'s"}), 1
	}
	return append(out, d.wordItems(s.tokens, i)...), 1
}

func isPostNominal(low string) bool {
	switch low {
	case "obe", "cbe", "mbe", "kbe", "dbe", "ch", "jr", "sr", "phd":
		return true
	}
	return false
}

// namedLikeMonth reports whether the month at i is somebody's first name:
// "singer June X".
func (d *document) namedLikeMonth(s *sentence, i int) bool {
	if i > 0 && d.tables.occupations[s.tokens[i-1].low] && d.goesOn(s, i) &&
		!d.tables.notNames[s.tokens[i+1].low] {
		return true
	}
	before := ""
	if i > 0 {
		before = s.tokens[i-1].low
	}
	return d.names.parts[s.tokens[i].low] != nil && !d.tables.prepositions[before] &&
		before != "last" && before != "next" && before != "this" && before != "late" &&
		before != "early" && s.tokens[i].upper
}

// beginsName reports whether a number at i is the first word of a known name.
func (d *document) beginsName(s *sentence, i int) bool {
	return d.known(s, i) > 1
}

func quoteAt(s *sentence, at int) *quotation {
	for i := range s.quotes {
		if s.quotes[i].start <= at && at < s.quotes[i].end {
			return &s.quotes[i]
		}
	}
	return nil
}

// quoteItem is one item for a whole quotation.
func (d *document) quoteItem(s *sentence, q quotation) item {
	it := item{start: max(q.start, s.start), end: min(q.end, s.end)}
	if q.speech {
		it.speech = true
		return it
	}
	it.quoted = true
	it.thing = d.add(clean(d.text[q.inner.start:q.inner.end]))
	it.thing.count++
	it.thing.quoted = true
	return it
}

// wordItems makes a plain item. Possessive pronouns become a reference and a
// possessive ending, so that rules need to know one form only.
func (d *document) wordItems(tokens []token, i int) []item {
	t := tokens[i]
	it := item{start: t.start, end: t.end, low: t.low}
	p, ok := d.tables.pronouns[t.low]
	if t.low == "whose" {
		return []item{it, {start: t.end, end: t.end, low: "'s"}}
	}
	if !ok {
		return []item{it}
	}
	it.ref = reference{word: t.low, gender: p.gender}
	owner := p.owner
	if t.low == "her" {
		owner = i+1 < len(tokens) && tokens[i+1].word && !d.tables.hard[tokens[i+1].low]
	}
	if !owner {
		return []item{it}
	}
	return []item{it, {start: t.end, end: t.end, low: "'s"}}
}

type pronoun struct {
	gender byte
	owner  bool
}

func pronouns() map[string]pronoun {
	return map[string]pronoun{
		"he": {'m', false}, "him": {'m', false}, "his": {'m', true},
		"she": {'f', false}, "her": {'f', true}, "it": {'i', false}, "its": {'i', true},
		"they": {'n', false}, "them": {'n', false}, "their": {'n', true},
		"he's": {'m', false}, "she's": {'f', false}, "it's": {'i', false},
	}
}

// readAmount reads a sum of money.
func (d *document) readAmount(tokens []token, i int) (string, int) {
	if !strings.ContainsAny(tokens[i].low, "$£€") ||
		!strings.ContainsAny(tokens[i].low, "0123456789") {
		return "", 0
	}
	n := 1
	if i+1 < len(tokens) && slices.Contains([]string{
		"million", "billion", "m", "bn", "mn",
		"thousand", "crore",
	}, tokens[i+1].low) {
		n = 2
	}
	return d.text[tokens[i].start:tokens[i+n-1].end], n
}

// clean makes a name of a stretch of text: single spaces, no line breaks.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.Trim(s, " ,;:\"“”*_")), " ")
}
