package judge_test

import (
	"strings"
	"testing"
	"unicode"

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
			strings.Contains(gold+answer, " OR ") || len(gold)+len(answer) > 150 {
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
		", or ", " / or ", " vs ", " + ", ", then ", " (", ". or: ", "\r\n", "\n\n", "\n- ",
		" otherwise ", "\u2028", " • ", " – ", "… ",
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

// FuzzHostile types what is no text: marks without end, directions, nothing
// that can be seen, emoji. Nothing of it is accepted that has no letter and no
// digit, and all of it is judged.
func FuzzHostile(f *testing.F) {
	f.Add("Adele", "", 1)
	f.Add("Adele", "\U0001F3A4\U0001F525", 3)
	f.Add("Adele", "\u200b\u200d\ufeff", 9)
	f.Add("Adele", "\u202eeledA\u202c", 1)
	f.Add("Adele", "a\u0336\u0337\u0338d\u0334e\u0335l\u0336e", 1)
	f.Add("$1", "((((", 5000)
	f.Add("1998", "1/", 5000)
	f.Add("Рианна", "\xf0\x28\x8c\x28", 2)
	_, bank := named(f)
	judges := []*judge.Judge{judge.New(bank), judge.New(nil)}
	f.Fuzz(func(t *testing.T, gold, piece string, times int) {
		if times < 0 || len(piece)*times > 10_000 {
			return
		}
		answer := strings.Repeat(piece, times)
		seen := strings.ContainsFunc(answer, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsNumber(r)
		})
		for _, j := range judges {
			r := j.Judge(judge.Asked{Prompt: "Who was it?", Gold: []string{gold}}, answer)
			if !seen && r.Verdict == judge.Right && strings.TrimSpace(answer) != strings.TrimSpace(gold) {
				t.Errorf("%q for %q: %v", answer, gold, r)
			}
			if times > 1 && len(answer) > 2*len(gold)+400 && r.Verdict == judge.Right {
				t.Errorf("%d bytes of %q for %q: %v", len(answer), piece, gold, r)
			}
		}
	})
}

// FuzzSentence hides the answer among other names in a sentence: never
// accepted where the other names are known.
func FuzzSentence(f *testing.F) {
	for i := range byte(12) {
		f.Add(i, i*5+2, i*3+1, i)
	}
	_, bank := named(f)
	j := judge.New(bank)
	names := []string{
		"Adele", "Beyoncé", "Taylor Swift", "Ed Sheeran", "Drake", "Rihanna", "Kanye West",
		"Emma Stone", "Emma Watson", "Tom Hanks", "Tom Cruise", "Meryl Streep", "Oprah Winfrey",
	}
	forms := []string{
		"my guess is 1 though 2 is possible and 3 too", "1 2 3", "1 2", "it is 1 but may be 2",
		"i would say 1, if not then 2", "1 no wait 2", "1 not 2", "1 (2) 3", "1? 2? 3?", "1! 2! 3!",
		"one of 1 2 and 3", "1\n2\n3", "1. 2. 3.", "first 1 second 2 third 3", "1 > 2 > 3", "1=2",
		"both 1 and 2", "1 with 2", "1 then 2", "1 aka 2", "1 alias 2", "1, also known as 2", "1 (aka 2)",
	}
	f.Fuzz(func(t *testing.T, a, b, c, form byte) {
		pick := func(n byte) string { return names[int(n)%len(names)] }
		right, two, three := pick(a), pick(b), pick(c)
		if right == two || right == three || two == three {
			return
		}
		for _, order := range [][3]string{{right, two, three}, {two, right, three}} {
			answer := strings.NewReplacer("1", order[0], "2", order[1], "3", order[2]).
				Replace(forms[int(form)%len(forms)])
			r := j.Judge(judge.Asked{Prompt: "Who was it?", Gold: []string{right}}, answer)
			if r.Verdict == judge.Right {
				t.Errorf("%q for %q: %v", answer, right, r)
			}
		}
	})
}
