package news

import (
	"slices"
	"strconv"
	"strings"

	"headliner/questions"
)

// writer turns what rules find in one sentence into claims.
type writer struct {
	d         *document
	s         *sentence
	n         int
	published questions.Date
	out       []Claim
	seen      map[string]int // place in out by subject, relation and object
	learnt    bool           // rules may give a kind to what has none
}

// side is one side of a claim.
type side struct {
	text  string
	kind  string
	id    string
	thing *thing
}

// apply makes claims of every place where the rule holds.
func (w *writer) apply(r *rule) {
	w.d.match(w.s, r, func(b binding) bool {
		if !w.d.holds(w.s, r, b) {
			return true
		}
		w.claims(r, b)
		return true
	})
}

func (w *writer) claims(r *rule, b binding) {
	if r.relation == "release_date" && w.datedAgain(b) {
		return
	}
	subjects, objects := w.sides(r, b.subjects), w.objects(r, b)
	if r.tag == ofTopic {
		objects = w.band()
	}
	if len(subjects) == 0 {
		subjects = w.impliedSubject(r)
	}
	if len(b.objects) == 0 && len(objects) == 0 {
		objects = w.impliedObject(r)
	}
	for _, s := range subjects {
		for _, o := range objects {
			w.claim(r, b, s, o)
		}
	}
}

// datedAgain reports whether a date that stands before what it dates is that of
// something else, because another one follows: "in 1995, X released Y in 1996".
func (w *writer) datedAgain(b binding) bool {
	at := b.to + 2
	return len(b.subjects) > 0 && b.date >= 0 && b.date < b.subjects[0] &&
		at < len(w.s.items) && w.s.items[at].isDate
}

// sides makes sides of names.
func (w *writer) sides(r *rule, places []int) []side {
	var out []side
	for _, at := range places {
		t := w.s.items[at].thing
		if t == nil {
			continue
		}
		out = append(out, sideOf(t))
	}
	_ = r
	return out
}

func sideOf(t *thing) side {
	return side{text: t.name, kind: string(t.kind), id: t.id, thing: t}
}

// objects makes sides of what fills the object of a rule.
func (w *writer) objects(r *rule, b binding) []side {
	relation, _ := w.d.tables.catalogue.Relation(r.relation)
	switch {
	case len(b.objects) > 0 && relation.Value != questions.OfDate:
		return w.sides(r, b.objects)
	case b.date >= 0:
		date := w.s.items[b.date].date
		if date.IsZero() || !w.published.IsZero() && date.Year > w.published.Year {
			return nil
		}
		return []side{{text: date.String(), kind: "date"}}
	case b.number >= 0:
		low := w.s.items[b.number].low
		n := max(w.d.tables.ordinal(low), w.d.tables.number(low))
		return []side{{text: strconv.Itoa(n), kind: "number"}}
	case b.money >= 0:
		return []side{{text: w.s.items[b.money].amount, kind: "text"}}
	case b.text >= 0:
		text := clean(w.d.text[w.s.items[w.awardFrom(b.text)].start:w.s.items[b.textEnd-1].end])
		return []side{{text: text, kind: string(questions.Award), thing: w.s.items[b.text].thing}}
	}
	return nil
}

// awardFrom goes back over the words that say which award it is: "the costume
// design Oscar".
func (w *writer) awardFrom(at int) int {
	from := at
	for n := 0; n < 5 && from > 0; n++ {
		it := &w.s.items[from-1]
		switch low := it.low; {
		case low == "the" || low == "an" || low == "a":
			if first := w.s.items[from].low; first == "prestigious" || first == "coveted" || first == "first" {
				return at
			}
			return from
		case low == "" || w.d.tables.hard[low] || w.d.tables.be[low] || it.isDate || !isWordRune(firstRune(low)) ||
			w.d.tables.ordinals[low] > 0 || w.d.tables.cardinals[low] > 0:
			return at
		}
		from--
	}
	return at
}

// impliedSubject is the work that a rule leaves out because the sentence
// before names it.
func (w *writer) impliedSubject(r *rule) []side {
	if (r.relation == "cast_member" || r.relation == "screenwriter") && w.d.topic.is(questions.Film, questions.Series) {
		return []side{sideOf(w.d.topic)}
	}
	return nil
}

