package judge

import "strconv"

// markPrompted notes which words stand in the prompt too.
func (c *hearing) markPrompted() {
	for i := range c.answer.words {
		c.answer.words[i].prompted = c.inPrompt(&c.answer.words[i])
	}
	for i := range c.golds {
		for k := range c.golds[i].words {
			c.golds[i].words[k].prompted = c.inPrompt(&c.golds[i].words[k])
		}
	}
}

// inPrompt reports whether a word, in any form, stands in the prompt.
func (c *hearing) inPrompt(w *word) bool {
	for i := range c.prompt.words {
		p := &c.prompt.words[i]
		if p.number != w.number || p.text[0] != w.text[0] {
			continue
		}
		if p.text == w.text || !w.number && sameRoot(p.text, w.text) {
			return true
		}
	}
	return false
}

// markYears takes a year that the answer adds, "in 1969", as no part of it where
// no number is asked for.
func (c *hearing) markYears() {
	if c.promptSays("season") || c.promptSays("series") {
		for i := range c.answer.words {
			c.answer.words[i].readSeason()
		}
	}
	if c.ask == sometime || c.ask == amount || c.titles {
		return
	}
	for i := range c.golds {
		if numbered(c.golds[i].words) {
			return
		}
	}
	for i := 1; i < len(c.answer.words); i++ {
		w := &c.answer.words[i]
		if w.number && w.value >= 1000 && w.value < 2100 && c.answer.words[i-1].text == "in" {
			w.prompted = true
		}
	}
}

// readSeason reads "S5" as 5.
func (w *word) readSeason() {
	if len(w.text) < 2 || len(w.text) > 3 || w.text[0] != 's' {
		return
	}
	if n, err := strconv.Atoi(w.text[1:]); err == nil {
		w.number, w.value, w.text = true, float64(n), w.text[1:]
	}
}
