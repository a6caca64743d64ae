package quiz

import (
	"strings"
	"unicode"
)

// hidden stands for a letter or a digit that is not shown.
const hidden = '_'

// Letters shows a part of an answer, with all that is neither letter nor digit:
// for a first hint the first letter of each word, for a second one every other
// letter and half of the digits of a number; never all.
func Letters(answer string, hint int) string {
	runes := []rune(answer)
	var out []rune
	shown := -1 // where the last letter stands that is shown
	hid := false
	for at := 0; at < len(runes); {
		end := at
		for end < len(runes) && inWord(runes[end]) {
			end++
		}
		for n, show := range uncovered(runes[at:end], hint) {
			r := runes[at+n]
			switch {
			case unicode.IsMark(r) && !show: // goes with a letter that is hidden
			case show:
				if counts(r) {
					shown = len(out)
				}
				out = append(out, r)
			default:
				hid = true
				out = append(out, hidden)
			}
		}
		if at = end; at < len(runes) {
			out = append(out, runes[at])
			at++
		}
	}
	if !hid && shown >= 0 {
		out[shown] = hidden
	}
	return strings.TrimSpace(string(out))
}

// counts reports whether a rune is a letter or a digit: what can be hidden.
func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// inWord reports whether a rune belongs to a word: "O'Hara" is one.
func inWord(r rune) bool {
	return counts(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

// uncovered says of each rune of a word whether a hint shows it.
func uncovered(word []rune, hint int) []bool {
	show := make([]bool, len(word))
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
		case unicode.IsMark(r):
			show[n] = n > 0 && show[n-1]
		default:
			show[n] = true
		}
	}
	return show
}
