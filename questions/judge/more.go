package judge

// more judges an answer that holds all of an accepted one and more.
func (c *hearing) more(f *fit) Result {
	switch {
	case f.surplus == 0:
		return Result{Right, "surplus"}
	case c.startsOther(f):
		return Result{Wrong, "known"}
	case c.extraNamesOther(f) || c.extraApart(f):
		return Result{Wrong, "list"}
	case c.anotherName(f):
		return Result{Wrong, "longer"}
	case f.surplus <= 2 && f.extra <= f.got+1:
		return Result{Right, "inside"}
	}
	return Result{Wrong, "longer"}
}

// startsOther reports whether an accepted answer of one word is merely how the
// name of a known entity begins, which the answer gives: Woody Allen is no toy.
func (c *hearing) startsOther(f *fit) bool {
	k := 0
	for k < len(f.a) && f.a[k].article() {
		k++
	}
	return c.other && f.solid == 1 && k < len(f.a) && f.aHit == 1<<k
}

// extraApart reports whether words of weight that were added stand apart from
// all that was found, as another guess does: beyond a comma or "and".
func (c *hearing) extraApart(f *fit) bool {
	hit, extra := false, false // in the part since the last separator
	for k := range f.a {
		w := &f.a[k]
		if k > 0 && separates(w.sep) || f.aHit&(1<<k) == 0 && separatesWord(w.text) {
			if extra && !hit {
				return true
			}
			hit, extra = false, false
		}
		if f.aHit&(1<<k) != 0 {
			hit = true
		} else if c.weight(w, true) >= 0.5 {
			extra = true
		}
	}
	return extra && !hit
}

func separates(sep byte) bool {
	switch sep {
	case ',', ';', '/', '|', '\n', '(', '?':
		return true
	}
	return false
}

func separatesWord(w string) bool {
	switch w {
	case "and", "or", "plus", "vs":
		return true
	}
	return false
}

// extraNamesOther reports whether words that were added name a known entity
// of their own: then the answer is two guesses.
func (c *hearing) extraNamesOther(f *fit) bool {
	for k := 0; k < len(f.a); k++ {
		if f.aHit&(1<<k) != 0 {
			continue
		}
		end := k
		for end < len(f.a) && f.aHit&(1<<end) == 0 {
			end++
		}
		if c.namesOther(f.a[k:end], nil) {
			return true
		}
		k = end
	}
	return false
}

// creditAfter reports whether all that a typed title has too much is a credit
// at its end: "war and peace by tolstoy", "the crown on netflix".
func (c *hearing) creditAfter(f *fit) bool {
	by := -1
	for k := range f.a {
		hit := f.aHit&(1<<k) != 0
		switch {
		case by < 0 && !hit && k > 0 && (f.a[k].text == "by" || onNetwork(f.a[k:])):
			by = k
		case by < 0 && !hit && c.weight(&f.a[k], true) >= 0.5:
			return false
		case by >= 0 && (hit || k > by+4):
			return false
		}
	}
	return by >= 0 && by < len(f.a)-1
}

// onNetwork reports whether words tell where a series is shown: "on Netflix".
func onNetwork(words []word) bool {
	if len(words) != 2 || words[0].text != "on" {
		return false
	}
	switch words[1].text {
	case "netflix", "hbo", "hulu", "disney", "amazon", "apple", "bbc", "itv", "nbc", "cbs", "abc",
		"fox", "mtv", "tv", "showtime", "amc", "fx", "paramount", "peacock", "spotify":
		return true
	}
	return false
}

// creditBefore reports whether all that a typed title of several words has too
// much is whose it is: "Herman Melville's Moby Dick".
func creditBefore(f *fit) bool {
	k := 0
	for k < len(f.a) && f.aHit&(1<<k) == 0 {
		k++
	}
	return f.solid > 1 && k > 0 && k < 4 && f.a[k-1].owner && f.aHit>>k == 1<<(len(f.a)-k)-1
}
