package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// infer adds what no sentence says by itself, once all of a block is read: the
// records that an article about an act names are the act's, the songs in one
// about an album are on it, and a label's records make a label's act.
func (w *writer) infer() {
	act := w.act()
	for n, s := range w.d.sentences {
		w.s, w.n = s, n
		if s.asks || w.d.hearsay(s) || w.about(s, elsewhere) {
			continue
		}
		for i := range s.items {
			if w.own(i, act) {
				w.inferred("performer", 0.75, s.items[i].thing, act)
			}
			if w.listedTrack(i) {
				w.inferred("part_of_album", 0.75, s.items[i].thing, w.d.topic)
			}
			w.label(s.items[i].thing)
		}
	}
}

// label adds for whom an act recorded what its record or the album of its song
// came out on.
func (w *writer) label(t *thing) {
	if album := w.d.albums[t]; album != nil && w.d.performers[album] == nil &&
		w.d.performers[t] != nil && (t == w.d.topic || w.d.topic == nil) {
		w.inferred("performer", 0.75, album, w.d.performers[t])
	}
	if !t.is(questions.Album, questions.Song) {
		return
	}
	label := w.d.labels[t]
	if album := w.d.albums[t]; label == nil && album != nil && w.d.labels[album] != nil {
		label = w.d.labels[album]
		w.d.labels[t] = label
		w.inferred("record_label", 0.7, t, label)
	}
	if act := w.d.performers[t]; label != nil && act != nil &&
		(t.kind == questions.Album || t == w.d.topic || act == w.act()) && !w.d.signed[act] {
		w.d.signed[act] = true
		w.inferred("record_label", 0.75, act, label)
	}
}

// act is who made the records that the article is about.
func (w *writer) act() *thing {
	t := w.d.topic
	switch {
	case t.is(questions.Band), t.is(questions.Person) && w.d.music:
		return t
	case t.is(questions.Album, questions.Song):
		return w.d.performers[t]
	}
	return nil
}

// elsewhere are words with which a text names the records of others.
func elsewhere(low string) bool {
	switch low {
	case "cover", "covers", "covered", "covering", "originally", "sampled", "samples", "sample",
		"inspired", "compared", "comparisons", "similar", "reminiscent", "behind", "replaced",
		"tribute", "unlike", "remake", "confused", "influenced", "influence", "favourite",
		"favorite", "predecessor", "version", "versions", "not", "never", "produced", "wrote", "film", "cited":
		return true
	}
	return false
}

// about reports whether a sentence has one of the words.
func (w *writer) about(s *sentence, word func(string) bool) bool {
	return slices.ContainsFunc(s.items, func(it item) bool { return it.low != "" && word(it.low) })
}

// own reports whether the record at i, of which nobody said who made it, can
// only be the act's: no other act stands in the sentence.
func (w *writer) own(i int, act *thing) bool {
	it := &w.s.items[i]
	if act == nil || !w.record(it) || w.d.performers[it.thing] != nil {
		return false
	}
	for at := max(0, i-6); at < min(len(w.s.items), i+5); at++ {
		other := w.s.items[at].thing
		if other != act && (other.is(questions.Band, questions.Person, questions.Character) ||
			other != nil && other.kind == "" && !w.s.items[at].quoted) {
			return false
		}
	}
	return true
}

// record reports whether an item names a record other than the topic.
func (w *writer) record(it *item) bool {
	t := it.thing
	return t.is(questions.Album, questions.Song) && it.ref.word == "" && t != w.d.topic &&
		it.low == "" && (t.sure || it.quoted || t.kind == questions.Album) && !w.d.endsLike(t.name, questions.Company)
}

// listedTrack reports whether the song at i is one of the album that the
// article is about.
func (w *writer) listedTrack(i int) bool {
	it := &w.s.items[i]
	if !w.d.topic.is(questions.Album) || !w.record(it) || !it.quoted ||
		it.thing.kind != questions.Song || !w.about(w.s, trackNoun) {
		return false
	}
	for at := range w.s.items {
		other := w.s.items[at].thing
		if other != w.d.topic && other.is(questions.Album, questions.Film, questions.Series) {
			return false
		}
	}
	return true
}

func trackNoun(low string) bool {
	switch low {
	case "track", "tracks", "single", "singles", "song", "songs", "listing", "album", "opener",
		"b-side", "opens", "closes", "closer", "hit", "hits", "recordings", "cut", "cuts":
		return true
	}
	return false
}

// inferred adds a claim that the sentence at hand only supports.
func (w *writer) inferred(relation string, trust float64, s, o *thing) {
	if o == nil {
		return
	}
	w.state(relation, trust, sideOf(s), sideOf(o))
}

// endsLike reports whether the last word of a name says that it is of the kind.
func (d *document) endsLike(name string, kind questions.Kind) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && d.tables.endings[words[len(words)-1]] == kind
}
