package blackbox_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"headliner/bot/sandbox"
	"headliner/bot/sandbox/spec"
)

// patience bounds a test: a busy machine must not fail it.
const patience = 3 * time.Minute

// token is one that would be noticed in an output.
const token = "MTE5MTAw.blackbox.S3CRET-t0ken-of-the-test"

// world is a sandbox with people in it and a bot that plays there.
type world struct {
	t *testing.T
	*sandbox.Server
	ctx                      context.Context
	db                       string
	pause                    string   // GAME_PAUSE of the next start
	env                      []string // further variables of the next start
	bot                      *process
	ann, ben, cleo, dev, eve sandbox.User // Ann is an admin
	home                     *room
	restarts                 int
	rude                     bool // the bot is made to do what Discord refuses
}

// room is a channel in which people act.
type room struct {
	*world
	id, guild string
}

// newWorld starts a sandbox and the bot, which is stopped by SIGTERM at the end
// of the test. Then all that holds in every test is checked.
func newWorld(t *testing.T, tweak ...func(*sandbox.Options)) *world {
	t.Helper()
	w := prepare(t, tweak...)
	w.start()
	if err := w.WaitReady(w.ctx, "trivia", "leaderboard", "profile", "question", "fact", "help"); err != nil {
		t.Fatalf("%v\n%s", err, w.bot.log)
	}
	return w
}

// prepare is newWorld without the bot.
func prepare(t *testing.T, tweak ...func(*sandbox.Options)) *world {
	t.Helper()
	opt := sandbox.Options{Token: token, KeepLog: 50_000, Keep: 5000}
	if s := description(); s != nil {
		opt.Check = s.Check
	}
	for _, f := range tweak {
		f(&opt)
	}
	s, err := sandbox.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, Server: s, db: filepath.Join(t.TempDir(), "headliner.db"), pause: "50ms"}
	var cancel context.CancelFunc
	w.ctx, cancel = context.WithTimeout(context.Background(), patience)
	t.Cleanup(func() {
		cancel()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	s.NewUser("Eve", false)
	users := s.Users()
	w.ann, w.ben, w.cleo, w.dev, w.eve = users[0], users[1], users[2], users[3], users[4]
	c := s.Channels()[0]
	w.home = &room{world: w, id: c.ID, guild: c.Guild}
	t.Cleanup(w.close)
	return w
}

// unpaced switches the rate limits off, for games at a pace that no people play.
func unpaced(o *sandbox.Options) { o.Limits.Off = true }

// description is Discord's OpenAPI description, where it is there.
var description = sync.OnceValue(func() *spec.Spec {
	file, ok := spec.Find()
	if !ok {
		return nil
	}
	s, err := spec.Load(file)
	if err != nil {
		panic(err)
	}
	return s
})

// start starts the bot, again if it was stopped, and waits until it is connected.
func (w *world) start() {
	w.t.Helper()
	if w.bot != nil {
		w.restarts++
	}
	w.bot = launch(w.t, append([]string{
		"DISCORD_TOKEN=" + token, "DISCORD_API_URL=" + w.URL(), "DATABASE_URL=" + w.db,
		"GAME_PAUSE=" + w.pause,
	}, w.env...))
	w.await("connected to Discord", 1)
}

// await waits for the n-th time that the running bot logs a text.
func (w *world) await(text string, n int) {
	w.t.Helper()
	if err := w.bot.log.wait(w.ctx, text, n); err != nil {
		w.t.Fatal(err)
	}
}

// crash ends the bot by kill -9 and starts it again.
func (w *world) crash() {
	w.t.Helper()
	w.bot.kill()
	w.start()
}

// close stops the bot as an operator does and checks what must hold in every test.
func (w *world) close() {
	if w.bot == nil {
		return
	}
	select {
	case <-w.bot.done:
	default:
		w.bot.terminate()
	}
	v := slices.DeleteFunc(w.Violations(), func(v string) bool {
		// A bot that has just started can't know what the last one has used up. And on a machine
		// that is too busy to tell it in time that its answer has come through, it sends that again.
		return w.restarts > 0 && strings.HasPrefix(v, "429 rate limited") ||
			raced && strings.HasPrefix(v, "400 40060")
	})
	if len(v) > 0 && !w.rude {
		w.t.Errorf("Discord would have refused: %q", v)
	}
	w.checkMentions()
	w.checkLog()
	w.checkDatabase()
	if w.t.Failed() {
		w.t.Logf("the log of the last run:\n%s", w.bot.log)
	}
}

// checkMentions holds every message that the bot sent: it must ping nobody.
func (w *world) checkMentions() {
	for _, r := range w.Requests() {
		if r.Method == "GET" || strings.HasSuffix(r.Path, "/commands") {
			continue
		}
		var body struct {
			Type int
			Data struct {
				Mentions *mentions `json:"allowed_mentions"`
			}
			Mentions *mentions `json:"allowed_mentions"`
		}
		if err := json.Unmarshal(r.Body, &body); err != nil {
			w.t.Errorf("%s %s: %v", r.Method, r.Path, err)
			return
		}
		switch body.Type {
		case sandbox.ReplyChoices, sandbox.ReplyModal, sandbox.ReplyDeferred:
			continue // no message is in it
		}
		if body.Type != 0 {
			body.Mentions = body.Data.Mentions
		}
		if !body.Mentions.none() {
			w.t.Errorf("mentions are not held back in %s %s: %s", r.Method, r.Path, r.Body)
			return
		}
	}
}

// mentions says who may be pinged.
type mentions struct {
	Parse        *[]string
	Users, Roles []string
	Replied      bool `json:"replied_user"`
}

// none tells whether nobody may be. Without a list to parse Discord takes all.
func (m *mentions) none() bool {
	return m != nil && m.Parse != nil && len(*m.Parse)+len(m.Users)+len(m.Roles) == 0 && !m.Replied
}

// checkLog looks for what an operator's log must not have.
func (w *world) checkLog() {
	text := w.bot.log.String()
	for _, bad := range []string{token, "panic", "DATA RACE", "goroutine "} {
		if strings.Contains(text, bad) {
			w.t.Errorf("the log has %q:\n%s", bad, text)
		}
	}
	if secret := regexp.MustCompile(`[0-9a-f]{100,}`).FindString(text); secret != "" {
		w.t.Errorf("the log has an interaction's token: %s", secret)
	}
}

// checkDatabase has SQLite check its file.
func (w *world) checkDatabase() {
	db := w.open("_query_only=on")
	defer db.Close()
	var verdict string
	if err := db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		w.t.Errorf("the database: %q, %v", verdict, err)
	}
	var broken int
	err := db.QueryRow(`SELECT COUNT(*) FROM pragma_foreign_key_check`).Scan(&broken)
	if err != nil || broken > 0 {
		w.t.Errorf("%d broken references, %v", broken, err)
	}
}

