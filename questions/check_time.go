package questions

import "cmp"

// Least ages for what the facts say of a person.
const (
	leastAgeAtWork    = 4 // child actors
	leastAgeMarried   = 16
	leastAgeAsParent  = 13
	mostAlbumTrackGap = 4 // years between a song and its album
)

// checkTimes finds dates that contradict each other.
func (m *merged) checkTimes() {
	born, out := m.years("birth_date"), m.years("release_date")
	for _, f := range m.facts {
		object := f.Object.Entity
		switch f.Relation {
		case "performer", "producer", "songwriter", "featured_artist", "director",
			"screenwriter", "composer", "cast_member", "creator", "author":
			m.later(f, born[object], leastAgeAtWork, out[f.Subject], "born", "out")
		case "plays_character":
			m.later(f, born[f.Subject], leastAgeAtWork, out[f.In], "born", "out")
		case "spouse":
			m.later(f, born[f.Subject], leastAgeMarried, f.When.Year, "born", "married")
			m.later(f, born[object], leastAgeMarried, f.When.Year, "born", "married")
		case "child":
			m.later(f, born[f.Subject], leastAgeAsParent, born[object], "born", "a parent")
		case "parent":
			m.later(f, born[object], leastAgeAsParent, born[f.Subject], "born", "a parent")
		case "sequel_of", "based_on":
			m.later(f, out[object], 0, out[f.Subject], "out", "followed")
		case "won_award", "nominated_for":
			m.later(f, cmp.Or(out[f.In], out[f.Subject]), 0, f.When.Year, "out", "up for an award")
		case "part_of_album":
			m.later(f, out[f.Subject], -mostAlbumTrackGap, out[object], "out", "on an album")
			m.later(f, out[object], -mostAlbumTrackGap, out[f.Subject], "on an album", "out")
		}
	}
	m.checkAlbums(out)
}

// later reports f unless then is at least gap years after since. Years that
// are not known pass.
func (m *merged) later(f Fact, since, gap, then int, was, is string) {
	if since != 0 && then != 0 && then < since+gap {
		m.report(f.ID, "%s: %s in %d and %s in %d cannot be", f.ID, was, since, is, then)
	}
}

// years maps subjects to the year of a single-valued relation.
func (m *merged) years(relation string) map[string]int {
	out := map[string]int{}
	for _, f := range m.facts {
		if f.Relation == relation {
			out[f.Subject] = f.Object.Date.Year
		}
	}
	return out
}

// checkAlbums finds albums of one artist that are numbered in another order
// than they came out in, or with one number.
func (m *merged) checkAlbums(out map[string]int) {
	type place struct {
		fact Fact
		year int
	}
	byArtist := map[string][]place{}
	for _, f := range m.facts {
		if f.Relation != "ordinal_album" {
			continue
		}
		artists := m.objects(f.Subject, "performer")
		if len(artists) == 0 {
			m.report(f.ID, "%s: ordinal_album needs the album's performer", f.Subject)
			continue
		}
		key := listed(m.listings[f.Subject+"/performer"][0])
		for _, other := range byArtist[key] {
			n, o := f.Object.Number, other.fact.Object.Number
			year := out[f.Subject]
			dated := year != 0 && other.year != 0 && year != other.year
			if n == o || dated && (n > o) != (year > other.year) {
				m.report(f.ID, "%s and %s: number and year do not agree", f.Subject, other.fact.Subject)
			}
		}
		byArtist[key] = append(byArtist[key], place{f, out[f.Subject]})
	}
}
