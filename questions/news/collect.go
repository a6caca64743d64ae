package news

import (
	"maps"
	"slices"
	"strings"

	"headliner/questions"
)

// collect reads the names of all sentences: once to learn them, and once more
// now that they are known.
func (d *document) collect() {
	d.addTitles()
	d.addQuoted()
	d.music = d.isMusic()
	d.index()
	for _, s := range d.sentences {
		s.items = d.items(s)
		d.findKinds(s)
	}
	d.index()
	d.mergeParts()
	for fold := range d.used {
		if t := d.names.byFold[fold]; t != nil {
			t.count = 0
		}
	}
	d.typed = true
	for _, s := range d.sentences {
		s.items = d.items(s)
		d.findKinds(s)
	}
	d.index()
	d.mergeParts()
	for _, s := range d.sentences {
		s.items = d.items(s)
		d.findKinds(s)
		d.findDated(s, d.music)
		d.findReferences(s)
	}
	d.findEpisode()
	d.favourTitle()
}

// favourTitle takes whom the title names for the person an article is about.
func (d *document) favourTitle() {
	for fold := range d.used {
		if t := d.names.byFold[fold]; t.is(questions.Person) && strings.Contains(d.title, t.name) {
			t.count += 3
		}
	}
}

// isMusic reports whether the article speaks of records rather than of films.
func (d *document) isMusic() bool {
	music, screen := 0, 0
	for _, s := range d.sentences {
		for _, t := range s.tokens {
			switch d.tables.kindNouns[strings.TrimSuffix(t.low, "s")] {
			case questions.Album, questions.Song, questions.Band:
				music++
			case questions.Film, questions.Series:
				screen++
			}
		}
	}
	return music > screen
}

// findDated decides what a name with a year behind it in parentheses is, or
// one with a year as its owner: a record where the article is about music,
// else a film.
func (d *document) findDated(s *sentence, music bool) {
	for i := range s.items {
		t := s.items[i].thing
		if t != nil && t.kind == "" && s.items[i].quoted && music && d.onRecords() {
			t.become(questions.Song, false)
		}
		if t == nil || t.kind != "" && !t.weak() || s.items[i].ref.word != "" ||
			d.looksLikePerson(t.name) && s.items[i].mode == notWork ||
			strings.HasPrefix(t.name, "Order ") || strings.HasPrefix(t.name, "of ") {
			continue
		}
		after := i+3 < len(s.items) && s.items[i+1].low == "(" && s.items[i+2].isDate &&
			s.items[i+3].low == ")"
		before := i > 1 && s.items[i-1].low == "'s" && s.items[i-2].isDate
		if !after && !before || after && len(d.text[s.items[i+2].start:s.items[i+2].end]) != 4 {
			continue
		}
		switch {
		case d.topic.is(questions.Book) && !t.quoted:
			t.become(questions.Book, false)
		case music && t.quoted:
			t.become(questions.Song, false)
		case music:
			t.become(questions.Album, false)
		case !t.quoted:
			t.become(questions.Film, false)
		}
	}
}

// onRecords reports whether the article is about a record or a band: what it
// quotes are songs.
func (d *document) onRecords() bool {
	return d.topic.is(questions.Album, questions.Song, questions.Band)
}

// addTitles learns what the article is about from its title and its first
// sentence.
func (d *document) addTitles() {
	title, rest, _ := strings.Cut(d.title, " (")
	if len(d.sentences) == 0 {
		return
	}
	first := d.sentences[0]
	head := d.text[first.start:first.end]
	if len(title) > 1 && strings.Contains(head, title) && len(strings.Fields(title)) <= mostWords {
		t := d.add(title)
		for word := range strings.FieldsSeq(strings.TrimRight(rest, ")")) {
			t.become(d.tables.kindNouns[strings.ToLower(word)], true)
		}
		d.topic = t
	}
	if name := d.defined(first); name != "" {
		t := d.add(name)
		if d.topic == nil {
			d.topic = t
		}
	}
}

