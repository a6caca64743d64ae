package judge

import "math/bits"

// saysOf reports whether "of" and more follows a name: the Prince of Wales is
// not Prince.
func (c *hearing) saysOf(f *fit) bool {
	for k := 1; k+1 < len(f.a); k++ {
		if f.a[k].text == "of" && f.aHit&(1<<(k-1)) != 0 && f.aHit&(1<<k) == 0 {
			return !f.a[k+1].prompted
		}
	}
	return false
}

// saysFrom reports whether all that a name has too much tells where its bearer
// comes from: "Sting from The Police".
func saysFrom(f *fit) bool {
	k := bits.Len64(f.aHit) // after the last word that was found
	return k+1 < len(f.a) && f.aHit == 1<<k-1 && f.a[k].text == "from"
}

// relatives reports whether the answer names a family rather than a person.
func (c *hearing) relatives(f *fit) bool {
	for k := range f.a {
		switch f.a[k].text {
		case "family", "brothers", "sisters", "siblings", "twins", "brother", "sister", "son",
			"daughter", "father", "mother", "wife", "husband":
			if f.aHit&(1<<k) == 0 {
				return true
			}
		}
	}
	return false
}

// givenBefore reports whether all words of weight that were added stand before
// the name, the first of them being a first name.
func (c *hearing) givenBefore(f *fit) bool {
	given := false
	for k := range f.a {
		switch {
		case f.aHit&(1<<k) != 0:
			return given
		case c.weight(&f.a[k], true) >= 0.5:
			if !f.a[k].given.known() && !given {
				return false
			}
			given = true
		}
	}
	return given
}

// extraBetween reports whether the words of weight that were added stand
// between words that were found: a middle name.
func (c *hearing) extraBetween(f *fit) bool {
	from, to := -1, -1
	for k := range f.a {
		if f.aHit&(1<<k) != 0 {
			if from < 0 {
				from = k
			}
			to = k
		}
	}
	for k := range f.a {
		w := &f.a[k]
		switch between := k > from && k < to; {
		case f.aHit&(1<<k) != 0:
		case between && w.text == f.a[from].text, // Tom Hanks, Tom Cruise
			!between && c.weight(w, true) >= 0.5,
			between && w.class&(stop|filler) != 0 && !isParticle(w.text) && !w.article():
			return false
		}
	}
	return true
}

// titlesClash reports whether the answer gives another title: a king is not a
// queen, a son not his father.
func (c *hearing) titlesClash(f *fit) bool {
	var lost, added class
	for i := range f.g {
		if f.gHit&(1<<i) == 0 {
			lost |= f.g[i].class
		}
	}
	for k := range f.a {
		if f.aHit&(1<<k) == 0 {
			added |= f.a[k].class
		}
	}
	return lost&added&(honorific|junior) != 0
}
