package judge

import "headliner/questions"

// best judges a typed phrase against all accepted answers and returns the
// best verdict.
func (c *hearing) best(a phrase) Result {
	out, at := Result{Wrong, "other"}, 0
	for i := range c.golds {
		r := c.compare(&c.golds[i], a)
		if r.Verdict > out.Verdict || r.Verdict == Wrong && out.Rule == "other" {
			out, at = r, i
		}
		if out.Verdict == Right {
			break
		}
	}
	if out.Verdict == Right && c.contradicted(&c.golds[at], a) {
		return Result{Wrong, "other"}
	}
	return out
}

// whole looks for an accepted answer of which no word is missing and to which
// none was added, and settles dates and amounts.
func (c *hearing) whole() (Result, bool) {
	if c.other && (c.kind != "" || c.rival) {
		return Result{Wrong, "known"}, true
	}
	second, heavy := c.secondGuess(), c.heavy(c.answer.words)
	for i := range c.golds {
		g := &c.golds[i]
		if g.date || g.amount || heavy > 2*len(g.words)+1 {
			continue
		}
		f := c.overlap(g.words, c.answer.words)
		r, ok := c.complete(g, c.answer, &f, 0.1)
		if ok && (!second || f.extra == 0) && !c.contradicted(g, c.answer) {
			return r, true
		}
	}
	return Result{}, false
}

// heavy counts the typed words that tell something.
func (c *hearing) heavy(words []word) int {
	n := 0
	for i := range words {
		if c.weight(&words[i], true) >= 0.5 {
			n++
		}
	}
	return n
}

// compare judges a typed phrase against one accepted answer.
func (c *hearing) compare(g *gold, a phrase) Result {
	if g.date {
		return c.dates(g.phrase, a)
	}
	if g.amount {
		return c.amounts(g.phrase, a)
	}
	f := c.overlap(g.words, a.words)
	if r, ok := c.complete(g, a, &f, 0.4); ok {
		return r
	}
	if r, wrong := c.numbersDiffer(&f); wrong {
		return r
	}
	if c.other && f.inexact > 0 {
		return Result{Wrong, "known"}
	}
	if c.dropsNot(&f) {
		return Result{Wrong, "negation"}
	}
	if initialism(g.words, a.words) || initialism(a.words, g.words) {
		return Result{Right, "initials"}
	}
	if c.isPerson(g) && shortName(g.words, a.tight) {
		return Result{Right, "initials"}
	}
	if f.got < 0.5 || f.solid == 0 {
		return Result{Wrong, "other"}
	}
	switch {
	case c.isPerson(g):
		return c.person(g, &f)
	case c.isTitle():
		return c.title(&f)
	}
	return c.thing(&f)
}

// dropsNot reports whether the answer leaves out a "not".
func (c *hearing) dropsNot(f *fit) bool {
	for i := range f.g {
		if f.gHit&(1<<i) == 0 && f.g[i].class&negation != 0 {
			return true
		}
	}
	return false
}

// numbersDiffer rejects an answer with another number than g: "season 4" is
// not season 3, a sequel not the film.
func (c *hearing) numbersDiffer(f *fit) (Result, bool) {
	lacks := false
	for i := range f.g {
		w := &f.g[i]
		suffix := w.roman && i > 1 && i == len(f.g)-1 && w.value <= 5 && c.ask == somebody
		lacks = lacks || w.number && f.gHit&(1<<i) == 0 && !w.prompted && !w.inside && !suffix
	}
	for k := range f.a {
		w := &f.a[k]
		if w.number && f.aHit&(1<<k) == 0 && !w.prompted && !(w.inside && w.value > 1000) {
			return Result{Wrong, "number"}, true
		}
	}
	if lacks {
		if f.got >= 0.5 && f.surplus == 0 && !c.isTitle() {
			return Result{Close, "number"}, true
		}
		return Result{Wrong, "number"}, true
	}
	return Result{}, false
}

// isWork reports whether the answer is known to be a title.
func (c *hearing) isWork() bool {
	switch c.kind {
	case questions.Album, questions.Song, questions.Film, questions.Series, questions.Podcast,
		questions.Book, questions.Work:
		return true
	}
	return false
}

func (c *hearing) isTitle() bool { return c.isWork() || c.kind == "" && c.ask == titled }

// title judges a part of a title, or a title with words around it. Half a
// title is not the title.
func (c *hearing) title(f *fit) Result {
	share := f.got / (f.got + f.missing)
	switch {
	case f.missing <= 0.1 && f.surplus == 0:
		return Result{Right, "surplus"}
	case f.missing <= 0.1 && (c.creditAfter(f) || creditBefore(f)):
		return Result{Right, "credit"}
	case f.missing <= 0.1:
		return Result{Wrong, "longer"}
	case f.surplus == 0 && share >= 0.4:
		return Result{Close, "part"}
	case f.surplus == 0 && share > 0.2:
		return Result{Wrong, "part"}
	}
	return Result{Wrong, "other"}
}

// thing judges an answer that is neither a person's name nor a title.
func (c *hearing) thing(f *fit) Result {
	total := f.got + f.missing
	switch {
	case c.anotherPlace(f):
		return Result{Wrong, "place"}
	case f.solid == 1 && f.g[len(f.g)-1].class&honorific != 0 && c.saysOf(f):
		return Result{Wrong, "longer"}
	case f.lost == 0 && f.missing <= 0.06:
		return c.more(f)
	case f.lost == 0 && f.missing <= 0.35 && f.surplus == 0:
		if c.swapped(f) {
			return Result{Wrong, "other"}
		}
		return Result{Right, "surplus"}
	case f.surplus > 0 && f.got/total < 0.75:
		return Result{Wrong, "other"}
	case f.surplus == 0 && c.onlyPlaceMissing(f):
		return Result{Right, "place"}
	case f.surplus == 0 && (c.onlyDetailMissing(f) || c.restMissing(f)):
		return Result{Right, "detail"}
	case f.surplus == 0 && f.extra <= 0.06 && c.headOnly(f):
		return Result{Right, "head"}
	case f.got/total >= 0.45:
		return Result{Close, "part"}
	}
	return Result{Wrong, "part"}
}
