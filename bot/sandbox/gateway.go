package sandbox

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Gateway opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opVoice          = 4
	opResume         = 6
	opReconnect      = 7
	opMembers        = 8
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// Gateway close codes.
const (
	closeUnknown         = 4000
	closeOpcode          = 4001
	closeDecode          = 4002
	closeNotIdentified   = 4003
	closeToken           = 4004
	closeIdentifiedTwice = 4005
	closeSequence        = 4007
	closeRateLimited     = 4008
	closeTimeout         = 4009
	closeShard           = 4010
	closeVersion         = 4012
	closeIntents         = 4013
	closePrivileged      = 4014
)

// Intents that matter here.
const (
	intentGuilds        = 1 << 0
	intentMembers       = 1 << 1
	intentPresences     = 1 << 8
	intentMessages      = 1 << 9
	intentContent       = 1 << 15
	intentsPrivileged   = intentMembers | intentPresences | intentContent
	intentsKnown        = 1<<26 - 1
	sendsPerMinute      = 120
	largestGatewayFrame = 4096
)

// gateway holds the sessions and connections of the bot. Safe for concurrent use.
type gateway struct {
	s        *Server
	mu       sync.Mutex
	sessions []*session
	conns    map[*conn]bool
	identify time.Time // the last IDENTIFY
	day      time.Time // when the count of IDENTIFYs started
	used     int       // IDENTIFYs since then
	changed  chan struct{}
}

func newGateway(s *Server) *gateway {
	return &gateway{s: s, conns: map[*conn]bool{}, changed: make(chan struct{})}
}

// serve upgrades a request to a gateway connection and stays with it until it ends.
func (g *gateway) serve(w http.ResponseWriter, r *http.Request) {
	if g.s.trouble.get().RefuseGateway {
		http.Error(w, "upstream connect error", http.StatusServiceUnavailable)
		return
	}
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered
	}
	ws.SetReadLimit(largestGatewayFrame * 4) // larger ones get a close code of their own
	c := newConn(g, ws)
	g.mu.Lock()
	g.conns[c] = true
	g.mu.Unlock()
	defer g.drop(c)
	if v := r.URL.Query().Get("v"); v != "9" && v != "10" {
		c.close(closeVersion, "Invalid API version")
	}
	c.run()
}

// drop forgets a connection that ended; its session may be resumed for a while.
func (g *gateway) drop(c *conn) {
	g.mu.Lock()
	delete(g.conns, c)
	if s := c.session; s != nil && s.conn == c {
		s.conn, s.left = nil, time.Now()
	}
	online := g.online()
	g.bump()
	g.mu.Unlock()
	g.s.hub.publish(Event{Type: EventBot, Online: online})
}

// bump wakes those who wait for a session to come or go. Call it under the lock.
func (g *gateway) bump() {
	close(g.changed)
	g.changed = make(chan struct{})
}

func (g *gateway) online() bool {
	return slices.ContainsFunc(g.sessions, func(s *session) bool { return s.conn != nil })
}

// dispatch sends an event to the sessions whose shard the guild belongs to, and which asked for the
// intents. A session without a connection keeps it for when it is resumed.
func (g *gateway) dispatch(guild, event string, data []byte, intents int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.prune()
	for _, s := range g.sessions {
		if s.hears(guild) && s.intents&intents == intents {
			s.push(event, data)
		}
	}
}

// prune forgets sessions that nobody resumed in time.
func (g *gateway) prune() {
	old := time.Now().Add(-g.s.opt.ResumeWindow)
	g.sessions = slices.DeleteFunc(g.sessions, func(s *session) bool {
		return s.conn == nil && s.left.Before(old)
	})
}

func (g *gateway) wanted(guild string, intents int) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.ContainsFunc(g.sessions, func(s *session) bool {
		return s.hears(guild) && s.intents&intents == intents
	})
}

// startLimit counts an IDENTIFY and tells whether it came within the limits.
func (g *gateway) startLimit() (ok, tooMany bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	paced := now.Sub(g.identify) >= g.s.opt.IdentifyInterval
	g.identify = now
	g.count(now)
	g.used++
	return paced, g.used > g.s.opt.Identifies
}

func (g *gateway) count(now time.Time) {
	if now.Sub(g.day) > 24*time.Hour {
		g.day, g.used = now, 0
	}
}

// UseIdentifies uses up n of the day's IDENTIFYs, as a crash loop would.
func (s *Server) UseIdentifies(n int) {
	s.gateway.mu.Lock()
	defer s.gateway.mu.Unlock()
	s.gateway.count(time.Now())
	s.gateway.used += n
}

// gatewayInfo is the answer of GET /gateway/bot.
func (g *gateway) info() map[string]any {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	g.count(now)
	return map[string]any{
		"url": g.url(), "shards": g.s.opt.Shards,
		"session_start_limit": map[string]any{
			"total":           g.s.opt.Identifies,
			"remaining":       max(0, g.s.opt.Identifies-g.used),
			"reset_after":     g.day.Add(24 * time.Hour).Sub(now).Milliseconds(),
			"max_concurrency": 1,
		},
	}
}

func (g *gateway) url() string { return "ws://" + g.s.host + "/gateway" }

// announceGuild tells the bot's shard of a guild that it is now in.
func (s *Server) announceGuild(g Guild) {
	s.gateway.dispatch(g.ID, "GUILD_CREATE", s.guildPayload(g), intentGuilds)
	s.hub.publish(Event{Type: EventUsers})
}

func (s *Server) announceChannel(c Channel) {
	s.gateway.dispatch(c.Guild, "CHANNEL_CREATE", channelPayload(c), intentGuilds)
	s.hub.publish(Event{Type: EventUsers})
}

func (s *Server) guildPayload(g Guild) []byte {
	var channels []json.RawMessage
	for _, c := range s.Channels() {
		if c.Guild == g.ID {
			channels = append(channels, channelPayload(c))
		}
	}
	owner := strconv.Itoa(firstUser)
	b, _ := json.Marshal(map[string]any{ // plain values: cannot fail
		"id": g.ID, "name": g.Name, "owner_id": owner, "joined_at": time.Now().UTC(),
		"large": false, "unavailable": false, "member_count": len(s.Users()) + 1,
		"channels": append([]json.RawMessage{}, channels...), "preferred_locale": "en-US",
		"roles": []any{map[string]any{
			"id": g.ID, "name": "@everyone", "permissions": permissionSet(PermMember),
			"position": 0, "color": 0, "hoist": false, "managed": false, "mentionable": false,
		}},
		"emojis": []any{}, "features": []any{}, "members": []any{}, "presences": []any{},
		"threads": []any{}, "voice_states": []any{}, "stickers": []any{},
		"verification_level": 0, "default_message_notifications": 0,
		"explicit_content_filter": 0, "mfa_level": 0, "premium_tier": 0, "nsfw_level": 0,
	})
	return b
}

func channelPayload(c Channel) []byte {
	b, _ := json.Marshal(map[string]any{ // plain values: cannot fail
		"id": c.ID, "guild_id": c.Guild, "name": c.Name, "type": 0, "position": 0, "nsfw": false,
		"permission_overwrites": []any{}, "rate_limit_per_user": 0, "topic": nil, "parent_id": nil,
	})
	return b
}
