package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// written is a good question of an admin's own.
func written() []string {
	return []string{
		"prompt", "Which snack does the mascot of our server carry?", "answer", "A pretzel",
		"wrong1", "A waffle", "wrong2", "A bagel", "wrong3", "A muffin",
		"category", "people", "difficulty", "easy", "aliases", "pretzel, brezel",
		"source", "https://example.org/mascot",
	}
}

func TestWriteAQuestion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		preview := s.slash(admin, "question add", written()...)
		if !isPrivate(preview) || !strings.Contains(preview.Data.Embeds[0].Description, "mascot") {
			t.Fatalf("no preview: %+v", preview.Data)
		}
		ids := map[string]string{}
		for _, b := range buttons(preview.Data.Components) {
			ids[b.Label] = b.CustomID
		}
		if got := s.slash(admin, "question list"); !strings.Contains(got.Data.Content, "no questions") {
			t.Errorf("a draft is listed: %q", got.Data.Content)
		}
		form := s.press(admin, ids["Edit"])
		if form.Type != discordgo.InteractionResponseModal {
			t.Fatalf("Edit opens %v", form.Type)
		}
		s.submit(admin, form.Data.CustomID, map[string]string{
			"prompt": "Which snack does the fox of our server carry?", "answer": "A pretzel",
			"wrong": "A waffle\nA bagel\nA muffin", "about": "people, hard", "aliases": "brezel",
		})
		if saved := s.press(admin, ids["Save"]); saved.Type != discordgo.InteractionResponseUpdateMessage {
			t.Fatalf("Save: %+v", saved.Data)
		}
		list := s.slash(admin, "question list").Data.Embeds[0].Description
		if !strings.Contains(list, "the fox") {
			t.Errorf("list: %q", list)
		}
		again := s.slash(admin, "question add", append([]string{}, replace(written(), "mascot", "fox")...)...)
		if !isPrivate(again) || !strings.Contains(again.Data.Content, "such a question already") {
			t.Errorf("a duplicate was taken: %+v", again.Data)
		}
	})
}

func replace(list []string, old, fresh string) []string {
	out := make([]string, len(list))
	for n, s := range list {
		out[n] = strings.ReplaceAll(s, old, fresh)
	}
	return out
}

func TestDiscardADraft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		preview := s.slash(admin, "question add", written()...)
		var discard, save string
		for _, b := range buttons(preview.Data.Components) {
			switch b.Label {
			case "Discard":
				discard = b.CustomID
			case "Save":
				save = b.CustomID
			}
		}
		s.press(admin, discard)
		if got := s.press(admin, save); !isPrivate(got) || !strings.Contains(got.Data.Content, "can't find") {
			t.Errorf("a discarded draft was saved: %+v", got.Data)
		}
	})
}

func TestQuestionFormFromNoOptions(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		form := s.slash(admin, "question add")
		if form.Type != discordgo.InteractionResponseModal || len(form.Data.Components) != 5 {
			t.Fatalf("got %v with %d rows", form.Type, len(form.Data.Components))
		}
		got := s.submit(admin, form.Data.CustomID, map[string]string{
			"prompt": "Is this a question", "answer": "Yes", "wrong": "No\nMaybe\nPerhaps",
		})
		if !isPrivate(got) || !strings.Contains(got.Data.Content, "Nothing is lost") {
			t.Fatalf("a bad question got %+v", got.Data)
		}
		again := s.press(admin, buttons(got.Data.Components)[0].CustomID)
		text := again.Data.Components[0].(discordgo.ActionsRow).Components[0].(discordgo.TextInput)
		if text.Value != "Is this a question" {
			t.Errorf("the form has forgotten what was typed: %+v", text)
		}
		if save := s.press(admin, strings.Replace(again.Data.CustomID, "draft-text", "draft-save", 1)); save.Type ==
			discordgo.InteractionResponseUpdateMessage {
			t.Errorf("a bad question was saved: %+v", save.Data)
		}
	})
}

// save writes the question of written and returns its number.
func (s *stage) save(t *testing.T) string {
	t.Helper()
	for _, b := range buttons(s.slash(admin, "question add", written()...).Data.Components) {
		if b.Label == "Save" {
			s.press(admin, b.CustomID)
		}
	}
	choices := s.complete(admin, "question edit", "question", "mascot")
	if len(choices) != 1 {
		t.Fatalf("autocomplete offers %d questions", len(choices))
	}
	return choices[0].Value.(string)
}

