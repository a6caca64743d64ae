//go:build unix

package storage_test

import (
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

// TestFullDisk has a child process run out of room for its files and get it
// back. The limit is one of the whole process, hence the child.
func TestFullDisk(t *testing.T) {
	file := filepath.Join(t.TempDir(), "full.db")
	out, err := child(t, "TestFullDiskChild", file).CombinedOutput()
	if err != nil {
		t.Errorf("child: %v\n%s", err, out)
	}
}

func TestFullDiskChild(t *testing.T) {
	file := os.Getenv(childFile)
	if file == "" {
		t.Skip("only runs as the child of TestFullDisk")
	}
	signal.Ignore(syscall.SIGXFSZ) // a write beyond the limit is an error then
	db := open(t, file)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	limit(t, syscall.Rlimit{Cur: uint64(info.Size()), Max: before.Max})
	for n, err := range saveAll(t, db, round) {
		if err == nil || errors.Is(err, quiz.ErrAnswered) {
			t.Errorf("SaveAnswer(%d) on a full disk = %v, want its error", n, err)
		}
	}
	limit(t, before)
	for n, err := range saveAll(t, db, round) {
		if err != nil {
			t.Errorf("SaveAnswer(%d) with room again = %v", n, err)
		}
	}
	if n := count(t, file, "answers"); n != 50 {
		t.Errorf("%d answers are stored, want 50", n)
	}
}

func limit(t *testing.T, l syscall.Rlimit) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		t.Fatal(err)
	}
}

// saveAll saves 50 answers at the same time and returns what each call gave.
func saveAll(t *testing.T, db *storage.DB, round quiz.RoundID) []error {
	errs := make([]error, 50)
	var wait sync.WaitGroup
	for n := range errs {
		wait.Go(func() { errs[n] = db.SaveAnswer(t.Context(), answer(round, n)) })
	}
	wait.Wait()
	return errs
}
