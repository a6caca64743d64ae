package questions_test

import (
	"strings"
	"testing"

	"headliner/questions"
)

// FuzzCheck throws anything at the rules: they never panic, Check says what
// Breaks and Validate say, and mending makes nothing worse.
func FuzzCheck(f *testing.F) {
	for _, list := range examples() {
		for _, e := range list {
			q := e.fires
			f.Add(q.Prompt, strings.Join(q.Options, "|"), strings.Join(q.Aliases, "|"), q.Right)
		}
	}
	for _, hostile := range []string{
		"", "?", " ?", "'s?", "\"", "“”?", "Who is the?", "a?", "an an an?", "\x00\xff?", "\u06de \u06dd?", "The a The a?",
		strings.Repeat("(", 300) + "?", strings.Repeat("\"", 99) + "?", "Which which which?", "As of ?", "\u202e?",
		"According to the article?", "Name the who?", "İ İ?", "ſ ſ'?", "0?", "in 1999?",
	} {
		f.Add(hostile, "|||", "|", 0)
		f.Add("Who is "+hostile, hostile+"|a|\"|İ", hostile, 3)
	}
	bank := fuzzBank(f)
	f.Fuzz(func(t *testing.T, prompt, options, aliases string, right int) {
		q := questions.Question{
			Prompt: prompt, Options: strings.Split(options, "|"), Aliases: strings.Split(aliases, "|"), Right: right,
			Category: questions.Music, Difficulty: questions.Easy, AsOf: questions.Date{Year: 2026, Month: 1},
		}
		if right >= 0 && right < len(q.Options) {
			q.Answer = q.Options[right]
		}
		hard := map[string]bool{}
		for _, f := range bank.Check(q) {
			if hard[f.Rule] = f.Hard; f.Text == "" || f.Rule == "" {
				t.Errorf("an empty finding: %+v", f)
			}
		}
		for _, f := range bank.Breaks(q) {
			if !hard[f.Rule] {
				t.Errorf("%s: Check does not say so", f.Rule)
			}
		}
		better, changed := bank.Mend(q)
		if !changed && better.Prompt != q.Prompt {
			t.Errorf("changed in secret to %q", better.Prompt)
		}
		for _, f := range bank.Breaks(better) {
			if !hard[f.Rule] {
				t.Errorf("mending %q to %q broke %s", q.Prompt, better.Prompt, f.Rule)
			}
		}
	})
}

func fuzzBank(f *testing.F) *questions.Bank {
	f.Helper()
	add := generated(60)
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, add)
	if err != nil {
		f.Fatal(err)
	}
	return bank
}
