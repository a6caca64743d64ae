package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
)

func TestReviewCard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		mustSay(t, words(s.slash(admin, "review")), "Nothing waits")
		s.add(paper)
		card := s.find("Kanye West")
		if !isPrivate(s.slash(admin, "review")) {
			t.Error("the card is public")
		}
		mustSay(t, words(card), "New fact", "Kanye West helped produce the album Crumbs.",
			"are back. **Their album Crumbs was produced by Ye.** It came out", "Crumbs is out", "92 %",
			"Crumbs (album)", "5 to review", "Players will see", "✅")
		if strings.Contains(words(card), "Ye (person)") {
			t.Error("a twin of Kanye West would be made")
		}
		mustSay(t, words(s.find("Bea Knead")), "with a warning", "illness")
	})
}

func TestApproveRejectUndo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		next := s.click(admin, s.find("Kanye West"), "Approve")
		mustSay(t, words(next), "Approved: **Kanye West helped produce", "4 to review")
		mustSay(t, words(s.slash(admin, "fact list")), "Kanye West")
		back := s.click(admin, next, "Undo")
		mustSay(t, words(back), "Taken back", "Kanye West helped produce", "5 to review")
		mustSay(t, words(s.slash(admin, "fact list")), "no facts")
		mustSay(t, words(s.click(admin, next, "Undo")), "can't be taken back")
		next = s.click(admin, back, "Reject")
		mustSay(t, words(next), "Rejected: **Kanye West", "4 to review")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "1 rejected", "❌ Kanye West",
			"Fact 2 rejected by <@1>", "~~Fact 2 approved by <@1>")
		mustSay(t, words(s.click(admin, next, "Undo")), "5 to review")
	})
}

// TestTwoAdmins has two look at one card.
func TestTwoAdmins(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		ann, ben := s.find("Kanye West"), s.find("Kanye West")
		s.click(admin, ann, "Approve")
		for _, label := range []string{"Approve", "Reject", "Edit"} {
			got := s.click(admin, ben, label)
			mustSay(t, words(got), "Already approved by <@1>")
		}
		mustSay(t, words(s.click(admin, s.click(admin, ben, "Reject"), "Next")), "to review")
		ann, ben = s.find("4 May"), s.find("4 May")
		s.edit(ann, map[string]string{"object": "2026-05-05"})
		mustSay(t, words(s.click(admin, ben, "Approve")), "changed meanwhile", "5 May 2026")
	})
}

// edit sends the form of a card with some fields changed.
func (s *stage) edit(card *discordgo.InteractionResponse, changes map[string]string) *discordgo.InteractionResponse {
	s.t.Helper()
	form := s.click(admin, card, "Edit")
	if form.Type != discordgo.InteractionResponseModal {
		s.t.Fatalf("Edit opens %+v", form.Data)
	}
	fields := map[string]string{}
	for _, row := range form.Data.Components {
		in := row.(discordgo.ActionsRow).Components[0].(discordgo.TextInput)
		fields[in.CustomID] = in.Value
	}
	for name, value := range changes {
		fields[name] = value
	}
	return s.submit(admin, form.Data.CustomID, fields)
}

func TestEditACard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		card := s.edit(s.find("Kanye West"), map[string]string{"object": "John Legend"})
		mustSay(t, words(card), "Changed", "John Legend helped produce the album Crumbs.")
		mustSay(t, words(s.click(admin, card, "Undo")), "Kanye West helped produce")
		for field, bad := range map[string]string{
			"relation": "eaten by", "date": "soon", "object": strings.Repeat("x", 200), "subject": " ",
		} {
			got := s.edit(s.find("Kanye West"), map[string]string{field: bad})
			if !isPrivate(got) || got.Data.Content == "" || strings.Contains(got.Data.Content, "went wrong") {
				t.Errorf("%s %q: %+v", field, bad, got.Data)
			}
		}
		same := s.edit(s.find("Kanye West"), nil)
		mustSay(t, words(same), "Kanye West helped produce the album Crumbs.")
		kind := s.edit(same, map[string]string{"relation": "performer", "object": "The Rolling Buns (band)"})
		mustSay(t, words(kind), "The Rolling Buns (band)")
	})
}

