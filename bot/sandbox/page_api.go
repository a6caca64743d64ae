package sandbox

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"net/http"
	"slices"
	"time"
)

// The page API: what the web page does, as JSON over HTTP. It is served if [Options.Page] is set.
// All IDs are strings. "as" is the ID of the user who acts or looks. Faults are answered with 4xx
// and {"error": "words for the user"}. POST bodies must be application/json. Times in messages
// are RFC 3339.
//
//	GET /sandbox/state?as=USER[&channel=CHANNEL]   (both default to the first there is)
//	    {"me": USER, "channel": ID, "online": bool,
//	     "bot": {"id","username","global_name"},
//	     "users": [{"id","name","admin","simulated"}],
//	     "guilds": [{"id","name"}], "channels": [{"id","guild","name"}],
//	     "commands": [...],    definitions as Discord returns them, those that USER may use
//	     "messages": [...],    oldest first, in Discord's shape; private ones only if for USER
//	     "waiting": [{"call","message"}],   what USER waits for
//	     "players": [ID],      simulated players who play in the channel
//	     "trouble": {...}}     the switches, see [Trouble]
//	    A private message has flag 64; one that the bot "thinks" on has flag 128.
//
//	GET /sandbox/events?as=USER[&channel=CHANNEL]  server-sent events; "event:" is the type,
//	    "data:" is JSON. Message events are narrowed to the channel, if given.
//	    hello    {}                                 first of all: fetch the state now
//	    create   {"channel","message":{...}}
//	    update   {"channel","message":{...}}        the whole message
//	    delete   {"channel","id"}
//	    waiting  {"channel","call","id"}            id: the message pressed, if any
//	    answered {"channel","call","id"}            the wait is over
//	    failed   {"channel","call","id","text"}     no answer within 3 s
//	    modal    {"channel","call","modal":{"custom_id","title","components"}}
//	    typing   {"channel"}
//	    commands {}   users {}   trouble {}         fetch the state again
//	    bot      {"online": bool}
//	    waiting, answered, failed and modal come only to the user who acted.
//
//	POST /sandbox/slash    {"as","channel","command":"trivia start","options":{"questions":3}}
//	    A file option is {"name","content_type","data":BASE64}.
//	POST /sandbox/press    {"as","channel","message","custom_id"}
//	POST /sandbox/select   {"as","channel","message","custom_id","values":[...]}
//	POST /sandbox/modal    {"as","channel","call","fields":{CUSTOM_ID: text}}
//	    call is the interaction that opened the form.
//	POST /sandbox/complete {"as","channel","command","options":{...},"focused":"category"}
//	    All five answer when the bot has, or has not in 3 s:
//	    {"call": ID, "type": 4|5|6|7|8|9, "modal": {...}, "choices": [{"name","value"}],
//	     "failed": "The application did not respond"}   (those that apply)
//
//	POST /sandbox/players  {"channel","n":4}        n simulated players play there from now on;
//	    0 sends all of that channel home. {"users":[...]}
//	POST /sandbox/users    {"name","admin":bool}    a new user: {"id","name","admin"}
//	POST /sandbox/trouble  the switches of [Trouble], as a whole; durations in nanoseconds
//	POST /sandbox/gateway  {"do":"drop"|"drop_session"|"op7"|"op9"|"op9_resumable"|"close",
//	    "code":4000}
//	GET  /sandbox/log      {"requests":[{"at","method","path","status","code","ms"}],
//	    "violations":[...]}   the newest 200 requests, oldest first
//
// Requests from other sites are refused: the Host must be a loopback name, and an Origin, where
// the browser sends one, must be this server.
func (s *Server) pageRoutes(mux *http.ServeMux) {
	files, _ := fs.Sub(page, "page") // embedded: always there
	mux.Handle("/", s.local(http.FileServerFS(files)))
	handle := func(pattern string, h func(http.ResponseWriter, *http.Request) (any, error)) {
		mux.Handle(pattern, s.local(answering(h)))
	}
	handle("GET /sandbox/state", s.pageState)
	mux.Handle("GET /sandbox/events", s.local(http.HandlerFunc(s.pageEvents)))
	handle("POST /sandbox/slash", s.pageSlash)
	handle("POST /sandbox/press", s.pagePress)
	handle("POST /sandbox/select", s.pageSelect)
	handle("POST /sandbox/modal", s.pageModal)
	handle("POST /sandbox/complete", s.pageComplete)
	handle("POST /sandbox/players", s.pagePlayers)
	handle("POST /sandbox/users", s.pageUsers)
	handle("POST /sandbox/trouble", s.pageTrouble)
	handle("POST /sandbox/gateway", s.pageGateway)
	handle("GET /sandbox/log", s.pageLog)
}

