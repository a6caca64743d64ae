package news

import (
	"strings"

	"headliner/questions"
)

// Bounds on the words that are kept from a sentence.
const (
	leastTail = 2
	mostTail  = 12
)

// asFirst reads "X was the first woman to win Y" and "X, the youngest person
// to …": there is one of it, so that everybody else is wrong.
func asFirst(d *document, s *sentence, a Article) (Draft, bool) {
	for i := range s.items {
		what := s.low(i)
		if what != "first" && what != "youngest" && what != "oldest" || s.low(i-1) != "the" {
			continue
		}
		holder := d.holder(s, i-1)
		to := i + 1
		for to < len(s.items) && to < i+6 && s.low(to) != "to" {
			to++
		}
		tail := d.tail(s, to)
		if holder == nil || s.low(to) != "to" || to == i+1 || tail == "" || !s.names(i+1, to+mostTail) ||
			d.tables.hard[s.low(to+1)] && s.low(to+1) != "be" && s.low(to+1) != "have" {
			continue
		}
		noun := d.text[s.items[i].start:s.items[to-1].end]
		asks, ok := d.asksFor(holder, noun)
		if !ok || strings.Contains(noun, "\n") {
			continue
		}
		prompt := asks + other(s.low(i-2), "was", "became") + "the " + noun + " " + tail + "?"
		if what != "first" {
			if prompt = d.asOf(a, prompt); prompt == "" {
				continue
			}
		}
		return draftOf(holder, 9, true, prompt)
	}
	return Draft{}, false
}

// other is the second of two words where the sentence has the first, between
// spaces.
func other(said, word, instead string) string {
	if said == word {
		word = instead
	}
	return " " + word + " "
}

// names reports whether a name or a year stands from one item up to another:
// without one, "the title" may be any title.
func (s *sentence) names(from, to int) bool {
	for i := from; i < min(to, len(s.items)); i++ {
		if s.named(i) != nil || s.items[i].isDate {
			return true
		}
	}
	return false
}

// holder is who or what is said to be what stands at i: "X was the", "X, the".
func (d *document) holder(s *sentence, i int) *thing {
	switch s.low(i - 1) {
	case "was", "became", "is", "becoming":
		return d.doer(s, i-1)
	case ",":
		return s.named(i - 2)
	}
	return nil
}

// asksFor is the word that asks for a thing, unless the noun has it.
func (d *document) asksFor(t *thing, noun string) (string, bool) {
	last := strings.ToLower(noun[strings.LastIndexByte(noun, ' ')+1:])
	switch {
	case t.kind == questions.Person, t.kind == "" && (d.looksLikePerson(t.name) || d.isSomebody(last)):
		return "Who", true
	case t.kind == "" || d.isSomebody(last):
		return "", false
	case strings.Contains(last, string(t.kind)):
		return "Which", true
	}
	return "Which " + string(t.kind), true
}

// isSomebody reports whether a noun means a person.
func (d *document) isSomebody(noun string) bool {
	return d.tables.occupations[noun] || d.tables.aboutPeople[noun] ||
		set("woman man person girl boy american briton european host artist performer player author")[noun]
}

// tail is what a sentence says from the item at i to the end of the clause, ""
// where that does not stand by itself.
func (d *document) tail(s *sentence, i int) string {
	end := i
	for ; end < len(s.items) && end < i+mostTail+1; end++ {
		it := &s.items[end]
		if it.low == "," || it.low == "." || it.low == "(" || it.low == "and" || it.low == "when" ||
			it.low == "where" ||
			d.tables.breaks[it.low] || it.low == "after" || it.low == "since" {
			break
		}
		if it.speech || it.ref.word != "" || it.low == "who" || it.low == "which" || it.low == "that" {
			return ""
		}
	}
	if end-i < leastTail || end-i > mostTail {
		return ""
	}
	return clean(d.text[s.items[i].start:s.items[end-1].end])
}

// asOf dates a question whose answer can change, "" where the article has no
// date.
func (d *document) asOf(a Article, prompt string) string {
	if a.Published.Month == 0 {
		return ""
	}
	date := questions.Date{Year: a.Published.Year, Month: a.Published.Month}.Words()
	return "As of " + date + ", " + strings.ToLower(prompt[:1]) + prompt[1:]
}

// asMost reads "X is the highest-grossing film of 2004".
func asMost(d *document, s *sentence, a Article) (Draft, bool) {
	most := set(`best-selling biggest-selling fastest-selling highest-grossing top-grossing longest-running
		most-watched most-streamed most-nominated highest-rated bestselling`)
	for i := range s.items {
		if !most[s.low(i)] || s.low(i-1) != "the" {
			continue
		}
		holder, of := d.holder(s, i-1), i+1
		for of < len(s.items) && of < i+5 && s.low(of) != "of" && s.low(of) != "in" {
			of++
		}
		tail := d.tail(s, of)
		if holder == nil || tail == "" || of == i+1 || s.low(of) != "of" && s.low(of) != "in" {
			continue
		}
		noun := d.text[s.items[i].start:s.items[of-1].end]
		asks, ok := d.asksFor(holder, noun)
		prompt := d.asOf(a, asks+" was the "+noun+" "+tail+"?")
		if ok && prompt != "" {
			return draftOf(holder, 6, true, prompt)
		}
	}
	return Draft{}, false
}

// asNamesake reads "X is named after Y".
func asNamesake(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		if s.low(i) != "named" || s.low(i+1) != "after" && s.low(i+1) != "for" {
			continue
		}
		if was := s.low(i - 1); was != "is" && was != "was" && was != "are" && was != "were" {
			continue
		}
		at := i + 2
		for s.low(at) == "the" || d.tables.occupations[s.low(at)] {
			at++
		}
		what, after := d.doer(s, i-1), s.named(at)
		if what == nil || after == nil || s.low(at+1) == "'s" || s.moreFollow(at+1) {
			continue
		}
		return draftOf(after, 8, true, "After whom or what was "+called(what)+" named?")
	}
	return Draft{}, false
}

// asSuccessor reads "X replaced Y as host of Z".
func asSuccessor(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		if low := s.low(i); low != "replaced" && low != "succeeded" {
			continue
		}
		newer, older := d.doer(s, i), s.named(i+1)
		tail := d.tail(s, i+2)
		if !newer.is(questions.Person) || !older.is(questions.Person) || s.low(i+2) != "as" || tail == "" {
			continue
		}
		return draftOf(newer, 6, true, "Who took over from "+older.name+" "+tail+"?")
	}
	return Draft{}, false
}
