package sandbox

import (
	"context"
	"encoding/json"
	"slices"
	"sync"
	"time"
)

// mail holds the messages of all channels. Safe for concurrent use.
type mail struct {
	mu    sync.Mutex
	keep  int
	boxes map[string]*box // by channel
	hub   *hub
}

// box is one channel's messages, oldest first; private ones apart, so that many of them do not
// push out what all see.
type box struct {
	open, private []*letter
	byID          map[string]*letter
	nonces        map[string]nonced
}

// letter is one version of a message. Edits replace it.
type letter struct {
	Message
	raw []byte // the message as JSON, made when first needed
}

type nonced struct {
	id string
	at time.Time
}

// nonceLife is how long a nonce keeps a second message from being made.
const nonceLife = 5 * time.Minute

func newMail(keep int, h *hub) *mail {
	return &mail{keep: keep, boxes: map[string]*box{}, hub: h}
}

func (m *mail) box(channel string) *box {
	b := m.boxes[channel]
	if b == nil {
		b = &box{byID: map[string]*letter{}, nonces: map[string]nonced{}}
		m.boxes[channel] = b
	}
	return b
}

// add puts a new message into its channel and tells everyone it is for.
func (m *mail) add(msg Message) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.box(msg.Channel).add(&letter{Message: msg}, m.keep)
	m.tell(EventCreate, msg)
}

func (b *box) add(l *letter, keep int) {
	list := &b.open
	if l.Private() {
		list = &b.private
	}
	b.byID[l.ID] = l
	*list = append(*list, l)
	for len(*list) > keep {
		delete(b.byID, (*list)[0].ID)
		(*list)[0] = nil
		*list = (*list)[1:]
	}
}

func (m *mail) tell(kind string, msg Message) {
	if m.hub.idle() {
		return
	}
	m.hub.publish(Event{Type: kind, Channel: msg.Channel, Message: &msg, ID: msg.ID, For: msg.For})
}

// addOnce is add, unless a message with the nonce was made lately: then it returns that one.
func (m *mail) addOnce(msg Message, nonce string) (Message, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.box(msg.Channel)
	for n, known := range b.nonces {
		if msg.Timestamp.Sub(known.at) > nonceLife {
			delete(b.nonces, n)
		}
	}
	if known, ok := b.nonces[nonce]; ok && b.byID[known.id] != nil {
		return b.byID[known.id].Message, false
	}
	b.nonces[nonce] = nonced{id: msg.ID, at: msg.Timestamp}
	b.add(&letter{Message: msg}, m.keep)
	m.tell(EventCreate, msg)
	return msg, true
}

// change replaces a message by what edit makes of it.
func (m *mail) change(channel, id string, edit func(*Message)) (Message, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.box(channel)
	old := b.byID[id]
	if old == nil {
		return Message{}, false
	}
	changed := &letter{Message: old.Message}
	edit(&changed.Message)
	b.byID[id] = changed
	list := b.open
	if old.Private() {
		list = b.private
	}
	if i := slices.Index(list, old); i >= 0 {
		list[i] = changed
	}
	m.tell(EventUpdate, changed.Message)
	return changed.Message, true
}

func (m *mail) remove(channel, id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.box(channel)
	old := b.byID[id]
	if old == nil {
		return false
	}
	delete(b.byID, id)
	same := func(l *letter) bool { return l == old }
	b.open, b.private = slices.DeleteFunc(b.open, same), slices.DeleteFunc(b.private, same)
	m.tell(EventDelete, old.Message)
	return true
}

func (m *mail) get(channel, id string) (Message, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if l := m.box(channel).byID[id]; l != nil {
		return l.Message, true
	}
	return Message{}, false
}

// raw is get in JSON. The bytes are shared: don't change them.
func (m *mail) raw(channel, id string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.box(channel).byID[id]
	if l == nil {
		return nil
	}
	if l.raw == nil {
		l.raw, _ = json.Marshal(l.Message) // was decoded from JSON: cannot fail
	}
	return l.raw
}

// seen lists what a user sees in a channel, oldest first. Without a user: what all see.
func (m *mail) seen(channel, user string) []Message {
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.box(channel)
	var list []Message
	for _, l := range b.open {
		list = append(list, l.Message)
	}
	if user == "" {
		return list
	}
	for _, l := range b.private {
		if l.For == user {
			list = append(list, l.Message)
		}
	}
	slices.SortStableFunc(list, func(a, b Message) int { return a.Timestamp.Compare(b.Timestamp) })
	return list
}

// Messages lists what everyone sees in a channel, oldest first.
func (s *Server) Messages(channel string) []Message { return s.mail.seen(channel, "") }

// MessagesFor lists what a user sees in a channel, private replies to that user among it.
func (s *Server) MessagesFor(channel, user string) []Message { return s.mail.seen(channel, user) }

// Message returns one message of a channel, private or not.
func (s *Server) Message(channel, id string) (Message, bool) { return s.mail.get(channel, id) }

// Wait returns the first message that fits among those that everyone sees in the channel: the ones
// there are, oldest first, then each new one and each change as it comes. No version is skipped.
// The error is ctx's, with the channel's last message in it.
func (s *Server) Wait(ctx context.Context, channel string,
	fits func(Message) bool,
) (Message, error) {
	return s.WaitFor(ctx, channel, "", fits)
}

// WaitFor is [Server.Wait] with what a user sees, private replies among it.
func (s *Server) WaitFor(ctx context.Context, channel, user string,
	fits func(Message) bool,
) (Message, error) {
	l := s.hub.listen(func(e *Event) bool {
		return e.Channel == channel && (e.Type == EventCreate || e.Type == EventUpdate) &&
			(e.For == "" || e.For == user)
	})
	defer s.hub.leave(l)
	for _, m := range s.mail.seen(channel, user) {
		if fits(m) {
			return m, nil
		}
	}
	for {
		select {
		case <-ctx.Done():
			return Message{}, s.waitError(ctx, channel)
		case <-l.ready:
		}
		for _, e := range l.take() {
			if fits(*e.Message) {
				return *e.Message, nil
			}
		}
	}
}
