package bot_test

import (
	"context"
	"log/slog"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"headliner/bot"
	"headliner/bot/discord"
	"headliner/bot/sandbox"
	"headliner/bot/sandbox/spec"
	"headliner/questions"
	"headliner/questions/news"
	"headliner/storage"
)

// standIn is a bot on the stand-in for Discord, which refuses what Discord
// would, with the newsroom of the tests.
type standIn struct {
	t *testing.T
	*sandbox.Server
	ann sandbox.From
}

func newStandIn(t *testing.T, d *desk) *standIn {
	t.Helper()
	var opt sandbox.Options
	if file, ok := spec.Find(); ok { // Discord's own description of what it takes
		known, err := spec.Load(file)
		if err != nil {
			t.Fatal(err)
		}
		opt.Check = known.Check
	}
	server, err := sandbox.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "bot.db"))
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(server.URL())
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(t.Output(), nil))
	var b *bot.Bot
	client, err := discord.New(discord.Config{
		Token: server.Token(), Base: base, Log: log,
		Handle: func(ctx context.Context, i *discord.Interaction) { b.Handle(ctx, i) },
	})
	if err != nil {
		t.Fatal(err)
	}
	b = bot.New(bot.Options{
		Log: log, Store: db, Discord: client, Shared: shared(t),
		Pages: d, Download: client.Download, Reader: d.reader,
	})
	ctx, stop := context.WithCancel(context.Background())
	ran := make(chan error, 1)
	go func() { ran <- client.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ran; err != nil {
			t.Error(err)
		}
		b.Wait()
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	<-client.Ready()
	if err := b.Resume(ctx); err != nil {
		t.Fatal(err)
	}
	if err := b.Register(t.Context(), client, ""); err != nil {
		t.Fatal(err)
	}
	s := &standIn{t: t, Server: server}
	s.ann = sandbox.From{User: server.Users()[0].ID, Channel: server.Channels()[0].ID}
	return s
}

// until waits for the answer to a call to say something.
func (s *standIn) until(c *sandbox.Call, err error, want string) sandbox.Message {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
	m, err := c.Until(s.t.Context(), func(m sandbox.Message) bool { return strings.Contains(textOf(m), want) })
	if err != nil {
		s.t.Fatalf("%q never came: %v", want, err)
	}
	return m
}

// press presses the button with that label under a message.
func (s *standIn) press(m sandbox.Message, label, want string) sandbox.Message {
	s.t.Helper()
	for _, row := range m.Components {
		for _, b := range row.Components {
			if b.Label == label {
				c, err := s.Press(s.t.Context(), s.ann, m.ID, b.CustomID)
				return s.until(c, err, want)
			}
		}
	}
	s.t.Fatalf("no button %q in %+v", label, m.Components)
	return m
}

func textOf(m sandbox.Message) string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
	}
	return strings.Join(parts, "\n")
}

// TestReviewOnTheStandIn goes the whole way of a file, as Discord takes it.
func TestReviewOnTheStandIn(t *testing.T) {
	d := newDesk()
	d.claims[4].Subject = strings.Repeat("*_", 59) // a hostile name, as long as one may be
	d.claims[4].Warnings = []string{strings.Repeat("*", 60), strings.Repeat("_", 60), strings.Repeat("~", 60)}
	s := newStandIn(t, d)
	ctx := t.Context()
	c, err := s.Slash(ctx, s.ann, "article add", sandbox.Args{
		"file": sandbox.File{Name: "crumbs.txt", ContentType: "text/plain", Data: []byte(story)},
	})
	added := s.until(c, err, "Article added")
	if r, err := c.Reply(ctx); err != nil || r.Type != int(discordgo.InteractionResponseDeferredChannelMessageWithSource) {
		t.Errorf("the first answer is %+v, %v", r, err)
	}
	card := s.press(added, "Review", "The Pretzel Kings recorded")
	card = s.press(card, "Approve", "Approved: ")
	card = s.press(card, "Undo", "Taken back")
	card = s.press(card, "Approve all without warnings from this article", "Approved: 4 facts")
	card = s.press(card, "Next", "with a warning")
	s.press(card, "Reject", "Nothing waits")
	c, err = s.Slash(ctx, s.ann, "article show", sandbox.Args{"article": "1"})
	s.until(c, err, "4 in play")
	c, err = s.Slash(ctx, s.ann, "article list", nil)
	s.until(c, err, "4 in play")
	if list := s.Violations(); len(list) > 0 {
		t.Errorf("Discord would have refused: %v", list)
	}
}

// TestFormsAndMenusOnTheStandIn opens what only Discord's rules can judge.
func TestFormsAndMenusOnTheStandIn(t *testing.T) {
	d := newDesk()
	d.claims = []news.Claim{{
		Subject: "Crumbs", SubjectKind: questions.Album, Relation: "performer", Object: "Pat Loaf",
		Evidence: "The Pretzel Kings are back.",
	}}
	s := newStandIn(t, d)
	ctx := t.Context()
	for _, kind := range []string{"band", "person"} {
		c, err := s.Slash(ctx, s.ann, "fact add", sandbox.Args{
			"subject": "Oven " + kind, "subject_kind": "album", "relation": "performer", "object": "Pat Loaf",
			"object_kind": kind,
		})
		s.until(c, err, "Fact added")
	}
	c, err := s.Slash(ctx, s.ann, "article add", nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := c.Reply(ctx)
	if err != nil || r.Modal == nil {
		t.Fatalf("no form: %+v, %v", r, err)
	}
	c, err = s.SubmitModal(ctx, s.ann, r.Modal, map[string]string{"text": story})
	card := s.press(s.until(c, err, "Article added"), "Review", "Who or what is meant")
	menu := card.Components[1].Components[0]
	c, err = s.Select(ctx, s.ann, card.ID, menu.CustomID, menu.Options[0].Value)
	card = s.until(c, err, "Noted")
	for _, b := range card.Components[0].Components {
		if b.Label == "Edit" {
			c, err = s.Press(ctx, s.ann, card.ID, b.CustomID)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	if r, err = c.Reply(ctx); err != nil || r.Modal == nil {
		t.Fatalf("no form: %+v, %v", r, err)
	}
	c, err = s.SubmitModal(ctx, s.ann, r.Modal, map[string]string{
		"subject": "Crumbs (album)", "relation": "producer", "object": "Ye",
	})
	s.until(c, err, "Kanye West helped produce")
	if list := s.Violations(); len(list) > 0 {
		t.Errorf("Discord would have refused: %v", list)
	}
}
