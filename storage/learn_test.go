package storage_test

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// ask opens a round with a question or ends the test.
func ask(
	t testing.TB, db *storage.DB, game quiz.GameID, number int, q questions.Question,
) quiz.RoundID {
	t.Helper()
	round, err := db.OpenRound(t.Context(), game, quiz.RoundRecord{Number: number, Question: q})
	if err != nil {
		t.Fatal(err)
	}
	return round
}

// asking is a question with a key, and a level, of its own. From 100 on they
// are a guild's own.
func asking(n int) questions.Question {
	q := question(n)
	q.Key = fmt.Sprintf("fact-%d>object", n)
	q.Fact, q.Facts, q.Level = fmt.Sprintf("fact-%d", n), nil, float64(n%7)/3-1
	if n >= 100 {
		q.Key, q.Fact = fmt.Sprintf("f:%d>object", n), fmt.Sprintf("f:%d", n)
	}
	return q
}

// TestRatingsAreLearned plays random rounds in two guilds, each closed twice,
// with restarts in between, and holds the ratings against those that follow
// from the answers alone.
func TestRatingsAreLearned(t *testing.T) {
	for seed := range uint64(3) {
		synctest.Test(t, func(t *testing.T) {
			l := newLearning(t, seed)
			for range 80 {
				l.play(t)
			}
			l.check(t)
		})
	}
}

// learning plays rounds and computes by itself what follows.
type learning struct {
	rand *rand.Rand
	file string
	db   *storage.DB

	items   map[string]*quiz.Item // by owner and key
	players map[string]quiz.Rating
	had     map[string]bool // player and question
	keys    map[string]string
	met     map[string]map[string]bool // keys by guild and player
}

func newLearning(t *testing.T, seed uint64) *learning {
	t.Helper()
	file := filepath.Join(t.TempDir(), "learned.db")
	return &learning{
		rand: rand.New(rand.NewPCG(seed, 3)), file: file, db: open(t, file),
		items: map[string]*quiz.Item{}, players: map[string]quiz.Rating{},
		had: map[string]bool{}, keys: map[string]string{}, met: map[string]map[string]bool{},
	}
}

func (l *learning) play(t *testing.T) {
	t.Helper()
	if l.rand.IntN(20) == 0 {
		if err := l.db.Close(); err != nil {
			t.Fatal(err)
		}
		l.db = open(t, l.file)
	}
	guild := guildOf(l.rand.IntN(2))
	n := l.rand.IntN(60)
	if n >= 45 { // each guild has some of its own
		n = 100 + 10*strings.Index("12", string(guild[len(guild)-1])) + n%2
	}
	q := asking(n)
	game := startGame(t, l.db, settings(guild, channelA))
	round := ask(t, l.db, game, 1, q)
	var scored []quiz.AnswerRecord
	for _, n := range l.rand.Perm(15)[:l.rand.IntN(15)] {
		a := answer(round, n)
		a.Choice = l.rand.IntN(4)
		if err := l.db.SaveAnswer(t.Context(), a); err != nil {
			t.Fatal(err)
		}
		if a.Right = a.Choice == q.Right; a.Right {
			a.Points = 100
		}
		scored = append(scored, a)
	}
	for range 2 {
		if err := l.db.CloseRound(t.Context(), round, false, scored); err != nil {
			t.Fatal(err)
		}
	}
	finish(t, l.db, game, nil)
	l.learn(guild, q, scored)
}

// learn is what the store should do, in a few lines.
func (l *learning) learn(guild quiz.GuildID, q questions.Question, scored []quiz.AnswerRecord) {
	slices.SortFunc(scored, func(a, b quiz.AnswerRecord) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.User, b.User))
	})
	for _, a := range scored {
		if l.items[q.Key] == nil {
			l.items[q.Key] = &quiz.Item{Rating: quiz.Rating{Value: q.Level}}
		}
		who := string(guild) + "/" + string(a.User)
		if l.met[who] == nil {
			l.met[who] = map[string]bool{}
		}
		l.met[who][q.Key] = true
		if once := string(a.User) + q.Key; !l.had[once] {
			l.had[once] = true
			l.players[who] = l.items[q.Key].Learn(l.players[who], quiz.RatedOf(q, a))
		}
	}
}

