package news

import (
	"strings"

	"headliner/questions"
)

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
		one, _ := singular(items[at].low)
		if kind := d.tables.kindNouns[one]; d.isWorkKind(kind) && !d.looksLikePerson(items[i].thing.name) {
			return kind
		}
	}
	return ""
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
		for at < len(items) && (items[at].low == "," || items[at].low == "and" ||
			items[at].low == "'s") {
			at++
		}
		if at == i+1 || at >= len(items) || items[at].thing == nil || !d.isWorkKind(t.kind) ||
			!t.sure {
			continue
		}
		next := items[at].thing
		if items[at].quoted == items[i].quoted &&
			(items[i].quoted || !d.looksLikePerson(next.name) && d.listed(items, at)) {
			next.become(t.kind, true)
		}
	}
}

// nounKind is the kind that the noun at at stands for: a drama on television
// is a series.
func (d *document) nounKind(items []item, at int) questions.Kind {
	low := items[at].low
	kind := d.tables.kindNouns[low]
	switch low {
	case "debut":
		if at > 0 {
			return d.debutKind(items[at-1].low)
		}
	case "follow-up", "followup", "successor", "predecessor":
		if d.isWorkKind(d.topic.kindOf()) {
			return d.topic.kind
		}
		if d.music {
			return questions.Album
		}
	}
	if kind == questions.Series && at > 0 && isPrinted(items[at-1].low) {
		return questions.Book // "a manga series"
	}
	if kind != questions.Film || low == "film" || low == "movie" {
		return kind
	}
	for i := at - 1; i >= 0 && i > at-4; i-- {
		if items[i].low == "television" || items[i].low == "tv" || items[i].low == "mini" ||
			items[i].thing.is(questions.Company) || d.broadcaster(items, i) {
			return questions.Series
		}
	}
	return kind
}

// broadcaster reports whether the name at i stands where a network's does:
// "the X drama".
func (d *document) broadcaster(items []item, i int) bool {
	t := items[i].thing
	return t != nil && t.kind == "" && !items[i].quoted && items[i].ref.word == "" && i > 0 &&
		items[i-1].low == "the" && !strings.Contains(t.name, " ") && !d.isAdjective(t.name)
}

// isPrinted reports whether a series of such things is read, not watched.
func isPrinted(low string) bool {
	return low == "manga" || low == "book" || low == "novel" || low == "comic"
}

// debutKind is what a debut is, by the word before it.
func (d *document) debutKind(before string) questions.Kind {
	switch before {
	case "film", "directorial", "feature", "movie", "directing", "hollywood", "screen",
		"big-screen":
		return questions.Film
	case "television", "tv":
		return questions.Series
	case "literary", "fiction":
		return questions.Book
	case "stage", "broadway", "professional", "acting", "singing", "his", "her", "'s", "its",
		"their":
		if before == "'s" || before == "his" || d.music {
			return questions.Album
		}
		return ""
	}
	return questions.Album
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
	comma := items[at].low == "," || items[at].low == "-"
	if !comma && !d.tables.be[items[at].low] {
		if low := items[at].low; low != "a" && low != "an" || i > 0 {
			return ""
		}
		at-- // "X a 1974 film": the verb is missing
	}
	at++
	if at >= len(items) || !isDeterminer(items[at].low) && items[at].thing == nil &&
		items[at].ref.word == "" {
		return ""
	}
	return d.lastNoun(items, at, comma)
}

// lastNoun returns the kind of the last telling noun of the phrase at from, in
// an apposition where comma is set.
func (d *document) lastNoun(items []item, from int, comma bool) questions.Kind {
	var kind questions.Kind
	loose := comma && items[from].low != "a" && items[from].low != "an"
	for at := from; at < min(len(items), from+14); at++ {
		it := &items[at]
		if loose && kind != "" && it.thing == nil && !d.endsNoun(it.low) {
			return "" // "in London, the show won": no apposition
		}
		switch {
		case it.isDate || strings.Contains("'s - / ( )", it.low) && it.low != "":
		case it.low == "," || it.low == "and":
			if comma && it.low == "," || kind != "" && kind != questions.Person {
				return kind
			}
		case it.low == "one" || it.low == "of" && kind == "":
			return ""
		case it.low == "" && it.thing == nil, it.thing != nil && kind != "",
			d.tables.hard[it.low] && !isDeterminer(it.low):
			return kind
		case it.thing == nil:
			if k := d.nounKind(items, at); k != "" {
				kind = k
			}
		}
	}
	return kind
}

// endsNoun reports whether a word may follow the noun of an apposition.
func (d *document) endsNoun(low string) bool {
	return d.tables.prepositions[low] || low == "," || low == "." || low == "that" ||
		d.tables.kindNouns[low] != ""
}

func isDeterminer(low string) bool {
	switch low {
	case "a", "an", "the", "his", "her", "their", "its", "this", "one":
		return true
	}
	return false
}

// longestParens bounds how far a parenthesis is looked through, in items.
const longestParens = 60

// skipParens returns the place behind a parenthesis at at.
func (d *document) skipParens(items []item, at int) int {
	if at >= len(items) || items[at].low != "(" {
		return at
	}
	depth, from := 0, at
	for ; at < min(len(items), from+longestParens); at++ {
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
	case d.tables.countries[fold], d.tables.cities[fold] &&
		(i == 0 || !d.isWorkNoun(items[i-1].low)):
		t.become(questions.Place, true)
	case d.tables.awards[fold]:
		t.become(questions.Award, true)
	case i+2 < len(items) && items[i+1].low == "," && items[i+2].thing != nil &&
		d.tables.countries[fold_(items[i+2].thing.name)]:
		t.become(questions.Place, true)
	}
}

// kindByForm guesses from the name alone.
func (d *document) kindByForm(it *item) {
	t := it.thing
	if strings.HasSuffix(t.name, " Show") && t.kind == "" {
		t.become(questions.Series, false)
	}
	if it.quoted || t.kind != "" {
		return
	}
	if strings.Contains(t.name, " Award for ") || strings.Contains(t.name, " Prize for ") ||
		strings.Contains(t.name, " for Best ") || strings.Contains(t.name, " for Outstanding ") {
		t.become(questions.Award, true)
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
	case ends && (len(words) > 1 || kind == questions.Award) &&
		!(len(words) == 2 && d.isFirstName(words[0]) && kind != questions.Award &&
			kind != questions.Company):
		t.become(kind, false)
	case len(words) == 1 && !t.quoted && d.typed && t.count > 1 &&
		d.tables.firstNames[questions.Fold(words[0])] != 0:
		t.become(questions.Person, false)
		t.setGender(d.tables.firstNames[questions.Fold(words[0])])
	case !t.quoted && d.looksLikePerson(t.name):
		t.become(questions.Person, false)
		t.setGender(d.tables.firstNames[strings.ToLower(words[0])])
	}
}
