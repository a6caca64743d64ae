package questions_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
)

// TestTypedQuestionsNeedNoOptions deals what is played by typing from the
// built-in packs.
func TestTypedQuestionsNeedNoOptions(t *testing.T) {
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	want := questions.Filter{Typable: true}
	deck := questions.NewDeck(bank, want, func(string) int { return 0 }, 3)
	open := []string{"producer", "cast_member", "guest", "performed_at", "songwriter", "sibling"}
	for range 400 {
		q, err := deck.Next()
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(strings.ToLower(q.Prompt))
		if slices.Contains(words, "these") || slices.Contains(words, "following") {
			t.Errorf("speaks of options: %s", q.Prompt)
		}
		if slices.Contains(open, q.Relation) && q.Form == "" {
			t.Errorf("others may be right too: %s (%s)", q.Prompt, q.Relation)
		}
		if len(strings.Fields(q.Answer)) > 5 || !q.Typable() {
			t.Errorf("%s is hard to type: %s", q.Answer, q.Prompt)
		}
	}
	if !bank.Any(want) || bank.Any(questions.Filter{Typable: true, Category: "cooking"}) {
		t.Error("there are typed questions, but none of cooking")
	}
	if typed, all := bank.Count(want), bank.Count(questions.Filter{}); typed < all/5 || typed >= all {
		t.Errorf("%d of %d questions can be typed", typed, all)
	}
}

func TestTypedQuestionHasOneAnswer(t *testing.T) {
	bank := bankOf(t, others())
	id := "film-harbour/director/amber-quill"
	if q, err := bank.TypedQuestion(id+">object", 1); err != nil || q.Answer != "Amber Quill" {
		t.Errorf("who directed a film: %q, %v", q.Prompt, err)
	}
	// She may have directed others, and acted in them.
	for _, key := range []string{id + ">subject", "film-harbour/cast_member/amber-quill>object"} {
		if _, err := bank.Question(key, 1); err != nil {
			t.Errorf("%s can't be asked at all: %v", key, err)
		}
		if q, err := bank.TypedQuestion(key, 1); !errors.Is(err, questions.ErrUnfair) {
			t.Errorf("%s: %q, %v", key, q.Prompt, err)
		}
	}
}
