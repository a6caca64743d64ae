// Package discord is the bot's wire to Discord: it keeps the gateway connected, turns raw
// events into interactions, and answers them. Nothing else in the program talks to Discord.
//
// It is built on discordgo, whose Session does the gateway's handshake and heartbeats. Around
// it this package puts what a bot that runs for months needs: limits in time on every read, a
// reconnect loop of its own, answers that share no rate-limit bucket, and errors without tokens.
package discord

import (
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Config says how to reach Discord and who handles what arrives. Token and Handle are required;
// every other field has a default.
type Config struct {
	// Token is the bot's token, with or without the leading "Bot ".
	Token string
	// Base is Discord's address, or a proxy's or stand-in's; nil means https://discord.com/.
	Base *url.URL
	// Log receives what operators should know; nil means [slog.Default].
	Log *slog.Logger
	// Handle is called once for each interaction, in a goroutine of its own. Its context
	// outlives the one given to [Client.Run] by up to Drain. A panic in it is logged.
	Handle func(ctx context.Context, i *Interaction)
	// Guild is told when the bot is in a guild that it was not known to be in,
	// or that it was taken out of one. It is called in the gateway's read loop
	// and must not wait; nil means that nobody wants to know. So it is with
	// Guilds, told at the beginning of each session where a shard is.
	Guild  func(id string, in bool)
	Guilds func(Presence)

	// Intents the gateway is asked for; 0 means guilds only.
	Intents discordgo.Intent
	// MaxHandlers run at once (1024); MaxQueue more interactions may wait for one (4096).
	// One that finds the queue full is dropped, and the user sees Discord's own failure note.
	MaxHandlers, MaxQueue int
	// GlobalRate is how many requests a second Discord allows the bot besides answers to
	// interactions (50). A negative number means no limit.
	GlobalRate int

	// AnswerLimit is the time from receipt in which a first answer must be out (2.5 s).
	AnswerLimit time.Duration
	// TryLimit is the time for one try of any other request (10 s).
	TryLimit time.Duration
	// HelloLimit is how long the gateway may take for each step of its handshake (20 s).
	HelloLimit time.Duration
	// WriteLimit is how long a write to the gateway may block (10 s).
	WriteLimit time.Duration
	// CloseLimit is how long Discord may take to confirm a closed connection (500 ms).
	CloseLimit time.Duration
	// Watchdog is how long discordgo may hold its session lock before that session is
	// abandoned for a new one (60 s).
	Watchdog time.Duration
	// BackoffMin and BackoffMax bound the pause before another connection (1 s, 60 s).
	BackoffMin, BackoffMax time.Duration
	// Steady is how long a connection must live for the back-off to start afresh (60 s).
	Steady time.Duration
	// IdentifyEvery is the window of Discord's max_concurrency (5 s).
	IdentifyEvery time.Duration
	// Drain is how long handlers in flight may take once Run's context has ended (8 s).
	Drain time.Duration

	tls *tls.Config // nil but in tests
}

// LogValue keeps the token out of logs.
func (c Config) LogValue() slog.Value {
	return slog.GroupValue(slog.String("token", "REDACTED"), slog.Any("base", c.Base))
}

// Client is one bot's connection to Discord. Its methods may be called concurrently.
type Client struct {
	cfg   Config
	token string // with "Bot " in front
	log   *slog.Logger
	http  *http.Client
	files *http.Client // for attachments
	scrub scrubber

	limits  *limits
	gateway *gateway
	inbox   *inbox

	ready     chan struct{}
	readyOnce sync.Once
	mu        sync.Mutex
	appID     string
	waiting   int // shards that were never ready
}

// New makes a client from cfg. It connects to nothing yet; see [Client.Run].
func New(cfg Config) (*Client, error) {
	token := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(cfg.Token)+" ", "Bot "))
	if token == "" || strings.ContainsFunc(token, notPrintable) {
		return nil, errToken
	}
	if cfg.Handle == nil {
		return nil, errors.New("discord: Config.Handle is nil")
	}
	if cfg.Base == nil {
		cfg.Base = &url.URL{Scheme: "https", Host: "discord.com", Path: "/"}
	}
	if s := cfg.Base.Scheme; s != "http" && s != "https" || cfg.Base.Host == "" {
		return nil, errors.New("discord: the base URL must begin with http:// or https:// and a host")
	}
	cfg.fill()
	c := &Client{
		cfg:    cfg,
		token:  "Bot " + token,
		log:    cfg.Log,
		scrub:  newScrubber(token),
		limits: newLimits(cfg.GlobalRate),
		ready:  make(chan struct{}),
	}
	c.http, c.files = newHTTPClient(cfg.Base, cfg.tls), newFileClient()
	c.gateway = newGateway(c)
	c.inbox = newInbox(c)
	return c, nil
}

