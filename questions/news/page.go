package news

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/yuin/goldmark"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"headliner/questions"
)

const (
	// maxNodes bounds how much markup a page may have.
	maxNodes = 200_000
	// minText is how much text an article must have, in bytes, to be one.
	minText = 40
)

// ReadPage takes the readable text and what the page says of itself out of a
// fetched page. The error is a [*Refusal].
func ReadPage(p Page) (Article, error) {
	var a Article
	var err error
	if bytes.Count(p.Body, []byte{0}) > len(p.Body)/100 {
		return Article{}, refuse("That is no text that I can read, whatever the site calls it.")
	}
	switch p.Type {
	case "text/plain":
		a, err = FromText(string(p.Body))
	case "text/markdown", "text/x-markdown":
		a, err = fromMarkdown(p.Body)
	default:
		a, err = fromHTML(p.Body, p.URL)
	}
	if err != nil {
		return Article{}, err
	}
	if a.URL == "" {
		a.URL = Canonical(p.URL)
	}
	if u, err := url.Parse(a.URL); err == nil && a.Publisher == "" {
		a.Publisher = strings.TrimPrefix(u.Hostname(), "www.")
	}
	return a, nil
}

// FromFile reads an uploaded file: HTML, Markdown or plain text. The error is
// a [*Refusal].
func FromFile(name, contentType string, data []byte) (Article, error) {
	if len(data) > MaxBytes {
		return Article{}, refuse("The file is larger than %d MB.", MaxBytes>>20)
	}
	if bytes.HasPrefix(data, []byte("%PDF")) || strings.EqualFold(path.Ext(name), ".pdf") {
		return Article{}, isArticle("application/pdf")
	}
	text, err := utf8Of(data, contentType)
	if err != nil {
		return Article{}, err
	}
	if bytes.IndexByte(text, 0) >= 0 || !utf8.Valid(text) {
		return Article{}, refuse("That file is no text. I can read HTML, plain text and Markdown.")
	}
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".html" || ext == ".htm" || strings.HasPrefix(contentType, "text/html"):
		return fromHTML(text, "")
	case ext == ".md" || ext == ".markdown" || strings.HasPrefix(contentType, "text/markdown"):
		return fromMarkdown(text)
	}
	return FromText(string(text))
}

// FromText takes pasted text as it is. The first line is its title where it
// looks like one.
func FromText(text string) (Article, error) {
	text = tidy(text)
	if len(text) < minText {
		return Article{}, refuse("There is too little text in that to be an article.")
	}
	a := Article{Text: text}
	if first, rest, found := strings.Cut(text, "\n"); found && len(first) < 150 && strings.TrimSpace(rest) != "" {
		a.Title = strings.TrimSpace(strings.TrimLeft(first, "# "))
	}
	return a, nil
}

func fromMarkdown(source []byte) (Article, error) {
	var page bytes.Buffer
	if err := goldmark.Convert(source, &page); err != nil {
		return Article{}, refuse("That Markdown can't be read.")
	}
	doc, err := parse(page.Bytes())
	if err != nil {
		return Article{}, err
	}
	return FromText(textOf(doc))
}

// fromHTML finds the article in a page.
func fromHTML(page []byte, address string) (a Article, err error) {
	// The readability library was written for honest pages.
	defer func() {
		if recover() != nil {
			a, err = Article{}, refuse("The page is built in a way that I can't read.")
		}
	}()
	doc, err := parse(page)
	if err != nil {
		return Article{}, err
	}
	base, err := url.Parse(address)
	if err != nil {
		base = &url.URL{}
	}
	said := aboutPage(doc, base)
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxNodes
	found, err := parser.ParseDocument(doc, base)
	if err != nil || found.Node == nil {
		return Article{}, refuse("I can't find an article on that page. You can paste its text instead.")
	}
	text := tidy(textOf(found.Node))
	if len(text) < minText {
		return Article{}, refuse("I can't find an article on that page. You can paste its text instead.")
	}
	a = Article{
		Text: text, Title: oneLine(found.Title()), Publisher: oneLine(found.SiteName()),
		Author: oneLine(found.Byline()), URL: said.canonical, Published: said.published,
	}
	if t, err := found.PublishedTime(); err == nil {
		y, m, d := t.Date()
		a.Published = questions.Date{Year: y, Month: int(m), Day: d}
	}
	return a, nil
}

// parse reads HTML of any origin. Pages nested deeper than a browser would
// draw are refused, since those who walk a tree would run out of stack.
func parse(page []byte) (*html.Node, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, refuse("The page is built in a way that I can't read.")
	}
	nodes := 0
	for range doc.Descendants() {
		if nodes++; nodes > maxNodes {
			return nil, refuse("The page has too much markup to be an article.")
		}
	}
	return doc, nil
}

// textOf is the text of a tree, with a line break where a block ends.
func textOf(root *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Figcaption:
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if isBlock(n) {
			b.WriteString("\n")
		}
	}
	walk(root)
	return b.String()
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Br, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.Blockquote, atom.Section, atom.Article, atom.Tr, atom.Pre, atom.Title:
		return true
	}
	return false
}

// tidy brings text into lines without surplus space.
func tidy(text string) string {
	var lines []string
	for line := range strings.Lines(strings.ToValidUTF8(text, "")) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// IsRefusal takes a refusal out of an error.
func IsRefusal(err error) (*Refusal, bool) {
	var r *Refusal
	ok := errors.As(err, &r)
	return r, ok
}

// String names an article in a line, for logs.
func (a Article) String() string { return fmt.Sprintf("%s (%s)", a.Title, a.URL) }
