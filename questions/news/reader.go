package news

import (
	"cmp"
	"slices"
	"strings"

	"headliner/questions"
)

// Claim is a fact that an article states, before anybody has reviewed it.
type Claim struct {
	Subject     string
	SubjectKind questions.Kind
	Relation    string // an ID of the catalogue
	Object      string
	ObjectKind  string // a kind of entity, or "date", "number" or "text"

	// In is the work in which the fact holds, where the relation wants one, and
	// When the date at which it came about; both may be empty.
	In     string
	InKind questions.Kind
	When   questions.Date

	Evidence   string // the sentence that says so, word for word
	Start, End int    // where it stands in the article's text, in bytes
	AsOf       questions.Date
	Confidence float64 // from 0 to 1
	// Warnings say why the claim must not be approved unseen: "gossip" for the
	// kind of article, "hearsay" for a sentence that tells rumours, or what is
	// delicate about it ("death", "illness", "minor" …).
	Warnings []string

	SubjectID, ObjectID, InID string // of entities of the bank, "" for new ones
}

// Reader reads articles. It is read-only and safe for concurrent use.
type Reader struct {
	bank   *questions.Bank
	tables *tables
	rules  ruleIndex
}

// NewReader makes a reader that knows the names of the bank, which may be nil.
func NewReader(bank *questions.Bank) *Reader {
	return &Reader{bank: bank, tables: newTables(), rules: newRuleIndex(allRules())}
}

// allRules reads the tables of rules. They are part of the program: a fault in
// one is a fault of the programmer.
func allRules() []rule {
	macros := map[string]string{}
	for _, part := range []map[string]string{
		sharedMacros(), musicMacros(), screenMacros(), peopleMacros(), showMacros(), roleMacros(),
		pieceMacros(),
	} {
		for name, words := range part {
			macros[name] = words
		}
	}
	tables := []string{musicRules(), screenRules(), peopleRules(), showRules(), pieceRulesAlone()}
	for _, r := range roles() {
		tables = append(tables, r.rules())
	}
	rules, err := parseRules(strings.Join(tables, "\n"), macros)
	if err != nil {
		panic(err)
	}
	return rules
}

// blockSize is how much of a long text is read at once, in bytes: what is
// kept in memory does not grow with the page.
const blockSize = 24 << 10

// Read lists the facts that an article states, in the order of its text. It
// never fails: of a text that says nothing it makes nothing.
func (r *Reader) Read(a Article) []Claim {
	var out []Claim
	var all reading
	seen := map[string]int{}
	names := newLexicon()
	for _, block := range blocks(a.Text) {
		d := r.newDocument(a, block, names)
		if d.isSatire(a) {
			return nil
		}
		all.weight, all.words = add(all, d)
		d.collect()
		out = r.readBlock(d, a, out, seen)
	}
	for i := range out {
		if isGossip(all.weight, all.words, out[i].Relation) {
			out[i].Warnings = append([]string{"gossip"}, out[i].Warnings...)
		}
	}
	slices.SortStableFunc(out, func(x, y Claim) int { return cmp.Compare(x.Start, y.Start) })
	return out
}

// reading is what is known of an article as a whole.
type reading struct{ weight, words int }

func add(all reading, d *document) (weight, words int) {
	weight, words = d.gossipWeight()
	return all.weight + weight, all.words + words
}

// blocks cuts a long text at line breaks, or at spaces where it has none.
func blocks(text string) []span {
	var out []span
	for at := 0; at < len(text); {
		end := len(text)
		if end-at > blockSize {
			end = at + blockSize
			for _, cut := range []string{"\n", ". ", " "} {
				if i := strings.LastIndex(text[at:end], cut); i > blockSize/4 {
					end = at + i + 1
					break
				}
			}
			for end < len(text) && text[end]&0xC0 == 0x80 {
				end++ // never inside a character
			}
		}
		out = append(out, span{at, end})
		at = end
	}
	return out
}

// readBlock reads the sentences of a block, in order.
func (r *Reader) readBlock(d *document, a Article, out []Claim, seen map[string]int) []Claim {
	for n, s := range d.sentences {
		d.resolve(n)
		w := &writer{d: d, s: s, n: n, published: a.Published, out: out, seen: seen}
		w.hearsay = d.hearsay(s)
		tried := map[int]bool{}
		for i := range s.items {
			for _, at := range r.rules.byWord[s.items[i].low] {
				if !tried[at] && s.items[i].low != "" {
					tried[at] = true
					w.apply(&r.rules.rules[at])
				}
			}
		}
		w.special()
		out = w.out
		s.tokens = nil
	}
	w := &writer{d: d, published: a.Published, out: out, seen: seen}
	w.infer()
	return w.out
}
