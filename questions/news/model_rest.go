package news

import (
	"slices"

	"headliner/questions"
)

// takeRest takes the work in which a claim holds and its date, as far as its
// sentence has them. What it has not is left out, unless the relation cannot
// do without.
func (f modelFact) takeRest(out *Claim, r questions.Relation) string {
	in, kind := string(f.In), questions.Kind(f.InKind)
	if r.UseIn != questions.Unused && isModelName(in) && slices.Contains(r.In, kind) &&
		hasWords(out.Evidence, in) && questions.Fold(in) != questions.Fold(out.Subject) &&
		questions.Fold(in) != questions.Fold(out.Object) {
		out.In, out.InKind = in, kind
	}
	if date, err := questions.ParseDate(string(f.When)); err == nil && r.UseWhen != questions.Unused {
		out.When = saidDate(out.Evidence, date)
	}
	if r.UseIn == questions.Needed && out.In == "" || r.UseWhen == questions.Needed && out.When.IsZero() {
		return DropPart
	}
	return ""
}

// CheckClaim holds a claim that somebody else, such as a language model, found
// in an article against what the reader itself keeps to: no claim from denials,
// rumours, plans, questions and what somebody says, and the same warnings for
// the same sentence. It suits [ModelOptions].Check.
func (r *Reader) CheckClaim(a Article) func(*Claim) string {
	list := blocks(a.Text)
	if len(list) == 0 {
		return CautiousCheck(a)
	}
	d := r.newDocument(a, list[0], newLexicon())
	if d.isSatire(a) {
		return func(*Claim) string { return DropDoubt }
	}
	weight, words := d.gossipWeight()
	d.collect()
	for n := range d.sentences {
		d.resolve(n)
	}
	return func(c *Claim) string {
		if why := d.doubtful(c); why != "" {
			return why
		}
		if isGossip(weight, words, c.Relation) {
			c.Warnings = append([]string{"gossip"}, c.Warnings...)
		}
		return ""
	}
}

// doubtful looks at the sentences that a claim quotes.
func (d *document) doubtful(c *Claim) string {
	known := false
	for n, s := range d.sentences {
		if s.end <= c.Start || s.start >= c.End {
			continue
		}
		if known = true; s.asks {
			return DropDoubt
		}
		if d.hearsay(s) {
			if c.Relation != "age" && c.Relation != "occupation" {
				return DropDoubt
			}
			c.warn("hearsay") // as the reader has it: see special
		}
		if why := d.weighWords(s, c); why != "" {
			return why
		}
		young := 0
		if c.SubjectKind == questions.Person || c.ObjectKind == string(questions.Person) {
			young = d.youngest(s)
		}
		for _, w := range d.tasteWarnings(n, c.Relation, young) {
			c.warn(w)
		}
	}
	if !known {
		return DropEvidence
	}
	return ""
}

// warn adds a warning once.
func (c *Claim) warn(w string) {
	if !slices.Contains(c.Warnings, w) {
		c.Warnings = append(c.Warnings, w)
	}
}

// weighWords looks for words in the clause of a claim that deny it, put it off
// or leave it to somebody who says so.
func (d *document) weighWords(s *sentence, c *Claim) string {
	low, high := d.placesOf(s, c)
	if low > high {
		if slices.ContainsFunc(s.items, func(it item) bool { return it.speech }) {
			return DropDoubt // its names stand in what somebody says
		}
		low, high = 0, len(s.items)-1
	}
	from, to := clause(s.items, low, high, d.tables.breaks)
	from = min(from, low)
	for i := from; i <= to && i < len(s.items); i++ {
		if d.tables.blockers[c.Relation][s.items[i].low] {
			return DropUnsaid
		}
	}
	if d.doubted(s, from, min(to+1, len(s.items))) {
		return DropDoubt
	}
	if c.Relation != "host" && c.Relation != "guest" && d.reported(s, high) {
		return DropDoubt
	}
	return ""
}

// placesOf returns the first and the last item that stands for a side of a
// claim, by name where there is one; low is behind high where there is none.
func (d *document) placesOf(s *sentence, c *Claim) (low, high int) {
	low, high = len(s.items), -1
	for _, named := range []bool{true, false} {
		for i := range s.items {
			t := s.items[i].thing
			if t == nil || s.items[i].speech || (s.items[i].ref.word == "") != named {
				continue
			}
			if sameByName(t.name, c.Subject) || sameByName(t.name, c.Object) {
				low, high = min(low, i), max(high, i)
			}
		}
		if high >= 0 {
			return low, high
		}
	}
	return low, high
}
