package sandbox

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// LoadOptions says how hard to press. The zero value presses 200 buttons at once in one channel.
type LoadOptions struct {
	Channels int // games at a time; default 1
	Guilds   int // that the channels are spread over; default 1
	Presses  int // altogether; default 200. Each player presses once in each channel.
	Rate     int // presses a second, sent whatever the bot does; 0: as fast as it answers
	Burst    int // with Rate 0: presses not yet answered at a time; default 200

	Command string // what starts a game; default "trivia start"
	Args    Args   // its options; default 50 questions of 120 s
	PID     int    // the bot's process, for its memory; 0: not measured
}

// LoadReport is what came of it. Times run from a press's frame being queued on the gateway to the
// bot's request coming in.
type LoadReport struct {
	Sent, Answered     int
	Lost               int // not answered in time
	Double             int // answered twice
	Took               time.Duration
	PerSecond          float64 // answers
	P50, P95, P99, Max time.Duration
	Replies            map[string]int // how often each kind of answer came: its words up to a colon
	MemoryBefore       int64          // resident bytes of PID, after the games started
	MemoryAfter        int64
}

func (r LoadReport) String() string {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	var b strings.Builder
	fmt.Fprintf(&b, "%d presses: %d answered in %.2f s (%.0f/s), %d lost, %d double\n",
		r.Sent, r.Answered, r.Took.Seconds(), r.PerSecond, r.Lost, r.Double)
	fmt.Fprintf(&b, "pressed → acknowledged: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms\n",
		ms(r.P50), ms(r.P95), ms(r.P99), ms(r.Max))
	if r.MemoryAfter > 0 {
		fmt.Fprintf(&b, "memory: %.1f MB before, %.1f MB after\n",
			float64(r.MemoryBefore)/1e6, float64(r.MemoryAfter)/1e6)
	}
	for _, words := range slices.Sorted(maps.Keys(r.Replies)) {
		fmt.Fprintf(&b, "%6d × %s\n", r.Replies[words], words)
	}
	return b.String()
}

// load is one run.
type load struct {
	s       *Server
	opt     LoadOptions
	targets []target
	users   []User
	calls   []*Call
	took    []atomic.Int64 // nanoseconds of each press; 0: no answer yet
	left    atomic.Int64
	slots   chan struct{}
	over    chan struct{}
}

// target is a channel and the message to press in, with its buttons.
type target struct {
	channel, message string
	buttons          []string
}

// Load starts games in new channels, presses their first questions' buttons as many new users, and
// measures. [Options.Limits] should be off, and [Options.KeepCall] as large as three seconds'
// presses. The error is one of starting, or ctx's.
func (s *Server) Load(ctx context.Context, opt LoadOptions) (LoadReport, error) {
	or(&opt.Channels, 1)
	or(&opt.Guilds, 1)
	or(&opt.Presses, 200)
	or(&opt.Burst, 200)
	or(&opt.Command, "trivia start")
	if opt.Args == nil {
		opt.Args = Args{"questions": 50, "seconds": 120}
	}
	l := &load{
		s: s, opt: opt, calls: make([]*Call, opt.Presses), took: make([]atomic.Int64, opt.Presses),
		slots: make(chan struct{}, opt.Burst), over: make(chan struct{}),
	}
	l.left.Store(int64(opt.Presses))
	if err := l.start(ctx); err != nil {
		return LoadReport{}, fmt.Errorf("sandbox: load: %w", err)
	}
	before, doubled := residentMemory(opt.PID), s.doubles.Load()
	began := time.Now()
	if err := l.press(ctx); err != nil {
		return LoadReport{}, fmt.Errorf("sandbox: load: %w", err)
	}
	l.wait(ctx)
	r := l.report(time.Since(began))
	r.MemoryBefore, r.MemoryAfter = before, residentMemory(opt.PID)
	r.Double = int(s.doubles.Load() - doubled)
	return r, nil
}

