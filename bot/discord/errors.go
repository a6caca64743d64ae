package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// ErrAnswered means that the interaction already has its first answer from this process.
var ErrAnswered = errors.New("discord: interaction already answered")

// plain is an error whose text is a sentence for the person who starts the bot.
type plain struct {
	text  string
	cause error
}

func (p *plain) Error() string { return p.text }

func (p *plain) Unwrap() error { return p.cause }

var errToken error = &plain{text: "Discord refused the token. Check DISCORD_TOKEN."}

// Error is a request that Discord refused or that did not reach it. It never holds a token.
type Error struct {
	// Status is the HTTP status, 0 when no answer came.
	Status int
	// Code is Discord's own error code, such as 10062 for an unknown interaction; 0 if none.
	Code int
	// RetryAfter is how long Discord asks to wait, with status 429.
	RetryAfter time.Duration
	// Message is Discord's explanation, or what went wrong on the way.
	Message string

	cause error
}

func (e *Error) Error() string {
	switch {
	case e.Status == 0:
		return "discord: " + e.Message
	case e.Code == 0:
		return fmt.Sprintf("discord: HTTP %d: %s", e.Status, e.Message)
	}
	return fmt.Sprintf("discord: HTTP %d: %s (code %d)", e.Status, e.Message, e.Code)
}

// Unwrap gives what lay below a request without an answer, such as [context.DeadlineExceeded].
func (e *Error) Unwrap() error { return e.cause }

// The error codes of Discord that this package acts on.
const codeAcknowledged = 40060

// transportError makes an Error from what [http.Client.Do] returned. The url.Error around it
// holds the whole URL, so interaction tokens too; only what is inside it is kept.
func (c *Client) transportError(err error) *Error {
	if outer := (*url.Error)(nil); errors.As(err, &outer) {
		err = outer.Err
	}
	return &Error{Message: c.scrub.text(err.Error()), cause: err}
}

// refusal makes an Error from an answer that is not a success.
func (c *Client) refusal(r *reply) *Error {
	e := &Error{Status: r.status, Message: http.StatusText(r.status)}
	var body struct {
		Code       int
		Message    string
		RetryAfter float64 `json:"retry_after"`
		Errors     json.RawMessage
	}
	// What could be read is used: a proxy in between may answer with a page instead.
	_ = json.Unmarshal(r.body, &body)
	if body.Message != "" {
		e.Message = body.Message
	}
	e.Code = body.Code
	if len(body.Errors) > 0 {
		e.Message += " " + shorten(string(body.Errors), 400)
	}
	e.Message = c.scrub.text(e.Message)
	if r.status == http.StatusTooManyRequests {
		e.RetryAfter = retryAfter(body.RetryAfter, r.header)
	}
	return e
}

// retryAfter prefers the body's value, which has fractions of a second.
func retryAfter(body float64, h http.Header) time.Duration {
	for _, name := range []string{"X-RateLimit-Reset-After", "Retry-After"} {
		if body > 0 {
			break
		}
		body, _ = strconv.ParseFloat(h.Get(name), 64)
	}
	if !(body > 0) {
		body = 1
	}
	return time.Duration(min(body, 86400) * float64(time.Second))
}

func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return s[:limit] + "…"
}

// fatal turns how a connection ended into the error that ends the process, or nil when
// connecting again can help.
func (c *Client) fatal(err error) error {
	var end *closed
	if !errors.As(err, &end) {
		return nil
	}
	text := ""
	switch end.code {
	case 4004:
		return errToken
	case 4010, 4011:
		text = fmt.Sprintf("Discord refused the number of shards (%s)."+
			" Start the bot again so that it asks how many are needed.", end)
	case 4012:
		text = fmt.Sprintf("Discord no longer speaks version %s of its gateway (%s)."+
			" The bot needs an update.", discordgo.APIVersion, end)
	case 4013, 4014:
		text = fmt.Sprintf("Discord does not allow this bot the gateway intents it asks for"+
			" (%s; %s). Check the bot's page in the Developer Portal.",
			intents(c.cfg.Intents), end)
	default:
		return nil
	}
	return &plain{text, err}
}

// dialing tells whether err comes from there being nobody at an address.
func dialing(err error) bool {
	op := (*net.OpError)(nil)
	return errors.As(err, &op) && op.Op == "dial"
}

// intents names the asked-for intents that matter here.
func intents(i discordgo.Intent) string {
	var names strings.Builder
	for _, known := range []struct {
		bit  discordgo.Intent
		name string
	}{
		{discordgo.IntentGuilds, "guilds"},
		{discordgo.IntentGuildMembers, "guild members"},
		{discordgo.IntentGuildPresences, "presences"},
		{discordgo.IntentMessageContent, "message content"},
	} {
		if i&known.bit != 0 {
			names.WriteString(known.name + ", ")
		}
	}
	return names.String() + "number " + strconv.Itoa(int(i))
}

// sleep waits for d, or until ctx ends; then it returns why.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
