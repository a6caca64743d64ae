package bot_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot"
	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/packs"
	"headliner/storage"
)

const (
	guild   = "100"
	channel = "200"
	admin   = "1"
)

// stage is a bot with a real database and the real packs, and a Discord that
// only takes down what it is told. Tests run it in a synctest bubble, so that
// rounds take no time.
type stage struct {
	t    *testing.T
	db   *storage.DB
	bot  *bot.Bot
	wire *wire
	desk *desk
	with func(*bot.Options) // what else the bot is made of, if anything
	file string
	stop context.CancelFunc
	slow func(*storage.DB) bot.Store // set to put something before the database
	last int64                       // of the ids of interactions
}

// wire is the bot's Messenger: it keeps every answer, post and edit.
type wire struct {
	mu       sync.Mutex
	replies  map[string][]*discordgo.InteractionResponse
	edits    map[string][]discord.Message // of replies, in order
	messages []*message
	nonces   map[string]string
	fail     func(doing, channel string) error // set to make Discord fail
}

// message is a message of the channel, as it was last edited.
type message struct {
	id, channel string
	now         discord.Message
	edits       int
}

func (w *wire) Respond(_ context.Context, i *discord.Interaction, r *discordgo.InteractionResponse) error {
	w.mu.Lock()
	w.replies[i.ID] = append(w.replies[i.ID], r)
	w.mu.Unlock()
	return w.trouble("respond", i.Channel)
}

// EditReply keeps an edit of an answer in the form of an answer.
func (w *wire) EditReply(_ context.Context, i *discord.Interaction, m discord.Message) error {
	w.mu.Lock()
	w.edits[i.ID] = append(w.edits[i.ID], m)
	w.mu.Unlock()
	return w.trouble("edit reply", i.Channel)
}

func (w *wire) Post(_ context.Context, to string, m discord.Message, nonce string) (string, error) {
	if err := w.trouble("post", to); err != nil {
		return "", err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if id, again := w.nonces[to+nonce]; again {
		return id, nil
	}
	id := snowflake(time.Now(), len(w.messages))
	w.nonces[to+nonce] = id
	w.messages = append(w.messages, &message{id: id, channel: to, now: m})
	return id, nil
}

func (w *wire) Edit(_ context.Context, in, id string, m discord.Message) error {
	if err := w.trouble("edit", in); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, have := range w.messages {
		if have.id == id && have.channel == in {
			have.now = m
			have.edits++
			return nil
		}
	}
	return errors.New("unknown message")
}

// set makes Discord fail as told, or take its time, or work again.
func (w *wire) set(fail func(doing, channel string) error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.fail = fail
}

func (w *wire) trouble(doing, where string) error {
	w.mu.Lock()
	fail := w.fail
	w.mu.Unlock()
	if fail == nil {
		return nil
	}
	return fail(doing, where)
}

func snowflake(at time.Time, n int) string {
	return strconv.FormatInt((at.UnixMilli()-1420070400000)<<22|int64(n), 10)
}

// newStage opens the curtain: a bot that has resumed its games.
func newStage(t *testing.T) *stage {
	t.Helper()
	return newStageWith(t, nil)
}

// newStageWith opens one whose bot is made of more.
func newStageWith(t *testing.T, with func(*bot.Options)) *stage {
	t.Helper()
	// A bubble's clock begins before Discord's.
	time.Sleep(time.Until(time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)))
	s := &stage{t: t, with: with, file: filepath.Join(t.TempDir(), "bot.db")}
	s.wire = &wire{
		replies: map[string][]*discordgo.InteractionResponse{}, nonces: map[string]string{},
		edits: map[string][]discord.Message{},
	}
	s.desk = newDesk()
	s.raise()
	t.Cleanup(s.lower)
	return s
}

// raise starts the bot on the stage's database.
func (s *stage) raise() {
	s.t.Helper()
	db, err := storage.Open(s.t.Context(), s.file)
	if err != nil {
		s.t.Fatal(err)
	}
	s.db = db
	var store bot.Store = db
	if s.slow != nil {
		store = s.slow(db)
	}
	o := bot.Options{
		Log:   slog.New(slog.NewTextHandler(s.t.Output(), nil)),
		Store: store, Discord: s.wire, Shared: shared(s.t),
		Pages: s.desk, Download: s.desk.download, Reader: s.desk.reader,
	}
	if s.with != nil {
		s.with(&o)
	}
	s.bot = bot.New(o)
	ctx, stop := context.WithCancel(context.Background())
	s.stop = stop
	if err := s.bot.Resume(ctx); err != nil {
		s.t.Fatal(err)
	}
}

