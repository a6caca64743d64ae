package questions_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
)

// bankOf builds a bank of a pack's text.
func bankOf(t *testing.T, text string) *questions.Bank {
	t.Helper()
	pack, problems := parse(t, "pack: test\nentities:\n"+text)
	if problems != "" {
		t.Fatal(problems)
	}
	add, err := questions.Merge(questions.NewCatalogue(), pack)
	if err != nil {
		t.Fatal(err)
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, add)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// line is one entity of a pack in short.
func line(id, kind, name, rest, facts string) string {
	if rest != "" {
		rest += ", "
	}
	return "  " + id + ": {kind: " + kind + ", name: \"" + name + "\", " + rest +
		"source: \"Wikipedia: X\", facts: {" + facts + "}}\n"
}

// others are films with directors and casts that have nothing to do with what
// a test is about.
func others() string {
	var out strings.Builder
	for i, name := range names()[:12] {
		id := strings.ToLower(strings.ReplaceAll(name, " ", "-"))
		out.WriteString(line(id, "person", name, "pronoun: she", ""))
		title := []string{
			"Harbour", "Lantern", "Meridian", "Orchard", "Paragon", "Quarry",
			"Rampart", "Saffron", "Tundra", "Umbra", "Verdict", "Willow",
		}[i]
		out.WriteString(line("film-"+strings.ToLower(title), "film", title, "",
			"director: "+id+", cast_member: "+id))
	}
	return out.String()
}

// never asks a question with many seeds and fails when an option shows up.
func never(t *testing.T, bank *questions.Bank, key string, options ...string) {
	t.Helper()
	for seed := range uint64(200) {
		q, err := bank.Question(key, seed)
		if err != nil {
			t.Fatal(err)
		}
		for _, option := range options {
			if slices.Contains(q.Options, option) {
				t.Fatalf("%s offers %q: %q", q.Prompt, option, q.Options)
			}
		}
	}
}

func TestNoTrueOption(t *testing.T) {
	bank := bankOf(t, others()+
		line("zenith", "film", "Zenith", "", "director: [zara, zeno], cast_member: [zoe], producer: zack")+
		line("zara", "person", "Zara Moss", "pronoun: she", "")+
		line("zeno", "person", "Zeno Pell", "pronoun: she", "")+
		line("zoe", "person", "Zoe Camp", "pronoun: she", "")+
		line("zack", "person", "Zack Ode", "pronoun: she", "")+
		line("apex", "film", "Apex", "", "director: zara, cast_member: [zadie]")+
		line("zadie", "person", "Zadie Orr", "pronoun: she", "")+
		line("nadir", "film", "Nadir", "", "cast_member: zadie"))
	t.Run("the other director", func(t *testing.T) {
		never(t, bank, "zenith/director/zara>object", "Zeno Pell", "Zoe Camp", "Zack Ode")
	})
	t.Run("another film of the director", func(t *testing.T) {
		never(t, bank, "zenith/director/zara>subject", "Apex")
	})
	t.Run("a film without a known director", func(t *testing.T) {
		never(t, bank, "zenith/director/zara>subject", "Nadir")
	})
	t.Run("who worked with the same people", func(t *testing.T) {
		never(t, bank, "zenith/cast_member/zoe>object", "Zadie Orr")
		never(t, bank, "zenith/cast_member/zoe>subject", "Apex")
	})
}

func TestNamesakesAndAliases(t *testing.T) {
	bank := bankOf(t, others()+
		line("zara", "person", "Zara Moss", "aliases: [Amber Quill Moss, Boris Tansy]", "")+
		line("it-1990", "film", "It", "", "director: zara, release_date: 1990")+
		line("it-2017", "film", "It", "", "director: boris-tansy, release_date: 2017"))
	never(t, bank, "it-1990/director/zara>object", "Boris Tansy")
	q, err := bank.Question("it-1990/director/zara>object", 1)
	if err != nil || !strings.Contains(strings.ToLower(q.Prompt), "the 1990 film it") {
		t.Errorf("%q, %v: the film must be told from its namesake", q.Prompt, err)
	}
	if _, err := bank.Question("it-1990/release_date/1990>object", 1); err != nil {
		t.Errorf("told apart by its director: %v", err)
	}
}

func TestUnfair(t *testing.T) {
	bank := bankOf(t, others()+
		line("zara", "person", "Zara Moss", "", "spouse: [{object: amber-quill, as_of: 2020}, {object: boris-tansy, when: 1999}]")+
		line("moss-movie", "film", "The Moss Tapes", "", "director: zara, producer: boris-tansy")+
		line("rally", "event", "Rally Festival", "", "")+
		line("zeno", "person", "Zeno Pell", "", "performed_at: rally"))
	for key, want := range map[string]string{
		"zara/spouse/amber-quill>object":         "more than one marriage",
		"moss-movie/director/zara>object":        "hold its own answer",
		"moss-movie/director/zara>subject":       "hold its own answer",
		"moss-movie/producer/boris-tansy>object": "too few things",
		"zeno/performed_at/rally>subject":        "too many others",
	} {
		_, err := bank.Question(key, 1)
		if !errors.Is(err, questions.ErrUnfair) || !strings.Contains(questions.Reason(err), want) {
			t.Errorf("%s: %v, want %q", key, err, want)
		}
	}
	reasons := map[string]string{}
	for f, reason := range bank.Unfair() {
		reasons[f.ID] = reason
	}
	if reasons["zeno/performed_at/rally"] == "" || reasons["film-harbour/director/amber-quill"] != "" {
		t.Errorf("Unfair = %v", reasons)
	}
	if _, err := bank.Question("nothing/director/nobody>object", 1); !errors.Is(err, questions.ErrUnknown) {
		t.Errorf("unknown key: %v", err)
	}
}

func TestOnlyApprovedFactsArePlayed(t *testing.T) {
	for _, status := range []questions.Status{questions.Proposed, questions.Retracted, questions.Expired} {
		w := newWorld(t, "director", questions.Film, questions.Person)
		w.add.Facts[0].Status = status
		bank := w.bank(t)
		if _, err := bank.Question(w.add.Facts[0].ID+">object", 1); !errors.Is(err, questions.ErrUnfair) {
			t.Errorf("%s: %v", status, err)
		}
		if got := bank.Count(questions.Filter{}); got != 10 {
			t.Errorf("%s: Count = %d, want 10", status, got)
		}
	}
}

func TestAwards(t *testing.T) {
	const prize = "academy-award-for-best-actor"
	win := func(film, year string) string {
		return "won_award: {object: " + prize + ", in: " + film + ", when: " + year + "}"
	}
	bank := bankOf(t, others()+line(prize, "award", "Academy Award for Best Actor", "", "")+
		line("zeno", "person", "Zeno Pell", "pronoun: he", win("film-harbour", "2001"))+
		line("yann", "person", "Yann Odum", "pronoun: he", win("film-lantern", "2002"))+
		line("xavi", "person", "Xavi Bern", "pronoun: he", win("film-meridian", "2003"))+
		line("walt", "person", "Walt Amis", "pronoun: he", win("film-orchard", "2004"))+
		line("vera", "person", "Vera Inge", "pronoun: she", win("film-paragon", "2005")))
	never(t, bank, "zeno/won_award/"+prize+"/film-harbour/2001>subject", "Vera Inge")
	q, err := bank.Question("zeno/won_award/"+prize+"/film-harbour/2001>in", 1)
	if err != nil || q.Answer != "Harbour" {
		t.Errorf("%q %v", q.Answer, err)
	}
	checkQuestion(t, bank, q)
}

func TestOverlay(t *testing.T) {
	base := bankOf(t, others())
	w := questions.Collection{
		Entities: []questions.Entity{{ID: "gala", Kind: questions.Film, Name: "Gala Night"}},
		Facts: []questions.Fact{{
			Guild: "1", Subject: "gala", Relation: "director", Status: questions.Approved,
			Object: questions.Value{Entity: "amber-quill"}, Source: questions.Source{Title: "By hand"},
		}},
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), base, w)
	if err != nil {
		t.Fatal(err)
	}
	q, err := bank.Question("gala/director/amber-quill>object", 3)
	if err != nil || q.Answer != "Amber Quill" {
		t.Errorf("%+v %v", q, err)
	}
	never(t, bank, "film-harbour/director/amber-quill>subject", "Gala Night")
	if _, err := base.Question("gala/director/amber-quill>object", 3); !errors.Is(err, questions.ErrUnknown) {
		t.Errorf("the base knows it too: %v", err)
	}
	// Two sides; and together with Harbour, whose director is the same and plays in it.
	if got, want := bank.Count(questions.Filter{}), base.Count(questions.Filter{})+4; got != want {
		t.Errorf("Count = %d, want %d", got, want)
	}
	if found := bank.Find("the GALA night!"); len(found) != 1 || found[0].ID != "gala" {
		t.Errorf("Find = %v", found)
	}
	if found := bank.Search("qui", 5); len(found) != 1 || found[0].ID != "amber-quill" {
		t.Errorf("Search = %v", found)
	}
	if facts := bank.FactsAbout("amber-quill"); len(facts) != 3 {
		t.Errorf("FactsAbout = %v", facts)
	}
}
