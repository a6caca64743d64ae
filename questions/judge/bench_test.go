package judge_test

import (
	"strings"
	"testing"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// BenchmarkJudge judges answers of each kind in turn. ns/op is the time of one
// answer; it is to stay under 20,000.
func BenchmarkJudge(b *testing.B) {
	bank, err := packs.Bank()
	if err != nil {
		b.Fatal(err)
	}
	j := judge.New(bank)
	for _, set := range []struct {
		name    string
		answers []typed
	}{
		{"right", rightAnswers()},
		{"wrong", wrongAnswers()},
		{"surname", []typed{{"Who sang “Thriller”?", "Janet Jackson", "jacksen"}}},
		{"long", longAnswers()},
		{"foreign", foreignAnswers()},
	} {
		b.Run(set.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a := set.answers[i%len(set.answers)]
				j.Judge(judge.Asked{Prompt: a.prompt, Gold: []string{a.gold}}, a.answer)
			}
		})
	}
	b.Run("options", func(b *testing.B) {
		q := judge.Asked{
			Prompt: "Who plays the boxer?", Gold: []string{"Mark Wahlberg"}, Entity: "mark-wahlberg",
			Others: []string{"Donnie Wahlberg", "Matt Damon", "Ben Affleck"},
		}
		for b.Loop() {
			j.Judge(q, "mark whalberg")
		}
	})
}

// longAnswers are sentences, with and without the answer in them.
func longAnswers() []typed {
	prompt := "Which of the films of the series that began in 1977 came out in 1980, " +
		"and was directed by somebody other than its writer?"
	gold := "The Empire Strikes Back"
	return []typed{
		{
			prompt, gold,
			"i think it might be the one called return of the jedi from nineteen eighty three",
		},
		{
			prompt, gold,
			"well i have seen all of them and the one with the snow was the empire strikes back no?",
		},
		{prompt, gold, "the empire strikes back, a new hope, return of the jedi, the phantom menace"},
		{prompt, gold, strings.Repeat("the empire strikes back ", 16)},
		{prompt, gold, strings.Repeat("a b c d e f g h ", 24)},
		{prompt, gold, strings.Repeat("x", 10_000)},
	}
}

// foreignAnswers are in other scripts or full of accents.
func foreignAnswers() []typed {
	return []typed{
		{"Who directed “Spirited Away”?", "Hayao Miyazaki", "宮崎 駿"},
		{"Who directed “Spirited Away”?", "宮崎 駿", "宮崎駿"},
		{"Who wrote “War and Peace”?", "Leo Tolstoy", "Лев Николаевич Толстой"},
		{"Who wrote “War and Peace”?", "Лев Толстой", "лев толстои"},
		{"Who sings “Enta Omri”?", "Umm Kulthum", "أم كلثوم"},
		{"Who composed it?", "Antonín Dvořák", "antonin dvorak"},
		{"Who composed it?", "Antonín Dvořák", "D\u0301\u0302\u0303v\u030co\u0300r\u030ca\u0301k"},
		{"Who is in it?", "Saoirse Ronan", "sáoírse rõnån"},
	}
}
