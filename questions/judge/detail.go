package judge

// onlyPlaceMissing reports whether all that is missing tells where a place is:
// ", California", or "in Kent" after a place.
func (c *hearing) onlyPlaceMissing(f *fit) bool {
	if c.isWork() || c.ask == titled || f.got < 0.9 {
		return false
	}
	after, site := false, c.ask == someplace
	for i := range f.g {
		w := &f.g[i]
		hit := f.gHit&(1<<i) != 0
		site = site || hit && w.class&general != 0
		after = after || i > 0 && (w.sep == ',' || w.text == "in" && !hit && site)
		if hit || c.lack(f, i) < 0.5 {
			continue
		}
		where := w.class&place != 0 || c.l.is(w.same, place)
		if !after || !where && !site {
			return false
		}
	}
	return true
}

// onlyDetailMissing reports whether all that is missing is a description in
// front of a name: "American actor Tom Hanks".
func (c *hearing) onlyDetailMissing(f *fit) bool {
	name := false
	for i := range f.g {
		w := &f.g[i]
		if f.gHit&(1<<i) != 0 {
			name = name || w.capital && w.class&place == 0
			continue
		}
		if c.lack(f, i) < 0.5 {
			continue
		}
		adjective := w.class&place != 0 && i+1 < len(f.g) && !f.g[i+1].capital
		if name || w.capital && !adjective || w.number {
			return false
		}
	}
	return name
}

// headOnly reports whether an answer has the noun of a phrase and lacks only
// what narrows it down: "berries" for wild berries. Names have no such nouns.
func (c *hearing) headOnly(f *fit) bool {
	last := len(f.g) - 1
	if c.titles || c.kind != "" || f.plain || last > 4 || f.gHit&(1<<last) == 0 ||
		c.weight(&f.g[last], false) < 0.5 {
		return false
	}
	first := true // a capital at the start of a phrase says nothing
	for i := range f.g {
		w := &f.g[i]
		if w.number || w.capital && !first || f.gHit&(1<<i) == 0 && w.class&stop != 0 &&
			!w.article() {
			return false
		}
		first = first && w.article()
	}
	return true
}

// restMissing reports whether an answer has the beginning of a phrase and lacks
// only what follows a small word, and is no name: "day 3 of filming".
func (c *hearing) restMissing(f *fit) bool {
	if c.titles || c.kind != "" || f.plain {
		return false
	}
	if f.solid == 1 && f.g[0].capital { // Joan of Arc
		return false
	}
	open := false // words are missing, from a small word on
	for i := range f.g {
		w := &f.g[i]
		hit := f.gHit&(1<<i) != 0
		switch {
		case w.article():
		case hit && open, !hit && w.capital, !hit && w.number:
			return false
		case !hit && w.class&stop != 0:
			open = true
		case !hit && !open:
			return false
		}
	}
	return open
}

// swapped reports whether a word that says what kind of thing is meant was
// given in place of another: a river is not a lake.
func (c *hearing) swapped(f *fit) bool {
	lost, added := false, false
	for i := range f.g {
		w := &f.g[i]
		lost = lost || f.gHit&(1<<i) == 0 && (w.class&(general|honorific|role) != 0 ||
			w.prompted && w.class&stop == 0)
	}
	for k := range f.a {
		added = added || f.aHit&(1<<k) == 0 && f.a[k].class&(general|honorific|role) != 0 &&
			!f.a[k].prompted
	}
	return lost && added
}

// initialism reports whether one side is a word of the initials of the other:
// "NBA". Two letters are too few to go by.
func initialism(short, long []word) bool {
	if len(short) != 1 || short[0].number || len(short[0].text) < 3 || len(long) < 3 {
		return false
	}
	s := short[0].text
	return isInitials(s, long, false) || isInitials(s, long, true)
}

// isInitials compares s with the initials of words, small words counted or not.
func isInitials(s string, words []word, small bool) bool {
	n := 0
	for i := range words {
		w := &words[i]
		if w.article() && (i == 0 || !small) || !small && isSmall(w.text) {
			continue
		}
		if n == len(s) || w.text[0] != s[n] {
			return false
		}
		n++
	}
	return n == len(s)
}

func isSmall(w string) bool {
	switch w {
	case "of", "and", "in", "for", "on", "to", "at", "by":
		return true
	}
	return false
}
