package questions

import (
	"strings"
	"unicode"
)

// Fold brings a name into the form in which names are compared: lower case,
// without accents, punctuation and a leading article, "&" as "and", single
// spaces. Folding twice changes nothing. A name of punctuation alone ("!!!")
// is only trimmed and lowered, so that it does not become empty.
func Fold(s string) string {
	words := foldWords(s)
	for len(words) > 1 && isArticle(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 {
		return strings.Join(strings.Fields(strings.ToLower(s)), " ")
	}
	return strings.Join(words, " ")
}

// foldWords splits s into its folded words, articles included.
func foldWords(s string) []string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString(" and ")
		case r == '\'' || r == '’' || r == '.' || unicode.Is(unicode.Mn, r):
			// "J.Lo" and "Salt'N" are one word; combining accents vanish.
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			out.WriteByte(byte(r))
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			out.WriteString(plainLetter(unicode.ToLower(r)))
		default:
			out.WriteByte(' ')
		}
	}
	return joinInitials(strings.Fields(out.String()))
}

// joinInitials makes "j j abrams" the same as "jj abrams".
func joinInitials(words []string) []string {
	out := words[:0]
	open := false // the last word of out is a run of initials
	for _, word := range words {
		single := len(word) == 1 && word[0] >= 'a' && word[0] <= 'z'
		if single && open {
			out[len(out)-1] += word
			continue
		}
		out = append(out, word)
		open = single
	}
	return out
}

func isArticle(word string) bool {
	return word == "the" || word == "a" || word == "an"
}

// plainLetter writes a lower-case letter without its accent. It covers the
// Latin letters of European names; others stay as they are.
func plainLetter(r rune) string {
	if r < 0x80 {
		return string(r)
	}
	for _, group := range [...]struct{ from, to string }{
		{"àáâãäåāăą", "a"},
		{"çćĉċč", "c"},
		{"ďđð", "d"},
		{"èéêëēĕėęě", "e"},
		{"ĝğġģ", "g"},
		{"ĥħ", "h"},
		{"ìíîïĩīĭįı", "i"},
		{"ĵ", "j"},
		{"ķ", "k"},
		{"ĺļľŀł", "l"},
		{"ñńņňŉ", "n"},
		{"òóôõöøōŏő", "o"},
		{"ŕŗř", "r"},
		{"śŝşšș", "s"},
		{"ţťŧț", "t"},
		{"ùúûüũūŭůűų", "u"},
		{"ŵ", "w"},
		{"ýÿŷ", "y"},
		{"źżž", "z"},
		{"ß", "ss"},
		{"æ", "ae"},
		{"œ", "oe"},
		{"þ", "th"},
	} {
		if strings.ContainsRune(group.from, r) {
			return group.to
		}
	}
	return string(r)
}
