package storage_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"headliner/questions/quiz"
)

// TestTypedRoundIsKept stores all that a typed round has and reads it again.
func TestTypedRoundIsKept(t *testing.T) {
	db, file := createFile(t)
	ctx := t.Context()
	game := startGame(t, db, settings(guildA, channelA))
	round, err := db.OpenRound(ctx, game, quiz.RoundRecord{Number: 1, Question: question(1), Typed: true})
	if err != nil {
		t.Fatal(err)
	}
	after := func(n int) time.Time { return opened().Add(time.Duration(n) * time.Second) }
	votes := []quiz.Vote{
		{Round: round, Number: 1, User: player(1), At: after(1)},
		{Round: round, Number: 2, User: player(1), At: after(4)},
		{Round: round, Number: 2, User: player(2), At: after(3)},
	}
	for _, v := range append(votes, votes[0]) { // again: nothing changes
		if err := db.SaveVote(ctx, v); err != nil {
			t.Fatal(err)
		}
	}
	for _, at := range []int{9, 2} { // the last time counts
		if err := db.SaveHint(ctx, quiz.Hint{Round: round, Number: 1, At: after(at)}); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		if err := db.SaveNear(ctx, quiz.Near{Round: round, User: player(3)}); err != nil {
			t.Fatal(err)
		}
	}
	typed := quiz.AnswerRecord{
		Round: round, User: player(4), Choice: quiz.NoChoice, Text: "Ye 👑\x00'\"", Right: true, At: after(5),
	}
	if err := db.SaveAnswer(ctx, typed); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	games, err := open(t, file).RunningGames(ctx)
	if err != nil {
		t.Fatal(err)
	}
	got := games[0].Rounds[0]
	if !got.Typed || !reflect.DeepEqual(got.Hints, []time.Time{after(2)}) ||
		!reflect.DeepEqual(got.Votes, votes) || !reflect.DeepEqual(got.Answers, []quiz.AnswerRecord{typed}) ||
		!reflect.DeepEqual(got.Tries, map[quiz.UserID]int{player(3): 3}) {
		t.Errorf("kept: %+v", got)
	}
}

func TestCloseTypedRound(t *testing.T) {
	db, file := createFile(t)
	ctx := t.Context()
	game := startGame(t, db, settings(guildA, channelA))
	round := openRound(t, db, game, 1)
	typed := func(n int) quiz.AnswerRecord {
		a := answer(round, n)
		a.Choice, a.Text, a.Right = quiz.NoChoice, "Ye", true
		return a
	}
	pressed := right(answer(round, 3), 0) // no store decides what a press is worth
	for _, a := range []quiz.AnswerRecord{typed(1), typed(2), pressed} {
		if err := db.SaveAnswer(ctx, a); err != nil {
			t.Fatal(err)
		}
	}
	correct := func() (n int) {
		if err := raw(t, file).QueryRow(`SELECT SUM(correct) FROM answers`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := correct(); n != 2 {
		t.Errorf("%d answers are right in the open round, want the 2 typed ones", n)
	}
	won := right(typed(1), 70)
	won.Hints = 1
	err := errors.Join(
		db.SaveVote(ctx, quiz.Vote{Round: round, Number: 1, User: player(1), At: opened()}),
		db.SaveNear(ctx, quiz.Near{Round: round, User: player(1)}),
		db.SaveHint(ctx, quiz.Hint{Round: round, Number: 1, At: opened()}),
		db.CloseRound(ctx, round, false, []quiz.AnswerRecord{won}), // 2 came in too late for the rules
	)
	if err != nil || correct() != 1 {
		t.Errorf("%d answers are right, want that of player 1 (%v)", correct(), err)
	}
	games, err := db.RunningGames(ctx)
	if err != nil {
		t.Fatal(err)
	}
	r := games[0].Rounds[0]
	if r.Answers[0] != won || len(r.Votes)+len(r.Tries) > 0 || len(r.Hints) != 1 {
		t.Errorf("kept: %+v", r)
	}
	for _, closed := range []quiz.RoundID{round, 99} {
		for _, err := range []error{
			db.SaveVote(ctx, quiz.Vote{Round: closed, Number: 1, User: player(1), At: opened()}),
			db.SaveHint(ctx, quiz.Hint{Round: closed, Number: 2, At: opened()}),
			db.SaveNear(ctx, quiz.Near{Round: closed, User: player(1)}),
		} {
			if !errors.Is(err, quiz.ErrClosed) {
				t.Errorf("in round %d: %v, want ErrClosed", closed, err)
			}
		}
	}
}
