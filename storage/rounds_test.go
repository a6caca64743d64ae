package storage_test

import (
	"errors"
	"testing"
	"time"

	"headliner/questions/quiz"
	"headliner/storage"
)

// closeRound has players answer and closes the round: the first is right, with
// 100 points.
func closeRound(t testing.TB, db *storage.DB, round quiz.RoundID, players ...int) {
	t.Helper()
	var scored []quiz.AnswerRecord
	for i, n := range players {
		a := answer(round, n)
		if err := db.SaveAnswer(t.Context(), a); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			a = right(a, 100)
		}
		scored = append(scored, a)
	}
	if err := db.CloseRound(t.Context(), round, false, scored); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRound(t *testing.T) {
	db := create(t)
	game := startGame(t, db, settings(guildA, channelA))
	first := openRound(t, db, game, 1)
	if again := openRound(t, db, game, 1); again != first {
		t.Errorf("OpenRound() of the same round = %d, want %d", again, first)
	}
	_, err := db.OpenRound(t.Context(), game, quiz.RoundRecord{Number: 1, Question: question(9)})
	if err == nil {
		t.Error("OpenRound() took a second question for round 1")
	}
	_, err = db.OpenRound(t.Context(), 99, quiz.RoundRecord{Number: 1})
	if !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("OpenRound() in no game = %v, want ErrNotFound", err)
	}
}

func TestPostedRound(t *testing.T) {
	db := create(t)
	err := db.PostedRound(t.Context(), 99, "1400000000000000001", opened(), opened())
	if !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("PostedRound() of no round = %v, want ErrNotFound", err)
	}
}

func TestRevealedRound(t *testing.T) {
	db := create(t)
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	if err := db.RevealedRound(t.Context(), round); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("RevealedRound() of an open round = %v, want ErrNotFound", err)
	}
	closeRound(t, db, round, 1)
	for range 2 {
		if err := db.RevealedRound(t.Context(), round); err != nil {
			t.Fatal(err)
		}
	}
	games, err := db.RunningGames(t.Context())
	if err != nil || games[0].Rounds[0].State != quiz.RoundRevealed {
		t.Errorf("RunningGames() = %+v, %v, want the round revealed", games, err)
	}
}

func TestSaveAnswer(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	if err := db.SaveAnswer(ctx, answer(round, 1)); err != nil {
		t.Fatal(err)
	}
	second := answer(round, 1)
	second.Choice = 3
	if err := db.SaveAnswer(ctx, second); !errors.Is(err, quiz.ErrAnswered) {
		t.Errorf("second SaveAnswer() = %v, want ErrAnswered", err)
	}
	games, err := db.RunningGames(ctx)
	if err != nil || games[0].Rounds[0].Answers[0] != answer(round, 1) {
		t.Errorf("RunningGames() = %+v, %v, want the first answer", games, err)
	}
	closeRound(t, db, round, 2)
	for _, closed := range []quiz.RoundID{round, 99} {
		if err := db.SaveAnswer(ctx, answer(closed, 3)); !errors.Is(err, quiz.ErrClosed) {
			t.Errorf("SaveAnswer() in round %d = %v, want ErrClosed", closed, err)
		}
	}
}

func TestCloseRound(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	round := openRound(t, db, startGame(t, db, settings(guildA, channelA)), 1)
	scored := []quiz.AnswerRecord{
		right(answer(round, 1), 95), right(answer(round, 2), 90), answer(round, 3),
	}
	for _, n := range []int{1, 3, 4} { // 2 is not stored yet, 4 is not scored
		if err := db.SaveAnswer(ctx, answer(round, n)); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // the second changes nothing
		if err := db.CloseRound(ctx, round, false, scored); err != nil {
			t.Fatal(err)
		}
	}
	want := []quiz.Standing{
		{Rank: 1, User: player(1), Points: 95, Right: 1, Played: 1},
		{Rank: 2, User: player(2), Points: 90, Right: 1, Played: 1},
		{Rank: 3, User: player(3), Played: 1},
		{Rank: 3, User: player(4), Played: 1},
	}
	for _, guild := range []quiz.GuildID{guildA, ""} {
		q := quiz.BoardQuery{Guild: guild, Period: quiz.Day, Now: time.Now(), Limit: 10}
		checkBoard(t, db, q, want)
	}
	if err := db.CloseRound(ctx, 99, false, nil); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("CloseRound() of no round = %v, want ErrNotFound", err)
	}
	other := openRound(t, db, startGame(t, db, settings(guildB, channelB)), 1)
	if err := db.CloseRound(ctx, other, false, scored); err == nil {
		t.Error("CloseRound() took the answers of another round")
	}
	closeRound(t, db, other, 1) // nothing was left half done
}
