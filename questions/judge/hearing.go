package judge

import (
	"strconv"
	"strings"

	"headliner/questions"
)

// hearing is one answer being judged.
type hearing struct {
	j       *Judge
	l       *lexicon
	q       Asked
	ask     ask
	prompt  phrase
	numeric bool // the answer or an accepted one has a number
	titles  bool // a title is asked for
	answer  phrase
	golds   []gold
	isExact bool   // found while reading the accepted answers: the rest is left out
	rival   bool   // the answer is a famous name that is easily taken for another
	other   bool   // the answer is exactly the name of a known entity that is not meant
	entity  string // the ID of the entity that is meant, where it is known
	kind    questions.Kind
	fame    questions.Fame // of the entity; 0 where it is not known
}

// gold is one accepted answer.
type gold struct {
	phrase
	raw          string
	date, amount bool // it is a date, or a number with or without a unit
}

func (j *Judge) hear(q Asked, answer string) *hearing {
	c := &hearing{j: j, l: j.lex, q: q}
	c.answer = j.lex.read(answer)
	c.golds = make([]gold, 0, len(q.Gold)+4)
	bare, cut := c.bareAnswer()
	for _, raw := range q.Gold[:min(len(q.Gold), maxGold)] {
		from := len(c.golds)
		c.addGold(raw)
		for _, g := range c.golds[from:] {
			if c.same(g.phrase, c.answer) || cut && c.same(g.phrase, bare) {
				c.isExact = true
				return c
			}
		}
	}
	if cut {
		c.answer = bare
	}
	c.prompt = j.lex.read(q.Prompt)
	c.ask = c.askOf()
	c.lookUp()
	c.markPrompted()
	c.titles = c.isTitle()
	c.numeric = c.hasNumber()
	c.markYears()
	c.classify()
	return c
}

// classify notes which accepted answers are dates and amounts.
func (c *hearing) classify() {
	for i := range c.golds {
		g := &c.golds[i]
		g.date = c.isDate(g.phrase)
		g.amount = !g.date && c.isAmount(g.phrase)
	}
}

func (c *hearing) hasNumber() bool {
	if numbered(c.answer.words) {
		return true
	}
	for i := range c.golds {
		if numbered(c.golds[i].words) {
			return true
		}
	}
	return false
}

func numbered(words []word) bool {
	for i := range words {
		if words[i].number {
			return true
		}
	}
	return false
}

// addGold accepts an answer as it stands, without what stands in brackets,
// and, where it offers alternatives, each of them.
func (c *hearing) addGold(raw string) {
	p := c.l.read(raw)
	if len(p.words) == 0 {
		return
	}
	c.golds = append(c.golds, gold{phrase: p, raw: raw})
	if bare, ok := p.unbracketed(); ok {
		c.golds = append(c.golds, gold{phrase: bare, raw: raw})
	}
	if nick, ok := quoted(raw); ok {
		c.addGold(nick)
	}
	if !strings.Contains(raw, " or ") && !strings.Contains(raw, " OR ") {
		return
	}
	from := 0
	for i := range p.words {
		if p.words[i].text == "or" {
			c.addPart(p.words[from:i], raw)
			from = i + 1
		}
	}
	c.addPart(p.words[from:], raw)
}

// quoted returns what stands in quotes inside a name, where it is a name of
// its own: Dwayne "The Rock" Johnson.
func quoted(raw string) (string, bool) {
	_, rest, _ := strings.Cut(raw, " \"")
	nick, _, ok := strings.Cut(rest, "\" ")
	return nick, ok && strings.Contains(nick, " ") && !strings.Contains(nick, "\"")
}

func (c *hearing) addPart(words []word, raw string) {
	if len(words) > 0 {
		c.golds = append(c.golds, gold{phrase: phrase{words, tighten(words)}, raw: raw})
	}
}

