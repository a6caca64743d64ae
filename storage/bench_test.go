package storage_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"headliner/questions/quiz"
)

// callers is how many presses come at the same time in the benchmarks.
const callers = 256

// BenchmarkSaveAnswer has 256 callers save answers, each durable on return.
func BenchmarkSaveAnswer(b *testing.B) {
	db := create(b)
	rounds := benchRounds(b, db, 64)
	times := make([]time.Duration, b.N)
	b.ResetTimer()
	share(b.N, func(i int) {
		begun := time.Now()
		if err := db.SaveAnswer(b.Context(), answer(rounds[i%len(rounds)], i)); err != nil {
			b.Error(err)
		}
		times[i] = time.Since(begun)
	})
	b.StopTimer()
	report(b, times)
}

// BenchmarkRounds plays rounds of 20 answers to the end, 64 at a time: open,
// post, save, close with the roll-ups, reveal. It counts answers.
func BenchmarkRounds(b *testing.B) {
	const players, rounds = 20, 10
	db := create(b)
	var free channels
	games := b.N/(players*rounds) + 1
	var wait sync.WaitGroup
	room := make(chan struct{}, 64)
	b.ResetTimer()
	for g := range games {
		room <- struct{}{}
		wait.Go(func() {
			defer func() { <-room }()
			game := startGame(b, db, settings(guildOf(g), free.next()))
			for n := range rounds {
				playRound(b, db, openRound(b, db, game, n+1), g%50*players, players)
			}
		})
	}
	wait.Wait()
	b.ReportMetric(float64(games*players*rounds)/b.Elapsed().Seconds(), "answers/s")
}

// BenchmarkCloseRound closes rounds of 200 answers, in all of which the players
// meet the question for the first time.
func BenchmarkCloseRound(b *testing.B) {
	const players = 200
	db := create(b)
	var free channels
	var times []time.Duration
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		game := startGame(b, db, settings(guildA, free.next()))
		round := ask(b, db, game, 1, asking(1000+n))
		scored := make([]quiz.AnswerRecord, players)
		share(players, func(i int) {
			scored[i] = answer(round, i)
			if err := db.SaveAnswer(b.Context(), scored[i]); err != nil {
				b.Error(err)
			}
		})
		b.StartTimer()
		begun := time.Now()
		if err := db.CloseRound(b.Context(), round, false, scored); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(begun))
	}
	report(b, times)
}

func guildOf(n int) quiz.GuildID {
	return []quiz.GuildID{guildA, guildB}[n%2]
}

// share runs f for 0 to n-1 in the goroutines of all callers.
func share(n int, f func(i int)) {
	var wait sync.WaitGroup
	for c := range callers {
		wait.Go(func() {
			for i := c; i < n; i += callers {
				f(i)
			}
		})
	}
	wait.Wait()
}

// report adds operations per second and the usual quantiles.
func report(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	at := func(q float64) float64 {
		return float64(times[int(q*float64(len(times)-1))]) / float64(time.Millisecond)
	}
	b.ReportMetric(float64(len(times))/b.Elapsed().Seconds(), "ops/s")
	b.ReportMetric(at(0.5), "p50-ms")
	b.ReportMetric(at(0.99), "p99-ms")
}
