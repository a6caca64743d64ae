package bot_test

import (
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
)

func TestAddAnArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		mustSay(t, all("", s.add(paper).Embeds), "Article added", "5 facts", "1 with a warning", "Crumbs is out", paper)
		var steps []string
		for _, m := range s.wire.edits[lastID(s)] {
			steps = append(steps, m.Content)
		}
		mustSay(t, strings.Join(steps, "\n"), "Fetching", "Reading", "5 facts")
		mustSay(t, words(s.slash(admin, "article list")), "Crumbs is out", "0 in play, 5 to review")
	})
}

func TestAddTheSameArticleTwice(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.desk.pages[paper+"?utm_source=x&fbclid=1"] = story
		for _, again := range []string{paper, paper + "?utm_source=x&fbclid=1"} {
			mustSay(t, all("", s.add(again).Embeds), "had that article already", "5 facts")
		}
		s.paste(story)
		mustSay(t, all("", s.outcome().Embeds), "had that article already")
		mustSay(t, words(s.slash(admin, "article list")), "1 in all")
	})
}

// paste puts a text into the form of /article add.
func (s *stage) paste(text string) *discordgo.InteractionResponse {
	s.t.Helper()
	form := s.slash(admin, "article add")
	if form.Type != discordgo.InteractionResponseModal {
		s.t.Fatalf("no form: %+v", form)
	}
	i := s.interaction(discord.Modal, admin)
	i.CustomID, i.Fields = form.Data.CustomID, map[string]string{
		"text": text, "title": "Crumbs!", "source": "The Local Paper", "published": "2026-05-03",
	}
	return s.handle(i)
}

// attach adds a file.
func (s *stage) attach(name, text string) *discordgo.InteractionResponse {
	s.t.Helper()
	s.desk.pages["https://cdn.example/1"] = text
	i := s.interaction(discord.Command, admin)
	i.Command = []string{"article", "add"}
	i.Options["file"] = discord.Option{Value: "1", File: discord.Attachment{
		ID: "1", Name: name, URL: "https://cdn.example/1", Size: int64(len(text)),
	}}
	return s.handle(i)
}

func TestAddPastedTextAndFiles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.paste(story)
		mustSay(t, all("", s.outcome().Embeds), "Article added", "Crumbs!", "The Local Paper", "3 May 2026", "5 facts")
		s.attach("rival.txt", rival)
		mustSay(t, all("", s.outcome().Embeds), "Article added", "Crumbs was late", "1 fact")
		for name, text := range map[string]string{
			"a.pdf": "%PDF-1.7 and so on and so on and so on and so on and so on", "a.txt": "too short",
			"b.txt": "\x00\x01\x02\x03 binary \xff\xfe and more of it, more and more and more of it",
		} {
			s.attach(name, text)
			if got := s.outcome(); got.Content == "" || strings.Contains(got.Content, "went wrong") {
				t.Errorf("%s: the user reads %q", name, got.Content)
			}
		}
		mustSay(t, words(s.slash(admin, "article list")), "2 in all")
	})
}

func TestArticleThatCannotBeHad(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		mustSay(t, s.add("https://paper.example/gone").Content, "404")
		s.desk.panics = true
		mustSay(t, s.add(paper).Content, "Something went wrong")
		mustSay(t, words(s.slash(admin, "article list")), "no articles yet")
	})
}

// TestHostileArticle reads a megabyte that tries to break out of the message.
func TestHostileArticle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		evil := "Crumbs @everyone <@1> **bold** [x](https://evil.example) ||s|| `c` " + strings.Repeat("w ", 400) + "end."
		s.desk.claims = []news.Claim{{
			Subject: "@everyone **Crumbs**", SubjectKind: questions.Album, Relation: "performer",
			Object: "[x](https://evil.example)", ObjectKind: "band", Evidence: evil, Confidence: 7,
			Warnings: []string{strings.Repeat("@here ", 500), "", "b", "c", "d", "e", "f"},
		}, {
			Subject: strings.Repeat("x", 5000), Relation: "performer", Object: "y", Evidence: "end.",
		}, {
			Subject: "x", Relation: "eaten_by", Object: "y", Evidence: "end.",
		}, {
			Subject: "x", Relation: "performer", Object: "y", Evidence: "this is not in the text",
		}}
		s.desk.pages[paper] = evil + "\n" + strings.Repeat("@everyone **never** ends. ", 40_000)
		mustSay(t, all("", s.add(paper).Embeds), "**1 fact**")
		for _, r := range []*discordgo.InteractionResponse{
			s.slash(admin, "review"), s.slash(admin, "article show", "article", "1"), s.slash(admin, "article list"),
		} {
			text := words(r)
			for _, bad := range []string{" @everyone", "**bold**", " [x](", "<@1> **", "||s||"} {
				if strings.Contains(text, bad) {
					t.Errorf("%q is not escaped in\n%.600s", bad, text)
				}
			}
			if n := len([]rune(text)); n > 5500 {
				t.Errorf("a message of %d characters", n)
			}
			if len(r.Data.AllowedMentions.Parse) != 0 {
				t.Error("mentions are allowed")
			}
		}
		s.desk.pages[other] = strings.Repeat("Far too long for anyone to read. ", 50_000)
		mustSay(t, s.add(other).Content, "too long")
	})
}