// start makes the channels and users and starts a game in each channel.
func (l *load) start(ctx context.Context) error {
	guilds := make([]Guild, l.opt.Guilds)
	for i := range guilds {
		guilds[i] = l.s.NewGuild(fmt.Sprintf("Load %d", i+1))
	}
	perChannel := (l.opt.Presses + l.opt.Channels - 1) / l.opt.Channels
	for i := range perChannel {
		l.users = append(l.users, l.s.NewUser(fmt.Sprintf("load%d", i+1), i == 0))
	}
	for i := range l.opt.Channels {
		c := l.s.NewChannel(guilds[i%len(guilds)].ID, fmt.Sprintf("load-%d", i+1))
		if _, err := l.s.Slash(ctx, l.from(0, c.ID), l.opt.Command, l.opt.Args); err != nil {
			return err
		}
		t, err := l.question(ctx, c.ID)
		if err != nil {
			return err
		}
		l.targets = append(l.targets, t)
	}
	return nil
}

func (l *load) from(user int, channel string) From {
	return From{User: l.users[user].ID, Channel: channel, Locale: "en-US"}
}

// question waits for the first message with buttons to choose from.
func (l *load) question(ctx context.Context, channel string) (target, error) {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	t := target{channel: channel}
	m, err := l.s.Wait(ctx, channel, func(m Message) bool {
		_, t.buttons = together(m)
		return len(t.buttons) > 1
	})
	t.message = m.ID
	return t, err
}

// press sends all presses, at the rate asked for or as fast as answers come.
func (l *load) press(ctx context.Context) error {
	began := time.Now()
	for i := range l.calls {
		switch {
		case l.opt.Rate > 0:
			due := began.Add(time.Duration(float64(i) / float64(l.opt.Rate) * float64(time.Second)))
			if d := time.Until(due); d > time.Millisecond {
				time.Sleep(d)
			}
		default:
			timer := time.NewTimer(l.s.opt.FirstAnswer)
			select {
			case l.slots <- struct{}{}:
			case <-timer.C: // as many as a whole burst are lost: go on without them
			case <-ctx.Done():
			}
			timer.Stop()
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		l.send(i)
	}
	return nil
}

// send presses once, as the next user of the next channel.
func (l *load) send(i int) {
	t := l.targets[i%len(l.targets)]
	from := l.from(i/len(l.targets), t.channel)
	channel, _ := l.s.world.channel(t.channel)
	now := time.Now()
	c := &Call{
		ID: l.s.ids.next(now), Token: newToken(), Kind: CallComponent, From: from, Sent: now,
		s: l.s, guild: channel.Guild, message: t.message, CustomID: t.buttons[i%len(t.buttons)],
	}
	c.watch = func(at time.Time) { l.answered(i, at.Sub(now)) }
	l.calls[i] = c
	l.s.calls.add(c)
	payload := l.s.payload(c, pressData(c.CustomID), l.s.carried(c))
	l.s.gateway.dispatch(c.guild, "INTERACTION_CREATE", payload, 0)
}

func (l *load) answered(i int, took time.Duration) {
	l.took[i].Store(max(1, int64(took)))
	if l.opt.Rate == 0 {
		select {
		case <-l.slots:
		default:
		}
	}
	if l.left.Add(-1) == 0 {
		close(l.over)
	}
}

// wait gives the last presses their time.
func (l *load) wait(ctx context.Context) {
	timer := time.NewTimer(l.s.opt.FirstAnswer)
	defer timer.Stop()
	select {
	case <-l.over:
	case <-timer.C:
	case <-ctx.Done():
	}
}

func (l *load) report(took time.Duration) LoadReport {
	r := LoadReport{Sent: len(l.calls), Took: took, Replies: map[string]int{}}
	var times []time.Duration
	for i, c := range l.calls {
		if d := l.took[i].Load(); d > 0 {
			times = append(times, time.Duration(d))
			r.Replies[c.said()]++
		}
	}
	r.Answered, r.Lost = len(times), r.Sent-len(times)
	r.PerSecond = float64(r.Answered) / took.Seconds()
	if len(times) == 0 {
		return r
	}
	slices.Sort(times)
	at := func(q float64) time.Duration { return times[int(q*float64(len(times)-1))] }
	r.P50, r.P95, r.P99, r.Max = at(0.5), at(0.95), at(0.99), times[len(times)-1]
	return r
}

// said is the kind of a call's answer: its words up to a colon.
func (c *Call) said() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reply == nil {
		return ""
	}
	words, _, _ := strings.Cut(c.reply.Message.Text(), ":")
	return words
}

// residentMemory reads a process's resident bytes; 0 where that cannot be told.
func residentMemory(pid int) int64 {
	if pid == 0 {
		return 0
	}
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	fields := strings.Fields(string(b))
	if err != nil || len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}
