package news_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headliner/questions"
	"headliner/questions/news"
)

// story is an article page of the test site.
const story = `<!doctype html><html><head><title>Mira Vale's second album is out - The Testing Post</title>
<link rel="canonical" href="/culture/mira-vale?utm_source=x">
<meta property="og:site_name" content="The Testing Post">
<meta name="author" content="Jo Writer">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-03-04T10:00:00Z"}]}</script>
</head><body><nav>Home Sport Weather</nav><article><h1>Mira Vale's second album is out</h1>
<p>The singer Mira Vale has released her second album, Paper Lanterns, on the label Quiet Room. It was produced
by Tomas Ek, who also worked on her debut.</p><p>Vale told the host Ana Ruiz on the podcast Long Drive that she
wrote most of the songs on a train between two concerts last year.</p><p>Critics have welcomed the record, which
has twelve songs and runs for forty minutes in all.</p></article><footer>All rights reserved</footer></body></html>`

// site serves pages on loopback and a fetcher that may go there.
func site(t *testing.T, pages map[string]http.HandlerFunc) (*news.Fetcher, string) {
	t.Helper()
	mux := http.NewServeMux()
	for path, page := range pages {
		mux.HandleFunc(path, page)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	host := strings.TrimPrefix(server.URL, "http://")
	return news.NewFetcher(news.FetchOptions{Allow: []string{host}}), server.URL
}

func says(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = w.Write([]byte(body))
	}
}

func TestPage(t *testing.T) {
	f, url := site(t, map[string]http.HandlerFunc{
		"/culture/mira-vale": says("text/html; charset=utf-8", story),
		"/old":               http.RedirectHandler("/culture/mira-vale", http.StatusMovedPermanently).ServeHTTP,
	})
	page, err := f.Page(t.Context(), url+"/old?fbclid=123")
	if err != nil {
		t.Fatal(err)
	}
	a, err := news.ReadPage(page)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(a.Title, "Mira Vale's second album") || a.Publisher != "The Testing Post" || a.Author != "Jo Writer" ||
		a.URL != url+"/culture/mira-vale" || a.Published != (questions.Date{Year: 2026, Month: 3, Day: 4}) {
		t.Errorf("article %+v", a)
	}
	if !strings.Contains(a.Text, "produced by Tomas Ek") || strings.Contains(a.Text, "Weather") {
		t.Errorf("text %q", a.Text)
	}
}

// refused fetches and wants a refusal that holds some words.
func refused(t *testing.T, f *news.Fetcher, url, words string) {
	t.Helper()
	_, err := f.Page(t.Context(), url)
	r, ok := news.IsRefusal(err)
	if !ok || !strings.Contains(r.Reason, words) {
		t.Errorf("%.80s: %v, want a refusal with %q", url, err, words)
	}
}

func TestRefusals(t *testing.T) {
	f, url := site(t, map[string]http.HandlerFunc{
		"/robots.txt": says("text/plain", "User-agent: *\nDisallow: /secret\n"),
		"/pdf":        says("application/pdf", "%PDF-1.4"),
		"/picture":    says("image/png", "\x89PNG"),
		"/gone":       http.NotFound,
		"/loop":       http.RedirectHandler("/loop", http.StatusFound).ServeHTTP,
		"/inside":     http.RedirectHandler("http://127.0.0.2:9/", http.StatusFound).ServeHTTP,
		"/scheme":     http.RedirectHandler("ftp://example.org/", http.StatusFound).ServeHTTP,
		"/endless": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for block := bytes.Repeat([]byte("a"), 1<<16); ; {
				if _, err := w.Write(block); err != nil {
					return
				}
			}
		},
		"/bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			for range 200 {
				_, _ = z.Write(make([]byte, 1<<20))
			}
			_ = z.Close()
		},
	})
	for path, words := range map[string]string{
		"/pdf": "PDF", "/picture": "image/png", "/gone": "404", "/loop": "redirects", "/inside": "private network",
		"/scheme": "http and https", "/endless": "larger", "/bomb": "larger", "/secret/x": "robots.txt",
	} {
		refused(t, f, url+path, words)
	}
}

// TestPrivateAddresses holds that no way of writing an address leads inside.
func TestPrivateAddresses(t *testing.T) {
	reached := false
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true })}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	f := news.NewFetcher(news.FetchOptions{})
	for _, host := range []string{
		"127.0.0.1", "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "192.168.1.1",
		"169.254.169.254", "[fe80::1]", "224.0.0.1", "100.64.0.1", "[fd00::1]",
	} {
		if _, err := f.Page(t.Context(), "http://"+host+":"+port+"/"); err == nil {
			t.Errorf("%s was fetched", host)
		}
	}
	for _, address := range []string{
		"", "no address", "file:///etc/passwd", "gopher://x/", "http://", "https://user:pw@example.org/", "http://a b/",
	} {
		if _, err := f.Page(t.Context(), address); err == nil {
			t.Errorf("%q was fetched", address)
		}
	}
	if reached {
		t.Error("a request went to loopback")
	}
}

