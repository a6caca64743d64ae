package judge_test

import (
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"headliner/questions"
	"headliner/questions/judge"
)

func TestRun(t *testing.T) {
	in := `{"q":"Who sang it?","gold":["Adele"],"cand":"adelle"}

{"q":"Who sang it?","gold":["Adele"],"cand":"drake"}
{"q":"In what year?","gold":["2004"],"cand":"2005","tolerance":1}
`
	want := `{"verdict":"right","rule":"spelling"}
{"verdict":"wrong","rule":"other"}
{"verdict":"right","rule":"tolerance"}
`
	var out strings.Builder
	if err := judge.Run(strings.NewReader(in), &out, judge.New(nil)); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &out, want)
	}
}

func TestRunErrors(t *testing.T) {
	good := `{"q":"","gold":["a"],"cand":"a"}` + "\n"
	for _, c := range []struct{ in, want string }{
		{good + "{", "judge: line 2: "},
		{`{"q":"","gold":[],"cand":"a"}`, "judge: line 1: no gold"},
		{good + good + `{"q":1}`, "judge: line 3: "},
		{good + strings.Repeat("x", 5<<20), "judge: line 2: "},
	} {
		var out strings.Builder
		err := judge.Run(strings.NewReader(c.in), &out, judge.New(nil))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
		if strings.HasPrefix(c.in, good) && !strings.HasPrefix(out.String(), `{"verdict":"right"`) {
			t.Errorf("what came before the bad line was not written: %q", &out)
		}
	}
	err := judge.Run(strings.NewReader(good), broken{}, judge.New(nil))
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v, want the writer's error", err)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestEntities shows what knowing the entities changes.
func TestEntities(t *testing.T) {
	bank := bankOf(t,
		questions.Entity{ID: "ye", Kind: questions.Person, Name: "Ye", Aliases: []string{"Kanye West"}},
		questions.Entity{ID: "michael-jordan", Kind: questions.Person, Name: "Michael Jordan"},
		questions.Entity{ID: "zoe-kravitz", Kind: questions.Person, Name: "Zoë Kravitz"},
		questions.Entity{ID: "lenny-kravitz", Kind: questions.Person, Name: "Lenny Kravitz"},
		questions.Entity{ID: "keanu-reeves", Kind: questions.Person, Name: "Keanu Reeves"},
		questions.Entity{ID: "halo", Kind: questions.Song, Name: "Halo"},
		questions.Entity{ID: "hello", Kind: questions.Song, Name: "Hello"},
		questions.Entity{ID: "bangerz", Kind: questions.Album, Name: "Bangerz & Mash"},
	)
	for _, c := range []struct{ gold, answer, want string }{
		{"Ye", "kanye west", "right exact"},
		{"Michael B. Jordan", "michael jordan", "wrong known"},
		{"Zoë Kravitz", "kravitz", "close surname"},
		{"Zoë Kravitz", "lenny kravitz", "wrong known"},
		{"Keanu Reeves", "reeves", "right surname"},
		{"Keanu Reeves", "keanu reeves zoe kravitz", "wrong longer"},
		{"Hello", "halo", "wrong known"},
		{"Hello", "helo", "right spelling"},
		{"Bangerz & Mash", "bangerz", "close part"},
	} {
		q := judge.Asked{Prompt: "Name it.", Gold: []string{c.gold}}
		r := judge.New(nil).On(bank).Judge(q, c.answer)
		if got := r.Verdict.String() + " " + r.Rule; got != c.want {
			t.Errorf("%q for %q: %s, want %s", c.answer, c.gold, got, c.want)
		}
	}
}

func bankOf(t *testing.T, entities ...questions.Entity) *questions.Bank {
	t.Helper()
	bank, err := questions.NewBank(questions.NewCatalogue(), nil,
		questions.Collection{Entities: entities})
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

func TestAskedOf(t *testing.T) {
	aliases := make([]string, 1, 4)
	aliases[0] = "Kanye West"
	q := judge.AskedOf(questions.Question{Prompt: "Who?", Answer: "Ye", Aliases: aliases})
	if q.Prompt != "Who?" || strings.Join(q.Gold, "|") != "Ye|Kanye West" {
		t.Errorf("got %+v", q)
	}
}

func TestConcurrentUse(t *testing.T) {
	j := judge.New(nil)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, a := range rightAnswers() {
				j.Judge(judge.Asked{Prompt: a.prompt, Gold: []string{a.gold}}, a.answer)
			}
		})
	}
	wg.Wait()
}
