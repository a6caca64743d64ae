package news

import (
	"strconv"
	"strings"

	"headliner/questions"
)

// named is the thing that the item at i names in full, nil where it does not:
// a pronoun, a surname alone that nobody explains, "the film".
func (s *sentence) named(i int) *thing {
	if i < 0 || i >= len(s.items) || s.items[i].thing == nil || s.items[i].ref.word != "" {
		return nil
	}
	t := s.items[i].thing
	if t.kind == questions.Person && t.id == "" && !strings.Contains(t.name, " ") {
		return nil
	}
	if s.items[i].low == "who" || s.items[i].low == "which" || s.items[i].low == "that" {
		return nil
	}
	return t
}

// low is the word at i, "" where there is none.
func (s *sentence) low(i int) string {
	if i < 0 || i >= len(s.items) {
		return ""
	}
	return s.items[i].low
}

// doer is the name before the verb at i, over words that change nothing. What
// a comma parts from the verb may be an aside: "X, brother of Y, won".
func (d *document) doer(s *sentence, i int) *thing {
	relative := false
	for i--; i >= 0; i-- {
		switch low := s.low(i); low {
		case "has", "have", "had", "also", "once", "later", "then", "recently", "first", "famously":
			continue
		case "who", "which", "that":
			relative = true
			continue
		case ",":
			if !relative {
				return nil
			}
			continue
		}
		if !d.leadsTo(s, i) && !relative {
			return nil
		}
		return s.named(i)
	}
	return nil
}

// leadsTo reports whether the name at i can be the subject of the verb behind
// it: no preposition or "and" stands before it, as in "the brother of X".
func (d *document) leadsTo(s *sentence, i int) bool {
	for i--; i >= 0; i-- {
		it := &s.items[i]
		switch {
		case it.isDate || it.thing != nil || it.speech || it.low == "," || d.tables.breaks[it.low]:
			return true
		case d.tables.hard[it.low] || d.tables.prepositions[it.low]:
			return false
		}
	}
	return true
}

// yearOf is the year that a sentence gives, 0 for none or several.
func (s *sentence) yearOf() int {
	year := 0
	for i := range s.items {
		if y := s.items[i].date.Year; s.items[i].isDate && y > 0 {
			if year > 0 && y != year {
				return 0
			}
			year = y
		}
	}
	return year
}

// called writes a name with what it is, where players may not know.
func called(t *thing) string {
	if t.is(questions.Film, questions.Series, questions.Album, questions.Song, questions.Podcast, questions.Book) {
		return "the " + string(t.kind) + " " + t.name
	}
	return t.name
}

// draftOf makes a draft that asks for t.
func draftOf(t *thing, rank int, single bool, prompt string) (Draft, bool) {
	return Draft{
		Prompt: prompt, Answer: t.name, AnswerKind: t.kind, AnswerID: t.id, Single: single, rank: rank,
	}, true
}

// asGift reads "X donated £50,000 to Y".
func asGift(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		if low := s.low(i); low != "donated" && low != "gave" {
			continue
		}
		giver, sum := d.doer(s, i), i+1
		for sum < len(s.items) && sum < i+4 && s.items[sum].amount == "" {
			sum++
		}
		if giver == nil || sum >= len(s.items) || s.items[sum].amount == "" || s.low(sum+1) != "to" {
			continue
		}
		at := sum + 2
		if s.low(at) == "the" || s.low(at) == "charity" {
			at++
		}
		to := s.named(at)
		if to == nil || to.is(questions.Person) || s.moreFollow(at+1) {
			continue
		}
		return draftOf(to, 7, false, "To which organisation did "+giver.name+" give "+s.items[sum].amount+"?")
	}
	return Draft{}, false
}

// asLocation reads "X was filmed in Y".
func asLocation(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		if low := s.low(i); low != "filmed" && low != "shot" {
			continue
		}
		if was := s.low(i - 1); was != "was" && was != "were" && was != "been" {
			continue
		}
		at := i + 1
		if s.low(at) == "on" && s.low(at+1) == "location" {
			at += 2
		}
		work, place := d.doer(s, i-1), s.named(at+1)
		if low := s.low(at); low != "in" && low != "at" || !place.is(questions.Place) ||
			!work.is(questions.Film, questions.Series) || s.moreFollow(at+2) {
			continue
		}
		return draftOf(place, 5, false, "In which place was "+called(work)+" shot?")
	}
	return Draft{}, false
}

// moreFollow reports whether a list goes on at i.
func (s *sentence) moreFollow(i int) bool {
	return (s.low(i) == "and" || s.low(i) == "," || s.low(i) == "or") && s.named(i+1) != nil
}

// asPerformance reads "X headlined Y in 2004" and "X performed at Y".
func asPerformance(d *document, s *sentence, _ Article) (Draft, bool) {
	year := s.yearOf()
	if year == 0 {
		return Draft{}, false
	}
	for i := range s.items {
		at, asks := i+1, ""
		switch s.low(i) {
		case "headlined":
			asks = "top the bill"
		case "performed", "sang":
			if asks = "perform"; s.low(at) != "at" {
				continue
			}
			at++
		default:
			continue
		}
		if s.low(at) == "the" {
			at++
		}
		act, event := d.doer(s, i), s.named(at)
		if act == nil || !event.is(questions.Event, questions.Award) || s.moreFollow(at+1) ||
			s.low(at+1) == "'s" {
			continue
		}
		return draftOf(event, 4, false,
			"At which event did "+act.name+" "+asks+" in "+strconv.Itoa(year)+"?")
	}
	return Draft{}, false
}

// asInterview reads "X told Y", where the sentence names the work in question.
func asInterview(d *document, s *sentence, a Article) (Draft, bool) {
	for i := range s.items {
		if low := s.low(i); low != "told" || a.Published.Month == 0 {
			continue
		}
		at := i + 1
		if s.low(at) == "the" {
			at++
		}
		person, to := d.doer(s, i), s.named(at)
		if next := s.low(at + 1); next == "magazine" || next == "newspaper" {
			at++
		} else if !isOutlet(to) {
			continue
		}
		if !person.is(questions.Person) || to == nil || to.is(questions.Person) || s.low(at+1) == "'s" {
			continue
		}
		about := s.workIn(to)
		if about == nil {
			continue
		}
		date := questions.Date{Year: a.Published.Year, Month: a.Published.Month}.Words()
		where := "To which outlet did "
		if to.is(questions.Podcast, questions.Series) {
			where = "On which " + string(to.kind) + " did "
		}
		return draftOf(to, 3, false, where+person.name+" talk about "+called(about)+" in "+date+"?")
	}
	return Draft{}, false
}

// isOutlet reports whether a name is one that people give interviews to.
func isOutlet(t *thing) bool {
	if t == nil || t.kind != "" {
		return t.is(questions.Podcast, questions.Series, questions.Company)
	}
	words := strings.Fields(strings.ToLower(t.name))
	return set(`times post guardian magazine news herald tribune telegraph mail sun mirror weekly journal variety
		billboard esquire vogue reporter observer independent gazette chronicle radio review`)[words[len(words)-1]]
}

// workIn is a work that the sentence names, other than one.
func (s *sentence) workIn(but *thing) *thing {
	for i := range s.items {
		t := s.named(i)
		if t != but && t.is(questions.Film, questions.Album, questions.Song, questions.Series, questions.Book) {
			return t
		}
	}
	return nil
}
