package blackbox_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"headliner/bot/sandbox"
)

// report is an article of the news site of these tests.
const report = `<!doctype html><html><head><title>Long Drive returns for a new season</title>
<meta property="og:site_name" content="The Testing Post">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-04T10:00:00Z"}</script>
</head><body><nav>Home Sport Weather</nav><article><h1>Long Drive returns for a new season</h1>
<p>The podcast Long Drive, hosted by Ana Ruiz, is back for a new season of conversations on the road.</p>
<p>The singer Mira Vale released her second album, Paper Lanterns, in 2025 on the label Quiet Room. The album was
produced by Tomas Ek, who has also worked on her debut.</p>
<p>New episodes of the programme come out on Thursdays, and all of the old ones remain on its own site.</p>
</article><footer>All rights reserved</footer></body></html>`

// newsSite serves the report, a feed of ten items and an address that leads to
// loopback, on a host that the bot may fetch.
func newsSite(t *testing.T) (url string, polls *atomic.Int32) {
	t.Helper()
	polls = &atomic.Int32{}
	mux := http.NewServeMux()
	mux.HandleFunc("/report", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(report))
	})
	mux.HandleFunc("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://127.0.0.2:9/", http.StatusFound)
	})
	mux.HandleFunc("/item/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		n := strings.TrimPrefix(r.URL.Path, "/item/")
		_, _ = w.Write([]byte(strings.ReplaceAll(report, "Long Drive", "Long Drive "+n)))
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		polls.Add(1)
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = fmt.Fprint(w, `<rss version="2.0"><channel><title>The Testing Post</title>`)
		for n := range 10 {
			_, _ = fmt.Fprintf(w, `<item><title>Item %d</title><link>http://%s/item/%d</link></item>`, n, r.Host, n)
		}
		_, _ = fmt.Fprint(w, `</channel></rss>`)
	})
	site := httptest.NewServer(mux)
	t.Cleanup(site.Close)
	return site.URL, polls
}

// newsWorld is a world whose bot may fetch from the news site.
func newsWorld(t *testing.T) (w *world, url string, polls *atomic.Int32) {
	t.Helper()
	url, polls = newsSite(t)
	w = prepare(t)
	w.env = []string{"NEWS_ALLOW_HOSTS=" + strings.TrimPrefix(url, "http://"), "FEED_INTERVAL=1s"}
	w.start()
	if err := w.WaitReady(w.ctx, "trivia", "article", "review", "feed"); err != nil {
		t.Fatalf("%v\n%s", err, w.bot.log)
	}
	return w, url, polls
}

// added runs /article add and waits for what came of it.
func (r *room) added(args sandbox.Args) sandbox.Message {
	r.t.Helper()
	c, err := r.Slash(r.ctx, r.from(r.ann), "article add", args)
	if err != nil {
		r.t.Fatal(err)
	}
	m, err := c.Until(r.ctx, func(m sandbox.Message) bool {
		text := m.Text()
		return text != "" && !strings.Contains(text, "⏳")
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return m
}

// TestArticleIsPlayed takes an article from its address to the reveal.
func TestArticleIsPlayed(t *testing.T) {
	t.Parallel()
	w, url, _ := newsWorld(t)
	r := w.home
	outcome := r.added(sandbox.Args{"url": url + "/report?utm_source=feed"})
	if !strings.Contains(outcome.Text(), "to review") {
		t.Fatalf("outcome: %q", outcome.Text())
	}
	card := r.labelled(r.ann, outcome, "Review")
	r.said(card, "Paper Lanterns")
	r.labelled(r.ann, card.Message, "Approve all without warnings from this article")
	again := r.added(sandbox.Args{"url": url + "/report"})
	if !strings.Contains(again.Text(), "already") {
		t.Errorf("added twice: %q", again.Text())
	}
	r.said(r.slash(r.ann, "article list", nil), "Long Drive returns")
	g := r.begin(r.ben, 3, 60) // among thousands of others, what is new comes first
	shown := g.question(1).skip().revealed().Text()
	for _, part := range []string{"Long Drive returns for a new season", "The Testing Post", "4 March 2026", url + "/report"} {
		if !strings.Contains(shown, part) {
			t.Errorf("the reveal %q lacks %q", shown, part)
		}
	}
}

// TestArticleRefusals holds that nothing leads the bot inside, and that it says
// why.
func TestArticleRefusals(t *testing.T) {
	t.Parallel()
	w, url, _ := newsWorld(t)
	r := w.home
	for address, words := range map[string]string{
		url + "/inside":            "private network",
		"http://127.0.0.1:1/":      "private network",
		"http://169.254.169.254/x": "private network",
		"file:///etc/passwd":       "web address",
		url + "/nowhere":           "404",
	} {
		if m := r.added(sandbox.Args{"url": address}); !strings.Contains(m.Text(), words) {
			t.Errorf("%s: %q, want %q", address, m.Text(), words)
		}
	}
	if n := w.number("SELECT COUNT(*) FROM articles"); n != 0 {
		t.Errorf("%d articles were kept", n)
	}
}

// TestFeedAddsEachOnce polls a feed of ten items at least twice.
func TestFeedAddsEachOnce(t *testing.T) {
	t.Parallel()
	w, url, polls := newsWorld(t)
	r := w.home
	c, err := r.Slash(r.ctx, r.from(r.ann), "feed add", sandbox.Args{"url": url + "/feed"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Until(r.ctx, func(m sandbox.Message) bool { return strings.Contains(m.Text(), "Testing Post") }); err != nil {
		t.Fatal(err)
	}
	began := polls.Load()
	for polls.Load() < began+2 || w.number("SELECT COUNT(*) FROM articles") < 10 {
		if w.ctx.Err() != nil {
			t.Fatalf("%d polls, %d articles", polls.Load(), w.number("SELECT COUNT(*) FROM articles"))
		}
	}
	if n := w.number("SELECT COUNT(*) FROM articles"); n != 10 {
		t.Errorf("%d articles of ten items", n)
	}
	w.leaves(polls)
}

// leaves takes the bot out of the guild, whose feed rests then, restarts it and
// has it come back.
func (w *world) leaves(polls *atomic.Int32) {
	w.t.Helper()
	until := func(what string, done func() bool) {
		w.t.Helper()
		for !done() {
			if w.ctx.Err() != nil {
				w.t.Fatalf("never: %s", what)
			}
		}
	}
	away := func(n int) func() bool {
		return func() bool { return w.number("SELECT COUNT(*) FROM away") == n }
	}
	w.Leave(w.home.guild)
	until("the feed rests", away(1))
	w.Join(w.home.guild)
	until("the feed goes on", away(0))
	w.bot.kill()
	w.Leave(w.home.guild)
	w.start()
	until("the feed rests after a restart", away(1))
	before := polls.Load()
	w.Join(w.home.guild)
	until("the feed is asked again", func() bool { return polls.Load() > before })
}
