package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

func (d *document) findPerson(n, i int, gender byte) *thing {
	s := d.sentences[n]
	fits := func(t *thing) bool {
		return t.is(questions.Person) && (gender == 0 || t.gender == 0 || t.gender == gender) &&
			!d.besides(s, i, t)
	}
	if i > 1 && slices.Contains([]string{"and", "with", ","}, s.items[i-1].low) &&
		fits(s.items[i-2].thing) && gender != 0 {
		return s.items[i-2].thing // "X and his wife"
	}
	for at := range i {
		if t := s.items[at].thing; fits(t) &&
			(!d.aside(s, at) || at+1 < len(s.items) && s.items[at+1].low == "'s") {
			if gender == 0 || s.items[i].ref.kind != "" {
				continue // "the singer" is seldom somebody named just before
			}
			return t
		}
	}
	if gender == 0 || s.items[i].ref.kind != "" {
		if t := d.mostNamed(n, s.items[i].ref.word, fits); t != nil {
			return t
		}
	}
	for at := range i {
		if t := s.items[at].thing; fits(t) && gender != 0 && !d.aside(s, at) {
			return t
		}
	}
	if act := d.performers[d.topic]; fits(act) && n > 0 &&
		!d.sentences[n-1].subject.is(questions.Person) {
		return act // "his album" in an article about a song
	}
	for _, back := range d.before(n) {
		if fits(back.subject) {
			return back.subject
		}
		for _, t := range back.people {
			if fits(t) {
				return t
			}
		}
	}
	if fits(d.topic) {
		return d.topic
	}
	return nil
}

// besides reports whether the reference at i is named beside t, so that it must
// be somebody else: "X and the Y star".
func (d *document) besides(s *sentence, i int, t *thing) bool {
	if i < 2 || s.items[i].ref.kind == "" ||
		s.items[i-1].low != "and" && s.items[i-1].low != "with" && s.items[i-1].low != "while" {
		return false
	}
	return slices.ContainsFunc(s.items[:i], func(it item) bool { return it.thing == t })
}

// mostNamed is the person that the article names most often among those of
// the last sentences: "the singer" is its main character.
func (d *document) mostNamed(n int, noun string, fits func(*thing) bool) *thing {
	var best *thing
	if fits(d.hero) {
		best = d.hero
	}
	if best != nil && best.trade == noun {
		return best
	}
	for _, back := range d.before(n) {
		for _, t := range append([]*thing{back.subject}, back.people...) {
			if fits(t) && t.trade == noun && noun != "" {
				return t
			}
			if fits(t) && (best == nil || t.count > best.count) {
				best = t
			}
		}
	}
	return best
}

// aside reports whether the name at at only helps to tell who somebody else
// is: "born in X, the daughter of Y, she".
func (d *document) aside(s *sentence, at int) bool {
	for back := at - 1; back >= 0 && back > at-6; back-- {
		low := s.items[back].low
		if low == "of" || low == "by" || low == "with" || low == "from" {
			return true
		}
		if s.items[back].thing == nil && low != "and" && !d.tables.occupations[low] &&
			!d.tables.occupations[strings.TrimSuffix(low, "s")] &&
			!d.tables.peoples[low] {
			return false
		}
	}
	return false
}

// findKind finds the album that "the album" stands for.
func (d *document) findKind(n, i int, kind questions.Kind) *thing {
	like := alike(kind)
	s := d.sentences[n]
	for at := i - 1; at >= 0; at-- {
		if s.items[at].thing.is(like...) {
			return s.items[at].thing
		}
	}
	if n > 0 {
		prev := d.sentences[n-1].subject
		if prev.is(like...) {
			return prev
		}
		if prev != nil && prev.kind == "" && d.sentences[n-1].leads &&
			prev.name != strings.ToUpper(prev.name) && d.isWorkKind(kind) &&
			!d.topic.is(like...) && !d.looksLikePerson(prev.name) {
			prev.become(kind, false)
			return prev
		}
	}
	if d.topic.is(like...) {
		return d.topic
	}
	for _, back := range d.before(n) {
		if back.subject.is(like...) {
			return back.subject
		}
		for at := len(back.items) - 1; at >= 0; at-- {
			if back.items[at].thing.is(like...) {
				return back.items[at].thing
			}
		}
	}
	return nil
}

// alike lists the kinds that one noun may stand for.
func alike(kind questions.Kind) []questions.Kind {
	switch kind {
	case questions.Series:
		return []questions.Kind{questions.Series, questions.Podcast, questions.Work}
	case questions.Work:
		return []questions.Kind{questions.Work}
	}
	return []questions.Kind{kind}
}

// findIt finds what "it" stands for: never a person.
func (d *document) findIt(n, i int) *thing {
	fits := func(t *thing) bool {
		return t != nil && t.kind != "" &&
			!t.is(questions.Person, questions.Place, questions.Character)
	}
	s := d.sentences[n]
	if i > 0 {
		for at := range i {
			if t := s.items[at].thing; fits(t) && s.items[at].low == "" && !d.aside(s, at) {
				return t
			}
		}
	}
	for _, back := range d.before(n)[:min(2, n)] {
		if fits(back.subject) {
			return back.subject
		}
		if fits(d.topic) {
			return d.topic
		}
	}
	if i == 0 && n > 0 && d.topic == nil && d.series == nil {
		return d.lastWork(d.sentences[n-1])
	}
	return nil
}

// lastWork is the one work that a sentence about somebody names: "it" at the
// beginning of the next one.
func (d *document) lastWork(s *sentence) *thing {
	var found *thing
	for i := range s.items {
		t := s.items[i].thing
		if t == nil || !d.isWorkKind(t.kind) || t == found {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	return found
}

// latter finds the second, or the first, of the two persons that the sentence
// before names.
func (d *document) latter(n int, second bool) *thing {
	if n == 0 || len(d.sentences[n-1].people) != 2 {
		return nil
	}
	if second {
		return d.sentences[n-1].people[1]
	}
	return d.sentences[n-1].people[0]
}

// before lists the sentences that a reference in the sentence at n may look
// back to, the nearest first.
func (d *document) before(n int) []*sentence {
	back := slices.Clone(d.sentences[max(0, n-3):n])
	slices.Reverse(back)
	return back
}