func notPrintable(r rune) bool { return r <= ' ' || r > '~' }

// fill gives every field that is zero its default.
func (c *Config) fill() {
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Intents == 0 {
		c.Intents = discordgo.IntentGuilds
	}
	for _, f := range []struct {
		field *int
		value int
	}{{&c.MaxHandlers, 1024}, {&c.MaxQueue, 4096}, {&c.GlobalRate, 50}} {
		if *f.field == 0 {
			*f.field = f.value
		}
	}
	for _, f := range []struct {
		field *time.Duration
		value time.Duration
	}{
		{&c.AnswerLimit, 2500 * time.Millisecond},
		{&c.TryLimit, 10 * time.Second},
		{&c.HelloLimit, 20 * time.Second},
		{&c.WriteLimit, 10 * time.Second},
		{&c.CloseLimit, 500 * time.Millisecond},
		{&c.Watchdog, time.Minute},
		{&c.BackoffMin, time.Second},
		{&c.BackoffMax, time.Minute},
		{&c.Steady, time.Minute},
		{&c.IdentifyEvery, 5 * time.Second},
		{&c.Drain, 8 * time.Second},
	} {
		if *f.field == 0 {
			*f.field = f.value
		}
	}
}

// Ready is closed when every shard has been connected for the first time.
func (c *Client) Ready() <-chan struct{} { return c.ready }

// AppID is the application's id; it is known once [Client.Ready] is closed, and "" before.
func (c *Client) AppID() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.appID
}

// shardReady notes that one more shard is connected for the first time.
func (c *Client) shardReady(appID string) {
	c.mu.Lock()
	c.appID = appID
	c.waiting--
	all := c.waiting <= 0
	c.mu.Unlock()
	if all {
		c.readyOnce.Do(func() { close(c.ready) })
	}
}

// Run connects all shards and stays connected until ctx ends; then it closes the gateway,
// waits up to Config.Drain for handlers in flight, and returns nil. Before that it returns only
// for what waiting cannot mend: a refused token, an address that does not answer at the start,
// or a close code that Discord means for good; the error says so in plain words.
// Run may be called once.
func (c *Client) Run(ctx context.Context) error {
	shards, err := c.gateway.first(ctx)
	if err != nil || ctx.Err() != nil {
		return err
	}
	handlers, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	go c.inbox.run(handlers)
	err = c.runShards(ctx, shards)
	c.inbox.drain(c.cfg.Drain)
	return err
}

// runShards keeps all shards connected; the first that fails for good ends the others.
func (c *Client) runShards(ctx context.Context, count int) error {
	c.mu.Lock()
	c.waiting = count
	c.mu.Unlock()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var group sync.WaitGroup
	failed := make(chan error, count)
	for id := range count {
		group.Go(func() {
			if err := newShard(c, id, count).run(ctx); err != nil {
				failed <- err
				stop(err)
			}
		})
	}
	group.Wait()
	select {
	case err := <-failed:
		return err
	default:
		return nil
	}
}