// TestUnclearName has a name that several go by.
func TestUnclearName(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for _, as := range []string{"Pat Loaf (band)", "Pat Loaf (person)"} {
			kind := strings.TrimSuffix(strings.TrimPrefix(as, "Pat Loaf ("), ")")
			s.slash(admin, "fact add", "subject", "Oven "+kind, "subject_kind", "album", "relation", "performer",
				"object", "Pat Loaf", "object_kind", kind)
		}
		s.desk.claims = []news.Claim{{
			Subject: "Crumbs", SubjectKind: questions.Album, Relation: "performer", Object: "Pat Loaf",
			Evidence: "The Pretzel Kings are back.",
		}}
		s.add(paper)
		card := s.slash(admin, "review")
		mustSay(t, words(card), "Who or what is meant by “Pat Loaf”?")
		if labelled(card.Data.Components, "Approve") != "" {
			t.Error("it can be approved all the same")
		}
		menu := card.Data.Components[1].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
		if len(menu.Options) != 3 {
			t.Fatalf("offers %+v", menu.Options)
		}
		choose := func(value string) *discordgo.InteractionResponse {
			i := s.interaction(discord.Component, admin)
			i.CustomID, i.Values, i.Message = menu.CustomID, []string{value}, "5"
			return s.handle(i)
		}
		mustSay(t, words(choose("kanye-west")), "out of date")
		chosen := choose(menu.Options[0].Value)
		mustSay(t, words(chosen), "Pat Loaf recorded the album Crumbs")
		mustSay(t, words(s.click(admin, chosen, "Approve")), "Approved")
	})
}

func TestBulkPassesOverWarnings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		done := s.click(admin, s.slash(admin, "review"), "Approve all without warnings from this article")
		mustSay(t, words(done), "Approved: 4 facts", "Kanye West", "The Pretzel Kings")
		warned := s.click(admin, done, "Next")
		mustSay(t, words(warned), "with a warning", "Bea Knead")
		if labelled(warned.Data.Components, "Approve all") != "" {
			t.Error("a warned fact can be approved in bulk")
		}
		mustSay(t, words(s.press(admin, "review-bulk:1")), "closer look")
		mustSay(t, words(s.click(admin, done, "Undo")), "4 facts are as before", "5 to review")
		mustSay(t, words(s.slash(admin, "fact list")), "no facts")
	})
}

// TestConflict has two articles name different dates.
func TestConflict(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.add(other)
		mustSay(t, words(s.find("4 May")), "Conflict", "Also to review", "9 May 2026", "other.example")
		mustSay(t, words(s.find("9 May")), "Conflict", "Also to review", "4 May 2026", "paper.example")
		s.click(admin, s.find("4 May"), "Approve")
		later := s.find("9 May")
		mustSay(t, words(later), "In play now", "4 May 2026")
		if labelled(later.Data.Components, "Approve all") != "" {
			t.Error("what is in conflict can be approved in bulk")
		}
		done := s.click(admin, later, "Approve")
		mustSay(t, words(done), "Out of play with that", "4 May 2026")
		if list := words(s.slash(admin, "fact list")); strings.Contains(list, "4 May") || !strings.Contains(list, "9 May") {
			t.Errorf("in play: %s", list)
		}
		s.click(admin, done, "Undo")
		if list := words(s.slash(admin, "fact list")); !strings.Contains(list, "4 May") || strings.Contains(list, "9 May") {
			t.Errorf("after Undo in play: %s", list)
		}
	})
}

// TestKnownFromAnotherArticle has two articles say the same.
func TestKnownFromAnotherArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.find("Kanye West"), "Approve")
		s.desk.pages[other] = "Told again\nTheir album Crumbs was produced by Ye. We have that from the paper."
		mustSay(t, all("", s.add(other).Embeds), "no new facts", "I knew 1 already")
		s.slash(admin, "article remove", "article", "1")
		mustSay(t, words(s.find("Kanye West")), "Told again") // now it is news
	})
}

