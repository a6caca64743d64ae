package judge

import "headliner/questions"

// bareAnswer returns the answer without what stands in brackets, and whether
// that may be left out: a year, a description, the initials, but no guess.
func (c *hearing) bareAnswer() (phrase, bool) {
	bare, cut := c.answer.unbracketed()
	if !cut {
		return bare, false
	}
	for i := range c.answer.words {
		w := &c.answer.words[i]
		if w.inside && (i == 0 || !c.answer.words[i-1].inside) && c.alias(c.answer.words[i:]) {
			return bare, true
		}
		before := c.answer.words[max(0, i-len(w.text)):i]
		if w.inside && !w.number && w.class&^title == 0 && !isInitials(w.text, before, true) {
			return bare, false
		}
	}
	return bare, true
}

// alias reports whether words begin as another name of the same does: "born
// Mary Ann Evans".
func (c *hearing) alias(words []word) bool {
	rest := words
	for len(rest) > 0 && (rest[0].text == "also" || rest[0].text == "formerly" ||
		rest[0].text == "better" || rest[0].text == "real" || rest[0].text == "stage") {
		rest = rest[1:]
	}
	if len(rest) < 2 {
		return false
	}
	switch rest[0].text {
	case "born", "nee", "aka", "known", "called", "name", "alias":
		name := rest[1:]
		if name[0].text == "as" {
			name = name[1:]
		}
		meant := []questions.Entity{{ID: c.entity}}
		return (rest[0].text != "born" || !rest[1].number) && !c.namesOther(name, meant)
	}
	return false
}

// unbracketed returns p without what stands in brackets, and whether that
// leaves something else.
func (p phrase) unbracketed() (phrase, bool) {
	n := 0
	for i := range p.words {
		if p.words[i].inside {
			n++
		}
	}
	if n == 0 || n == len(p.words) {
		return p, false
	}
	words := make([]word, 0, len(p.words)-n)
	for _, w := range p.words {
		if !w.inside {
			words = append(words, w)
		}
	}
	return phrase{words, tighten(words)}, true
}
