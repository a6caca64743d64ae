package questions

import (
	"slices"
	"strconv"
	"strings"
)

// reading is what a written question asks, in the terms of the store: for what
// stands in a relation to one entity.
type reading struct {
	relation Relation
	side     Side
	given    string // the entity that the question names
}

// span is a name in a prompt.
type span struct {
	from, to int // tokens
	are      []*known
}

// longestName is how many words of a prompt are looked up as one name.
const longestName = 9

// named finds what the store knows by name in the prompt, the longest names
// first.
func (s *subject) named() []span {
	tokens := strings.Fields(s.Prompt)
	var out []span
	for i := 0; i < len(tokens); i++ {
		for n := min(longestName, len(tokens)-i); n > 0; n-- {
			if are := s.nameOf(tokens[i : i+n]); len(are) > 0 {
				out = append(out, span{i, i + n, are})
				i += n - 1
				break
			}
		}
	}
	return out
}

// nameOf looks up a row of tokens, and again without an ending such as "'s".
// Words that say nothing by themselves are no names, nor are single ones
// without a capital.
func (s *subject) nameOf(tokens []string) []*known {
	text := strings.Join(tokens, " ")
	fold := Fold(text)
	if words := strings.Fields(fold); !slices.ContainsFunc(words, func(w string) bool { return !isSmall(w) && !isAsking(w) }) ||
		len(words) == 1 && !isNameWord(tokens[len(tokens)-1], false) && text == strings.ToLower(text) && !isFigure(fold) && len(fold) < 6 {
		return nil
	}
	if are := s.bank.byName(fold); len(are) > 0 {
		return are
	}
	for _, end := range [...]string{"'s", "’s", "'", "’"} {
		if bare, ok := strings.CutSuffix(strings.TrimRight(text, "?,.!"), end); ok {
			return s.bank.byName(Fold(bare))
		}
	}
	return nil
}

// read understands a question whose every word is accounted for: by the name
// of one entity, by what describes that entity, or by one relation.
func (s *subject) read() (reading, bool) {
	if s.bank == nil {
		return reading{}, false
	}
	spans := s.named()
	rest, ok := s.outside(spans)
	if !ok || len(spans) == 0 {
		return reading{}, false
	}
	var found []reading
	for _, sp := range spans {
		for _, e := range sp.are {
			if !s.describes(e, spans) || !fitsNoun(e, sp, s.Prompt) {
				continue
			}
			year := strconv.Itoa(s.bank.released(e.ID))
			about := slices.DeleteFunc(slices.Clone(rest), func(w string) bool { return w == year })
			found = append(found, s.bank.readings(e, about)...)
		}
	}
	if len(found) != 1 {
		return reading{}, false
	}
	return found[0], true
}

// outside lists the folded words of the prompt that are in no name. It reports
// false where one of them narrows down what is asked.
func (s *subject) outside(spans []span) ([]string, bool) {
	var out []string
	for i, token := range strings.Fields(s.Prompt) {
		if slices.ContainsFunc(spans, func(sp span) bool { return sp.from <= i && i < sp.to }) {
			continue
		}
		for _, w := range foldWords(token) {
			if slices.Contains([]string{"not", "first", "last", "all", "no", "out", "up", "whose", "or", "and"}, w) {
				return nil, false
			}
			out = append(out, w)
		}
	}
	return out, true
}

// describes reports whether all other names of the prompt only describe e:
// "John Legend's album Get Lifted".
func (s *subject) describes(e *known, spans []span) bool {
	links := s.bank.links(e.ID)
	for _, sp := range spans {
		if slices.Contains(sp.are, e) {
			continue
		}
		if !slices.ContainsFunc(sp.are, func(o *known) bool { return slices.Contains(links, o.ID) }) ||
			e.Kind == Person || e.Kind == Band {
			return false
		}
	}
	return true
}

// fitsNoun reports whether the word before a name, "the film Chicago", can
// mean e.
func fitsNoun(e *known, sp span, prompt string) bool {
	if sp.from == 0 {
		return true
	}
	before := strings.Join(foldWords(strings.Fields(prompt)[sp.from-1]), "")
	kinds := kindsOf(before)
	return len(kinds) == 0 || slices.Contains(kinds, e.Kind)
}

