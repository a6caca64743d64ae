package storage_test

import (
	"reflect"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

func checkBoard(t *testing.T, db *storage.DB, q quiz.BoardQuery, want []quiz.Standing) {
	t.Helper()
	got, err := db.Leaderboard(t.Context(), q)
	if err != nil || !reflect.DeepEqual(got.Top, want) {
		t.Errorf("Leaderboard(%+v) = %+v, %v\nwant %+v", q, got.Top, err, want)
	}
}

// play has one round played in a game of its own.
func play(t *testing.T, db *storage.DB, guild quiz.GuildID, points map[int]int) {
	t.Helper()
	game := startGame(t, db, settings(guild, channelA))
	round := openRound(t, db, game, 1)
	var scored []quiz.AnswerRecord
	for n, p := range points {
		a := answer(round, n)
		if p > 0 {
			a = right(a, p)
		}
		scored = append(scored, a)
	}
	if err := db.CloseRound(t.Context(), round, false, scored); err != nil {
		t.Fatal(err)
	}
	finish(t, db, game, nil)
}

func TestLeaderboardRanks(t *testing.T) {
	db := create(t)
	play(t, db, guildA, map[int]int{1: 150, 2: 199, 3: 150, 4: 0, 5: 100, 6: 1099, 7: 99, 8: 0})
	q := quiz.BoardQuery{Guild: guildA, Period: quiz.All, Now: time.Now(), Limit: 4}
	checkBoard(t, db, q, []quiz.Standing{
		{Rank: 1, User: player(6), Points: 1099, Right: 1, Played: 1},
		{Rank: 2, User: player(2), Points: 199, Right: 1, Played: 1},
		{Rank: 3, User: player(1), Points: 150, Right: 1, Played: 1},
		{Rank: 3, User: player(3), Points: 150, Right: 1, Played: 1},
	})
	for n, rank := range map[int]int{1: 3, 3: 3, 4: 7, 5: 5, 6: 1, 7: 6, 8: 7, 9: 0} {
		q.Caller = player(n)
		if b, err := db.Leaderboard(t.Context(), q); err != nil || b.Caller.Rank != rank {
			t.Errorf("Leaderboard() for %d = %+v, %v, want rank %d", n, b.Caller, err, rank)
		}
	}
	q.Guild = guildB
	if b, err := db.Leaderboard(t.Context(), q); err != nil || !reflect.DeepEqual(b, quiz.Board{}) {
		t.Errorf("Leaderboard() of another guild = %+v, %v, want none", b, err)
	}
}

// TestLeaderboardPeriods plays at the turn of a day, week, month and season.
func TestLeaderboardPeriods(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// The bubble's clock begins on Saturday, 1 January 2000.
		turn := time.Date(2000, 5, 1, 0, 0, 0, 0, time.UTC) // a Monday
		db := create(t)
		time.Sleep(time.Until(time.Date(2000, 3, 31, 12, 0, 0, 0, time.UTC)))
		play(t, db, guildA, map[int]int{1: 1})
		time.Sleep(time.Until(turn.Add(-time.Second)))
		play(t, db, guildA, map[int]int{1: 10})
		time.Sleep(time.Until(turn))
		play(t, db, guildA, map[int]int{1: 100})
		time.Sleep(24 * time.Hour)
		play(t, db, guildA, map[int]int{1: 1000})
		for p, points := range map[quiz.Period]int{
			quiz.Day: 1000, quiz.Week: 1100, quiz.Month: 1100, quiz.Season: 1110, quiz.All: 1111,
		} {
			q := quiz.BoardQuery{Guild: guildA, Period: p, Now: time.Now(), Caller: player(1)}
			b, err := db.Leaderboard(t.Context(), q)
			if err != nil || b.Caller.Points != points {
				t.Errorf("Leaderboard(%s) = %+v, %v, want %d points", p, b, err, points)
			}
		}
	})
}

func TestProfile(t *testing.T) {
	db := create(t)
	play(t, db, guildA, map[int]int{3: 120, 5: 130})
	play(t, db, guildA, map[int]int{2: 90, 3: 0})
	play(t, db, guildB, map[int]int{3: 999})
	want := quiz.Profile{
		Points: 120, Right: 1, Played: 2, Rank: 2, Games: 2, Fastest: 3 * time.Second,
		Categories: []quiz.CategoryScore{
			{Category: questions.Categories()[1], Right: 1, Played: 2},
		},
	}
	got, err := db.Profile(t.Context(), guildA, player(3))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Profile() = %+v, %v, want %+v", got, err, want)
	}
	none, err := db.Profile(t.Context(), guildB, player(5))
	if err != nil || !reflect.DeepEqual(none, quiz.Profile{}) {
		t.Errorf("Profile() of who has not played = %+v, %v", none, err)
	}
}

func TestSetGlobal(t *testing.T) {
	db := create(t)
	play(t, db, guildA, map[int]int{1: 100, 2: 50})
	play(t, db, guildB, map[int]int{1: 30})
	world := quiz.BoardQuery{Period: quiz.Week, Now: time.Now(), Limit: 10}
	set := func(on bool) {
		t.Helper()
		if err := db.SetGlobal(t.Context(), guildA, on); err != nil {
			t.Fatal(err)
		}
	}
	set(true) // as it was
	set(false)
	left := []quiz.Standing{{Rank: 1, User: player(1), Points: 30, Right: 1, Played: 1}}
	checkBoard(t, db, world, left)
	play(t, db, guildA, map[int]int{2: 7})
	set(false)
	checkBoard(t, db, world, left)
	set(true)
	checkBoard(t, db, world, []quiz.Standing{
		{Rank: 1, User: player(1), Points: 130, Right: 2, Played: 2},
		{Rank: 2, User: player(2), Points: 57, Right: 2, Played: 2},
	})
}
