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
	hearsay   bool           // the sentence tells what others claim
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
	subjects, objects := w.sides(b.subjects), w.objects(r, b)
	if r.tag == ofTopic {
		objects = w.band()
	}
	if len(subjects) == 0 {
		subjects = w.impliedSubject(r, b)
	}
	if len(b.objects) == 0 && len(objects) == 0 {
		objects = w.impliedObject(r)
	}
	for _, s := range subjects {
		if b.text >= 0 && len(objects) > 0 && s.thing != nil && s.thing.kind == "" {
			s.thing.become(w.winnerKind(objects[0].text, s.thing), false)
			s = sideOf(s.thing)
		}
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
func (w *writer) sides(places []int) []side {
	var out []side
	for _, at := range places {
		t := w.s.items[at].thing
		if t == nil {
			continue
		}
		out = append(out, sideOf(t))
	}
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
		return w.sides(b.objects)
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
		return w.prizes(b)
	}
	return nil
}

// prizes makes sides of the award that a rule found and of those listed behind
// it.
func (w *writer) prizes(b binding) []side {
	from, end := w.awardFrom(b.text), b.textEnd
	var out []side
	for {
		out = append(out, side{
			text:  clean(w.d.text[w.s.items[from].start:w.s.items[end-1].end]),
			kind:  string(questions.Award),
			thing: w.s.items[max(from, min(b.text, end-1))].thing,
		})
		next := end
		for next < len(w.s.items) && (w.s.items[next].low == "," || w.s.items[next].low == "and") {
			next++
		}
		if next == end || next >= len(w.s.items) || w.d.phrase(w.s.items, next) == 0 {
			return out
		}
		from, end = next, next+w.d.phrase(w.s.items, next)
		b.text = from
	}
}

// impliedSubject is the work that a rule leaves out: the last one that the
// sentence names before, the one the article is about, or that of the sentence
// before.
func (w *writer) impliedSubject(r *rule, b binding) []side {
	switch r.relation {
	case "child":
		return w.couple()
	case "partner", "spouse":
		if w.s.subject.is(questions.Person) && b.from > 0 {
			return []side{sideOf(w.s.subject)}
		}
		return nil
	}
	relation, _ := w.d.tables.catalogue.Relation(r.relation)
	works := slices.DeleteFunc(slices.Clone(relation.Subjects),
		func(k questions.Kind) bool { return !w.d.isWorkKind(k) })
	if len(works) == 0 {
		return nil
	}
	for i := min(b.from, len(w.s.items)) - 1; i >= 0; i-- {
		if w.s.items[i].thing.is(works...) {
			return []side{sideOf(w.s.items[i].thing)}
		}
	}
	if w.d.topic.is(works...) {
		return []side{sideOf(w.d.topic)}
	}
	if r.relation == "network" {
		return w.episodes()
	}
	for _, back := range w.d.before(w.n)[:min(1, w.n)] {
		if back.subject.is(works...) {
			return []side{sideOf(back.subject)}
		}
	}
	return nil
}

// impliedObject is the object that the words of a rule name: a debut is the
// first album.
func (w *writer) impliedObject(r *rule) []side {
	if r.relation == "composer" && w.d.topic.is(questions.Person) {
		return []side{sideOf(w.d.topic)}
	}
	if r.relation == "ordinal_album" || r.relation == "chart_position" {
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
	if w.n > 0 && w.d.topic == nil {
		if t := w.d.sentences[w.n-1].subject; t.is(questions.Band) {
			return []side{sideOf(t)} // "The band split. Singer X left."
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
	if relation, _ := w.d.tables.catalogue.Relation(r.relation); relation.Value == questions.OfText {
		o.kind, o.id = "text", ""
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
	if w.hearsay {
		c.Warnings = append(c.Warnings, "hearsay")
	}
	w.put(c)
	w.derive(c, s, o)
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
