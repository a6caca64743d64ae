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
	}
	d.kindsOfLists(s.items)
}

// kindsOfLists gives the kind of one name to those listed with it: "the films
// X, Y and Z", "films such as X".
func (d *document) kindsOfLists(items []item) {
	for i := range items {
		t := items[i].thing
		if t == nil {
			continue
		}
		if t.kind == "" && i > 1 {
			t.become(d.suchAs(items, i), true)
		}
		at := d.skipParens(items, i+1)
		for at < len(items) && (items[at].low == "," || items[at].low == "and" || items[at].low == "'s") {
			at++
		}
		if at == i+1 || at >= len(items) || items[at].thing == nil || !d.isWorkKind(t.kind) || !t.sure {
			continue
		}
		next := items[at].thing
		if items[at].quoted == items[i].quoted && (items[i].quoted || !d.looksLikePerson(next.name) && d.listed(items, at)) {
			next.become(t.kind, true)
		}
	}
}

// listed reports whether the name at at is a member of a list and not the
// subject of a clause: nothing follows that a verb could be.
func (d *document) listed(items []item, at int) bool {
	after := d.skipParens(items, at+1)
	if after >= len(items) {
		return true
	}
	switch items[after].low {
	case ",", "and", ".", "-", ";", ")", "in", "for", "with":
		return true
	}
	return false
}

// suchAs reads the noun of "films such as X" and "songs including X".
func (d *document) suchAs(items []item, i int) questions.Kind {
	at := i - 1
	if items[at].low == "'s" && at > 1 {
		at -= 2
	}
	switch {
	case items[at].low == "as" && at > 0 && items[at-1].low == "such":
		at -= 2
	case items[at].low == "including", items[at].low == "like", items[at].low == "namely":
		at--
	default:
		return ""
	}
	for back := 0; at >= 0 && back < 5; at, back = at-1, back+1 {
		if !strings.HasSuffix(items[at].low, "s") {
			continue
		}
		if kind := d.tables.kindNouns[strings.TrimSuffix(items[at].low, "s")]; d.isWorkKind(kind) && !d.looksLikePerson(items[i].thing.name) {
			return kind
		}
	}
	return ""
}