// impliedObject is the object that the words of a rule name: a debut is the
// first album.
func (w *writer) impliedObject(r *rule) []side {
	if r.relation == "composer" && w.d.topic.is(questions.Person) {
		return []side{sideOf(w.d.topic)}
	}
	if r.relation == "ordinal_album" {
		return []side{{text: "1", kind: "number"}}
	}
	return nil
}

// band is the band that the article or the sentence is about.
func (w *writer) band() []side {
	for _, t := range []*thing{w.d.topic, w.s.subject, w.d.performers[w.d.topic]} {
		if t.is(questions.Band) {
			return []side{sideOf(t)}
		}
	}
	return nil
}

// claim adds a claim, or makes one that is there already more certain.
func (w *writer) claim(r *rule, b binding, s, o side) {
	if !w.learn(r, &s, &o) || s.text == o.text && r.tag != sameName {
		return
	}
	if r.tag == sameName {
		s = side{text: s.text, kind: string(questions.Book)}
	}
	if !w.sensible(r.relation, s, o) {
		return
	}
	c := Claim{
		Subject: s.text, SubjectKind: questions.Kind(s.kind), SubjectID: s.id, Relation: r.relation,
		Object: o.text, ObjectKind: o.kind, ObjectID: o.id,
		Evidence: w.d.text[w.s.start:w.s.end], Start: w.s.start, End: w.s.end,
		AsOf: w.published, Confidence: w.confidence(r, s, o),
	}
	w.addWork(&c, r, b)
	c.Warnings = w.d.tasteWarnings(w.n, c.Relation, w.age(s, o))
	w.put(c)
	w.derive(c, s, o)
}

// derive adds what follows from a claim: whose album a song is on recorded
// the song, and whoever made a record for a label has recorded for it.
func (w *writer) derive(c Claim, s, o side) {
	if s.thing == nil || o.thing == nil {
		return
	}
	switch c.Relation {
	case "performer":
		if w.d.performers[s.thing] == nil {
			w.d.performers[s.thing] = o.thing
		}
	case "part_of_album":
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

// age returns the least age in the sentence where a person is spoken of.
func (w *writer) age(s, o side) int {
	if s.kind != string(questions.Person) && o.kind != string(questions.Person) {
		return 0
	}
	return w.d.youngest(w.s)
}

// put adds a claim unless it is there already.
func (w *writer) put(c Claim) {
	key := questions.Fold(c.Subject) + "|" + c.Relation + "|" + questions.Fold(c.Object)
	if symmetric(c.Relation) {
		ends := []string{questions.Fold(c.Subject), questions.Fold(c.Object)}
		slices.Sort(ends)
		key = c.Relation + "|" + strings.Join(ends, "|")
	}
	if at, ok := w.seen[key]; ok {
		have := &w.out[at]
		have.Confidence = min(0.98, max(have.Confidence, c.Confidence)+0.02)
		if have.In == "" {
			have.In, have.InKind, have.InID = c.In, c.InKind, c.InID
		}
		return
	}
	if len(w.out) >= maxClaims {
		return
	}
	w.seen[key] = len(w.out)
	w.out = append(w.out, c)
}

// maxClaims bounds what is proposed from one page.
const maxClaims = 2000

func symmetric(relation string) bool {
	switch relation {
	case "spouse", "partner", "former_partner", "engaged_to", "sibling":
		return true
	}
	return false
}

// confidence lowers the trust in a rule where a kind was guessed.
func (w *writer) confidence(r *rule, s, o side) float64 {
	trust := r.trust
	for _, one := range []side{s, o} {
		if one.thing != nil && !one.thing.sure && one.id == "" {
			trust *= 0.95
		}
	}
	return float64(int(trust*100)) / 100
}

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
		fit := slices.DeleteFunc(slices.Clone(s.kinds), func(k questions.Kind) bool { return !slices.Contains(kinds, k) })
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
		if fit[0] == questions.Person && slices.Contains(fit, questions.Band) && w.bandName(t.name) {
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
	return words[0] == "the" || strings.HasSuffix(last, "s") || strings.Contains(name, "&") || len(words) > 3 ||
		len(words) == 1 || slices.Contains(words, "and") || slices.Contains(words, "of")
}
