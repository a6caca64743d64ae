package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// sensible refuses claims that no reader would make: of a country as a
// person's home town, of an award for itself.
func (w *writer) sensible(relation string, s, o side) bool {
	switch relation {
	case "birth_place":
		return !w.d.tables.countries[fold_(o.text)] && !w.d.tables.peoples[strings.ToLower(o.text)]
	case "also_known_as", "birth_name":
		return questions.Fold(s.text) != questions.Fold(o.text) && !w.d.isKnownOther(s, o)
	case "birth_date":
		return len(o.text) > 4 || s.thing == nil || s.thing.sure || w.d.looksLikePerson(s.text)
	case "record_label":
		return !w.d.tables.networks[fold_(o.text)] && !strings.HasSuffix(o.text, "TV") &&
			!strings.HasSuffix(o.text, "Chart")
	case "box_office":
		return strings.ContainsAny(o.text, "mb") || strings.Count(o.text, ",") > 0 &&
			len(o.text) > 7
	case "release_date":
		return len(o.text) >= 4
	case "chart_position":
		return len(o.text) <= 3
	case "ordinal_album":
		return len(o.text) <= 2
	case "role_in_org":
		return !w.d.tables.peoples[strings.ToLower(o.text)] &&
			!strings.HasSuffix(strings.ToLower(o.text), "oscar")
	}
	return true
}

// isKnownOther reports whether the other name belongs to somebody else.
func (d *document) isKnownOther(s, o side) bool {
	return o.id != "" && o.id != s.id
}

// addWork finds the work in which a claim holds, and its date.
func (w *writer) addWork(c *Claim, r *rule, b binding) {
	relation, _ := w.d.tables.catalogue.Relation(r.relation)
	if relation.UseWhen != questions.Unused {
		c.When = w.dateNear(b)
	}
	if len(relation.In) == 0 {
		return
	}
	var t *thing
	if len(b.ins) > 0 {
		t = w.s.items[b.ins[0]].thing
	} else {
		t = w.workNear(b, relation.In, r.relation)
	}
	if t != nil && t.name != c.Subject && slices.Contains(relation.In, t.kind) {
		c.In, c.InKind, c.InID = t.name, t.kind, t.id
	}
}

// workNear finds the work that stands behind what the rule found, or that the
// sentence or the article is about.
func (w *writer) workNear(b binding, kinds []questions.Kind, relation string) *thing {
	items := w.s.items
	for i := b.to + 1; i < min(len(items), b.to+7); i++ {
		if items[i].thing.is(kinds...) {
			return items[i].thing
		}
	}
	if relation != "plays_character" {
		return nil
	}
	for i := min(b.to, len(items)-1); i >= 0; i-- {
		if items[i].thing.is(kinds...) {
			return items[i].thing
		}
	}
	for _, back := range w.d.before(w.n) {
		if back.subject.is(kinds...) {
			return back.subject
		}
	}
	if w.d.topic.is(kinds...) {
		return w.d.topic
	}
	return nil
}

// dateNear returns the one date of the sentence's clause, if there is just
// one.
func (w *writer) dateNear(b binding) questions.Date {
	from, to := clause(w.s.items, b.from, b.to, w.d.tables.breaks)
	var found questions.Date
	for i := from; i <= to; i++ {
		if it := &w.s.items[i]; it.isDate && !it.date.IsZero() {
			if !found.IsZero() {
				return questions.Date{}
			}
			found = it.date
		}
	}
	return found
}
