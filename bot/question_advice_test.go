package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"github.com/bwmarrin/discordgo"

	"headliner/questions"
	"headliner/questions/quiz"
)

// TestHardRuleRefuses tells why a question is not taken, and how it would be.
func TestHardRuleRefuses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for change, want := range map[[2]string]string{
			{"Which snack does the mascot of our server carry?", "Why does the mascot carry it?"}:           "explanation",
			{"Which snack does the mascot of our server carry?", "Does the mascot carry one?"}:              "Yes or no",
			{"Which snack does the mascot of our server carry?", "Which snack did it carry last week?"}:     "last week",
			{"Which snack does the mascot of our server carry?", "According to the article, which was it?"}: "article",
			{"A waffle", "None of these"}: "no fair option",
			{"Which snack does the mascot of our server carry?", "Which snack does the mascot of Acme carry"}: "Better: **Which snack does the mascot of Acme carry?**",
			{"Which snack does the mascot of our server carry?", "Who currently leads Acme?"}:                 "Better: **As of ",
		} {
			got := s.slash(admin, "question add", replace(written(), change[0], change[1])...)
			if !isPrivate(got) || !strings.Contains(got.Data.Content, want) || len(got.Data.Embeds) > 0 {
				t.Errorf("%q is answered with %q, want %q", change[1], got.Data.Content, want)
			}
		}
	})
}

// TestSoftRuleWarns shows advice in the preview, and takes the better wording.
func TestSoftRuleWarns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		sound := s.slash(admin, "question add", written()...)
		if labelled(sound.Data.Components, "Use this wording") != "" || strings.Contains(sound.Data.Content, "second look") {
			t.Errorf("a sound question is warned of: %q", sound.Data.Content)
		}
		preview := s.slash(admin, "question add", replace(written(), "carry?", "carry in the year 2019?")...)
		if !strings.Contains(preview.Data.Content, "second look") ||
			!strings.Contains(preview.Data.Content, "Better: **Which snack does the mascot of our server carry in 2019?**") {
			t.Fatalf("no advice: %q", preview.Data.Content)
		}
		better := s.press(admin, labelled(preview.Data.Components, "Use this wording"))
		if better.Type != discordgo.InteractionResponseUpdateMessage ||
			!strings.Contains(better.Data.Embeds[0].Description, "carry in 2019?") ||
			strings.Contains(better.Data.Content, "second look") {
			t.Fatalf("the better wording is not taken: %+v", better.Data)
		}
		s.press(admin, labelled(better.Data.Components, "Save"))
		if list := s.slash(admin, "question list").Data.Embeds[0].Description; !strings.Contains(list, "in 2019?") {
			t.Errorf("the list: %q", list)
		}
		if got := s.press("77", labelled(preview.Data.Components, "Use this wording")); !strings.Contains(got.Data.Content, "manage this server") {
			t.Errorf("a member presses it: %q", got.Data.Content)
		}
	})
}

// TestFormIsMended offers the better wording where a form was refused.
func TestFormIsMended(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		form := s.slash(admin, "question add")
		got := s.submit(admin, form.Data.CustomID, map[string]string{
			"prompt": "Which snack does Acme carry", "answer": "Pretzel", "wrong": "Waffle\nBagel\nMuffin",
		})
		if !strings.Contains(got.Data.Content, "question mark") {
			t.Fatalf("the form is taken: %q", got.Data.Content)
		}
		better := s.press(admin, labelled(got.Data.Components, "Use this wording"))
		if len(better.Data.Embeds) == 0 || !strings.Contains(better.Data.Embeds[0].Description, "Acme carry?") {
			t.Errorf("not mended: %+v", better.Data)
		}
	})
}

// TestOutdatedQuestionIsMarked has a question in the database that breaks a
// rule: it is listed with the reason, and never asked.
func TestOutdatedQuestionIsMarked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		q := questions.Question{
			Prompt: "Does the mascot carry a snack?", Answer: "Pretzel", Category: questions.Events, Difficulty: questions.Easy,
		}.WithOptions([]string{"Waffle", "Bagel", "Muffin"})
		id, err := s.db.SaveDraft(t.Context(), quiz.GuildID(guild), quiz.Draft{Author: admin, Question: q})
		if err == nil {
			_, err = s.db.PublishDraft(t.Context(), quiz.GuildID(guild), id)
		}
		if err != nil {
			t.Fatal(err)
		}
		if list := s.slash(admin, "question list").Data.Embeds[0].Description; !strings.Contains(list, "Not asked: Yes or no") {
			t.Errorf("the list: %q", list)
		}
		if shown := s.slash(admin, "question show", "question", "1").Data.Content; !strings.Contains(shown, "Not asked: Yes or no") {
			t.Errorf("shown: %q", shown)
		}
	})
}