// defined returns the name that the first sentence of an encyclopedia's page
// defines: "X is a …".
func (d *document) defined(s *sentence) string {
	end := -1
	for i, t := range s.tokens[:min(len(s.tokens), 14)] {
		if i > 0 && t.low == "(" {
			end = i
			break
		}
		if d.tables.be[t.low] && i+1 < len(s.tokens) && isDeterminer(s.tokens[i+1].low) {
			end = i
			break
		}
		if t.low == "," || t.low == "\"" || t.word && !t.upper && !d.tables.joiners[t.low] &&
			!isNumeral(t.low) {
			break
		}
	}
	if end < 1 || end > mostWords || !s.tokens[0].upper || d.tables.notNames[s.tokens[0].low] &&
		end == 1 {
		return ""
	}
	if !d.definesNoun(s, end) || d.tables.notNames[s.tokens[0].low] &&
		!isDeterminer(s.tokens[0].low) && !d.tables.joiners[s.tokens[0].low] {
		return ""
	}
	from := 0
	if s.tokens[0].low == "the" && end > 1 && d.lows["the"] &&
		strings.Contains(d.text, " the "+d.text[s.tokens[1].start:s.tokens[1].end]) {
		from = 1
	}
	return clean(d.text[s.tokens[from].start:s.tokens[end-1].end])
}

// definesNoun reports whether "is a" follows, directly or behind a
// parenthesis.
func (d *document) definesNoun(s *sentence, at int) bool {
	if s.tokens[at].low == "(" {
		for at < len(s.tokens) && s.tokens[at].low != ")" {
			at++
		}
		at++
	}
	if at+1 >= len(s.tokens) {
		return false
	}
	return d.tables.be[s.tokens[at].low] && isDeterminer(s.tokens[at+1].low) ||
		s.tokens[at].low == "a" ||
		s.tokens[at].low == ";" && s.tokens[at+1].low == "born"
}

// addQuoted learns the titles in quotation marks.
func (d *document) addQuoted() {
	for _, s := range d.sentences {
		for _, q := range s.quotes {
			if q.speech || q.start < s.start {
				continue
			}
			name := clean(d.text[q.inner.start:q.inner.end])
			if len(strings.Fields(name)) > 0 && !d.tables.notNames[strings.ToLower(name)] {
				d.add(name)
			}
		}
	}
}

// mergeParts makes a surname that was read as a name of its own the same as
// the person's full name.
func (d *document) mergeParts() {
	for _, fold := range slices.Sorted(maps.Keys(d.used)) {
		t, p := d.names.byFold[fold], d.names.parts[fold]
		if t == nil || p == nil || p == t || t.sure && t.kind != questions.Person ||
			strings.Contains(fold, " ") && !t.is(questions.Person, "") {
			continue
		}
		if p.gender == 0 {
			p.gender = t.gender
		}
		if p.trade == "" {
			p.trade = t.trade
		}
		d.names.byFold[fold] = p
	}
}

// subjectOf finds whom or what a sentence is about: the first name that does
// not follow a preposition.
func (d *document) subjectOf(s *sentence) *thing {
	var first *thing
	for i := range s.items {
		it := &s.items[i]
		if it.thing == nil {
			continue
		}
		if it.thing.is(questions.Award, questions.Place) {
			continue
		}
		if first == nil {
			first = it.thing
		}
		if i+1 < len(s.items) && s.items[i+1].low == "'s" {
			continue
		}
		if i > 0 && d.tables.prepositions[s.items[i-1].low] ||
			i > 1 && isDeterminer(s.items[i-1].low) && d.tables.prepositions[s.items[i-2].low] ||
			d.aside(s, i) ||
			d.describes(s.items, i) {
			continue
		}
		s.leads = i < 4
		return it.thing
	}
	return first
}

// describes reports whether the name at i only describes the one after it:
// "the Netflix series X".
func (d *document) describes(items []item, i int) bool {
	if i+2 >= len(items) || items[i+2].thing == nil {
		return false
	}
	low := items[i+1].low
	_, noun := d.tables.kindNouns[low]
	return noun || d.tables.occupations[low] || d.tables.aboutPeople[low]
}

// peopleOf lists the persons that a sentence names, in order.
func (d *document) peopleOf(s *sentence) []*thing {
	var out []*thing
	for i := range s.items {
		t := s.items[i].thing
		if t.is(questions.Person) && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
