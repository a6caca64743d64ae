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
		c.entity, c.kind, c.fame = meant[0].ID, meant[0].Kind, fame(meant[0])
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
	for len(words) > 1 && words[0].article() {
		words = words[1:]
	}
	name := join(words)
	if c.l.rivals[name] {
		return true
	}
	if c.j.bank == nil {
		return false
	}
	found := false
	for id := range c.j.bank.Named(name) {
		for i := range meant {
			if meant[i].ID == id {
				return false
			}
		}
		found = true
	}
	return found
}

// surnameShared reports whether a surname may mean somebody else: many people
// have it, or somebody who is known at least as well as the one meant.
func (c *hearing) surnameShared(surname string) bool {
	if c.l.surnames[surname] || c.j.bank == nil {
		return c.l.surnames[surname]
	}
	for e := range c.j.bank.Namesakes(surname) {
		if e.Kind == questions.Person && e.ID != c.entity && fame(e) >= c.fame &&
			!c.isGoldName(e.Name) {
			return true
		}
	}
	return false
}

// fame returns the fame of an entity with its default.
func fame(e questions.Entity) questions.Fame {
	if e.Fame == 0 {
		return questions.WellKnown
	}
	return e.Fame
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
	return c.j.bank.HasWord(w, questions.Person, questions.Household)
}

func join(words []word) string {
	var b strings.Builder
	for i := range words {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if words[i].spelt != "" {
			b.WriteString(words[i].spelt)
			continue
		}
		b.WriteString(words[i].text)
	}
	return b.String()
}
