package blackbox_test

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestStartFailures starts the bot with what can't work: it says so in one line and ends with 1.
func TestStartFailures(t *testing.T) {
	t.Parallel()
	w := prepare(t)
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "http://" + free.Addr().String() + "/"
	if err := free.Close(); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	text := filepath.Join(folder, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("no database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		env  []string
		want []string
	}{
		{"no token", []string{"DISCORD_TOKEN="}, []string{"DISCORD_TOKEN", "sandbox"}},
		{"wrong token", []string{"DISCORD_TOKEN=" + token + "x"}, []string{"refused the token", "DISCORD_TOKEN"}},
		{"odd token", []string{"DISCORD_TOKEN=" + token + " \x01é"}, []string{"DISCORD_TOKEN"}},
		{"nobody there", []string{"DISCORD_API_URL=" + nobody}, []string{"Cannot reach Discord", nobody}},
		{"no such host", []string{"DISCORD_API_URL=http://discord.invalid/"}, []string{"Cannot reach Discord"}},
		{"not Discord", []string{"DISCORD_API_URL=" + w.URL() + "nowhere/"}, []string{"does not answer as Discord"}},
		{"all at once", []string{
			"DISCORD_API_URL=discord.com", "DISCORD_GUILD_ID=HQ", "LOG_LEVEL=loud", "LOG_FORMAT=xml",
			"GAME_PAUSE=soon",
		}, []string{"DISCORD_API_URL", "DISCORD_GUILD_ID", "LOG_LEVEL", "LOG_FORMAT", "GAME_PAUSE"}},
		{"no folder", []string{"DATABASE_URL=" + folder + "/none/x.db"}, []string{"does not exist"}},
		{"a folder", []string{"DATABASE_URL=" + folder}, []string{"is a folder"}},
		{"no database", []string{"DATABASE_URL=" + text}, []string{"is not a SQLite database"}},
		{"unwritable", []string{"DATABASE_URL=/proc/headliner.db"}, []string{"database", "/proc"}},
		{"a server", []string{"DATABASE_URL=postgres://me:hunter2@db/x"}, []string{"only SQLite"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := launch(t, append([]string{
				"DISCORD_TOKEN=" + token, "DISCORD_API_URL=" + w.URL(), "DATABASE_URL=" + folder + "/a.db",
			}, c.env...))
			if code := p.exit(shortly); code != 1 {
				t.Errorf("exit code %d, want 1", code)
			}
			said := strings.TrimSuffix(p.log.String(), "\n")
			if !strings.HasPrefix(said, "headliner: ") || strings.Contains(said, "\n") {
				t.Errorf("it is not one clear line: %q", said)
			}
			for _, want := range c.want {
				if !strings.Contains(said, want) {
					t.Errorf("%q does not tell of %q", said, want)
				}
			}
			for _, secret := range []string{token, "hunter2"} {
				if strings.Contains(said+p.stdout.String(), secret) {
					t.Errorf("a secret is in %q", said)
				}
			}
		})
	}
}

// TestGatewayRefuses has Discord refuse the connection for good, once it runs.
func TestGatewayRefuses(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]string{4004: "refused the token", 4014: "intents", 4011: "shards"} {
		w := prepare(t)
		w.SetTrouble(sandbox.Trouble{RefuseIdentify: code})
		p := launch(t, []string{
			"DISCORD_TOKEN=" + token, "DISCORD_API_URL=" + w.URL(), "DATABASE_URL=" + w.db,
		})
		if got := p.exit(shortly); got != 1 {
			t.Errorf("exit code %d after close %d, want 1", got, code)
		}
		said := p.log.String()
		if strings.Count(said, "\n") != 1 || !strings.Contains(said, want) || strings.Contains(said, token) {
			t.Errorf("after close %d it says %q", code, said)
		}
	}
}

// TestCommandsAreRegisteredOnce looks at what is registered, and when.
func TestCommandsAreRegisteredOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	puts := func() (n int) {
		for _, r := range w.Requests() {
			if r.Method != "GET" && strings.HasSuffix(r.Path, "/commands") {
				if n++; r.Method != "PUT" || r.Path != "/applications/"+w.App()+"/commands" {
					t.Errorf("registered by %s %s", r.Method, r.Path)
				}
			}
		}
		return n
	}
	w.home.slash(w.ann, "help", nil)
	w.await("commands registered", 1)
	for range 2 {
		w.bot.terminate()
		w.start()
		w.home.slash(w.ann, "help", nil)
	}
	w.bot.terminate()
	if n := puts(); n != 1 {
		t.Errorf("commands were registered %d times", n)
	}
	checkDefinitions(t, w.Commands(w.home.guild))
}

// checkDefinitions holds the commands against the list that users rely on.
func checkDefinitions(t *testing.T, commands []sandbox.Command) {
	t.Helper()
	got := map[string]string{}
	for _, c := range commands {
		admin := c.Permissions != nil && int64(*c.Permissions) == sandbox.PermManageGuild
		want := slices.Contains([]string{"question", "fact", "article", "feed", "review"}, c.Name)
		if admin != want {
			t.Errorf("/%s: for admins only is %v, want %v", c.Name, admin, want)
		}
		if len(c.Contexts) != 1 || c.Contexts[0] != 0 {
			t.Errorf("/%s is not for servers only", c.Name)
		}
		got[c.Name] = names(c.Options)
		for _, o := range c.Options {
			if o.Type == sandbox.OptionSubcommand {
				got[c.Name+" "+o.Name] = names(o.Options)
			}
		}
	}
	for command, options := range map[string]string{
		"trivia start": "category questions seconds difficulty mode", "trivia stop": "", "trivia skip": "",
		"leaderboard": "period scope", "profile": "user", "help": "",
		"question add":  "prompt answer wrong1 wrong2 wrong3 category difficulty aliases source",
		"question list": "", "question show": "question!", "question edit": "question!",
		"question remove": "question!", "fact add": "subject! relation! object! as_of source",
		"fact list": "", "fact remove": "", "article add": "url file", "article list": "",
		"article show": "", "article remove": "", "feed add": "", "feed list": "", "feed remove": "", "review": "",
	} {
		have, ok := got[command]
		if !ok {
			t.Errorf("there is no /%s", command)
		}
		for _, option := range strings.Fields(options) {
			if !strings.Contains(" "+have+" ", " "+option+" ") {
				t.Errorf("/%s has no option %s: %s", command, option, have)
			}
		}
	}
}

// names lists options, required ones with an exclamation mark.
func names(options []sandbox.Option) string {
	var list []string
	for _, o := range options {
		if o.Required {
			o.Name += "!"
		}
		list = append(list, o.Name)
	}
	return strings.Join(list, " ")
}
