package questions

import (
	"strconv"
	"strings"
)

// withArticle puts "a" or "an" before a noun.
func withArticle(noun string) string {
	if noun == "" {
		return ""
	}
	if strings.ContainsRune("aeiouAEIOU", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// oneOf lists kinds as "a film, a series or a work".
func oneOf(kinds []Kind) string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = withArticle(string(kind))
	}
	return joinOr(words)
}

func joinOr(words []string) string { return joinWords(words, " or ") }

func joinAnd(words []string) string { return joinWords(words, " and ") }

func joinWords(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + last + words[len(words)-1]
}

// ordinal writes a small number as a word: "fifth". Beyond twenty it writes
// "21st".
func ordinal(n int) string {
	words := [...]string{
		"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
		"eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
		"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
		"nineteenth", "twentieth",
	}
	if n > 0 && n < len(words) {
		return words[n]
	}
	return digitOrdinal(n)
}

func digitOrdinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
