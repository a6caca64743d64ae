package news

import (
	"cmp"
	"slices"
	"strings"

	"headliner/questions"
)

// Draft is a question that a sentence of an article may make where no relation
// of the catalogue fits. Its words are ours, not those of the sentence, and
// they are rough: somebody has to go over it before it is played.
type Draft struct {
	Prompt, Answer string
	AnswerKind     questions.Kind // "" where it is not known
	AnswerID       string         // an entity of the bank, "" for none
	// Single: there is but one right answer, so that anything else is wrong.
	Single bool

	Evidence   string // the sentence, word for word
	Start, End int    // where it stands in the article's text, in bytes
	rank       int    // the higher, the better a question
}

// mostDrafts bounds how many questions one article may propose.
const mostDrafts = 3

// Drafts proposes questions from the sentences of an article that make none
// of its claims: few ones, of shapes that seldom mislead, in the order of the
// text. Rumours, plans, denials, opinions, gossip and what touches on taste
// make none.
func (r *Reader) Drafts(a Article, claims []Claim) []Draft {
	d := r.open(a)
	if d == nil {
		return nil
	}
	var out []Draft
	for n, s := range d.sentences {
		d.resolve(n)
		if !d.draftable(n) {
			continue
		}
		shapes := draftShapes()
		if d.reported(s, len(s.items)) { // what is said is not asked about, but to whom
			shapes = []draftShape{asInterview}
		}
		for _, shape := range shapes {
			draft, ok := shape(d, s, a)
			if !ok {
				continue
			}
			draft.Evidence, draft.Start, draft.End = d.text[s.start:s.end], s.start, s.end
			if draft.flaw(a.Text) == "" && !stated(claims, draft) && !asked(out, draft) {
				out = append(out, draft)
				break
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Draft) int { return cmp.Compare(y.rank, x.rank) })
	out = out[:min(len(out), mostDrafts)]
	slices.SortStableFunc(out, func(x, y Draft) int { return cmp.Compare(x.Start, y.Start) })
	return out
}

// open reads the beginning of an article, which is all of any but the longest.
// nil: nothing in it is to be believed.
func (r *Reader) open(a Article) *document {
	list := blocks(a.Text)
	if len(list) == 0 {
		return nil
	}
	d := r.newDocument(a, list[0], newLexicon())
	if weight, words := d.gossipWeight(); d.isSatire(a) || isGossip(weight, words, "") {
		return nil
	}
	d.collect()
	return d
}

// stated reports whether a claim says already what a draft asks.
func stated(claims []Claim, draft Draft) bool {
	return slices.ContainsFunc(claims, func(c Claim) bool {
		asks := func(answer, given string) bool {
			same := questions.Fold(answer) == questions.Fold(draft.Answer) ||
				strings.HasPrefix(answer, draft.Answer+"-")
			return same && hasWords(draft.Prompt, given)
		}
		return asks(c.Object, c.Subject) || asks(c.Subject, c.Object)
	})
}

// asked reports whether a draft has the words of one before it.
func asked(list []Draft, draft Draft) bool {
	return slices.ContainsFunc(list, func(d Draft) bool { return d.Prompt == draft.Prompt })
}

// draftShape finds what a sentence of one shape says and asks for it.
type draftShape func(d *document, s *sentence, a Article) (Draft, bool)

func draftShapes() []draftShape {
	return []draftShape{
		asFirst, asNamesake, asGift, asMost, asSuccessor, asRival, asLocation, asCredit, asStudent, asPerformance,
		asYear,
	}
}

// draftable reports whether the sentence at n may make a question at all:
// plainly said, about nothing delicate.
func (d *document) draftable(n int) bool {
	s := d.sentences[n]
	if s.asks || len(s.items) < 4 || len(s.tokens) > 70 || d.hearsay(s) {
		return false
	}
	return !d.doubted(s, 0, len(s.items)) && !isOpinion(s) && !isFiction(s) && len(d.tasteWarnings(n, "spouse", d.youngest(s))) == 0
}

// isFiction reports whether a sentence tells a story: what happens in a film
// is no news.
func isFiction(s *sentence) bool {
	tells := set(`plot storyline fictional plays played playing portrays portrayed character characters
		protagonist heroine hero`)
	if slices.ContainsFunc(s.items, func(it item) bool { return tells[it.low] }) {
		return true
	}
	story := []questions.Kind{questions.Film, questions.Series, questions.Book, questions.Work}
	return s.low(0) == "in" && len(s.items) > 1 &&
		(slices.Contains(story, s.items[1].ref.kind) || s.items[1].thing.is(story...))
}

// isOpinion reports whether a sentence has a word of those who think so, or of
// a quarrel.
func isOpinion(s *sentence) bool {
	thinks := set(`think thinks thought feel feels felt argue argues argued reckon reckons consider considers
		regard regards regarded arguably widely seem seems seemed appears many some hailed dubbed
		banned sacked fired axed`)
	return slices.ContainsFunc(s.items, func(it item) bool { return thinks[it.low] })
}

// doubted reports whether words from one item up to another deny something or
// put it into the future.
func (d *document) doubted(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		low := s.items[i].low
		if d.tables.negations[low] || d.tables.plans[low] && !(low == "may" && s.items[i].isDate) ||
			i+1 < to && d.tables.pairs[low+"_"+s.items[i+1].low] {
			return true
		}
	}
	return false
}
