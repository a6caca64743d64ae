package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

func TestOpenMakesTheSchemaOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new.db")
	for range 2 {
		db, err := storage.Open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
	steps, err := os.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	var version int
	if err := raw(t, file).QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	if version != len(steps) {
		t.Errorf("user_version = %d, want %d", version, len(steps))
	}
}

func TestOpenSetsEveryConnection(t *testing.T) {
	db := create(t)
	for _, want := range []struct{ name, write, read string }{
		{"journal_mode", "wal", "wal"},
		{"foreign_keys", "1", "1"},
		{"query_only", "0", "1"},
	} {
		if write, read := db.Setting(want.name); write != want.write || read != want.read {
			t.Errorf("%s = %s, %s, want %s, %s", want.name, write, read, want.write, want.read)
		}
	}
	if write, _ := db.Setting("synchronous"); write != "2" {
		t.Errorf("synchronous = %s, want 2 (FULL)", write)
	}
}

func TestTablesAreStrict(t *testing.T) {
	_, file := createFile(t)
	var loose string
	err := raw(t, file).QueryRow(`
		SELECT COALESCE(GROUP_CONCAT(name), '') FROM pragma_table_list
		 WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'`).Scan(&loose)
	if err != nil || loose != "" {
		t.Errorf("tables that are not STRICT: %q, %v", loose, err)
	}
}

func TestReopenKeepsEverything(t *testing.T) {
	file := filepath.Join(t.TempDir(), "kept.db")
	db := open(t, file)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	if err := db.SaveAnswer(t.Context(), answer(round, 1)); err != nil {
		t.Fatal(err)
	}
	before, err := db.RunningGames(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := open(t, file).RunningGames(t.Context())
	if err != nil || !reflect.DeepEqual(after, before) {
		t.Errorf("RunningGames() = %+v, %v, want %+v", after, err, before)
	}
}

func TestOpenTakesFileURLs(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for url, file := range map[string]string{
		"file:plain.db":                     "plain.db",
		"file://" + dir + "/abs.db":         "abs.db",
		"file://localhost" + dir + "/lo.db": "lo.db",
		"file:with%20space.db":              "with space.db",
		"odd?name#50%.db":                   "odd?name#50%.db",
	} {
		db, err := storage.Open(t.Context(), url)
		if err != nil {
			t.Errorf("Open(%q) = %v", url, err)
			continue
		}
		if err := db.Ping(t.Context()); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(dir, file)); err != nil {
			t.Errorf("Open(%q) made no %s: %v", url, file, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("no database ", 99)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, want string }{
		{"", "no file is named"},
		{":memory:", "keeps nothing"},
		{"postgres://ann:hunter2@db/headliner", "only SQLite so far"},
		{"file:x.db?mode=memory", "takes no options"},
		{"file://elsewhere/x.db", "another computer"},
		{filepath.Join(dir, "missing", "x.db"), "does not exist"},
		{filepath.Join(text, "x.db"), "text.db"},
		{dir, "is a folder"},
		{text, "not a SQLite database"},
		{foreign(t, "CREATE TABLE t (a)"), "another program's"},
		{foreign(t, "PRAGMA application_id = 7"), "another program's"},
		{newer(t), "newer version"},
	} {
		db, err := storage.Open(t.Context(), c.path)
		if err == nil {
			t.Errorf("Open(%q) = %v, want an error", c.path, db.Close())
			continue
		}
		if !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("Open(%q) = %v, want %q in it", c.path, err, c.want)
		}
	}
}

// foreign makes a database that our program did not make.
func foreign(t *testing.T, script string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "foreign.db")
	if _, err := raw(t, file).Exec(script); err != nil {
		t.Fatal(err)
	}
	return file
}

// newer makes one that a later version of our program has changed.
func newer(t *testing.T) string {
	t.Helper()
	db, file := createFile(t)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := raw(t, file).Exec("PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAfterClose(t *testing.T) {
	db := create(t)
	for range 2 {
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
	_, err := db.CreateGame(t.Context(), settings(guildA, channelA), opened())
	if !errors.Is(err, storage.ErrShut) {
		t.Errorf("CreateGame() = %v, want ErrShut", err)
	}
	if _, err := db.Leaderboard(t.Context(), quiz.BoardQuery{Guild: guildA}); err == nil {
		t.Error("Leaderboard() of a closed database gave no error")
	}
	if err := db.Ping(t.Context()); err == nil {
		t.Error("Ping() of a closed database gave no error")
	}
}
