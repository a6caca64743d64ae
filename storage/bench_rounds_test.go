package storage_test

import (
	"sync"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

func benchRounds(b *testing.B, db *storage.DB, n int) []quiz.RoundID {
	var free channels
	rounds := make([]quiz.RoundID, n)
	for i := range rounds {
		rounds[i] = openRound(b, db, startGame(b, db, settings(guildA, free.next())), 1)
	}
	return rounds
}

// playRound has players from the first on answer at once and closes the round.
func playRound(b *testing.B, db *storage.DB, round quiz.RoundID, first, players int) {
	scored := make([]quiz.AnswerRecord, players)
	var wait sync.WaitGroup
	for i := range scored {
		wait.Go(func() {
			a := answer(round, first+i)
			if err := db.SaveAnswer(b.Context(), a); err != nil {
				b.Error(err)
			}
			if scored[i] = a; i%2 == 0 {
				scored[i] = right(a, 100)
			}
		})
	}
	wait.Wait()
	if err := db.CloseRound(b.Context(), round, false, scored); err != nil {
		b.Error(err)
	}
	if err := db.RevealedRound(b.Context(), round); err != nil {
		b.Error(err)
	}
}
