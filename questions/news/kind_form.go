package news

import (
	"strings"

	"headliner/questions"
)

// nounAfter reports whether the noun behind a name says what the name is, as
// in "the Duty album".
func (d *document) nounAfter(items []item, i, at int, kind questions.Kind) bool {
	switch kind {
	case questions.Company:
		return !d.looksLikePerson(items[i].thing.name) ||
			items[at].low == "label" && i > 0 && items[i-1].low == "the"
	case questions.Person, questions.Place, questions.Character:
		return false
	case questions.Band, questions.Event, questions.Podcast:
		return true
	}
	name := items[i].thing
	if d.isAdjective(name.name) {
		return false // "a certified Gold album"
	}
	next := at + 1
	if next < len(items) && (items[next].thing != nil || d.tables.occupations[items[next].low] ||
		d.tables.aboutPeople[items[next].low]) {
		return false // "the Netflix series X", "Bond film producer"
	}
	if strings.HasSuffix(items[at].low, "s") && items[at].low != "series" {
		return false
	}
	if d.looksLikePerson(name.name) || d.tables.companies[fold_(name.name)] ||
		d.tables.peoples[strings.ToLower(name.name)] {
		return false
	}
	return kind == questions.Album || kind == questions.Song || items[i].quoted
}
