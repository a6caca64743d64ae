package bot_test

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"

	"headliner/bot"
	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
)

// desk is the bot's newsroom in tests: pages and files by their address, and a
// reader that finds the facts it was told of where the text quotes them.
type desk struct {
	mu     sync.Mutex
	pages  map[string]string
	claims []news.Claim
	drafts []news.Draft
	wait   chan struct{} // not nil: fetching takes until it is closed
	panics bool
}

func newDesk() *desk {
	return &desk{pages: map[string]string{paper: story, other: rival}, claims: claims()}
}

const (
	paper = "https://paper.example/crumbs"
	other = "https://other.example/crumbs"
	story = "Crumbs is out\n" +
		"The Pretzel Kings are back. Their album Crumbs was produced by Ye. It came out on 4 May 2026.\n" +
		"John Legend hosts the podcast Crumb Talk. The bassist Bea Knead is said to be ill; she married Ben Rye."
	rival = "Crumbs was late\n" +
		"Not so fast, say the fans of the bakery band. The album Crumbs came out on 9 May 2026, they hold."
)

func claims() []news.Claim {
	on := questions.Date{Year: 2026, Month: 5, Day: 4}
	return []news.Claim{{
		Subject: "Crumbs", SubjectKind: questions.Album, Relation: "performer",
		Object: "The Pretzel Kings", ObjectKind: "band", Confidence: .9, AsOf: on,
		Evidence: "The Pretzel Kings are back.",
	}, {
		Subject: "Crumbs", SubjectKind: questions.Album, Relation: "producer",
		Object: "Ye", ObjectKind: "person", Confidence: .92, AsOf: on,
		Evidence: "Their album Crumbs was produced by Ye.",
	}, {
		Subject: "Crumbs", SubjectKind: questions.Album, Relation: "release_date",
		Object: "2026-05-04", Confidence: .8, AsOf: on, Evidence: "It came out on 4 May 2026.",
	}, {
		Subject: "Crumb Talk", SubjectKind: questions.Podcast, Relation: "host",
		Object: "John Legend", ObjectKind: "person", Confidence: .9, AsOf: on,
		Evidence: "John Legend hosts the podcast Crumb Talk.",
	}, {
		Subject: "Bea Knead", SubjectKind: questions.Person, Relation: "spouse",
		Object: "Ben Rye", ObjectKind: "person", Confidence: .6, AsOf: on,
		Warnings: []string{"illness"},
		Evidence: "The bassist Bea Knead is said to be ill; she married Ben Rye.",
	}, {
		Subject: "Crumbs", SubjectKind: questions.Album, Relation: "release_date",
		Object: "2026-05-09", Confidence: .8, AsOf: on, Evidence: "The album Crumbs came out on 9 May 2026, they hold.",
	}}
}

func (d *desk) Page(ctx context.Context, address string) (news.Page, error) {
	d.mu.Lock()
	text, found := d.pages[address]
	wait := d.wait
	d.mu.Unlock()
	if wait != nil {
		select {
		case <-wait:
		case <-ctx.Done():
			return news.Page{}, ctx.Err()
		}
	}
	if !found {
		return news.Page{}, &news.Refusal{Reason: "The site answered with 404 Not Found."}
	}
	return news.Page{URL: address, Type: "text/plain", Body: []byte(text)}, nil
}

func (d *desk) download(_ context.Context, address string, _ int64) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return []byte(d.pages[address]), nil
}

func (d *desk) reader(*questions.Bank) bot.Reader { return d }

func (d *desk) Read(a news.Article) []news.Claim {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.panics {
		panic("hostile article")
	}
	var out []news.Claim
	for _, c := range d.claims {
		if at := strings.Index(a.Text, c.Evidence); at >= 0 {
			c.Start, c.End = at, at+len(c.Evidence)
			out = append(out, c)
		}
	}
	return out
}

func (d *desk) Drafts(a news.Article, _ []news.Claim) []news.Draft {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []news.Draft
	for _, draft := range d.drafts {
		if at := strings.Index(a.Text, draft.Evidence); at >= 0 {
			draft.Start, draft.End = at, at+len(draft.Evidence)
			out = append(out, draft)
		}
	}
	return out
}

// outcome is the last edit of the answer to the newest interaction.
func (s *stage) outcome() discord.Message {
	s.t.Helper()
	s.wire.mu.Lock()
	defer s.wire.mu.Unlock()
	edits := s.wire.edits[lastID(s)]
	if len(edits) == 0 {
		s.t.Fatal("the answer was never filled in")
	}
	return edits[len(edits)-1]
}

// add adds the article at an address.
func (s *stage) add(address string) discord.Message {
	s.t.Helper()
	r := s.slash(admin, "article add", "url", address)
	if r.Type != discordgo.InteractionResponseDeferredChannelMessageWithSource || !isPrivate(r) {
		s.t.Fatalf("the first answer is %+v", r)
	}
	return s.outcome()
}

// all is every text of a message.
func all(content string, embeds []*discordgo.MessageEmbed) string {
	parts := []string{content}
	for _, e := range embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
		if e.Footer != nil {
			parts = append(parts, e.Footer.Text)
		}
	}
	return strings.Join(parts, "\n")
}

func words(r *discordgo.InteractionResponse) string { return all(r.Data.Content, r.Data.Embeds) }

// labelled finds the button whose label begins so, "" if it is not there or
// disabled.
func labelled(components []discordgo.MessageComponent, label string) string {
	for _, c := range components {
		for _, inner := range c.(discordgo.ActionsRow).Components {
			if b, ok := inner.(discordgo.Button); ok && strings.HasPrefix(b.Label, label) && !b.Disabled {
				return b.CustomID
			}
		}
	}
	return ""
}

// click presses the button of a reply whose label begins so.
func (s *stage) click(user string, r *discordgo.InteractionResponse, label string) *discordgo.InteractionResponse {
	s.t.Helper()
	id := labelled(r.Data.Components, label)
	if id == "" {
		s.t.Fatalf("no button %q under\n%s", label, words(r))
	}
	return s.press(user, id)
}

// find skips through the review until a card states something.
func (s *stage) find(about string) *discordgo.InteractionResponse {
	s.t.Helper()
	r := s.slash(admin, "review")
	for range 10 {
		if len(r.Data.Embeds) > 0 {
			statement, _, _ := strings.Cut(r.Data.Embeds[0].Description, "\n")
			if strings.Contains(statement, about) {
				return r
			}
		}
		r = s.click(admin, r, "Skip")
	}
	s.t.Fatalf("no card states %q", about)
	return nil
}

func mustSay(t *testing.T, got string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func lastID(s *stage) string { return strconv.FormatInt(s.last, 10) }
