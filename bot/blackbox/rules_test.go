package blackbox_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"headliner/bot/sandbox"
)

// game is a game as a careful onlooker follows it: it notes each acknowledged answer and works
// out the points by the rules.
type game struct {
	*room
	host    sandbox.User
	of      int // rounds
	seconds int
	since   string // the message that announced it

	mu     sync.Mutex
	rounds []*round
}

// round is one question and what was answered to it.
type round struct {
	*game
	first   sandbox.Message // as it was asked
	number  int
	level   string // easy, medium, hard
	prompt  string
	buttons []string // custom IDs
	form    string   // that of the button that opens the form, in a typed round
	hints   []time.Time
	right   int // known from the reveal on, else -1
	skipped bool
	answers map[string]answer // by user
}

type answer struct {
	choice int // -1 for a wrong answer that was typed, -2 for a right one
	at     time.Time
}

// line is one player's line in a table.
type line struct{ rank, points, right, played int }

// begin starts a game; args are the further options of /trivia start.
func (r *room) begin(host sandbox.User, rounds, seconds int, args ...sandbox.Args) *game {
	r.t.Helper()
	all := sandbox.Args{"questions": rounds, "seconds": seconds}
	for _, more := range args {
		for name, value := range more {
			all[name] = value
		}
	}
	reply := r.slash(host, "trivia start", all)
	if reply.Private || reply.Type != sandbox.ReplyMessage {
		r.t.Fatalf("no game: %q", reply.Message.Text())
	}
	return &game{room: r, host: host, of: rounds, seconds: seconds, since: reply.Message.ID}
}

// later tells whether a message is younger than another.
func later(id, than string) bool {
	return cmp.Or(cmp.Compare(len(id), len(than)), strings.Compare(id, than)) > 0
}

// shows waits for a public message of the game that fits.
func (g *game) shows(what string, fits func(sandbox.Message) bool) sandbox.Message {
	g.t.Helper()
	m, err := g.Wait(g.ctx, g.id, func(m sandbox.Message) bool {
		return later(m.ID, g.since) && len(m.Embeds) > 0 && fits(m)
	})
	if err != nil {
		g.t.Fatalf("%s: %v\n%s", what, err, g.bot.log)
	}
	return m
}

// heading is the title of a question: "Round 1 of 3 · Music · Easy".
func (g *game) heading(number int) string {
	return fmt.Sprintf("Round %d of %d · ", number, g.of)
}

