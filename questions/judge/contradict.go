package judge

// contradicted reports whether an answer that fits an accepted one is at odds
// with another one that says more: a surname alone may be accepted, but not
// with another first name than the full name has.
func (c *hearing) contradicted(fits *gold, a phrase) bool {
	if n := c.nameOf(fits.words); len(c.golds) < 2 || n.parts > 1 && n.first < n.last &&
		c.firstName(&fits.words[n.first]) {
		return false
	}
	found := false
	for i := range c.golds {
		g := c.golds[i].words
		n := c.nameOf(g)
		if n.parts < 2 || n.first >= n.last || !c.firstName(&g[n.first]) || hasOf(g) {
			continue
		}
		if c.otherSurname(g, n, a.words) {
			found = true
			continue
		}
		k := c.whereLike(&g[n.last], a.words)
		before := c.nameBefore(a.words, k)
		if before < 0 || c.ask != somebody && !a.words[before].given.known() &&
			!g[n.first].given.known() {
			continue
		}
		if c.anyLike(g[:n.last], &a.words[before]) || c.whereLike(&g[n.first], a.words[:before]) >= 0 {
			return false
		}
		found = true
	}
	return found
}

// otherSurname reports whether the answer has the first name of a full name,
// and then a surname that is not in it: Josephine Baker was no empress.
func (c *hearing) otherSurname(g []word, n name, a []word) bool {
	k := c.whereLike(&g[n.first], a)
	if k < 0 || k+1 >= len(a) || a[k+1].sep != ' ' || !g[n.last].capital {
		return false
	}
	w := &a[k+1]
	return (c.ask == somebody || g[n.first].given.known()) && w.class == 0 && !w.number &&
		!w.prompted && !c.anyLike(g, w) && c.whereLike(&g[n.last], a) < 0
}

func hasOf(words []word) bool {
	for i := range words {
		if words[i].text == "of" {
			return true
		}
	}
	return false
}

// firstName reports whether a word can be a first name written in full.
func (c *hearing) firstName(w *word) bool {
	return len(w.text) > 1 && !w.initials && !w.letter && !w.number && !isParticle(w.text) &&
		w.class&(stop|honorific|role|general|place|title) == 0
}

// nameBefore returns the word of weight that stands right before words[k], but
// for initials and particles, or -1.
func (c *hearing) nameBefore(words []word, k int) int {
	for i := k - 1; i >= 0; i-- {
		w := &words[i]
		switch {
		case len(w.text) < 2 || w.initials || isParticle(w.text) || w.class&honorific != 0:
			continue
		case separates(words[i+1].sep) || w.number || c.weight(w, true) < 0.5:
			return -1
		}
		return i
	}
	return -1
}

// whereLike returns where a word like w stands, or -1.
func (c *hearing) whereLike(w *word, words []word) int {
	for i := range words {
		if c.like(w, &words[i]) > letter {
			return i
		}
	}
	return -1
}

func (c *hearing) anyLike(words []word, w *word) bool {
	for i := range words {
		if c.like(&words[i], w) > unlike {
			return true
		}
	}
	return false
}

// anotherName reports whether a first name was put before an accepted answer
// that is not asked for as a person's: Freddie Mercury is no planet.
func (c *hearing) anotherName(f *fit) bool {
	if c.ask == somebody || f.solid != 1 {
		return false
	}
	for k := 1; k < len(f.a); k++ {
		if f.aHit&(1<<k) != 0 && f.aHit&(1<<(k-1)) == 0 {
			w := &f.a[k-1]
			return w.given.known() && w.class == 0 && !w.prompted && f.a[k].sep == ' '
		}
	}
	return false
}

// anotherPlace reports whether a word was put before the name of a place that
// makes it another one, or a person of it: New England, Duke of Wellington.
func (c *hearing) anotherPlace(f *fit) bool {
	if f.solid != 1 || f.lost > 0 {
		return false
	}
	for k := 1; k < len(f.a); k++ {
		if f.aHit&(1<<k) == 0 || f.aHit&(1<<(k-1)) != 0 || f.a[k].sep != ' ' {
			continue
		}
		switch f.a[k-1].text {
		case "new", "north", "south", "east", "west":
			return !f.a[k-1].prompted
		case "of":
			return k > 1 && f.aHit&(1<<(k-2)) == 0 && f.a[k-2].class&honorific != 0 &&
				!f.a[k-2].prompted
		}
	}
	return false
}
