package bot_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"headliner/bot"
)

// TestHelpFits holds the list of commands to what Discord takes, also when
// there are many more.
func TestHelpFits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for user, group := range map[string]string{admin: "/article", "7": "/trivia"} {
			help := s.slash(user, "help")
			checkEmbed(t, help.Data.Embeds[0])
			mustSay(t, words(help), group, "`/trivia start`", "`/help`")
			if told := strings.Contains(words(help), "`/review`"); told != (user == admin) {
				t.Errorf("user %s is told of /review: %v", user, told)
			}
		}
		for _, name := range registered(t, s) {
			if n := strings.Count(words(s.slash(admin, "help")), "`"+name+"`"); n != 1 {
				t.Errorf("%s is listed %d times", name, n)
			}
		}
	})
}

func TestHelpParts(t *testing.T) {
	line := strings.Repeat("é", 300)
	got := bot.HelpParts("Commands", []string{line, line, line, line, strings.Repeat("x", 2000)})
	if len(got) != 3 || got[0].Name != "Commands" || got[1].Name != got[2].Name {
		t.Fatalf("parts: %+v", got)
	}
	checkEmbed(t, &discordgo.MessageEmbed{Title: "t", Fields: got})
	if n := strings.Count(got[0].Value+got[1].Value, line); n != 4 {
		t.Errorf("%d of 4 lines are there", n)
	}
}

// checkEmbed holds an embed against Discord's limits.
func checkEmbed(t *testing.T, e *discordgo.MessageEmbed) {
	t.Helper()
	total := utf8.RuneCountInString(e.Title + e.Description)
	if len(e.Fields) > 25 || utf8.RuneCountInString(e.Title) > 256 || utf8.RuneCountInString(e.Description) > 4096 {
		t.Errorf("%d fields, title of %d, description of %d", len(e.Fields), len(e.Title), len(e.Description))
	}
	for _, f := range e.Fields {
		name, value := utf8.RuneCountInString(f.Name), utf8.RuneCountInString(f.Value)
		if name < 1 || name > 256 || value < 1 || value > 1024 {
			t.Errorf("field %q: name of %d, value of %d characters", f.Name, name, value)
		}
		total += name + value
	}
	if total > 6000 {
		t.Errorf("an embed of %d characters", total)
	}
}

// registered lists the commands as Discord is told of them.
func registered(t *testing.T, s *stage) []string {
	t.Helper()
	var out []string
	for _, c := range s.bot.Definitions() {
		out = append(out, pathsOf(c)...)
	}
	if len(out) == 0 {
		t.Fatal("there are no commands")
	}
	return out
}

func pathsOf(c *discordgo.ApplicationCommand) []string {
	var out []string
	for _, o := range c.Options {
		if o.Type == discordgo.ApplicationCommandOptionSubCommand {
			out = append(out, "/"+c.Name+" "+o.Name)
		}
	}
	if out == nil {
		out = []string{"/" + c.Name}
	}
	return out
}
