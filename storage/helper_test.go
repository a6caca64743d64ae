package storage_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// The cast: two guilds with a channel each.
const (
	guildA   quiz.GuildID   = "1100000000000000001"
	guildB   quiz.GuildID   = "1100000000000000002"
	channelA quiz.ChannelID = "1200000000000000001"
	channelB quiz.ChannelID = "1200000000000000002"
	host     quiz.UserID    = "1300000000000000000"
)

// player returns the n-th player.
func player(n int) quiz.UserID {
	return quiz.UserID(strconv.Itoa(1300000000000000000 + n))
}

// opened is when every round of the tests begins.
func opened() time.Time { return time.Date(2026, 5, 20, 18, 0, 0, 123e6, time.UTC) }

// create opens a new database that is closed at the end of the test.
func create(t testing.TB) *storage.DB {
	t.Helper()
	db, _ := createFile(t)
	return db
}

func createFile(t testing.TB) (*storage.DB, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "test.db")
	return open(t, file), file
}

func open(t testing.TB, file string) *storage.DB {
	t.Helper()
	db, err := storage.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("Close() = %v", err)
		}
	})
	return db
}

// raw opens a connection past the package, to look at what is stored.
func raw(t testing.TB, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func settings(g quiz.GuildID, c quiz.ChannelID) quiz.Settings {
	return quiz.Settings{
		Guild: g, Channel: c, Host: host, Rounds: 10, Seconds: 20,
		Category: questions.Music, Difficulty: questions.Hard, Mode: "choice",
		Seed: 1<<63 + 5,
	}
}

// question returns a question with everything in it.
func question(n int) questions.Question {
	return questions.Question{
		Key:        fmt.Sprintf("get-lifted/producer/kanye-west/%d>object", n),
		Prompt:     fmt.Sprintf("Who helped produce “Get Lifted” — take %d?", n),
		Answer:     "Ye",
		Aliases:    []string{"Kanye West", `"Yeezy" <&>`},
		Options:    []string{"Zed", "Ye", "Émile", "Anna"},
		Right:      1,
		Category:   questions.Categories()[n%3],
		Difficulty: questions.Hard, Level: 1.25,
		AnswerID: "kanye-west", Form: questions.Shared, Facts: []string{"a/b/c"},
		Relation:  "producer",
		Fact:      "get-lifted/producer/kanye-west",
		Statement: "Ye produced Get Lifted.",
		Evidence:  "He produced it\nwith friends.",
		Source: questions.Source{
			Title: "Get Lifted", Publisher: "An encyclopedia", URL: "https://example.org/?a=1&b=2",
			Published: questions.Date{Year: 2005, Month: 2},
		},
		AsOf: questions.Date{Year: 2026, Month: 5, Day: 1},
	}
}

// startGame creates a game or ends the test.
func startGame(t testing.TB, db *storage.DB, s quiz.Settings) quiz.GameID {
	t.Helper()
	game, err := db.CreateGame(t.Context(), s, opened())
	if err != nil {
		t.Fatal(err)
	}
	return game
}

// openRound opens and posts a round or ends the test.
func openRound(t testing.TB, db *storage.DB, game quiz.GameID, number int) quiz.RoundID {
	t.Helper()
	round, err := db.OpenRound(t.Context(), game, quiz.RoundRecord{
		Number: number, Question: question(number),
	})
	if err != nil {
		t.Fatal(err)
	}
	message := quiz.MessageID(strconv.Itoa(1400000000000000000 + int(round)))
	err = db.PostedRound(t.Context(), round, message, opened(), opened().Add(20*time.Second))
	if err != nil {
		t.Fatal(err)
	}
	return round
}

// answer makes the answer of a player, after as many seconds as n says.
func answer(round quiz.RoundID, n int) quiz.AnswerRecord {
	return quiz.AnswerRecord{
		Round: round, User: player(n), Choice: n % 4,
		At: opened().Add(time.Duration(n) * time.Second),
	}
}

// right scores an answer as right.
func right(a quiz.AnswerRecord, points int) quiz.AnswerRecord {
	a.Points, a.Right = points, true
	return a
}

// channels counts up, so that games of one test do not share a channel.
type channels struct{ n atomic.Int64 }

func (c *channels) next() quiz.ChannelID {
	return quiz.ChannelID(strconv.FormatInt(1500000000000000000+c.n.Add(1), 10))
}
