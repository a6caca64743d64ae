package questions

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (p *parser) entity(key, n *yaml.Node) {
	e := Entity{ID: key.Value}
	var kind, fame, pronoun, source string
	var facts *yaml.Node
	p.fields(n, "an entity", map[string]func(*yaml.Node){
		"kind":    p.text(&kind),
		"name":    p.text(&e.Name),
		"aliases": p.list(&e.Aliases),
		"tags":    p.list(&e.Tags),
		"fame":    p.text(&fame),
		"pronoun": p.text(&pronoun),
		"source":  p.text(&source),
		"facts":   func(n *yaml.Node) { facts = n },
	})
	e.Kind, e.Pronoun = Kind(kind), Pronoun(pronoun)
	e.Fame = p.fame(key, fame)
	if err := e.Validate(); err != nil {
		p.problem(key, "%v", err)
		return
	}
	p.checkNames(key, e)
	p.pack.Entities = append(p.pack.Entities, e)
	p.pack.roots[e.ID] = key.Line
	from := p.source(key, source)
	if facts != nil {
		p.facts(e, facts, from)
	}
}

func (p *parser) fame(key *yaml.Node, text string) Fame {
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 3 {
		p.problem(key, "fame must be 1, 2 or 3")
		return 0
	}
	return Fame(n)
}

func (p *parser) checkNames(key *yaml.Node, e Entity) {
	names := e.Names()
	for i, name := range names {
		if strings.TrimSpace(name) != name || strings.ContainsAny(name, "\n\t") {
			p.problem(key, "%q has spaces or line breaks around it", name)
		}
		if slices.Contains(names[:i], name) {
			p.problem(key, "the alias %q stands twice or is the name itself", name)
		}
	}
	for i, tag := range e.Tags {
		if !isID(tag) || slices.Contains(e.Tags[:i], tag) {
			p.problem(key, "the tag %q must be lower-case words joined by hyphens, once", tag)
		}
	}
}

// source reads "Wikipedia: Get Lifted".
func (p *parser) source(at *yaml.Node, text string) Source {
	if text == "" {
		return Source{}
	}
	publisher, title, ok := strings.Cut(text, ": ")
	if !ok || strings.TrimSpace(publisher) == "" || strings.TrimSpace(title) == "" {
		p.problem(at, "the source must be written as \"Publisher: Title\"")
		return Source{}
	}
	s := Source{Publisher: publisher, Title: title}
	if publisher == "Wikipedia" {
		s.URL = wikipediaURL(title)
	}
	return s
}

// wikipediaURL links to the English article of that title.
func wikipediaURL(title string) string {
	var out strings.Builder
	out.WriteString("https://en.wikipedia.org/wiki/")
	for _, b := range []byte(strings.ReplaceAll(title, " ", "_")) {
		switch {
		case b > 0x20 && b < 0x7f && !strings.ContainsRune(`%?#"<>[]{}|^\`+"`", rune(b)):
			out.WriteByte(b)
		default:
			out.WriteString("%" + strings.ToUpper(strconv.FormatInt(int64(b)+0x100, 16)[1:]))
		}
	}
	return out.String()
}
