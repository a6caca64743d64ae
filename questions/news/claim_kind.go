package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// learn gives the kinds that the relation asks for to things that have none.
// It reports false where the kinds do not suit the relation.
func (w *writer) learn(r *rule, s, o *side) bool {
	relation, ok := w.d.tables.catalogue.Relation(r.relation)
	if !ok {
		return false
	}
	return w.suit(s, relation.Subjects, r, 'S') &&
		(relation.Value != questions.OfEntity || w.suit(o, relation.Objects, r, 'O'))
}

// suit makes the side one of the kinds.
func (w *writer) suit(one *side, kinds []questions.Kind, r *rule, slot byte) bool {
	if slices.Contains(kinds, questions.Kind(one.kind)) {
		return true
	}
	if kinds[0] == questions.Character && one.thing != nil && one.thing.couldBeCharacter() {
		one.kind = string(questions.Character)
		return true
	}
	if one.thing == nil || one.kind != "" && !one.thing.weak() {
		return r.tag == sameName && slot == 'S'
	}
	kind := w.guess(one.thing, kinds, r, slot)
	if kind == "" {
		return false
	}
	if kind == questions.Person && !w.d.looksLikePerson(one.thing.name) {
		one.kind = string(kind) // a guess too weak to keep
		return true
	}
	one.thing.become(kind, false)
	if one.thing.id == "" {
		w.d.link(one.thing, one.thing.name)
	}
	one.kind, one.id, one.text = string(one.thing.kind), one.thing.id, one.thing.name
	return one.kind != ""
}

// guess picks the kind for a name of none, as the rule's slot has it.
func (w *writer) guess(t *thing, kinds []questions.Kind, r *rule, slot byte) questions.Kind {
	for _, s := range r.steps {
		if s.slot != slot || len(s.kinds) == 0 {
			continue
		}
		fit := slices.DeleteFunc(slices.Clone(s.kinds),
			func(k questions.Kind) bool { return !slices.Contains(kinds, k) })
		if len(fit) == 0 {
			return ""
		}
		if slices.Contains(fit, questions.Company) && w.d.likeCompany(t.name) {
			return questions.Company
		}
		if len(fit) > 6 && !w.d.looksLikePerson(t.name) {
			return "" // anything can win an award
		}
		if fit[0] == questions.Character && endsLikeAdjective(t.name) {
			return ""
		}
		if t.quoted && slices.Contains(fit, questions.Song) {
			return questions.Song
		}
		if fit[0] == questions.Person && slices.Contains(fit, questions.Band) &&
			w.bandName(t.name) {
			return questions.Band
		}
		return fit[0]
	}
	if kinds[0] == questions.Person && len(kinds) > 1 && !w.d.looksLikePerson(t.name) {
		return ""
	}
	return kinds[0]
}

func endsLikeAdjective(name string) bool {
	for _, end := range []string{"ised", "ized", "ish", "ed"} {
		if strings.HasSuffix(name, end) && !strings.Contains(name, " ") {
			return true
		}
	}
	return false
}

// bandName reports whether a name has the form of a band's rather than a
// person's.
func (w *writer) bandName(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || w.d.isFirstName(words[0]) {
		return false
	}
	last := words[len(words)-1]
	return words[0] == "the" || strings.HasSuffix(last, "s") || strings.Contains(name, "&") ||
		len(words) > 3 ||
		len(words) == 1 || slices.Contains(words, "and") || slices.Contains(words, "of")
}

// derive adds what follows from a claim: whose album a song is on recorded
// the song, and whoever made a record for a label has recorded for it.
func (w *writer) derive(c Claim, s, o side) {
	if s.thing == nil || o.thing == nil && c.Relation != "plays_character" {
		return
	}
	switch c.Relation {
	case "plays_character":
		w.play(c, s.thing)
	case "spouse", "partner", "engaged_to":
		w.d.couple = []*thing{s.thing, o.thing}
	case "performer":
		if w.d.performers[s.thing] == nil {
			w.d.performers[s.thing] = o.thing
		}
	case "part_of_album":
		w.d.albums[s.thing] = o.thing
		w.follow(c, s.thing, "performer", w.d.performers[o.thing])
		w.follow(c, s.thing, "record_label", w.d.labels[o.thing])
	case "record_label":
		if w.d.labels[s.thing] == nil {
			w.d.labels[s.thing] = o.thing
		}
		if act := w.d.performers[s.thing]; act != nil {
			w.follow(c, act, "record_label", o.thing)
		}
	}
}

// play adds that whoever plays a part in a work is in its cast.
func (w *writer) play(c Claim, who *thing) {
	if c.In == "" || c.InKind != questions.Film && c.InKind != questions.Series {
		return
	}
	c.Relation, c.Confidence = "cast_member", c.Confidence*0.85
	c.Object, c.ObjectKind, c.ObjectID = who.name, string(who.kind), who.id
	c.Subject, c.SubjectKind, c.SubjectID = c.In, c.InKind, c.InID
	c.In, c.InKind, c.InID = "", "", ""
	w.put(c)
}

// couple is the pair that the text last spoke of.
func (w *writer) couple() []side {
	var out []side
	for _, t := range w.d.couple {
		out = append(out, sideOf(t))
	}
	return out
}

// follow adds a claim that another one entails.
func (w *writer) follow(c Claim, s *thing, relation string, o *thing) {
	if s == nil || o == nil || s == o || s.kind == "" || o.kind == "" {
		return
	}
	c.Relation, c.Confidence = relation, c.Confidence*0.85
	c.Subject, c.SubjectKind, c.SubjectID = s.name, s.kind, s.id
	c.Object, c.ObjectKind, c.ObjectID = o.name, string(o.kind), o.id
	w.put(c)
}

// awardFrom goes back over the words that say which award it is: "the costume
// design Oscar".
func (w *writer) awardFrom(at int) int {
	from := at
	for n := 0; n < 5 && from > 0; n++ {
		it := &w.s.items[from-1]
		switch low := it.low; {
		case low == "the" || low == "an" || low == "a":
			if first := w.s.items[from].low; first == "prestigious" || first == "coveted" ||
				first == "first" {
				return at
			}
			return from
		case low == "" || w.d.tables.hard[low] || w.d.tables.be[low] || it.isDate ||
			!isWordRune(firstRune(low)) ||
			w.d.tables.ordinals[low] > 0 || w.d.tables.cardinals[low] > 0:
			return at
		}
		from--
	}
	return at
}
