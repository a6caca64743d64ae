package sandbox

import (
	"slices"
	"sync"
)

// Kinds of [Event]: the names of the page API's server-sent events.
const (
	EventCreate   = "create"   // a message appeared
	EventUpdate   = "update"   // a message changed
	EventDelete   = "delete"   // a message went away
	EventWaiting  = "waiting"  // a user waits for the bot's answer
	EventAnswered = "answered" // the bot answered (or deferred)
	EventFailed   = "failed"   // the bot did not answer in time
	EventModal    = "modal"    // the bot opened a form
	EventTyping   = "typing"   // the bot types
	EventCommands = "commands" // the registered commands changed
	EventUsers    = "users"    // someone joined, or a channel was added
	EventBot      = "bot"      // the bot connected or went away
	EventTrouble  = "trouble"  // a trouble switch was turned
)

// Event is something that happened. Events are handed on in order.
type Event struct {
	Type    string   `json:"type"`
	Channel string   `json:"channel,omitempty"`
	Message *Message `json:"message,omitempty"`
	ID      string   `json:"id,omitempty"`   // of a message that was deleted
	Call    string   `json:"call,omitempty"` // the interaction it belongs to
	Modal   *Modal   `json:"modal,omitempty"`
	Text    string   `json:"text,omitempty"` // what a user is told
	Online  bool     `json:"online,omitempty"`

	For string `json:"-"` // the only user who gets it; empty: everyone
}

// hub hands events to whoever listens. A listener never blocks what happens: its queue grows.
type hub struct {
	mu        sync.Mutex
	listeners []*listener
}

// listener is one subscription, already narrowed by accept.
type listener struct {
	accept func(*Event) bool
	mu     sync.Mutex
	queue  []Event
	ready  chan struct{} // holds one token while the queue may have something
}

func (h *hub) listen(accept func(*Event) bool) *listener {
	l := &listener{accept: accept, ready: make(chan struct{}, 1)}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listeners = append(slices.Clip(h.listeners), l)
	return l
}

func (h *hub) leave(l *listener) {
	h.mu.Lock()
	defer h.mu.Unlock()
	left := slices.Clone(h.listeners)
	h.listeners = slices.DeleteFunc(left, func(o *listener) bool { return o == l })
}

// idle tells that nobody listens: then there is no need to make an event.
func (h *hub) idle() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.listeners) == 0
}

// publish hands the event to all who accept it.
func (h *hub) publish(e Event) {
	h.mu.Lock()
	listeners := h.listeners
	defer h.mu.Unlock()
	for _, l := range listeners {
		if l.accept(&e) {
			l.push(e)
		}
	}
}

func (l *listener) push(e Event) {
	l.mu.Lock()
	l.queue = append(l.queue, e)
	l.mu.Unlock()
	select {
	case l.ready <- struct{}{}:
	default:
	}
}

// take returns and forgets all events that came so far.
func (l *listener) take() []Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	taken := l.queue
	l.queue = nil
	return taken
}
