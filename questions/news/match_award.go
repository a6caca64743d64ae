package news

import (
	"strings"

	"headliner/questions"
)

// phrase returns the length of the award named at at in small letters ("best
// actor", "a lifetime achievement award"), 0 if there is none.
func (d *document) phrase(items []item, at int) int {
	it := &items[at]
	if it.thing.is(questions.Award) || it.thing != nil && it.thing.kind == "" &&
		strings.HasPrefix(it.thing.name, "Best ") {
		return 1
	}
	for n := 1; n < 4 && isPrizeKind(it.low) && at+n < len(items); n++ {
		switch items[at+n].low {
		case "award", "prize", "honour", "honor":
			return n + 1
		}
	}
	if it.low == "best" || it.low == "outstanding" {
		n := 1
		for at+n < len(items) && n < 8 && d.awardWord(items, at+n) {
			n++
		}
		for n > 1 && (items[at+n-1].low == "and" || items[at+n-1].low == "in" ||
			items[at+n-1].low == "a" || items[at+n-1].low == "or" || items[at+n-1].low == ",") {
			n--
		}
		if n > 1 {
			return n
		}
	}
	return 0
}

// awardWord reports whether the item goes on the name of an award.
func (d *document) awardWord(items []item, at int) bool {
	it := &items[at]
	if it.thing != nil {
		return it.thing.is(questions.Award) || it.thing.kind == "" && !it.quoted &&
			items[at-1].low == "best" && !d.looksLikePerson(it.thing.name)
	}
	switch it.low {
	case "in", "a", "or":
		return at+1 < len(items) && items[at+1].thing == nil && items[at+1].low != "the" &&
			items[at+1].low != ""
	case "and":
		return at+1 < len(items) && (items[at+1].low == "best" || items[at+1].low == "effects") &&
			false
	case "director", "actor", "actress", "film", "picture", "screenplay", "musical", "supporting",
		"original", "male", "female", "new", "album", "song", "single", "play":
		return true
	}
	return it.low != "" && isWordRune(firstRune(it.low)) && !d.tables.hard[it.low] && !it.isDate &&
		it.low != "winner" && it.low != "known" && it.low != "friend" && it.low != "category" &&
		it.low != "nomination"
}

// isPrizeKind reports whether a word begins the name of a prize in small
// letters: "top prize", "lifetime achievement award".
func isPrizeKind(low string) bool {
	switch low {
	case "top", "grand", "lifetime", "audience", "jury", "career", "critics":
		return true
	}
	return false
}
