package sandbox

import (
	"context"
	"log/slog"
	"time"
)

// Options sets up a [Server]. The zero value listens on a free loopback port with Discord's limits.
type Options struct {
	Addr string       // where to listen; default "127.0.0.1:0"
	Log  *slog.Logger // default: nothing is logged
	Page bool         // serve the web page and its API

	Token string // the bot token to accept; default "sandbox"
	Bot   string // the bot's name; default "Headliner"

	FirstAnswer  time.Duration // how long an interaction waits for its answer; default 3 s
	TokenLife    time.Duration // how long its token is good for more; default 15 min
	Heartbeat    time.Duration // heartbeat interval; default 41.25 s
	ResumeWindow time.Duration // how long a dropped session can be resumed; default 90 s

	// IdentifyInterval is the pause that Discord asks for between two IDENTIFYs (5 s there).
	// A faster one gets "invalid session". Zero: any pace is fine.
	IdentifyInterval time.Duration
	Identifies       int // IDENTIFYs a day; default 1000
	Shards           int // what /gateway/bot recommends; default 1
	Intents          int // privileged intents that are switched on; default none

	Limits Limits // rate limits; zero fields are Discord's

	Keep     int // messages kept in each channel, and as many private ones; default 200
	KeepLog  int // requests kept in the log; default 5000
	KeepCall int // interactions whose tokens are remembered; default 20,000

	// Solve tells simulated players whether the button with the custom ID is the right one;
	// ok is false where nobody knows. Nil: they guess.
	Solve func(ctx context.Context, customID string) (right, ok bool)
	// Answer tells simulated players what to type in the form that the button with the custom ID
	// opens; ok is false where it opens none that they know. Nil: they fill in no forms.
	Answer func(ctx context.Context, customID string) (text string, ok bool)
	// PlayerDelay is the time that simulated players think; default 1 to 8 s.
	PlayerDelay [2]time.Duration

	// Check sees each request body that the bot sends, with the path below /api/v10, before it
	// is acted upon. An error is recorded as a violation; the request goes on.
	Check func(method, path string, body []byte) error
}

// Limits are the rate limits held. A zero field means Discord's own; Off switches all off.
type Limits struct {
	Off           bool
	Global        int   // requests a second for all of the bot; default 50
	MessageCreate Limit // in a channel; default 5 in 5 s
	MessageEdit   Limit // in a channel; default 5 in 5 s
	Webhook       Limit // follow-ups and edits by one interaction's token; default 5 in 2 s
	Other         Limit // any other route; default 50 in 1 s
}

// Limit is a number of requests in a window of time.
type Limit struct {
	N   int
	Per time.Duration
}

// withDefaults fills in what was left zero.
func (o Options) withDefaults() Options {
	or(&o.Addr, "127.0.0.1:0")
	or(&o.Log, slog.New(slog.DiscardHandler))
	or(&o.Token, "sandbox")
	or(&o.Bot, "Headliner")
	or(&o.FirstAnswer, 3*time.Second)
	or(&o.TokenLife, 15*time.Minute)
	or(&o.Heartbeat, 41250*time.Millisecond)
	or(&o.ResumeWindow, 90*time.Second)
	or(&o.Identifies, 1000)
	or(&o.Shards, 1)
	or(&o.Keep, 200)
	or(&o.KeepLog, 5000)
	or(&o.KeepCall, 20_000)
	or(&o.PlayerDelay, [2]time.Duration{time.Second, 8 * time.Second})
	or(&o.Limits.Global, 50)
	or(&o.Limits.MessageCreate, Limit{N: 5, Per: 5 * time.Second})
	or(&o.Limits.MessageEdit, Limit{N: 5, Per: 5 * time.Second})
	or(&o.Limits.Webhook, Limit{N: 5, Per: 2 * time.Second})
	or(&o.Limits.Other, Limit{N: 50, Per: time.Second})
	return o
}

func or[T comparable](value *T, fallback T) {
	var zero T
	if *value == zero {
		*value = fallback
	}
}
