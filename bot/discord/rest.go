package discord

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// maxAnswer bounds what is read of an answer; Discord's are far smaller.
const maxAnswer = 4 << 20

// request is one call of Discord's REST interface.
type request struct {
	method, url string
	body        []byte
	contentType string // "" with a body: JSON
	// route is the key of the rate limit it falls under, "" for what answers interactions:
	// those are paced by nothing, as Discord counts them apart.
	route string
	// twice means that doing it a second time changes nothing.
	twice bool
}

type reply struct {
	status int
	header http.Header
	body   []byte
}

// endpoint joins path segments to an address of Discord's interface, each escaped.
func endpoint(segments ...string) string {
	for i, s := range segments {
		segments[i] = url.PathEscape(s)
	}
	return discordgo.EndpointAPI + strings.Join(segments, "/")
}

// once sends r one time. Any answer but a success is an *[Error], and so is no answer.
func (c *Client) once(ctx context.Context, r request) (*reply, error) {
	req, err := http.NewRequestWithContext(ctx, r.method, r.url, bytes.NewReader(r.body))
	if err != nil {
		return nil, c.transportError(err)
	}
	if req.Header["Authorization"] = []string{c.token}; len(r.body) > 0 {
		if r.contentType == "" {
			r.contentType = "application/json"
		}
		req.Header["Content-Type"] = []string{r.contentType}
	}
	req.Header["User-Agent"] = []string{userAgent}
	answer, err := c.http.Do(req)
	if err != nil {
		return nil, c.transportError(err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return nil, c.transportError(err)
	}
	got := &reply{status: answer.StatusCode, header: answer.Header, body: body}
	c.note(got)
	if got.status < 200 || got.status > 299 {
		return got, c.refusal(got)
	}
	return got, nil
}

// userAgent is in the form that Discord asks for; it turns others away.
const userAgent = "DiscordBot (https://github.com/bwmarrin/discordgo, v" +
	discordgo.VERSION + ") Headliner"

// note counts answers that Discord counts against the bot's address.
func (c *Client) note(r *reply) {
	switch r.status {
	case http.StatusUnauthorized, http.StatusForbidden:
	case http.StatusTooManyRequests:
		if r.header.Get("X-RateLimit-Scope") == "shared" {
			return
		}
	default:
		return
	}
	if n, warn := c.limits.refused(time.Now()); warn {
		c.log.Warn("Discord refuses many requests; at 10,000 in 10 minutes it bans this address",
			"refused", n, "minutes", 10)
	}
}

// persist sends r until it succeeds, is refused for good, or ctx ends. Before each try it
// waits for the rate limits; after a 429 for as long as Discord says. After a 5xx or a lost
// connection r is sent again only if that is safe.
func (c *Client) persist(ctx context.Context, r request) (*reply, error) {
	for attempt := 0; ; attempt++ {
		if r.route != "" {
			if err := c.limits.wait(ctx, r.route); err != nil {
				return nil, &Error{Message: "waiting for the rate limit: " + err.Error(), cause: err}
			}
		}
		got, err := c.try(ctx, r)
		if got != nil && r.route != "" {
			c.limits.learn(r.route, got.header, time.Now())
		}
		if err == nil {
			return got, nil
		}
		refused := (*Error)(nil)
		if !errors.As(err, &refused) || !again(r, refused) || ctx.Err() != nil {
			return got, err
		}
		wait := refused.RetryAfter
		if wait == 0 {
			wait = min(5*time.Second, c.backoff(attempt)/4)
		} else if r.route != "" {
			c.limits.hold(r.route, isGlobal(got), time.Now().Add(wait))
		}
		if sleep(ctx, wait) != nil {
			return got, err
		}
	}
}

// try sends r one time, within Config.TryLimit: the connection may lead nowhere.
func (c *Client) try(ctx context.Context, r request) (*reply, error) {
	ctx, cancel := context.WithTimeout(ctx, c.cfg.TryLimit)
	defer cancel()
	return c.once(ctx, r)
}

// again tells whether r may be sent once more after err.
func again(r request, err *Error) bool {
	switch {
	case err.Status == http.StatusTooManyRequests:
		return true // it was not carried out
	case err.Status == 0:
		return r.twice || dialing(err)
	}
	return r.twice && err.Status >= 500
}

// isGlobal tells a 429 that is about all requests of the bot from one about a route.
func isGlobal(r *reply) bool {
	return r.header.Get("X-RateLimit-Global") != "" ||
		r.header.Get("X-RateLimit-Scope") == "global" ||
		bytes.Contains(bytes.ReplaceAll(r.body, []byte(" "), nil), []byte(`"global":true`))
}
