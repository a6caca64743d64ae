package sandbox

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"
)

// keepFrames is how many events a session can replay.
const keepFrames = 8192

// session is what an IDENTIFY starts and a RESUME takes up again. The gateway's lock guards it.
type session struct {
	id      string
	shard   [2]int
	intents int
	conn    *conn
	left    time.Time // when the last connection ended
	seq     int       // of the newest event
	frames  [][]byte  // websocket frames of the newest events, the last one that of seq
}

// packet is what a bot sends; identify and resume are what is in two of them.
type packet struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
}

type identify struct {
	Token   string  `json:"token"`
	Intents int     `json:"intents"`
	Shard   *[2]int `json:"shard"`
}

type resume struct {
	Token   string `json:"token"`
	Session string `json:"session_id"`
	Seq     int    `json:"seq"`
}

func (s *session) hears(guild string) bool {
	if guild == "" {
		return s.shard[0] == 0
	}
	return shardOf(guild, s.shard[1]) == s.shard[0]
}

// push adds an event and wakes the connection, if there is one.
func (s *session) push(event string, data []byte) {
	s.seq++
	var head [64]byte
	h := append(head[:0], `{"t":"`...)
	h = append(h, event...)
	h = append(h, `","s":`...)
	h = strconv.AppendInt(h, int64(s.seq), 10)
	h = append(h, `,"op":0,"d":`...)
	s.frames = append(s.frames, textFrame(h, data, []byte{'}'}))
	if len(s.frames) > 2*keepFrames {
		s.frames = slices.Clone(s.frames[keepFrames:])
	}
	if s.conn != nil {
		s.conn.wake()
	}
}

// since returns the frames after an event; false where some of them are gone or never were.
func (s *session) since(seq int) ([][]byte, bool) {
	n := s.seq - seq
	if n < 0 || n > len(s.frames) {
		return nil, false
	}
	return s.frames[len(s.frames)-n:], true
}

// textFrame wraps the parts of a payload into an unmasked websocket text frame, so that many frames
// can go out in one write.
func textFrame(parts ...[]byte) []byte {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	b := make([]byte, 0, n+10)
	switch {
	case n < 126:
		b = append(b, 0x81, byte(n))
	case n < 1<<16:
		b = append(b, 0x81, 126, byte(n>>8), byte(n))
	default:
		b = append(b, 0x81, 127, 0, 0, 0, 0, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	for _, p := range parts {
		b = append(b, p...)
	}
	return b
}

// start begins a session for an IDENTIFY and queues READY and the guilds.
func (g *gateway) start(c *conn, d identify) {
	s := &session{id: newToken()[:32], shard: [2]int{0, 1}, intents: d.Intents, conn: c}
	if d.Shard != nil {
		s.shard = *d.Shard
	}
	guilds := g.s.joined()
	payloads := make([][]byte, len(guilds))
	for i, guild := range guilds {
		payloads[i] = g.s.guildPayload(guild)
	}
	g.mu.Lock()
	g.prune()
	g.sessions = append(g.sessions, s)
	c.session = s
	s.push("READY", g.ready(s, guilds))
	for i, guild := range guilds {
		if s.hears(guild.ID) && s.intents&intentGuilds != 0 {
			s.push("GUILD_CREATE", payloads[i])
		}
	}
	g.bump()
	g.mu.Unlock()
	g.s.hub.publish(Event{Type: EventBot, Online: true})
}

func (g *gateway) ready(s *session, guilds []Guild) []byte {
	list := []any{}
	for _, guild := range guilds {
		if s.hears(guild.ID) {
			list = append(list, map[string]any{"id": guild.ID, "unavailable": true})
		}
	}
	b, _ := json.Marshal(map[string]any{ // plain values: cannot fail
		"v": 9, "user": g.s.world.bot, "guilds": list, "session_id": s.id, "shard": s.shard,
		"resume_gateway_url": g.url(), "private_channels": []any{}, "relationships": []any{},
		"application": map[string]any{"id": g.s.world.bot.ID, "flags": 0}, "_trace": []any{},
	})
	return b
}

// resume puts a connection on its old session. It reports false if that is gone.
func (g *gateway) resume(c *conn, d resume) (ok, badSequence bool) {
	g.mu.Lock()
	g.prune()
	i := slices.IndexFunc(g.sessions, func(s *session) bool { return s.id == d.Session })
	if i < 0 {
		g.mu.Unlock()
		return false, false
	}
	s := g.sessions[i]
	if d.Seq > s.seq {
		g.mu.Unlock()
		return false, true
	}
	if _, ok := s.since(d.Seq); !ok {
		g.forget(s)
		g.mu.Unlock()
		return false, false
	}
	if s.conn != nil {
		s.conn.session = nil
		s.conn.end()
	}
	s.conn, c.session, c.sent = c, s, d.Seq
	s.push("RESUMED", []byte(`{"_trace":[]}`))
	g.bump()
	g.mu.Unlock()
	g.s.hub.publish(Event{Type: EventBot, Online: true})
	return true, false
}

// forget ends a session for good. Call it under the lock.
func (g *gateway) forget(s *session) {
	g.sessions = slices.DeleteFunc(g.sessions, func(o *session) bool { return o == s })
	if s.conn != nil {
		s.conn.session = nil
		s.conn = nil
	}
}
