package news

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// nickname returns how many tokens a nickname and the surname behind it take,
// where a name is followed by one in quotation marks: Joseph "Joe" Farrant.
func (d *document) nickname(s *sentence, i int) (skip, surname int) {
	if i >= len(s.tokens) {
		return 0, 0
	}
	q := quoteAt(s, s.tokens[i].start)
	if q == nil || q.start != s.tokens[i].start ||
		len(strings.Fields(d.text[q.inner.start:q.inner.end])) > 2 {
		return 0, 0
	}
	end := i
	for end < len(s.tokens) && s.tokens[end].start < q.end {
		end++
	}
	if end >= len(s.tokens) || !s.tokens[end].upper || !s.tokens[end].word ||
		d.text[q.end:s.tokens[end].start] != " " {
		return 0, 0
	}
	return end - i, d.run(s, end, notWork)
}

// nicknamed adds the item of a name with a nickname inside, or nothing.
func (d *document) nicknamed(s *sentence, i, n int, out []item) ([]item, int) {
	if !d.isFirstName(s.tokens[i].low) {
		return out, 0
	}
	skip, rest := d.nickname(s, i+n)
	if skip == 0 || rest == 0 {
		return out, 0
	}
	end := s.tokens[i+n+skip+rest-1].end
	name := clean(d.text[s.tokens[i].start:s.tokens[i+n-1].end]) + " " +
		clean(d.text[s.tokens[i+n+skip].start:end])
	t := d.thing(name, out)
	t.count++
	return append(out, item{start: s.tokens[i].start, end: end, thing: t}), n + skip + rest
}

// foreign returns how many small words from end on belong to a title in
// another language that begins at i: "La strada bianca", "Pane e sale".
func (d *document) foreign(s *sentence, i, end int, m mode) int {
	t := s.tokens[end]
	if !t.word || t.upper || d.english(t.low) {
		return 0
	}
	switch {
	case end == i+1 && isForeignArticle(s.tokens[i].low):
		return 1
	case m != notWork && (isForeignArticle(s.tokens[i].low) || isForeignJoiner(t.low)) &&
		end-i < 6:
		return 1
	case m != notWork && end == i+1 && !isASCII(s.tokens[i].low),
		utf8.RuneCountInString(t.low) != len(t.low) && m != notWork:
		return 1 // a letter that English does not have
	case end > i+1 && end-i < 6 && !s.tokens[end-1].upper &&
		(isForeignArticle(s.tokens[i].low) && !s.tokens[i+1].upper ||
			isForeignJoiner(s.tokens[end-1].low)):
		return 1
	}
	return 0
}

// english reports whether a small word is rather one of the sentence's.
func (d *document) english(low string) bool {
	_, noun := d.tables.kindNouns[low]
	return d.tables.hard[low] && low != "a" && low != "in" || d.tables.be[low] ||
		d.tables.pasts[low] || noun ||
		d.tables.occupations[low] || low == "'s"
}

func isForeignArticle(low string) bool {
	return slices.Contains([]string{
		"la", "le", "il", "lo", "gli", "el", "los", "las", "les", "der", "das", "ein", "eine",
		"una", "une", "un", "os", "det", "den",
	}, low)
}

func isForeignJoiner(low string) bool {
	return slices.Contains([]string{
		"e", "y", "et", "und", "sin", "con", "di", "del", "della", "delle", "de", "da", "do",
		"dos", "des", "du", "no", "och", "og", "per", "por", "para", "pour", "el", "la", "le",
	}, low)
}

// singular cuts the ending of a plural off.
func singular(low string) (string, bool) {
	if low == "series" {
		return low, true
	}
	if one, ok := strings.CutSuffix(low, "ies"); ok {
		return one + "y", true
	}
	return strings.CutSuffix(low, "s")
}

// isPlural reports whether a word names several things: "guest musicians".
func (d *document) isPlural(low string) bool {
	one, _ := singular(low)
	return low != one && low != "series" && (d.tables.kindNouns[one] != "" || d.tables.occupations[one])
}

// isAdjective reports whether a name is made of words that only describe what
// follows: "American R&B".
func (d *document) isAdjective(name string) bool {
	low := strings.ToLower(name)
	if d.tables.peoples[strings.ReplaceAll(low, " ", "_")] {
		return true
	}
	for word := range strings.FieldsSeq(low) {
		if !d.isPeople(word) && !isGenre(word) {
			return false
		}
	}
	return low != ""
}

func isGenre(low string) bool {
	return slices.Contains([]string{
		"r&b", "rnb", "country", "pop", "rock", "punk", "indie", "hip-hop", "k-pop", "j-pop",
		"edm", "soul", "folk", "reggae", "jazz", "blues", "rap", "latin", "bhangra", "techno",
		"house", "gospel", "ska", "metal", "emo", "grime", "disco", "funk", "celtic", "bluegrass",
		"americana", "electropop", "synthpop", "afrobeat", "salsa", "tv", "nfl", "nba", "rican",
		"puerto", "gold", "platinum", "certified", "west", "coast", "hollywood", "bollywood", "broadway", "southern", "northern",
	}, low)
}

func isRoman(low string) bool {
	return slices.Contains([]string{"ii", "iii", "iv", "v", "vi", "vii", "viii"}, low)
}

// postInside reports whether the word at end is a post with which a name ends
// and somebody's begins: "Vibe President Kenard Gibbs".
func (d *document) postInside(s *sentence, i, end int) bool {
	low := s.tokens[end].low
	if end == i || end+1 >= len(s.tokens) || !s.tokens[end+1].upper || !s.tokens[end].upper {
		return false
	}
	next := s.tokens[end+1].low
	post := d.tables.posts[low] || d.tables.occupations[low] || low == "star" || low == "judge" ||
		low == "vice" || low == "executive"
	return post && (d.isFirstName(next) || d.tables.posts[next] || next == "vice" ||
		next == "executive")
}
