package questions

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (p *parser) facts(e Entity, n *yaml.Node, source Source) {
	for _, entry := range p.pairs(n, "facts") {
		relation, ok := p.catalogue.Relation(entry.key.Value)
		if !ok {
			p.problem(entry.key, "there is no relation %q", entry.key.Value)
			continue
		}
		objects := items(entry.value)
		if len(objects) > 1 && !relation.Many {
			p.problem(entry.key, "%s takes one object only", relation.ID)
			continue
		}
		for _, object := range objects {
			p.fact(e, relation, object, source)
		}
	}
}

func (p *parser) fact(e Entity, r Relation, n *yaml.Node, source Source) {
	f := Fact{Subject: e.ID, Relation: r.ID, Status: Approved, Source: source}
	object := n
	if n.Kind == yaml.MappingNode {
		object = p.factMap(&f, n)
	}
	if object == nil {
		p.problem(n, "%s: no object", r.ID)
		return
	}
	before := len(p.problems)
	f.Object = p.value(r, object)
	if len(p.problems) > before {
		return
	}
	if err := checkPackFact(r, e, f); err != "" {
		p.problem(n, "%s: %s", e.ID, err)
		return
	}
	f.ID = FactID(f)
	if _, twice := p.pack.lines[f.ID]; twice {
		p.problem(n, "the fact %s stands twice", f.ID)
		return
	}
	p.pack.lines[f.ID] = n.Line
	p.pack.Facts = append(p.pack.Facts, f)
}

func checkPackFact(r Relation, e Entity, f Fact) string {
	if err := r.CheckFact(f); err != nil {
		return err.Error()
	}
	if err := r.CheckKinds(e.Kind, "", ""); err != nil {
		return err.Error()
	}
	if f.Source.IsZero() {
		return r.ID + ": no source: give one to the entity or to the fact"
	}
	return ""
}

// factMap reads the long form of an object and returns the object's node.
func (p *parser) factMap(f *Fact, n *yaml.Node) (object *yaml.Node) {
	date := func(into *Date) func(*yaml.Node) {
		return func(n *yaml.Node) { *into = p.date(n) }
	}
	p.fields(n, "a fact", map[string]func(*yaml.Node){
		"object": func(n *yaml.Node) { object = n },
		"in":     p.text(&f.In),
		"when":   date(&f.When),
		"as_of":  date(&f.AsOf),
		"source": func(n *yaml.Node) {
			var text string
			p.text(&text)(n)
			f.Source = p.source(n, text)
		},
	})
	return object
}

func (p *parser) date(n *yaml.Node) Date {
	d, err := ParseDate(n.Value)
	if err != nil || n.Kind != yaml.ScalarNode {
		p.problem(n, "%q is not a date such as 2004, 2004-12 or 2004-12-28", n.Value)
	}
	return d
}

// value reads an object as the relation wants it.
func (p *parser) value(r Relation, n *yaml.Node) Value {
	text := strings.TrimSpace(n.Value)
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || text == "" {
		p.problem(n, "%s needs %s", r.ID, r.Value.words())
		return Value{}
	}
	switch r.Value {
	case OfDate:
		return Value{Date: p.date(n)}
	case OfText:
		return Value{Text: text}
	case OfNumber:
		number, err := strconv.Atoi(text)
		if err != nil || number < 1 {
			p.problem(n, "%s needs a whole number from 1", r.ID)
		}
		return Value{Number: number}
	}
	if !isID(text) {
		p.problem(n, "%s needs the id of an entity, not %q", r.ID, text)
	}
	return Value{Entity: text}
}
