package judge

import "headliner/questions"

// fit says how an answer and an accepted answer overlap, word by word.
type fit struct {
	g, a    []word
	gHit    uint64 // words of g that were found in a
	aHit    uint64
	inexact int  // pairs that agree by spelling or by an initial only
	solid   int  // pairs of weight that agree beyond an initial
	plain   bool // all words of g are light, so that each counts in full

	got     float64 // weight of the words found
	missing float64 // weight of the words of g that were not
	extra   float64 // weight of the words of a that g lacks
	lost    int     // how many words of weight are missing
	surplus int     // how many words of weight are extra
}

// overlap pairs the words of an accepted answer with those typed.
func (c *hearing) overlap(g, a []word) fit {
	f := fit{g: g[:min(len(g), maxWords)], a: a[:min(len(a), maxWords)]}
	f.pair(c, func(x, y *word) likeness {
		if x.text == y.text && x.number == y.number {
			return equal
		}
		return unlike
	})
	f.pair(c, func(x, y *word) likeness { return c.like(x, y) })
	f.pairJoined()
	f.pairSound(c)
	f.pairInitials(f.g, f.a, &f.gHit, &f.aHit)
	f.pairInitials(f.a, f.g, &f.aHit, &f.gHit)
	c.weigh(&f)
	return f
}

func (f *fit) pair(c *hearing, like func(g, a *word) likeness) {
	for i := range f.g {
		if f.gHit&(1<<i) != 0 {
			continue
		}
		best, at := unlike, -1
		for k := range f.a {
			if f.aHit&(1<<k) != 0 {
				continue
			}
			if n := like(&f.g[i], &f.a[k]); n > best {
				best, at = n, k
			}
		}
		if at >= 0 {
			f.gHit |= 1 << i
			f.aHit |= 1 << at
			if best < form {
				f.inexact++
			}
			if best > letter && !f.g[i].article() {
				f.solid++
			}
		}
	}
}

// pairJoined pairs words that were written apart or together: "spider man".
func (f *fit) pairJoined() {
	for i := range f.g {
		for k := 0; k+1 < len(f.a) && f.gHit&(1<<i) == 0; k++ {
			if f.aHit&(3<<k) == 0 && joinedLike(f.g[i].text, f.a[k].text, f.a[k+1].text) {
				f.gHit |= 1 << i
				f.aHit |= 3 << k
				f.inexact++
				f.solid++
			}
		}
	}
	for k := range f.a {
		for i := 0; i+1 < len(f.g) && f.aHit&(1<<k) == 0; i++ {
			if f.gHit&(3<<i) == 0 && joinedLike(f.a[k].text, f.g[i].text, f.g[i+1].text) {
				f.gHit |= 3 << i
				f.aHit |= 1 << k
				f.inexact++
				f.solid++
			}
		}
	}
}

// pairSound pairs the only two words that are left, where the others agree and
// these sound the same however they are spelt: "Rafe Fienes".
func (f *fit) pairSound(c *hearing) {
	i, k := onlyLeft(f.g, f.gHit), onlyLeft(f.a, f.aHit)
	if i < 0 || k < 0 || f.solid == 0 || f.inexact > 0 {
		return
	}
	g, a := &f.g[i], &f.a[k]
	long := max(len(g.text), len(a.text))
	if g.number || a.number || long < 5 || g.given.known() && a.given.known() ||
		opposed(g.text, a.text) || c.knownWord(a.text) {
		return
	}
	s := soundOf(g.text)
	far := (long + 1) / 2
	if s.n >= 3 && s == soundOf(a.text) && distance(g.text, a.text, far) <= far {
		f.gHit |= 1 << i
		f.aHit |= 1 << k
		f.inexact++
	}
}

