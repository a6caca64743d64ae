package news

import (
	"maps"
	"slices"
	"strings"

	"headliner/questions"
)

// appendName adds the items of the name that takes n tokens from i: titles and
// trades in front of it become words of their own.
func (d *document) appendName(out []item, s *sentence, i, n int) []item {
	title := len(out) > 0 && d.isWorkNoun(out[len(out)-1].low)
	for n > 1 && !title && !d.isWhole(s, i, n) {
		low := s.tokens[i].low
		gender, honorific := d.tables.honorifics[low]
		one := strings.TrimSuffix(low, "s")
		trade := d.tables.occupations[low] || d.tables.aboutPeople[low] ||
			d.tables.occupations[one] || d.tables.aboutPeople[one]
		_, kind := d.tables.kindNouns[low]
		prize := strings.HasSuffix(low, "-winner") || strings.HasSuffix(low, "-winning") ||
			strings.HasSuffix(low, "-nominated") || strings.HasSuffix(low, "-born")
		people := d.tables.peoples[low] && d.afterPeople(s, i+1, n-1)
		if !honorific && !trade && !people && !prize && (!kind || i > 0) {
			break
		}
		if low == "dj" || low == "mc" {
			break // part of the name
		}
		if honorific && (keepsHonorific(low) && n < 3 || isRoyal(low)) {
			break
		}
		it := item{start: s.tokens[i].start, end: s.tokens[i].end, low: low}
		if gender != 0 {
			it.ref.gender = gender
		}
		out = append(out, it)
		i, n = i+1, n-1
	}
	last := s.tokens[i+n-1]
	name := clean(d.text[s.tokens[i].start:last.end])
	t := d.thing(name, out)
	t.count++
	return append(out, item{start: s.tokens[i].start, end: last.end, thing: t})
}

// keepsHonorific reports whether a title belongs to a short name ("Dr Dre",
// "Lady Gaga", "Queen Latifah").
func keepsHonorific(low string) bool {
	switch low {
	case "dr", "queen", "king", "prince", "princess", "lady", "lord", "miss", "judge", "captain",
		"president", "agent", "professor":
		return true
	}
	return false
}

func isRoyal(low string) bool {
	switch low {
	case "prince", "princess", "king", "queen", "lady", "lord":
		return true
	}
	return false
}

// isWhole reports whether the tokens are a known name as they stand.
func (d *document) isWhole(s *sentence, i, n int) bool {
	fold := d.fold(d.text[s.tokens[i].start:s.tokens[i+n-1].end])
	return d.names.byFold[fold] != nil
}

// afterPeople reports whether what follows an adjective such as "British" is a
// name of its own.
func (d *document) afterPeople(s *sentence, i, n int) bool {
	low := s.tokens[i].low
	_, noun := d.tables.kindNouns[low]
	return d.isFirstName(low) || d.tables.peoples[low] || d.tables.occupations[low] || noun ||
		n > 1 && d.names.byFold[d.fold(d.text[s.tokens[i].start:s.tokens[i+n-1].end])] != nil
}

// thing finds whom a name stands for: a full name, or the surname or first
// name of somebody who was named in full before.
func (d *document) thing(name string, before []item) *thing {
	fold := d.fold(name)
	if t := d.names.byFold[fold]; t != nil {
		d.used[fold] = true
		return t
	}
	if p := d.names.parts[fold]; p != nil {
		return p
	}
	return d.add(name)
}

// index makes the lexicon ready: names by their first word, and persons by
// the parts of their names.
func (d *document) index() {
	for _, fold := range slices.Sorted(maps.Keys(d.used)) {
		t := d.names.byFold[fold]
		if t == nil {
			continue
		}
		words := strings.Fields(fold)
		if len(words) == 0 {
			continue
		}
		first := words[0]
		// An article or a mark inside may be a token of its own.
		size := len(words) + 3
		d.names.longest[first] = max(d.names.longest[first], size)
		for _, article := range []string{"the", "a", "an"} {
			if strings.HasPrefix(strings.ToLower(t.name), article+" ") {
				d.names.longest[article] = max(d.names.longest[article], size)
			}
		}
		d.indexPerson(words, t)
	}
}

func (d *document) indexPerson(words []string, t *thing) {
	if len(words) < 2 || len(words) > 4 || t.kind != "" && t.kind != questions.Person {
		return
	}
	if t.kind == "" && !d.looksLikePerson(t.name) {
		last := words[len(words)-1]
		if d.typed && t != d.topic && !t.quoted && len(words) == 2 && d.maybePerson(t.name) && d.names.parts[last] == nil &&
			!d.lows[last] {
			d.names.parts[last] = t
		}
		return
	}
	parts := []string{words[len(words)-1], words[0]}
	if last := parts[0]; last == "jr" || last == "sr" {
		parts[0] = words[len(words)-2]
	}
	if d.isFirstName(words[0]) && len(words) > 2 {
		parts = append(parts, strings.Join(words[len(words)-2:], " "),
			words[0]+" "+words[len(words)-1])
	}
	for _, part := range parts {
		if len(part) < 2 || d.names.byFold[part] != nil && d.names.byFold[part].sure {
			continue
		}
		if have := d.names.parts[part]; have == nil || earlier(t, have) {
			d.names.parts[part] = t
		}
	}
}

// earlier prefers the person spoken of more often.
func earlier(t, have *thing) bool {
	if t.count != have.count {
		return t.count > have.count
	}
	return t.name < have.name
}

// looksLikePerson reports whether a name has the form of a person's.
func (d *document) looksLikePerson(name string) bool {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(name, "’", "'")))
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	last := words[len(words)-1]
	if _, ends := d.tables.endings[last]; ends || isNumeral(last) {
		return false
	}
	if strings.ContainsAny(name, "&:!") || d.tables.joiners[words[0]] {
		return false
	}
	for _, word := range words[1 : len(words)-1] {
		if d.tables.joiners[word] && word != "the" && word != "la" && word != "del" &&
			word != "los" {
			return false
		}
	}
	if d.isFirstName(words[0]) {
		return true
	}
	first, _, compound := strings.Cut(words[0], "-")
	return compound && d.isFirstName(first) || isInitials(strings.TrimRight(words[0], ".")) &&
		len(words) < 4 && len(words[0]) > 1
}

// likeCompany reports whether an unknown name is rather a company's than a
// person's: a word in capitals, or a single one.
func (d *document) likeCompany(name string) bool {
	if d.looksLikePerson(name) {
		return false
	}
	words := strings.Fields(name)
	for _, word := range words {
		if len(word) > 1 && word == strings.ToUpper(word) &&
			strings.ContainsAny(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			return true
		}
	}
	return len(words) == 1
}

// isPersonName is looksLikePerson for two or three words of any kind, where
// the context asks for a person.
func (d *document) maybePerson(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || len(words) > 5 || words[0] == "the" || words[0] == "a" {
		return false
	}
	if _, ends := d.tables.endings[words[len(words)-1]]; ends && len(words) != 2 ||
		d.tables.companies[strings.Join(words, "_")] {
		return false
	}
	for _, word := range words {
		if word == "of" || word == "the" || word == "and" || word == "&" || word == "in" ||
			isNumeral(word) {
			return false
		}
		if _, noun := d.tables.kindNouns[word]; noun {
			return false
		}
	}
	return true
}
