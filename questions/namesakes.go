package questions

import (
	"iter"
	"slices"
	"strings"
)

// Namesakes yields the entities of which a name ends in the words of tail: for
// a surname those that bear it. Tail is folded first. An entity comes once for
// each of its names that fits.
func (b *Bank) Namesakes(tail string) iter.Seq[Entity] {
	fold := Fold(tail)
	return func(yield func(Entity) bool) {
		if fold == "" {
			return
		}
		for ix := range b.layers() {
			for at := ix.seek(fold); at < len(ix.names) && ix.names[at].fold == fold; at++ {
				if e, ok := b.Entity(ix.names[at].id); ok && !yield(e) {
					return
				}
			}
		}
	}
}

// Named yields the IDs of the entities that go by a name. The name must be
// folded: unlike [Bank.Find] it costs next to nothing.
func (b *Bank) Named(fold string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for ix := range b.layers() {
			for _, id := range ix.named[fold] {
				if !yield(id) {
					return
				}
			}
		}
	}
}

// HasWord reports whether a word stands in a name of an entity of that kind
// and at least that fame. The word must be folded.
func (b *Bank) HasWord(word string, kind Kind, least Fame) bool {
	for ix := range b.layers() {
		for at := ix.seek(word); at < len(ix.names); at++ {
			rest, ok := strings.CutPrefix(ix.names[at].fold, word)
			if !ok || rest != "" && rest[0] != ' ' {
				break
			}
			if e, ok := ix.entities[ix.names[at].id]; ok && e.Kind == kind && e.fame() >= least {
				return true
			}
		}
	}
	return false
}

// seek returns where in the sorted names those that begin with fold start.
func (ix *index) seek(fold string) int {
	at, _ := slices.BinarySearchFunc(ix.names, fold, func(n name, s string) int {
		return strings.Compare(n.fold, s)
	})
	return at
}
