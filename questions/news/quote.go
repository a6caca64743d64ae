package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotation is what stands between quotation marks, or between the stars and
// underscores of Markdown.
type quotation struct {
	span        // with its marks
	inner  span // without them
	speech bool // said by somebody, or a word held at arm's length; else a title
}

// quotations finds the quotations of a paragraph, in order. A quotation that
// is not closed reaches to the end.
func (d *document) quotations(p span) []quotation {
	var out []quotation
	for at := p.start; at < p.end; {
		r, size := utf8.DecodeRuneInString(d.text[at:p.end])
		closing := d.closing(r, at, p)
		if closing == "" {
			at += size
			continue
		}
		q := quotation{span: span{at, p.end}, inner: span{at + size, p.end}}
		if end := d.findClose(at+size, p.end, closing); end >= 0 {
			q.inner.end = end
			_, width := utf8.DecodeRuneInString(d.text[end:p.end])
			q.end = end + width
		} else if r == '\'' || r == '‘' || r == '*' || r == '_' {
			at += size // an apostrophe, or a bullet
			continue
		}
		q.speech = !d.isTitle(&q, p)
		out = append(out, q)
		at = q.end
	}
	return out
}

// closing returns the marks that close a quotation opened by r at at, "" if r
// opens none.
func (d *document) closing(r rune, at int, p span) string {
	before, _ := utf8.DecodeLastRuneInString(d.text[p.start:at])
	_, size := utf8.DecodeRuneInString(d.text[at:])
	after, _ := utf8.DecodeRuneInString(d.text[min(at+size, p.end):p.end])
	opens := at == p.start || unicode.IsSpace(before) || strings.ContainsRune("([-–—/\"'‘“", before)
	if !opens || unicode.IsSpace(after) {
		return ""
	}
	switch r {
	case '“', '„', '«':
		return "”“»\""
	case '"':
		return "\"”"
	case '\'', '‘':
		if unicode.IsDigit(after) {
			return "" // the '90s
		}
		return "'’"
	case '*', '_':
		if after == r {
			return ""
		}
		return string(r)
	}
	return ""
}

// findClose returns where the quotation that begins at from is closed, -1 if
// nowhere. A quotation mark in front of a letter is an apostrophe.
func (d *document) findClose(from, to int, marks string) int {
	single := strings.ContainsAny(marks, "'*_")
	if single {
		to = min(to, from+600)
	}
	for at := from; at < to; {
		r, size := utf8.DecodeRuneInString(d.text[at:to])
		if strings.ContainsRune(marks, r) {
			after, _ := utf8.DecodeRuneInString(d.text[min(at+size, to):to])
			if !isWordRune(after) || !single {
				return at
			}
		}
		at += size
	}
	return -1
}

// longestTitle is the length of a title in words.
const longestTitle = 10

// isTitle reports whether a quotation is the title of a work: its main words
// are capitalised, and nobody says it. It cuts closing marks off.
func (d *document) isTitle(q *quotation, p span) bool {
	inner := strings.TrimRight(d.text[q.inner.start:q.inner.end], ",.;: ")
	words := strings.Fields(inner)
	if len(words) == 0 || len(words) > longestTitle || strings.ContainsAny(inner, "\n") {
		return false
	}
	long, capital := 0, 0
	for _, word := range words {
		r := firstRune(strings.TrimLeft(word, "(\"'“‘"))
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capital++
			long++
		case utf8.RuneCountInString(word) > 4 && !d.tables.joiners[strings.ToLower(word)]:
			long++
		}
	}
	first := firstRune(strings.TrimLeft(words[0], "(\"'“‘"))
	if capital*3 < long*2 || capital == 0 || !(unicode.IsUpper(first) || unicode.IsDigit(first)) {
		return false
	}
	if d.isSpoken(*q, p, len(inner) < q.inner.end-q.inner.start) {
		return false
	}
	q.inner.end = q.inner.start + len(inner)
	return true
}

// isSpoken reports whether the words around a quotation say that somebody
// says it.
func (d *document) isSpoken(q quotation, p span, stopped bool) bool {
	before := strings.Fields(strings.ToLower(d.text[max(p.start, q.start-40):q.start]))
	if n := len(before); n > 0 {
		last := strings.TrimRight(before[n-1], ",:")
		if d.tables.sayings[last] || strings.HasSuffix(before[n-1], ":") && stopped {
			return true
		}
	}
	if !stopped {
		return false
	}
	after := strings.Fields(strings.ToLower(d.text[q.end:min(q.end+30, p.end)]))
	for _, word := range after[:min(3, len(after))] {
		if d.tables.sayings[strings.Trim(word, ",.;")] {
			return true
		}
	}
	return q.start == p.start && len(after) == 0
}

// sayings are verbs of speech.
func sayings() map[string]bool {
	return set(`said says say told tells added adds asked asks replied replies wrote writes
		explained explains admitted admits declared declares joked jokes insisted insists
		revealed reveals announced announces confirmed confirms tweeted tweets quipped gushed
		recalled recalls continued concluded concluding responded shared dished commented
		captioned captioning chimed claimed claims stated states noted notes observed remarked
		exclaimed shouted laughed saying telling writing adding explaining asking read reads
		describing calling`)
}

// joiners are the small words inside titles.
func joiners() map[string]bool {
	return set(`of the a an and in on to for from with at by or is are be my your our his her its
		into over under vs as but not without before after through against los las del que sin una
		con
		une les des avec dans pour`)
}