func TestCharsets(t *testing.T) {
	latin := strings.ReplaceAll(story, "Mira Vale", "Mir\xe9 Vale")
	f, url := site(t, map[string]http.HandlerFunc{
		"/latin": says("text/html; charset=iso-8859-1", latin),
		"/meta":  says("text/html", strings.Replace(latin, "<head>", `<head><meta charset="windows-1252">`, 1)),
	})
	for _, path := range []string{"/latin", "/meta"} {
		page, err := f.Page(t.Context(), url+path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page.Body), "Miré Vale") {
			t.Errorf("%s was read in the wrong character set", path)
		}
	}
}

func TestHostileDepth(t *testing.T) {
	for _, page := range []string{
		strings.Repeat("<div>", 300_000) + "deep" + strings.Repeat("</div>", 300_000),
		strings.Repeat("<b><p>", 50_000), strings.Repeat("<table><tr><td>", 20_000),
		"<p>" + strings.Repeat("<i>x</i>", 250_000), strings.Repeat("<", 1_000_000),
	} {
		began := time.Now()
		_, err := news.ReadPage(news.Page{URL: "https://example.org/", Type: "text/html", Body: []byte(page)})
		if _, ok := news.IsRefusal(err); err != nil && !ok {
			t.Errorf("%.20q: %v", page, err)
		}
		if took := time.Since(began); took > 30*time.Second {
			t.Errorf("%.20q took %v", page, took)
		}
	}
}

func TestFromFile(t *testing.T) {
	for _, c := range []struct{ name, kind, data, want string }{
		{"a.html", "text/html", story, "produced by Tomas Ek"},
		{"a.md", "", "# Out now\n\nThe singer **Mira Vale** has [released](https://x.y) her *second* album.", "The singer Mira Vale has released her second album."},
		{"a.txt", "text/plain", "Out now\n\nThe singer Mira Vale has released her second album.", "her second album."},
	} {
		a, err := news.FromFile(c.name, c.kind, []byte(c.data))
		if err != nil || !strings.Contains(a.Text, c.want) {
			t.Errorf("%s: %q, %v", c.name, a.Text, err)
		}
	}
	for name, data := range map[string]string{
		"a.pdf": "text that says it is a PDF, long enough to be read", "b.txt": "%PDF-1.7 and so on and on and on and on",
		"c.txt": "too short", "d.bin": "zeros\x00\x00\x00 in the middle of a text that is long enough",
	} {
		if _, err := news.FromFile(name, "", []byte(data)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"https://Example.org/A?utm_source=x&b=2&a=1#top": "https://example.org/A?a=1&b=2",
		"https://example.org:443?fbclid=9":               "https://example.org/",
		"http://example.org:80/x":                        "http://example.org/x",
		"http://example.org:8080/x":                      "http://example.org:8080/x",
		"not an address":                                 "not an address",
	} {
		if got := news.Canonical(in); got != want || news.Canonical(got) != got {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
	}
	if news.Hash("A  text\n") != news.Hash("a text") || news.Hash("a") == news.Hash("b") {
		t.Error("Hash does not go by what a text says")
	}
}

func TestFeeds(t *testing.T) {
	items := ""
	for n := range 10 {
		items += fmt.Sprintf("<item><title>Item %d</title><link>https://example.org/%d?utm_medium=rss</link>"+
			"<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>", n, n)
	}
	rss := `<?xml version="1.0"?><rss version="2.0"><channel><title>Test</title>` + items + `</channel></rss>`
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>Test</title><entry><title>A</title>` +
		`<link href="https://example.org/a"/><updated>2026-03-04T10:00:00Z</updated></entry></feed>`
	asJSON := `{"version":"https://jsonfeed.org/version/1.1","title":"Test","items":[{"id":"1","url":"https://example.org/j"}]}`
	for _, c := range []struct {
		body string
		want int
	}{
		{rss, 10},
		{atom, 1},
		{asJSON, 1},
		{strings.ReplaceAll(rss, "Item 3", "It\x01em \xff3"), 10},
		{strings.ReplaceAll(rss, "https://example.org/4", "javascript:alert(1)"), 9},
	} {
		feed, err := news.ReadFeed(news.Page{Body: []byte(c.body)})
		if err != nil || len(feed.Items) != c.want || feed.Title != "Test" {
			t.Errorf("%.60s: %d items, %v", c.body, len(feed.Items), err)
		}
	}
	if _, err := news.ReadFeed(news.Page{Body: []byte("<html>no feed</html>")}); err == nil {
		t.Error("a page was taken for a feed")
	}
}

func TestFeedIsAskedConditionally(t *testing.T) {
	asked := 0
	f, url := site(t, map[string]http.HandlerFunc{"/feed": func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write([]byte("<rss version='2.0'><channel><title>x</title></channel></rss>"))
	}})
	first, changed, err := f.Feed(t.Context(), url+"/feed", news.Page{})
	if err != nil || !changed {
		t.Fatalf("first: %v, %v", changed, err)
	}
	if _, changed, err = f.Feed(t.Context(), url+"/feed", first); err != nil || changed || asked != 2 {
		t.Errorf("second: %v, %v after %d requests", changed, err, asked)
	}
}

func FuzzReadPage(f *testing.F) {
	f.Add([]byte(story))
	f.Add([]byte("<p><table><a href='%zz'>"))
	f.Fuzz(func(t *testing.T, page []byte) {
		_, err := news.ReadPage(news.Page{URL: "https://example.org/", Type: "text/html", Body: page})
		if _, ok := news.IsRefusal(err); err != nil && !ok {
			t.Errorf("%v is no refusal", err)
		}
	})
}
