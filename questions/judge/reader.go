package judge

import (
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// reader cuts a text into words.
type reader struct {
	in    string
	out   []byte              // the letters of all words, one after the other
	ends  [maxWords + 1]int16 // where in out each word ends
	words []word
	cur   word
	open  bool // a word is being read
	sep   byte // strongest separator since the last word
	deep  int  // open brackets
	last  rune
}

func (r *reader) scan() {
	for i, c := range r.in {
		if len(r.words) >= maxWords {
			break
		}
		if r.open && !r.cur.number && c < 0x80 && isLower(c) {
			r.out = append(r.out, byte(c)) // most of any text
		} else {
			r.step(c, nextRune(r.in[i:]))
		}
		r.last = c
	}
	r.close()
	text, from := string(r.out), 0
	for i := range r.words {
		to := int(r.ends[i])
		r.words[i].text = text[from:to]
		from = to
	}
}

// start is where in out the word being read begins.
func (r *reader) start() int {
	if len(r.words) == 0 {
		return 0
	}
	return int(r.ends[len(r.words)-1])
}

// length is how many letters of the word being read there are.
func (r *reader) length() int { return len(r.out) - r.start() }

func (r *reader) add(w word) {
	if len(r.words) < maxWords {
		r.ends[len(r.words)] = int16(len(r.out))
		r.words = append(r.words, w)
		return
	}
	r.out = r.out[:r.start()]
}

func nextRune(s string) rune {
	_, n := utf8.DecodeRuneInString(s)
	c, _ := utf8.DecodeRuneInString(s[n:])
	return c
}

func (r *reader) step(c, next rune) {
	switch {
	case c < 0x80 && isLower(c):
		r.letter(byte(c), false)
	case c >= 'A' && c <= 'Z':
		r.letter(byte(c)+'a'-'A', true)
	case c >= '0' && c <= '9':
		r.digit(byte(c))
	case c == '\'' || c == '’' || c == '‘' || c == '`' || vanishes(c):
		// "o'brien" is one word; combining accents vanish.
		if !r.open && r.sep == ' ' && unicode.IsDigit(next) {
			r.sep = '\'' // '94
		}
		r.cur.owner = r.open && (next == 's' || r.last == 's')
	case r.open && r.innerSign(c, next):
	case c == '&' || c == '+':
		r.sign("and")
	case c == '%':
		r.sign("percent")
	case c == '$' || c == '£' || c == '€' || c == '¥':
		r.currency(c, next)
	case c >= 'Ａ' && c <= 'Ｚ', c >= 'ａ' && c <= 'ｚ', c >= '０' && c <= '９':
		r.step(c-'Ａ'+'A', next)
	case c >= 0x80 && (unicode.IsLetter(c) || unicode.IsNumber(c)):
		for _, b := range []byte(questions.Fold(string(c))) {
			r.letter(b, unicode.IsUpper(c))
		}
	case c == '.' && r.enumerates(next):
	case c == '.' && r.open && r.length() == 1:
		r.cur.letter = len(r.words) > 0
		r.close()
	case (c == '–' || c == '—') && r.last == ' ' && next == ' ':
		r.close()
		r.sep = ';'
	default:
		r.close()
		r.separate(c)
	}
}

// vanishes reports whether a rune is no part of a word: combining accents, and
// marks that can't be seen, such as joiners and directions.
func vanishes(c rune) bool {
	return c >= 0x80 && unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf)
}

// enumerates drops the number of a list's line: "1. Spain".
func (r *reader) enumerates(next rune) bool {
	if !r.open || !r.cur.number || next != ' ' || r.length() > 2 ||
		len(r.words) > 0 && r.cur.sep != '\n' {
		return false
	}
	r.open, r.sep, r.out = false, r.cur.sep, r.out[:r.start()]
	return true
}

// innerSign handles signs that belong to the word around them.
func (r *reader) innerSign(c, next rune) bool {
	digits := unicode.IsDigit(r.last) && unicode.IsDigit(next)
	switch c {
	case '.':
		if digits && r.cur.number {
			r.out = append(r.out, '.')
			return true
		}
		// "u.s." and "J.K.", but not "end.Next".
		return unicode.IsLetter(next) && r.length() == 1 ||
			unicode.IsLetter(next) && !isLower(next) && r.length() < 4 && !r.cur.number
	case ',':
		return digits && r.cur.number
	case '*':
		return unicode.IsLetter(r.last) && unicode.IsLetter(next) // M*A*S*H
	case '$':
		r.letter('s', false) // Ke$ha, A$AP
		return true
	case '!':
		if unicode.IsLetter(next) {
			r.letter('i', false) // P!nk
			return true
		}
	}
	return false
}

func (r *reader) begin(capital, number bool) {
	r.cur = word{sep: r.sep, capital: capital, number: number, inside: r.deep > 0}
	r.open, r.sep = true, ' '
}

func (r *reader) letter(b byte, capital bool) {
	if r.open && r.cur.number {
		r.close()
		r.sep = 0 // "4am", "20th": glued to the number
	}
	if !r.open {
		r.begin(capital, false)
	}
	r.out = append(r.out, b)
}

func (r *reader) digit(b byte) {
	if !r.open {
		r.begin(false, true)
	}
	r.out = append(r.out, b)
}

func (r *reader) sign(text string) {
	r.close()
	r.out = append(r.out, text...)
	r.add(word{sep: r.sep, inside: r.deep > 0})
	r.sep = ' '
}

func (r *reader) currency(c, next rune) {
	r.close()
	if !unicode.IsDigit(next) {
		if c == '$' {
			r.letter('s', false)
		}
		return
	}
	name := map[rune]string{'$': "dollar", '£': "pound", '€': "euro", '¥': "yen"}[c]
	if r.sign(name); len(r.words) > 0 {
		r.words[len(r.words)-1].money = true
	}
}

func (r *reader) close() {
	if !r.open {
		return
	}
	r.open = false
	r.add(r.cur)
}

func (r *reader) separate(c rune) {
	switch c {
	case '(', '[', '{':
		r.deep++
		r.sep = '('
	case ')', ']', '}':
		r.deep = max(0, r.deep-1)
		if r.sep == ' ' {
			r.sep = ')'
		}
	case ',', ';', '/', '|', '\n', ':', '\\':
		r.sep = byte(c)
	case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '•', '·', '、', '，', '；', '…':
		r.sep = '\n'
	case '?', '!':
		if r.sep == ' ' && len(r.words) > 0 {
			r.sep = '?'
		}
	case '-', '–', '—':
		if r.sep == ' ' {
			r.sep = '-'
		}
	}
}
