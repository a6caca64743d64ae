package news

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// Limits on what is fetched.
const (
	MaxBytes     = 5 << 20 // of a page or feed, unpacked
	MaxRedirects = 5
	fetchTime    = 10 * time.Second
)

// Refusal is why a page or file was not taken, in words for whoever asked.
type Refusal struct {
	Reason string
	// After is for how long the site asks not to be asked again, 0 for nothing
	// said.
	After time.Duration
}

func (r *Refusal) Error() string { return r.Reason }

func refuse(format string, args ...any) error {
	return &Refusal{Reason: fmt.Sprintf(format, args...)}
}

// FetchOptions sets up a [Fetcher].
type FetchOptions struct {
	// Allow lists hosts, or "host:port", that may be fetched although their
	// address is a private one.
	Allow []string
	// Contact is where a site's owner can complain: part of the user agent.
	Contact string
}

// Fetcher gets pages and feeds from the open internet and from nowhere else:
// each connection's address is checked when it is made, so neither DNS nor a
// redirect can lead it to a private network. It heeds robots.txt. It may be
// used concurrently.
type Fetcher struct {
	client *http.Client
	agent  string
	robots *robots
}

// NewFetcher returns a fetcher.
func NewFetcher(o FetchOptions) *Fetcher {
	f := &Fetcher{agent: "Headliner/1 (quiz bot; " + o.Contact + ")", robots: newRobots()}
	if o.Contact == "" {
		f.agent = "Headliner/1 (quiz bot)"
	}
	f.client = &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer(o.Allow, nil),
			TLSHandshakeTimeout:    fetchTime,
			ResponseHeaderTimeout:  fetchTime,
			MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConns:           8,
			IdleConnTimeout:        30 * time.Second,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: f.follow,
	}
	return f
}

// Page is what was fetched, its text in UTF-8.
type Page struct {
	URL  string // where it was found in the end
	Type string // its media type, such as "text/html"
	Body []byte

	// ETag and Modified are the server's marks for a conditional request.
	ETag, Modified string
	// Fresh is for how long the server says that nothing changes.
	Fresh time.Duration
}

// Page fetches an article's page. The error is a [*Refusal] where it can be
// explained to whoever gave the address.
func (f *Fetcher) Page(ctx context.Context, address string) (Page, error) {
	page, _, err := f.get(ctx, address, Page{}, isArticle)
	return page, err
}

// Feed fetches a feed. before is what was fetched last time; changed is false
// where the server says that nothing is new since.
func (f *Fetcher) Feed(ctx context.Context, address string, before Page) (page Page, changed bool, err error) {
	return f.get(ctx, address, before, isFeed)
}

func (f *Fetcher) get(
	ctx context.Context, address string, before Page, wanted func(mediaType string) error,
) (Page, bool, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	u, err := f.check(ctx, address)
	if err != nil {
		return Page{}, false, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, false, refuse("That address can't be read.")
	}
	req.Header.Set("User-Agent", f.agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "+
		"application/feed+json, text/plain, text/markdown;q=0.9, */*;q=0.1")
	if before.ETag != "" {
		req.Header.Set("If-None-Match", before.ETag)
	}
	if before.Modified != "" {
		req.Header.Set("If-Modified-Since", before.Modified)
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return Page{}, false, explain(err)
	}
	defer func() { _ = resp.Body.Close() }()
	switch {
	case resp.StatusCode == http.StatusNotModified:
		before.Fresh = freshFor(resp.Header, time.Now())
		return before, false, nil
	case resp.StatusCode != http.StatusOK:
		return Page{}, false, &Refusal{
			Reason: fmt.Sprintf("The site answered with %d %s.", resp.StatusCode, http.StatusText(resp.StatusCode)),
			After:  retryAfter(resp.Header, time.Now()),
		}
	}
	page, err := read(resp, wanted)
	page.Fresh = freshFor(resp.Header, time.Now())
	return page, true, err
}

// read takes the body of an answer, within limits and as UTF-8.
func read(resp *http.Response, wanted func(string) error) (Page, error) {
	given := resp.Header.Get("Content-Type")
	mediaType, _, _ := mime.ParseMediaType(given)
	if mediaType != "" {
		if err := wanted(mediaType); err != nil {
			return Page{}, err
		}
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, MaxBytes+1))
	if err != nil {
		return Page{}, explain(err)
	}
	if len(body) > MaxBytes {
		return Page{}, refuse("The page is larger than %d MB.", MaxBytes>>20)
	}
	if mediaType == "" {
		given = http.DetectContentType(body)
		if mediaType, _, err = mime.ParseMediaType(given); err != nil {
			return Page{}, refuse("The site does not say what kind of page that is.")
		}
		if err := wanted(mediaType); err != nil {
			return Page{}, err
		}
	}
	page := Page{
		URL: resp.Request.URL.String(), Type: mediaType,
		ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified"),
	}
	page.Body, err = utf8Of(body, given)
	return page, err
}

// utf8Of converts text from whatever character set it is in.
func utf8Of(body []byte, contentType string) ([]byte, error) {
	encoding, _, _ := charset.DetermineEncoding(body, contentType)
	text, err := encoding.NewDecoder().Bytes(body)
	if err != nil {
		return nil, refuse("The text is in a character set that I can't read.")
	}
	return text, nil
}

// check reads an address and asks whether it may be fetched.
func (f *Fetcher) check(ctx context.Context, address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Hostname() == "" {
		return nil, refuse("That is not a web address. It begins with https:// and names a site.")
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, refuse("Only http and https addresses can be fetched.")
	}
	if u.User != nil {
		return nil, refuse("An address with a user name or password in it is not fetched.")
	}
	allowed, err := f.robots.allow(ctx, f.client, f.agent, u)
	if err != nil {
		return nil, err
	}
	if !allowed {
		return nil, refuse("The site's robots.txt asks bots not to read that page.")
	}
	return u, nil
}

// follow decides about a redirect.
func (f *Fetcher) follow(req *http.Request, via []*http.Request) error {
	if len(via) > MaxRedirects {
		return refuse("The address redirects more than %d times.", MaxRedirects)
	}
	if strings.HasSuffix(via[0].URL.Path, robotsPath) {
		return nil
	}
	_, err := f.check(req.Context(), req.URL.String())
	return err
}

// explain puts a failed request into words.
func explain(err error) error {
	var known *Refusal
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, errPrivate):
		return refuse("That address leads to a private network, which I don't enter.")
	case errors.Is(err, context.DeadlineExceeded):
		return refuse("The site took more than %d seconds.", int(fetchTime.Seconds()))
	}
	var timeout interface{ Timeout() bool }
	if errors.As(err, &timeout) && timeout.Timeout() {
		return refuse("The site took more than %d seconds.", int(fetchTime.Seconds()))
	}
	return refuse("The site can't be reached.")
}

func isArticle(mediaType string) error {
	switch {
	case mediaType == "application/pdf":
		return refuse("PDF files can't be read. Give me the text itself, or a web page.")
	case slices.Contains([]string{
		"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown",
	}, mediaType):
		return nil
	}
	return refuse("That is no text but %q. I can read web pages, plain text and Markdown.", mediaType)
}

func isFeed(mediaType string) error {
	if mediaType == "application/json" || strings.HasSuffix(mediaType, "+json") ||
		mediaType == "text/xml" || mediaType == "application/xml" || strings.HasSuffix(mediaType, "+xml") ||
		mediaType == "text/plain" || mediaType == "text/html" {
		return nil
	}
	return refuse("That is no feed but %q.", mediaType)
}
