package judge

import (
	"slices"
	"strings"
)

// A word is a folded word or a number of a text.
type word struct {
	text  string // lower case, no accents; a number's digits
	value float64
	number,
	money, // a number with a currency sign before it
	ordinal, // "third", "3rd"
	decade, // "1930s"
	roman,
	capital, // began with a capital letter
	inside, // stood in brackets
	initials, // several initials in one: "jk"
	letter, // an A that is an initial
	final, // the last word of its phrase
	owner, // it ended in "'s"
	prompted bool // it stands in the prompt too, in some form
	spelt string // a number's word, where it was one
	same  string // the word that stands for it and its like
	given forms  // the first names that it is a form of
	class class
	mask  uint32 // the letters in it
	entry *entry // what is known about it
	sep   byte   // what stood before it: ' ' , ; / : ( - or newline
}

// phrase is a text split into words.
type phrase struct {
	words []word
	tight string // all words but articles, without spaces
}

// read splits a text into folded words: case, accents and punctuation vanish,
// numbers become values.
func (l *lexicon) read(s string) phrase {
	if len(s) > maxAnswer {
		s = s[:maxAnswer]
	}
	r := reader{in: s, out: make([]byte, 0, len(s)+8), sep: ' '}
	r.words = make([]word, 0, strings.Count(s, " ")+strings.Count(s, "-")+2)
	r.scan()
	for i := range r.words {
		r.words[i].entry = l.about(r.words[i].text)
	}
	words := l.joinInitials(r.words)
	words = mergeCountries(l.readNumbers(words))
	if len(words) > 0 {
		last := &words[len(words)-1]
		last.final = true
		last.letter = last.letter || last.text == "a" && len(words) > 1 // Kid A, vitamin A
	}
	for i := range words {
		l.lookUp(&words[i])
	}
	return phrase{words: words, tight: tighten(words)}
}

// lookUp notes what is known about a word.
func (l *lexicon) lookUp(w *word) {
	e := w.entry
	if e == nil {
		e = l.about(w.text)
	}
	w.same, w.given, w.class = e.same, e.given, e.class
	if w.same == "" {
		w.same = w.text
	}
	w.mask = 0
	for i := range len(w.text) {
		w.mask |= 1 << (w.text[i] & 31)
	}
}

func isLower(c rune) bool { return c >= 'a' && c <= 'z' }

// tighten joins words without spaces and articles.
func tighten(words []word) string {
	var b strings.Builder
	b.Grow(len(words) * 7)
	for i := range words {
		if !words[i].article() {
			b.WriteString(words[i].text)
		}
	}
	if b.Len() == 0 { // "The The"
		return join(words)
	}
	return b.String()
}

// article reports whether w is "the", "a" or "an". A capital A inside a phrase
// is an initial.
func (w *word) article() bool {
	return w.text == "the" || w.text == "an" || w.text == "a" && !w.letter
}

// mergeCountries makes "United States of America" and "USA" the same.
func mergeCountries(words []word) []word {
	if !hasAny(words, "united", "great", "new") {
		return words
	}
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		next := ""
		if i+1 < len(words) {
			next = words[i+1].text
		}
		switch {
		case w.text == "united" && next == "states":
			w.text, w.entry = "usa", nil
			i++
			if i+2 < len(words) && words[i+1].text == "of" && words[i+2].text == "america" {
				i += 2
			}
		case w.text == "new" && next == "south" && i+2 < len(words) && words[i+2].text == "wales":
			w.text, w.entry = "nsw", nil
			i += 2
		case w.text == "united" && next == "kingdom", w.text == "great" && next == "britain":
			w.text, w.entry = "uk", nil
			i++
		}
		out = append(out, w)
	}
	return out
}

func hasAny(words []word, texts ...string) bool {
	for i := range words {
		if slices.Contains(texts, words[i].text) {
			return true
		}
	}
	return false
}

// joinInitials makes "j j abrams" the same as "jj abrams".
func (l *lexicon) joinInitials(words []word) []word {
	if !hasInitial(words) {
		return words
	}
	out := words[:0]
	for _, w := range words {
		n := len(out)
		if n > 0 && initial(w) && len(out[n-1].text) <= 3 &&
			(out[n-1].initials || allInitials(out[n-1])) &&
			(w.sep == ' ' || w.sep == '-') && w.text != "i" {
			out[n-1].text += w.text
			out[n-1].initials, out[n-1].entry = true, l.about(out[n-1].text)
			continue
		}
		out = append(out, w)
	}
	return out
}

func hasInitial(words []word) bool {
	for i := range words {
		if len(words[i].text) == 1 && initial(words[i]) {
			return true
		}
	}
	return false
}

func initial(w word) bool { return len(w.text) == 1 && !w.number && w.text != "a" }

// allInitials reports whether w is a single letter that can be an initial.
func allInitials(w word) bool {
	return !w.number && len(w.text) == 1 && (w.capital || w.text != "a" && w.text != "i")
}
