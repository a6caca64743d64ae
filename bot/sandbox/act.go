package sandbox

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"time"
)

// Args are a command's options by name: strings, numbers, booleans, the IDs of users and channels,
// and [File] for attachments.
type Args map[string]any

// File is an attachment that a user adds to a command or a form.
type File struct {
	Name        string `json:"name"`
	ContentType string `json:"content_type"`
	Data        []byte `json:"data"` // base64 in JSON
}

// Slash runs a command such as "trivia start" as a user. The options are typed as the command was
// registered, and refused as a client would, unless forged. It does not ask whether the member may
// use the command: Discord's settings can be overruled in a guild, so a bot has to check.
func (s *Server) Slash(ctx context.Context, from From, command string, args Args) (*Call, error) {
	c, err := s.call(from, CallCommand)
	if err != nil {
		return nil, err
	}
	data, err := s.commandData(c, command, args, "")
	if err != nil {
		return nil, fmt.Errorf("sandbox: /%s: %w", command, err)
	}
	return c, s.send(ctx, c, data, nil)
}

// Complete asks for suggestions as a user types into the option called focused. The answer is in
// [Reply.Choices]. Options filled in already go into args.
func (s *Server) Complete(ctx context.Context, from From, command, focused, partial string,
	args ...Args,
) (*Call, error) {
	c, err := s.call(from, CallComplete)
	if err != nil {
		return nil, err
	}
	all := Args{focused: partial}
	for _, a := range args {
		maps.Copy(all, a)
	}
	all[focused] = partial
	data, err := s.commandData(c, command, all, focused)
	if err != nil {
		return nil, fmt.Errorf("sandbox: completing /%s: %w", command, err)
	}
	return c, s.send(ctx, c, data, nil)
}

// Press presses a button. Any message and custom ID will do, so that tests can forge them: a
// message that does not exist goes out as an empty one by the bot.
func (s *Server) Press(ctx context.Context, from From, message, customID string) (*Call, error) {
	c, err := s.component(from, message, customID)
	if err != nil {
		return nil, err
	}
	return c, s.send(ctx, c, pressData(customID), s.carried(c))
}

// Select chooses values in a select menu, with [Server.Press]'s freedom.
func (s *Server) Select(ctx context.Context, from From, message, customID string,
	values ...string,
) (*Call, error) {
	c, err := s.component(from, message, customID)
	if err != nil {
		return nil, err
	}
	kind := StringSelect
	if m, ok := s.mail.get(from.Channel, message); ok {
		if menu, ok := m.Find(customID); ok {
			kind = menu.Type
		}
	}
	data, err := json.Marshal(map[string]any{
		"component_type": kind, "custom_id": customID, "values": append([]string{}, values...),
		"resolved": s.resolve(c, kind, values),
	})
	if err != nil {
		return nil, fmt.Errorf("sandbox: select: %w", err)
	}
	return c, s.send(ctx, c, data, s.carried(c))
}

// SubmitModal sends a form filled in: fields by custom ID, those left out empty. For a forged form
// pass a Modal with nothing but a CustomID, and set [From.Forge].
func (s *Server) SubmitModal(ctx context.Context, from From, m *Modal,
	fields map[string]string,
) (*Call, error) {
	c, err := s.call(from, CallModal)
	if err != nil {
		return nil, err
	}
	c.CustomID, c.message = m.CustomID, m.message
	data, err := modalData(m, fields, from.Forge)
	if err != nil {
		return nil, fmt.Errorf("sandbox: form %s: %w", m.CustomID, err)
	}
	return c, s.send(ctx, c, data, s.mail.raw(m.channel, m.message))
}

func (s *Server) component(from From, message, customID string) (*Call, error) {
	c, err := s.call(from, CallComponent)
	if err != nil {
		return nil, err
	}
	m, _ := s.mail.get(from.Channel, message)
	c.message, c.private, c.CustomID = message, m.Private(), customID
	return c, nil
}

// carried is the message that a component's payload holds.
func (s *Server) carried(c *Call) []byte {
	if raw := s.mail.raw(c.From.Channel, c.message); raw != nil {
		return raw
	}
	gone := Message{ID: c.message, Channel: c.From.Channel, Author: s.world.bot}
	raw, _ := json.Marshal(gone) // plain values: cannot fail
	return raw
}

// call starts an interaction; nothing is sent yet.
func (s *Server) call(from From, kind int) (*Call, error) {
	channel, ok := s.world.channel(from.Channel)
	if !ok {
		return nil, fmt.Errorf("sandbox: no channel %q", from.Channel)
	}
	if _, ok := s.world.user(from.User); !ok {
		return nil, fmt.Errorf("sandbox: no user %q", from.User)
	}
	or(&from.Locale, "en-US")
	now := time.Now()
	return &Call{
		ID: s.ids.next(now), Token: newToken(), Kind: kind, From: from, Sent: now,
		s: s, guild: channel.Guild, done: make(chan struct{}),
	}, nil
}

// newToken makes an interaction token, about as long as Discord's.
func newToken() string {
	var b [80]byte
	for i := 0; i < len(b); i += 8 {
		n := rand.Uint64()
		for j := range 8 {
			b[i+j] = byte(n >> (8 * j))
		}
	}
	return hex.EncodeToString(b[:])
}

// send hands the interaction to the bot and starts the clock.
func (s *Server) send(ctx context.Context, c *Call, data, message []byte) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("sandbox: %s: %w", c.label(), err)
	}
	payload := s.payload(c, data, message)
	s.calls.add(c)
	if c.Kind != CallComplete {
		s.hub.publish(Event{
			Type: EventWaiting, Channel: c.From.Channel, Call: c.ID, For: c.From.User, ID: c.message,
		})
	}
	c.mu.Lock()
	c.timer = time.AfterFunc(s.opt.FirstAnswer-time.Since(c.Sent), c.expire)
	c.mu.Unlock()
	s.gateway.dispatch(c.guild, "INTERACTION_CREATE", payload, 0)
	if s.trouble.get().DuplicateInteractions {
		s.gateway.dispatch(c.guild, "INTERACTION_CREATE", payload, 0)
	}
	return nil
}
