package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"headliner/questions"
)

// smallBank has a handful of films, so that a check is quick.
func smallBank(t *testing.T) *questions.Bank {
	t.Helper()
	var add questions.Collection
	for i, name := range []string{"Amber Quill", "Boris Tansy", "Cleo Marsh", "Dario Finch", "Edda Novak"} {
		film := []string{"Harbour", "Lantern", "Meridian", "Orchard", "Paragon"}[i]
		add.Entities = append(add.Entities,
			questions.Entity{ID: strings.ToLower(strings.Fields(name)[0]), Kind: questions.Person, Name: name},
			questions.Entity{ID: strings.ToLower(film), Kind: questions.Film, Name: film})
		add.Facts = append(add.Facts, questions.Fact{
			Subject: strings.ToLower(film), Relation: "director", Status: questions.Approved,
			Object: questions.Value{Entity: strings.ToLower(strings.Fields(name)[0])},
			Source: questions.Source{Title: "Test"},
		})
	}
	bank, err := questions.NewBank(questions.NewCatalogue(), nil, add)
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

func writtenQuestion(key, prompt string) questions.Question {
	return questions.Question{
		Key: key, Prompt: prompt, Answer: "Neil Young", Category: questions.Music, Difficulty: questions.Easy,
		Source: questions.Source{Title: "A page"},
	}.WithOptions([]string{"Tom Petty", "Bob Seger", "Don Henley"})
}

func TestCheckReports(t *testing.T) {
	shared := smallBank(t)
	own := questions.Collection{Written: []questions.Question{
		writtenQuestion("q:1", "Who sang \"Harvest Moon\"?"),
		writtenQuestion("q:2", "Did someone sing \"Harvest Moon\"?"),
		writtenQuestion("q:3", "Who often sang \"Harvest Moon\"?"),
	}}
	var out bytes.Buffer
	c := newCheck(&out, true)
	if err := errors.Join(c.bank("packs", shared, 2), c.guild("7", shared, own, 2), c.summary()); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	var sum total
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &sum); err != nil {
		t.Fatal(err)
	}
	if sum.Questions != 13 || sum.Hard != 1 || sum.Rules["yes-no"] != 1 || sum.Rules["vague"] != 1 {
		t.Errorf("got %+v", sum)
	}
	if !strings.Contains(out.String(), `"where":"guild 7","key":"q:2","rule":"yes-no","hard":true`) {
		t.Errorf("got %s", out.String())
	}
}

func TestCheckInWords(t *testing.T) {
	var out bytes.Buffer
	c := newCheck(&out, false)
	own := questions.Collection{
		Written: []questions.Question{writtenQuestion("q:2", "Did someone sing \"Harvest Moon\"?")},
		Facts:   []questions.Fact{{Subject: "nobody", Relation: "director"}},
	}
	if err := errors.Join(c.guild("7", smallBank(t), own, 1), c.summary()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"hard yes-no · guild 7 · q:2\n", "hard facts-fit · guild 7", "1  hard  yes-no", "0  soft  vague",
		"1 questions checked, 2 break a hard rule; 0 more",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in:\n%s", want, out.String())
		}
	}
}

// TestCheckEndsWithAnError has the command fail where a guild's question breaks
// a hard rule.
func TestCheckEndsWithAnError(t *testing.T) {
	if testing.Short() {
		t.Skip("checks all packs")
	}
	bad := questions.Collection{Written: []questions.Question{writtenQuestion("q:2", "Is it he of \"Harvest Moon\"?")}}
	var out bytes.Buffer
	env := Env{Out: &out, Guilds: func(_ context.Context, yield func(string, questions.Collection) error) error {
		return yield("7", bad)
	}}
	if err := checkQuestions(t.Context(), env, []string{"-seeds", "1"}); !errors.Is(err, errHard) {
		t.Errorf("a bad question gives %v", err)
	}
	if n := strings.Count(out.String(), "\nhard "); n > 1 {
		t.Errorf("%d questions of the packs break hard rules", n-1)
	}
	if err := checkQuestions(t.Context(), Env{}, []string{"-nonsense"}); err == nil {
		t.Error("an unknown flag is taken")
	}
}