// readings lists the questions about e that a row of words can ask.
func (b *Bank) readings(e *known, words []string) []reading {
	var out []reading
	for id, verbs := range verbsOf() {
		r, ok := b.catalogue.Relation(id)
		if !ok || !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(verbs, w) }) ||
			slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(verbs, w) && !isFiller(w) }) {
			continue
		}
		if slices.Contains(r.Subjects, e.Kind) {
			out = append(out, reading{r, AskObject, e.ID})
		} else if slices.Contains(r.Objects, e.Kind) {
			out = append(out, reading{r, AskSubject, e.ID})
		}
	}
	return out
}

// isFiller reports whether a word says nothing of what is asked but its kind.
func isFiller(w string) bool {
	return isSmall(w) || isAsking(w) || len(kindsOf(strings.TrimSuffix(w, "s"))) > 0 || slices.Contains([]string{
		"series", "tv", "television", "following", "people", "person", "names", "helped", "help", "acts",
		"credited", "among", "studio",
	}, w)
}

// verbsOf lists the words by which relations are asked that do not change with
// time and can have one answer only, or a known list.
func verbsOf() map[string][]string {
	return map[string][]string{
		"director":        {"directed", "direct", "director"},
		"producer":        {"produced", "produce", "producer", "producers"},
		"author":          {"author", "wrote", "write", "written"},
		"performer":       {"recorded", "record", "sang", "sing", "sings", "released", "release", "sung"},
		"composer":        {"composed", "compose", "composer", "score", "scored"},
		"creator":         {"created", "create", "creator"},
		"cast_member":     {"starred", "star", "stars", "appears", "appear", "appeared", "cast", "starring"},
		"member_of":       {"member", "members"},
		"founder":         {"founded", "founder", "found"},
		"publisher":       {"published", "publisher"},
		"part_of_album":   {"track", "tracks", "includes", "contains", "appears", "on"},
		"based_on":        {"based"},
		"featured_artist": {"featured", "features", "guest"},
		"birth_place":     {"born", "birthplace"},
		"sibling":         {"sibling", "brother", "sister", "siblings"},
		"parent":          {"parent", "father", "mother", "parents"},
		"child":           {"child", "son", "daughter", "children"},
	}
}

// kindsOf lists what a noun can name.
func kindsOf(noun string) []Kind {
	switch noun {
	case "film", "movie":
		return []Kind{Film}
	case "album", "record", "lp", "soundtrack":
		return []Kind{Album}
	case "song", "track", "single", "hit", "ballad", "anthem":
		return []Kind{Song}
	case "book", "novel", "memoir", "autobiography", "novella":
		return []Kind{Book, Work}
	case "show", "sitcom", "programme", "program":
		return []Kind{Series, Podcast, Work, Event}
	case "podcast":
		return []Kind{Podcast}
	case "band", "group", "duo", "trio":
		return []Kind{Band}
	case "artist", "act", "performer", "musician", "rapper", "singer":
		return []Kind{Person, Band}
	case "actor", "actress", "director", "author", "writer", "composer", "comedian", "producer",
		"songwriter", "filmmaker", "host", "presenter", "drummer", "guitarist", "novelist":
		return []Kind{Person}
	case "label", "studio", "network", "company", "publisher":
		return []Kind{Company}
	case "city", "country", "town", "place":
		return []Kind{Place}
	case "award", "prize":
		return []Kind{Award}
	case "character":
		return []Kind{Character}
	case "musical", "play", "opera", "game", "comic":
		return []Kind{Work, Film}
	case "festival", "concert", "tour":
		return []Kind{Event}
	}
	return nil
}

// says finds an approved fact that gives id as an answer to what was read.
func (b *Bank) says(r reading, id string) (*Fact, bool) {
	for f := range b.about(id) {
		if f.Status == Approved && f.Object.Entity == r.given && (r.side == AskSubject && f.Relation == r.relation.ID ||
			r.side == AskObject && f.Relation == r.relation.Inverse) {
			return f, true
		}
	}
	for f := range b.about(r.given) {
		if f.Status == Approved && f.Object.Entity == id && (r.side == AskObject && f.Relation == r.relation.ID ||
			r.side == AskSubject && f.Relation == r.relation.Inverse) {
			return f, true
		}
	}
	return nil, false
}
