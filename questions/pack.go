package questions

import (
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

// MaxPack is the largest pack that is read, in bytes.
const MaxPack = 4 << 20

// Collection is a set of entities, facts and written questions: what a
// [Bank] is built from.
type Collection struct {
	Entities []Entity
	Facts    []Fact
	Written  []Question
}

// Pack is a file of facts, read but not yet held against other packs: its
// facts may name entities that stand elsewhere. See [Merge].
type Pack struct {
	File  string // as given to ParsePack
	Name  string
	Title string
	About string
	Collection

	lines map[string]int // where an entity or a fact stands, by its ID
	roots map[string]int // where an entity is declared
}

// ParsePack reads a pack. The name of the file is only used in errors. Where
// the error is of type [Problems] the pack holds all that could be read, and
// the error says what is wrong with the rest, with its lines.
func ParsePack(r io.Reader, file string, c *Catalogue) (*Pack, error) {
	pack := &Pack{File: file, lines: map[string]int{}, roots: map[string]int{}}
	text, err := io.ReadAll(io.LimitReader(r, MaxPack+1))
	if err != nil {
		return pack, fmt.Errorf("read pack %s: %w", file, err)
	}
	if len(text) > MaxPack {
		return pack, Problems{{File: file, Text: fmt.Sprintf("over %d bytes", MaxPack)}}
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return pack, Problems{yamlProblem(file, err)}
	}
	if len(doc.Content) == 0 {
		return pack, Problems{{File: file, Text: "the file is empty"}}
	}
	p := parser{pack: pack, catalogue: c}
	p.document(doc.Content[0])
	return pack, p.problems.asError()
}

// yamlProblem takes the line out of the YAML library's words.
func yamlProblem(file string, err error) Problem {
	text := err.Error()
	var line int
	if _, scanErr := fmt.Sscanf(text, "yaml: line %d:", &line); scanErr == nil {
		if inner := errors.Unwrap(err); inner != nil {
			text = inner.Error()
		}
	}
	return Problem{File: file, Line: line, Text: "this is not valid YAML: " + text}
}

// parser reads one pack. It goes on after a problem, so that all are reported
// at once.
type parser struct {
	pack      *Pack
	catalogue *Catalogue
	problems  Problems
}

func (p *parser) problem(n *yaml.Node, format string, args ...any) {
	p.problems = append(p.problems, Problem{
		File: p.pack.File, Line: n.Line, Text: fmt.Sprintf(format, args...),
	})
}

func (p *parser) document(n *yaml.Node) {
	p.fields(n, "a pack", map[string]func(*yaml.Node){
		"pack":  p.text(&p.pack.Name),
		"title": p.text(&p.pack.Title),
		"about": p.text(&p.pack.About),
		"entities": func(n *yaml.Node) {
			for _, e := range p.pairs(n, "entities") {
				p.entity(e.key, e.value)
			}
		},
	})
	if p.pack.Name == "" {
		p.problem(n, "the pack has no name: begin with \"pack: \" and the file's name")
	}
}

type pair struct{ key, value *yaml.Node }

// pairs lists what a map holds. Keys that stand twice are a problem.
func (p *parser) pairs(n *yaml.Node, what string) []pair {
	if n.Kind == yaml.AliasNode || n.Kind != yaml.MappingNode {
		p.problem(n, "%s must be a map", what)
		return nil
	}
	seen := map[string]bool{}
	var out []pair
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode || seen[key.Value] {
			p.problem(key, "%q stands twice", key.Value)
			continue
		}
		seen[key.Value] = true
		out = append(out, pair{key, n.Content[i+1]})
	}
	return out
}

// fields hands each value of a map to the reader of its key. Other keys are a
// problem.
func (p *parser) fields(n *yaml.Node, what string, readers map[string]func(*yaml.Node)) {
	for _, e := range p.pairs(n, what) {
		read, ok := readers[e.key.Value]
		if !ok {
			p.problem(e.key, "%s has no field %q", what, e.key.Value)
			continue
		}
		read(e.value)
	}
}

// text returns a reader that stores a plain value.
func (p *parser) text(into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || n.Value == "" {
			p.problem(n, "a value is missing here")
			return
		}
		*into = n.Value
	}
}

// list returns a reader that stores one value or a list of them.
func (p *parser) list(into *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, item := range items(n) {
			var s string
			p.text(&s)(item)
			if s != "" {
				*into = append(*into, s)
			}
		}
	}
}

// items lists the members of a list, or the one value that stands in its
// place.
func items(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}