// bareAnswer returns the answer without what stands in brackets, and whether
// that may be left out: a year, a description, the initials, but no guess.
func (c *hearing) bareAnswer() (phrase, bool) {
	bare, cut := c.answer.unbracketed()
	if !cut {
		return bare, false
	}
	for i := range c.answer.words {
		w := &c.answer.words[i]
		if w.inside && (i == 0 || !c.answer.words[i-1].inside) && c.alias(c.answer.words[i:]) {
			return bare, true
		}
		before := c.answer.words[max(0, i-len(w.text)):i]
		if w.inside && !w.number && w.class&^title == 0 && !isInitials(w.text, before, true) {
			return bare, false
		}
	}
	return bare, true
}

// alias reports whether words begin as another name of the same does: "born
// Mary Ann Evans".
func (c *hearing) alias(words []word) bool {
	rest := words
	for len(rest) > 0 && (rest[0].text == "also" || rest[0].text == "formerly" ||
		rest[0].text == "better" || rest[0].text == "real" || rest[0].text == "stage") {
		rest = rest[1:]
	}
	if len(rest) < 2 {
		return false
	}
	switch rest[0].text {
	case "born", "nee", "aka", "known", "called", "name", "alias":
		return rest[0].text != "born" || !rest[1].number
	}
	return false
}

// unbracketed returns p without what stands in brackets, and whether that
// leaves something else.
func (p phrase) unbracketed() (phrase, bool) {
	n := 0
	for i := range p.words {
		if p.words[i].inside {
			n++
		}
	}
	if n == 0 || n == len(p.words) {
		return p, false
	}
	words := make([]word, 0, len(p.words)-n)
	for _, w := range p.words {
		if !w.inside {
			words = append(words, w)
		}
	}
	return phrase{words, tighten(words)}, true
}

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

// judgeSigns judges an answer without letters or digits: only the very same
// signs are right ("!!!").
func (c *hearing) judgeSigns(answer string) Result {
	answer = strings.TrimSpace(answer)
	for _, g := range c.q.Gold {
		if answer != "" && strings.TrimSpace(g) == answer {
			return Result{Right, "exact"}
		}
	}
	return Result{Wrong, "empty"}
}

// exact reports whether the answer is an accepted one but for case, accents,
// punctuation, articles, spaces, and how numbers are written.
func (c *hearing) exact() bool {
	bare, cut := c.bareAnswer()
	for i := range c.golds {
		if c.same(c.golds[i].phrase, c.answer) || cut && c.same(c.golds[i].phrase, bare) {
			return true
		}
	}
	return false
}

func (c *hearing) same(g, a phrase) bool {
	if g.tight == a.tight && g.tight != "" {
		return !onlyDigits(g.tight) || countContent(g) == countContent(a)
	}
	i, k := 0, 0
	for {
		for i < len(g.words) && g.words[i].article() {
			i++
		}
		for k < len(a.words) && a.words[k].article() {
			k++
		}
		if i == len(g.words) || k == len(a.words) {
			return i == len(g.words) && k == len(a.words) && g.tight != ""
		}
		if !sameWord(&g.words[i], &a.words[k]) {
			return false
		}
		i++
		k++
	}
}

func sameWord(g, a *word) bool {
	if g.number || a.number {
		return g.number == a.number && sameNumber(g, a)
	}
	return g.text == a.text || g.same == a.same
}

func onlyDigits(s string) bool { return strings.Trim(s, "0123456789.") == "" }

func countContent(p phrase) int {
	n := 0
	for i := range p.words {
		if !p.words[i].article() {
			n++
		}
	}
	return n
}

// negated reports whether the answer denies something that no accepted answer
// denies.
func (c *hearing) negated() bool {
	for _, w := range c.answer.words {
		if w.class&negation == 0 || w.prompted {
			continue
		}
		found := false
		for i := range c.golds {
			for k := range c.golds[i].words {
				g := &c.golds[i].words[k]
				found = found || g.text == w.text || g.class&negation != 0
			}
		}
		if !found {
			return true
		}
	}
	return false
}
