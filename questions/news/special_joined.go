package news

import (
	"strings"
	"unicode"

	"headliner/questions"
)

// bornIn reads "Leeds-born singer X".
func (w *writer) bornIn(i int) {
	for at := i - 1; at >= 0 && at > i-4; at-- {
		it := &w.s.items[at]
		raw := w.d.text[it.start:it.end]
		if place, ok := strings.CutSuffix(raw, "-born"); ok && unicode.IsUpper(firstRune(place)) {
			if at > 0 && unicode.IsUpper(firstRune(w.d.text[w.s.items[at-1].start:])) {
				place = w.d.text[w.s.items[at-1].start:w.s.items[at-1].end] + " " + place
			}
			w.state("birth_place", 0.8, sideOf(w.s.items[i].thing),
				side{text: place, kind: string(questions.Place)})
			return
		}
		if w.d.tables.hard[it.low] || it.low == "," {
			return
		}
	}
}

// exMember reads "ex-Blur guitarist X".
func (w *writer) exMember(i int) {
	if i < 2 || !w.d.tables.jobs[w.s.items[i-1].low] {
		return
	}
	it := &w.s.items[i-2]
	raw := w.d.text[it.start:it.end]
	band, ok := strings.CutPrefix(raw, "ex-")
	if !ok || it.thing != nil || !unicode.IsUpper(firstRune(band)) {
		return
	}
	t := w.d.thing(band, nil)
	t.become(questions.Band, false)
	w.state("member_of", 0.8, sideOf(w.s.items[i].thing), sideOf(t))
}
