package judge

import (
	"strings"

	"headliner/questions"
)

// lookUp finds out which known entity is meant, adds its names to the
// accepted answers, and whether the answer names another one.
func (c *hearing) lookUp() {
	if c.onlyNumbers(c.answer) {
		return
	}
	c.rival = c.l.rivals[join(c.answer.words)] && !c.exact()
	if c.j.bank == nil {
		c.other = c.rival
		return
	}
	meant := c.meant()
	if len(meant) == 1 {
		c.entity, c.kind = meant[0].ID, meant[0].Kind
		for _, name := range meant[0].Names() {
			if !c.hasGold(name) {
				c.addGold(name)
			}
		}
	} else if len(meant) > 1 {
		c.kind = meant[0].Kind
	}
	c.other = c.namesOther(c.answer.words, meant) && !c.exact()
}

// meant lists the known entities that the question can mean.
func (c *hearing) meant() []questions.Entity {
	if e, ok := c.j.bank.Entity(c.q.Entity); ok {
		return []questions.Entity{e}
	}
	if len(c.q.Gold) == 0 || len(c.golds) == 0 || c.onlyNumbers(c.golds[0].phrase) {
		return nil
	}
	found := c.j.bank.Find(c.q.Gold[0])
	if c.ask != somebody && c.ask != titled || len(found) < 2 {
		return found
	}
	fit := found[:0]
	for _, e := range found {
		if (e.Kind == questions.Person || e.Kind == questions.Band) == (c.ask == somebody) {
			fit = append(fit, e)
		}
	}
	return fit
}

func (c *hearing) onlyNumbers(p phrase) bool {
	for _, w := range p.words {
		if !w.number && w.class&unit == 0 {
			return false
		}
	}
	return true
}

func (c *hearing) hasGold(name string) bool {
	for i := range c.golds {
		if c.golds[i].raw == name {
			return true
		}
	}
	return false
}

// namesOther reports whether words are the name of a known entity that is not
// among those meant.
func (c *hearing) namesOther(words []word, meant []questions.Entity) bool {
	if len(words) == 0 || len(words) > 10 {
		return false
	}
	name := join(words)
	if c.l.rivals[name] {
		return true
	}
	if c.j.bank == nil {
		return false
	}
	others := c.j.bank.Find(name)
	for _, o := range others {
		for _, m := range meant {
			if o.ID == m.ID {
				return false
			}
		}
	}
	return len(others) > 0
}

// surnameShared reports whether people other than the one meant are known by
// a surname.
func (c *hearing) surnameShared(surname string) bool {
	if c.l.surnames[surname] || c.j.bank == nil {
		return c.l.surnames[surname]
	}
	for _, e := range c.j.bank.Search(surname, 40) {
		if e.Kind != questions.Person || e.ID == c.entity || c.isGoldName(e.Name) {
			continue
		}
		fold := questions.Fold(e.Name)
		if fold == surname || strings.HasSuffix(fold, " "+surname) {
			return true
		}
	}
	return false
}

func (c *hearing) isGoldName(name string) bool {
	p := c.l.read(name)
	for i := range c.golds {
		if c.same(c.golds[i].phrase, p) {
			return true
		}
	}
	return false
}

// knownWord reports whether a word is part of a known person's name.
func (c *hearing) knownWord(w string) bool {
	if c.j.bank == nil || len(w) < 5 { // short beginnings have many names
		return false
	}
	for _, e := range c.j.bank.Search(w, 8) {
		if e.Kind == questions.Person && hasWord(questions.Fold(e.Name), w) {
			return true
		}
	}
	return false
}

func hasWord(text, w string) bool {
	for word := range strings.FieldsSeq(text) {
		if word == w {
			return true
		}
	}
	return false
}

func join(words []word) string {
	var b strings.Builder
	for i := range words {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].text)
	}
	return b.String()
}
