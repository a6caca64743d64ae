package discord

import (
	"context"
	"crypto/tls"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// The codes this side closes with. Discord forgets a session closed with 1000 or 1001; with any
// other it can be resumed.
const (
	closeForGood   = websocket.CloseNormalClosure
	closeResumable = 4000
)

// closed is how Discord ended a connection: with a close code.
type closed struct {
	code int
	text string
}

func (c *closed) Error() string {
	return fmt.Sprintf("closed by Discord with code %d %s", c.code, c.text)
}

// Why a connection ended, besides a close code.
var (
	errReconnect = errors.New("asked by Discord to reconnect")
	errExpired   = errors.New("the session can no longer be resumed")
	errInvalid   = errors.New("the session is invalid for now")
	errSilent    = errors.New("heartbeats were not acknowledged in time")
	errLeft      = errors.New("the connection was closed on this side")
	errNoHello   = errors.New("the gateway did not finish its handshake in time")
)

// line is the network connection below one discordgo session. discordgo waits without limit
// for the gateway, hides close codes, and locks itself up when told to reconnect while it
// connects. So the line sets a deadline before each read, reads the messages that are no events
// as they pass, and ends itself where discordgo must not see one. A line is used once.
type line struct {
	net.Conn // nil until dial
	limits   *Config
	resume   []byte // the RESUME to send in place of IDENTIFY, or nil
	in       scanner
	verdict  error // ends the line with the next read

	writing sync.Mutex

	mu       sync.Mutex
	live     bool          // READY or RESUMED has come
	interval time.Duration // of heartbeats
	acked    time.Time
	why      error

	gone chan struct{} // closed when the line has ended
	down chan struct{} // closed when its connection is closed, too
}

func newLine(limits *Config, resume []byte) *line {
	return &line{
		limits: limits, resume: resume,
		gone: make(chan struct{}), down: make(chan struct{}),
	}
}

// dialer gives what discordgo dials with. ctx ends only the dialling.
func (l *line) dialer(ctx context.Context) *websocket.Dialer {
	open := &net.Dialer{Timeout: l.limits.HelloLimit}
	config := l.limits.tls.Clone()
	if config == nil {
		config = &tls.Config{}
	}
	config.NextProtos = []string{"http/1.1"}
	secret := &tls.Dialer{NetDialer: open, Config: config}
	return &websocket.Dialer{
		HandshakeTimeout: l.limits.HelloLimit,
		ReadBufferSize:   32 << 10,
		NetDialContext: func(_ context.Context, network, addr string) (net.Conn, error) {
			conn, err := open.DialContext(ctx, network, addr)
			return l.attach(conn, err)
		},
		NetDialTLSContext: func(_ context.Context, network, addr string) (net.Conn, error) {
			ctx, cancel := context.WithTimeout(ctx, l.limits.HelloLimit)
			defer cancel()
			conn, err := secret.DialContext(ctx, network, addr)
			return l.attach(conn, err)
		},
	}
}

func (l *line) attach(conn net.Conn, err error) (net.Conn, error) {
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.why != nil {
		return nil, errors.Join(l.why, conn.Close())
	}
	l.Conn = conn
	return l, nil
}

// established is called when the session has begun: from now on heartbeats must be answered.
func (l *line) established() {
	l.mu.Lock()
	l.live, l.acked = true, time.Now()
	l.mu.Unlock()
	// A read that already waits still has the handshake's deadline. A late error of the
	// connection shows in the read itself.
	_ = l.arm()
}

// arm sets the deadline of the next read.
func (l *line) arm() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.why != nil {
		return l.why
	}
	deadline := time.Now().Add(l.limits.HelloLimit)
	if l.live {
		// A beat is sent each interval: at twice that, one has gone without an answer
		// for a whole interval. A quarter more allows for a slow network.
		deadline = l.acked.Add(2*l.interval + l.interval/4)
	}
	return l.Conn.SetReadDeadline(deadline)
}

