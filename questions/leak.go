package questions

import (
	"slices"
	"strings"
)

// leastStem is the length from which words that begin alike count as the
// same: "Simpson" and "Simpsons", "Desi" and "Desilu".
const leastStem = 4

// leaks reports whether a prompt gives an answer away: one of its names as a
// whole, or a word that says something of the first, which players see.
func leaks(prompt string, names []string) bool {
	words := foldWords(prompt)
	return sharesWord(words, names[0]) ||
		slices.ContainsFunc(names, func(name string) bool { return containsName(words, name) })
}

// containsName reports whether a folded name stands in a row of words.
func containsName(words []string, name string) bool {
	fold := Fold(name)
	return strings.Contains(" "+strings.Join(words, " ")+" ", " "+fold+" ")
}

func sharesWord(words []string, name string) bool {
	for _, word := range foldWords(name) {
		if isSmall(word) {
			continue
		}
		if slices.ContainsFunc(words, func(other string) bool { return sameStem(word, other) }) {
			return true
		}
	}
	return false
}

func sameStem(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= leastStem && strings.HasPrefix(b, a)
}

// isSmall reports whether a word says nothing by itself.
func isSmall(word string) bool {
	switch word {
	case "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by",
		"with", "as", "is", "was", "are", "be", "been", "has", "had", "have", "do", "did",
		"does", "it", "its", "i", "me", "my", "you", "your", "we", "us", "he", "his", "him",
		"she", "her", "they", "them", "this", "that", "these", "those", "not", "no", "who",
		"what", "which", "when", "where", "how", "why", "de", "la", "le", "el", "s", "jr",
		"out", "up", "one", "first", "last", "all", "go":
		return true
	}
	return false
}

// clash reports whether two options cannot stand side by side, by their folded
// names: one of them is the same, or the first of one holds that of the other.
func clash(a, b []string) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return strings.Contains(a[0], b[0]) || strings.Contains(b[0], a[0])
}
