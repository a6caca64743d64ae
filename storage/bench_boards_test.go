package storage_test

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"headliner/questions/quiz"
	"headliner/storage"
)

// BenchmarkLeaderboard reads boards with their caller's rank over a year of
// answers: ten million, or HEADLINER_BENCH_ANSWERS. The database is made once
// and kept in the temporary folder.
func BenchmarkLeaderboard(b *testing.B) {
	answers, err := strconv.Atoi(cmp.Or(os.Getenv("HEADLINER_BENCH_ANSWERS"), "10000000"))
	if err != nil {
		b.Fatal(err)
	}
	now := time.Date(2026, 5, 20, 18, 0, 0, 0, time.UTC)
	file := history(b, answers, now)
	db := open(b, file)
	for _, guild := range []quiz.GuildID{"", guildA} {
		for _, p := range quiz.Periods() {
			q := quiz.BoardQuery{Guild: guild, Period: p, Now: now, Limit: 10}
			b.Run(fmt.Sprintf("%s/%s", cmp.Or(string(guild), "global"), p), func(b *testing.B) {
				benchBoard(b, db, q, callersOf(b, file, q))
			})
		}
	}
}

func benchBoard(b *testing.B, db *storage.DB, q quiz.BoardQuery, on []quiz.UserID) {
	times := make([]time.Duration, b.N)
	b.ResetTimer()
	for i := range times {
		begun := time.Now()
		q.Caller = on[rand.IntN(len(on))]
		board, err := db.Leaderboard(b.Context(), q)
		if err != nil || len(board.Top) == 0 || board.Caller.Rank == 0 {
			b.Fatalf("Leaderboard() = %v, %v", board, err)
		}
		times[i] = time.Since(begun)
	}
	b.StopTimer()
	b.ReportMetric(float64(len(on)), "players")
	report(b, times)
}

// callersOf lists who is on a board.
func callersOf(b *testing.B, file string, q quiz.BoardQuery) []quiz.UserID {
	rows, err := raw(b, file).Query(`
		SELECT CAST(player AS TEXT) FROM scores JOIN boards ON boards.id = board
		 WHERE guild = ? AND period = ? AND started = ?`,
		cmp.Or(string(q.Guild), "0"), q.Period, q.Period.Start(q.Now)*1000)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	var on []quiz.UserID
	for rows.Next() {
		var user quiz.UserID
		if err := rows.Scan(&user); err != nil {
			b.Fatal(err)
		}
		on = append(on, user)
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return on
}

// history returns a database with that many answers in the year before now.
func history(b *testing.B, answers int, now time.Time) string {
	script, err := os.ReadFile("testdata/history.sql")
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(os.TempDir(), fmt.Sprintf("headliner-bench-%d.db", answers))
	if _, err := os.Stat(file); err == nil {
		return file
	}
	part := file + ".part"
	for _, suffix := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(part + suffix)
	}
	db, err := storage.Open(b.Context(), part)
	if err == nil {
		err = db.Close()
	}
	if err == nil {
		err = fill(b.Context(), part, string(script), answers, now)
	}
	if err == nil {
		err = os.Rename(part, file)
	}
	if err != nil {
		b.Fatal(err)
	}
	return file
}

func fill(ctx context.Context, file, script string, answers int, now time.Time) error {
	db, err := sql.Open("sqlite3",
		"file:"+file+"?_journal_mode=OFF&_synchronous=OFF&_cache_size=-256000")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	_, err = db.ExecContext(ctx, script,
		sql.Named("answers", answers), sql.Named("now", now.UnixMilli()))
	return err
}
