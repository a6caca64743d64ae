package news

import (
	"strconv"
	"strings"

	"headliner/questions"
)

// verbs are past forms with the form that goes with "did".
func verbs() map[string]string {
	return map[string]string{
		"moved": "move", "started": "start", "opened": "open", "launched": "launch", "bought": "buy",
		"left": "leave", "returned": "return", "retired": "retire", "reunited": "reunite",
		"received": "receive", "sold": "sell", "emigrated": "emigrate", "graduated": "graduate",
		"began": "begin", "quit": "quit", "headlined": "headline", "appeared": "appear",
		"unveiled": "unveil", "inherited": "inherit", "topped": "top", "introduced": "introduce",
	}
}

// asYear reads "X was turned into Y in 1967" and "X moved to Y in 1966". Only
// what happened once has one answer: what was done to something.
func asYear(d *document, s *sentence, a Article) (Draft, bool) {
	year := s.yearOf()
	if year < 1900 || a.Published.Year > 0 && year > a.Published.Year {
		return Draft{}, false
	}
	did := verbs()
	for i := range s.items {
		low := s.low(i)
		verb, active := did[low]
		passive := (low == "was" || low == "were") && s.isParticiple(d, i+1)
		who := s.meant(i - 1)
		if !active && !passive || who == nil || !d.leadsTo(s, i-1) || who.kind == "" && who.id == "" {
			continue
		}
		tail := d.tailToYear(s, i+1)
		if tail == "" && i > 2 && s.items[1].isDate && s.low(0) == "in" && i < 5 {
			tail = d.tail(s, i+1) // the year stands first
		}
		if tail == "" {
			continue
		}
		prompt := "In which year " + low + " " + called(who) + " " + tail + "?"
		if active {
			prompt = "In which year did " + called(who) + " " + verb + " " + tail + "?"
		}
		return Draft{Prompt: prompt, Answer: strconv.Itoa(year), Single: passive, rank: 4}, true
	}
	return Draft{}, false
}

// meant is the thing that the item at i names, or the person that "he" or
// "she" stands for.
func (s *sentence) meant(i int) *thing {
	if i < 0 {
		return nil
	}
	it := &s.items[i]
	if (it.ref.word == "he" || it.ref.word == "she") && it.thing.is(questions.Person) &&
		(it.thing.id != "" || strings.Contains(it.thing.name, " ")) {
		return it.thing
	}
	return s.named(i)
}

// isParticiple reports whether the word at i is what was done to something.
func (s *sentence) isParticiple(d *document, i int) bool {
	low := s.low(i)
	if len(low) < 5 || d.tables.hard[low] || low == "awarded" {
		return false
	}
	return low[len(low)-2:] == "ed" || set("made sold bought built given taken written shown held sung")[low]
}

// tailToYear is what a sentence says from the item at i to the "in" of its
// year, "" where that does not stand by itself.
func (d *document) tailToYear(s *sentence, i int) string {
	end := i
	for ; end < len(s.items) && end < i+mostTail; end++ {
		it := &s.items[end]
		if it.low == "in" && end+1 < len(s.items) && s.items[end+1].isDate {
			break
		}
		if it.speech || it.isDate || it.ref.word != "" || it.low == "," || d.tables.breaks[it.low] ||
			it.low == "who" || it.low == "which" || it.low == "when" {
			return ""
		}
	}
	if end-i < 2 || end >= len(s.items) || end >= i+mostTail || !s.items[end+1].isDate {
		return ""
	}
	return clean(d.text[s.items[i].start:s.items[end-1].end])
}

// asRival reads "X knocked Y off the top spot" and "X beat Y to the prize".
func asRival(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		verb := map[string]string{"knocked": " pushed ", "beat": " beat "}[s.low(i)]
		if verb == "" {
			continue
		}
		at := i + 2
		for at < len(s.items) && at < i+8 && s.low(at) != "from" && s.low(at) != "off" && s.low(at) != "to" {
			at++
		}
		winner, loser, tail := d.doer(s, i), s.named(at-1), d.tail(s, at)
		if winner == nil || loser == nil || tail == "" || (verb == " beat ") != (s.low(at) == "to") {
			continue
		}
		if asks, ok := d.asksFor(winner, "one"); ok {
			return draftOf(winner, 6, false, asks+verb+loser.name+" "+tail+"?")
		}
	}
	return Draft{}, false
}
