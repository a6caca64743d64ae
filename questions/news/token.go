package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word or mark of the text.
type token struct {
	start, end int    // byte offsets in the text
	low        string // lower case, apostrophes made straight
	upper      bool   // begins with a capital letter
	word       bool   // letters or digits, no mark
}

// tokenize splits text[from:to] into words and marks. A possessive ending is
// a token of its own, written "'s".
func tokenize(text string, from, to int) []token {
	var out []token
	for at := from; at < to; {
		r, size := utf8.DecodeRuneInString(text[at:to])
		switch {
		case unicode.IsSpace(r) || r == utf8.RuneError && size <= 1 || unicode.IsControl(r):
			at += size
		case isWordRune(r) || isMoneySign(r):
			end := wordEnd(text, at, to)
			out = appendWord(out, text, at, end)
			at = end
		default:
			out = append(out, mark(text, at, at+size))
			at += size
		}
	}
	return out
}

// mark makes the token of a punctuation mark. Dashes and quotes of all kinds
// are made alike.
func mark(text string, from, to int) token {
	low := text[from:to]
	switch low {
	case "–", "—", "―", "−":
		low = "-"
	case "’", "‘", "`", "´":
		low = "'"
	case "“", "”", "„", "«", "»":
		low = "\""
	case "…":
		low = "..."
	}
	return token{start: from, end: to, low: low}
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r)
}

func isMoneySign(r rune) bool { return r == '$' || r == '£' || r == '€' || r == '¥' }

// wordEnd finds the end of the word that begins at from: marks count as part
// of it where letters or digits stand on both sides.
func wordEnd(text string, from, to int) int {
	at := from
	for at < to {
		r, size := utf8.DecodeRuneInString(text[at:to])
		if isWordRune(r) || isMoneySign(r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[min(at+size, to):to])
		last, _ := utf8.DecodeLastRuneInString(text[from:at])
		inner := (r == '\'' || r == '’' || r == '-' || r == '‐' || r == '.' || r == '@' || r ==
			'!') &&
			isWordRune(next)
		figures := (r == ',' || r == '.') && unicode.IsDigit(last) && unicode.IsDigit(next)
		if !inner && !figures || r == '.' && unicode.IsDigit(next) && !unicode.IsDigit(last) {
			break
		}
		if r == '.' && unicode.IsLower(last) && unicode.IsUpper(next) && at-from > 3 {
			break // a full stop without a space after it
		}
		at += size
	}
	return closeInitials(text, from, at, to)
}

// closeInitials takes the last full stop of "J.", "U.S." and "G.O.O.D." along.
func closeInitials(text string, from, at, to int) int {
	if at >= to || text[at] != '.' {
		return at
	}
	word := text[from:at]
	single := utf8.RuneCountInString(word) == 1 && unicode.IsUpper(firstRune(word))
	if single || strings.Contains(word, ".") && isInitials(word) {
		return at + 1
	}
	return at
}

func isInitials(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if utf8.RuneCountInString(part) > 1 {
			return false
		}
	}
	return true
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// appendWord adds a word, its possessive ending cut off.
func appendWord(out []token, text string, from, to int) []token {
	raw := text[from:to]
	low := strings.ToLower(raw)
	if strings.ContainsAny(low, "’‐") {
		low = strings.ReplaceAll(strings.ReplaceAll(low, "’", "'"), "‐", "-")
	}
	word := token{
		start: from, end: to, low: low, word: true,
		upper: unicode.IsUpper(firstRune(raw)) ||
			(unicode.IsDigit(firstRune(raw)) || elided(raw)) &&
				strings.ContainsFunc(raw, unicode.IsUpper),
	}
	if !strings.HasSuffix(low, "'s") || len(low) < 3 || contracted(low) {
		return append(out, word)
	}
	at := strings.LastIndexAny(raw, "'’")
	word.end, word.low = from+at, low[:len(low)-2]
	return append(out, word, token{start: from + at, end: to, low: "'s"})
}

// elided reports whether a word begins with a short article of another
// language: "d'Or".
func elided(raw string) bool {
	at := strings.IndexAny(raw, "'’")
	return at == 1 || at == 2
}

// contracted reports whether the 's of a word stands for "is" or "has".
func contracted(low string) bool {
	switch low {
	case "it's", "he's", "she's", "that's", "there's", "here's", "what's", "who's", "let's",
		"where's", "how's":
		return true
	}
	return false
}
