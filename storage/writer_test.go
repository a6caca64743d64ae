package storage_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

// hold keeps the writer busy until the returned function is called.
func hold(t *testing.T, db *storage.DB) (release func()) {
	t.Helper()
	busy, free := make(chan bool), make(chan bool)
	done := make(chan error)
	go func() {
		done <- db.Write(t.Context(), func(*sql.Tx) error {
			close(busy)
			<-free
			return nil
		})
	}()
	<-busy
	return func() {
		close(free)
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func TestConcurrentWriters(t *testing.T) {
	const players, rounds = 100, 8
	db, file := createFile(t)
	var free channels
	var wait sync.WaitGroup
	for range rounds {
		round := openRound(t, db, startGame(t, db, settings(guildA, free.next())), 1)
		for n := range 2 * players { // everybody twice
			wait.Go(func() {
				err := db.SaveAnswer(t.Context(), answer(round, n%players))
				if err != nil && !errors.Is(err, quiz.ErrAnswered) {
					t.Error(err)
				}
			})
		}
		wait.Go(func() {
			if _, err := db.Leaderboard(t.Context(), quiz.BoardQuery{Guild: guildA}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if n := count(t, file, "answers"); n != players*rounds {
		t.Errorf("%d answers are stored, want %d", n, players*rounds)
	}
}

func count(t testing.TB, file, table string) (n int) {
	t.Helper()
	if err := raw(t, file).QueryRow("SELECT COUNT(*) FROM " + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestGroupSharesNoFailure queues good and bad changes behind one another, so
// that they come into one group.
func TestGroupSharesNoFailure(t *testing.T) {
	db, file := createFile(t)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	release := hold(t, db)
	var wait sync.WaitGroup
	for n := range 20 {
		wait.Go(func() {
			if err := db.SaveAnswer(t.Context(), answer(round, n)); err != nil {
				t.Errorf("SaveAnswer(%d) = %v", n, err)
			}
		})
		wait.Go(func() {
			if err := db.SaveAnswer(t.Context(), answer(round, n+100)); err != nil {
				t.Errorf("SaveAnswer(%d) = %v", n, err)
			}
			err := db.SaveAnswer(t.Context(), answer(round, n+100))
			if !errors.Is(err, quiz.ErrAnswered) {
				t.Errorf("second SaveAnswer(%d) = %v, want ErrAnswered", n, err)
			}
		})
	}
	wait.Go(func() { // fails on a CHECK
		bad := settings(guildA, channelB)
		bad.Host = ""
		if _, err := db.CreateGame(t.Context(), bad, opened()); err == nil {
			t.Error("CreateGame() took a game without a host")
		}
	})
	wait.Go(func() {
		err := db.Write(t.Context(), func(tx *sql.Tx) error {
			if _, err := tx.Exec("DELETE FROM answers"); err != nil {
				return err
			}
			panic("out of cheese")
		})
		if err == nil || !strings.Contains(err.Error(), "out of cheese") {
			t.Errorf("a panic gave %v", err)
		}
	})
	release()
	wait.Wait()
	if n := count(t, file, "answers"); n != 40 {
		t.Errorf("%d answers are stored, want 40", n)
	}
}

func TestCancelledCallers(t *testing.T) {
	db, file := createFile(t)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	release := hold(t, db)
	ctx, cancel := context.WithCancel(t.Context())
	var wait sync.WaitGroup
	for n := range storage.MaxWaiting + 100 { // more than the queue holds
		wait.Go(func() {
			if err := db.SaveAnswer(ctx, answer(round, n)); !errors.Is(err, context.Canceled) {
				t.Errorf("SaveAnswer(%d) = %v, want Canceled", n, err)
			}
		})
	}
	cancel()
	wait.Wait()
	release()
	if err := db.SaveAnswer(t.Context(), answer(round, 1)); err != nil {
		t.Errorf("SaveAnswer() after the cancelled ones = %v", err)
	}
	if n := count(t, file, "answers"); n != 1 {
		t.Errorf("%d answers are stored, want 1: who gave up while waiting is not saved", n)
	}
}

func TestCloseDrains(t *testing.T) {
	db, file := createFile(t)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	const n = 3 * storage.MaxGroup
	results := make(chan error, n)
	for i := range n {
		go func() { results <- db.SaveAnswer(t.Context(), answer(round, i)) }()
	}
	if err := <-results; err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	saved := 1
	for range n - 1 {
		err := <-results
		if err == nil {
			saved++
		} else if !errors.Is(err, storage.ErrShut) {
			t.Errorf("SaveAnswer() = %v, want nil or ErrShut", err)
		}
	}
	if got := count(t, file, "answers"); got != saved {
		t.Errorf("%d answers are stored, %d were acknowledged", got, saved)
	}
}

func TestDriverErrorsStayInside(t *testing.T) {
	db := create(t)
	err := db.Write(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT INTO nowhere VALUES (1)")
		return err
	})
	if err == nil || errors.Unwrap(err) != nil {
		t.Errorf("error = %#v, want one that wraps nothing", err)
	}
	if _, err := db.WrittenQuestion(t.Context(), guildA, 1); errors.Is(err, sql.ErrNoRows) {
		t.Errorf("WrittenQuestion() = %v, want no error of database/sql in it", err)
	}
}
