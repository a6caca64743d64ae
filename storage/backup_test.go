package storage_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

// TestBackupUnderLoad copies while answers are saved: the copy has every answer
// acknowledged before it began, and whatever it has is whole.
func TestBackupUnderLoad(t *testing.T) {
	db := create(t)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	ctx, stop := context.WithCancel(t.Context())
	var wait sync.WaitGroup
	var mu sync.Mutex
	saved := 0
	ready := make(chan bool)
	for c := range 8 {
		wait.Go(func() {
			for n := c; ctx.Err() == nil; n += 8 {
				if err := db.SaveAnswer(t.Context(), answer(round, n)); err != nil {
					t.Error(err)
				}
				mu.Lock()
				if saved++; saved == 1000 {
					close(ready)
				}
				mu.Unlock()
			}
		})
	}
	<-ready
	file := filepath.Join(t.TempDir(), "copy.db")
	mu.Lock()
	before := saved
	mu.Unlock()
	if err := db.Backup(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	stop()
	wait.Wait()
	checkCopy(t, file, before)
}

func checkCopy(t *testing.T, file string, atLeast int) {
	t.Helper()
	if left := list(t, filepath.Dir(file)); len(left) != 1 {
		t.Errorf("the folder holds %v, want the copy alone", left)
	}
	games, err := open(t, file).RunningGames(t.Context())
	if err != nil || len(games) != 1 || len(games[0].Rounds[0].Answers) < atLeast {
		t.Errorf("the copy has fewer than the %d answers saved before it: %v", atLeast, err)
	}
}

func list(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func TestBackupRefuses(t *testing.T) {
	db, own := createFile(t)
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken.db")
	if err := os.WriteFile(taken, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, want string }{
		{taken, "exists already"},
		{own, "exists already"},
		{filepath.Join(dir, "missing", "x.db"), "does not exist"},
		{dir, "is a folder"},
	} {
		err := db.Backup(t.Context(), c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Backup(%q) = %v, want %q", c.file, err, c.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := db.Backup(ctx, filepath.Join(dir, "late.db")); err == nil {
		t.Error("Backup() with a cancelled context gave no error")
	}
	text, err := os.ReadFile(taken)
	if err != nil || string(text) != "precious" || len(list(t, dir)) != 1 {
		t.Errorf("the folder holds %v, %q, %v", list(t, dir), text, err)
	}
}

// TestBackupLeavesNothing has the copy fail in the middle.
func TestBackupLeavesNothing(t *testing.T) {
	db := create(t)
	fillUp(t, db)
	dir := t.TempDir()
	ctx := lateContext{t.Context(), dir}
	if err := db.Backup(ctx, filepath.Join(dir, "half.db")); err == nil {
		t.Error("Backup() gave no error")
	}
	if left := list(t, dir); len(left) != 0 {
		t.Errorf("the folder holds %v, want nothing", left)
	}
}

// lateContext is cancelled as soon as something was written to the folder.
type lateContext struct {
	context.Context
	folder string
}

func (c lateContext) Err() error {
	parts, err := filepath.Glob(filepath.Join(c.folder, "*"))
	if err != nil || len(parts) == 0 {
		return err
	}
	if info, err := os.Stat(parts[0]); err == nil && info.Size() > 0 {
		return context.Canceled
	}
	return nil
}

// fillUp makes the database larger than one step of a backup.
func fillUp(t *testing.T, db *storage.DB) {
	t.Helper()
	long := question(1)
	long.Evidence = strings.Repeat("word ", 1<<20)
	for range 8 {
		saveDraft(t, db, quiz.Draft{Author: host, Question: long})
	}
}
