package sandbox

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Kinds of interaction, numbered as Discord numbers them.
const (
	CallCommand   = 2
	CallComponent = 3
	CallComplete  = 4
	CallModal     = 5
)

// Kinds of first answer, numbered as Discord numbers them.
const (
	ReplyMessage        = 4
	ReplyDeferred       = 5
	ReplyDeferredUpdate = 6
	ReplyUpdate         = 7
	ReplyChoices        = 8
	ReplyModal          = 9
)

// ErrNoAnswer says that the bot let the time for its first answer pass: what Discord shows as
// "The application did not respond".
var ErrNoAnswer = errors.New("sandbox: the application did not respond")

// From says who acts where.
type From struct {
	User    string // a user's ID
	Channel string // a channel's ID
	Locale  string // the user's language; default "en-US"

	// Forge lets through what no real client would send: options that the command does not know,
	// lacks or limits, and form fields out of bounds.
	Forge bool
}

// Modal is a form that the bot opened.
type Modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`

	channel, message string // the message whose component opened it, if any
}

// Reply is the bot's first answer to an interaction.
type Reply struct {
	Type    int           // one of the Reply constants
	Message Message       // what was posted, or what the pressed message became
	Modal   *Modal        // for ReplyModal
	Choices []Choice      // for ReplyChoices
	Private bool          // only the one who acted sees it
	At      time.Time     // when the bot's request came in
	After   time.Duration // how long after the interaction was sent
}

// Call is one interaction: something a user did that the bot must answer. Safe for concurrent use.
type Call struct {
	ID, Token string
	Kind      int
	From      From
	Command   string    // "trivia start", for commands and autocompletion
	CustomID  string    // for components and forms
	Sent      time.Time // when it went out on the gateway

	s         *Server
	guild     string
	message   string             // the message that a component sits on
	private   bool               // whether that message is private
	watch     func(at time.Time) // of a load run: told of the answer in the place of done
	done      chan struct{}      // closed on the first answer, or when there was none in time
	timer     *time.Timer
	mu        sync.Mutex
	reply     *Reply
	failed    bool
	original  string // the message that @original means
	followups []string
	open      bool // deferred, and not answered since
}

// Reply waits for the bot's first answer. It returns [ErrNoAnswer] when there was none in time, or
// ctx's error.
func (c *Call) Reply(ctx context.Context) (*Reply, error) {
	select {
	case <-c.done:
	case <-ctx.Done():
		return nil, fmt.Errorf("sandbox: waiting for an answer to %s: %w", c.label(), ctx.Err())
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reply == nil {
		return nil, fmt.Errorf("%w to %s", ErrNoAnswer, c.label())
	}
	return c.reply, nil
}

func (c *Call) label() string {
	switch c.Kind {
	case CallCommand, CallComplete:
		return "/" + c.Command
	}
	return c.CustomID
}

// Original is the first answer's message as it stands now: after a deferral, what it became.
func (c *Call) Original() (Message, bool) {
	c.mu.Lock()
	id := c.original
	c.mu.Unlock()
	return c.s.mail.get(c.From.Channel, id)
}

// Followups lists the messages that the bot sent after its first answer, as they stand now.
func (c *Call) Followups() []Message {
	c.mu.Lock()
	ids := c.followups
	c.mu.Unlock()
	var list []Message
	for _, id := range ids {
		if m, ok := c.s.mail.get(c.From.Channel, id); ok {
			list = append(list, m)
		}
	}
	return list
}

// Until returns the first version of the answer's message, or of a follow-up, that fits. It waits
// for edits and new follow-ups. The error is [ErrNoAnswer] or ctx's.
func (c *Call) Until(ctx context.Context, fits func(Message) bool) (Message, error) {
	if _, err := c.Reply(ctx); err != nil {
		return Message{}, err
	}
	mine := func(m Message) bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		return m.ID == c.original || m.Cause != nil && m.Cause.ID == c.ID
	}
	return c.s.WaitFor(ctx, c.From.Channel, c.From.User, func(m Message) bool {
		return mine(m) && fits(m)
	})
}

// calls remembers interactions by their tokens, the newest ones only. Safe for concurrent use.
type calls struct {
	mu      sync.Mutex
	byToken map[string]*Call
	order   []string // a ring once it is full
	next    int
	keep    int
}

func newCalls(keep int) *calls {
	return &calls{byToken: map[string]*Call{}, keep: keep}
}

func (k *calls) add(c *Call) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.order) < k.keep {
		k.order = append(k.order, c.Token)
	} else {
		delete(k.byToken, k.order[k.next])
		k.order[k.next] = c.Token
		k.next = (k.next + 1) % k.keep
	}
	k.byToken[c.Token] = c
}

func (k *calls) get(token string) *Call {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.byToken[token]
}

// expire fails the call if nothing answered it so far.
func (c *Call) expire() {
	c.mu.Lock()
	late := c.reply == nil && !c.failed
	c.failed = c.failed || late
	c.mu.Unlock()
	if !late {
		return
	}
	close(c.done)
	if c.Kind != CallComplete {
		c.s.hub.publish(Event{
			Type: EventFailed, Channel: c.From.Channel, Call: c.ID, For: c.From.User,
			ID: c.message, Text: "The application did not respond",
		})
	}
}

// answer takes the first answer, once. It reports false if there was one, or the time is over.
func (c *Call) answer(r *Reply) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reply != nil || c.failed {
		return false
	}
	c.reply = r
	return true
}

// settle wakes whoever waits for the first answer, once its effects can be seen.
func (c *Call) settle(at time.Time) {
	if c.watch != nil {
		c.watch(at)
		return
	}
	c.mu.Lock()
	c.timer.Stop()
	c.mu.Unlock()
	close(c.done)
	if c.Kind != CallComplete {
		c.s.hub.publish(Event{
			Type: EventAnswered, Channel: c.From.Channel, Call: c.ID, For: c.From.User,
			ID: c.message,
		})
	}
}