func TestShowEditRemoveUndo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		id := s.save(t)
		show := s.slash(admin, "question show", "question", id)
		if !strings.Contains(show.Data.Embeds[0].Description, "mascot") {
			t.Errorf("show: %+v", show.Data)
		}
		form := s.slash(admin, "question edit", "question", id)
		if form.Type != discordgo.InteractionResponseModal {
			t.Fatalf("edit opens %v", form.Type)
		}
		preview := s.submit(admin, form.Data.CustomID, map[string]string{
			"prompt": "Which pastry does the mascot of our server carry?", "answer": "A pretzel",
			"wrong": "A waffle\nA bagel\nA muffin", "about": "people, easy",
		})
		for _, b := range buttons(preview.Data.Components) {
			if b.Label == "Save" {
				s.press(admin, b.CustomID)
			}
		}
		if list := s.slash(admin, "question list").Data.Embeds[0].Description; !strings.Contains(list, "pastry") ||
			strings.Count(list, "\n") != 0 {
			t.Errorf("after the edit: %q", list)
		}
		removed := s.slash(admin, "question remove", "question", id)
		undo := buttons(removed.Data.Components)[0].CustomID
		if got := s.slash(admin, "question show", "question", id); !strings.Contains(got.Data.Content, "can't find") {
			t.Errorf("removed, yet shown: %+v", got.Data)
		}
		s.press(admin, undo)
		if got := s.slash(admin, "question show", "question", id); len(got.Data.Embeds) != 1 {
			t.Errorf("not back after Undo: %+v", got.Data)
		}
	})
}

// TestWrittenQuestionIsPlayed plays the only hard question about events that
// the guild wrote itself until it comes up.
func TestWrittenQuestionIsPlayed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.save(t)
		for range 60 {
			s.slash("7", "trivia start", "questions", "50", "seconds", "5", "category", "people", "difficulty", "easy")
			rest(time.Second)
			for !strings.Contains(s.newest().now.Embeds[0].Title, "standings") {
				q := s.newest()
				if strings.Contains(q.now.Embeds[0].Description, "mascot") {
					checkPlain(t, q)
					return
				}
				s.answerAndWait("8")
			}
		}
		t.Error("the guild's own question never came up")
	})
}

func checkPlain(t *testing.T, q message) {
	t.Helper()
	labels := map[string]bool{}
	for _, b := range buttons(q.now.Components) {
		labels[b.Label] = strings.HasPrefix(b.CustomID, "answer:")
	}
	if len(labels) != 5 || labels["Hint"] || !labels["A pretzel"] {
		t.Errorf("options: %v", labels)
	}
}

func TestAddAFact(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		added := s.slash(admin, "fact add", "subject", "Get Lifted", "relation", "producer",
			"object", "Our Local Hero", "source", "The Local Paper")
		if !isPrivate(added) || len(added.Data.Embeds) != 1 {
			t.Fatalf("got %+v", added.Data)
		}
		if text := added.Data.Embeds[0].Description; !strings.Contains(text, "Our Local Hero") ||
			!strings.Contains(text, "New to me") {
			t.Errorf("says %q", text)
		}
		if got := s.slash(admin, "fact add", "subject", "Get Lifted", "relation", "producer",
			"object", "Our Local Hero"); !strings.Contains(got.Data.Content, "know that already") {
			t.Errorf("a twin was taken: %+v", got.Data)
		}
		list := s.slash(admin, "fact list").Data.Embeds[0].Description
		if !strings.Contains(list, "Our Local Hero") {
			t.Errorf("list %q", list)
		}
		choices := s.complete(admin, "fact remove", "fact", "local hero")
		if len(choices) != 1 {
			t.Fatalf("autocomplete: %v", choices)
		}
		removed := s.slash(admin, "fact remove", "fact", choices[0].Value.(string))
		if got := s.slash(admin, "fact list"); !strings.Contains(got.Data.Content, "no facts") {
			t.Errorf("still listed: %+v", got.Data)
		}
		s.press(admin, buttons(removed.Data.Components)[0].CustomID)
		if got := s.slash(admin, "fact list"); len(got.Data.Embeds) != 1 {
			t.Errorf("not back after Undo: %+v", got.Data)
		}
	})
}

func TestFactsThatContradict(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		year := func(y string) *discordgo.InteractionResponseData {
			return s.slash(admin, "fact add", "subject", "Get Lifted", "relation", "release_date", "object", y).Data
		}
		own := year("1990")
		if len(own.Embeds) != 1 || len(own.Embeds[0].Fields) != 1 ||
			!strings.Contains(own.Embeds[0].Fields[0].Value, "2004") {
			t.Fatalf("it does not say what it replaces: %+v", own)
		}
		if again := year("1991"); !strings.Contains(again.Content, "contradicts") {
			t.Errorf("two of the server's own facts contradict each other: %+v", again)
		}
	})
}

func TestAddAFactWithItsWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		role := []string{"subject", "Our Local Hero", "relation", "plays_character", "object", "Captain Crumb"}
		if got := s.slash(admin, "fact add", role...); !strings.Contains(got.Data.Content, "in") {
			t.Errorf("a role without its film was taken: %+v", got.Data)
		}
		added := s.slash(admin, "fact add", append(role, "in", "The Bakery Job", "when", "2021")...)
		if len(added.Data.Embeds) != 1 && !strings.Contains(added.Data.Content, "when") {
			t.Fatalf("got %+v", added.Data)
		}
		added = s.slash(admin, "fact add", append(role, "in", "The Bakery Job")...)
		if len(added.Data.Embeds) != 1 || !strings.Contains(added.Data.Embeds[0].Description, "The Bakery Job") {
			t.Errorf("got %+v", added.Data)
		}
	})
}

