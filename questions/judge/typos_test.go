package judge_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/judge"
	"headliner/questions/packs"
)

// slips are the ways in which a name is misspelt once. Each returns "" where
// it can't be done to a name.
func slips() map[string]func(name string, rng *rand.Rand) string {
	return map[string]func(string, *rand.Rand) string{
		"drop": func(s string, rng *rand.Rand) string {
			return at(s, rng, func(r []rune, i int) []rune { return slices.Delete(r, i, i+1) })
		},
		"double": func(s string, rng *rand.Rand) string {
			return at(s, rng, func(r []rune, i int) []rune { return slices.Insert(r, i, r[i]) })
		},
		"swap": func(s string, rng *rand.Rand) string {
			return at(s, rng, func(r []rune, i int) []rune {
				if i+1 < len(r) && isLetter(r[i+1]) && r[i] != r[i+1] {
					r[i], r[i+1] = r[i+1], r[i]
					return r
				}
				return nil
			})
		},
		"neighbour": func(s string, rng *rand.Rand) string {
			return at(s, rng, func(r []rune, i int) []rune {
				near := neighbours()[r[i]]
				if near == "" {
					return nil
				}
				r[i] = rune(near[rng.IntN(len(near))])
				return r
			})
		},
		"accent": func(s string, _ *rand.Rand) string { return changed(s, plain(s)) },
		"and": func(s string, _ *rand.Rand) string {
			if strings.Contains(s, "&") {
				return strings.ReplaceAll(s, "&", "and")
			}
			return changed(s, strings.Replace(s, " and ", " & ", 1))
		},
		"sound": func(s string, rng *rand.Rand) string {
			pairs := soundPairs()
			for _, k := range rng.Perm(len(pairs)) {
				if strings.Contains(s, pairs[k][0]) {
					return strings.Replace(s, pairs[k][0], pairs[k][1], 1)
				}
			}
			return ""
		},
		"case": func(s string, _ *rand.Rand) string { return changed(s, strings.ToLower(s)) },
	}
}

func changed(s, to string) string {
	if s == to {
		return ""
	}
	return to
}

// at changes a name at a random letter.
func at(s string, rng *rand.Rand, change func([]rune, int) []rune) string {
	r := []rune(strings.ToLower(s))
	for _, i := range rng.Perm(len(r)) {
		if !isLetter(r[i]) {
			continue
		}
		if out := change(slices.Clone(r), i); out != nil && string(out) != string(r) {
			return string(out)
		}
	}
	return ""
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

func neighbours() map[rune]string {
	out := map[rune]string{}
	rows := []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	for y, row := range rows {
		for x, r := range row {
			if x > 0 {
				out[r] += string(row[x-1])
			}
			if x+1 < len(row) {
				out[r] += string(row[x+1])
			}
			if y > 0 && x+1 < len(rows[y-1]) {
				out[r] += rows[y-1][x : x+2]
			}
		}
	}
	return out
}

func plain(s string) string {
	var out strings.Builder
	for _, r := range s {
		if r < 0x80 {
			out.WriteRune(r)
			continue
		}
		out.WriteString(questions.Fold(string(r)))
	}
	return out.String()
}

func soundPairs() [][2]string {
	return [][2]string{
		{"ph", "f"},
		{"ck", "k"},
		{"ll", "l"},
		{"tt", "t"},
		{"nn", "n"},
		{"ss", "s"},
		{"rr", "r"},
		{"ie", "y"},
		{"y", "ie"},
		{"ee", "ea"},
		{"ea", "ee"},
		{"ei", "ie"},
		{"ou", "oo"},
		{"th", "t"},
		{"sch", "sh"},
		{"c", "k"},
		{"k", "c"},
		{"z", "s"},
		{"x", "ks"},
		{"ai", "ay"},
		{"er", "ur"},
		{"or", "er"},
		{"an", "en"},
		{"en", "an"},
		{"on", "en"},
		{"v", "f"},
		{"oe", "o"},
	}
}

// named lists the entities of the packs that answers are made of.
func named(t testing.TB) ([]questions.Entity, *questions.Bank) {
	t.Helper()
	c := questions.NewCatalogue()
	facts, err := packs.Load(c)
	if err != nil {
		t.Fatal(err)
	}
	bank, err := questions.NewBank(c, nil, facts)
	if err != nil {
		t.Fatal(err)
	}
	return facts.Entities, bank
}

// TestScoreTypos takes names of the packs with one slip. At least 95 in 100
// must be accepted.
func TestScoreTypos(t *testing.T) {
	entities, bank := named(t)
	j, rng := judge.New(bank), rand.New(rand.NewPCG(1, 2))
	total, hit := 0, 0
	all := slips()
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		n, ok, shown := 0, 0, 0
		for _, e := range entities {
			answer := all[kind](e.Name, rng)
			other := len(bank.Find(answer)) > 0 && questions.Fold(answer) != questions.Fold(e.Name)
			if answer == "" || other {
				continue
			}
			n++
			r := j.Judge(judge.Asked{Prompt: promptFor(e.Kind), Gold: []string{e.Name}}, answer)
			if r.Verdict == judge.Right {
				ok++
			} else if shown < 5 {
				shown++
				t.Logf("%s: %q for %q: %s (%s)", kind, answer, e.Name, r.Verdict, r.Rule)
			}
		}
		total, hit = total+n, hit+ok
		t.Logf("%-10s %5d names, accepted %5.1f%%", kind, n, 100*float64(ok)/float64(max(n, 1)))
		if float64(ok) < 0.95*float64(n) {
			t.Errorf("%s: accepted %d of %d, want 95%%", kind, ok, n)
		}
	}
	t.Logf("all        %5d names, accepted %5.1f%%", total, 100*float64(hit)/float64(total))
}

func promptFor(k questions.Kind) string {
	switch k {
	case questions.Person, questions.Band:
		return "Who was it that made the news?"
	case questions.Place:
		return "Where did it happen?"
	case questions.Award, questions.Event, questions.Company, questions.Character, questions.Work:
		return fmt.Sprintf("What is the name of the %s?", k)
	}
	return fmt.Sprintf("Which %s made the news?", k)
}
