package news

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FindFeed returns the address of the first feed that a web page names as its
// own.
func FindFeed(p Page) (address string, found bool) {
	base, err := url.Parse(p.URL)
	if err != nil || !strings.Contains(p.Type, "html") {
		return "", false
	}
	doc, err := html.Parse(bytes.NewReader(p.Body))
	if err != nil {
		return "", false
	}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Link || !slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "alternate") {
			continue
		}
		switch strings.ToLower(attr(n, "type")) {
		case "application/rss+xml", "application/atom+xml", "application/feed+json":
		default:
			continue
		}
		u, err := base.Parse(attr(n, "href"))
		if err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return Canonical(u.String()), true
		}
	}
	return "", false
}
