package questions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// midName writes a name as it stands inside a sentence: "the Beatles", "the
// Academy Award for Best Picture".
func midName(e *known) string {
	switch e.Kind {
	case Song:
		return titled(e)
	case Band, Company, Award, Event, Place, Character:
		if rest, ok := strings.CutPrefix(e.Name, "The "); ok {
			return "the " + rest
		}
		if slices.Contains(e.Aliases, "The "+e.Name) {
			return "the " + e.Name
		}
	}
	if takesThe(e) {
		return "the " + e.Name
	}
	return e.Name
}

// takesThe reports whether a name without an article wants one.
func takesThe(e *known) bool {
	words := strings.Fields(e.Name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	switch e.Kind {
	case Band: // "Seo Taiji and Boys" is a person with a group
		return namesGroup(last) && !slices.Contains(words, "and")
	case Award:
		return !strings.HasSuffix(words[0], "'s")
	case Company:
		return e.Name == "BBC" || e.Name == "CBC" || e.Name == "CW"
	case Place:
		return slices.Contains([]string{
			"Netherlands", "Philippines", "Bahamas", "Bronx", "States", "Kingdom",
		}, last)
	case Event:
		return unicode.IsDigit(rune(e.Name[0])) || slices.ContainsFunc(words, namesEvent)
	}
	return false
}

// namesGroup reports whether a band's last word is a plural that wants an
// article: "the Beastie Boys", but "Talking Heads".
func namesGroup(word string) bool {
	switch word {
	case "Boys", "Girls", "Gees", "Peas", "Peppers", "Fugees", "Eagles", "Carpenters", "Pistols",
		"Supremes", "Chicks", "Brothers", "Sisters", "Wailers", "Heartbreakers", "Pumpkins", "Wilburys":
		return true
	}
	return false
}

// namesEvent reports whether a word says what an event is, so that its name
// wants an article.
func namesEvent(word string) bool {
	switch strings.ToLower(word) {
	case "awards", "show", "tour", "festival", "concert", "olympics", "games", "ceremony", "jubilee",
		"gala", "fair", "contest", "party", "inauguration", "first", "second", "third", "parade":
		return true
	}
	return false
}

// noun is what things like e are called in a question that asks for them. It
// must fit all options: a novel is asked for as a book.
func noun(e *known) string {
	switch e.Kind {
	case Series:
		return "TV series"
	case Podcast:
		if slices.Contains(e.Tags, "radio") {
			return "radio show"
		}
	case Company:
		for _, word := range []string{"label", "publisher", "studio"} {
			if slices.Contains(e.Tags, word) {
				return word
			}
		}
	case Work:
		for _, word := range []string{"musical", "play", "opera", "comic", "video-game", "manga"} {
			if slices.Contains(e.Tags, word) {
				return strings.ReplaceAll(word, "-", " ")
			}
		}
	}
	return string(e.Kind)
}

// describingNoun is what e itself is called beside its name.
func describingNoun(e *known) string {
	switch e.Kind {
	case Series:
		return "series"
	case Book, Work:
		for _, word := range []string{
			"novel", "memoir", "autobiography", "novella", "story", "poem",
		} {
			if slices.Contains(e.Tags, word) {
				return strings.ReplaceAll(word, "-", " ")
			}
		}
	}
	return noun(e)
}

func plural(noun string) string {
	switch {
	case noun == "person":
		return "people"
	case noun == "TV series" || noun == "series" || noun == "manga":
		return noun
	case strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ay"):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

// possessive adds "'s", and only an apostrophe to groups that end in "s":
// "James's", "the Beatles'".
func possessive(name string, group bool) string {
	if group && strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// upperFirst makes a sentence begin with a capital where it begins with a
// lower-case word of ours, and leaves names such as "will.i.am" alone.
func upperFirst(s string) string {
	for _, word := range []string{"the ", "in ", "at ", "a ", "an ", "records by "} {
		if strings.HasPrefix(s, word) {
			r, size := utf8.DecodeRuneInString(s)
			return string(unicode.ToUpper(r)) + s[size:]
		}
	}
	return s
}
