package judge

import (
	"strconv"
)

// readNumbers gives number words, numerals and figures their value and joins
// those that belong together: "two thousand and four", "20th", "$10 million".
func (l *lexicon) readNumbers(words []word) []word {
	for i := range words {
		l.value(words, i)
	}
	if !numbered(words) {
		return words
	}
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if !w.number {
			out = append(out, w)
			continue
		}
		w.money = i > 0 && words[i-1].money
		w, used := l.longNumber(w, words[i+1:])
		w.money = false
		w.entry = nil
		i += used
		out = append(out, w)
	}
	return out
}

// value reads words[i] as a number where it is one.
func (l *lexicon) value(words []word, i int) {
	w := &words[i]
	if w.number {
		v, err := strconv.ParseFloat(w.text, 64)
		w.number, w.value = err == nil, v // "28.12.2004" is no number
		return
	}
	if n := w.entry.number; n != nil {
		w.number, w.value, w.ordinal, w.spelt = true, n.value, n.ordinal, w.text
		w.decade = n.decade
		return
	}
	if v := roman(w.text); v > 0 && i > 0 && (len(w.text) > 1 || i == len(words)-1) {
		w.number, w.value, w.roman = true, float64(v), true
	}
}

// sameNumber compares two numbers. "The eighties" are the 1980s.
func sameNumber(g, a *word) bool {
	if g.decade && a.decade && (g.value < 100) != (a.value < 100) {
		return g.value-a.value == 1900 || a.value-g.value == 1900
	}
	return g.value == a.value && g.decade == a.decade
}

// longNumber adds to w the words after it that belong to the same number and
// reports how many they are.
func (l *lexicon) longNumber(w word, rest []word) (word, int) {
	sum := sum{figure: isFigure(w)}
	sum.add(w.value)
	used := 0
	for used < len(rest) && !w.roman && !w.ordinal {
		next, skip := rest[used], 0
		if next.text == "and" && used+1 < len(rest) && !sum.figure && sum.value() >= 100 {
			next, skip = rest[used+1], 1
		}
		if !l.join(&sum, &w, next) {
			break
		}
		used += 1 + skip
		w.spelt = ""
	}
	w.value = sum.value()
	w.text = strconv.FormatFloat(w.value, 'f', -1, 64)
	if w.decade {
		w.text += "s"
	}
	return w, used
}

// join adds the word next to the number w, where the two are one number.
func (l *lexicon) join(s *sum, w *word, next word) bool {
	if next.sep == 0 {
		switch next.text {
		case "th", "st", "nd", "rd":
			w.ordinal = true
			return true
		case "s":
			w.decade = true
			return true
		}
	}
	if scale := next.entry.scale; scale > 0 {
		long := len(next.text) > 2 || next.sep == 0 && next.text != "m" || w.money
		return long && s.scale(scale)
	}
	if s.figure || !next.number || next.roman || isFigure(next) {
		return false
	}
	if next.sep != ' ' && next.sep != '-' && !(next.sep == ',' && s.current == 0) {
		return false
	}
	if !s.add(next.value) {
		return false
	}
	w.ordinal, w.decade = next.ordinal, next.decade
	return true
}

// sum adds up number words: "nineteen seventy-three", "two thousand and four".
type sum struct {
	total, current float64
	figure         bool // began with digits: only a scale can follow
}

func (s *sum) value() float64 { return s.total + s.current }

func (s *sum) add(v float64) bool {
	c := int(s.current)
	switch {
	case c == 0:
		s.current = v
	case c%100 == 0 && v < 100, c%10 == 0 && c%100 >= 20 && v > 0 && v < 10:
		s.current += v
	case c >= 10 && c <= 20 && v >= 10 && v < 100:
		s.current = s.current*100 + v
	default:
		return false
	}
	return true
}

func (s *sum) scale(by float64) bool {
	switch {
	case s.current == 0 || s.current >= by:
		return false
	case by == 100:
		s.current *= by
	default:
		s.total += s.current * by
		s.current = 0
	}
	return true
}

func isFigure(w word) bool { return w.text[0] >= '0' && w.text[0] <= '9' }

// roman reads a Roman numeral up to 89, or returns 0. Letters that make names
// of their own ("Li", "Di", "Mix") are not read as numerals.
func roman(s string) int {
	if len(s) > 7 || s == "li" || s == "i" || s == "lx" || s == "l" {
		if s != "i" {
			return 0
		}
	}
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 0
		switch s[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		case 'l':
			v = 50
		default:
			return 0
		}
		if v < last {
			total -= v
		} else {
			total += v
			last = v
		}
	}
	if toRoman(total) != s {
		return 0
	}
	return total
}

func toRoman(n int) string {
	var out []byte
	for _, step := range [...]struct {
		value int
		text  string
	}{{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= step.value {
			out = append(out, step.text...)
			n -= step.value
		}
	}
	return string(out)
}
