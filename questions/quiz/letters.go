package quiz

import (
	"strings"
	"unicode"
)

// hidden stands for a letter or a digit that is not shown.
const hidden = '_'

// Letters shows a part of an answer, with all that is neither letter nor digit:
// for a first hint the first letter of each word, for a second one every other
// letter and half of the digits of a number. It never shows more than half of
// an answer of short words at first, and two thirds of it then.
func Letters(answer string, hint int) string {
	runes := []rune(answer)
	show := make([]bool, len(runes))
	for at := 0; at < len(runes); at++ {
		end := at
		for end < len(runes) && inWord(runes[end]) {
			end++
		}
		uncover(runes[at:end], show[at:end], hint)
		at = end
	}
	restrain(runes, show, hint)
	var out strings.Builder
	base := true // whether what a mark stands on is shown
	for n, r := range runes {
		switch {
		case unicode.IsMark(r) && !base: // goes with a letter that is hidden
		case counts(r) && !show[n]:
			base = false
			out.WriteRune(hidden)
		default:
			base = true
			out.WriteRune(r)
		}
	}
	return strings.TrimSpace(out.String())
}

// counts reports whether a rune is a letter or a digit: what can be hidden.
func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// inWord reports whether a rune belongs to a word: "O'Hara" is one.
func inWord(r rune) bool {
	return counts(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

// uncover marks the letters and digits of a word that a hint shows.
func uncover(word []rune, show []bool, hint int) {
	digits, letter, digit := 0, 0, 0
	for _, r := range word {
		if unicode.IsNumber(r) {
			digits++
		}
	}
	for n, r := range word {
		switch {
		case unicode.IsNumber(r):
			show[n] = hint > 1 && digit < digits/2
			digit++
		case unicode.IsLetter(r):
			show[n] = letter == 0 && digit == 0 || hint > 1 && letter%2 == 0
			letter++
		}
	}
}

// restrain hides letters again, from the end, where too many are shown.
func restrain(runes []rune, show []bool, hint int) {
	all, shown := 0, 0
	for n, r := range runes {
		if counts(r) {
			all++
		}
		if show[n] {
			shown++
		}
	}
	most := all / 2
	if hint > 1 {
		most = all * 2 / 3
	}
	for n := len(show) - 1; n >= 0 && shown > most; n-- {
		if show[n] {
			show[n] = false
			shown--
		}
	}
}