// open opens the bot's database from outside.
func (w *world) open(settings string) *sql.DB {
	w.t.Helper()
	return openFile(w.t, w.db, settings)
}

func openFile(t *testing.T, file, settings string) *sql.DB {
	t.Helper()
	dsn := url.URL{Scheme: "file", Path: file, RawQuery: settings + "&_busy_timeout=10000"}
	db, err := sql.Open("sqlite3", dsn.String())
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// number is the one number that a query gives.
func (w *world) number(query string, args ...any) int {
	w.t.Helper()
	db := w.open("_query_only=on")
	defer db.Close()
	var n int
	if err := db.QueryRow(query, args...).Scan(&n); err != nil {
		w.t.Fatalf("%s: %v", query, err)
	}
	return n
}

// room adds a channel to a guild.
func (w *world) room(guild, name string) *room {
	return &room{world: w, id: w.NewChannel(guild, name).ID, guild: guild}
}

func (r *room) from(u sandbox.User) sandbox.From {
	return sandbox.From{User: u.ID, Channel: r.id}
}

// forged is from, for what no real client would send.
func (r *room) forged(u sandbox.User) sandbox.From {
	return sandbox.From{User: u.ID, Channel: r.id, Forge: true}
}

// answered waits for the one answer to a call, which must come in time.
func (w *world) answered(c *sandbox.Call, err error) *sandbox.Reply {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	r, err := c.Reply(w.ctx)
	if err != nil {
		w.t.Fatalf("%v\n%s", err, w.bot.log)
	}
	return r
}

// slash runs a command.
func (r *room) slash(u sandbox.User, command string, args sandbox.Args) *sandbox.Reply {
	r.t.Helper()
	return r.answered(r.Slash(r.ctx, r.from(u), command, args))
}

// click presses a button of any message.
func (r *room) click(u sandbox.User, message, customID string) *sandbox.Reply {
	r.t.Helper()
	return r.answered(r.Press(r.ctx, r.from(u), message, customID))
}

// labelled presses the button of a reply with that label.
func (r *room) labelled(u sandbox.User, m sandbox.Message, label string) *sandbox.Reply {
	r.t.Helper()
	for _, b := range m.Buttons() {
		if b.Label == label {
			return r.click(u, m.ID, b.CustomID)
		}
	}
	r.t.Fatalf("no button %q in %q", label, m.Text())
	return nil
}

// submit sends a form.
func (r *room) submit(u sandbox.User, m *sandbox.Modal, fields map[string]string) *sandbox.Reply {
	r.t.Helper()
	return r.answered(r.SubmitModal(r.ctx, r.from(u), m, fields))
}

// refused checks that a reply is a private message that says so.
func (w *world) refused(r *sandbox.Reply, words string) {
	w.t.Helper()
	if !r.Private || r.Type != sandbox.ReplyMessage || !strings.Contains(r.Message.Text(), words) {
		w.t.Errorf("got %q (private: %v), want a private %q", r.Message.Text(), r.Private, words)
	}
}

// said checks that a reply is a message that says so.
func (w *world) said(r *sandbox.Reply, words ...string) {
	w.t.Helper()
	for _, word := range words {
		if !strings.Contains(r.Message.Text(), word) {
			w.t.Errorf("got %q, want %q in it", r.Message.Text(), word)
		}
	}
}
