package news

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/mmcdole/gofeed"

	"headliner/questions"
)

// maxItems bounds how many items of a feed are looked at.
const maxItems = 100

// Feed is a list of articles that a site keeps: RSS, Atom or JSON Feed.
type Feed struct {
	Title string
	Items []Item // as the feed orders them, at most 100
}

// Item is one article of a feed.
type Item struct {
	Title     string
	URL       string // canonical
	Published questions.Date
}

// ReadFeed reads a fetched feed. Bytes that cannot be text are passed over;
// items without an address of their own are left out. The error is a
// [*Refusal].
func ReadFeed(p Page) (f Feed, err error) {
	defer func() { // the parser meets whatever sites send
		if recover() != nil {
			f, err = Feed{}, refuse("That feed can't be read.")
		}
	}()
	parsed, err := gofeed.NewParser().Parse(bytes.NewReader(legible(p.Body)))
	if err != nil {
		return Feed{}, refuse("That is no feed: I can read RSS, Atom and JSON Feed.")
	}
	f.Title = oneLine(parsed.Title)
	seen := map[string]bool{}
	for _, item := range parsed.Items {
		link := Canonical(item.Link)
		if len(f.Items) == maxItems {
			break
		}
		if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") || seen[link] {
			continue
		}
		seen[link] = true
		out := Item{Title: oneLine(item.Title), URL: link}
		if t := item.PublishedParsed; t != nil {
			out.Published = questions.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
		}
		f.Items = append(f.Items, out)
	}
	return f, nil
}

// legible drops what XML does not allow: bytes that are no UTF-8 and control
// characters.
func legible(body []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || r < ' ' && r != '\n' && r != '\t' && r != '\r' {
			return -1
		}
		return r
	}, body)
}
