package questions

import "slices"

// mostAwardWait is how many years after its release a work may still win what
// is given to new works: the Grammys of February look back to the autumn
// before last, and a series can win in any of its seasons, so it counts for
// films, albums, songs and books only.
const mostAwardWait = 2

// checkStories finds facts about works that do not fit together: a song on an
// album of somebody else, an award long after, somebody who is a parent both
// ways.
func (m *merged) checkStories() {
	out := m.years("release_date")
	for _, f := range m.facts {
		switch f.Relation {
		case "part_of_album":
			m.checkSong(f)
		case "won_award", "nominated_for":
			m.checkWait(f, out)
		case "child", "parent", "sequel_of":
			m.checkCircle(f)
		}
	}
}

// checkSong reports a song that shares no performer with its album.
func (m *merged) checkSong(f Fact) {
	song, album := m.objects(f.Subject, "performer"), m.objects(f.Object.Entity, "performer")
	song = append(song, m.objects(f.Subject, "featured_artist")...)
	shared := func(id string) bool { return slices.Contains(album, id) }
	if len(song) > 0 && len(album) > 0 && !slices.ContainsFunc(song, shared) {
		m.report(f.ID, "%s: the song and the album have no performer in common", f.ID)
	}
}

// checkWait reports an award that a work won long after it came out.
func (m *merged) checkWait(f Fact, out map[string]int) {
	work := f.In
	if work == "" {
		work = f.Subject
	}
	switch m.entities[work].Kind {
	case Film, Album, Song, Book:
	default:
		return
	}
	since, then := out[work], f.When.Year
	if since != 0 && then > since+mostAwardWait {
		m.report(f.ID, "%s: out in %d and up for an award in %d is too late", f.ID, since, then)
	}
}

// checkCircle reports two facts of which each says the opposite of the other.
func (m *merged) checkCircle(f Fact) {
	if slices.Contains(m.objects(f.Object.Entity, f.Relation), f.Subject) {
		m.report(f.ID, "%s: the same is said the other way round", f.ID)
	}
}
