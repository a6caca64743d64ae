package sandbox

import (
	"encoding/json"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// conn is one gateway connection: a reader, and a writer that sends the session's new events.
type conn struct {
	g    *gateway
	ws   *websocket.Conn
	news chan struct{} // holds one token while there may be something to write
	over chan struct{} // closed when the connection is to end
	stop sync.Once
	beat *time.Timer // ends the connection when no heartbeat comes

	session *session // the gateway's lock guards these two
	sent    int      // the newest event written

	mu     sync.Mutex
	direct [][]byte // frames that are no events: HELLO, acknowledgements …
	sends  []time.Time
}

func newConn(g *gateway, ws *websocket.Conn) *conn {
	c := &conn{g: g, ws: ws, news: make(chan struct{}, 1), over: make(chan struct{})}
	echo := ws.CloseHandler()
	ws.SetCloseHandler(func(code int, text string) error {
		c.left(code)
		return echo(code, text)
	})
	return c
}

// run greets the bot and serves it until the connection ends.
func (c *conn) run() {
	interval := c.g.s.opt.Heartbeat
	c.beat = time.AfterFunc(interval+interval/2, func() {
		c.close(closeTimeout, "Session timed out.")
	})
	defer c.beat.Stop()
	if !c.g.s.trouble.get().NoHello {
		c.send(opHello, map[string]any{"heartbeat_interval": interval.Milliseconds()})
	}
	go c.write()
	defer c.end()
	for {
		_, b, err := c.ws.ReadMessage()
		if err != nil {
			return
		}
		if !c.ending() {
			c.handle(b)
		}
	}
}

// left ends the session of a bot that closed with 1000 or 1001: Discord won't resume it, unless the
// bot only answers a close of ours.
func (c *conn) left(code int) {
	if code != websocket.CloseNormalClosure && code != websocket.CloseGoingAway || c.ending() {
		return
	}
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	if c.session != nil {
		c.g.forget(c.session)
	}
}

func (c *conn) handle(b []byte) {
	var p packet
	switch {
	case len(b) > largestGatewayFrame:
		c.fault(closeDecode, "Decode error: payload over 4096 bytes.")
		return
	case json.Unmarshal(b, &p) != nil:
		c.fault(closeDecode, "Decode error.")
		return
	case !c.paced():
		c.fault(closeRateLimited, "Rate limited.")
		return
	}
	switch p.Op {
	case opHeartbeat:
		c.beat.Reset(c.g.s.opt.Heartbeat * 3 / 2)
		if !c.g.s.trouble.get().NoAcks {
			c.send(opHeartbeatAck, nil)
		}
	case opIdentify:
		c.identify(p.Data)
	case opResume:
		c.resume(p.Data)
	case opPresence, opVoice, opMembers:
		if !c.identified() {
			c.fault(closeNotIdentified, "Not authenticated.")
		}
	default:
		c.fault(closeOpcode, "Unknown opcode.")
	}
}

func (c *conn) identified() bool {
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	return c.session != nil
}

// paced tells whether the bot keeps to 120 packets a minute.
func (c *conn) paced() bool {
	now := time.Now()
	for len(c.sends) > 0 && now.Sub(c.sends[0]) > time.Minute {
		c.sends = c.sends[1:]
	}
	c.sends = append(c.sends, now)
	return len(c.sends) <= sendsPerMinute
}

func (c *conn) identify(data []byte) {
	var d identify
	err := json.Unmarshal(data, &d)
	trouble := c.g.s.trouble.get()
	switch {
	case err != nil:
		c.fault(closeDecode, "Decode error.")
	case c.identified():
		c.fault(closeIdentifiedTwice, "Already authenticated.")
	case bare(d.Token) != c.g.s.opt.Token:
		c.fault(closeToken, "Authentication failed.")
	case trouble.RefuseIdentify != 0:
		c.close(trouble.RefuseIdentify, "")
	case d.Intents < 0 || d.Intents&^intentsKnown != 0:
		c.fault(closeIntents, "Invalid intent(s).")
	case d.Intents&intentsPrivileged&^c.g.s.opt.Intents != 0:
		c.fault(closePrivileged, "Disallowed intent(s).")
	case d.Shard != nil && (d.Shard[1] < 1 || d.Shard[0] < 0 || d.Shard[0] >= d.Shard[1]):
		c.fault(closeShard, "Invalid shard.")
	case trouble.Greeting != 0:
		c.greetWith(trouble.Greeting)
	default:
		c.admit(d)
	}
}

func (c *conn) admit(d identify) {
	paced, tooMany := c.g.startLimit()
	switch {
	case tooMany:
		c.fault(closeToken, "Too many IDENTIFYs in a day: the token was reset.")
	case !paced:
		c.g.s.journal.violation("IDENTIFY sooner than %v after the last one",
			c.g.s.opt.IdentifyInterval)
		c.send(opInvalidSession, false)
	default:
		c.g.start(c, d)
	}
}

// greetWith answers an IDENTIFY or RESUME with op 7 or 9 where the bot expects READY.
func (c *conn) greetWith(op int) {
	if op == opInvalidSession {
		c.send(op, false)
		return
	}
	c.send(op, nil)
}

func (c *conn) resume(data []byte) {
	var d resume
	switch err := json.Unmarshal(data, &d); {
	case err != nil:
		c.fault(closeDecode, "Decode error.")
		return
	case c.identified():
		c.fault(closeIdentifiedTwice, "Already authenticated.")
		return
	case bare(d.Token) != c.g.s.opt.Token:
		c.fault(closeToken, "Authentication failed.")
		return
	case c.g.s.trouble.get().Greeting != 0:
		c.greetWith(c.g.s.trouble.get().Greeting)
		return
	}
	switch ok, bad := c.g.resume(c, d); {
	case bad:
		c.fault(closeSequence, "Invalid seq.")
	case !ok:
		c.send(opInvalidSession, false)
	}
}

// send queues a packet that is no event.
func (c *conn) send(op int, data any) {
	b, _ := json.Marshal(map[string]any{"op": op, "d": data, "s": nil, "t": nil}) // plain values
	c.raw(b)
}

func (c *conn) raw(payload []byte) {
	c.mu.Lock()
	c.direct = append(c.direct, textFrame(payload))
	c.mu.Unlock()
	c.wake()
}

func (c *conn) wake() {
	select {
	case c.news <- struct{}{}:
	default:
	}
}

// write sends what there is to send, many frames at a time, until the connection ends.
func (c *conn) write() {
	for {
		select {
		case <-c.over:
			return
		case <-c.news:
		}
		frames, ok := c.pending()
		if !ok {
			c.fault(closeUnknown, fmt.Sprintf("The bot is more than %d events behind.", keepFrames))
			return
		}
		if _, err := frames.WriteTo(c.ws.NetConn()); err != nil {
			c.end()
			return
		}
	}
}

func (c *conn) pending() (net.Buffers, bool) {
	c.mu.Lock()
	frames := net.Buffers(c.direct)
	c.direct = nil
	c.mu.Unlock()
	c.g.mu.Lock()
	defer c.g.mu.Unlock()
	if c.session == nil {
		return frames, true
	}
	events, ok := c.session.since(c.sent)
	c.sent = c.session.seq
	return append(frames, events...), ok
}

// fault closes the connection for something that the bot did wrong.
func (c *conn) fault(code int, reason string) {
	c.g.s.journal.violation("gateway close %d: %s", code, reason)
	c.close(code, reason)
}

// lastWords is how long a bot may take to hang up after a close frame.
const lastWords = time.Second

// close sends a close frame and leaves it to the bot to hang up: cutting the connection at once
// could take the frame with it.
func (c *conn) close(code int, reason string) {
	frame := websocket.FormatCloseMessage(code, reason)
	_ = c.ws.WriteControl(websocket.CloseMessage, frame, time.Now().Add(lastWords))
	c.stop.Do(func() { close(c.over) })
	_ = c.ws.SetReadDeadline(time.Now().Add(lastWords))
}

// end cuts the connection.
func (c *conn) end() {
	c.stop.Do(func() { close(c.over) })
	_ = c.ws.Close()
}

// ending tells whether nothing more is to be done with what the bot sends.
func (c *conn) ending() bool {
	select {
	case <-c.over:
		return true
	default:
		return false
	}
}
