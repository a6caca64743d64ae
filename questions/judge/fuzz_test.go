package judge_test

import (
	"strings"
	"testing"

	"headliner/questions/judge"
)

// FuzzJudge looks for input that panics, for answers that are not accepted
// though they are the accepted answer itself, and for pairs that are the same
// one way round only.
func FuzzJudge(f *testing.F) {
	for _, set := range [][]typed{rightAnswers(), wrongAnswers()} {
		for _, a := range set {
			f.Add(a.prompt, a.gold, a.answer)
		}
	}
	f.Add("When?", "28/12/2004", "12-28-2004")
	f.Add("", "The The", "a a")
	f.Add("who", "J.R.R.", "\x00\xff((")
	f.Add("which", "$$$1,000.5m", "ⅷ²№١")
	j := judge.New(nil)
	f.Fuzz(func(t *testing.T, prompt, gold, answer string) {
		ask := func(gold, answer string) judge.Result {
			return j.Judge(judge.Asked{Prompt: prompt, Gold: []string{gold}}, answer)
		}
		there := ask(gold, answer)
		if there.Rule == "" {
			t.Errorf("no rule for %q against %q", answer, gold)
		}
		if strings.TrimSpace(gold) != "" && ask(gold, gold).Verdict != judge.Right {
			t.Errorf("%q is not accepted for itself", gold)
		}
		if strings.ContainsAny(gold+answer, "([{)]}") || strings.Contains(gold+answer, " or ") ||
			strings.Contains(gold+answer, " OR ") || len(gold)+len(answer) > 300 {
			return
		}
		if back := ask(answer, gold); (there.Rule == "exact") != (back.Rule == "exact") {
			t.Errorf("%q for %q is %v, the other way round %v", answer, gold, there, back)
		}
	})
}

// FuzzList offers two names where one is right: never accepted, in any order
// and however they are joined.
func FuzzList(f *testing.F) {
	for i := range byte(20) {
		f.Add(i, i*7+1, i, i%2 == 0)
	}
	_, bank := named(f)
	judges := []*judge.Judge{judge.New(bank), judge.New(nil)}
	names := []string{
		"Adele", "Beyoncé", "Taylor Swift", "Ed Sheeran", "Drake", "Rihanna", "Kanye West",
		"Emma Stone", "Emma Watson", "Tom Hanks", "Tom Cruise", "Meryl Streep", "Titanic",
		"Frozen II", "The Godfather", "Abbey Road", "Thriller", "U2", "Radiohead", "Lemonade",
		"The Beatles", "Oprah Winfrey", "Friends", "The Office", "Game of Thrones", "Dune",
	}
	joints := []string{
		" or ", "/", " / ", ", ", "; ", " and ", " & ", " | ", "? ", "\n", " or maybe ",
		", or ", " / or ", " vs ", " + ", ", then ", " (", ". or: ",
	}
	f.Fuzz(func(t *testing.T, a, b, joint byte, swap bool) {
		right, other := names[int(a)%len(names)], names[int(b)%len(names)]
		if right == other {
			return
		}
		first, second := right, other
		if swap {
			first, second = other, right
		}
		answer := first + joints[int(joint)%len(joints)] + second
		for _, j := range judges {
			for _, prompt := range []string{"", "Who was it?", "Which film was it?"} {
				r := j.Judge(judge.Asked{Prompt: prompt, Gold: []string{right}}, answer)
				if r.Verdict == judge.Right {
					t.Errorf("%q for %q (%s): %v", answer, right, prompt, r)
				}
			}
		}
	})
}
