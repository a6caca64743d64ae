package judge_test

import (
	"testing"

	"headliner/questions/judge"
)

// TestAcceptedTogether judges answers by all that is accepted, without any
// knowledge of entities.
func TestAcceptedTogether(t *testing.T) {
	fleming := []string{"Alexander Fleming", "Fleming"}
	july := []string{"4 July 1776", "1776"}
	for _, c := range []struct {
		prompt string
		gold   []string
		answer string
		want   string
	}{
		{"Who found it?", fleming, "fleming", "right exact"},
		{"Who found it?", fleming, "ian fleming", "wrong other"},
		{"Who found it?", fleming, "sir alexander fleming", "right words"},
		{"Who found it?", fleming, "Alexander Flemming, in 1928", "right spelling"},
		{"Who found it?", fleming, "it was found by alexander fleming in 1928", "right words"},
		{
			"Who was she?",
			[]string{"Joséphine de Beauharnais", "Josephine"},
			"josephine baker",
			"wrong other",
		},
		{"When?", july, "1776", "right exact"},
		{"When?", july, "july 4 1776", "right date"},
		{"When?", july, "july 14 1776", "wrong date"},
		{"On what date?", []string{"31 October"}, "31/10", "right date"},
		{"On what date?", []string{"31 October"}, "10/31", "right date"},
		{"When?", []string{"8 January 1935"}, "1/8/1935", "right date"},
		{"In what year?", []string{"1994"}, "'94", "right date"},
		{"In what year?", []string{"1994"}, "94", "wrong other"},
		{"How many?", []string{"8"}, "at least 8", "wrong range"},
		{"How many?", []string{"more than 8"}, "more than 8", "right exact"},
		{"How much?", []string{"$1 million"}, "1m", "right number"},
		{"How heavy?", []string{"2", "2 kg"}, "2 miles", "wrong unit"},
		{"In which season?", []string{"Season 5"}, "s5", "right words"},
		{"In which season?", []string{"Season 5"}, "episode 5", "wrong other"},
		{"Which planet?", []string{"Mercury"}, "freddie mercury", "wrong longer"},
		{"Which country?", []string{"England"}, "new england", "wrong place"},
		{"Which city?", []string{"Wellington"}, "duke of wellington", "wrong place"},
		{"Who sang it?", []string{"Prince"}, "prince of wales", "wrong longer"},
		{"Who sang it?", []string{"Elvis Presley"}, "the presley family", "wrong family"},
		{"Who sang it?", []string{"Bruce Springsteen"}, "the boss", "right nickname"},
		{"Who sang it?", []string{"Sting"}, "sting from the police", "right surplus"},
		{"Who directed it?", []string{"David Fincher"}, "david finch", "wrong other"},
		{"Which show?", []string{"The Crown"}, "the crown on netflix", "right credit"},
		{"Which novel?", []string{"Moby Dick"}, "Herman Melville's Moby Dick", "right credit"},
		{"Who sang it?", []string{"Katy Perry"}, "Katheryn Hudson, aka Katy Perry", "right surplus"},
		{"Which place in the list?", []string{"Seventh"}, "sevneth", "right spelling"},
		{"Which place in the list?", []string{"Seventh"}, "seventj", "wrong number"},
		{"Which place in the list?", []string{"First"}, "fourst", "wrong number"},
		{"Which series?", []string{"The Wire"}, "th wire", "right words"},
		{"Which series?", []string{"M*A*S*H"}, "m*a*s*h", "right exact"},
		{"Which series?", []string{"M*A*S*H"}, "mash", "right exact"},
		{"Which group?", []string{"N*E*R*D"}, "nerd", "right exact"},
		{"Which band?", []string{"*NSYNC"}, "n*sync", "right exact"},
		{"Who sang it?", []string{"Adele"}, "ａｄｅｌｅ", "right exact"},
		{"Who sang it?", []string{"Adele"}, "ad\u200bele\u202e", "right exact"},
		{"Who sang it?", []string{"Adele"}, "adele\u2028rihanna", "wrong list"},
		{"Who sang it?", []string{"Adele"}, "adele otherwise rihanna", "wrong list"},
	} {
		r := judge.New(nil).Judge(judge.Asked{Prompt: c.prompt, Gold: c.gold}, c.answer)
		if got := r.Verdict.String() + " " + r.Rule; got != c.want {
			t.Errorf("%s %q for %q: %s, want %s", c.prompt, c.answer, c.gold, got, c.want)
		}
	}
}
