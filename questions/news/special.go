package news

import (
	"strconv"
	"strings"

	"headliner/questions"
)

// special finds what takes more than a rule: ages, occupations, the lists in
// which results are printed, and who told whom on which show. How old somebody
// is and what they do stands beside rumours too; it is then told with a warning.
func (w *writer) special() {
	if w.s.asks {
		return
	}
	w.hearsay = w.d.hearsay(w.s)
	for i := range w.s.items {
		it := &w.s.items[i]
		if it.thing == nil {
			continue
		}
		if it.ref.word != "" {
			w.reference(i)
			continue
		}
		if it.thing.kind == questions.Person || it.thing.kind == "" &&
			w.d.maybePerson(it.thing.name) {
			w.age1(i)
			w.occupation(i)
			w.tradesOfMany(i)
			w.inParens(i)
			w.bornIn(i)
			if !w.hearsay {
				w.namedPart(i)
				w.exMember(i)
			}
			if !w.hearsay {
				w.wonBefore(i)
			}
		}
	}
	if !w.hearsay {
		w.result()
		w.conversation()
	}
}

// state adds a claim of a fixed relation.
func (w *writer) state(relation string, trust float64, s, o side) {
	if s.kind == "" && s.thing != nil {
		s.thing.become(questions.Person, false)
		s = sideOf(s.thing)
	}
	w.claim(&rule{relation: relation, trust: trust}, binding{to: len(w.s.items), date: -1}, s, o)
}

// age1 reads "X, 45," and "X (45)" and "45-year-old X".
func (w *writer) age1(i int) {
	items := w.s.items
	low := func(at int) string {
		if at < 0 || at >= len(items) {
			return ""
		}
		return items[at].low
	}
	years := 0
	switch {
	case low(i+1) == "," && (low(i+3) == "," || low(i+3) == "." || low(i+3) == "-" ||
		low(i+3) == ")" || low(i+3) == ""):
		years = plainAge(low(i + 2))
	case low(i+1) == "," && low(i+2) == "who" && (low(i+3) == "is" || low(i+3) == "was"):
		years = plainAge(low(i + 4))
	case low(i+1) == "," && low(i+2) == "aged":
		years = plainAge(low(i + 3))
	case low(i+1) == "(" && low(i+3) == ")":
		years = plainAge(low(i + 2))
	case w.s.items[i].thing == w.s.subject:
		years = w.agedAt()
	}
	for at := i - 1; years == 0 && at >= 0 && at > i-5 && items[at].low != "" &&
		!w.d.tables.hard[items[at].low]; at-- {
		if n, ok := strings.CutSuffix(items[at].low, "-year-old"); ok {
			years = w.d.tables.number(n)
		}
	}
	w.aged(items[i].thing, years)
}

func plainAge(low string) int {
	n, err := strconv.Atoi(low)
	if err != nil || len(low) > 2 {
		return 0
	}
	return n
}

func (w *writer) aged(t *thing, years int) {
	if years > 0 && years < 110 {
		w.state("age", 0.9, sideOf(t), side{text: strconv.Itoa(years), kind: "number"})
	}
}

// ageOfReference reads "the 45-year-old actress".
func (w *writer) ageOfReference(i int) {
	it := &w.s.items[i]
	if it.thing.kind != questions.Person || it.ref.kind != questions.Person {
		return
	}
	for word := range strings.FieldsSeq(strings.ToLower(w.d.text[it.start:it.end])) {
		if n, ok := strings.CutSuffix(word, "-year-old"); ok {
			w.state("age", 0.75, sideOf(it.thing), side{
				text: strconv.Itoa(w.d.tables.number(n)),
				kind: "number",
			})
		}
	}
}

// occupation reads "actress X", "X, a film director" and "X is a singer".
func (w *writer) occupation(i int) {
	items, t := w.s.items, w.s.items[i].thing
	if i > 0 && w.d.tables.occupations[items[i-1].low] && !w.played(i-1) &&
		!(i > 1 && items[i-1].low == "director" && isOffice(items[i-2].low)) && !w.pluralOrOwned(i-1) {
		if _, full := w.d.names.byFold[questions.Fold(t.name)]; full &&
			strings.Contains(t.name, " ") || t.sure {
			w.trade(t, items[i-1].low, 0.9)
			if i > 2 && items[i-2].low == "and" && w.d.tables.occupations[items[i-3].low] {
				w.trade(t, items[i-3].low, 0.85)
			}
		}
	}
	at := w.d.skipParens(items, i+1)
	if at+2 >= len(items) {
		return
	}
	comma := items[at].low == ","
	if !comma && items[at].low != "is" && items[at].low != "was" {
		return
	}
	if low := items[at+1].low; low != "a" && low != "an" {
		return
	}
	from, to := clause(items, i, at+1, w.d.tables.breaks)
	for k := from; k <= to; k++ {
		if w.d.tables.negations[items[k].low] || w.d.tables.plans[items[k].low] {
			return
		}
	}
	w.trades(t, at+2, comma)
}