// TestConflictWithBuiltIn has an article contradict the packs.
func TestConflictWithBuiltIn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.desk.claims = []news.Claim{{
			Subject: "Get Lifted", SubjectKind: questions.Album, Relation: "release_date", Object: "1999",
			Evidence: "The Pretzel Kings are back.",
		}, {
			Subject: "Get Lifted", SubjectKind: questions.Album, Relation: "performer", Object: "John Legend",
			Evidence: "It came out on 4 May 2026.",
		}}
		mustSay(t, all("", s.add(paper).Embeds), "**2 facts**")
		mustSay(t, words(s.find("John Legend recorded")), "built-in facts say the same", "Players will see")
		card := s.find("1999")
		mustSay(t, words(card), "Conflict", "Built in", "2004")
		id := strings.Replace(labelled(card.Data.Components, "Reject"), "reject", "approve", 1)
		mustSay(t, words(s.press(admin, id)), "can't be approved")
	})
}

func TestStillTrue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.find("Crumb Talk"), "Approve")
		time.Sleep(366 * 24 * time.Hour)
		mustSay(t, words(s.slash(admin, "fact list")), "no facts")
		card := s.find("Crumb Talk")
		mustSay(t, words(card), "Still true?", "John Legend hosts", "1 may not be true any more", "Players will see")
		next := s.click(admin, card, "Still true")
		mustSay(t, words(next), "Still true: ", "May 2027")
		mustSay(t, words(s.slash(admin, "fact list")), "as of 5 May 2027")
		mustSay(t, words(s.click(admin, s.click(admin, next, "Undo"), "No longer")), "Out of play")
		mustSay(t, words(s.slash(admin, "fact list")), "no facts")
	})
}

// TestRestartBetweenProposalAndDecision presses a button of before the restart.
func TestRestartBetweenProposalAndDecision(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		card := s.find("Kanye West")
		s.lower()
		s.raise()
		next := s.click(admin, card, "Approve")
		mustSay(t, words(next), "Approved: **Kanye West")
		s.lower()
		s.raise()
		mustSay(t, words(s.click(admin, next, "Undo")), "Taken back")
	})
}

// TestReviewIsForAdminsOfTheGuild tries everything as a plain member and as
// another guild's admin.
func TestReviewIsForAdminsOfTheGuild(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.find("Kanye West"), "Approve")
		for _, command := range []string{"article add", "article list", "article show", "article remove", "review"} {
			mustSay(t, words(s.slash("8", command, "article", "1", "url", paper)), "manage this server")
			if got := s.complete("8", command, "article", ""); len(got) != 0 {
				t.Errorf("/%s tells a member of %d articles", command, len(got))
			}
		}
		abroad := func(kind discord.Kind, id string) string {
			i := s.interaction(kind, admin)
			i.Guild, i.Channel, i.CustomID, i.Values = "999", "998", id, []string{"kanye-west"}
			r := s.handle(i)
			return words(r)
		}
		for id, want := range map[string]string{
			"article-page:0": "no articles", "article-facts:1:0": "can't find", "article-remove:1": "can't find",
			"article-undo:1": "can't find", "review-article:1": "Nothing of that article", "review-next:1": "Nothing waits",
			"review-approve:1:0": "can't find", "review-reject:1:0": "can't find", "review-edit:1:0": "can't find",
			"review-who:1:0:1": "can't find", "review-bulk:1": "closer look", "review-undo:2": "can't find",
		} {
			mustSay(t, words(s.press("8", id)), "manage this server")
			mustSay(t, abroad(discord.Component, id), want)
		}
		for _, id := range []string{"article-new", "review-text:1:0"} {
			mustSay(t, words(s.submit("8", id, nil)), "manage this server")
		}
		mustSay(t, abroad(discord.Modal, "review-text:1:0"), "can't find")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "1 in play, 4 to review")
	})
}

// TestStaleReviewButtons presses what no bot has shown.
func TestStaleReviewButtons(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		for _, id := range []string{
			"review-approve", "review-approve:1", "review-approve:1:99", "review-approve:77:0", "review-reject:0:0",
			"review-who:1:0:7", "review-undo:99", "review-undo", "review-next:99", "review-bulk:99", "review-bulk",
			"article-facts:1", "article-facts:1:99", "review-article", "review-edit:9:9",
		} {
			got := s.press(admin, id)
			if strings.Contains(words(got), "went wrong") {
				t.Errorf("%s: %s", id, words(got))
			}
		}
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "0 in play, 5 to review")
	})
}
