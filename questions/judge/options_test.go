package judge_test

import (
	"testing"

	"headliner/questions"
	"headliner/questions/judge"
)

// TestOptions judges answers to a question whose wrong options are known.
func TestOptions(t *testing.T) {
	for _, c := range []struct {
		gold   string
		others []string
		answer string
		want   string
	}{
		{"Mark Wahlberg", []string{"Donnie Wahlberg"}, "mark wahlburg", "right spelling"},
		{"Mark Wahlberg", []string{"Donnie Wahlberg"}, "wahlberg", "close option"},
		{"Mark Wahlberg", []string{"Matt Damon"}, "wahlberg", "right surname"},
		{"Mark Wahlberg", []string{"Donnie Wahlberg"}, "donnie wahlberg", "wrong other"},
		{"Jon Batiste", []string{"Jean Batiste"}, "jen batiste", "wrong other"},
		{"Carly Simon", []string{"Carl Simon"}, "carl simon", "wrong other"},
		{"Carly Simon", []string{"Carl Simon"}, "carley simon", "right spelling"},
		{"Halo", []string{"Hallo"}, "hallo", "wrong option"},
		{"Halo", []string{"Hallo"}, "helo", "right spelling"},
		{"The Vow (US)", []string{"The Vow (UK)"}, "the vow us", "right exact"},
		{"The Vow (US)", []string{"The Vow (UK)"}, "the vow (uk)", "wrong option"},
		{"The Vow (US)", []string{"The Vow (UK)"}, "the vow", "close option"},
		{"The Vow (US)", []string{"The Oath"}, "the vow", "right exact"},
		{"2004", []string{"2005", "2003", "2006"}, "2004", "right exact"},
		{"2004", []string{"2005", "2003", "2006"}, "2005", "wrong year"},
	} {
		q := questions.Question{
			Prompt: "Who or what was it?", Answer: c.gold, Options: append(c.others, c.gold),
			Right: len(c.others),
		}
		r := judge.New(nil).Judge(judge.AskedOf(q), c.answer)
		if got := r.Verdict.String() + " " + r.Rule; got != c.want {
			t.Errorf("%q for %q beside %q: %s, want %s", c.answer, c.gold, c.others, got, c.want)
		}
	}
}

// TestNamesakes judges answers whose entity is known, among namesakes.
func TestNamesakes(t *testing.T) {
	person := func(id, name string, fame questions.Fame, aliases ...string) questions.Entity {
		return questions.Entity{
			ID: id, Kind: questions.Person, Name: name, Fame: fame, Aliases: aliases,
		}
	}
	bank := bankOf(t,
		person("ann-quill", "Ann Quill", questions.Household, "Lady Q"),
		person("bob-quill", "Bob Quill", questions.ForFans),
		person("cid-vane", "Cid Vane", questions.WellKnown),
		person("dot-vane", "Dot Vane", questions.WellKnown),
		person("echo", "Echo", questions.Household),
		questions.Entity{
			ID: "echo-song", Kind: questions.Song, Name: "Echo", Aliases: []string{"Echo (Live)"},
		},
		person("jon-tarn", "Jon Tarn", questions.WellKnown),
		person("jan-tarn", "Jan Tarn", questions.WellKnown),
	)
	j := judge.New(bank)
	for _, c := range []struct{ id, answer, want string }{
		{"ann-quill", "lady q", "right exact"},
		{"ann-quill", "quill", "right surname"}, // the other is hardly known
		{"bob-quill", "quill", "close surname"},
		{"cid-vane", "vane", "close surname"},
		{"cid-vane", "dot vane", "wrong known"},
		{"cid-vane", "cid", "close firstname"},
		{"cid-vane", "cid vaine", "right spelling"},
		{"echo", "echo", "right exact"},
		{"echo-song", "echo live", "right exact"},
		{"jon-tarn", "jan tarn", "wrong known"},
		{"jon-tarn", "john tarn", "right words"},
	} {
		e, _ := bank.Entity(c.id)
		q := questions.Question{Prompt: "Who was it?", Answer: e.Name, AnswerID: c.id}
		r := j.Judge(judge.AskedOf(q), c.answer)
		if got := r.Verdict.String() + " " + r.Rule; got != c.want {
			t.Errorf("%q for %s: %s, want %s", c.answer, c.id, got, c.want)
		}
	}
}
