package judge

import (
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
	for _, raw := range q.Gold {
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
	c.titles = c.isTitle()
	c.addAlternatives()
	c.markPrompted()
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

// addGold accepts an answer as it stands, and without what stands in brackets.
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
}

// addAlternatives accepts each of the answers that an accepted one joins by
// "or". In a title the word joins nothing.
func (c *hearing) addAlternatives() {
	if c.titles {
		return
	}
	for _, g := range c.golds {
		if !strings.Contains(g.raw, " or ") && !strings.Contains(g.raw, " OR ") {
			continue
		}
		from := 0
		for i := range g.words {
			if g.words[i].text == "or" {
				c.addPart(g.words[from:i], g.raw)
				from = i + 1
			}
		}
		c.addPart(g.words[from:], g.raw)
	}
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

// judgeSigns judges an answer without letters or digits: only the very same
// signs are right ("!!!").
func judgeSigns(q Asked, answer string) Result {
	answer = strings.TrimSpace(answer)
	for _, g := range q.Gold {
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
