package bot_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headliner/bot"
	"headliner/questions/news"
)

// TestFeedOfASite follows the feed of a real HTTP server with the real fetcher:
// ten articles, several polls, broken bytes, one page that is not there.
func TestFeedOfASite(t *testing.T) {
	polled := make(chan string, 100)
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		polled <- r.Header.Get("If-None-Match")
		w.Header().Set("Content-Type", "application/rss+xml")
		w.Header().Set("ETag", `"one"`)
		if r.Header.Get("If-None-Match") == `"one"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = io.WriteString(w, "<rss version=\"2.0\"><channel><title>Site \xc3\x28\x02</title>")
		for n := range 10 {
			_, _ = fmt.Fprintf(w, "<item><title>\xff</title><link>http://%s/%d?utm_source=feed</link></item>", r.Host, n)
		}
		_, _ = io.WriteString(w, "</channel></rss>")
	})
	mux.HandleFunc("/home", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, `<link rel="alternate" type="application/rss+xml" href="/feed">`)
	})
	mux.HandleFunc("/9", http.NotFound)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = io.WriteString(w, "Story "+r.URL.Path+"\n"+strings.Repeat("The band of number "+r.URL.Path+" is back. ", 10))
	})
	site := httptest.NewServer(mux)
	defer site.Close()
	fetcher := news.NewFetcher(news.FetchOptions{Allow: []string{strings.TrimPrefix(site.URL, "http://")}})
	s := newStageWith(t, func(o *bot.Options) {
		o.Feeds, o.Pages, o.FeedInterval = fetcher, fetcher, time.Millisecond
	})
	s.slash(admin, "feed add", "url", site.URL+"/home") // which names its feed
	mustSay(t, s.outcome().Content, "Site", "10 articles")
	for n := range 5 { // the first is the command's own
		if mark := <-polled; (n == 0) != (mark == "") {
			t.Errorf("poll %d asks for what is newer than %q", n, mark)
		}
	}
	mustSay(t, words(s.slash(admin, "feed list")), "9 articles", "1 could not be read")
	mustSay(t, words(s.slash(admin, "article list")), "9 in all")
}
