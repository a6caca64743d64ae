package bot

import (
	"slices"
	"strings"

	"headliner/questions"
	"headliner/questions/quiz"
)

// someoneNew stands in place of an entity's ID where an admin said that none of
// those known is meant. No entity has such an ID.
const someoneNew = "+"

// newcomers are entities that nobody knows yet, of one or several facts: the
// same name is the same newcomer in all of them.
type newcomers struct {
	bank *questions.Bank
	all  []questions.Entity
}

// find returns the newcomer of that name and one of the kinds.
func (n *newcomers) find(name string, kinds []questions.Kind) (questions.Entity, bool) {
	for _, e := range n.all {
		if questions.Fold(e.Name) == questions.Fold(name) && contains(kinds, e.Kind) {
			return e, true
		}
	}
	return questions.Entity{}, false
}

// add makes one.
func (n *newcomers) add(name string, kind questions.Kind) questions.Entity {
	e := questions.Entity{ID: n.bank.FreeID(name), Kind: kind, Name: name}
	for _, other := range n.all {
		if other.ID == e.ID {
			e.ID += "-" + string(kind)
		}
	}
	n.all = append(n.all, e)
	return e
}

// match finds the entity that a name of an article means: one that is known,
// under whatever name, before a new one. Where that is not clear it returns
// those that may be meant instead.
func (n *newcomers) match(name quiz.Name, kinds []questions.Kind) (id string, unclear []questions.Entity, err error) {
	if len(kinds) == 0 || name.Text == "" {
		return "", nil, say("a part of it is missing")
	}
	if e, ok := n.bank.Entity(name.ID); ok && contains(kinds, e.Kind) {
		return e.ID, nil, nil
	}
	found := slices.DeleteFunc(n.bank.Find(name.Text), func(e questions.Entity) bool {
		return !contains(kinds, e.Kind)
	})
	seems := contains(kinds, name.Kind)
	if alike := ofKind(found, name.Kind); seems && len(alike) == 1 && name.ID != someoneNew {
		return alike[0].ID, nil, nil
	}
	switch {
	case name.ID == someoneNew || len(found) == 0:
		return n.invent(name, kinds)
	case len(found) == 1 && !seems:
		return found[0].ID, nil, nil
	}
	return "", found, nil
}

func (n *newcomers) invent(name quiz.Name, kinds []questions.Kind) (string, []questions.Entity, error) {
	want := kinds
	if contains(kinds, name.Kind) {
		want = []questions.Kind{name.Kind}
	}
	if e, ok := n.find(name.Text, want); ok {
		return e.ID, nil, nil
	}
	e := n.add(name.Text, want[0])
	if err := e.Validate(); err != nil {
		return "", nil, say(plainError(err))
	}
	return e.ID, nil, nil
}

func ofKind(list []questions.Entity, kind questions.Kind) []questions.Entity {
	var out []questions.Entity
	for _, e := range list {
		if e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}

// typedName reads a name as an admin writes it: a name, the ID of an entity, or
// "name (kind)". before is kept where the name did not change.
func typedName(bank *questions.Bank, typed string, before quiz.Name) quiz.Name {
	typed = plain(typed)
	if typed == nameWords(bank, before) {
		return before
	}
	name := quiz.Name{Text: typed}
	if e, ok := bank.Entity(typed); ok {
		return quiz.Name{Text: e.Name, Kind: e.Kind, ID: e.ID}
	}
	if open := strings.LastIndex(typed, " ("); open > 0 && strings.HasSuffix(typed, ")") {
		if kind := questions.Kind(typed[open+2 : len(typed)-1]); contains(questions.Kinds(), kind) {
			name.Text, name.Kind = typed[:open], kind
		}
	}
	return name
}

// nameWords writes a name so that typedName reads it again.
func nameWords(bank *questions.Bank, n quiz.Name) string {
	if e, ok := bank.Entity(n.ID); ok {
		return e.Name + " (" + string(e.Kind) + ")"
	}
	if n.Kind == "" || !contains(questions.Kinds(), n.Kind) {
		return n.Text
	}
	return n.Text + " (" + string(n.Kind) + ")"
}
