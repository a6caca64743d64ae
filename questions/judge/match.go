package judge

import (
	"math/bits"
	"strings"

	"headliner/questions"
)

// likeness says how well two words agree.
type likeness int

const (
	unlike likeness = iota
	letter          // an initial stands for a name
	typo            // a slip of spelling
	form            // plural, demonym, nickname, other form of the word
	equal
)

// maxOdd is how many letters may be in one of two words only, if they are
// forms or spellings of one.
const maxOdd = 8

// like compares a word of an accepted answer with one that was typed.
func (c *hearing) like(g, a *word) likeness {
	switch {
	case g.number || a.number:
		if g.number && a.number && sameNumber(g, a) {
			return equal
		}
		if g.spelt != "" && !a.number && nearSpelling(g.spelt, a.text) {
			return typo
		}
		return unlike
	case g.text == a.text:
		return equal
	case g.same == a.same:
		return form
	case len(a.text) == 1 || len(g.text) == 1:
		if g.text[0] == a.text[0] {
			return letter
		}
		return unlike
	case !g.given.known() && bits.OnesCount32(g.mask^a.mask) > maxOdd:
		return unlike
	}
	if c.relatedWords(g, a) {
		return form
	}
	if c.misspelt(g, a) {
		return typo
	}
	return unlike
}

// relatedWords reports whether two words are forms of one first name or, where
// neither is a first name, of one word. Of a person's name only a plural is one.
func (c *hearing) relatedWords(g, a *word) bool {
	switch {
	case g.given.known() || a.given.known():
		return g.given.share(a.given) || g.final && a.final && stem(g.text) == stem(a.text)
	case g.capital && (c.ask == somebody || c.kind == questions.Person):
		return stem(g.text) == stem(a.text)
	}
	return related(g.text, a.text)
}

// misspelt reports whether a is g with a slip, and not another word.
func (c *hearing) misspelt(g, a *word) bool {
	switch {
	case a.class != 0 && g.class != 0 || !nearSpelling(g.text, a.text):
		return false
	case a.given.known() && g.given.known(): // a first name spelt right is not a slip of another
		return g.final && a.final && slipOf(g.text, a.text) != noSlip &&
			soundOf(g.text) == soundOf(a.text)
	case a.given.known() && len(g.text) < 4: // Drew is no Dre
		return false
	case soundOf(g.text) == soundOf(a.text) && len(a.text) > 3:
		return true
	}
	return !a.given.known() && !c.knownWord(a.text)
}

// nearSpelling reports whether a typed word is a plausible misspelling.
func nearSpelling(g, a string) bool {
	short, long := min(len(g), len(a)), max(len(g), len(a))
	if short < 2 || long < 3 || 3*(long-short) > long+3 {
		return false
	}
	if s := slipOf(g, a); s != noSlip {
		if opposed(g, a) {
			return false
		}
		switch {
		case short < 3:
			return s == swapped || s == doubled
		case long <= 3:
			return s == swapped || s == doubled || s == nearKey && g[0] == a[0] ||
				s == added && g[0] == a[0] || s == dropped && g[0] == a[0] && len(g) > 2
		case long == 4 && g[0] != a[0]:
			return s == nearKey || s == swapped || s == added || s == dropped
		case long <= 4:
			return s != changed
		}
		return true
	}
	limit := 0
	switch {
	case long >= 13:
		limit = 3
	case long >= 9:
		limit = 2
	}
	if far := max(2, (long+1)/3); long >= 6 && far > limit && distance(g, a, far) <= far &&
		soundOf(g) == soundOf(a) {
		limit = far
	}
	if long == 5 && soundOf(g) == soundOf(a) && sameVowels(g, a) {
		limit = 2
	}
	return limit > 0 && distance(g, a, limit) <= limit && !opposed(g, a) &&
		(long >= 13 || soundsNear(g, a))
}

// soundsNear reports whether two words sound the same but for one consonant.
func soundsNear(g, a string) bool {
	x, y := soundOf(g), soundOf(a)
	return distance(string(x.keys[:x.n]), string(y.keys[:y.n]), 1) <= 1
}

// sameVowels reports whether two words have the same vowels in a row.
func sameVowels(g, a string) bool {
	i, k := 0, 0
	for {
		for i < len(g) && !isVowel(g[i]) {
			i++
		}
		for k < len(a) && !isVowel(a[k]) {
			k++
		}
		if i == len(g) || k == len(a) {
			return i == len(g) && k == len(a)
		}
		if g[i] != a[k] {
			return false
		}
		i++
		k++
	}
}

// opposed reports whether a small difference between two words turns the
// meaning round: "direct", "indirect"; "hypertension", "hypotension".
func opposed(g, a string) bool {
	if len(g) > len(a) {
		g, a = a, g
	}
	for _, prefix := range [...]string{
		"un", "in", "im", "il", "ir", "non", "dis", "anti", "de", "mis", "a", "fe",
		"para", "pre", "post", "sub", "super", "ex",
	} {
		rest, ok := strings.CutPrefix(a, prefix)
		if ok && rest == g && len(g) > 3 && !(prefix == "a" && isVowel(g[0])) {
			return true
		}
	}
	for _, pair := range [...][2]string{
		{"hyper", "hypo"},
		{"inter", "intra"},
		{"macro", "micro"},
		{"endo", "exo"},
		{"homo", "hetero"},
		{"maxi", "mini"},
		{"ante", "anti"},
	} {
		for side := range 2 {
			x, ok := strings.CutPrefix(g, pair[side])
			y, also := strings.CutPrefix(a, pair[1-side])
			if ok && also && x == y {
				return true
			}
		}
	}
	return false
}

// stem cuts the plural off a word.
func stem(w string) string {
	switch n := len(w); {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") ||
		strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		return w[:n-1]
	}
	return w
}

// related reports whether two words are forms of one: singular and plural, or
// a long common beginning with endings that do not change what is meant.
func related(g, a string) bool {
	g, a = stem(g), stem(a)
	if g == a {
		return true
	}
	n := 0
	for n < len(g) && n < len(a) && g[n] == a[n] {
		n++
	}
	return n >= 5 && ending(g[n:]) && ending(a[n:])
}

// sameRoot is a looser [related], for words of a prompt: "played", "plays".
func sameRoot(p, w string) bool {
	n := 0
	for n < len(p) && n < len(w) && p[n] == w[n] {
		n++
	}
	return n >= 3 && (stem(p) == stem(w) || n >= 4 && ending(stem(p[n:])) && ending(stem(w[n:])) ||
		n >= 4 && suffix(p[n:]) && suffix(w[n:]))
}

func suffix(s string) bool {
	switch s {
	case "", "s", "d", "ed", "es", "ing", "r", "er", "ers":
		return true
	}
	return false
}

func ending(s string) bool {
	switch s {
	case "", "ing", "er", "ed", "ic", "al", "ical", "ism", "ist", "ly", "ial", "y", "ion",
		"e", "ation", "an", "ian", "ous":
		return true
	}
	return false
}
