package storage_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions/quiz"
)

func TestOptionsThatNobodyPicks(t *testing.T) {
	db := create(t)
	q := asking(1)
	playQuestion(t, db, guildA, q, 10, 8, q.Right)
	playQuestion(t, db, guildA, q, 10, 8, 0) // again: counts no more
	if l, err := db.Learned(t.Context(), ""); err != nil || len(l.Dull) > 0 {
		t.Errorf("after 8 players: %v, %v", l.Dull, err)
	}
	playQuestion(t, db, guildB, q, 30, 3, q.Right)
	playQuestion(t, db, guildB, q, 40, 1, 0)
	l, err := db.Learned(t.Context(), "")
	if want := []string{"anna", "emile"}; err != nil || !slices.Equal(l.Dull[q.Key], want) {
		t.Errorf("after 12 players: %q, %v, want %q", l.Dull, err, want)
	}
	if own, err := db.Learned(t.Context(), guildA); err != nil || len(own.Dull) > 0 {
		t.Errorf("of its own the guild has %v, %v", own.Dull, err)
	}
}

func TestQuestionsThatLookWrong(t *testing.T) {
	db := create(t)
	sound, beaten, own := asking(1), asking(2), asking(100)
	playQuestion(t, db, guildA, sound, 10, 9, sound.Right)
	for _, q := range []int{2, 100} {
		playQuestion(t, db, guildA, asking(q), 10, 3, beaten.Right)
		playQuestion(t, db, guildA, asking(q), 20, 6, 0)
	}
	playQuestion(t, db, guildB, sound, 50, 2, sound.Right)
	got, err := db.Flagged(t.Context(), guildA)
	if err != nil || len(got) != 2 {
		t.Fatalf("Flagged() = %+v, %v", got, err)
	}
	for i, q := range []string{own.Key, beaten.Key} {
		if got[i].Question.Key != q || got[i].Flag != quiz.Outdone || got[i].Asked != 2 {
			t.Errorf("flagged is %+v, want %s", got[i], q)
		}
	}
	if got, err := db.Flagged(t.Context(), guildB); err != nil || len(got) > 0 {
		t.Errorf("guild B was not asked those: %+v, %v", got, err)
	}
}

// TestReversedQuestion has the better players get a question wrong.
func TestReversedQuestion(t *testing.T) {
	db := create(t)
	for n := range 9 {
		playQuestion(t, db, guildA, asking(n), 10, 6, asking(n).Right) // good players
		playQuestion(t, db, guildA, asking(n), 30, 6, 0)
	}
	odd := asking(20)
	playQuestion(t, db, guildA, odd, 10, 6, 0)
	playQuestion(t, db, guildA, odd, 30, 6, odd.Right)
	playQuestion(t, db, guildA, odd, 50, 1, odd.Right) // or a wrong option beats it
	p, err := db.QuestionPlay(t.Context(), guildA, odd.Key)
	if err != nil || p.Flag != quiz.Reversed {
		t.Errorf("played like %+v, %v", p, err)
	}
	if r, ok := p.Item.Discrimination(); !ok || r > -.5 {
		t.Errorf("discrimination %v, %v", r, ok)
	}
	even := asking(21)
	playQuestion(t, db, guildA, even, 10, 6, even.Right)
	playQuestion(t, db, guildA, even, 30, 5, 0)
	if p, err = db.QuestionPlay(t.Context(), guildA, even.Key); err != nil || p.Flag != quiz.Sound {
		t.Errorf("played like %+v, %v", p, err)
	}
}

func TestMissed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		db := create(t)
		start := time.Now()
		miss := func(guild quiz.GuildID, n, choice int) {
			time.Sleep(time.Hour)
			playQuestion(t, db, guild, asking(n), 10, 1, choice)
		}
		miss(guildA, 1, 0)
		time.Sleep(24 * time.Hour)
		miss(guildA, 2, 2)
		miss(guildA, 3, 3)
		miss(guildA, 4, 1) // right
		miss(guildA, 2, 1) // this time right
		miss(guildA, 3, 0)
		miss(guildB, 5, 0)
		playQuestion(t, db, guildA, asking(6), 11, 1, 0) // somebody else
		check := func(since time.Time, want ...string) {
			t.Helper()
			got, err := db.Missed(t.Context(), guildA, player(10), since)
			if err != nil || len(got) != len(want)/2 {
				t.Fatalf("Missed() = %+v, %v, want %q", got, err, want)
			}
			for i, m := range got {
				if m.Question.Key != want[2*i] || m.Answer != want[2*i+1] {
					t.Errorf("miss %d is %s (%s), want %q", i, m.Question.Key, m.Answer, want[2*i:2*i+2])
				}
			}
		}
		miss(guildA, 7, quiz.NoChoice)
		check(start, asking(7).Key, "Typed", asking(3).Key, "Zed", asking(1).Key, "Zed")
		check(start.Add(12*time.Hour), asking(7).Key, "Typed", asking(3).Key, "Zed")
		check(time.Now().Add(time.Hour))
	})
}

func TestAskedSince(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		db := create(t)
		q := asking(1)
		q.Facts = []string{"fact-7", "fact-8"}
		playQuestion(t, db, guildA, q, 10, 1, 0)
		time.Sleep(time.Hour)
		since := time.Now()
		playQuestion(t, db, guildA, asking(2), 10, 1, 0)
		playQuestion(t, db, guildB, asking(3), 10, 1, 0)
		for _, c := range []struct {
			since time.Time
			want  int
		}{{since.Add(-2 * time.Hour), 6}, {since, 2}, {since.Add(time.Hour), 0}} {
			got, err := db.AskedSince(t.Context(), guildA, c.since)
			if err != nil || len(got) != c.want || got["fact-3"] {
				t.Errorf("AskedSince() = %v, %v, want %d", got, err, c.want)
			}
		}
		list, err := db.AskedLately(t.Context(), guildA, 10)
		if err != nil || len(list) != 2 || list[0].Question.Key != "fact-2>object" || list[0].Right != 0 {
			t.Errorf("AskedLately() = %+v, %v", list, err)
		}
	})
}
