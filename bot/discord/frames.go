package discord

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"time"
)

// The WebSocket opcodes (RFC 6455) that matter here.
const (
	frameText   = 0x1
	frameBinary = 0x2
	frameClose  = 0x8
)

// shortFrame is the length up to which a frame's payload is kept and read: everything that is
// not an event (hello, heartbeat acknowledgement, reconnect, invalid session) is far shorter.
const shortFrame = 512

var errGarbled = errors.New("the gateway sent what is not a gateway message")

// scanner follows the bytes that come from the gateway and reads the short messages among
// them, without changing or delaying anything.
type scanner struct {
	upgraded bool   // the HTTP answer is over
	head     []byte // the end of the HTTP answer, or a frame's incomplete header
	opcode   byte
	whole    bool   // the frame is a message of its own
	left     uint64 // bytes of its payload still to come
	inFrame  bool
	short    []byte // its payload, at most shortFrame bytes
	longer   bool   // there was more
}

// scan reads p. on is called with each complete frame; when it gives an error scan stops and
// returns it with the number of bytes that lie before that frame.
func (s *scanner) scan(p []byte, on func(*scanner) error) (keep int, err error) {
	rest := p
	if !s.upgraded {
		rest = s.skipAnswer(p)
	}
	start := len(p) - len(rest)
	for len(rest) > 0 {
		if !s.inFrame {
			if rest = s.header(rest); !s.inFrame {
				break
			}
		}
		if rest = s.payload(rest); s.left > 0 {
			break
		}
		s.inFrame = false
		if err := on(s); err != nil {
			return start, err
		}
		start = len(p) - len(rest)
	}
	return len(p), nil
}

// skipAnswer drops the HTTP answer to the upgrade, up to its empty line.
func (s *scanner) skipAnswer(p []byte) []byte {
	before := len(s.head)
	s.head = append(s.head, p...)
	end := bytes.Index(s.head, []byte("\r\n\r\n"))
	if end < 0 {
		s.head = append([]byte(nil), s.head[max(0, len(s.head)-3):]...)
		return nil
	}
	s.upgraded, s.head = true, nil
	return p[end+4-before:]
}

// header takes bytes until the header of a frame is complete.
func (s *scanner) header(p []byte) []byte {
	for i, b := range p {
		s.head = append(s.head, b)
		if len(s.head) < 2 {
			continue
		}
		size := 2
		switch s.head[1] & 0x7f {
		case 126:
			size += 2
		case 127:
			size += 8
		}
		if len(s.head) < size {
			continue
		}
		s.begin(size)
		return p[i+1:]
	}
	return nil
}

func (s *scanner) begin(size int) {
	s.opcode, s.whole = s.head[0]&0x0f, s.head[0]&0x80 != 0
	switch size {
	case 2:
		s.left = uint64(s.head[1] & 0x7f)
	case 4:
		s.left = uint64(binary.BigEndian.Uint16(s.head[2:]))
	default:
		s.left = binary.BigEndian.Uint64(s.head[2:])
	}
	s.inFrame, s.longer = true, false
	s.head, s.short = s.head[:0], s.short[:0]
}

func (s *scanner) payload(p []byte) []byte {
	n := min(s.left, uint64(len(p)))
	if len(s.short) == 0 && s.opcode == frameText {
		disguise(p[:n])
	}
	room := min(uint64(shortFrame-len(s.short)), n)
	s.short = append(s.short, p[:room]...)
	s.longer = s.longer || room < n
	s.left -= n
	return p[n:]
}

// disguise writes the name of an event with a small first letter, so that discordgo does not
// know it and hands it on as it came. discordgo would decode it into types of its own, which
// costs more than all the rest of a press, fails on components newer than itself, and panics
// on a guild that is null. The two events it needs keep their names. An event that is cut in
// two right there keeps its name as well, and is only slower.
func disguise(message []byte) {
	start := message[:min(len(message), 64)]
	before, _, _ := bytes.Cut(start, []byte(`"d":`)) // the event's data is not ours to change
	_, name, found := bytes.Cut(before, []byte(`"t":"`))
	if !found || len(name) == 0 || bytes.HasPrefix([]byte(`READY"`), name[:min(6, len(name))]) ||
		bytes.HasPrefix([]byte(`RESUMED"`), name[:min(8, len(name))]) {
		return
	}
	if name[0] >= 'A' && name[0] <= 'Z' {
		name[0] += 'a' - 'A'
	}
}

// control is a gateway message that is not an event.
type control struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
}

// control reads the frame if it is short; an event gives Op 0.
func (s *scanner) control() (control, error) {
	var m control
	// discordgo dereferences nil on a message such as null.
	if text := bytes.TrimLeft(s.short, " \t\r\n"); len(text) == 0 || text[0] != '{' {
		return m, errGarbled
	}
	if s.longer || !s.whole {
		return m, nil
	}
	if json.Unmarshal(s.short, &m) != nil {
		return m, errGarbled
	}
	return m, nil
}

// heartbeatInterval reads a hello. discordgo panics on an interval of 0.
func (m control) heartbeatInterval() (time.Duration, error) {
	var hello struct {
		Interval float64 `json:"heartbeat_interval"`
	}
	err := json.Unmarshal(m.Data, &hello)
	if err != nil || !(hello.Interval >= 1) || hello.Interval > 3600_000 {
		return 0, errGarbled
	}
	return time.Duration(hello.Interval) * time.Millisecond, nil
}

// clientFrame makes a whole, masked frame.
func clientFrame(opcode byte, payload []byte) []byte {
	f := []byte{0x80 | opcode}
	switch n := len(payload); {
	case n < 126:
		f = append(f, 0x80|byte(n))
	case n < 1<<16:
		f = binary.BigEndian.AppendUint16(append(f, 0x80|126), uint16(n))
	default:
		f = binary.BigEndian.AppendUint64(append(f, 0x80|127), uint64(n))
	}
	mask := binary.BigEndian.AppendUint32(nil, rand.Uint32())
	f = append(f, mask...)
	for i, b := range payload {
		f = append(f, b^mask[i%4])
	}
	return f
}

// identifies tells whether p is one whole frame with an IDENTIFY in it.
func identifies(p []byte) bool {
	if len(p) < 6 || p[0] != 0x80|frameText || p[1]&0x80 == 0 {
		return false
	}
	at := 2
	switch p[1] & 0x7f {
	case 126:
		at += 2
	case 127:
		at += 8
	}
	if len(p) < at+4 {
		return false
	}
	mask, text := p[at:at+4], bytes.Clone(p[at+4:])
	for i := range text {
		text[i] ^= mask[i%4]
	}
	var m struct {
		Op int `json:"op"`
	}
	return json.Unmarshal(text, &m) == nil && m.Op == 2
}