// question waits for a round's question.
func (g *game) question(number int) *round {
	g.t.Helper()
	m := g.shows("the question", func(m sandbox.Message) bool {
		return strings.HasPrefix(m.Embeds[0].Title, g.heading(number))
	})
	r := &round{game: g, first: m, number: number, right: -1, answers: map[string]answer{}}
	parts := strings.Split(m.Embeds[0].Title, " · ")
	r.level = strings.ToLower(parts[len(parts)-1])
	r.prompt, _, _ = strings.Cut(m.Embeds[0].Description, "\n")
	for _, b := range m.Buttons() {
		switch {
		case strings.HasPrefix(b.CustomID, "answer:"):
			r.buttons = append(r.buttons, b.CustomID)
		case strings.HasPrefix(b.CustomID, "type:"):
			r.form = b.CustomID
		}
	}
	if len(r.buttons) != 4 && r.form == "" || len(r.buttons) > 0 && r.form != "" || m.Type != 0 {
		g.t.Fatalf("round %d is not a message of its own with four buttons or a form: %+v", number, m)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.rounds = append(g.rounds, r)
	return r
}

// try presses an option, and notes the answer if it was acknowledged.
func (r *round) try(u sandbox.User, choice int) *sandbox.Reply {
	r.t.Helper()
	c, err := r.Press(r.ctx, r.from(u), r.first.ID, r.buttons[choice])
	return r.note(u, choice, c, r.answered(c, err))
}

// note writes down an answer that was acknowledged.
func (r *round) note(u sandbox.User, choice int, c *sandbox.Call, reply *sandbox.Reply) *sandbox.Reply {
	r.t.Helper()
	if !reply.Private || reply.Type != sandbox.ReplyMessage {
		r.t.Errorf("a press was answered in public: %q", reply.Message.Text())
	}
	if strings.Contains(reply.Message.Content, "Locked in") {
		r.mu.Lock()
		defer r.mu.Unlock()
		if _, twice := r.answers[u.ID]; twice {
			r.t.Errorf("%s locked in twice in round %d", u.Name, r.number)
		}
		r.answers[u.ID] = answer{choice, stamp(c.ID)}
	}
	return reply
}

// press presses an option, which must be acknowledged.
func (r *round) press(u sandbox.User, choice int) {
	r.t.Helper()
	if reply := r.try(u, choice); !strings.Contains(reply.Message.Content, "Locked in") {
		r.t.Fatalf("round %d, %s: %q", r.number, u.Name, reply.Message.Content)
	}
}

// pick is who presses which option.
type pick struct {
	user   sandbox.User
	choice int
}

// together has several players press at the same time; all must be acknowledged.
func (r *round) together(players ...pick) {
	r.t.Helper()
	var pressing sync.WaitGroup
	for _, p := range players {
		pressing.Go(func() {
			if reply := r.try(p.user, p.choice); !strings.Contains(reply.Message.Content, "Locked in") {
				r.t.Errorf("round %d, %s: %q", r.number, p.user.Name, reply.Message.Content)
			}
		})
	}
	pressing.Wait()
}

// solution looks up the right option in the database.
func (r *round) solution() int {
	r.t.Helper()
	db := r.open("_query_only=on")
	defer db.Close()
	var text string
	if err := db.QueryRow(`SELECT question FROM rounds WHERE id = ?`, roundID(r)).Scan(&text); err != nil {
		r.t.Fatal(err)
	}
	var q struct{ Right int }
	if err := json.Unmarshal([]byte(text), &q); err != nil {
		r.t.Fatal(err)
	}
	return q.Right
}

// skip ends the round early.
func (r *round) skip() *round {
	r.t.Helper()
	if reply := r.slash(r.host, "trivia skip", nil); reply.Private {
		r.t.Fatalf("not skipped: %q", reply.Message.Text())
	}
	r.skipped = true
	return r
}

// revealed waits for the reveal of the round, in the place of its question, and checks it.
func (r *round) revealed() sandbox.Message {
	r.t.Helper()
	m := r.shows("the reveal", func(m sandbox.Message) bool {
		return m.ID == r.first.ID && !slices.ContainsFunc(m.Buttons(), func(b sandbox.Component) bool {
			return !b.Disabled
		})
	})
	buttons := m.Buttons()
	if r.form == "" && len(buttons) != len(r.buttons) || m.Embeds[0].Title != r.first.Embeds[0].Title {
		r.t.Errorf("the reveal is another message: %q", m.Text())
	}
	for n, b := range buttons {
		check := b.Emoji != nil && b.Emoji.Name == "✅"
		if green := b.Style == 3; green != check {
			r.t.Errorf("button %d is marked by colour or check alone: %+v", n, b)
		}
		if check && r.right >= 0 {
			r.t.Error("two right options")
		}
		if check {
			r.right = n
		}
	}
	if r.right < 0 && r.form == "" {
		r.t.Fatalf("no option is marked as right: %q", m.Text())
	}
	worth := r.points()
	for user, points := range worth {
		if len(worth) > 10 {
			break // it does not name so many
		}
		if won := fmt.Sprintf("<@%s> **+%d**", user, points); points > 0 && !strings.Contains(m.Text(), won) {
			r.t.Errorf("round %d: no %q in %q", r.number, won, m.Text())
		}
	}
	return m
}

// points is what each answer of the round is worth, by the rules.
func (r *round) points() map[string]int {
	r.mu.Lock()
	defer r.mu.Unlock()
	worth, _ := r.play(r.number)
	return worth
}

// play goes through the rounds up to one: what that one was worth, and the table after it.
func (g *game) play(last int) (worth map[string]int, table map[string]line) {
	table, streaks := map[string]line{}, map[string]int{}
	for _, r := range g.rounds {
		if r.number > last {
			break
		}
		worth = map[string]int{}
		for user, a := range r.answers {
			l := table[user]
			l.played++
			if r.won(a) {
				worth[user] = r.worth(a, streaks[user])
				streaks[user]++
				l.right++
				l.points += worth[user]
			} else {
				worth[user], streaks[user] = 0, 0
			}
			table[user] = l
		}
		for user := range streaks {
			if _, answered := r.answers[user]; !answered && !r.skipped {
				streaks[user] = 0
			}
		}
	}
	return worth, table
}

// worth is a right answer's points: base × (1 − t / 2T), a quarter less for each hint before it,
// and 10 % more for each right answer in a row before it, up to 50 %.
func (r *round) worth(a answer, streak int) int {
	base := map[string]float64{"easy": 100, "medium": 150, "hard": 200}[r.level]
	if base == 0 {
		r.t.Fatalf("round %d has no difficulty: %q", r.number, r.first.Embeds[0].Title)
	}
	t := max(a.at.Sub(stamp(r.first.ID)).Seconds(), 0)
	points := math.Round(base * (1 - t/(2*float64(r.seconds))) * (1 - float64(r.hintsBefore(a.at))/4))
	return int(points + math.Round(points*float64(min(10*streak, 50))/100))
}

// stamp is the time in a snowflake.
func stamp(id string) time.Time {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		panic(err)
	}
	return time.UnixMilli(n>>22 + 1420070400000)
}

