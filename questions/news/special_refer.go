package news

import (
	"strings"

	"headliner/questions"
)

// reference reads what the words tell with which a text speaks of somebody
// again: "the X star", "the \"X\" singer", "the 35-year-old actor".
func (w *writer) reference(i int) {
	it := &w.s.items[i]
	w.ageOfReference(i)
	if it.ref.kind == questions.Person && i+3 < len(w.s.items) && w.s.items[i+1].low == "," &&
		w.s.items[i+3].low == "," {
		w.aged(it.thing, plainAge(w.s.items[i+2].low))
	}
	if it.thing.kind != questions.Person || it.ref.kind != questions.Person {
		return
	}
	if w.d.tables.occupations[it.ref.word] && it.thing == w.d.hero && w.d.hero.count > 1 {
		w.trade(it.thing, it.ref.word, 0.75)
	}
	if !w.hearsay {
		for _, of := range it.ref.of {
			w.partOf(of, it.thing, it.ref.word, it.ref.quoted)
		}
	}
}

// partOf tells what somebody who is called by a work or band has to do with it.
func (w *writer) partOf(of, who *thing, noun string, quoted bool) {
	singer := noun == "singer" || noun == "rapper" || noun == "hitmaker" || noun == "crooner"
	switch {
	case of.is(questions.Award) && (noun == "winner" || noun == "nominee"):
		relation := map[string]string{"winner": "won_award", "nominee": "nominated_for"}[noun]
		w.state(relation, 0.8, sideOf(who), sideOf(of))
	case of.is(questions.Person, questions.Place, questions.Company, questions.Award):
	case noun == "star" && !of.is(questions.Event, questions.Band, questions.Song, questions.Album),
		(noun == "actor" || noun == "actress") && (of.is(questions.Film, questions.Series) ||
			of.kind == "" && !w.d.tables.peoples[strings.ToLower(of.name)]):
		if of.kind == "" {
			of.become(questions.Film, false)
		}
		w.state("cast_member", 0.75, sideOf(of), sideOf(who))
	case singer && (quoted || of.is(questions.Song)) && !of.is(questions.Band):
		of.become(questions.Song, false)
		w.state("performer", 0.78, sideOf(of), sideOf(who))
	case w.d.tables.jobs[noun] && (of.is(questions.Band) || of.kind == "" &&
		(noun == "frontman" || noun == "drummer" || noun == "bassist" || noun == "guitarist") &&
		!w.d.isAdjective(of.name)):
		of.become(questions.Band, false)
		w.state("member_of", 0.8, sideOf(who), sideOf(of))
	}
}

// namedPart reads the same before a name: "the former \"X\" star Y".
func (w *writer) namedPart(i int) {
	if i > 1 && w.s.items[i-1].low == "'s" && w.s.items[i-2].ref.word == "" &&
		w.s.items[i-2].thing.is(questions.Band) && w.s.items[i].thing.is(questions.Person) {
		w.state("member_of", 0.8, sideOf(w.s.items[i].thing), sideOf(w.s.items[i-2].thing))
	}
	if i < 2 || w.s.items[i-2].thing == nil || w.s.items[i-2].ref.word != "" {
		return
	}
	of := &w.s.items[i-2]
	if noun := w.s.items[i-1].low; noun == "singer" || noun == "hitmaker" || noun == "rapper" {
		if of.quoted {
			w.partOf(of.thing, w.s.items[i].thing, noun, true)
		}
	}
}

// agedAt reads "at the age of 87" and "dead aged 87" of the sentence's subject.
func (w *writer) agedAt() int {
	for at := 2; at < len(w.s.items); at++ {
		before := w.s.items[at-1].low
		if before == "aged" || before == "of" && w.s.items[at-2].low == "age" {
			return plainAge(w.s.items[at].low)
		}
	}
	return 0
}

// trades reads "actors X, Y and Z".
func (w *writer) tradesOfMany(i int) {
	items := w.s.items
	if i == 0 {
		return
	}
	one, plural := singular(items[i-1].low)
	if !plural || !w.d.tables.occupations[one] {
		return
	}
	m := &matcher{d: w.d, s: w.s, items: items, rule: &rule{}}
	places, _ := m.list(step{slot: 'O', kinds: []questions.Kind{questions.Person}}, i)
	for _, at := range places {
		w.trade(items[at].thing, one, 0.85)
	}
}

// conversation reads who told whom on which show. It is the one thing that
// quoted speech gives away.
func (w *writer) conversation() {
	items := w.s.items
	for i := range items {
		if t := items[i].thing; t.is(questions.Podcast, questions.Series) &&
			items[i].ref.word == "" && i > 0 {
			w.d.show = t
			_ = t
		}
	}
	if w.d.show == nil {
		return
	}
	for i := 2; i < len(items); i++ {
		if items[i].thing == nil || items[i-1].low != "host" {
			continue
		}
		guest := items[max(0, i-3)].thing
		if items[i-2].low == "told" || items[i-2].low == "tells" {
			w.state("host", 0.85, sideOf(w.d.show), sideOf(items[i].thing))
			if guest != nil {
				w.state("guest", 0.85, sideOf(w.d.show), sideOf(guest))
			}
		}
	}
}

// inParens reads whom a synopsis names behind a part: "a clerk (X)".
func (w *writer) inParens(i int) {
	items := w.s.items
	if w.hearsay || i < 2 || i+1 >= len(items) || items[i-1].low != "(" ||
		items[i+1].low != ")" || !strings.Contains(items[i].thing.name, " ") {
		return
	}
	part, work := &items[i-2], w.d.topic
	if !work.is(questions.Film, questions.Series) || !work.sure || part.thing == work {
		return
	}
	w.state("cast_member", 0.8, sideOf(work), sideOf(items[i].thing))
	if part.thing != nil && part.ref.word == "" && part.thing.couldBeCharacter() {
		w.state("plays_character", 0.75, sideOf(items[i].thing),
			side{text: part.thing.name, kind: string(questions.Character)})
	}
}
