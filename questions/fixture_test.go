package questions_test

import (
	"fmt"
	"testing"

	"headliner/questions"
)

// names are words that share nothing with each other or with any wording.
func names() []string {
	return []string{
		"Amber Quill", "Boris Tansy", "Cleo Marsh", "Dario Finch", "Edda Novak", "Fergus Holt",
		"Greta Lund", "Hugo Pike", "Iris Vance", "Jonas Reed", "Kaia Storm", "Lionel Birch",
		"Mira Costa", "Nils Archer", "Odile Frost", "Pavel Ruiz", "Quincy Lark", "Rosa Thorn",
		"Silas Webb", "Tilda Yates", "Umberto Sole", "Vesna Hale", "Wanda Kepler", "Yusuf Brand",
	}
}

// world is a collection made for one relation: six subjects, each in relation
// to an object of its own, with dates and makers so that they can be named.
type world struct {
	relation questions.Relation
	add      questions.Collection
	taken    int
}

func newWorld(t *testing.T, id string, subject, object questions.Kind) *world {
	t.Helper()
	r, ok := questions.NewCatalogue().Relation(id)
	if !ok {
		t.Fatalf("no relation %s", id)
	}
	w := &world{relation: r}
	for i := range 6 {
		w.one(i, subject, object)
	}
	return w
}

func (w *world) entity(kind questions.Kind) string {
	name := names()[w.taken%len(names())]
	w.taken++
	e := questions.Entity{
		ID: fmt.Sprintf("%s-%d", kind, w.taken), Kind: kind, Name: name, Pronoun: questions.She,
	}
	w.add.Entities = append(w.add.Entities, e)
	return e.ID
}

func (w *world) fact(f questions.Fact) {
	f.Status = questions.Approved
	f.Source = questions.Source{Publisher: "Wikipedia", Title: "Test"}
	f.ID = questions.FactID(f)
	w.add.Facts = append(w.add.Facts, f)
}

func (w *world) one(i int, subject, object questions.Kind) {
	f := questions.Fact{Subject: w.entity(subject), Relation: w.relation.ID}
	switch w.relation.Value {
	case questions.OfEntity:
		f.Object.Entity = w.entity(object)
	case questions.OfDate:
		f.Object.Date = questions.Date{Year: 1960 + 7*i}
	case questions.OfNumber:
		f.Object.Number = 1 + i%5
	case questions.OfText:
		f.Object.Text = []string{
			"Zed Okoro", "Ana Belt", "Tom Virtue", "Eva Stone", "Max Rook", "Lea Dunn",
		}[i]
	}
	if w.relation.UseIn == questions.Needed || w.relation.ID == "nominated_for" {
		f.In = w.entity(questions.Film)
	}
	switch {
	case w.relation.Changes:
		f.AsOf = questions.Date{Year: 2024, Month: 6}
	case w.relation.UseWhen != questions.Unused:
		f.When = questions.Date{Year: 2001 + i}
	}
	w.fact(f)
	w.support(f, subject)
}

// support adds what some questions need to know besides their fact.
func (w *world) support(f questions.Fact, subject questions.Kind) {
	needs := map[string]string{"ordinal_album": "performer", "guest": "host"}
	other, ok := needs[w.relation.ID]
	if !ok {
		return
	}
	w.fact(questions.Fact{
		Subject: f.Subject, Relation: other, Object: questions.Value{Entity: w.entity(questions.Person)},
		AsOf: questions.Date{Year: 2024, Month: 6},
	})
}

func (w *world) bank(t *testing.T) *questions.Bank {
	t.Helper()
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, w.add)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}
