package judge

import "math"

// isAmount reports whether an accepted answer is one number, with or without
// a unit.
func (c *hearing) isAmount(g phrase) bool {
	numbers := 0
	for i := range g.words {
		w := &g.words[i]
		switch {
		case w.number:
			numbers++
		case !w.money && w.class&(unit|stop) == 0 && !isAbout(w.text):
			return false
		}
	}
	return numbers == 1
}

func isAbout(w string) bool {
	switch w {
	case "about", "around", "approximately", "approx", "circa", "roughly", "nearly", "almost", "some":
		return true
	}
	return false
}

// amounts judges an answer against a number: the value must be the same, and
// the unit where one is given.
func (c *hearing) amounts(g, a phrase) Result {
	want, ok := c.amountOf(g.words)
	got, also := c.amountOf(a.words)
	if ok && !also && want.spelt != "" && c.misspeltNumber(a.words, want.value) {
		return Result{Right, "spelling"}
	}
	if !ok || !also {
		return Result{Wrong, "number"}
	}
	if got.short && (got.unit == "" || got.unit == want.unit) && want.value >= 1e6 {
		got.value *= 1e6
	}
	switch {
	case got.several:
		return Result{Wrong, "list"}
	case bounded(a.words) && !c.boundAccepted():
		return Result{Wrong, "range"}
	case got.rest > 1.2:
		return Result{Wrong, "longer"}
	case want.unit != "" && got.unit != "" && want.unit != got.unit,
		want.unit == "" && c.otherUnit(got):
		return Result{Wrong, "unit"}
	case sameNumber(&want.word, &got.word),
		want.unit == "percent" && got.unit == "" && got.value < 1 && want.value == got.value*100:
		return Result{Right, "number"}
	case !want.decade && !got.decade && math.Abs(want.value-got.value) <= c.tolerance():
		return Result{Right, "tolerance"}
	}
	return Result{Wrong, "number"}
}

// misspeltNumber reports whether words hold one that is a number's word with a
// slip, and nearest to that of the number v: "sevneth".
func (c *hearing) misspeltNumber(words []word, v float64) bool {
	for i := range words {
		w := &words[i]
		if len(w.text) < 3 || c.weight(w, true) < 0.5 {
			continue
		}
		best, value, tie := 2, 0.0, false
		for _, text := range c.l.numerals {
			n := c.l.about(text).number.value
			switch d := distance(text, w.text, best); {
			case d < best:
				best, value, tie = d, n, false
			case d == best && n != value:
				tie = true
			}
		}
		return best < 2 && value == v && !tie
	}
	return false
}

// otherUnit reports whether the accepted answers that have a unit all have
// another one.
func (c *hearing) otherUnit(got measure) bool {
	found := false
	for i := range c.golds {
		if m, ok := c.amountOf(c.golds[i].words); ok && c.golds[i].amount && m.unit != "" {
			if m.unit == got.unit {
				return false
			}
			found = true
		}
	}
	return found && got.unit != ""
}

// bounded reports whether words tell no number but one side of a range: "at
// least 8", "more than 8".
func bounded(words []word) bool {
	for i := range words {
		switch words[i].text {
		case "than", "least", "most", "under", "below", "above", "fewer", "between":
			return true
		}
	}
	return false
}

// boundAccepted reports whether some accepted answer, or the prompt, tells one
// side of a range too.
func (c *hearing) boundAccepted() bool {
	for i := range c.golds {
		if bounded(c.golds[i].words) {
			return true
		}
	}
	return bounded(c.prompt.words)
}

// measure is a number with its unit.
type measure struct {
	word    // the number
	unit    string
	several bool // other numbers were given too
	short   bool // an "m" follows the number: millions or metres
	rest    float64
}

func (c *hearing) amountOf(words []word) (measure, bool) {
	var m measure
	found := false
	for i := range words {
		w := &words[i]
		switch {
		case w.number && found && (w.prompted || w.inside):
		case w.number && found && w.value != m.value:
			m.several = true
		case w.number && w.prompted && c.laterNumber(words[i+1:]):
		case w.number:
			m.word, found = *w, true
		case w.money || m.unit == "" && w.class&unit != 0 && !c.inPromptAsUnit(w) && !w.inside:
			m.unit = w.same
		case w.text == "m" && w.sep == 0:
			m.short = true
		default:
			m.rest += c.weight(w, true)
		}
	}
	return m, found
}

func (c *hearing) inPromptAsUnit(w *word) bool {
	return w.prompted && w.class&unit == 0 || w.text == "in" || w.text == "m"
}

func (c *hearing) laterNumber(words []word) bool {
	for i := range words {
		if words[i].number && !words[i].prompted && !words[i].inside {
			return true
		}
	}
	return false
}

// tolerance is how far off a number may be: what the question sets, or what
// its prompt states, such as "within 5 years" or "give or take 10".
func (c *hearing) tolerance() float64 {
	best := c.q.Tolerance
	words := c.prompt.words
	for i := range words {
		rest := words[i+1:]
		switch words[i].text {
		case "within":
		case "give":
			if len(rest) < 3 || rest[0].text != "or" || rest[1].text != "take" {
				continue
			}
			rest = rest[2:]
		case "plus":
			if len(rest) < 3 || rest[0].text != "or" || rest[1].text != "minus" {
				continue
			}
			rest = rest[2:]
		default:
			continue
		}
		if len(rest) > 0 && (rest[0].text == "a" || rest[0].text == "an") {
			best = max(best, 1)
		}
		if len(rest) > 0 && rest[0].number && rest[0].value < 1000 {
			best = max(best, rest[0].value)
		}
	}
	return best
}