// lower stops the bot as a shutdown does.
func (s *stage) lower() {
	if s.db == nil {
		return
	}
	s.stop()
	s.bot.Wait()
	if err := s.db.Close(); err != nil {
		s.t.Error(err)
	}
	s.db = nil
}

// packed is the bank of the built-in packs. It is read-only, so one does for all.
var packed = sync.OnceValues(packs.Bank)

// shared is the bank of the built-in packs.
func shared(t testing.TB) *questions.Bank {
	t.Helper()
	bank, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// interaction makes one by a user in the stage's channel, as of now.
func (s *stage) interaction(kind discord.Kind, user string) *discord.Interaction {
	s.last++
	now := time.Now()
	i := &discord.Interaction{
		ID: fmt.Sprint(s.last), Token: "t", AppID: "9", Kind: kind, Guild: guild, Channel: channel,
		User: discord.User{ID: user, Name: "user " + user}, AppPermissions: -1,
		Received: now, Created: now, Options: discord.Options{}, Fields: map[string]string{},
	}
	if user == admin {
		i.Permissions = discordgo.PermissionManageGuild
	}
	return i
}

// handle brings an interaction to the bot and returns its one answer.
func (s *stage) handle(i *discord.Interaction) *discordgo.InteractionResponse {
	s.t.Helper()
	s.bot.Handle(s.t.Context(), i)
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	if n := len(s.wire.replies[i.ID]); n != 1 {
		s.t.Fatalf("interaction answered %d times", n)
	}
	return s.wire.replies[i.ID][0]
}

// slash sends a command; options are pairs of name and value.
func (s *stage) slash(user, command string, options ...string) *discordgo.InteractionResponse {
	s.t.Helper()
	i := s.interaction(discord.Command, user)
	i.Command = strings.Fields(command)
	for n := 0; n+1 < len(options); n += 2 {
		i.Options[options[n]] = discord.Option{Value: options[n+1]}
	}
	return s.handle(i)
}

// complete asks for suggestions for one option.
func (s *stage) complete(user, command, option, typed string, others ...string) []*discordgo.ApplicationCommandOptionChoice {
	s.t.Helper()
	i := s.interaction(discord.Autocomplete, user)
	i.Command, i.Focused = strings.Fields(command), option
	i.Options[option] = discord.Option{Value: typed}
	for n := 0; n+1 < len(others); n += 2 {
		i.Options[others[n]] = discord.Option{Value: others[n+1]}
	}
	return s.handle(i).Data.Choices
}

func (s *stage) press(user, customID string) *discordgo.InteractionResponse {
	s.t.Helper()
	i := s.interaction(discord.Component, user)
	i.CustomID, i.Message = customID, "5"
	return s.handle(i)
}

func (s *stage) submit(user, customID string, fields map[string]string) *discordgo.InteractionResponse {
	s.t.Helper()
	i := s.interaction(discord.Modal, user)
	i.CustomID, i.Fields, i.Message = customID, fields, "5"
	return s.handle(i)
}

// newest is the last message of the channel.
func (s *stage) newest() message {
	s.t.Helper()
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	if len(s.wire.messages) == 0 {
		s.t.Fatal("the channel is empty")
	}
	return *s.wire.messages[len(s.wire.messages)-1]
}

// newestQuestion is the last message of the channel that has buttons.
func (s *stage) newestQuestion() message {
	s.t.Helper()
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	for _, m := range slices.Backward(s.wire.messages) {
		if len(m.now.Components) > 0 {
			return *m
		}
	}
	s.t.Fatal("no question was asked")
	return message{}
}

// buttons lists the buttons of a message.
func buttons(components []discordgo.MessageComponent) []discordgo.Button {
	var out []discordgo.Button
	for _, c := range components {
		for _, inner := range c.(discordgo.ActionsRow).Components {
			out = append(out, inner.(discordgo.Button))
		}
	}
	return out
}

// right returns the custom IDs of the right option and of a wrong one.
func (s *stage) right(m message) (right, wrong string) {
	s.t.Helper()
	for _, b := range buttons(m.now.Components) {
		if is, ok := s.bot.Solve(s.t.Context(), b.CustomID); ok && is {
			right = b.CustomID
		} else if ok {
			wrong = b.CustomID
		}
	}
	if right == "" || wrong == "" {
		s.t.Fatal("no round is open")
	}
	return right, wrong
}

func isPrivate(r *discordgo.InteractionResponse) bool {
	return r.Data.Flags&discordgo.MessageFlagsEphemeral != 0
}
