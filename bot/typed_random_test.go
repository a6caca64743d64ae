package bot_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// onlooker follows a game from outside: who was told "locked in", when, and
// which hints came when. From that it works out the points.
type onlooker struct {
	*stage
	rng     *rand.Rand
	message message // of the round
	opened  time.Time
	hints   []time.Time
	locked  map[string]time.Time
	right   map[string]bool
	streaks map[string]int
	want    map[string]quiz.Standing
}

// TestRandomTypedGames plays typed and mixed games in which anybody does
// anything and the bot is restarted at any time, and compares the standings.
func TestRandomTypedGames(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				o := &onlooker{
					stage: newStage(t), rng: rand.New(rand.NewPCG(seed, 7)),
					streaks: map[string]int{}, want: map[string]quiz.Standing{},
				}
				mode := []string{"typed", "mixed"}[seed%2]
				o.slash("7", "trivia start", "mode", mode, "questions", "6", "seconds", "12", "difficulty", "easy")
				rest(time.Second)
				for range 6 {
					o.play()
				}
				o.compare()
			})
		})
	}
}

// play has players act until the next message comes.
func (o *onlooker) play() {
	o.t.Helper()
	o.message, o.hints = o.newest(), nil
	o.opened = posted(o.message)
	o.locked, o.right = map[string]time.Time{}, map[string]bool{}
	for step := 0; o.newest().id == o.message.id; step++ {
		if step > 400 {
			o.t.Fatal("the game does not go on")
		}
		rest(time.Duration(o.rng.IntN(1500)) * time.Millisecond)
		if o.newest().id == o.message.id {
			now := time.Now().Truncate(time.Millisecond)
			o.act(fmt.Sprint(20 + o.rng.IntN(4)))
			o.noteHint(now)
		}
	}
	for user, at := range o.locked {
		s := o.want[user]
		s.User, s.Played = quiz.UserID(user), s.Played+1
		if o.right[user] {
			given := 0
			for _, h := range o.hints {
				if h.Before(at) {
					given++
				}
			}
			s.Right++
			s.Points += quiz.Points("easy", at.Sub(o.opened), 12*time.Second, o.streaks[user], given)
			o.streaks[user]++
		} else {
			o.streaks[user] = 0
		}
		o.want[user] = s
	}
	for user := range o.streaks {
		if _, in := o.locked[user]; !in {
			o.streaks[user] = 0
		}
	}
}

// act has a player do something, or the bot stop and start.
func (o *onlooker) act(user string) {
	o.t.Helper()
	m := o.newest()
	hint, form := m.find("hint:"), m.find("type:")
	switch n := o.rng.IntN(10); {
	case n < 2 && hint != "":
		o.press(user, hint)
		synctest.Wait()
	case n == 2 && o.rng.IntN(2) == 0:
		o.lower()
		rest(time.Duration(o.rng.IntN(800)) * time.Millisecond)
		o.raise()
		synctest.Wait()
	case form != "":
		o.typeIn(user, form)
	case m.find("answer:") != "":
		right, wrong := o.stage.right(m)
		id, is := wrong, false
		if o.rng.IntN(2) == 0 {
			id, is = right, true
		}
		o.note(user, is, func() string { return o.press(user, id).Data.Content })
	}
}

// noteHint writes down that what was done at a moment has given a hint: a vote,
// or an answer of one who is not waited for any more.
func (o *onlooker) noteHint(at time.Time) {
	o.t.Helper()
	games, err := o.db.RunningGames(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	for _, g := range games {
		for _, r := range g.Rounds {
			if string(r.Message) == o.message.id && len(r.Hints) > len(o.hints) {
				o.hints = append(o.hints, at)
			}
		}
	}
}

func (o *onlooker) typeIn(user, form string) {
	text, ok := o.bot.Answer(o.t.Context(), form)
	is := ok && o.rng.IntN(3) == 0
	if !is {
		text = []string{"nobody", "x", "The Wrong One"}[o.rng.IntN(3)]
	}
	id := strings.Replace(form, "type", "typed", 1)
	o.note(user, is, func() string {
		return o.submit(user, id, map[string]string{"answer": text}).Data.Content
	})
}

// note writes down an answer that was acknowledged.
func (o *onlooker) note(user string, right bool, send func() string) {
	at := time.Now().Truncate(time.Millisecond)
	if strings.Contains(send(), "Locked in") {
		if _, twice := o.locked[user]; twice {
			o.t.Errorf("%s answered twice", user)
		}
		o.locked[user], o.right[user] = at, right
	}
	synctest.Wait()
}

// compare looks at the standings.
func (o *onlooker) compare() {
	o.t.Helper()
	rest(5 * time.Second)
	text := o.newest().now.Embeds[0].Description
	for user, s := range o.want {
		want := fmt.Sprintf("<@%s> · **%s** · %d/%d right", user, points(s.Points), s.Right, s.Played)
		if !strings.Contains(text, want) {
			o.t.Errorf("no %q in\n%s", want, text)
		}
	}
	if lines := strings.Count(text, "right"); lines != len(o.want) {
		o.t.Errorf("%d players in\n%s", lines, text)
	}
}

func points(n int) string {
	if n == 1 {
		return "1 point"
	}
	return fmt.Sprintf("%d points", n)
}

// TestLateTypedAnswers delivers answers later than they were made.
func TestLateTypedAnswers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		s.slash("7", "trivia start", "mode", "typed", "questions", "1", "seconds", "20")
		rest(time.Second)
		start, answer, id := time.Now(), s.solution(), strings.Replace(s.newest().find("type:"), "type", "typed", 1)
		at := func(user string, made, came time.Duration) string {
			time.Sleep(time.Until(start.Add(came)))
			i := s.interaction(discord.Modal, user)
			i.CustomID, i.Fields["answer"], i.Created = id, answer, start.Add(made)
			return s.handle(i).Data.Content
		}
		for _, c := range []struct {
			user       string
			made, came time.Duration
			want       string
		}{
			{"8", 5000, 5000, "Locked in"},
			{"9", 4900, 6300, "Locked in"}, // moves the window: it ends at 6.4 s
			{"10", 6401, 6401, "over"},
			{"11", 6399, 7100, "Locked in"}, // late, but made within it
			{"12", 6300, 7200, "over"},      // too late: the round is closed
		} {
			if got := at(c.user, c.made*time.Millisecond, c.came*time.Millisecond); !strings.Contains(got, c.want) {
				t.Errorf("made at %v, came at %v: %q, want %q", c.made, c.came, got, c.want)
			}
		}
		rest(time.Second)
		if got := s.newestReveal(); !strings.Contains(got, "⚡ <@9>") || strings.Count(got, "<@") != 3 {
			t.Errorf("reveal: %q", got)
		}
	})
}