func (d *document) isWorkKind(kind questions.Kind) bool {
	switch kind {
	case questions.Album, questions.Song, questions.Film, questions.Series, questions.Book, questions.Work, questions.Podcast:
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
func (t *thing) weak() bool { return t.kind == questions.Place && !t.sure }

// couldBeCharacter reports whether what has the name of a person may as well
// be a part in a film.
func (t *thing) couldBeCharacter() bool {
	return t.kind == questions.Person && !t.sure && t.trade == "" && t.id == ""
}

// kindBefore looks at what stands before a name: "the film X", "singer X".
func (d *document) kindBefore(items []item, i int) {
	t := items[i].thing
	at := i - 1
	if at >= 0 && (items[at].low == "," || items[at].low == ":" || items[at].low == "-" && items[i].quoted) {
		if at--; at < 0 || !items[i].quoted && (!d.isWorkNoun(items[at].low) || d.looksLikePerson(t.name)) {
			return
		}
	}
	for at >= 0 && (items[at].isDate || items[at].low == "called" || items[at].low == "titled" ||
		items[at].low == "entitled" || items[at].low == "named") {
		at--
	}
	if at < 0 || items[at].low == "" {
		return
	}
	low := items[at].low
	if g := d.tables.honor(items[at]); g != 0 && !items[i].quoted {
		t.become(questions.Person, true)
		t.setGender(g)
	}
	switch kind := d.nounKind(items, at); {
	case items[i].quoted && kind == questions.Person:
	case low == "nominee" || low == "winner":
	case kind == questions.Person || d.tables.occupations[low] || d.tables.aboutPeople[low] && !items[i].quoted:
		if d.maybePerson(t.name) && at == i-1 {
			t.become(questions.Person, d.tables.occupations[low])
			t.setGender(d.tables.genders[low])
			d.setTrade(t, items, at)
		}
	case kind == questions.Work && (low == "play" || low == "game") && !items[i].quoted && at == i-1:
		// "to play Bond": a verb
	case kind != "":
		t.become(kind, true)
	default:
		if kind := d.tables.kindNouns[strings.TrimSuffix(low, "s")]; kind != "" && low != "plays" && low != "hits" && low != "stars" {
			t.become(kind, kind != questions.Person)
		}
	}
}

// nounKind is the kind that the noun at at stands for: a drama on television
// is a series.
func (d *document) nounKind(items []item, at int) questions.Kind {
	low := items[at].low
	kind := d.tables.kindNouns[low]
	if low == "debut" && at > 0 {
		return d.debutKind(items[at-1].low)
	}
	if kind != questions.Film || low == "film" || low == "movie" {
		return kind
	}
	for i := at - 1; i >= 0 && i > at-4; i-- {
		if items[i].low == "television" || items[i].low == "tv" || items[i].low == "mini" || items[i].thing.is(questions.Company) {
			return questions.Series
		}
	}
	return kind
}

// debutKind is what a debut is, by the word before it.
func (d *document) debutKind(before string) questions.Kind {
	switch before {
	case "film", "directorial", "feature", "movie", "directing", "hollywood", "screen", "big-screen":
		return questions.Film
	case "television", "tv":
		return questions.Series
	case "literary", "fiction":
		return questions.Book
	case "stage", "broadway", "professional", "acting", "singing", "his", "her", "'s", "its", "their":
		if before == "'s" || before == "his" {
			return questions.Album
		}
		return ""
	}
	return questions.Album
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
	if (items[at].low == "star" || items[at].low == "stars") && at+1 < len(items) && items[at+1].thing != nil &&
		(t.kind == "" && !d.looksLikePerson(t.name)) {
		t.become(questions.Film, false)
	}
	if kind := d.predicate(items, i); kind != "" {
		if kind != questions.Person || d.maybePerson(t.name) {
			t.become(kind, !t.is(questions.Person) || kind == questions.Person || kind == questions.Character)
		}
	}
}

// nounAfter reports whether the noun behind a name says what the name is, as
// in "the Duty album".
func (d *document) nounAfter(items []item, i, at int, kind questions.Kind) bool {
	switch kind {
	case questions.Company:
		return !d.looksLikePerson(items[i].thing.name)
	case questions.Person, questions.Place, questions.Character:
		return false
	case questions.Band, questions.Event, questions.Podcast:
		return true
	}
	name := items[i].thing
	next := at + 1
	if next < len(items) && (items[next].thing != nil || d.tables.occupations[items[next].low] || d.tables.aboutPeople[items[next].low]) {
		return false // "the Netflix series X", "Bond film producer"
	}
	if strings.HasSuffix(items[at].low, "s") && items[at].low != "series" {
		return false
	}
	if d.looksLikePerson(name.name) || d.tables.companies[fold_(name.name)] || d.tables.peoples[strings.ToLower(name.name)] {
		return false
	}
	return kind == questions.Album || kind == questions.Song || items[i].quoted
}

func fold_(name string) string {
	return strings.ReplaceAll(questions.Fold(name), " ", "_")
}

// predicate reads the noun of "X is a … noun" and "X, a … noun".
func (d *document) predicate(items []item, i int) questions.Kind {
	at := d.skipParens(items, i+1)
	if at >= len(items) {
		return ""
	}
	if items[at].low == "," && at+1 < len(items) && d.tables.be[items[at+1].low] {
		at++
	}
	comma := items[at].low == ","
	if !comma && !d.tables.be[items[at].low] {
		if low := items[at].low; low != "a" && low != "an" || i > 0 {
			return ""
		}
		at-- // "X a 1974 film": the verb is missing
	}
	at++
	start := at
	var kind questions.Kind
	loose := comma && start < len(items) && items[start].low != "a" && items[start].low != "an"
	for ; at < len(items) && at < start+14; at++ {
		it := items[at]
		if loose && kind != "" && it.thing == nil && !d.tables.prepositions[it.low] && it.low != "," && it.low != "." &&
			it.low != "that" && d.tables.kindNouns[it.low] == "" {
			return "" // "in London, the show won": no apposition
		}
		switch {
		case at == start && !isDeterminer(it.low) && it.thing == nil && it.ref.word == "":
			return ""
		case it.low == "'s" || it.isDate || it.low == "-" || it.low == "/" || it.low == "(" || it.low == ")":
		case it.low == "," || it.low == "and":
			if comma && it.low == "," || kind != "" && kind != questions.Person {
				return kind
			}
		case it.low == "" && it.thing == nil:
			return kind
		case it.low == "one" || it.low == "of" && kind == "":
			return ""
		case d.tables.hard[it.low] && !isDeterminer(it.low):
			return kind
		case it.thing != nil:
			if kind != "" {
				return kind
			}
		default:
			if k := d.nounKind(items, at); k != "" {
				kind = k
			}
		}
	}
	return kind
}

func isDeterminer(low string) bool {
	switch low {
	case "a", "an", "the", "his", "her", "their", "its", "this", "one":
		return true
	}
	return false
}

// skipParens returns the place behind a parenthesis at at.
func (d *document) skipParens(items []item, at int) int {
	if at >= len(items) || items[at].low != "(" {
		return at
	}
	depth := 0
	for ; at < len(items); at++ {
		switch items[at].low {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return at + 1
			}
		}
	}
	return at
}

// kindByTable looks the name up among countries, awards and companies.
func (d *document) kindByTable(t *thing, items []item, i int) {
	fold := fold_(t.name)
	switch {
	case t.kind != "" || items[i].quoted:
	case d.tables.countries[fold], d.tables.cities[fold] && (i == 0 || !d.isWorkNoun(items[i-1].low)):
		t.become(questions.Place, true)
	case d.tables.awards[fold]:
		t.become(questions.Award, true)
	case i+2 < len(items) && items[i+1].low == "," && items[i+2].thing != nil && d.tables.countries[fold_(items[i+2].thing.name)]:
		t.become(questions.Place, false)
	}
}

// kindByForm guesses from the name alone.
func (d *document) kindByForm(it *item) {
	t := it.thing
	if it.quoted || t.kind != "" {
		return
	}
	words := strings.Fields(strings.ToLower(t.name))
	if len(words) == 0 {
		return
	}
	kind, ends := d.tables.endings[strings.TrimRight(words[len(words)-1], ".")]
	switch {
	case d.tables.companies[fold_(t.name)]:
		t.become(questions.Company, true)
	case d.tables.awards[fold_(t.name)]:
		t.become(questions.Award, true)
	case ends && (len(words) > 1 || kind == questions.Award) && !(len(words) == 2 && d.isFirstName(words[0]) && kind != questions.Award && kind != questions.Company):
		t.become(kind, false)
	case d.looksLikePerson(t.name):
		t.become(questions.Person, false)
		t.setGender(d.tables.firstNames[strings.ToLower(words[0])])
	}
}
