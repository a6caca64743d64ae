package storage_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"headliner/questions/quiz"
	"headliner/storage"
)

func TestCreateGame(t *testing.T) {
	db := create(t)
	game := startGame(t, db, settings(guildA, channelA))
	_, err := db.CreateGame(t.Context(), settings(guildA, channelA), opened())
	if !errors.Is(err, quiz.ErrRunning) {
		t.Errorf("second CreateGame() = %v, want ErrRunning", err)
	}
	startGame(t, db, settings(guildB, channelB))
	finish(t, db, game, nil)
	startGame(t, db, settings(guildA, channelA))
	bad := settings("no snowflake", "1")
	if _, err := db.CreateGame(t.Context(), bad, opened()); err == nil {
		t.Error("CreateGame() took a guild that is no ID")
	}
}

func finish(t testing.TB, db *storage.DB, game quiz.GameID, streaks map[quiz.UserID]int) {
	t.Helper()
	ended := opened().Add(time.Hour)
	if err := db.FinishGame(t.Context(), game, ended, quiz.Completed, streaks); err != nil {
		t.Fatal(err)
	}
}

func TestRunningGames(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	game := startGame(t, db, settings(guildA, channelA))
	first, second := openRound(t, db, game, 1), quiz.RoundID(0)
	late, early := answer(first, 2), right(answer(first, 1), 120)
	for _, a := range []quiz.AnswerRecord{late, early} {
		if err := db.SaveAnswer(ctx, a); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.CloseRound(ctx, first, true, []quiz.AnswerRecord{early, late}); err != nil {
		t.Fatal(err)
	}
	second, err := db.OpenRound(ctx, game, quiz.RoundRecord{Number: 2, Question: question(2)})
	if err != nil {
		t.Fatal(err)
	}
	over := startGame(t, db, settings(guildB, channelB))
	finish(t, db, over, nil)
	want := []quiz.GameRecord{{
		ID: game, Settings: settings(guildA, channelA), Started: opened(),
		Rounds: []quiz.RoundRecord{{
			ID: first, Number: 1, Question: question(1), Message: "1400000000000000001",
			Opened: opened(), Deadline: opened().Add(20 * time.Second),
			State: quiz.RoundClosed, Skipped: true, Answers: []quiz.AnswerRecord{early, late},
		}, {
			ID: second, Number: 2, Question: question(2), State: quiz.RoundOpen,
		}},
	}, {
		ID: over, Settings: settings(guildB, channelB), Started: opened(), Ended: quiz.Completed,
	}}
	got, err := db.RunningGames(ctx)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("RunningGames() = %+v, %v\nwant %+v", got, err, want)
	}
}

func TestFinishGame(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	game := startGame(t, db, settings(guildA, channelA))
	closeRound(t, db, openRound(t, db, game, 1), 1, 2)
	left := openRound(t, db, game, 2)
	for range 2 { // the second changes nothing
		finish(t, db, game, map[quiz.UserID]int{player(1): 4})
	}
	if err := db.SaveAnswer(ctx, answer(left, 1)); !errors.Is(err, quiz.ErrClosed) {
		t.Errorf("SaveAnswer() after the end = %v, want ErrClosed", err)
	}
	_, err := db.OpenRound(ctx, game, quiz.RoundRecord{Number: 3})
	if !errors.Is(err, quiz.ErrOver) {
		t.Errorf("OpenRound() after the end = %v, want ErrOver", err)
	}
	for n, want := range map[int]quiz.Profile{1: {Games: 1, BestStreak: 4}, 2: {Games: 1}} {
		p, err := db.Profile(ctx, guildA, player(n))
		if err != nil || p.Games != want.Games || p.BestStreak != want.BestStreak {
			t.Errorf("Profile(%d) = %+v, %v, want %+v", n, p, err, want)
		}
	}
	err = db.FinishGame(ctx, 99, opened(), quiz.Stopped, nil)
	if !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("FinishGame(99) = %v, want ErrNotFound", err)
	}
}

func TestAnnouncedGame(t *testing.T) {
	db := create(t)
	game := startGame(t, db, settings(guildA, channelA))
	if err := db.AnnouncedGame(t.Context(), game); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("AnnouncedGame() of a running game = %v, want ErrNotFound", err)
	}
	finish(t, db, game, nil)
	if err := db.AnnouncedGame(t.Context(), game); err != nil {
		t.Fatal(err)
	}
	if games, err := db.RunningGames(t.Context()); err != nil || len(games) != 0 {
		t.Errorf("RunningGames() = %+v, %v, want none", games, err)
	}
}

func TestAsked(t *testing.T) {
	db := create(t)
	for range 2 {
		game := startGame(t, db, settings(guildA, channelA))
		openRound(t, db, game, 1)
		openRound(t, db, game, 1) // once more, as after a lost reply
		finish(t, db, game, nil)
	}
	want := map[string]int{question(1).Key: 2}
	if got, err := db.Asked(t.Context(), guildA); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Asked() = %v, %v, want %v", got, err, want)
	}
	if got, err := db.Asked(t.Context(), guildB); err != nil || len(got) != 0 {
		t.Errorf("Asked() of another guild = %v, %v, want none", got, err)
	}
}
