package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions"
	"headliner/questions/news"
)

// hosting is what an article says of the podcast, without a date of its own.
func hosting(warnings ...string) news.Claim {
	return news.Claim{
		Subject: "Crumb Talk", SubjectKind: questions.Podcast, Relation: "host", Object: "John Legend",
		ObjectKind: "person", Confidence: .9, Warnings: warnings, Evidence: "John Legend hosts Crumb Talk.",
	}
}

// later is a stage on which the podcast's host was approved in May 2026, and
// 200 days have gone by.
func later(t *testing.T) *stage {
	t.Helper()
	s := newStage(t)
	s.add(paper)
	s.click(admin, s.find("Crumb Talk"), "Approve")
	time.Sleep(200 * 24 * time.Hour)
	s.desk.pages[other] = "Told again\nJohn Legend hosts Crumb Talk. That has not changed since the spring of this year, we hear."
	s.desk.claims = []news.Claim{hosting()}
	return s
}

// TestArticleRestatesAFact: a fact that changes is asked as of the later date,
// and for longer.
func TestArticleRestatesAFact(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := later(t)
		mustSay(t, words(s.slash(admin, "fact list")), "as of 4 May 2026")
		added := s.add(other)
		mustSay(t, all("", added.Embeds), "It says again what I knew: 1")
		mustSay(t, words(s.slash(admin, "fact list")), "as of 20 November 2026")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "confirmed by itself")
		time.Sleep(200 * 24 * time.Hour) // over a year after it was approved
		mustSay(t, words(s.slash(admin, "fact list")), "as of 20 November 2026")
		mustSay(t, words(s.press(admin, labelled(added.Components, "Undo"))), "Taken back")
		mustSay(t, words(s.slash(admin, "fact list")), "no facts") // expired again
	})
}

// TestDoubtfulArticleAsksWhetherAFactIsStillTrue: with a warning, or with
// another host in the same article, an admin decides.
func TestDoubtfulArticleAsksWhetherAFactIsStillTrue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := later(t)
		s.desk.claims = []news.Claim{hosting("gossip")}
		if text := all("", s.add(other).Embeds); strings.Contains(text, "says again") {
			t.Errorf("taken for granted: %s", text)
		}
		mustSay(t, words(s.slash(admin, "fact list")), "as of 4 May 2026")
		card := s.find("Crumb Talk")
		mustSay(t, words(card), "Said again: still true?", "I know that as of 4 May 2026", "as of 20 November 2026", "gossip")
		next := s.click(admin, card, "Still true")
		mustSay(t, words(next), "Still true: **John Legend hosts")
		mustSay(t, words(s.slash(admin, "fact list")), "as of 20 November 2026")
		mustSay(t, words(s.press(admin, labelled(card.Data.Components, "Still true"))), "I know that already")
		s.click(admin, next, "Undo")
		mustSay(t, words(s.slash(admin, "fact list")), "as of 4 May 2026")
		mustSay(t, words(s.click(admin, s.find("Crumb Talk"), "Reject")), "Rejected")
	})
}

// TestEndOfACoupleIsNoConfirmation: an article that says both decides nothing.
func TestEndOfACoupleIsNoConfirmation(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash(admin, "fact add", "subject", "Bea Knead", "subject_kind", "person", "relation", "spouse",
			"object", "Ben Rye", "object_kind", "person", "as_of", "2026-01")
		couple := func(relation string) news.Claim {
			return news.Claim{
				Subject: "Ben Rye", SubjectKind: questions.Person, Relation: relation, Object: "Bea Knead",
				ObjectKind: "person", Evidence: "The Pretzel Kings are back.",
			}
		}
		s.desk.claims = []news.Claim{couple("spouse"), couple("former_partner")}
		if text := all("", s.add(paper).Embeds); strings.Contains(text, "says again") {
			t.Errorf("taken for granted: %s", text)
		}
		mustSay(t, words(s.slash(admin, "fact list")), "as of January 2026")
	})
}

func TestStillTrueIsCorrected(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.find("Crumb Talk"), "Approve")
		s.slash(admin, "fact add", "subject", "Oven Hour", "subject_kind", "podcast", "relation", "host",
			"object", "Ben Rye", "object_kind", "person", "as_of", "2026-05", "source", "The Oven News")
		time.Sleep(366 * 24 * time.Hour)
		for _, fact := range [][2]string{{"Crumb Talk", "Crumbs is out"}, {"Oven Hour", "The Oven News"}} {
			about, article := fact[0], fact[1]
			card := s.find(about)
			mustSay(t, words(card), "Still true?")
			changed := s.edit(card, map[string]string{"object": "Bea Knead (person)"})
			mustSay(t, words(changed), "Changed", "Bea Knead hosts", about, "as of 5 May 2027", article)
			mustSay(t, words(s.click(admin, changed, "Approve")), "Approved: **Bea Knead hosts")
		}
		mustSay(t, words(s.slash(admin, "fact list")), "Bea Knead hosts the podcast Crumb Talk, as of May 2027. (as of 5 May 2027)")
	})
}

// TestUndoOfACorrection: the old fact is asked about again.
func TestUndoOfACorrection(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.find("Crumb Talk"), "Approve")
		time.Sleep(366 * 24 * time.Hour)
		changed := s.edit(s.find("Crumb Talk"), map[string]string{"object": "Bea Knead (person)"})
		back := s.click(admin, changed, "Undo")
		mustSay(t, words(back), "Taken back", "Still true?", "John Legend hosts")
	})
}

// TestFactVanishesFromItsArticle: the article was changed and does not say it
// any more.
func TestFactVanishesFromItsArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.slash(admin, "review"), "Approve all")
		s.desk.pages[paper] = strings.Replace(story, "John Legend hosts the podcast Crumb Talk.", "", 1)
		mustSay(t, all("", s.add(paper).Embeds), "1 approved earlier are not in it any more: `/review`")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "Crumb Talk", "**not in it any more**")
		mustSay(t, words(s.slash(admin, "fact list")), "Crumb Talk") // in play until somebody decides
		card := s.find("Crumb Talk")
		mustSay(t, words(card), "does not say so any more", "1 may not be true any more", "Players will see")
		kept := s.click(admin, card, "Keep")
		mustSay(t, words(kept), "Kept: **John Legend hosts")
		again := s.click(admin, kept, "Undo")
		mustSay(t, words(again), "does not say so any more")
		gone := s.click(admin, again, "Take out of play")
		mustSay(t, words(gone), "Out of play: ")
		if list := words(s.slash(admin, "fact list")); strings.Contains(list, "Crumb Talk") {
			t.Errorf("still in play: %s", list)
		}
		changed := s.edit(s.click(admin, gone, "Undo"), map[string]string{"object": "Bea Knead (person)"})
		mustSay(t, words(changed), "out of play until you approve it", "Bea Knead hosts")
		if list := words(s.slash(admin, "fact list")); strings.Contains(list, "Crumb Talk") {
			t.Errorf("in play before it was approved again: %s", list)
		}
	})
}
