package bot_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot"
	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// quickWire is a Discord that answers at once and keeps nothing but the last
// message of each channel.
type quickWire struct {
	ids    atomic.Int64
	posted chan discord.Message
}

func (w *quickWire) Respond(context.Context, *discord.Interaction, *discordgo.InteractionResponse) error {
	return nil
}

func (*quickWire) EditReply(context.Context, *discord.Interaction, discord.Message) error { return nil }

func (w *quickWire) Post(_ context.Context, _ string, m discord.Message, _ string) (string, error) {
	w.posted <- m
	return snowflake(time.Now(), int(w.ids.Add(1))), nil
}

func (w *quickWire) Edit(context.Context, string, string, discord.Message) error { return nil }

// BenchmarkPress brings presses from the dispatcher to the database and back,
// as many at once as a busy bot has, over 50 channels.
func BenchmarkPress(b *testing.B) {
	const rooms, together = 50, 256
	ctx, stop := context.WithCancel(b.Context())
	db, err := storage.Open(ctx, filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	wire := &quickWire{posted: make(chan discord.Message, rooms)}
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	bt := bot.New(bot.Options{Log: quiet, Store: db, Discord: wire, Shared: shared(b)})
	if err := bt.Resume(ctx); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		stop()
		bt.Wait()
		if err := db.Close(); err != nil {
			b.Error(err)
		}
	})
	ids := make([]string, rooms)
	for room := range rooms {
		i := &discord.Interaction{
			Kind: discord.Command, Guild: "1", Channel: strconv.Itoa(room + 1), Command: []string{"trivia", "start"},
			User: discord.User{ID: "7"}, AppPermissions: -1, Received: time.Now(), Created: time.Now(),
			Options: discord.Options{"seconds": {Value: "120"}},
		}
		bt.Handle(ctx, i)
		ids[room] = buttons((<-wire.posted).Components)[0].CustomID
	}
	var next atomic.Int64
	b.SetParallelism(together / 2)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			n := int(next.Add(1))
			room := n % rooms
			bt.Handle(ctx, &discord.Interaction{
				Kind: discord.Component, Guild: "1", Channel: strconv.Itoa(room + 1), CustomID: ids[room],
				User: discord.User{ID: strconv.Itoa(1000 + n)}, Received: time.Now(), Created: time.Now(),
			})
		}
	})
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
	kept, err := db.RunningGames(ctx)
	if err != nil {
		b.Fatal(err)
	}
	if got := countAnswers(kept); got != b.N {
		b.Fatalf("%d of %d presses were stored", got, b.N)
	}
}

func countAnswers(games []quiz.GameRecord) int {
	n := 0
	for _, g := range games {
		for _, r := range g.Rounds {
			n += len(r.Answers)
		}
	}
	return n
}

// BenchmarkGame lets the rules alone decide on rounds of twenty players.
func BenchmarkGame(b *testing.B) {
	const players = 20
	users := make([]quiz.UserID, players)
	for n := range users {
		users[n] = quiz.UserID(fmt.Sprint(n))
	}
	bank := shared(b)
	q := bank.Sample(1, questions.Filter{}, 1)[0]
	at := time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	g := quiz.New(quiz.Settings{Rounds: 1 << 40, Seconds: 20})
	apply := func(e quiz.Event) {
		if _, err := g.Apply(e); err != nil {
			b.Fatal(err)
		}
	}
	apply(quiz.Start{})
	answers := 0
	for b.Loop() {
		apply(quiz.Ask{Round: 1, Question: q, At: at})
		for n, user := range users {
			apply(quiz.Answer{Round: 1, User: user, Choice: n % 4, At: at.Add(time.Second)})
		}
		apply(quiz.Skip{})
		answers += players
	}
	b.ReportMetric(float64(answers)/b.Elapsed().Seconds(), "answers/s")
}
