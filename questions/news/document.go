package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// document is one article, or a stretch of a long one, while it is read.
type document struct {
	text       string
	title      string
	tables     *tables
	bank       *questions.Bank
	sentences  []*sentence
	names      lexicon
	lows       map[string]bool   // words seen in lower case
	mids       map[string]bool   // words seen with a capital inside a sentence
	the        map[string]bool   // words seen after a capital "The" inside a sentence
	hero       *thing            // the person named most often so far
	topic      *thing            // what the article is about
	performers map[*thing]*thing // who recorded what
	labels     map[*thing]*thing // for which label
	albums     map[*thing]*thing // on which album a song is
	signed     map[*thing]bool   // acts of which a label is known
	series     *thing            // of which the article describes an episode
	show       *thing            // the podcast or programme last spoken of
	couple     []*thing          // the pair last spoken of
	folds      map[string]string // names as the lexicon writes them
	used       map[string]bool   // names of the lexicon that stand in this stretch
	typed      bool              // the kinds of its names were looked for once
	music      bool              // it speaks of records rather than of films
}

// sentence is one sentence with its tokens, and later its items.
type sentence struct {
	span
	paragraph int
	tokens    []token
	quotes    []quotation
	items     []item
	leads     bool     // the subject stands at its beginning
	subject   *thing   // whom or what it is about
	people    []*thing // whom it names
	asks      bool     // it is a question
}

// thing is what a name stands for in an article.
type thing struct {
	name   string
	kind   questions.Kind // "" while unknown
	sure   bool           // the kind was said, not guessed
	id     string         // of the bank's entity
	gender byte           // 'm', 'f', 'n' for they, 0 unknown
	quoted bool           // its name stands in quotation marks
	trade  string         // occupation, where said
	count  int
}

// is reports whether t is of one of the kinds.
func (t *thing) is(kinds ...questions.Kind) bool {
	return t != nil && slices.Contains(kinds, t.kind)
}

// kindOf is the kind of t, "" where there is no t.
func (t *thing) kindOf() questions.Kind {
	if t == nil {
		return ""
	}
	return t.kind
}

// lexicon finds things by their names.
type lexicon struct {
	byFold  map[string]*thing
	longest map[string]int    // most words of a name that begins with a word
	parts   map[string]*thing // persons by surname, first name
}

func newLexicon() lexicon {
	return lexicon{map[string]*thing{}, map[string]int{}, map[string]*thing{}}
}

// newDocument splits text[from:to] into sentences with their tokens.
func (r *Reader) newDocument(a Article, text span, names lexicon) *document {
	d := &document{
		text: a.Text, title: a.Title, tables: r.tables, bank: r.bank, names: names,
		performers: map[*thing]*thing{}, labels: map[*thing]*thing{}, lows: map[string]bool{},
		folds: map[string]string{}, used: map[string]bool{},
		albums: map[*thing]*thing{}, signed: map[*thing]bool{},
		mids: map[string]bool{}, the: map[string]bool{},
	}
	for i, p := range paragraphs(a.Text[text.start:text.end]) {
		p = span{p.start + text.start, p.end + text.start}
		d.addParagraph(p, i)
	}
	return d
}

func (d *document) addParagraph(p span, number int) {
	quotes := d.quotations(p)
	for _, s := range sentences(d.text, p, d.tables.short) {
		next := &sentence{span: s, paragraph: number, tokens: tokenize(d.text, s.start, s.end)}
		for _, q := range quotes {
			if q.end > s.start && q.start < s.end {
				next.quotes = append(next.quotes, q)
			}
		}
		next.asks = d.isQuestion(next)
		d.note(next)
		d.sentences = append(d.sentences, next)
	}
}

// isQuestion reports whether a sentence ends with a question mark that is not
// part of a title or of what somebody says.
func (d *document) isQuestion(s *sentence) bool {
	if !strings.HasSuffix(strings.TrimRight(d.text[s.start:s.end], "\"”’') "), "?") {
		return false
	}
	last := s.tokens[len(s.tokens)-1].start
	return !slices.ContainsFunc(s.quotes, func(q quotation) bool {
		return q.start <= last && last < q.end
	})
}

// note remembers how words are written, which tells names from words that
// have a capital only because they begin a sentence.
func (d *document) note(s *sentence) {
	for i, t := range s.tokens {
		switch {
		case !t.word || d.quoted(s, t.start):
		case !t.upper:
			d.lows[t.low] = true
		case i > 0 && s.tokens[i-1].word:
			d.mids[t.low] = true
			if i > 1 && s.tokens[i-1].low == "the" && s.tokens[i-1].upper {
				d.the[t.low] = true
			}
		}
	}
}

func (d *document) quoted(s *sentence, at int) bool {
	return slices.ContainsFunc(s.quotes, func(q quotation) bool {
		return q.start <= at && at < q.end
	})
}

// add puts a name into the lexicon and returns its thing.
func (d *document) add(name string) *thing {
	fold := d.fold(name)
	d.used[fold] = true
	if t := d.names.byFold[fold]; t != nil {
		return t
	}
	t := &thing{name: name}
	d.link(t, name)
	if len(d.names.byFold) < maxNames {
		d.names.byFold[fold] = t
	}
	return t
}

// fold is [questions.Fold], done once for each text of this stretch.
func (d *document) fold(s string) string {
	if folded, ok := d.folds[s]; ok {
		return folded
	}
	folded := questions.Fold(s)
	d.folds[s] = folded
	return folded
}

// maxNames bounds what is remembered of a page.
const maxNames = 3000

// link looks the name up in the bank. A name that several entities share is
// linked when its kind is known, by relink.
func (d *document) link(t *thing, name string) {
	if d.bank == nil {
		return
	}
	found := d.bank.Find(name)
	if t.kind != "" {
		found = slices.DeleteFunc(found, func(e questions.Entity) bool { return e.Kind != t.kind })
	}
	if len(found) != 1 {
		return
	}
	e := found[0]
	t.id, t.kind, t.name = e.ID, e.Kind, e.Name
	t.sure = true
	switch e.Pronoun {
	case questions.He:
		t.gender = 'm'
	case questions.She:
		t.gender = 'f'
	case questions.They:
		t.gender = 'n'
	}
}
