package judge

// complete reports whether a is g with slips of spelling only, and words
// around it that weigh no more than extra.
func (c *hearing) complete(g *gold, a phrase, f *fit, extra float64) (Result, bool) {
	if c.other && f.inexact > 0 {
		return Result{}, false
	}
	if f.lost == 0 && f.surplus == 0 && f.solid > 0 && f.missing <= 0.1 && f.extra <= extra &&
		!c.titlesClash(f) && !c.swapped(f) && !c.anotherPlace(f) {
		if f.extra >= 0.3 && c.saysOf(f) &&
			(c.ask == somebody || c.isPerson(g)) {
			return Result{}, false
		}
		if c.bareName(g, f) {
			return Result{Close, "surname"}, true
		}
		if f.inexact > 0 {
			return Result{Right, "spelling"}, true
		}
		return Result{Right, "words"}, true
	}
	if !c.other && c.tightSpelling(g, a, f) {
		return Result{Right, "spacing"}, true
	}
	return Result{}, false
}

// tightSpelling compares without spaces, for a slip in a short word or in
// where the words end: "to mcruise". Words as such must all be there.
func (c *hearing) tightSpelling(g *gold, a phrase, f *fit) bool {
	if len(g.tight) < 5 || !sameNumbers(g.words, a.words) || f.allHit() {
		return false
	}
	limit := 1
	if len(g.words) == len(a.words) {
		if limit = c.oneSlip(g.words, a.words); limit == 0 {
			return false
		}
	} else if len(g.tight) >= 12 {
		limit = 2
	}
	return distance(g.tight, a.tight, limit) <= limit
}

// oneSlip looks for the only word in which two phrases of as many words
// differ, and returns how many letters may differ in it: none if it is another
// word rather than a slip.
func (c *hearing) oneSlip(g, a []word) int {
	at := -1
	for i := range g {
		if g[i].text == a[i].text {
			continue
		}
		if at >= 0 {
			return 0
		}
		at = i
	}
	if at < 0 || len(g) < 2 {
		return 0
	}
	want, typed := g[at].text, a[at].text
	switch {
	case len(want) == 1 && len(typed) == 1: // another initial
		return 0
	case g[at].class != 0 && a[at].class != 0, opposed(want, typed):
		return 0
	case g[at].given.known() && a[at].given.known():
		return 0
	case a[at].given.known() && len(want) < 4:
		return 0
	case soundOf(want) == soundOf(typed):
		return 2
	case a[at].given.known() || c.knownWord(typed):
		return 0
	}
	return 1
}

// allHit reports whether every word of one side was found in the other as it
// is: then a word is missing, not misspelt.
func (f *fit) allHit() bool {
	return f.inexact == 0 && (f.gHit == 1<<len(f.g)-1 || f.aHit == 1<<len(f.a)-1)
}

func sameNumbers(g, a []word) bool {
	k := 0
	for i := range g {
		if !g[i].number {
			continue
		}
		for k < len(a) && !a[k].number {
			k++
		}
		if k == len(a) || a[k].value != g[i].value {
			return false
		}
		k++
	}
	for ; k < len(a); k++ {
		if a[k].number {
			return false
		}
	}
	return true
}
