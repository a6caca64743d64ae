package sandbox

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// crowd is the simulated players. Safe for concurrent use.
type crowd struct {
	s     *Server
	mu    sync.Mutex
	pool  []*player
	rooms map[string]*room
	wg    sync.WaitGroup

	closed  bool
	pressed map[string]bool // by message, buttons and player: nobody presses twice
	order   []string        // of what is in pressed
}

// player is one of them: skill is how often it is right, from 0 to 1.
type player struct {
	User
	skill float64
}

// room is a channel that some of them play in.
type room struct {
	players []*player
	leave   context.CancelFunc
}

// keepPressed bounds what is remembered of presses.
const keepPressed = 5000

// firstPlayer keeps simulated players' IDs the same from run to run, apart from other users'.
const firstPlayer = firstUser + 100*snowflakeGap

func newCrowd(s *Server) *crowd {
	return &crowd{s: s, rooms: map[string]*room{}, pressed: map[string]bool{}}
}

// wait waits for all players to stop, once the server's context ended.
func (c *crowd) wait() {
	c.mu.Lock()
	c.closed = true
	c.mu.Unlock()
	c.wg.Wait()
}

// Players lets n simulated players of different skill play in a channel from now on, in place of
// those who did so far; 0 sends them home. They press one of the buttons that belong together, once
// in each message, after a while and within the time that a timestamp in it gives.
func (s *Server) Players(channel string, n int) []User { return s.crowd.seat(channel, n) }

func (c *crowd) seat(channel string, n int) []User {
	c.mu.Lock()
	defer c.mu.Unlock()
	if old := c.rooms[channel]; old != nil {
		old.leave()
		delete(c.rooms, channel)
	}
	for len(c.pool) < n {
		c.pool = append(c.pool, c.hire(len(c.pool)))
	}
	if n == 0 || c.closed {
		return nil
	}
	ctx, leave := context.WithCancel(c.s.ctx)
	r := &room{players: slices.Clone(c.pool[:n]), leave: leave}
	c.rooms[channel] = r
	l := c.s.hub.listen(func(e *Event) bool {
		return e.Channel == channel && e.For == "" &&
			(e.Type == EventCreate || e.Type == EventUpdate)
	})
	present := c.s.Messages(channel)
	c.wg.Go(func() { c.play(ctx, r, l, present) })
	users := make([]User, n)
	for i, p := range r.players {
		users[i] = p.User
	}
	return users
}

// hire makes the nth simulated player.
func (c *crowd) hire(n int) *player {
	names := []string{
		"Mika", "Noor", "Otis", "Pia", "Quin", "Rosa", "Sam", "Tess", "Uma", "Vito", "Wren", "Yara",
	}
	name := fmt.Sprintf("Player %d", n+1)
	if n < len(names) {
		name = names[n]
	}
	skills := []float64{0.9, 0.65, 0.75, 0.4}
	u := User{ID: strconv.Itoa(firstPlayer + n*snowflakeGap), Name: name, Simulated: true}
	c.s.world.addUser(&u)
	c.s.hub.publish(Event{Type: EventUsers})
	return &player{User: u, skill: skills[n%len(skills)]}
}

// play watches a channel until the players leave it.
func (c *crowd) play(ctx context.Context, r *room, l *listener, present []Message) {
	defer c.s.hub.leave(l)
	for _, m := range present {
		c.consider(ctx, r, m)
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.ready:
		}
		for _, e := range l.take() {
			c.consider(ctx, r, *e.Message)
		}
	}
}

// consider lets each player who has not pressed one of the message's buttons yet do so later.
func (c *crowd) consider(ctx context.Context, r *room, m Message) {
	prefix, buttons := together(m)
	form, typed := c.form(ctx, m)
	if typed {
		prefix = form
	} else if len(buttons) < 2 {
		return
	}
	least, most := c.s.opt.PlayerDelay[0], c.s.opt.PlayerDelay[1]
	if left, ok := timeLeft(m, time.Now()); ok {
		most = min(most, left-700*time.Millisecond)
		least = min(least, most/2)
	}
	if most <= 0 {
		return
	}
	for _, p := range r.players {
		if !c.first(m.ID + "/" + prefix + "/" + p.ID) {
			continue
		}
		delay := least + time.Duration(rand.Int64N(int64(most-least)+1))
		c.wg.Go(func() {
			switch {
			case sleep(ctx, delay) != nil:
			case typed:
				c.fillIn(ctx, p, m, form)
			default:
				c.press(ctx, p, m, prefix)
			}
		})
	}
}

// first notes a press and tells whether it is the first one.
func (c *crowd) first(key string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pressed[key] {
		return false
	}
	c.pressed[key] = true
	c.order = append(c.order, key)
	if len(c.order) > keepPressed {
		delete(c.pressed, c.order[0])
		c.order = c.order[1:]
	}
	return true
}

// sleep waits for a while; the error is ctx's.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// press presses one of the buttons that are still there and on.
func (c *crowd) press(ctx context.Context, p *player, m Message, prefix string) {
	now, _ := c.s.mail.get(m.Channel, m.ID)
	left, ids := together(now)
	if left != prefix || len(ids) == 0 {
		return
	}
	id := c.choose(ctx, p, ids)
	if _, err := c.s.Press(ctx, From{User: p.ID, Channel: m.Channel}, m.ID, id); err != nil {
		c.s.opt.Log.Debug("a simulated player could not press", "err", err)
	}
}

// choose picks the right button as often as the player's skill says, else one of the others.
func (c *crowd) choose(ctx context.Context, p *player, ids []string) string {
	if c.s.opt.Solve == nil {
		return ids[rand.IntN(len(ids))]
	}
	knows := rand.Float64() < p.skill
	var rest []string
	for _, id := range ids {
		right, ok := c.s.opt.Solve(ctx, id)
		switch {
		case !ok:
			return ids[rand.IntN(len(ids))]
		case right && knows:
			return id
		case !right:
			rest = append(rest, id)
		}
	}
	if len(rest) == 0 {
		return ids[0]
	}
	return rest[rand.IntN(len(rest))]
}

// together finds the largest set of enabled buttons whose custom IDs differ in their last part only:
// what they share, and the IDs. Of sets equally large the upper one wins.
func together(m Message) (string, []string) {
	sets := map[string][]string{}
	var order []string
	for _, b := range m.Buttons() {
		at := strings.LastIndexAny(b.CustomID, ":/|.-_")
		if b.Disabled || b.CustomID == "" || at < 0 {
			continue
		}
		prefix := b.CustomID[:at]
		if sets[prefix] == nil {
			order = append(order, prefix)
		}
		sets[prefix] = append(sets[prefix], b.CustomID)
	}
	if len(order) == 0 {
		return "", nil
	}
	best := slices.MaxFunc(order, func(a, b string) int {
		return cmp.Compare(len(sets[a]), len(sets[b]))
	})
	return best, sets[best]
}

// timeLeft reads the earliest time to come that a message shows, such as <t:1700000000:R>.
func timeLeft(m Message, now time.Time) (time.Duration, bool) {
	left, found := time.Duration(0), false
	stamp := regexp.MustCompile(`<t:(\d{1,12})(:\w)?>`)
	for _, match := range stamp.FindAllStringSubmatch(m.Text(), -1) {
		unix, _ := strconv.ParseInt(match[1], 10, 64) // at most 12 digits: fits
		d := time.Unix(unix, 0).Sub(now)
		if d > 0 && (!found || d < left) {
			left, found = d, true
		}
	}
	return left, found
}
