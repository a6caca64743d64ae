package guess

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// feature is one thing that can be seen of an option without knowing what it
// names.
type feature struct {
	name  string
	value func(s sight, i int, m memory) float64
}

// features lists what the guesser looks at.
func features() []feature {
	return append(append(shapes(), companies()...), memories()...)
}

// shapes are what an option looks like by itself.
func shapes() []feature {
	of := func(name string, value func(option string) float64) feature {
		return feature{name, func(s sight, i int, _ memory) float64 { return value(s.options[i]) }}
	}
	return []feature{
		{"place", func(_ sight, i int, _ memory) float64 { return float64(i) }},
		of("characters", func(o string) float64 { return float64(utf8.RuneCountInString(o)) }),
		of("words", func(o string) float64 { return float64(len(strings.Fields(o))) }),
		of("longest word", longestWord),
		of("initials", initials),
		of("capitals", share(unicode.IsUpper)),
		of("digits", share(unicode.IsDigit)),
		of("punctuation", share(func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) })),
		of("letters beyond ASCII", share(func(r rune) bool { return r > unicode.MaxASCII })),
		of("vowels", share(func(r rune) bool { return strings.ContainsRune("aeiouAEIOU", r) })),
		of("begins with an article", func(o string) float64 {
			return truth(strings.HasPrefix(o, "The ") || strings.HasPrefix(o, "A "))
		}),
		of("ends in s", func(o string) float64 { return truth(strings.HasSuffix(o, "s")) }),
		of("ends in a vowel", func(o string) float64 {
			return truth(o != "" && strings.ContainsAny(o[len(o)-1:], "aeiouy"))
		}),
		of("alphabet", func(o string) float64 { return alphabet(questions.Fold(o)) }),
		of("round number", roundness),
	}
}

// companies are how an option stands beside the others and the question.
func companies() []feature {
	return []feature{
		{"words in the question", func(s sight, i int, _ memory) float64 {
			return overlap(words(s.options[i]), words(s.prompt))
		}},
		{"letters in the question", func(s sight, i int, _ memory) float64 {
			return overlap(trigrams(s.options[i]), trigrams(s.prompt))
		}},
		{"length like the question's words", func(s sight, i int, _ memory) float64 {
			return -math.Abs(longestWord(s.options[i]) - longestWord(s.prompt))
		}},
		{"words in other options", func(s sight, i int, _ memory) float64 { return shared(s, i, words) }},
		{"letters in other options", func(s sight, i int, _ memory) float64 { return shared(s, i, trigrams) }},
		{"length like the others", func(s sight, i int, _ memory) float64 {
			gap := 0.0
			for _, o := range s.options {
				gap += math.Abs(float64(len(o) - len(s.options[i])))
			}
			return -gap
		}},
		{"number in the middle", func(s sight, i int, _ memory) float64 {
			gap := 0.0
			for _, o := range s.options {
				gap += math.Abs(number(o) - number(s.options[i]))
			}
			return -gap
		}},
		{"near to the next number", func(s sight, i int, _ memory) float64 {
			gap := math.Inf(1)
			for j, o := range s.options {
				if j != i {
					gap = min(gap, math.Abs(number(o)-number(s.options[i])))
				}
			}
			return -gap
		}},
	}
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func share(has func(rune) bool) func(string) float64 {
	return func(o string) float64 {
		n := 0
		for _, r := range o {
			if has(r) {
				n++
			}
		}
		return float64(n) / float64(max(1, utf8.RuneCountInString(o)))
	}
}

func longestWord(s string) float64 {
	most := 0
	for _, w := range strings.Fields(s) {
		most = max(most, utf8.RuneCountInString(w))
	}
	return float64(most)
}

// initials counts words of one letter.
func initials(s string) float64 {
	n := 0
	for _, w := range strings.Fields(s) {
		if utf8.RuneCountInString(strings.Trim(w, ".")) == 1 {
			n++
		}
	}
	return float64(n)
}

// alphabet is where a name stands in an alphabetical list, by its first letters.
func alphabet(fold string) float64 {
	value, step := 0.0, 1.0
	for _, r := range fold[:min(3, len(fold))] {
		step /= 256
		value += step * float64(r%256)
	}
	return value
}

func roundness(o string) float64 {
	n, err := strconv.Atoi(o)
	switch {
	case err != nil:
		return 0
	case n%10 == 0:
		return 2
	case n%5 == 0:
		return 1
	}
	return 0
}

// number is the number that an option is, 0 for what is none.
func number(o string) float64 {
	n, _ := strconv.Atoi(o)
	return float64(n)
}

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(questions.Fold(s)) {
		out[w] = true
	}
	return out
}

func trigrams(s string) map[string]bool {
	out := map[string]bool{}
	fold := " " + questions.Fold(s) + " "
	for i := 0; i+3 <= len(fold); i++ {
		out[fold[i:i+3]] = true
	}
	return out
}

// overlap is the share of a that is in b.
func overlap(a, b map[string]bool) float64 {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(a)))
}

// shared is how much an option has in common with the others.
func shared(s sight, i int, parts func(string) map[string]bool) float64 {
	sum := 0.0
	for j, o := range s.options {
		if j != i {
			sum += overlap(parts(s.options[i]), parts(o))
		}
	}
	return sum
}
