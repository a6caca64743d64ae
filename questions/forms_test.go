package questions_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
)

// works is a pack of four films by one director, with those of others.
func works(more ...string) string {
	out := others() + line("zara", "person", "Zara Moss", "pronoun: she", "") +
		line("odd", "film", "Vortex", "", "director: boris-tansy, release_date: 1990")
	for i, title := range []string{"Zenith", "Apex", "Nadir", "Horizon"} {
		out += line("w"+fmt.Sprint(i), "film", title, "",
			fmt.Sprintf("director: zara, release_date: %d", 1990+3*i))
	}
	return out + strings.Join(more, "")
}

func directed(i int) string { return fmt.Sprintf("w%d/director/zara", i) }

func released(i, year int) string { return fmt.Sprintf("w%d/release_date/%d", i, year) }

func join(form string, ids ...string) string { return strings.Join(ids, "|") + ">" + form }

// refused fails unless a key makes no fair question, for a reason.
func refused(t *testing.T, bank *questions.Bank, key, why string) {
	t.Helper()
	q, err := bank.Question(key, 1)
	if !errors.Is(err, questions.ErrUnfair) || !strings.Contains(err.Error(), why) {
		t.Errorf("%s: %q, %v; want a refusal with %q", key, q.Prompt, err, why)
	}
}

// asked writes a question and looks at what every form must keep.
func asked(t *testing.T, bank *questions.Bank, key string, form questions.Form) questions.Question {
	t.Helper()
	q, err := bank.Question(key, 1)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	checkQuestion(t, bank, q)
	ids := strings.Split(key[:strings.LastIndex(key, ">")], "|")
	if q.Key != key || q.Form != form || !slices.Equal(append([]string{q.Fact}, q.Facts...), ids) {
		t.Errorf("%s: traced to %s %q %s %q", key, q.Key, q.Form, q.Fact, q.Facts)
	}
	return q
}

func TestShared(t *testing.T) {
	bank := bankOf(t, works(line("duo", "film", "Tandem", "", "director: [zara, boris-tansy]")))
	q := asked(t, bank, join("shared", directed(0), directed(1)), questions.Shared)
	if q.Answer != "Zara Moss" || q.AnswerID != "zara" || !strings.Contains(q.Prompt, "Zenith") ||
		!strings.Contains(q.Prompt, "Apex") || !strings.Contains(q.Statement, "Apex") {
		t.Errorf("%+v", q)
	}
	// Boris Tansy directed one of the two, and is a wrong option for both.
	half := false
	for seed := range uint64(60) {
		q, err := bank.Question(join("shared", "duo/director/zara", directed(1)), seed)
		if err != nil {
			t.Fatal(err)
		}
		half = half || slices.Contains(q.Options, "Boris Tansy")
	}
	if !half {
		t.Error("who has half of it right is never offered")
	}
	refused(t, bank, join("shared", "odd/director/boris-tansy", directed(0)), "nothing in common")
	for name, key := range map[string]string{
		"another order": join("shared", directed(1), directed(0)),
		"one fact":      join("shared", directed(0)),
		"twice":         join("shared", directed(0), directed(0)),
		"no fact":       join("shared", directed(0), "w9/director/zara"),
	} {
		if _, err := bank.Question(key, 1); !errors.Is(err, questions.ErrUnknown) {
			t.Errorf("%s: %v, want ErrUnknown", name, err)
		}
	}
}

func TestSharedLeavesOutWhoMayBeRight(t *testing.T) {
	// Who else directed both is right too; who is in a film near both may be.
	bank := bankOf(t, works(
		line("duo", "film", "Tandem", "", "director: [zara, boris-tansy]"),
		line("duet", "film", "Twain", "", "director: [zara, boris-tansy]"),
		line("s1", "film", "Sextant", "", "cast_member: [zara, cleo-marsh]"),
		line("s2", "film", "Bastion", "", "cast_member: [zara, dario-finch]"),
		line("s3", "film", "Citadel", "", "cast_member: [dario-finch, edda-novak]")))
	never(t, bank, join("shared", "duet/director/zara", "duo/director/zara"), "Boris Tansy")
	never(t, bank, join("shared", "s1/cast_member/zara", "s2/cast_member/zara"),
		"Cleo Marsh", "Dario Finch")
}

func TestJoined(t *testing.T) {
	bank := bankOf(t, works(line("s1", "film", "Sextant", "", "cast_member: [zara, cleo-marsh]")))
	key := join("joined", directed(0), "s1/cast_member/zara")
	q := asked(t, bank, key, questions.Joined)
	if q.Answer != "Zara Moss" || !strings.Contains(q.Prompt, "Zenith") ||
		!strings.Contains(q.Prompt, "Sextant") {
		t.Errorf("%+v", q)
	}
	refused(t, bank, join("joined", directed(0), "s1/cast_member/cleo-marsh"), "nothing in common")
	refused(t, bank, join("joined", directed(0), released(1, 1993)), "nothing in common")
}

func TestEarliest(t *testing.T) {
	bank := bankOf(t, works(
		line("tie", "film", "Equinox", "", "director: zara, release_date: 1991"),
		line("twin", "film", "Saffron", "", "director: zara, release_date: 2004")))
	key := join("earliest", released(0, 1990), released(1, 1993), released(2, 1996), released(3, 1999))
	q := asked(t, bank, key, questions.Earliest)
	if q.Answer != "Zenith" || q.AnswerID != "w0" || q.Typable() || !strings.Contains(q.Statement, "1996") {
		t.Errorf("%+v", q)
	}
	refused(t, bank, join("earliest", released(0, 1990), "tie/release_date/1991", released(2, 1996),
		released(3, 1999)), "too close")
	refused(t, bank, join("earliest", released(0, 1990), "twin/release_date/2004", released(2, 1996),
		released(3, 1999)), "same name")
}

