package judge_test

import (
	"testing"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// BenchmarkJudge judges the celebrity answers in turn. ns/op is the time of
// one answer; it is to stay under 20,000.
func BenchmarkJudge(b *testing.B) {
	bank, err := packs.Bank()
	if err != nil {
		b.Fatal(err)
	}
	j := judge.New(bank)
	for _, set := range []struct {
		name    string
		answers []typed
	}{{"right", rightAnswers()}, {"wrong", wrongAnswers()}} {
		b.Run(set.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a := set.answers[i%len(set.answers)]
				j.Judge(judge.Asked{Prompt: a.prompt, Gold: []string{a.gold}}, a.answer)
			}
		})
	}
	b.Run("surname", func(b *testing.B) {
		q := judge.Asked{Prompt: "Who sang “Thriller”?", Gold: []string{"Janet Jackson"}}
		for b.Loop() {
			j.Judge(q, "jacksen")
		}
	})
	b.Run("long", func(b *testing.B) {
		q := judge.Asked{
			Prompt: "Which of the films of the series that began in 1977 came out in 1980, " +
				"and was directed by somebody other than its writer?",
			Gold: []string{"The Empire Strikes Back"},
		}
		for b.Loop() {
			j.Judge(q, "i think it might be the one called return of the jedi from nineteen eighty three")
		}
	})
}