// isOffice reports whether a word makes a post of the trade behind it: "managing
// director".
func isOffice(low string) bool {
	switch low {
	case "managing", "executive", "festival", "casting", "creative", "programme", "program",
		"technical", "artistic", "news", "art", "sporting", "regional", "finance", "marketing":
		return true
	}
	return false
}

// played reports whether the person at at is a part that somebody plays.
func (w *writer) played(at int) bool {
	for back := at - 1; back >= 0 && back > at-5; back-- {
		switch w.s.items[back].low {
		case "plays", "played", "playing", "portrays", "portrayed", "as", "character", "fictional":
			return true
		case ",", "and":
			return false
		}
	}
	return false
}

// trades reads the occupations of a predicate.
func (w *writer) trades(t *thing, at int, comma bool) {
	items := w.s.items
	var found []string
	for end := at + 10; at < len(items) && at < end; at++ {
		low := items[at].low
		switch {
		case w.d.tables.occupations[low]:
			if at+1 < len(items) && w.d.tables.occupations[items[at+1].low] || at+1 < len(items) &&
				items[at+1].low == "'s" {
				continue
			}
			found = append(found, low)
		case low == "and" || low == "/":
		case low == ",":
			if comma {
				at = len(items)
			}
		case low == "" || w.d.tables.hard[low] || low == "former" || low == "fictional":
			at = len(items)
		}
	}
	for _, word := range found {
		w.trade(t, word, 0.9)
	}
}

func (w *writer) trade(t *thing, word string, trust float64) {
	if t.kind != "" && t.kind != questions.Person ||
		t.name == strings.ToUpper(t.name) && len(t.name) < 5 {
		return
	}
	w.state("occupation", trust, sideOf(t), side{text: word, kind: "text"})
}

// pluralOrOwned reports whether the noun at at belongs to a work rather than
// to the person behind it ("Sideways producer X" is still a producer; "his
// producer X" too, but "the film's director X" says who directed it).
func (w *writer) pluralOrOwned(at int) bool {
	singular, plural := strings.CutSuffix(w.s.items[at].low, "s")
	return plural && w.d.tables.occupations[singular]
}

// wonBefore reads "Oscar-winner X" and "Grammy-winning singer X".
func (w *writer) wonBefore(i int) {
	for at := i - 1; at >= 0 && at > i-4; at-- {
		low := w.s.items[at].low
		if prize := w.s.items[max(0, at-1)].thing; low == "award-winning" &&
			prize.is(questions.Award) {
			w.state("won_award", 0.85, sideOf(w.s.items[i].thing), sideOf(prize))
			return
		}
		award, ok := strings.CutSuffix(low, "-winner")
		if !ok {
			award, ok = strings.CutSuffix(low, "-winning")
		}
		if ok && w.d.tables.awards[strings.ReplaceAll(award, "-", "_")] {
			name := strings.ToUpper(award[:1]) + award[1:]
			w.state("won_award", 0.85, sideOf(w.s.items[i].thing), side{
				text: name,
				kind: string(questions.Award),
			})
			return
		}
		if w.d.tables.hard[low] {
			return
		}
	}
}

// result reads a line of a list of results: "Best actor - X for Y".
func (w *writer) result() {
	items := w.s.items
	at := 0
	for at < len(items) && (items[at].low == "-" || items[at].low == "*" || items[at].low == "•") {
		at++
	}
	n := 0
	if at < len(items) {
		n = w.d.phrase(items, at)
	}
	if n == 0 || at+n+1 >= len(items) || items[at+n].low != "-" && items[at+n].low != ":" {
		return
	}
	award := clean(w.d.text[items[at].start:items[at+n-1].end])
	winner := items[at+n+1].thing
	if winner == nil || at+n+2 < len(items) && items[at+n+2].low == "'s" {
		return
	}
	b := binding{from: at, to: at + n + 1, date: -1}
	o := side{text: award, kind: string(questions.Award)}
	if winner.kind == "" {
		winner.become(w.winnerKind(award, winner), false)
	}
	w.claim(&rule{relation: "won_award", trust: 0.88}, b, sideOf(winner), o)
}

// winnerKind guesses what wins an award of that name.
func (w *writer) winnerKind(award string, t *thing) questions.Kind {
	low := strings.ToLower(award)
	switch {
	case strings.Contains(low, "actor"), strings.Contains(low, "actress"), strings.Contains(low,
		"direct"), strings.Contains(low, "male"):
		return questions.Person
	case w.d.looksLikePerson(t.name), w.d.isFirstName(strings.ToLower(t.name)):
		return questions.Person
	case strings.Contains(low, "group"), strings.Contains(low, "band"),
		strings.Contains(low, "video") && w.bandName(t.name):
		return questions.Band
	case strings.Contains(low, "film"), strings.Contains(low, "picture"):
		return questions.Film
	case strings.Contains(low, "play"), strings.Contains(low, "musical"), strings.Contains(low,
		"opera"):
		return questions.Work
	}
	return ""
}
