package questions_test

import (
	"slices"
	"testing"

	"headliner/questions"
)

func TestOptionsAreAvoidedWhileOthersAreLeft(t *testing.T) {
	bank := bankOf(t, others())
	changed := 0
	for _, q := range bank.Sample(200, questions.Filter{}, 3) {
		if isYear(q.Answer) || q.Relation == "ordinal_album" {
			continue
		}
		dull := ""
		for i, option := range q.Options {
			if i != q.Right {
				dull = option
			}
		}
		again, err := bank.QuestionAvoiding(q.Key, 3, func(option string) bool {
			return option == questions.Fold(dull)
		})
		if err != nil || again.Answer != q.Answer {
			t.Fatalf("%s: %v", q.Key, err)
		}
		if !slices.Contains(again.Options, dull) {
			changed++
		}
		all, err := bank.QuestionAvoiding(q.Key, 3, func(string) bool { return true })
		if err != nil || len(all.Options) != questions.OptionCount {
			t.Errorf("%s with every option avoided: %v, %v", q.Key, all.Options, err)
		}
	}
	if changed == 0 {
		t.Error("no option was ever avoided")
	}
}

func isYear(s string) bool { return len(s) == 4 && s[0] >= '1' && s[0] <= '2' }
