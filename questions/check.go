package questions

import (
	"slices"
	"strings"
)

// checkNames finds two entities of one kind and name. Works may share a name
// when they have different IDs and years, or different artists.
func (m *merged) checkNames() {
	holders := map[string]string{}
	for _, id := range m.order {
		e := m.entities[id]
		for _, name := range e.Names() {
			key := string(e.Kind) + "/" + Fold(name)
			other, taken := holders[key]
			if !taken {
				holders[key] = id
				continue
			}
			if other != id && !m.tellApart(id, other) {
				m.report(id, "%q is also a name of %s (%s:%d)",
					name, other, m.at[other].File, m.at[other].Line)
			}
		}
	}
}

func (m *merged) tellApart(a, b string) bool {
	for _, relation := range []string{"release_date", "performer"} {
		x, y := m.objects(a, relation), m.objects(b, relation)
		if len(x) > 0 && len(y) > 0 && x[0] != y[0] {
			return true
		}
	}
	return false
}

// objects lists the objects of a subject as the packs write them; of dates
// only the year.
func (m *merged) objects(subject, relation string) []string {
	var out []string
	for _, list := range m.listings[subject+"/"+relation] {
		for _, f := range list.facts {
			text := f.Object.String()
			if year := f.Object.Date.Year; year != 0 {
				text = Date{Year: year}.String()
			}
			out = append(out, text)
		}
	}
	return out
}

// checkSingle finds two objects where only one can be right.
func (m *merged) checkSingle() {
	first := map[string]Fact{}
	for _, f := range m.facts {
		relation, _ := m.catalogue.Relation(f.Relation)
		if relation.Many {
			continue
		}
		key := f.Subject + "/" + f.Relation
		other, twice := first[key]
		if !twice {
			first[key] = f
			continue
		}
		m.report(f.ID, "%s: %s has one object only, but %s:%d gives %s",
			f.ID, f.Relation, m.at[other.ID].File, m.at[other.ID].Line, other.Object)
	}
}

// checkListed finds lists that should be complete and differ.
func (m *merged) checkListed() {
	for _, lists := range m.listings {
		relation, _ := m.catalogue.Relation(lists[0].facts[0].Relation)
		if !relation.Listed || relation.Changes {
			continue
		}
		want := listed(lists[0])
		for _, other := range lists[1:] {
			got := listed(other)
			if got == want {
				continue
			}
			f := other.facts[0]
			m.problems = append(m.problems, Problem{
				File: other.pack.File, Line: other.pack.lines[f.ID],
				Text: f.Subject + ": " + f.Relation + " must be complete, but here it is " + got +
					" and in " + lists[0].pack.File + " " + want,
			})
		}
	}
}

func listed(l listing) string {
	var out []string
	for _, f := range l.facts {
		out = append(out, f.Object.String())
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}
