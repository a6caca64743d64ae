package questions

import (
	"cmp"
	"slices"
	"strings"
)

// Find lists the entities that go by a name or an alias, however it is
// written: case, accents, punctuation and articles do not count.
func (b *Bank) Find(name string) []Entity {
	var out []Entity
	fold := Fold(name)
	seen := map[string]bool{}
	for ix := range b.layers() {
		for _, id := range ix.named[fold] {
			if !seen[id] {
				seen[id] = true
				e, _ := b.Entity(id)
				out = append(out, e)
			}
		}
	}
	return out
}

// maxMatches bounds how many names a search looks at.
const maxMatches = 500

// Search lists up to limit entities of which a name, or a word of a name,
// begins with prefix: the best known first. An empty prefix finds none.
func (b *Bank) Search(prefix string, limit int) []Entity {
	fold := Fold(prefix)
	if fold == "" {
		return nil
	}
	var out []Entity
	seen := map[string]bool{}
	for ix := range b.layers() {
		for _, id := range ix.search(fold) {
			if !seen[id] {
				seen[id] = true
				e, _ := b.Entity(id)
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Entity) int {
		return cmp.Or(
			cmp.Compare(startRank(fold, x), startRank(fold, y)),
			cmp.Compare(y.fame(), x.fame()),
			cmp.Compare(x.Name, y.Name),
			cmp.Compare(x.ID, y.ID),
		)
	})
	return out[:min(limit, len(out))]
}

// startRank puts entities whose own name begins with the prefix first.
func startRank(fold string, e Entity) int {
	if strings.HasPrefix(Fold(e.Name), fold) {
		return 0
	}
	return 1
}

func (ix *index) search(fold string) []string {
	var out []string
	for at := ix.seek(fold); at < len(ix.names) && len(out) < maxMatches; at++ {
		if !strings.HasPrefix(ix.names[at].fold, fold) {
			break
		}
		out = append(out, ix.names[at].id)
	}
	return out
}
