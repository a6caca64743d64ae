package news

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	robotsPath  = "/robots.txt"
	robotsBytes = 512 << 10 // as much as RFC 9309 asks a reader to take
	robotsFresh = time.Hour
	robotsHosts = 256 // kept at a time
	robotsName  = "Headliner"
)

// robots remembers for a while what sites ask of bots.
type robots struct {
	mu    sync.Mutex
	sites map[string]site
}

type site struct {
	rules *robotstxt.RobotsData
	read  time.Time
}

func newRobots() *robots { return &robots{sites: map[string]site{}} }

// allow reports whether the site of u lets bots read it. A site that can't say
// so just now counts as one that does not, as RFC 9309 has it.
func (r *robots) allow(ctx context.Context, client *http.Client, agent string, u *url.URL) (bool, error) {
	key := u.Scheme + "://" + u.Host
	r.mu.Lock()
	known, ok := r.sites[key]
	r.mu.Unlock()
	if !ok || time.Since(known.read) > robotsFresh {
		rules, err := fetchRules(ctx, client, agent, key)
		if err != nil {
			return false, err
		}
		known = site{rules: rules, read: time.Now()}
		r.keep(key, known)
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if path == "" {
		path = "/"
	}
	return known.rules.TestAgent(path, robotsName), nil
}

func (r *robots) keep(key string, s site) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.sites) >= robotsHosts {
		clear(r.sites)
	}
	r.sites[key] = s
}

func fetchRules(ctx context.Context, client *http.Client, agent, site string) (*robotstxt.RobotsData, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, site+robotsPath, nil)
	if err != nil {
		return nil, refuse("That address can't be read.")
	}
	req.Header.Set("User-Agent", agent)
	resp, err := client.Do(req)
	if err != nil {
		return nil, explain(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(resp.Body, robotsBytes))
	if err != nil {
		return nil, explain(err)
	}
	rules, err := robotstxt.FromStatusAndBytes(resp.StatusCode, body)
	var broken *robotstxt.ParseError
	if errors.As(err, &broken) { // what can't be understood forbids nothing
		return robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
	}
	if err != nil {
		return nil, refuse("The site's robots.txt can't be read.")
	}
	return rules, nil
}
