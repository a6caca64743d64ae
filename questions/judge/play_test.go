package judge_test

import (
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/judge"
)

// TestGeneratedQuestions plays questions of the packs as typed: the answer and
// its aliases are right, what the other options are called is not.
func TestGeneratedQuestions(t *testing.T) {
	_, bank := named(t)
	j := judge.New(bank)
	for _, q := range bank.Sample(600, questions.Filter{}, 7) {
		if !q.Typable() {
			continue
		}
		asked := judge.AskedOf(q)
		for _, name := range asked.Gold {
			if r := j.Judge(asked, strings.ToLower(name)); r.Verdict != judge.Right {
				t.Errorf("%s: %q for %q: %v", q.Prompt, name, q.Answer, r)
			}
		}
		for _, other := range asked.Others {
			for _, name := range append([]string{other}, aliases(bank, other)...) {
				if r := j.Judge(asked, name); r.Verdict == judge.Right {
					t.Errorf("%s: %q for %q: %v", q.Prompt, name, q.Answer, r)
				}
			}
		}
	}
}

// aliases lists what the only entity of a name is called.
func aliases(bank *questions.Bank, name string) []string {
	found := bank.Find(name)
	if len(found) != 1 {
		return nil
	}
	return found[0].Aliases
}
