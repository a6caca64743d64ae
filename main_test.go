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
		"questions/guess":  {"questions"},
		"questions/judge":  {"questions"},
		"questions/quiz":   {"questions", "questions/judge"},
		"questions/cli":    {"questions", "questions/*"},
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
