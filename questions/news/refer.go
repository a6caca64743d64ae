package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// findReferences marks "the film", "the 47-year-old actress", "the X star" in
// a sentence: each becomes one item.
func (d *document) findReferences(s *sentence) {
	out := s.items[:0]
	for i := 0; i < len(s.items); {
		if n := d.nounPhrase(s.items, i); n > 0 {
			noun := s.items[i+n-1]
			it := item{start: s.items[i].start, end: noun.end}
			it.ref = reference{
				word: noun.low, kind: d.refKind(noun.low),
				gender: d.tables.genders[noun.low],
			}
			for _, of := range s.items[i : i+n-1] {
				if of.thing != nil && of.ref.word == "" {
					it.ref.of, it.ref.quoted = append(it.ref.of, of.thing), of.quoted
				}
			}
			out = append(out, it)
			i += n
			continue
		}
		out = append(out, s.items[i])
		i++
	}
	s.items = out
}

// nounPhrase returns the length of the phrase at i that refers back to
// something, 0 if there is none.
func (d *document) nounPhrase(items []item, i int) int {
	if t := items[i].thing; t != nil && strings.HasPrefix(t.name, "The ") && !t.is(questions.Band) &&
		i+1 < len(items) && d.refKind(items[i+1].low) == questions.Person &&
		(i+2 >= len(items) || d.endsPhrase(items, i+2)) {
		return 2 // "The X star"
	}
	if i == 0 && len(items) > 3 && items[0].ref.word != "" && items[1].low == "'s" &&
		isOwnWork(items[2].low) && d.endsPhrase(items, 3) {
		return 3 // "Her film"
	}
	if low := items[i].low; low != "the" && low != "this" || i > 0 && d.tables.be[items[i-1].low] {
		return 0
	}
	for n := 1; n <= 6 && i+n < len(items); n++ {
		it := &items[i+n]
		if it.low != "" && items[i+n-1].thing != nil && d.refKind(it.low) != questions.Person &&
			items[i].low != "this" {
			return 0 // "the X album" is X
		}
		last := i+n+1 >= len(items) || d.endsPhrase(items, i+n+1)
		if last && strings.HasSuffix(it.low, "-year-old") && i+n+1 < len(items) &&
			d.refKind(items[i+n+1].low) != "" {
			continue // "the 47-year-old actress"
		}
		if it.low != "" && d.refKind(it.low) != "" && last && it.thing == nil {
			if d.introduces(items, i, i+n+1) {
				return 0
			}
			return n + 1
		}
		if it.low == "latter" || it.low == "former" && last {
			return n + 1
		}
		if (it.low == "and" || it.low == ",") && items[i+n-1].thing != nil && i+n+1 < len(items) &&
			items[i+n+1].thing != nil {
			continue // "the X and Y star"
		}
		if it.low == "" && it.thing == nil || d.tables.hard[it.low] || it.low == "," ||
			it.low == "'s" || it.low == "." {
			return 0
		}
		if it.thing == nil && d.tables.ordinals[it.low] > 0 {
			return 0 // "the second album" is another one
		}
	}
	return 0
}

func isOwnWork(low string) bool {
	return low == "film" || low == "movie" || low == "album" || low == "book" || low == "novel" ||
		low == "song" || low == "play"
}

// introduces reports whether the phrase from i to end names what follows it:
// "the 2004 film, X".
func (d *document) introduces(items []item, i, end int) bool {
	dated := slices.ContainsFunc(items[i:end], func(it item) bool { return it.isDate })
	return dated && end+1 < len(items) && items[end].low == "," && items[end+1].thing != nil
}

// endsPhrase reports whether the item at i cannot belong to the phrase before
// it: "the film X" is no reference, nor is "the film star".
func (d *document) endsPhrase(items []item, i int) bool {
	it := &items[i]
	if it.thing != nil || it.isDate && false {
		return false
	}
	if it.low == "of" || it.low == "by" || it.low == "from" || it.low == "that" ||
		it.low == "to" || it.low == "called" || it.low == "titled" {
		return false
	}
	if _, noun := d.tables.kindNouns[strings.TrimSuffix(it.low, "s")]; noun &&
		it.low != "features" && it.low != "stars" && it.low != "plays" && it.low != "shows" {
		return false
	}
	return !isWordRune(firstRune(it.low)) || it.isDate || d.tables.hard[it.low] ||
		d.tables.pasts[it.low] ||
		strings.HasSuffix(it.low, "ed") || strings.HasSuffix(it.low, "s") || isAdverb(it.low) ||
		strings.HasSuffix(it.low, "ly")
}