// onlyLeft returns the only word of weight that was not found, or -1.
func onlyLeft(words []word, hit uint64) int {
	at := -1
	for i := range words {
		if hit&(1<<i) != 0 || words[i].article() {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// pairInitials pairs initials with the names that they stand for: "J. K.
// Rowling", "Joanne Kathleen Rowling".
func (f *fit) pairInitials(short, long []word, shortHit, longHit *uint64) {
	for i := range short {
		n := len(short[i].text)
		if !short[i].initials || *shortHit&(1<<i) != 0 {
			continue
		}
		for k := 0; k+n <= len(long); k++ {
			if *longHit&((1<<n-1)<<k) == 0 && initialsOf(long[k:k+n]) == short[i].text {
				*shortHit |= 1 << i
				*longHit |= (1<<n - 1) << k
				f.inexact++
				break
			}
		}
	}
}

func initialsOf(words []word) string {
	var out [8]byte
	n := 0
	for i := range words {
		if n < len(out) {
			out[n] = words[i].text[0]
			n++
		}
	}
	return string(out[:n])
}

// joinedLike reports whether one is head and tail written together, give or
// take a letter.
func joinedLike(one, head, tail string) bool {
	if len(one) < 4 || abs(len(one)-len(head)-len(tail)) > 1 {
		return false
	}
	if len(one) == len(head)+len(tail) && one[:len(head)] == head && one[len(head):] == tail {
		return true
	}
	return len(one) > 6 && one[0] == head[0] && distance(one, head+tail, 1) <= 1
}

// weigh adds up the weights of what was found, what is missing and what is
// too much.
func (c *hearing) weigh(f *fit) {
	f.plain = true
	for i := range f.g {
		f.plain = f.plain && c.weight(&f.g[i], false) < 0.5
	}
	for i := range f.g {
		w := c.lack(f, i)
		switch {
		case f.gHit&(1<<i) != 0:
			f.got += w
		default:
			f.missing += w
			if w >= 0.5 {
				f.lost++
			}
		}
	}
	for k := range f.a {
		if f.aHit&(1<<k) != 0 {
			continue
		}
		w := c.weight(&f.a[k], true)
		switch {
		case w < 0.5 && k > 0 && f.aHit&(1<<(k-1)) != 0 && isHuman(f.a[k].text):
			w = 1 // Iron Man is no iron
		case w >= 0.5 && k+1 < len(f.a) && f.a[k+1].class&(general|role) != 0 && isGenre(f.a[k].text):
			w = 0.15
		}
		if f.plain && f.a[k].prompted && f.a[k].class&(stop|filler) == 0 {
			w = 1
		}
		f.extra += w
		if w >= 0.5 {
			f.surplus++
		}
	}
}

// isHuman reports whether a word after another one makes a name of it.
func isHuman(w string) bool {
	switch w {
	case "man", "woman", "men", "women", "boy", "boys", "girl", "girls", "lady":
		return true
	}
	return false
}

// isGenre reports whether a word tells what kind of band or singer is meant.
func isGenre(w string) bool {
	switch w {
	case "rock", "pop", "punk", "metal", "rap", "folk", "soul", "jazz", "blues", "country", "disco",
		"indie", "grunge", "boy", "girl", "reggae", "electronic", "opera", "film", "movie", "tv":
		return true
	}
	return false
}

// isPart reports whether a word counts the parts of a series: "Part II".
func isPart(w string) bool {
	switch w {
	case "part", "pt", "vol", "volume", "chapter":
		return true
	}
	return false
}

// misspeltThe reports whether a word is "the" with a slip: "hte", "rhe".
func misspeltThe(w *word) bool {
	if len(w.text) < 2 || len(w.text) > 4 || w.class != 0 {
		return false
	}
	s := slipOf("the", w.text)
	return s == swapped || s == doubled || s == nearKey || s == dropped
}

// lack is the weight of a word of g.
func (c *hearing) lack(f *fit, i int) float64 {
	if f.plain && !f.g[i].article() {
		return 1
	}
	return c.weight(&f.g[i], false)
}

// weight says how much a word tells: 1 for one that names something, little
// for one that the prompt has or that names a kind of thing.
func (c *hearing) weight(w *word, typed bool) float64 {
	switch {
	case w.number:
		if typed && w.prompted {
			return 0
		}
		return 1
	case w.article(), typed && misspeltThe(w):
		return 0
	case w.class&negation != 0, w.letter:
		return 1
	case w.prompted || isPart(w.text):
		return 0.1
	}
	switch k := w.class; {
	case typed && k&(filler|guess) != 0:
		return 0.05
	case k&stop != 0 && !typed && w.text != "and" && (c.titles || c.kind == questions.Person):
		return 0.3
	case k&stop != 0:
		return 0.05
	case k&junior != 0 || k&unit != 0 && c.numeric:
		return 0.1
	case typed && k&place != 0 && c.ask != someplace && !c.titles:
		return 0.3
	case k&honorific != 0 && !c.titles && (typed || !w.final):
		return 0.15
	case k&role != 0 && (typed || !w.capital && !w.final):
		return 0.15
	case k&general != 0 && (typed || !c.titles):
		return 0.2
	}
	return 1
}
