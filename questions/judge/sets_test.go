package judge_test

import (
	"os"
	"strings"
	"testing"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// TestSets holds the judge to what it reached on answers of the kinds that
// players give: trivia, celebrities, and a mixture of both.
func TestSets(t *testing.T) {
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	j := judge.New(bank)
	for _, set := range []struct {
		file         string
		right, wrong float64 // least and greatest share accepted
	}{
		{"trivia.txt", 0.96, 0.02},
		{"celebrities.txt", 0.95, 0.02},
		{"mixed.txt", 0.96, 0.025},
	} {
		t.Run(set.file, func(t *testing.T) {
			var sum tally
			for _, l := range readSet(t, set.file) {
				r := j.Judge(judge.Asked{Prompt: l.Q, Gold: l.Gold}, l.Cand)
				sum.add(l.Label, r.Verdict)
				if (r.Verdict == judge.Right) != l.Label {
					t.Logf("%q for %q: %s (%s)", l.Cand, l.Gold[0], r.Verdict, r.Rule)
				}
			}
			sum.print(t, set.file)
			if float64(sum.rightOK) < set.right*float64(sum.right) {
				t.Errorf("%d of %d right answers accepted", sum.rightOK, sum.right)
			}
			if float64(sum.wrongOK) > set.wrong*float64(sum.wrong) {
				t.Errorf("%d of %d wrong answers accepted", sum.wrongOK, sum.wrong)
			}
		})
	}
}

// readSet reads answers with their labels: a line "? question", lines "= an
// accepted answer", then lines "+ a right answer" and "- a wrong one".
func readSet(t *testing.T, name string) []labelled {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	var at labelled
	for line := range strings.Lines(string(data)) {
		sign, text, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			continue
		}
		switch sign {
		case "?":
			at = labelled{Src: name, Q: text}
		case "=":
			at.Gold = append(at.Gold[:len(at.Gold):len(at.Gold)], text)
		case "+", "-":
			one := at
			one.Cand, one.Label = text, sign == "+"
			out = append(out, one)
		}
	}
	return out
}