// refKind is the kind of thing that a noun refers to, "" if it is too wide to
// refer to anything.
func (d *document) refKind(low string) questions.Kind {
	switch low {
	case "star", "frontman", "hitmaker", "crooner", "icon", "filmmaker", "superstar", "mogul",
		"host", "legend", "winner", "nominee", "diva", "comic", "heart-throb", "heartthrob", "starlet", "songstress":
		return questions.Person
	case "feature", "picture":
		return questions.Film
	case "couple", "pair", "hit", "act", "company", "city", "town", "magazine", "network", "studio",
		"game", "award", "prize", "hits", "website", "firm", "record-label", "author's":
		return ""
	}
	if d.tables.occupations[low] || strings.HasSuffix(low, "-year-old") {
		return questions.Person
	}
	if strings.HasSuffix(low, "s") && low != "series" {
		return ""
	}
	return d.tables.kindNouns[low]
}

// resolve decides what the pronouns and references of the sentence at n stand
// for, in reading order.
func (d *document) resolve(n int) {
	s := d.sentences[n]
	for i := range s.items {
		it := &s.items[i]
		switch {
		case it.thing != nil || it.ref.word == "":
			d.relative(s, i)
		case it.ref.word == "latter" || it.ref.word == "former":
			it.thing = d.latter(n, it.ref.word == "latter")
		case it.ref.kind == questions.Person || it.ref.gender == 'm' || it.ref.gender == 'f':
			it.thing = d.findPerson(n, i, it.ref.gender)
		case it.ref.kind != "":
			it.thing = d.findKind(n, i, it.ref.kind)
		case (it.ref.word == "its" || it.ref.word == "their") && d.ownsRecord(s, i):
			if !slices.ContainsFunc(s.items[:i], func(it item) bool {
				return it.thing != nil &&
					it.thing.kind == ""
			}) {
				it.thing = d.findKind(n, i, questions.Band)
			}
		case it.ref.gender == 'i':
			it.thing = d.findIt(n, i)
		case it.ref.gender == 'n':
			it.thing = d.findKind(n, i, questions.Band)
		}
		if it.thing == nil && it.low == "" && it.ref.kind != "" {
			it.low = it.ref.word // refers to nothing: a word like others
		}
	}
	s.subject = d.subjectOf(s)
	s.people = d.peopleOf(s)
	for _, t := range s.people {
		if d.hero == nil || t.count > d.hero.count {
			d.hero = t
		}
	}
}

// ownsRecord reports whether a record follows "its": then a band is meant.
func (d *document) ownsRecord(s *sentence, i int) bool {
	for at := i + 2; at < min(len(s.items), i+8); at++ {
		switch d.tables.kindNouns[s.items[at].low] {
		case questions.Album, questions.Song:
			return true
		}
		if s.items[at].thing != nil || d.tables.hard[s.items[at].low] {
			return false
		}
	}
	return false
}

// relative binds "who", "which" and "whose" to the name before them.
func (d *document) relative(s *sentence, i int) {
	it := &s.items[i]
	person := it.low == "who" || it.low == "whose"
	if !person && it.low != "which" && it.low != "that" || i == 0 {
		return
	}
	at := i - 1
	if s.items[at].low == "," {
		at--
	}
	if at >= 0 && s.items[at].low == ")" {
		for at > 0 && s.items[at].low != "(" {
			at--
		}
		at--
	}
	if at < 0 || s.items[at].thing == nil || it.low == "that" && at != i-1 {
		return
	}
	t := s.items[at].thing
	if it.low == "who" && t.kind != "" &&
		!t.is(questions.Person, questions.Band, questions.Character) ||
		!person && t.is(questions.Person) {
		return
	}
	it.thing = t
	if it.low == "whose" {
		it.low = ""
	}
}
