package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
)

// first is a draft of the story's article, with one answer only.
func first() news.Draft {
	return news.Draft{
		Prompt: "Which woman was the first bassist of The Pretzel Kings?", Answer: "Bea Knead",
		AnswerKind: questions.Person, Single: true, Evidence: "The Pretzel Kings are back.",
	}
}

// drafted is a stage with the story's article, which also suggests a question.
func drafted(t *testing.T, list ...news.Draft) *stage {
	t.Helper()
	s := newStage(t)
	s.desk.drafts = list
	mustSay(t, all("", s.add(paper).Embeds), "**1 draft question** to write out")
	return s
}

// toDraft skips to the draft of the queue.
func (s *stage) toDraft() *discordgo.InteractionResponse {
	s.t.Helper()
	r := s.slash(admin, "review")
	for range 10 {
		if len(r.Data.Embeds) > 0 && r.Data.Embeds[0].Title == "Draft question" {
			return r
		}
		r = s.click(admin, r, "Skip")
	}
	s.t.Fatalf("no draft comes up: %s", words(r))
	return nil
}

// write opens the form of a draft and sends it with some fields changed.
func (s *stage) write(card *discordgo.InteractionResponse, changes map[string]string) *discordgo.InteractionResponse {
	s.t.Helper()
	form := s.click(admin, card, "Edit")
	checkForm(s.t, form)
	fields := fieldsOf(form)
	for name, value := range changes {
		fields[name] = value
	}
	return s.submit(admin, form.Data.CustomID, fields)
}

// fieldsOf reads what a form begins with.
func fieldsOf(form *discordgo.InteractionResponse) map[string]string {
	fields := map[string]string{}
	for _, row := range form.Data.Components {
		in := row.(discordgo.ActionsRow).Components[0].(discordgo.TextInput)
		fields[in.CustomID] = in.Value
	}
	return fields
}

// checkForm holds a form against Discord's limits.
func checkForm(t *testing.T, form *discordgo.InteractionResponse) {
	t.Helper()
	if form.Type != discordgo.InteractionResponseModal || len([]rune(form.Data.Title)) > 45 ||
		len(form.Data.CustomID) > 100 || len(form.Data.Components) > 5 {
		t.Fatalf("form %+v", form.Data)
	}
	for _, row := range form.Data.Components {
		in := row.(discordgo.ActionsRow).Components[0].(discordgo.TextInput)
		if len([]rune(in.Label)) > 45 || len([]rune(in.Placeholder)) > 100 || in.MaxLength > 4000 ||
			len([]rune(in.Value)) > in.MaxLength {
			t.Errorf("field %+v", in)
		}
	}
}

func TestDraftIsWrittenOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := drafted(t, first())
		card := s.toDraft()
		mustSay(t, words(card), "Which woman was the first bassist", "Answer: Bea Knead", "**The Pretzel Kings are back.**",
			"Needs your edit before it can be played", "Crumbs is out", paper, "6 to review", "1 draft question at the end")
		if labelled(card.Data.Components, "Approve") != "" {
			t.Error("it can be approved as it is")
		}
		form := fieldsOf(s.click(admin, card, "Edit"))
		for _, name := range []string{"wrong1", "wrong2", "wrong3"} {
			found := shared(t).Find(form[name])
			if len(found) == 0 || found[0].Pronoun != questions.She {
				t.Errorf("%s is %q: no woman that is known", name, form[name])
			}
		}
		next := s.write(card, map[string]string{"prompt": "Who was the first bassist of the bakery band?"})
		mustSay(t, words(next), "In play: **Who was the first bassist of the bakery band?**", "5 to review")
		mustSay(t, words(s.slash(admin, "question list")), "bakery band")
		shown := s.slash(admin, "question show", "question", "1")
		mustSay(t, words(shown), "Crumbs is out", paper, "paper.example", "The Pretzel Kings are back.")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "✅ Who was the first bassist", "Draft 1 approved by <@1>")

		removed := s.slash(admin, "article remove", "article", "1")
		mustSay(t, words(s.slash(admin, "question list")), "no questions")
		s.click(admin, removed, "Undo")
		mustSay(t, words(s.slash(admin, "question list")), "bakery band")

		back := s.click(admin, next, "Undo")
		mustSay(t, words(back), "Taken back", "Which woman was the first bassist", "6 to review")
		mustSay(t, words(s.slash(admin, "question list")), "no questions")
	})
}

