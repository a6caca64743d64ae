package packs_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"headliner/questions"
	"headliner/questions/packs"
)

func load(t *testing.T) *questions.Bank {
	t.Helper()
	c := questions.NewCatalogue()
	all, err := packs.Load(c)
	if err != nil {
		t.Fatal(err)
	}
	bank, err := questions.NewBank(c, nil, all)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// TestQuestionsAreFair writes every question that the packs can make, some of
// them twice, and holds each against the rules.
func TestQuestionsAreFair(t *testing.T) {
	bank := load(t)
	var tally tally
	for i, q := range bank.Sample(1<<20, questions.Filter{}, 1) {
		check(t, bank, q)
		tally.add(q)
		if i%4 != 0 {
			continue
		}
		again, err := bank.Question(q.Key, uint64(i))
		if err != nil {
			t.Errorf("%s: fair with one seed and not with another: %v", q.Key, err)
			continue
		}
		check(t, bank, again)
		tally.add(again)
	}
	tally.report(t)
}

func check(t *testing.T, bank *questions.Bank, q questions.Question) {
	t.Helper()
	if err := q.Validate(); err != nil {
		t.Errorf("%s: %v", q.Key, err)
	}
	prompt := " " + questions.Fold(q.Prompt) + " "
	for i, option := range q.Options {
		fold := questions.Fold(option)
		if strings.Contains(prompt, " "+fold+" ") && !isNumber(option) {
			t.Errorf("%q gives %q away", q.Prompt, option)
		}
		for _, other := range q.Options[:i] {
			if o := questions.Fold(other); !isNumber(option) && q.Relation != "ordinal_album" &&
				(strings.Contains(o, fold) || strings.Contains(fold, o)) {
				t.Errorf("%q: %q holds %q", q.Prompt, option, other)
			}
		}
	}
	if strings.ContainsAny(q.Prompt+q.Statement, "{}") || strings.Contains(q.Prompt, "  ") {
		t.Errorf("%s: %q, %q", q.Key, q.Prompt, q.Statement)
	}
	checkOptions(t, bank, q)
}

// checkOptions looks the options up: all of a kind, none of them true.
func checkOptions(t *testing.T, bank *questions.Bank, q questions.Question) {
	t.Helper()
	f, _ := bank.Fact(q.Fact)
	answers := bank.Find(q.Answer)
	for i, option := range q.Options {
		if i == q.Right || f.Object.Entity == "" {
			continue
		}
		found := bank.Find(option)
		alike := slices.ContainsFunc(found, func(e questions.Entity) bool {
			return slices.ContainsFunc(answers, func(a questions.Entity) bool {
				return a.Kind == e.Kind || artist(a.Kind) && artist(e.Kind)
			})
		})
		if !alike {
			t.Errorf("%q: %q is of another kind than %q", q.Prompt, option, q.Answer)
		}
		for _, e := range found {
			if slices.ContainsFunc(answers, func(a questions.Entity) bool { return a.ID == e.ID }) {
				t.Errorf("%q: %q is %q by another name", q.Prompt, option, q.Answer)
			}
		}
	}
}

func artist(k questions.Kind) bool { return k == questions.Person || k == questions.Band }

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// tally counts what could give answers away over many questions.
type tally struct {
	questions, words, long   int
	named, longest, shortest int
	position                 [questions.OptionCount]int
}

func (c *tally) add(q questions.Question) {
	c.questions++
	words := len(strings.Fields(q.Prompt))
	c.words += words
	if words >= 20 {
		c.long++
	}
	if isNumber(q.Answer) || q.Relation == "ordinal_album" {
		return // shown in order
	}
	c.named++
	c.position[q.Right]++
	length := utf8.RuneCountInString(q.Answer)
	longer, shorter := 0, 0
	for i, option := range q.Options {
		switch n := utf8.RuneCountInString(option); {
		case i == q.Right:
		case n >= length:
			longer++
		}
		if n := utf8.RuneCountInString(option); i != q.Right && n <= length {
			shorter++
		}
	}
	if longer == 0 {
		c.longest++
	}
	if shorter == 0 {
		c.shortest++
	}
}

func (c *tally) report(t *testing.T) {
	t.Helper()
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	t.Logf("%d questions, %.1f words on average, %.1f%% of 20 or more", c.questions,
		share(c.words, c.questions), 100*share(c.long, c.questions))
	t.Logf("the answer is the longest in %.3f, the shortest in %.3f; positions %v",
		share(c.longest, c.named), share(c.shortest, c.named), c.position)
	if mean := share(c.words, c.questions); mean < 11.5 || mean > 14 {
		t.Errorf("questions have %.1f words on average", mean)
	}
	if share(c.long, c.questions) > 0.1 {
		t.Errorf("%d of %d questions have 20 words or more", c.long, c.questions)
	}
	for what, n := range map[string]int{"longest": c.longest, "shortest": c.shortest} {
		if s := share(n, c.named); s < 0.15 || s > 0.3 {
			t.Errorf("the answer is the %s option in %.3f of the questions", what, s)
		}
	}
	for i, n := range c.position {
		if s := share(n, c.named); s < 0.23 || s > 0.27 {
			t.Errorf("the answer stands at place %d in %.3f of the questions", i+1, s)
		}
	}
}

// TestSeed asks what the seed article is known for.
func TestSeed(t *testing.T) {
	bank := load(t)
	for key, want := range map[string][]string{
		"get-lifted/producer/kanye-west>object":                             {"Who helped produce", "Get Lifted", "Kanye West"},
		"blame-game/part_of_album/my-beautiful-dark-twisted-fantasy>object": {"album", "Blame Game", "My Beautiful Dark Twisted Fantasy"},
	} {
		found := false
		for seed := range uint64(20) {
			q, err := bank.Question(key, seed)
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(q.Prompt, want[0]) && strings.Contains(q.Prompt, want[1]) &&
				q.Answer == want[2]
		}
		if !found {
			t.Errorf("%s: never asked with %q", key, want)
		}
	}
}