// standings waits for the end of the game and checks its table against the rules.
func (g *game) standings() map[string]line {
	g.t.Helper()
	m := g.shows("the standings", func(m sandbox.Message) bool {
		return strings.Contains(m.Embeds[0].Title, "standings")
	})
	if m.Edited != nil || m.Type != 0 {
		g.t.Errorf("the standings are no new message: %+v", m)
	}
	got := g.table(m)
	g.mu.Lock()
	defer g.mu.Unlock()
	_, want := g.play(g.of)
	g.same("the standings", got, want)
	return want
}

// same compares a table with the one that the rules give.
func (w *world) same(what string, got, want map[string]line) {
	w.t.Helper()
	for user, l := range want {
		l.rank = 1
		for _, other := range want {
			if other.points > l.points {
				l.rank++
			}
		}
		if got[user] != l {
			w.t.Errorf("%s: %s has %+v, want %+v", what, user, got[user], l)
		}
	}
	if len(got) != len(want) {
		w.t.Errorf("%s: %d players, want %d", what, len(got), len(want))
	}
}

// table reads the lines of a table of players.
func (w *world) table(m sandbox.Message) map[string]line {
	w.t.Helper()
	form := regexp.MustCompile(`^\D*\*\*(\d+)\.\*\* <@(\d+)> · \*\*(\d+) points?\*\* · (\d+)/(\d+) right$`)
	got := map[string]line{}
	for _, text := range strings.Split(m.Embeds[0].Description, "\n") {
		parts := form.FindStringSubmatch(text)
		if parts == nil {
			continue
		}
		var n [6]int
		for i, p := range parts[1:] {
			n[i+1], _ = strconv.Atoi(p)
		}
		if _, twice := got[parts[2]]; twice {
			w.t.Errorf("%s is listed twice: %q", parts[2], m.Embeds[0].Description)
		}
		got[parts[2]] = line{rank: n[1], points: n[3], right: n[4], played: n[5]}
	}
	return got
}

// once checks that the channel has each question and the standings of the game only once.
func (g *game) once() {
	g.t.Helper()
	titles := map[string]int{}
	for _, m := range g.Messages(g.id) {
		if later(m.ID, g.since) && len(m.Embeds) > 0 && m.Type == 0 {
			titles[strings.Join(strings.Split(m.Embeds[0].Title, " · ")[:1], "")]++
		}
	}
	for title, n := range titles {
		if n > 1 {
			g.t.Errorf("%q was posted %d times", title, n)
		}
	}
}