func TestOrdered(t *testing.T) {
	bank := bankOf(t, works(line("tie", "film", "Equinox", "", "director: zara, release_date: 1991")))
	key := join("ordered", released(0, 1990), released(1, 1993), released(2, 1996), released(3, 1999))
	q := asked(t, bank, key, questions.Ordered)
	if q.Answer != "Zenith → Apex → Nadir → Horizon" || q.AnswerID != "" || q.Typable() {
		t.Errorf("%+v", q)
	}
	refused(t, bank, join("ordered", released(0, 1990), "tie/release_date/1991", released(2, 1996),
		released(3, 1999)), "too close")
	refused(t, bank, join("ordered", "odd/release_date/1990", released(1, 1993), released(2, 1996),
		released(3, 1999)), "same maker")
}

func TestOddOne(t *testing.T) {
	bank := bankOf(t, works(
		line("duo", "film", "Tandem", "", "director: [zara, boris-tansy]"),
		line("near", "film", "Kindred", "", "director: cleo-marsh, producer: zara")))
	rest := []string{directed(0), directed(1), directed(2)}
	key := join("odd", append([]string{"odd/director/boris-tansy"}, rest...)...)
	q := asked(t, bank, key, questions.OddOne)
	if q.Answer != "Vortex" || q.AnswerID != "odd" || !strings.Contains(q.Prompt, "Zara Moss") {
		t.Errorf("%+v", q)
	}
	refused(t, bank, join("odd", append([]string{"duo/director/boris-tansy"}, rest...)...), "share in the other")
	refused(t, bank, join("odd", append([]string{"near/director/cleo-marsh"}, rest...)...), "share in the other")
	refused(t, bank, join("odd", "odd/director/boris-tansy", "duo/director/zara", directed(1), directed(2)),
		"share in one of them")
}

// TestRetractedPart takes one fact of several out of play.
func TestRetractedPart(t *testing.T) {
	pack, problems := parse(t, "pack: test\nentities:\n"+works())
	if problems != "" {
		t.Fatal(problems)
	}
	add, err := questions.Merge(questions.NewCatalogue(), pack)
	if err != nil {
		t.Fatal(err)
	}
	for i := range add.Facts {
		if add.Facts[i].ID == directed(1) || add.Facts[i].ID == released(1, 1993) {
			add.Facts[i].Status = questions.Retracted
		}
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, add)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{
		join("shared", directed(0), directed(1)),
		join("ordered", released(0, 1990), released(1, 1993), released(2, 1996), released(3, 1999)),
		join("odd", "odd/director/boris-tansy", directed(0), directed(1), directed(2)),
	} {
		refused(t, bank, key, "not approved")
	}
	for _, q := range bank.Sample(1000, questions.Filter{}, 1) {
		if q.Fact == directed(1) || slices.Contains(q.Facts, directed(1)) {
			t.Errorf("%s is still asked", q.Key)
		}
	}
}

// TestReplacedPart lays a guild's own date over a built-in one.
func TestReplacedPart(t *testing.T) {
	base := bankOf(t, works())
	own := questions.Fact{
		ID: "f:1", Guild: "7", Subject: "w1", Relation: "release_date", Status: questions.Approved,
		Object: questions.Value{Date: questions.Date{Year: 1989}}, Source: questions.Source{Title: "News"},
	}
	bank, err := questions.NewBank(base.Catalogue(), base, questions.Collection{Facts: []questions.Fact{own}})
	if err != nil {
		t.Fatal(err)
	}
	key := join("ordered", released(0, 1990), released(1, 1993), released(2, 1996), released(3, 1999))
	if _, err := bank.Question(key, 1); !errors.Is(err, questions.ErrUnknown) {
		t.Errorf("with a date that was replaced: %v", err)
	}
	if _, err := base.Question(key, 1); err != nil {
		t.Errorf("without the guild: %v", err)
	}
}

func TestDeckDealsForms(t *testing.T) {
	bank := bankOf(t, works())
	forms := map[questions.Form]int{}
	for seed := range uint64(40) {
		deck := questions.NewDeck(bank, questions.Filter{}, func(string) int { return 0 }, seed)
		facts := map[string]bool{}
		for range 4 {
			q, err := deck.Next()
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range append([]string{q.Fact}, q.Facts...) {
				if facts[id] {
					t.Errorf("%s is had twice", id)
				}
				facts[id] = true
			}
			forms[q.Form]++
		}
	}
	if len(forms) < 4 {
		t.Errorf("forms dealt: %v", forms)
	}
}

func FuzzFormKey(f *testing.F) {
	for _, key := range []string{
		join("shared", directed(0), directed(1)), join("odd", "a", "b", "c", "d"), "|||>ordered", ">", "a|b>joined",
	} {
		f.Add(key)
	}
	pack, err := questions.ParsePack(strings.NewReader("pack: test\nentities:\n"+works()), "test.yaml",
		questions.NewCatalogue())
	if err != nil {
		f.Fatal(err)
	}
	add, err := questions.Merge(questions.NewCatalogue(), pack)
	if err != nil {
		f.Fatal(err)
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, add)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, key string) {
		q, err := bank.Question(key, 1)
		if err == nil && q.Key != key {
			t.Errorf("%q writes %q", key, q.Key)
		}
	})
}