func TestBadFacts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for _, c := range [][]string{
			{"subject", "Get Lifted", "relation", "eaten_by", "object", "x"},
			{"subject", "Get Lifted", "relation", "release_date", "object", "soon"},
			{"subject", "Get Lifted", "relation", "ordinal_album", "object", "zero"},
			{"subject", "Get Lifted", "relation", "spouse", "object", "Kanye West"},
			{"subject", "", "relation", "performer", "object", "Kanye West"},
			{"subject", "Get Lifted", "relation", "producer", "object", "X", "as_of", "yesterday"},
			{"subject", "Get Lifted", "relation", "producer", "object", strings.Repeat("x", 6000)},
		} {
			got := s.slash(admin, "fact add", c...)
			if !isPrivate(got) || got.Data.Content == "" || strings.Contains(got.Data.Content, "went wrong") {
				t.Errorf("%v: %+v", c, got.Data)
			}
		}
		if got := s.slash(admin, "fact list"); !strings.Contains(got.Data.Content, "no facts") {
			t.Errorf("something was half written: %+v", got.Data)
		}
	})
}

// TestMembersCannotUseAdminCommands calls each of them, and presses each
// button, as a plain member.
func TestMembersCannotUseAdminCommands(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.save(t)
		s.slash(admin, "question add", replace(written(), "mascot", "hare")...)
		for _, command := range []string{
			"question add", "question list", "question show", "question edit", "question remove",
			"fact add", "fact list", "fact remove",
		} {
			got := s.slash("8", command, "question", "1", "fact", "1", "subject", "x", "relation", "y", "object", "z")
			if !isPrivate(got) || !strings.Contains(got.Data.Content, "manage this server") {
				t.Errorf("%s: %+v", command, got.Data)
			}
			if got := s.complete("8", command, "question", ""); len(got) != 0 {
				t.Errorf("%s tells a member of %d things", command, len(got))
			}
		}
		for _, id := range []string{
			"draft-save:2", "draft-edit:2", "draft-discard:2", "question-page:0", "question-edit:1",
			"question-remove:1", "question-undo:1", "fact-page:0", "fact-remove:1", "fact-undo:1",
		} {
			if got := s.press("8", id); !strings.Contains(got.Data.Content, "manage this server") {
				t.Errorf("button %s: %+v", id, got.Data)
			}
		}
		for _, id := range []string{"question-new", "question-text:1", "draft-text:2"} {
			if got := s.submit("8", id, nil); !strings.Contains(got.Data.Content, "manage this server") {
				t.Errorf("form %s: %+v", id, got.Data)
			}
		}
	})
}

// TestGuildsAreApart has another guild's admin try the first one's things.
func TestGuildsAreApart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		id := s.save(t)
		abroad := func(kind discord.Kind, command, customID string, options discord.Options) string {
			i := s.interaction(kind, admin)
			i.Guild, i.Channel = "999", "998"
			i.Command, i.CustomID, i.Options = strings.Fields(command), customID, options
			i.Fields = map[string]string{}
			return s.handle(i).Data.Content
		}
		named := discord.Options{"question": {Value: id}}
		for _, command := range []string{"question show", "question edit", "question remove"} {
			if got := abroad(discord.Command, command, "", named); !strings.Contains(got, "can't find") {
				t.Errorf("%s from another guild: %q", command, got)
			}
		}
		for _, button := range []string{"question-remove:" + id, "question-edit:" + id, "question-undo:" + id} {
			if got := abroad(discord.Component, "", button, nil); !strings.Contains(got, "can't find") {
				t.Errorf("%s from another guild: %q", button, got)
			}
		}
		s.slash("7", "trivia start")
		rest(time.Second)
		right, _ := s.right(s.newest())
		if got := abroad(discord.Component, "", right, nil); !strings.Contains(got, "over") {
			t.Errorf("a press from another guild: %q", got)
		}
	})
}

func TestCommandsWorkInServersOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		i := s.interaction(discord.Command, "8")
		i.Guild, i.Command = "", []string{"profile"}
		if got := s.handle(i); !strings.Contains(got.Data.Content, "servers only") {
			t.Errorf("got %q", got.Data.Content)
		}
	})
}

func TestUnknownCommand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for _, command := range []string{"dance", "trivia", "trivia dance", "trivia start now", "help me"} {
			if got := s.slash("8", command); !isPrivate(got) || !strings.Contains(got.Data.Content, "don't know") {
				t.Errorf("/%s: %+v", command, got.Data)
			}
		}
	})
}
