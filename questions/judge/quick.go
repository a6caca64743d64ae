package judge

import "strings"

// squeezed is a text's ASCII letters and digits, in lower case, and nothing
// else.
type squeezed struct {
	text     [64]byte
	n        int
	capitals int
	plain    bool // the text was short, of letters and signs that say nothing
}

// squeeze drops what the spelling of a name does not depend on. Signs that are
// read as words, digits and letters with accents make it not plain.
func squeeze(s string) squeezed {
	q := squeezed{plain: true}
	for i := range len(s) {
		b := s[i]
		switch {
		case b >= 'A' && b <= 'Z':
			q.capitals++
			b += 'a' - 'A'
		case isLower(rune(b)):
		case b == ' ' || b == '.' || b == ',' || b == '-' || b == '\'' || b == '"':
			continue
		default:
			q.plain = false
			return q
		}
		if q.n == len(q.text) {
			q.plain = false
			return q
		}
		q.text[q.n] = b
		q.n++
	}
	q.plain = q.n > 0
	return q
}

func (q *squeezed) same(p *squeezed) bool {
	return q.plain && p.plain && q.n == p.n && q.text == p.text
}

// exactly reports whether the answer is an accepted one letter by letter. It
// finds most right answers, and costs little.
func exactly(golds []string, answer string) bool {
	a := squeeze(answer)
	if !a.plain {
		return false
	}
	for _, raw := range golds {
		if g := squeeze(raw); g.same(&a) {
			return true
		}
	}
	return false
}

// distinct leaves out accepted answers that differ from another one in
// capitals and signs only. Of each kind the one with most capitals is kept,
// which says most.
func distinct(golds []string) []string {
	if len(golds) < 4 {
		return golds
	}
	out := make([]string, 0, len(golds))
	at := make(map[string]int, len(golds))
	for _, raw := range golds {
		g := squeeze(raw)
		if !g.plain {
			out = append(out, raw)
			continue
		}
		key := string(g.text[:g.n])
		i, seen := at[key]
		switch {
		case !seen:
			at[key] = len(out)
			out = append(out, raw)
		case g.capitals > capitals(out[i]) && strings.Count(raw, " ") >= strings.Count(out[i], " "):
			out[i] = raw
		}
	}
	return out
}

func capitals(s string) int {
	q := squeeze(s)
	return q.capitals
}
