package news

import (
	"strings"

	"headliner/questions"
)

// findKinds decides what the names of a sentence stand for, from the words
// around them.
func (d *document) findKinds(s *sentence) {
	for i := range s.items {
		it := &s.items[i]
		if it.thing == nil || it.ref.word != "" {
			continue
		}
		d.kindByTable(it.thing, s.items, i)
		d.kindBefore(s.items, i)
		d.kindAfter(s.items, i)
		d.kindByForm(it)
		if t := it.thing; t.kind == questions.Person && t.gender == 0 {
			first, _, _ := strings.Cut(strings.ToLower(t.name), " ")
			t.setGender(d.tables.firstNames[first])
		}
		if it.thing.kind == "" && !it.quoted && d.prizeBefore(s.items, i) {
			it.thing.become(questions.Award, false)
		}
		if it.thing.kind == "" && !it.quoted && d.labelBefore(s.items, i) {
			it.thing.become(questions.Company, false)
		}
	}
	d.kindsOfLists(s.items)
}

// labelBefore reports whether somebody signs to the name at i: it is a label's.
func (d *document) labelBefore(items []item, i int) bool {
	if i < 2 || items[i-1].low != "with" && items[i-1].low != "to" {
		return false
	}
	switch items[i-2].low {
	case "contract", "deal", "signed", "signs", "signing", "sign":
		return !d.looksLikePerson(items[i].thing.name)
	}
	return false
}

// prizeBefore reports whether the words before a name say that it is a prize:
// "won the X for", "nominated for the X".
func (d *document) prizeBefore(items []item, i int) bool {
	if i < 2 || items[i-1].low != "the" && items[i-1].low != "a" && items[i-1].low != "an" {
		return false
	}
	switch items[i-2].low {
	case "won", "wins", "win", "winning", "received", "awarded":
		return i+1 < len(items) && (items[i+1].low == "for" || items[i+1].low == "at")
	case "for":
		return i > 2 && (strings.HasPrefix(items[i-3].low, "nominat") || items[i-3].low == "shortlisted")
	}
	return false
}

func (d *document) isWorkKind(kind questions.Kind) bool {
	switch kind {
	case questions.Album, questions.Song, questions.Film, questions.Series, questions.Book,
		questions.Work, questions.Podcast:
		return true
	}
	return false
}

func (t *thing) become(kind questions.Kind, sure bool) {
	if kind == "" || t.sure || t.kind != "" && !t.weak() && !sure {
		return
	}
	t.kind, t.sure = kind, sure
}

// weak reports whether the kind of t is only a guess from the last word of its
// name: "Iron Street" may be a place or a film.
func (t *thing) weak() bool {
	return !t.sure && (t.kind == questions.Place ||
		t.kind == questions.Company && isLooseCompany(t.name))
}

// isLooseCompany reports whether a name ends like a company's but may as well
// be a band's: "Bad Company".
func isLooseCompany(name string) bool {
	first, last, two := strings.Cut(strings.ToLower(name), " ")
	switch last {
	case "company", "group", "police", "church", "department", "society", "union", "industries",
		"school", "college", "council", "institute", "times", "news":
		return two && first != ""
	}
	return false
}

// couldBeCharacter reports whether what has the name of a person may as well
// be a part in a film.
func (t *thing) couldBeCharacter() bool {
	return t.kind == questions.Person && !t.sure && t.trade == "" && t.id == ""
}

// kindBefore looks at what stands before a name: "the film X", "singer X".
func (d *document) kindBefore(items []item, i int) {
	at := d.nounBefore(items, i)
	if at < 0 || items[at].low == "" {
		return
	}
	t, low := items[i].thing, items[at].low
	if low == "comic" && d.looksLikePerson(t.name) {
		t.become(questions.Person, true)
	}
	if items[i].quoted && (low == "hit" || low == "theme" || low == "hits") {
		t.become(questions.Song, true)
	}
	if g := d.tables.honor(items[at]); g != 0 && !items[i].quoted {
		t.become(questions.Person, true)
		t.setGender(g)
	}
	switch kind := d.nounKind(items, at); {
	case items[i].quoted && kind == questions.Person:
	case low == "nominee" || low == "winner":
	case kind == questions.Person || d.tables.occupations[low],
		d.tables.aboutPeople[low] && !items[i].quoted:
		if d.maybePerson(t.name) && at == i-1 {
			t.become(questions.Person, d.tables.occupations[low])
			t.setGender(d.tables.genders[low])
			d.setTrade(t, items, at)
		}
	case (low == "play" || low == "game") && !items[i].quoted && at == i-1:
		// "to play Bond": a verb
	case kind != "":
		t.become(kind, true)
	case low != "plays" && low != "hits" && low != "stars":
		one, _ := singular(low)
		kind := d.tables.kindNouns[one]
		t.become(kind, kind != questions.Person)
	}
}

// nounBefore returns the place of the noun before a name, which a comma, a
// year or "called" may part from it, or -1.
func (d *document) nounBefore(items []item, i int) int {
	at := i - 1
	if at >= 0 && (items[at].low == "," || items[at].low == ":" ||
		items[at].low == "-" && items[i].quoted) {
		at--
		if at < 0 || !items[i].quoted &&
			(!d.isWorkNoun(items[at].low) && !d.isWorkKind(d.nounKind(items, at)) && items[at].low != "hit" || d.looksLikePerson(items[i].thing.name)) {
			return -1
		}
	}
	for at >= 0 && (items[at].isDate || isCalled(items[at].low)) {
		at--
	}
	return at
}

func isCalled(low string) bool {
	return low == "called" || low == "titled" || low == "entitled" || low == "named"
}

func (t *tables) honor(it item) byte {
	return it.ref.gender & boolByte(it.low != "" && t.honorifics[it.low] != 0)
}

func boolByte(b bool) byte {
	if b {
		return 0xff
	}
	return 0
}

func (t *thing) setGender(g byte) {
	if t.gender == 0 {
		t.gender = g
	}
}

// setTrade remembers the occupation that stands before a name.
func (d *document) setTrade(t *thing, items []item, at int) {
	if t.trade == "" && d.tables.occupations[items[at].low] {
		t.trade = items[at].low
	}
}

// kindAfter looks at what follows a name: "X is a film", "X, a rock band",
// "the X album", "X star Y".
func (d *document) kindAfter(items []item, i int) {
	t := items[i].thing
	at := i + 1
	if at >= len(items) {
		return
	}
	if kind, ok := d.tables.kindNouns[items[at].low]; ok && d.nounAfter(items, i, at, kind) {
		t.become(kind, true)
		return
	}
	if (items[at].low == "star" || items[at].low == "stars") && at+1 < len(items) &&
		items[at+1].thing != nil &&
		(t.kind == "" && !d.looksLikePerson(t.name) && !d.isAdjective(t.name)) {
		t.become(questions.Film, false)
	}
	if t.kind == "" && !items[i].quoted && items[at].low == "," && at+1 < len(items) &&
		items[at+1].low == "who" && d.maybePerson(t.name) {
		t.become(questions.Person, false)
	}
	if kind := d.predicate(items, i); kind != "" {
		if kind != questions.Person || d.maybePerson(t.name) {
			t.become(kind, !t.is(questions.Person) || kind == questions.Person ||
				kind == questions.Character)
		}
	}
}

func fold_(name string) string {
	return strings.ReplaceAll(questions.Fold(name), " ", "_")
}