func TestRemoveAnArticleAndUndo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		s.click(admin, s.slash(admin, "review"), "Approve all")
		if got := s.slash(admin, "fact list"); len(got.Data.Embeds) != 1 {
			t.Fatalf("nothing approved: %+v", got.Data)
		}
		choices := s.complete(admin, "article remove", "article", "crumbs")
		if len(choices) != 1 {
			t.Fatalf("autocomplete: %v", choices)
		}
		removed := s.slash(admin, "article remove", "article", choices[0].Value.(string))
		mustSay(t, words(s.slash(admin, "fact list")), "no facts")
		mustSay(t, words(s.slash(admin, "review")), "Nothing waits")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "can't find")
		s.click(admin, removed, "Undo")
		mustSay(t, words(s.slash(admin, "fact list")), "Kanye West")
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "4 in play, 1 to review", "brought back")
	})
}

// TestArticleIsPlayed plays until a question from the article comes up, looks
// at its reveal, and takes the article out in the middle of the game.
func TestArticleIsPlayed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.add(paper)
		for range 40 { // not approved: never asked
			if s.playPodcasts(5) {
				t.Fatal("a fact that nobody approved was played")
			}
		}
		mustSay(t, words(s.click(admin, s.find("Crumb Talk"), "Approve")), "Approved: **John Legend hosts")
		played := false
		for n := 0; n < 60 && !played; n++ {
			played = s.playPodcasts(50)
		}
		if !played {
			t.Fatalf("the approved fact never came up: %s", words(s.slash(admin, "article show", "article", "1")))
		}
		mustSay(t, words(s.slash(admin, "article show", "article", "1")), "1 in play", "asked ", "1 of 1 answers right")
		s.slash(admin, "article remove", "article", "1")
		for range 20 {
			if s.playPodcasts(50) {
				t.Fatal("a fact of a removed article was played")
			}
		}
	})
}

// playPodcasts plays a game and reports whether the podcast of the article came
// up; its reveal is looked at.
func (s *stage) playPodcasts(rounds int) bool {
	s.t.Helper()
	s.slash("7", "trivia start", "questions", strconv.Itoa(rounds), "seconds", "5", "category", "podcasts", "difficulty", "easy")
	rest(time.Second)
	for !strings.Contains(s.newest().now.Embeds[0].Title, "standings") {
		q := s.newest()
		found := s.asksAbout(q, "Crumb Talk")
		s.answerAndWait("8")
		if found {
			for _, m := range s.wire.messages {
				if m.id == q.id {
					mustSay(s.t, all("", m.now.Embeds), "of May 2026", "Crumbs is out", paper, "paper.example",
						"John Legend hosts the podcast Crumb Talk.")
				}
			}
			s.slash("7", "trivia stop")
			rest(20 * time.Second)
			return true
		}
	}
	return false
}

// asksAbout reports whether a question is made of a name: it stands in the
// prompt or is the right answer. As a wrong option it may stand anywhere.
func (s *stage) asksAbout(m message, name string) bool {
	s.t.Helper()
	prompt, _, _ := strings.Cut(m.now.Embeds[0].Description, "\n")
	if strings.Contains(prompt, name) {
		return true
	}
	right, _ := s.right(m)
	for _, b := range buttons(m.now.Components) {
		if b.CustomID == right && b.Label == name {
			return true
		}
	}
	return false
}
