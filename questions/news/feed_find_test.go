package news_test

import (
	"testing"

	"headliner/questions/news"
)

func TestFindFeed(t *testing.T) {
	for body, want := range map[string]string{
		`<link rel="alternate" type="application/rss+xml" href="/feed">`:                                          "https://example.org/feed",
		`<LINK REL="nofollow Alternate" TYPE="application/atom+xml" HREF="atom.xml?utm_id=1">`:                    "https://example.org/a/atom.xml",
		`<link rel=alternate hreflang=de href=/de><link rel=alternate type=application/feed+json href=//x.org/f>`: "https://x.org/f",
		`<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`:                            "",
		`<link rel="stylesheet" type="text/css" href="/feed"><p>No feed`:                                          "",
		"": "",
	} {
		got, found := news.FindFeed(news.Page{URL: "https://example.org/a/b", Type: "text/html", Body: []byte(body)})
		if got != want || found != (want != "") {
			t.Errorf("FindFeed(%q) = %q, %v, want %q", body, got, found, want)
		}
	}
	if _, found := news.FindFeed(news.Page{URL: "https://example.org/", Type: "text/plain"}); found {
		t.Error("a feed was found in plain text")
	}
}
