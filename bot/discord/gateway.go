package discord

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// gateway knows what GET /gateway/bot last said: where to connect, with how many shards, and
// how many sessions may still be started today. Discord resets the bot's token when that
// number is overrun.
type gateway struct {
	c *Client

	mu        sync.Mutex
	address   string
	remaining int
	resetAt   time.Time
	abreast   int // max_concurrency
	asked     time.Time
	next      map[int]time.Time // by shard id modulo abreast: when it may identify again
}

// gatewayBot is the answer of GET /gateway/bot.
type gatewayBot struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"`
	Limit  *struct {
		Total          int   `json:"total"`
		Remaining      int   `json:"remaining"`
		ResetAfter     int64 `json:"reset_after"` // ms
		MaxConcurrency int   `json:"max_concurrency"`
	} `json:"session_start_limit"`
}

func newGateway(c *Client) *gateway {
	return &gateway{c: c, next: make(map[int]time.Time)}
}

// first asks Discord how to connect and gives the number of shards. A refused token or an
// address where nobody answers is an error at once; while Discord itself has trouble it
// keeps trying until ctx ends.
func (g *gateway) first(ctx context.Context) (shards int, err error) {
	for attempt := 0; ; attempt++ {
		bot, err := g.ask(ctx)
		if ctx.Err() != nil {
			return 0, nil
		}
		if err == nil {
			return max(bot.Shards, 1), nil
		}
		if err := g.hopeless(err); err != nil {
			return 0, err
		}
		g.c.log.Warn("Discord is not well; trying again", "err", err)
		wait := g.c.backoff(attempt)
		if refused := (*Error)(nil); errors.As(err, &refused) {
			wait = max(wait, refused.RetryAfter)
		}
		if sleep(ctx, wait) != nil {
			return 0, nil
		}
	}
}

// hopeless turns an error of the very first request into plain words, or gives nil when
// waiting can help.
func (g *gateway) hopeless(err error) error {
	address := g.c.cfg.Base.Redacted()
	refused := (*Error)(nil)
	switch {
	case !errors.As(err, &refused):
		return &plain{address + " does not answer as Discord does: " + err.Error(), err}
	case refused.Status == http.StatusUnauthorized:
		return errToken
	case refused.Status == 0:
		return &plain{"Cannot reach Discord at " + address + ": " + refused.Message, err}
	case refused.Status == http.StatusTooManyRequests || refused.Status >= 500:
		return nil
	}
	return &plain{address + " does not answer as Discord does: " + err.Error(), err}
}

// ask makes the request and remembers its answer.
func (g *gateway) ask(ctx context.Context) (*gatewayBot, error) {
	r, err := g.c.try(ctx, request{method: http.MethodGet, url: discordgo.EndpointGatewayBot})
	if err != nil {
		return nil, err
	}
	bot := &gatewayBot{}
	if err := json.Unmarshal(r.body, bot); err != nil {
		return nil, errors.New("its /gateway/bot is not what was expected")
	}
	u, err := url.Parse(bot.URL)
	if err != nil || u.Scheme != "ws" && u.Scheme != "wss" || u.Host == "" {
		return nil, errors.New("its /gateway/bot names no gateway")
	}
	g.learn(bot, time.Now())
	return bot, nil
}

func (g *gateway) learn(bot *gatewayBot, now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.address, g.asked = bot.URL, now
	g.remaining, g.abreast = 1, 1 // of a stand-in that names no limits
	if l := bot.Limit; l != nil {
		g.remaining = l.Remaining
		g.resetAt = now.Add(time.Duration(l.ResetAfter) * time.Millisecond)
		g.abreast = max(l.MaxConcurrency, 1)
		if l.Remaining > 0 && l.Remaining*10 < l.Total {
			g.c.log.Warn("few gateway sessions are left for today",
				"remaining", l.Remaining, "total", l.Total, "reset", g.resetAt)
		}
	}
}

// url is where to connect.
func (g *gateway) url() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.address
}

// permit waits until the shard may start a new session, and counts it.
func (g *gateway) permit(ctx context.Context, shard int) error {
	for {
		if err := g.refresh(ctx); err != nil {
			return err
		}
		wait, spent := g.reserve(shard, time.Now())
		if !spent {
			return sleep(ctx, wait)
		}
		g.c.log.Warn("all of today's gateway sessions are used; waiting for Discord's reset",
			"shard", shard, "wait", wait.Round(time.Second))
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// refresh asks again unless the answer is fresh: other processes with the same token, and
// this one before a crash, draw on the same budget.
func (g *gateway) refresh(ctx context.Context) error {
	g.mu.Lock()
	fresh := time.Since(g.asked) < g.c.cfg.IdentifyEvery && g.remaining > 0
	g.mu.Unlock()
	if fresh {
		return nil
	}
	_, err := g.ask(ctx)
	return err
}

// reserve takes one session start and says how long to wait for its turn. When none is left
// it takes nothing, and wait is the time until there are some again.
func (g *gateway) reserve(shard int, now time.Time) (wait time.Duration, spent bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.remaining <= 0 {
		return max(g.resetAt.Sub(now), g.c.cfg.BackoffMin), true
	}
	g.remaining--
	turn := shard % g.abreast
	at := g.next[turn]
	if at.Before(now) {
		at = now
	}
	g.next[turn] = at.Add(g.c.cfg.IdentifyEvery)
	return at.Sub(now), false
}
