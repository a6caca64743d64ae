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
}

// isName reports whether it stands for something.
func (it *item) isName() bool { return it.thing != nil }

// items makes the items of a sentence out of its tokens.
func (d *document) items(s *sentence) []item {
	var out []item
	tokens := s.tokens
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if q := quoteAt(s, t.start); q != nil {
			next := i
			for next < len(tokens) && tokens[next].start < q.end {
				next++
			}
			out = append(out, d.quoteItem(s, *q))
			i = max(next, i+1)
			continue
		}
		if date, n := d.tables.readDate(tokens, i); n > 0 && !d.beginsName(s, i) {
			out = append(out, item{
				start: t.start, end: tokens[i+n-1].end, low: t.low, date: date, isDate: true,
			})
			i += n
			continue
		}
		if amount, n := d.readAmount(tokens, i); n > 0 {
			out = append(out, item{start: t.start, end: tokens[i+n-1].end, amount: amount})
			i += n
			continue
		}
		if n := d.nameAt(s, i, out); n > 0 {
			m := d.workMode(out)
			out = d.appendName(out, s, i, n)
			out[len(out)-1].mode = m
			i += n
			continue
		}
		if n := len(out); t.low == "," && n > 0 && out[n-1].thing != nil && i+1 < len(tokens) && isPostNominal(tokens[i+1].low) {
			i += 2 // "X, OBE"
			continue
		}
		out = append(out, d.wordItems(tokens, i)...)
		if n := len(out); n > 1 && out[n-1].low == "'" && out[n-2].thing != nil && strings.HasSuffix(strings.ToLower(out[n-2].thing.name), "s") {
			out[n-1].low = "'s" // "Tears for Fears' first single"
		}
		i++
	}
	return out
}

func isPostNominal(low string) bool {
	switch low {
	case "obe", "cbe", "mbe", "kbe", "dbe", "ch", "jr", "sr", "phd":
		return true
	}
	return false
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
	if !strings.ContainsAny(tokens[i].low, "$£€") || !strings.ContainsAny(tokens[i].low, "0123456789") {
		return "", 0
	}
	n := 1
	if i+1 < len(tokens) && slices.Contains([]string{"million", "billion", "m", "bn", "mn", "thousand", "crore"}, tokens[i+1].low) {
		n = 2
	}
	return d.text[tokens[i].start:tokens[i+n-1].end], n
}

// clean makes a name of a stretch of text: single spaces, no line breaks.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.Trim(s, " ,;:\"“”*_")), " ")
}