func (l *learning) check(t *testing.T) {
	t.Helper()
	levels := map[string]float64{}
	for _, guild := range []quiz.GuildID{"", guildA, guildB} {
		got, err := l.db.Learned(t.Context(), guild)
		if err != nil {
			t.Fatal(err)
		}
		for key, level := range got.Levels {
			if own := strings.HasPrefix(key, "f:"); own != (guild != "") {
				t.Errorf("guild %q knows the level of %s", guild, key)
			}
			levels[key] = level
		}
	}
	moved := 0
	for key, item := range l.items {
		if math.Abs(levels[key]-item.Value) > 1e-9 {
			t.Errorf("%s is at %v, want %v", key, levels[key], item.Value)
		}
		moved += item.Answers
	}
	if len(levels) != len(l.items) || moved < 50 {
		t.Errorf("%d questions were learned by %d answers, want %d", len(levels), moved, len(l.items))
	}
	for _, guild := range []quiz.GuildID{guildA, guildB} {
		l.checkGuild(t, guild)
	}
}

func (l *learning) checkGuild(t *testing.T, guild quiz.GuildID) {
	t.Helper()
	for n := range 15 {
		who := string(guild) + "/" + string(player(n))
		got, err := l.db.Skills(t.Context(), guild, []quiz.UserID{player(n)})
		if err != nil {
			t.Fatal(err)
		}
		if r, want := got[player(n)], l.players[who]; math.Abs(r.Value-want.Value) > 1e-9 || r.Answers != want.Answers {
			t.Errorf("player %d is rated %+v, want %+v", n, r, want)
		}
		met, err := l.db.MetLately(t.Context(), guild, []quiz.UserID{player(n)}, time.Time{}.Add(1))
		if err != nil || !maps.Equal(met, orEmpty(l.met[who])) {
			t.Errorf("player %d has met %v, %v, want %v", n, met, err, l.met[who])
		}
	}
	for key, item := range l.items {
		p, err := l.db.QuestionPlay(t.Context(), guild, key)
		if err != nil {
			continue // not asked here
		}
		if p.Item.First != item.First || p.Item.FirstRight != item.FirstRight ||
			p.Item.Right.N != item.Right.N || math.Abs(p.Item.Wrong.Sum-item.Wrong.Sum) > 1e-9 {
			t.Errorf("%s was played like %+v, want %+v", key, p.Item, *item)
		}
	}
}

func orEmpty(m map[string]bool) map[string]bool {
	if m == nil {
		return map[string]bool{}
	}
	return m
}

// TestOwnQuestionsAreTheGuildsOwn gives two guilds a question with the same key,
// as no guilds have.
func TestOwnQuestionsAreTheGuildsOwn(t *testing.T) {
	db := create(t)
	for i, guild := range []quiz.GuildID{guildA, guildB} {
		for n := range 8 { // settles the players
			playQuestion(t, db, guild, asking(n), 10*i+10, 3, 1)
		}
		playQuestion(t, db, guild, asking(100), 10*i+10, 3, 1+i)
	}
	a, err := db.QuestionPlay(t.Context(), guildA, asking(100).Key)
	if err != nil || a.Asked != 1 || a.Answers != 3 || a.Item.First != 3 || a.Item.FirstRight != 3 {
		t.Errorf("in guild A: %+v, %v", a, err)
	}
	b, err := db.QuestionPlay(t.Context(), guildB, asking(100).Key)
	if err != nil || b.Asked != 1 || b.Item.First != 3 || b.Item.FirstRight != 0 {
		t.Errorf("in guild B: %+v, %v", b, err)
	}
	if _, err := db.QuestionPlay(t.Context(), guildB, asking(101).Key); err == nil {
		t.Error("a question was played that nobody was asked")
	}
	shared, err := db.QuestionPlay(t.Context(), guildA, asking(3).Key)
	if err != nil || shared.Item.First != 6 || shared.Answers != 3 {
		t.Errorf("a shared question: %+v, %v", shared, err)
	}
	for _, p := range shared.Picks {
		if p.Shown != 3 {
			t.Errorf("guild A sees the picks of others: %+v", p)
		}
	}
}

// playQuestion has players from the first on answer a question with a choice.
func playQuestion(
	t testing.TB, db *storage.DB, guild quiz.GuildID, q questions.Question, first, players, choice int,
) {
	t.Helper()
	game := startGame(t, db, settings(guild, channelA))
	round := ask(t, db, game, 1, q)
	var scored []quiz.AnswerRecord
	for n := range players {
		a := answer(round, first+n)
		if a.Choice, a.Right = choice, choice == q.Right; choice == quiz.NoChoice {
			a.Text = "Typed"
		}
		scored = append(scored, a)
	}
	if err := db.CloseRound(t.Context(), round, false, scored); err != nil {
		t.Fatal(err)
	}
	finish(t, db, game, nil)
}
