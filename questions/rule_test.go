package questions_test

import (
	"slices"
	"strings"
	"testing"

	"headliner/questions"
)

// ruled is a small store that rules can ask.
func ruled(t *testing.T) *questions.Bank {
	t.Helper()
	return bankOf(t, others()+
		line("zara", "person", "Zara Moss", "pronoun: she, aliases: [Zed Moss]", "birth_date: 1950")+
		line("zeno", "person", "Zeno Pell", "pronoun: he", "birth_date: 1990")+
		line("otto", "person", "Otto Dean", "pronoun: he", "")+
		line("zenith", "film", "Zenith", "", "director: [zara, zeno], release_date: 1980")+
		line("oak", "band", "Oak", "", "")+
		line("sap", "album", "Sap", "", "performer: oak")+
		line("moss-song", "song", "Green", "", "performer: oak, part_of_album: sap"))
}

// sound is a question that breaks no rule.
func sound() questions.Question {
	q := questions.Question{
		Prompt: "Who sang the ballad \"Harvest Moon\" in 1992?", Answer: "Neil Young",
		Category: questions.Music, Difficulty: questions.Easy, Source: questions.Source{Title: "A page"},
	}
	return q.WithOptions([]string{"Tom Petty", "Bob Seger", "Don Henley"})
}

// asking is sound with another prompt, and with other options, the answer
// first, where any are given.
func asking(prompt string, options ...string) questions.Question {
	q := sound()
	if q.Prompt = prompt; len(options) > 0 {
		q.Answer = options[0]
		q = q.WithOptions(options[1:])
	}
	return q
}

func with(spoil func(q *questions.Question)) questions.Question {
	q := sound()
	spoil(&q)
	return q
}

// example is a question that breaks a rule beside one that just does not.
type example struct{ fires, quiet questions.Question }

func examples() map[string][]example {
	out := formExamples()
	for _, more := range []map[string][]example{promptExamples(), optionExamples(), storeExamples()} {
		for name, list := range more {
			out[name] = append(out[name], list...)
		}
	}
	return out
}

// TestRules wants each rule shown firing and staying quiet.
func TestRules(t *testing.T) {
	bank := ruled(t)
	shown := examples()
	names := map[string]bool{}
	for _, r := range questions.Rules() {
		if names[r.Name] || r.About == "" {
			t.Errorf("%q: twice, or says nothing about itself", r.Name)
		}
		names[r.Name] = true
		if len(shown[r.Name]) == 0 {
			t.Errorf("%s is not shown", r.Name)
		}
		for _, e := range shown[r.Name] {
			got := findings(bank, e.fires)
			if f, ok := got[r.Name]; !ok || f.Hard != r.Hard || f.Text == "" {
				t.Errorf("%s is quiet on %q %q: %v", r.Name, e.fires.Prompt, e.fires.Options, got)
			}
			if f, ok := findings(bank, e.quiet)[r.Name]; ok {
				t.Errorf("%s fires on %q %q: %s", r.Name, e.quiet.Prompt, e.quiet.Options, f.Text)
			}
		}
	}
	for name := range shown {
		if !names[name] {
			t.Errorf("%s is shown and no rule", name)
		}
	}
}

func findings(b *questions.Bank, q questions.Question) map[string]questions.Finding {
	out := map[string]questions.Finding{}
	for _, f := range b.Check(q) {
		out[f.Rule] = f
	}
	return out
}

func TestSoundBreaksNothing(t *testing.T) {
	if got := ruled(t).Check(sound()); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// TestHardRulesRefuse has Validate and Breaks say what Check does.
func TestHardRulesRefuse(t *testing.T) {
	bank := ruled(t)
	for name, list := range examples() {
		for _, e := range list {
			hard := slices.ContainsFunc(bank.Check(e.fires), func(f questions.Finding) bool { return f.Hard })
			if got := len(bank.Breaks(e.fires)) > 0; got != hard {
				t.Errorf("%s: Breaks %v, Check %v", name, got, hard)
			}
			if e.fires.Validate() != nil && !hard {
				t.Errorf("%s: only Validate refuses it", name)
			}
		}
	}
}

// TestWrittenIsCheckedWhenDealt deals questions that were saved before a rule
// or a fact came that speaks against them.
func TestWrittenIsCheckedWhenDealt(t *testing.T) {
	good := sound()
	good.Key = "q:1"
	yes := asking("Is Neil Young from Canada?")
	yes.Key = "q:2"
	twoRight := asking("Who directed Zenith?", "Zara Moss", "Zeno Pell", "Otto Dean", "Amber Quill")
	twoRight.Key = "q:3"
	bank, err := questions.NewBank(questions.NewCatalogue(), ruled(t),
		questions.Collection{Written: []questions.Question{good, yes, twoRight}})
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"q:1": "", "q:2": "Yes or no", "q:3": "is right as well"} {
		_, err := bank.Question(key, 1)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", key, err, want)
		}
		if q, found, err := bank.Audit(key, 1); err != nil || q.Key != key || (len(found) > 0) != (want != "") {
			t.Errorf("Audit(%s) = %v, %v", key, found, err)
		}
	}
	deck := questions.NewDeck(bank, questions.Filter{Category: questions.Music}, func(string) int { return 0 }, 3)
	for {
		q, err := deck.Next()
		if err != nil {
			break
		}
		if q.Key == "q:2" || q.Key == "q:3" {
			t.Errorf("%s is asked", q.Key)
		}
	}
}

func TestMend(t *testing.T) {
	bank := ruled(t)
	dated := asking("Who is currently the host of The Late Show?")
	dated.AsOf = questions.Date{Year: 2026, Month: 11}
	for want, q := range map[string]questions.Question{
		"Who sang \"Harvest Moon\"?":                             asking("Who sang \"Harvest Moon\""),
		"Which band recorded the album Rust?":                    asking("Name the band that recorded the album Rust?"),
		"Who sang \"Harvest Moon\" in 1992?":                     asking("Who sang \"Harvest Moon\" in the year 1992?"),
		"Who sang \"Harvest Moon\"? ":                            asking("According to the article, who sang \"Harvest Moon\"?"),
		"As of November 2026, who is the host of The Late Show?": dated,
	} {
		got, ok := bank.Mend(q)
		if !ok || strings.TrimSpace(want) != got.Prompt && !strings.EqualFold(strings.TrimSpace(want), got.Prompt) {
			t.Errorf("Mend(%q) = %q, %v, want %q", q.Prompt, got.Prompt, ok, want)
		}
		if left := bank.Breaks(got); len(left) > 0 {
			t.Errorf("%q is mended and breaks %v", got.Prompt, left)
		}
	}
	q, ok := bank.Mend(asking("Who sang it all on \"Harvest Moon\"?", "It was Neil Young.", "Tom Petty", "Bob Seger", "Don Henley"))
	if !ok || q.Answer != "Neil Young" || q.Options[q.Right] != "Neil Young" {
		t.Errorf("mended to %q of %q", q.Answer, q.Options)
	}
	if same, ok := bank.Mend(sound()); ok || same.Prompt != sound().Prompt {
		t.Errorf("a sound question is mended to %q", same.Prompt)
	}
}
