package guess

import (
	"math"
	"strings"
	"unicode"

	"headliner/questions"
)

// memory is what the guesser has learned from questions it was told the
// answers of: how often something stood among the options, and was right.
type memory map[string]seen

type seen struct{ asked, right int }

// traits lists the ways in which the guesser takes two options for alike: the
// same name, a last word or an ending in common, the same pattern of capitals,
// digits and signs.
func traits() []struct {
	name string
	of   func(option string) string
} {
	return []struct {
		name string
		of   func(option string) string
	}{
		{"name", questions.Fold},
		{"last word", lastWord},
		{"ending", func(o string) string { f := questions.Fold(o); return f[max(0, len(f)-3):] }},
		{"pattern", pattern},
	}
}

func remember(told []sight) memory {
	m := memory{}
	for _, s := range told {
		for i, o := range s.options {
			for _, trait := range traits() {
				key := trait.name + ":" + trait.of(o)
				at := m[key]
				at.asked++
				if i == s.right {
					at.right++
				}
				m[key] = at
			}
		}
	}
	return m
}

// doubt is how many options of unknown outcome the guesser adds to what it
// has seen before it believes a share.
const doubt = 4.0

// memories are the features that come from earlier questions.
func memories() []feature {
	var out []feature
	for _, trait := range traits() {
		key := func(s sight, i int) string { return trait.name + ":" + trait.of(s.options[i]) }
		out = append(out,
			feature{"how often this " + trait.name + " is right", func(s sight, i int, m memory) float64 {
				at := m[key(s, i)]
				return (float64(at.right) + doubt/questions.OptionCount) / (float64(at.asked) + doubt)
			}},
			feature{"how often this " + trait.name + " is an option", func(s sight, i int, m memory) float64 {
				return math.Log1p(float64(m[key(s, i)].asked))
			}},
			feature{"how often this " + trait.name + " is an answer", func(s sight, i int, m memory) float64 {
				return math.Log1p(float64(m[key(s, i)].right))
			}},
		)
	}
	return out
}

func lastWord(o string) string {
	fields := strings.Fields(questions.Fold(o))
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

// pattern writes "Dr. Dre" as "Aa. Aa".
func pattern(o string) string {
	var out []rune
	for _, r := range o {
		switch {
		case unicode.IsUpper(r):
			r = 'A'
		case unicode.IsLetter(r):
			r = 'a'
		case unicode.IsDigit(r):
			r = '0'
		}
		if n := len(out); n == 0 || out[n-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}
