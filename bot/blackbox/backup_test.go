package blackbox_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestBackup copies the database while a game runs. The copy has every answer that was
// acknowledged before, and a bot can go on from it.
func TestBackup(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ann, 2, 60)
	r := g.question(1)
	right := r.solution()
	r.together(pick{w.ann, right}, pick{w.ben, right}, pick{w.cleo, (right + 1) % 4})
	file := filepath.Join(t.TempDir(), "copy.db")
	env := []string{"DATABASE_URL=" + w.db}
	p := launch(t, env, "backup", file)
	if code := p.exit(shortly); code != 0 || !strings.Contains(p.stdout.String(), file) {
		t.Fatalf("exit code %d: %q, %q", code, p.stdout.String(), p.log)
	}
	db := openFile(t, file, "mode=ro")
	defer db.Close()
	var n int
	if err := db.QueryRow(`SELECT COUNT(*) FROM answers`).Scan(&n); err != nil || n != 3 {
		t.Errorf("the copy has %d answers, want 3; %v", n, err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p = launch(t, env, "backup", file)
	if code := p.exit(shortly); code != 1 || strings.Count(p.log.String(), "\n") != 1 ||
		!strings.Contains(p.log.String(), "exists") {
		t.Errorf("a second backup to the file: exit code %d, %q", code, p.log)
	}
	if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
		t.Errorf("the copy was touched; %v", err)
	}
	for _, args := range [][]string{{"backup"}, {"backup", filepath.Join(file, "x")}, {"backup", t.TempDir()}} {
		p := launch(t, env, args...)
		if code := p.exit(shortly); code != 1 || strings.Count(p.log.String(), "\n") != 1 {
			t.Errorf("%q: exit code %d, %q", args, code, p.log)
		}
	}
	w.bot.kill()
	w.db = file // the disk is lost, the copy is not
	w.start()
	r.unchanged()
	w.refused(r.try(w.ann, right), "already")
	r.press(w.dev, right)
	r.skip().revealed()
	r = g.question(2)
	r.together(pick{w.ann, 0}, pick{w.ben, 1}, pick{w.cleo, 2}, pick{w.dev, 3})
	r.revealed()
	checkBoards(g, g.standings())
}

// TestQuestionsAsJSON looks at the lines that other programs read.
func TestQuestionsAsJSON(t *testing.T) {
	t.Parallel()
	run := func(args ...string) string {
		p := launch(t, nil, append([]string{"questions"}, args...)...)
		if code := p.exit(shortly); code != 0 {
			t.Fatalf("%q: exit code %d, %q", args, code, p.log)
		}
		return p.stdout.String()
	}
	text := run("-n", "200", "-seed", "7", "-json")
	if again := run("-n", "200", "-seed", "7", "-json"); again != text {
		t.Error("the same seed gives other questions")
	}
	if other := run("-n", "200", "-seed", "8", "-json"); other == text {
		t.Error("another seed gives the same questions")
	}
	if n := strings.Count(text, "\n"); n != 200 {
		t.Errorf("%d lines, want 200", n)
	}
	for line := range strings.Lines(text) {
		checkLine(t, line)
	}
	for line := range strings.Lines(run("-n", "20", "-category", "television", "-json")) {
		if !strings.Contains(line, `"category":"television"`) {
			t.Errorf("not about television: %s", line)
		}
	}
	if text := run("-n", "3"); strings.Count(text, "✓") != 3 {
		t.Errorf("in words: %q", text)
	}
	for _, args := range [][]string{{"-category", "cheese"}, {"-n", "many"}} {
		p := launch(t, nil, append([]string{"questions"}, args...)...)
		if code := p.exit(shortly); code != 1 || p.log.String() == "" {
			t.Errorf("%q: exit code %d, %q", args, code, p.log)
		}
	}
}

func checkLine(t *testing.T, line string) {
	t.Helper()
	var keys map[string]any
	var q struct {
		Prompt, Answer                               string
		Aliases, Options                             []string
		Category, Difficulty, Relation, Fact, Source string
		AsOf                                         string `json:"as_of"`
	}
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		t.Fatalf("%v: %s", err, line)
	}
	if err := json.Unmarshal([]byte(line), &keys); err != nil {
		t.Fatal(err)
	}
	want := strings.Fields("aliases answer as_of category difficulty fact options prompt relation source")
	if got := slices.Sorted(maps.Keys(keys)); !slices.Equal(got, want) {
		t.Errorf("keys %q, want %q", got, want)
	}
	if keys["aliases"] == nil || len(q.Options) != 4 || !slices.Contains(q.Options, q.Answer) ||
		!strings.HasSuffix(q.Prompt, "?") || q.Source == "" || q.Fact == "" || q.AsOf == "" {
		t.Errorf("something is missing: %s", line)
	}
}
