package judge

import (
	"slices"
	"strings"
)

// class says what part a word plays in an answer.
type class uint16

const (
	stop      class = 1 << iota // "of", "in": says nothing by itself
	filler                      // "it", "think": talk around an answer
	general                     // "river", "company": says what kind of thing it is
	honorific                   // "sir", "president": a title before a name
	junior                      // "jr", "sr": tells father from son
	negation                    // "not"
	guess                       // "or", "maybe": more than one answer
	role                        // "singer", "actor": what a person does
	place                       // a state or a country
	unit                        // "years", "mph"
	title                       // "film", "song": in a prompt, a title is asked for
	country                     // a country, or its people
	site                        // "city", "state": in a prompt, a place is asked for
)

// lexicon is the judge's knowledge of words. It is read-only once built.
type lexicon struct {
	words    map[string]*entry
	nothing  entry               // of a word that is not known
	numerals []string            // words of numbers, sorted
	surnames map[string]bool     // surnames that many people have
	rivals   map[string]bool     // famous names that are easily taken for another's
	nicks    map[string][]string // nicknames, with the names that they stand for; both tight
}

// entry is what is known about a word.
type entry struct {
	class  class
	same   string  // the word that stands for it and its like; "" for itself
	given  forms   // the first names that it is a form of
	number *number // it is a number's word
	scale  float64 // "thousand": what it multiplies by; 0 for none
}

// forms numbers the names that a first name can be a form of: "Sam" is one of
// Samuel and of Samantha.
type forms [3]int16

func (f forms) known() bool { return f[0] > 0 }

func (f forms) with(n int16) forms {
	for i := range f {
		if f[i] == 0 || f[i] == n {
			f[i] = n
			break
		}
	}
	return f
}

// share reports whether two first names can be forms of one.
func (f forms) share(g forms) bool {
	for _, n := range f {
		if n > 0 && (n == g[0] || n == g[1] || n == g[2]) {
			return true
		}
	}
	return false
}

type number struct {
	value           float64
	ordinal, decade bool
}

func newLexicon() *lexicon {
	l := &lexicon{
		words:    map[string]*entry{},
		surnames: map[string]bool{}, rivals: map[string]bool{}, nicks: map[string][]string{},
	}
	for w, n := range numberWords() {
		l.add(w).number = &n
		l.numerals = append(l.numerals, w)
	}
	slices.Sort(l.numerals)
	for w, scale := range scaleWords() {
		l.add(w).scale = scale
	}
	for c, words := range wordClasses() {
		for w := range strings.FieldsSeq(words) {
			l.add(w).class |= c
		}
	}
	l.addSynonyms(demonyms(), place|country)
	l.addSynonyms(states(), place)
	l.addSynonyms(synonyms(), 0)
	for i, line := range strings.Split(givenNames(), "\n") {
		for w := range strings.FieldsSeq(line) {
			l.add(w).given = l.add(w).given.with(int16(i + 1))
		}
	}
	single := int16(10000)
	for w := range strings.FieldsSeq(singleNames()) {
		if e := l.add(w); !e.given.known() {
			e.given, single = forms{single}, single+1
		}
	}
	for _, name := range famousRivals() {
		l.rivals[name] = true
	}
	for w := range strings.FieldsSeq(commonSurnames()) {
		l.surnames[w] = true
	}
	l.addNicknames(nicknames())
	return l
}

// addSynonyms reads lines of words that mean the same, the first of which
// stands for all.
func (l *lexicon) addSynonyms(lines string, c class) {
	for line := range strings.SplitSeq(lines, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			if len(words) > 1 {
				l.add(w).same = words[0]
			}
			l.add(w).class |= c
		}
	}
}

// add returns the entry of a word, a new one if it has none.
func (l *lexicon) add(w string) *entry {
	e, ok := l.words[w]
	if !ok {
		e = &entry{}
		l.words[w] = e
	}
	return e
}

// about returns what is known about a word.
func (l *lexicon) about(w string) *entry {
	if e, ok := l.words[w]; ok {
		return e
	}
	return &l.nothing
}

func (l *lexicon) is(w string, c class) bool { return l.about(w).class&c != 0 }

func numberWords() map[string]number {
	out := map[string]number{}
	for i, line := range strings.Split(`zero
one first
two second
three third
four fourth
five fifth
six sixth
seven seventh
eight eighth
nine ninth
ten tenth
eleven eleventh
twelve twelfth
thirteen thirteenth
fourteen fourteenth
fifteen fifteenth
sixteen sixteenth
seventeen seventeenth
eighteen eighteenth
nineteen nineteenth`, "\n") {
		words := strings.Fields(line)
		out[words[0]] = number{value: float64(i)}
		if len(words) > 1 {
			out[words[1]] = number{value: float64(i), ordinal: true}
		}
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		out[w] = number{value: float64(i+2) * 10}
		out[strings.TrimSuffix(w, "y")+"ieth"] = number{value: float64(i+2) * 10, ordinal: true}
		out[strings.TrimSuffix(w, "y")+"ies"] = number{value: float64(i+2) * 10, decade: true}
	}
	out["fourty"], out["dozen"] = out["forty"], number{value: 12}
	for w, v := range map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6} {
		out[w] = number{value: v}
	}
	return out
}

func scaleWords() map[string]float64 {
	return map[string]float64{
		"hundred": 100, "thousand": 1e3, "k": 1e3, "grand": 1e3,
		"million": 1e6, "millions": 1e6, "mil": 1e6, "mln": 1e6, "m": 1e6, "mm": 1e6,
		"billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "bil": 1e9,
		"trillion": 1e12, "tn": 1e12,
	}
}
