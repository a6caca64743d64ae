package judge

// list judges an answer that offers several guesses: "A or B", "A, B, C",
// "A/B". It is right only if each of them is; what merely describes a guess,
// as in "Adele, the singer", is none.
func (c *hearing) list() (Result, bool) {
	segments := c.split(c.answer.words)
	if len(segments) < 2 {
		return Result{}, false
	}
	if c.dateLike(c.answer.words) {
		return Result{}, false
	}
	right, wrong := 0, 0
	for i, s := range segments {
		if c.idle(s) || i == 0 && c.renamed(segments) {
			continue
		}
		p := phrase{s.words, tighten(s.words)}
		switch r := c.best(p); {
		case r.Verdict == Right:
			right++
		case s.sep == 'k' && !c.namesOther(s.words, nil):
		case s.sep == ',' && (c.describes(s.words) || c.alias(s.words) || c.relative(s.words)):
		default:
			wrong++
		}
	}
	switch {
	case right > 0 && c.elsewhere(segments):
		return Result{Wrong, "place"}, true
	case right > 0 && c.placeIn(segments):
		return Result{Right, "place"}, true
	case right > 0 && wrong == 0:
		return Result{Right, "surplus"}, true
	case right > 0:
		return Result{Wrong, "list"}, true
	}
	for _, s := range segments {
		if s.sep == 'o' || s.sep == '/' {
			return Result{Wrong, "list"}, true
		}
	}
	return Result{}, false
}

// renamed reports whether the answer is a name that nobody is known by, and the
// name that it goes by: "Katheryn Hudson, known as Katy Perry".
func (c *hearing) renamed(s []segment) bool {
	known := s[1].sep == 'k' || (s[1].sep == ',' || s[1].sep == '/') && c.alias(s[1].words)
	return len(s) == 2 && known && !c.namesOther(s[0].words, nil)
}

// elsewhere reports whether a segment says that the place lies where no
// accepted answer has it, and some accepted answer says where: "Paris, Texas".
func (c *hearing) elsewhere(segments []segment) bool {
	for _, s := range segments[1:] {
		if s.sep != ',' || !c.places(s.words) {
			continue
		}
		told, fits := false, false
		for i := range c.golds {
			for k, w := range c.golds[i].words {
				told = told || k > 0 && w.sep == ',' && c.rivalPlaces(&w, &s.words[0])
				fits = fits || w.same == s.words[0].same
			}
		}
		if told && !fits {
			return true
		}
	}
	return false
}

// rivalPlaces reports whether two words name states, or countries, so that a
// place can't lie in both.
func (c *hearing) rivalPlaces(a, b *word) bool {
	return a.class&place != 0 && b.class&place != 0 && a.class&country == b.class&country &&
		a.same != "uk" && b.same != "uk"
}

// placeIn reports whether the two segments are a place and what it lies in,
// where a place is asked for: "Atlanta, Georgia".
func (c *hearing) placeIn(s []segment) bool {
	if len(s) != 2 || s[1].sep != ',' || c.ask != someplace || !c.describes(s[1].words) {
		return false
	}
	return !c.describes(s[0].words)
}

// secondGuess reports whether a part of the answer, after a comma or the like,
// names a known entity of its own.
func (c *hearing) secondGuess() bool {
	if c.j.bank == nil {
		return false
	}
	segments := c.split(c.answer.words)
	for _, s := range segments[min(1, len(segments)):] {
		if c.namesOther(s.words, nil) && !(c.places(s.words) && c.ask != somebody) {
			return true
		}
	}
	return false
}

// segment is one of several guesses.
type segment struct {
	words []word
	sep   byte // what stood before it: a sign, or 'o' for "or", 'a' for "and"
}

// split cuts an answer where one guess ends and the next begins.
func (c *hearing) split(words []word) []segment {
	var out []segment
	from, sep := 0, byte(' ')
	cut := func(to, next int, s byte) {
		if to > from {
			out = append(out, segment{words[from:to], sep})
		}
		from, sep = next, s
	}
	for i := range words {
		switch w := &words[i]; {
		case w.class&guess != 0:
			cut(i, i+1, 'o')
		case w.text == "and" || w.text == "vs" || w.text == "plus":
			cut(i, i+1, 'a')
		case (w.text == "aka" || w.text == "alias") && i > 0:
			cut(i, i+1, 'k')
		case w.text == "feat" || w.text == "ft" || w.text == "featuring":
			cut(i, i+1, 'a')
		case w.sep == '/' || w.sep == '|' || w.sep == '\\' || w.sep == ';' || w.sep == '\n' ||
			w.sep == '?' || w.sep == '(' && i > 0:
			cut(i, i, '/')
		case w.sep == ',' && i > 0:
			cut(i, i, ',')
		}
	}
	cut(len(words), len(words), ' ')
	return out
}

// idle reports whether a segment is no guess: "I think", "the singer". After
// "or" and the like only words that say nothing are none.
func (c *hearing) idle(s segment) bool {
	for i := range s.words {
		if s.sep != ',' && s.sep != ' ' && s.words[i].class&(stop|filler|guess) == 0 {
			return false
		}
	}
	where := s.sep == ',' && c.places(s.words) && c.ask != somebody
	return c.light(s) && (where || !c.namesOther(s.words, nil))
}

func (c *hearing) light(s segment) bool {
	for i := range s.words {
		if s.words[i].number && !s.words[i].prompted || c.weight(&s.words[i], true) >= 0.5 {
			return false
		}
	}
	return true
}

func (c *hearing) places(words []word) bool {
	for i := range words {
		if words[i].class&place == 0 && !c.l.is(words[i].same, place) {
			return false
		}
	}
	return true
}

// describes reports whether words after a comma say more about what stands
// before it: where it is, or when it was.
func (c *hearing) describes(words []word) bool {
	if c.namesOther(words, nil) && (c.ask == somebody || !c.places(words)) {
		return false
	}
	for i := range words {
		w := &words[i]
		if w.class&place != 0 || c.l.is(w.same, place) || w.number && w.value > 1000 ||
			c.weight(w, true) < 0.5 {
			continue
		}
		return false
	}
	return true
}

// relative reports whether words tell whose child, spouse or work something
// is: "son of Daedalus".
func (c *hearing) relative(words []word) bool {
	if len(words) > 0 && words[0].article() {
		words = words[1:]
	}
	if len(words) < 3 || words[1].text != "of" {
		return false
	}
	switch words[0].text {
	case "son", "daughter", "brother", "sister", "wife", "husband", "father", "mother", "author",
		"director", "creator", "capital", "king", "queen":
		return true
	}
	return false
}

func (c *hearing) dateLike(words []word) bool {
	d := c.dateOf(words, true)
	return d.month > 0 && d.years <= 1 && d.rest < 1.5 && d.known()
}