// answering writes what a page handler returns.
func answering(h func(http.ResponseWriter, *http.Request) (any, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := h(w, r)
		status := http.StatusOK
		if err != nil {
			status, body = http.StatusBadRequest, map[string]string{"error": err.Error()}
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(body)
	})
}

// viewer is who looks at which channel; the first there is, where nothing is said.
func (s *Server) viewer(r *http.Request) (User, Channel, error) {
	user, ok := s.world.user(cmp.Or(r.URL.Query().Get("as"), s.Users()[0].ID))
	if !ok {
		return User{}, Channel{}, told("There is no such user.")
	}
	id := cmp.Or(r.URL.Query().Get("channel"), s.Channels()[0].ID)
	channel, ok := s.world.channel(id)
	if !ok {
		return User{}, Channel{}, told("There is no such channel.")
	}
	return user, channel, nil
}

func (s *Server) pageState(_ http.ResponseWriter, r *http.Request) (any, error) {
	user, channel, err := s.viewer(r)
	if err != nil {
		return nil, err
	}
	s.gateway.mu.Lock()
	online := s.gateway.online()
	s.gateway.mu.Unlock()
	return map[string]any{
		"me": user.ID, "channel": channel.ID, "online": online, "bot": s.world.bot,
		"users": s.Users(), "guilds": s.Guilds(), "channels": s.Channels(),
		"commands": s.usable(user, channel),
		"messages": append([]Message{}, s.mail.seen(channel.ID, user.ID)...),
		"waiting":  s.calls.waiting(user.ID, channel.ID), "trouble": s.Trouble(),
		"players": s.crowd.seated(channel.ID),
	}, nil
}

// seated lists the IDs of those who play in a channel.
func (c *crowd) seated(channel string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := []string{}
	if r := c.rooms[channel]; r != nil {
		for _, p := range r.players {
			list = append(list, p.ID)
		}
	}
	return list
}

// usable lists the commands that a member may use in a channel.
func (s *Server) usable(user User, channel Channel) []Command {
	have := s.world.permissionsOf(channel.ID, user.ID)
	list := append([]Command{}, s.commands.visible(channel.Guild)...)
	return slices.DeleteFunc(list, func(c Command) bool {
		return !mayUse(c, have)
	})
}

// mayUse holds a member's permissions against a command's: 0 means administrators only.
func mayUse(c Command, have int64) bool {
	switch {
	case c.Permissions == nil:
		return true
	case *c.Permissions == 0:
		return have&PermAdministrator != 0
	}
	return allows(have, int64(*c.Permissions))
}

// waiting lists what a user of a channel waits for.
func (k *calls) waiting(user, channel string) []map[string]string {
	k.mu.Lock()
	defer k.mu.Unlock()
	list := []map[string]string{}
	for _, c := range k.byToken {
		if c.From.User != user || c.From.Channel != channel || c.Kind == CallComplete {
			continue
		}
		c.mu.Lock()
		if c.reply == nil && !c.failed {
			list = append(list, map[string]string{"call": c.ID, "message": c.message})
		}
		c.mu.Unlock()
	}
	return list
}

func (s *Server) pageLog(_ http.ResponseWriter, _ *http.Request) (any, error) {
	requests := s.Requests()
	list := []map[string]any{}
	for _, r := range requests[max(0, len(requests)-200):] {
		list = append(list, map[string]any{
			"at": r.At, "method": r.Method, "path": r.Path, "status": r.Status, "code": r.Code,
			"ms": float64(r.Took) / float64(time.Millisecond),
		})
	}
	return map[string]any{
		"requests": list, "violations": append([]string{}, s.Violations()...),
	}, nil
}