// Read gives discordgo what came, as long as the line has not ended.
func (l *line) Read(p []byte) (int, error) {
	if l.verdict != nil {
		l.end(closeResumable, l.verdict)
	}
	if err := l.arm(); err != nil {
		return 0, err
	}
	n, err := l.Conn.Read(p)
	if why := l.reason(); why != nil {
		return 0, why
	}
	if err != nil {
		l.end(closeResumable, l.explain(err))
		return 0, l.reason()
	}
	keep, err := l.in.scan(p[:n], l.see)
	if err != nil && keep > 0 {
		l.verdict = err // once discordgo has taken what came before
		return keep, nil
	}
	if err != nil {
		l.end(closeResumable, err)
	}
	return keep, err
}

func (l *line) explain(err error) error {
	var timeout net.Error
	if !errors.As(err, &timeout) || !timeout.Timeout() {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.live {
		return errSilent
	}
	return errNoHello
}

// see looks at one frame from Discord; an error ends the line before discordgo gets the frame.
func (l *line) see(s *scanner) error {
	switch s.opcode {
	case frameClose:
		end := &closed{code: websocket.CloseNoStatusReceived}
		if len(s.short) >= 2 {
			end.code, end.text = int(binary.BigEndian.Uint16(s.short)), string(s.short[2:])
		}
		return end
	case frameBinary: // compressed, which was not asked for
		return errGarbled
	case frameText:
		m, err := s.control()
		if err != nil {
			return err
		}
		return l.heed(m)
	}
	return nil
}

func (l *line) heed(m control) error {
	switch m.Op {
	case 7:
		return errReconnect
	case 9:
		if resumable := false; json.Unmarshal(m.Data, &resumable) == nil && resumable {
			return errInvalid
		}
		return errExpired
	case 10:
		interval, err := m.heartbeatInterval()
		l.mu.Lock()
		l.interval = interval
		l.mu.Unlock()
		return err
	case 11:
		l.mu.Lock()
		l.acked = time.Now()
		l.mu.Unlock()
	}
	return nil
}

// Write sends what discordgo sends; in a line that resumes, IDENTIFY becomes RESUME. discordgo
// itself can resume only with the session object whose goroutines may still be closing the
// last connection, and then they close the new one.
func (l *line) Write(p []byte) (int, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	if l.reason() != nil {
		return 0, net.ErrClosed
	}
	if err := l.Conn.SetWriteDeadline(time.Now().Add(l.limits.WriteLimit)); err != nil {
		return 0, err
	}
	if l.resume == nil || !identifies(p) {
		return l.Conn.Write(p)
	}
	if _, err := l.Conn.Write(clientFrame(frameText, l.resume)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// end ends the line once: why is its reason, code what Discord is told. Later calls do nothing.
func (l *line) end(code int, why error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.why != nil {
		return
	}
	l.why = why
	close(l.gone)
	if l.Conn == nil {
		close(l.down)
		return
	}
	go l.hangUp(code)
}

// hangUp says goodbye and makes sure that the connection is closed after CloseLimit at most.
func (l *line) hangUp(code int) {
	defer close(l.down)
	// Errors are of no interest here: the connection ends either way.
	limit := time.Now().Add(l.limits.CloseLimit)
	_ = l.Conn.SetDeadline(limit) // also frees a write that is stuck
	l.writing.Lock()
	_, err := l.Conn.Write(clientFrame(frameClose, binary.BigEndian.AppendUint16(nil, uint16(code))))
	l.writing.Unlock()
	// What still comes is dropped, but read: closing over unread bytes would reset the
	// connection and could overtake the goodbye.
	for buf := make([]byte, 4096); err == nil; {
		_, err = l.Conn.Read(buf)
	}
	_ = l.Conn.Close()
}

// reason is why the line has ended, nil while it has not.
func (l *line) reason() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.why
}

// Close is called by discordgo when it is done with the connection.
func (l *line) Close() error {
	l.end(closeResumable, errLeft)
	return nil
}

// The deadlines are the line's own: those of the dialler are replaced before each use.

// SetDeadline does nothing.
func (l *line) SetDeadline(time.Time) error { return nil }

// SetReadDeadline does nothing.
func (l *line) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline does nothing.
func (l *line) SetWriteDeadline(time.Time) error { return nil }
