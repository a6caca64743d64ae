package questions_test

import (
	"strings"
	"testing"
)

// TestNamesInSentences asks about one fact of each sort with many seeds: what
// must be written is written, what must not never is.
func TestNamesInSentences(t *testing.T) {
	for _, test := range []struct {
		name, pack, key string
		want, never     string
	}{
		{
			"a band with an article",
			line("b", "band", "The Beatles", "", "") + line("a", "album", "Revolver", "", "performer: b, ordinal_album: 7"),
			"a/ordinal_album/7>object", "the Beatles' studio albums", "The Beatles",
		}, {
			"a band that is a plural",
			line("b", "band", "Beastie Boys", "", "") + line("a", "album", "Ill", "", "performer: b"),
			"a/performer/b>subject", "the Beastie Boys", "the band the",
		}, {
			"a band that is none",
			line("b", "band", "Queen", "", "") + line("a", "album", "Opera", "", "performer: b"),
			"a/performer/b>subject", "the band Queen", "the Queen",
		}, {
			"a person whose name ends in s",
			line("p", "person", "Juanes", "", "") + line("a", "album", "Mi Sangre", "", "performer: p, ordinal_album: 3"),
			"a/ordinal_album/3>object", "Juanes's studio albums", "Juanes' ",
		}, {
			"a song in quotes",
			line("p", "person", "Ann Lee", "", "") + line("s", "song", "Two Times", "", "performer: p, release_date: 1999"),
			"s/release_date/1999>object", `"Two Times"`, `the "`,
		}, {
			"a film that ends with a mark",
			line("p", "person", "Ann Lee", "", "") + line("f", "film", "Who Goes?", "", "director: p"),
			"f/director/p>object", "Who Goes?", "??",
		}, {
			"a story whose name says so",
			line("p", "person", "Ann Lee", "", "") + line("f", "book", "Story of Ice", "tags: [books, story]", "author: p"),
			"f/author/p>object", "Story of Ice", "story Story",
		}, {
			"a series",
			line("c", "company", "Channel Nine", "", "") + line("f", "series", "Bay Watchers", "", "network: c, release_date: 1990"),
			"f/release_date/1990>object", "premiere", "come out",
		}, {
			"an award with an article",
			line("w", "award", "Academy Award for Best Film", "", "") +
				line("f", "film", "Ivory", "", "won_award: {object: w, when: 1990}"),
			"f/won_award/w/1990>subject", "the Academy Award for Best Film", "won Academy",
		}, {
			"a character with an article",
			line("c", "character", "The Warden", "", "") + line("f", "film", "Ivory", "", "") +
				line("p", "person", "Ann Lee", "pronoun: she", "plays_character: {object: c, in: f}"),
			"p/plays_character/c/f>subject", "the Warden", "The Warden in",
		}, {
			"a voice",
			line("c", "character", "Rex", "", "") + line("f", "film", "Ivory", "tags: [film, animation]", "") +
				line("p", "person", "Ann Lee", "pronoun: she", "plays_character: {object: c, in: f}"),
			"p/plays_character/c/f>subject", "voice", "play",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			bank := bankOf(t, others()+test.pack+fillers())
			found := false
			for seed := range uint64(80) {
				q, err := bank.Question(test.key, seed)
				if err != nil {
					t.Fatal(err)
				}
				found = found || strings.Contains(q.Prompt, test.want)
				if at := strings.Index(q.Prompt, test.never); at > 0 {
					t.Errorf("%q", q.Prompt)
				}
				if first := q.Prompt[:1]; first != strings.ToUpper(first) {
					t.Errorf("begins small: %q", q.Prompt)
				}
			}
			if !found {
				t.Errorf("never asked with %q", test.want)
			}
		})
	}
}

// fillers are things of each kind to choose wrong options from.
func fillers() string {
	var out strings.Builder
	for i, name := range names()[12:17] {
		id := strings.ToLower(strings.ReplaceAll(name, " ", "-"))
		title := []string{"Cobalt", "Juniper", "Marble", "Nectar", "Pollen"}[i]
		add := func(kind, facts string) string {
			low := kind + "-" + strings.ToLower(title)
			out.WriteString(line(low, kind, title+" "+strings.ToUpper(kind[:1])+"x", "", facts))
			return low
		}
		out.WriteString(line(id, "band", name, "", ""))
		add("song", "performer: "+id)
		author := strings.ToLower(strings.ReplaceAll(names()[i], " ", "-"))
		add("book", "author: "+author)
		award := add("award", "")
		film := add("film", "won_award: {object: "+award+", when: 1980}")
		part := add("character", "")
		out.WriteString(line("actor-"+id, "person", name+" Lo", "pronoun: she",
			"plays_character: {object: "+part+", in: "+film+"}"))
		add("album", "performer: "+id+", ordinal_album: 2")
		out.WriteString(line("won-"+id, "film", title+" Won", "", "won_award: {object: w0, when: "+
			[]string{"1971", "1972", "1973", "1974", "1975"}[i]+"}"))
	}
	return out.String() + line("w0", "award", "Golden Pear", "", "")
}
