package judge

// ask is what sort of answer a prompt asks for.
type ask int

const (
	anything ask = iota
	somebody
	titled // the name of a work
	someplace
	sometime
	amount
)

// askOf reads off a prompt what sort of answer it asks for.
func (c *hearing) askOf() ask {
	for i, w := range c.prompt.words {
		switch w.text {
		case "who", "whom", "whose":
			return somebody
		case "when":
			return sometime
		case "where":
			return someplace
		case "how":
			return amount
		case "which", "what", "this", "these":
			if a := c.askAfter(c.prompt.words[i+1:]); a != anything {
				return a
			}
		}
	}
	return anything
}

// askAfter looks for the noun after "which" or "what".
func (c *hearing) askAfter(words []word) ask {
	for i, w := range words {
		if i > 7 {
			break
		}
		switch {
		case w.text == "game" || w.text == "is" || w.text == "was" || w.text == "did":
			return anything
		case w.text == "year" || w.text == "date" || w.text == "decade":
			return sometime
		case w.class&site != 0:
			return someplace
		case w.class&title != 0:
			return titled
		case i == 0 && w.class&place != 0 && c.names(words[1:]):
			return somebody
		case w.class&role != 0 && w.class&place == 0, isPersonNoun(w.text):
			return somebody
		}
	}
	return anything
}

// isPersonNoun reports whether a word asks for a person, beyond those that name
// a trade.
func isPersonNoun(w string) bool {
	switch w {
	case "king", "queen", "president", "emperor", "empress", "pope", "prince", "princess",
		"detective", "novelist", "cartoonist", "monarch", "astronaut", "gymnast", "goddess", "god",
		"sister", "brother", "heroine", "villain", "superhero", "impressionist", "playwright":
		return true
	}
	return false
}

// names reports whether words begin with no noun: "which Australian directed".
func (c *hearing) names(words []word) bool {
	for _, w := range words[:min(2, len(words))] {
		if w.class&(title|general) != 0 {
			return false
		}
	}
	return len(words) > 0 && (words[0].inside || c.l.is(words[0].text, role|filler) ||
		len(words[0].text) > 3 && words[0].text[len(words[0].text)-2:] == "ed")
}