func TestDraftIsRejectedSkippedAndMended(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		second := first()
		second.Prompt, second.Single = "Which band is back?", false
		second.Answer, second.AnswerKind = "The Pretzel Kings", questions.Band
		s := newStage(t)
		s.desk.claims, s.desk.drafts = nil, []news.Draft{first(), second}
		mustSay(t, all("", s.add(paper).Embeds), "no new facts", "**2 draft questions**")
		card := s.slash(admin, "review")
		other := s.click(admin, card, "Skip")
		mustSay(t, words(other), "Which band is back?", "None yet")
		mustSay(t, words(s.click(admin, other, "Skip")), "Which woman was the first bassist")

		kept := s.write(other, map[string]string{"prompt": "Which band is back again?", "wrong1": "Queen", "wrong2": "queen", "wrong3": "Abba"})
		mustSay(t, words(kept), "Not in play yet", "are the same", "Which band is back again?", "• Abba")
		mustSay(t, words(s.slash(admin, "question list")), "no questions")
		late := s.click(admin, other, "Edit")
		mustSay(t, words(late), "changed meanwhile", "Which band is back again?")
		saved := s.write(kept, map[string]string{"wrong2": "Blur"})
		mustSay(t, words(saved), "In play: **Which band is back again?**", "1 to review")
		mustSay(t, words(s.click(admin, kept, "Reject")), "Already approved by <@1>")

		gone := s.click(admin, saved, "Reject")
		mustSay(t, words(gone), "Rejected: **Which woman was the first", "Nothing waits")
		mustSay(t, words(s.click(admin, gone, "Undo")), "Taken back", "Which woman was the first bassist")
	})
}

// TestDraftsAreNotApprovedInBulk leaves them where they are.
func TestDraftsAreNotApprovedInBulk(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := drafted(t, first())
		s.click(admin, s.slash(admin, "review"), "Approve all")
		mustSay(t, words(s.slash(admin, "question list")), "no questions")
		mustSay(t, words(s.toDraft()), "Which woman was the first bassist")
	})
}

// TestHostileDraft: words of an article that try to break out of the card, and
// forms with more than they may hold.
func TestHostileDraft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		evil := "The @everyone <@1> **bold** [x](https://evil.example) ||s|| `c` " + strings.Repeat("w ", 800) + "end."
		s.desk.pages[paper] = evil + "\n" + strings.Repeat("@everyone **never** ends. ", 2000)
		long := news.Draft{Prompt: strings.Repeat("w", 299) + "??", Answer: "x", Evidence: evil}
		s.desk.claims, s.desk.drafts = nil, []news.Draft{long, {
			Prompt: "Who is **@everyone** [x](https://evil.example) " + strings.Repeat("<@1> ", 40) + "?",
			Answer: strings.Repeat("@here ", 20), AnswerKind: questions.Person, Single: true, Evidence: evil,
		}, {Prompt: "Who?", Answer: "x", Evidence: "not in the text"}, {Prompt: "", Answer: "", Evidence: evil}}
		mustSay(t, all("", s.add(paper).Embeds), "1 draft question")
		card := s.slash(admin, "review")
		for _, bad := range []string{" @everyone", "**bold**", " [x](", " <@1>", "||s||", " @here"} {
			if strings.Contains(words(card), bad) {
				t.Errorf("%q is not escaped in\n%.900s", bad, words(card))
			}
		}
		checkEmbed(t, card.Data.Embeds[0])
		form := s.click(admin, card, "Edit")
		checkForm(t, form)
		bad := s.submit(admin, form.Data.CustomID, map[string]string{
			"prompt": strings.Repeat("ß", 4000) + "?", "answer": strings.Repeat("y", 4000),
			"wrong1": "a", "wrong2": "b\x00", "wrong3": "c @everyone",
		})
		mustSay(t, words(bad), "Not in play yet", "300 is the most")
		checkEmbed(t, bad.Data.Embeds[0])
		mustSay(t, words(s.submit("7", form.Data.CustomID, nil)), "may manage this server")
		for _, id := range []string{"suggest-edit:1", "suggest-edit:99:0", "suggest-text:1:2:3", "suggest-next", "suggest-reject:1:99"} {
			r := s.press(admin, id)
			if r.Type == discordgo.InteractionResponseModal {
				t.Errorf("%s opens a form", id)
			}
		}
	})
}

// TestTwoAdminsAndOneDraft has two write out the same.
func TestTwoAdminsAndOneDraft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := drafted(t, first())
		card := s.toDraft()
		ann, ben := s.click(admin, card, "Edit"), s.click(admin, card, "Edit")
		fields := fieldsOf(ann)
		mustSay(t, words(s.submit(admin, ann.Data.CustomID, fields)), "In play")
		i := s.interaction(discord.Modal, "2")
		i.Permissions = discordgo.PermissionManageGuild
		i.CustomID, i.Fields, i.Message = ben.Data.CustomID, fields, "5"
		mustSay(t, words(s.handle(i)), "Already approved by <@1>")
		if list, err := s.db.Written(t.Context(), guild); err != nil || len(list) != 1 {
			t.Errorf("%d questions in play, %v", len(list), err)
		}
	})
}
