package judge

import "headliner/questions"

// maxOthers bounds how many wrong options are looked at.
const maxOthers = 20

// among settles an answer that was found right, but not exactly the answer,
// against the wrong options of the question and against known namesakes: it is
// wrong if it fits one of them better, and close if it fits one as well.
func (c *hearing) among(r Result) Result {
	for _, other := range c.q.Others[:min(len(c.q.Others), maxOthers)] {
		d := c.against(other)
		if len(d.golds) == 0 {
			continue
		}
		if d.exact() {
			return Result{Wrong, "option"}
		}
		switch s := d.settle(); {
		case s.Verdict != Right:
		case strict(r) && strict(s):
			r = nearer(r, c.slips(), d.slips(), "option")
		case strict(s):
			return Result{Wrong, "option"}
		case !strict(r):
			return Result{Close, "option"}
		}
	}
	if r.Rule == "spelling" {
		return c.amongNamesakes(r)
	}
	return r
}

// amongExact settles an answer that is an accepted one to the letter: that is
// not enough if what stands in brackets tells it from another option.
func (c *hearing) amongExact(r Result) Result {
	for _, g := range c.q.Gold {
		if len(c.q.Others) == 0 || c.same(c.l.read(g), c.answer) {
			return r
		}
	}
	for _, other := range c.q.Others[:min(len(c.q.Others), maxOthers)] {
		d := c.against(other)
		switch {
		case len(d.golds) > 0 && c.same(d.golds[0].phrase, c.answer):
			return Result{Wrong, "option"}
		case d.exact():
			return Result{Close, "option"}
		}
	}
	return r
}

// against is the same hearing with another accepted answer.
func (c *hearing) against(other string) *hearing {
	d := *c
	d.golds, d.entity, d.fame, d.other, d.rival = nil, "", 0, false, false
	d.addGold(other)
	d.markPrompted()
	d.classify()
	return &d
}

// strict reports whether a verdict rests on the whole of an accepted answer,
// give or take its spelling.
func strict(r Result) bool {
	switch r.Rule {
	case "exact", "words", "spelling", "spacing", "nickname":
		return true
	}
	return false
}

// nearer keeps r if the answer has fewer slips than another name would have.
func nearer(r Result, mine, others int, rule string) Result {
	switch {
	case mine < others:
		return r
	case mine > others:
		return Result{Wrong, rule}
	}
	return Result{Close, rule}
}

// maxSlips bounds the slips that are counted.
const maxSlips = 6

// slips counts the letters by which the answer differs from the nearest
// accepted one.
func (c *hearing) slips() int {
	best := maxSlips + 1
	for i := range c.golds {
		best = min(best, distance(c.golds[i].tight, c.answer.tight, maxSlips))
	}
	return best
}

// amongNamesakes looks for a known entity whose name is nearer to what was
// typed and which shares its last word.
func (c *hearing) amongNamesakes(r Result) Result {
	if c.j.bank == nil || c.kind == "" || len(c.answer.words) < 2 {
		return r
	}
	mine := c.slips()
	for e := range c.j.bank.Namesakes(c.answer.words[len(c.answer.words)-1].text) {
		if e.ID == c.entity || e.Kind != c.kind || c.isGoldName(e.Name) {
			continue
		}
		if p := c.l.read(e.Name); distance(p.tight, c.answer.tight, maxSlips) < mine {
			return Result{Wrong, "known"}
		}
	}
	return r
}

// otherOptions lists the wrong options of a question.
func otherOptions(q questions.Question) []string {
	var out []string
	for i, option := range q.Options {
		if i != q.Right {
			out = append(out, option)
		}
	}
	return out
}
