package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the import table: what each package may know of ours. A rule
// for a folder holds for what is nested in it, unless that has its own.
func mayImport() map[string][]string {
	return map[string][]string{
		"questions":        {},
		"questions/packs":  {"questions"},
		"questions/judge":  {"questions"},
		"questions/quiz":   {"questions", "questions/judge"},
		"questions/news":   {"questions"},
		"storage":          {"questions", "questions/*"},
		"bot":              {"questions", "questions/*", "bot/discord"},
		"bot/discord":      {},
		"bot/sandbox":      {},
		"bot/sandbox/load": {"bot/sandbox"},
		".":                {"*"},
	}
}

func TestImportTable(t *testing.T) {
	checked := 0
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		checked++
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := filepath.ToSlash(filepath.Dir(file))
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			to, ours := strings.CutPrefix(name, "headliner/")
			if ours && !allowed(from, to) {
				t.Errorf("%s imports %s, which the import table does not allow", file, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked < 20 {
		t.Errorf("only %d files were checked", checked)
	}
}

// allowed reports whether package from may import package to.
func allowed(from, to string) bool {
	table := mayImport()
	rules, found := table[from]
	for !found && from != "." {
		from = path.Dir(from)
		rules, found = table[from]
	}
	return slices.ContainsFunc(rules, func(rule string) bool {
		match, err := path.Match(rule, to)
		return rule == "*" || err == nil && match
	})
}

func TestImportTableRefuses(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"bot", "storage", false},
		{"storage", "bot", false},
		{"questions", "questions/quiz", false},
		{"questions/quiz", "storage", false},
		{"bot/sandbox", "questions", false},
		{"bot/sandbox/deep", "bot", false},
		{"bot", "bot/sandbox", false},
		{"bot", "questions/quiz", true},
		{"storage", "questions", true},
		{".", "bot/sandbox", true},
	} {
		if got := allowed(c.from, c.to); got != c.want {
			t.Errorf("allowed(%s, %s) = %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// TestFilesStayShort holds the size of a file, at which one idea ends.
func TestFilesStayShort(t *testing.T) {
	const most = 300
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".go", ".js", ".css"}, path.Ext(file)) {
			return err
		}
		text, err := os.ReadFile(file)
		if n := strings.Count(string(text), "\n"); n > most && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s has %d lines, more than %d", file, n, most)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestConfigReportsAllThatIsWrong(t *testing.T) {
	_, err := configFrom(func(name string) string {
		return map[string]string{
			"DISCORD_API_URL": "ftp://x", "DISCORD_GUILD_ID": "abc", "LOG_LEVEL": "loud",
			"LOG_FORMAT": "xml", "GAME_PAUSE": "-3s",
		}[name]
	})
	if err == nil {
		t.Fatal("a bad configuration was taken")
	}
	for _, name := range []string{
		"DISCORD_API_URL", "DISCORD_GUILD_ID", "LOG_LEVEL", "LOG_FORMAT", "GAME_PAUSE",
	} {
		if !strings.Contains(oneLine(err), name) {
			t.Errorf("%q does not tell of %s", oneLine(err), name)
		}
	}
}

// TestEnvExample holds .env.example and the configuration together: it names
// every variable that is read, and no other, with values that can be taken.
func TestEnvExample(t *testing.T) {
	text, err := os.ReadFile(".env.example")
	if err != nil {
		t.Fatal(err)
	}
	example := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(name, "#") {
			example[name] = value
		}
	}
	read := map[string]bool{}
	fromExample, err := configFrom(func(name string) string {
		read[name] = true
		return example[name]
	})
	if err != nil {
		t.Errorf("the example's values: %v", err)
	}
	defaults, err := configFrom(func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	if *fromExample.API != *defaults.API || fromExample.Database != defaults.Database ||
		fromExample.Pause != defaults.Pause || fromExample.LogFormat != defaults.LogFormat {
		t.Errorf("the example says %+v, the defaults are %+v", fromExample, defaults)
	}
	for name := range read {
		if _, ok := example[name]; !ok {
			t.Errorf(".env.example does not tell of %s", name)
		}
	}
	for name := range example {
		if !read[name] {
			t.Errorf(".env.example tells of %s, which nobody reads", name)
		}
	}
}
