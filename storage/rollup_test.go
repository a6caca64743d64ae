package storage_test

import (
	"cmp"
	"database/sql"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions/quiz"
	"headliner/storage"
)

// TestRollUpsAreSums plays random rounds in three guilds over months while the
// guilds join and leave the global boards, and holds every board against the
// sums of the answers themselves.
func TestRollUpsAreSums(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "sums.db")
				p := &sums{
					rand: rand.New(rand.NewPCG(seed, 7)), db: open(t, file), raw: raw(t, file),
					out: map[quiz.GuildID]bool{},
				}
				for range 60 {
					p.step(t)
				}
				p.check(t)
			})
		})
	}
}

type sums struct {
	rand *rand.Rand
	db   *storage.DB
	raw  *sql.DB
	out  map[quiz.GuildID]bool // guilds that are not on the global boards
}

func (p *sums) guild() quiz.GuildID {
	return []quiz.GuildID{guildA, guildB, "1100000000000000003"}[p.rand.IntN(3)]
}

// step does one of what can happen.
func (p *sums) step(t *testing.T) {
	t.Helper()
	switch p.rand.IntN(6) {
	case 0:
		time.Sleep(time.Duration(p.rand.IntN(10*24)) * time.Hour)
	case 1:
		guild, out := p.guild(), p.rand.IntN(2) == 0
		if err := p.db.SetGlobal(t.Context(), guild, !out); err != nil {
			t.Fatal(err)
		}
		p.out[guild] = out
	default:
		p.play(t, p.guild())
	}
}

// play has some of twelve players play a round, which is closed twice.
func (p *sums) play(t *testing.T, guild quiz.GuildID) {
	t.Helper()
	game := startGame(t, p.db, settings(guild, channelA))
	round := openRound(t, p.db, game, 1)
	var scored []quiz.AnswerRecord
	for _, n := range p.rand.Perm(12)[:p.rand.IntN(12)] {
		a := answer(round, n)
		if err := p.db.SaveAnswer(t.Context(), a); err != nil {
			t.Fatal(err)
		}
		if p.rand.IntN(2) == 0 {
			a = right(a, p.rand.IntN(300))
		}
		scored = append(scored, a)
	}
	for range 2 {
		if err := p.db.CloseRound(t.Context(), round, false, scored); err != nil {
			t.Fatal(err)
		}
	}
	finish(t, p.db, game, nil)
}

// check compares every board that there is.
func (p *sums) check(t *testing.T) {
	t.Helper()
	rows, err := p.raw.Query(`SELECT CAST(guild AS TEXT), period, started FROM boards`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	boards := 0
	for ; rows.Next(); boards++ {
		var q quiz.BoardQuery
		var started int64
		if err := rows.Scan(&q.Guild, &q.Period, &started); err != nil {
			t.Fatal(err)
		}
		if q.Guild == "0" {
			q.Guild = ""
		}
		q.Now, q.Limit = time.UnixMilli(started), 100
		want := p.standings(t, q)
		checkBoard(t, p.db, q, want)
		for _, s := range want {
			q.Caller = s.User
			if b, err := p.db.Leaderboard(t.Context(), q); err != nil || b.Caller != s {
				t.Errorf("Leaderboard(%+v) = %+v, %v, want %+v", q, b.Caller, err, s)
			}
		}
	}
	if err := rows.Err(); err != nil || boards < 10 {
		t.Errorf("checked %d boards: %v", boards, err)
	}
}

// standings adds up the answers of a board by hand.
func (p *sums) standings(t *testing.T, q quiz.BoardQuery) []quiz.Standing {
	t.Helper()
	rows, err := p.raw.Query(`
		SELECT CAST(g.guild AS TEXT), r.closed, CAST(a.player AS TEXT), a.points, a.correct
		  FROM games g JOIN rounds r ON r.game = g.id JOIN answers a ON a.round = r.id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	players := map[quiz.UserID]quiz.Standing{}
	for rows.Next() {
		var guild quiz.GuildID
		var closed int64
		var s quiz.Standing
		if err := rows.Scan(&guild, &closed, &s.User, &s.Points, &s.Right); err != nil {
			t.Fatal(err)
		}
		counts := q.Guild == guild || q.Guild == "" && !p.out[guild]
		if counts && q.Period.Start(time.UnixMilli(closed)) == q.Period.Start(q.Now) {
			had := players[s.User]
			s.Points, s.Right, s.Played = s.Points+had.Points, s.Right+had.Right, had.Played+1
			players[s.User] = s
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return ranked(players)
}

func ranked(players map[quiz.UserID]quiz.Standing) []quiz.Standing {
	var list []quiz.Standing
	for _, s := range players {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b quiz.Standing) int {
		return cmp.Or(b.Points-a.Points, cmp.Compare(a.User, b.User))
	})
	for i := range list {
		list[i].Rank = i + 1
		if i > 0 && list[i].Points == list[i-1].Points {
			list[i].Rank = list[i-1].Rank
		}
	}
	return list
}

// TestInterruptedMove leaves a guild's boards half moved, as a crash does.
func TestInterruptedMove(t *testing.T) {
	file := filepath.Join(t.TempDir(), "moves.db")
	db := open(t, file)
	play(t, db, guildA, map[int]int{1: 100})
	play(t, db, guildB, map[int]int{1: 1})
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := raw(t, file).Exec(
		`INSERT INTO guilds (id, is_global, moving) VALUES (?, 0, 1)`, string(guildA)); err != nil {
		t.Fatal(err)
	}
	db = open(t, file)
	for _, period := range quiz.Periods() {
		q := quiz.BoardQuery{Period: period, Now: time.Now(), Limit: 10}
		checkBoard(t, db, q, []quiz.Standing{
			{Rank: 1, User: player(1), Points: 1, Right: 1, Played: 1},
		})
	}
	if n := count(t, file, "guilds WHERE moving = 1"); n != 0 {
		t.Errorf("%d guilds are still being moved", n)
	}
}
