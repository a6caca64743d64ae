package quiz_test

import (
	"errors"
	"testing"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// noon is when the games of these tests are played.
func noon() time.Time { return time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC) }

func sample(d questions.Difficulty) questions.Question {
	return questions.Question{
		Key: "k", Prompt: "Which one?", Answer: "B", Right: 1, Difficulty: d,
		Options: []string{"A", "B", "C", "D"},
	}
}

func settings(rounds int) quiz.Settings {
	return quiz.Settings{Guild: "1", Channel: "2", Host: "3", Rounds: rounds, Seconds: 20}
}

// play drives a game and fails the test on an unexpected error.
type play struct {
	t    *testing.T
	game *quiz.Game
	now  time.Time
	id   quiz.RoundID
}

func begin(t *testing.T, rounds int) *play {
	p := &play{t: t, game: quiz.New(settings(rounds)), now: noon()}
	p.do(quiz.Start{})
	return p
}

func (p *play) do(e quiz.Event) []quiz.Decision {
	p.t.Helper()
	out, err := p.game.Apply(e)
	if err != nil {
		p.t.Fatalf("Apply(%#v) = %v", e, err)
	}
	return out
}

func (p *play) ask(d questions.Difficulty) {
	p.t.Helper()
	p.id++
	p.do(quiz.Ask{Round: p.id, Question: sample(d), At: p.now})
}

func (p *play) press(user quiz.UserID, choice int, after time.Duration) []quiz.Decision {
	p.t.Helper()
	return p.do(quiz.Answer{Round: p.id, User: user, Choice: choice, At: p.now.Add(after)})
}

func (p *play) timeUp() []quiz.Decision {
	p.t.Helper()
	p.now = p.now.Add(20 * time.Second)
	return p.do(quiz.Deadline{At: p.now})
}

func TestPoints(t *testing.T) {
	const T = 20 * time.Second
	for _, c := range []struct {
		name    string
		d       questions.Difficulty
		elapsed time.Duration
		streak  int
		want    int
	}{
		{"easy at once", questions.Easy, 0, 0, 100},
		{"medium at once", questions.Medium, 0, 0, 150},
		{"hard at once", questions.Hard, 0, 0, 200},
		{"half of the time", questions.Easy, T / 2, 0, 75},
		{"at the deadline", questions.Hard, T, 0, 100},
		{"before it was shown", questions.Easy, -time.Second, 0, 100},
		{"within the grace", questions.Easy, T + time.Second, 0, 50},
		{"rounded", questions.Easy, 3333 * time.Millisecond, 0, 92},
		{"second in a row", questions.Easy, 0, 1, 110},
		{"sixth in a row", questions.Easy, 0, 5, 150},
		{"no more than half", questions.Easy, 0, 9, 150},
		{"bonus on what speed left", questions.Medium, T / 2, 2, 136},
	} {
		if got := quiz.Points(c.d, c.elapsed, T, c.streak, 0); got != c.want {
			t.Errorf("%s: Points = %d, want %d", c.name, got, c.want)
		}
	}
}

func TestRoundEndsWhenAllHaveAnswered(t *testing.T) {
	p := begin(t, 5)
	p.ask(questions.Easy)
	if got := p.press("ann", 1, time.Second); got != nil {
		t.Errorf("first round: decisions %v, want its full time for others to join", got)
	}
	p.press("ben", 0, 2*time.Second)
	p.timeUp()
	p.ask(questions.Easy)
	if got := p.press("ann", 1, time.Second); got != nil {
		t.Errorf("ben is still awaited, got %v", got)
	}
	if got := p.press("ben", 1, time.Second); len(got) != 1 || got[0] != (quiz.Settled{Round: 2}) {
		t.Fatalf("all have answered: got %v, want Settled", got)
	}
	if err := p.game.Check(quiz.Answer{Round: 2, User: "cleo", At: p.now}); err != nil {
		t.Errorf("a settled round still takes what is on its way: %v", err)
	}
	if got := p.do(quiz.Deadline{At: p.now}); len(got) != 2 {
		t.Errorf("a settled round closes at once, got %v", got)
	}
}

func TestQuitterIsAwaitedForTwoRounds(t *testing.T) {
	p := begin(t, 9)
	p.ask(questions.Easy)
	p.press("ann", 1, 0)
	p.press("ben", 1, 0)
	p.timeUp()
	for round := 2; round <= 3; round++ {
		p.ask(questions.Easy)
		if got := p.press("ann", 1, 0); got != nil {
			t.Errorf("round %d: got %v, want to wait for ben", round, got)
		}
		p.timeUp()
	}
	p.ask(questions.Easy)
	if got := p.press("ann", 1, 0); len(got) != 1 {
		t.Errorf("round 4: got %v, want Settled without ben", got)
	}
}

func TestRefusals(t *testing.T) {
	p := begin(t, 2)
	early := quiz.Answer{Round: 1, User: "ann", At: p.now}
	check := func(name string, a quiz.Answer, want error) {
		t.Helper()
		if err := p.game.Check(a); !errors.Is(err, want) {
			t.Errorf("%s: Check = %v, want %v", name, err, want)
		}
		if out, err := p.game.Apply(a); !errors.Is(err, want) || out != nil {
			t.Errorf("%s: Apply = %v, %v, want %v", name, out, err, want)
		}
	}
	check("before the question", early, quiz.ErrClosed)
	p.ask(questions.Easy)
	check("another round", quiz.Answer{Round: 7, User: "ann", At: p.now}, quiz.ErrClosed)
	check("no such option", quiz.Answer{Round: 1, User: "ann", Choice: 4, At: p.now}, quiz.ErrChoice)
	check("below", quiz.Answer{Round: 1, User: "ann", Choice: -1, At: p.now}, quiz.ErrChoice)
	late := p.now.Add(20*time.Second + time.Millisecond)
	check("late", quiz.Answer{Round: 1, User: "ann", Choice: 1, At: late}, quiz.ErrClosed)
	p.press("ann", 1, 20*time.Second)
	p.do(quiz.Kept{Answer: quiz.Answer{Round: 1, User: "dev", Choice: 1, At: late}})
	if _, err := p.game.Apply(quiz.Kept{Answer: early}); !errors.Is(err, quiz.ErrAnswered) {
		t.Errorf("kept twice: %v, want ErrAnswered", err)
	}
	check("twice", quiz.Answer{Round: 1, User: "ann", Choice: 2, At: p.now}, quiz.ErrAnswered)
	p.do(quiz.Stop{})
	check("after the end", quiz.Answer{Round: 1, User: "ben", Choice: 1, At: p.now}, quiz.ErrOver)
}

func TestEventsOutOfOrder(t *testing.T) {
	g := quiz.New(settings(2))
	for _, c := range []struct {
		event quiz.Event
		want  error
	}{
		{quiz.Ask{}, quiz.ErrOrder},
		{quiz.Posted{}, quiz.ErrClosed},
		{quiz.Skip{}, quiz.ErrClosed},
		{quiz.Exhausted{}, quiz.ErrOrder},
		{nil, quiz.ErrOrder},
		{quiz.Start{}, nil},
		{quiz.Start{}, quiz.ErrOrder},
		{quiz.Skip{}, quiz.ErrClosed},
		{quiz.Deadline{At: noon()}, nil},
		{quiz.Stop{}, nil},
		{quiz.Stop{}, quiz.ErrOver},
	} {
		if _, err := g.Apply(c.event); !errors.Is(err, c.want) {
			t.Errorf("Apply(%#v) = %v, want %v", c.event, err, c.want)
		}
	}
}

func TestSilentGameEnds(t *testing.T) {
	p := begin(t, 10)
	for range 2 {
		p.ask(questions.Easy)
		p.timeUp()
	}
	p.ask(questions.Easy)
	out := p.timeUp()
	finish, ok := out[len(out)-1].(quiz.Finish)
	if !ok || finish.Reason != quiz.Silent {
		t.Fatalf("after three silent rounds: %v, want Finish(silent)", out)
	}
}

func TestStreaks(t *testing.T) {
	p := begin(t, 9)
	for round, c := range []struct {
		ann  int // the choice; 9 for none
		skip bool
		want int
	}{
		{ann: 1, want: 100},
		{ann: 1, want: 110},
		{ann: 9, skip: true}, // a skipped round does not break a run
		{ann: 1, want: 120},
		{ann: 0, want: 0},
		{ann: 1, want: 100},
		{ann: 9},
		{ann: 1, want: 100},
	} {
		p.ask(questions.Easy)
		p.press("ben", 0, 0)
		if c.ann != 9 {
			p.press("ann", c.ann, 0)
		}
		out := p.timeUpOrSkip(c.skip)
		got := 0
		for _, a := range out[0].(quiz.Close).Result.Answers {
			if a.User == "ann" {
				got = a.Points
			}
		}
		if got != c.want {
			t.Errorf("round %d: %d points, want %d", round+1, got, c.want)
		}
	}
	finish := p.do(quiz.Stop{})[0].(quiz.Finish)
	if finish.BestStreaks["ann"] != 3 {
		t.Errorf("best streak %d, want 3", finish.BestStreaks["ann"])
	}
}

func (p *play) timeUpOrSkip(skip bool) []quiz.Decision {
	p.t.Helper()
	if skip {
		return p.do(quiz.Skip{})
	}
	return p.timeUp()
}

func TestStandingsShareRanks(t *testing.T) {
	p := begin(t, 1)
	p.ask(questions.Easy)
	p.press("ben", 1, 0)
	p.press("ann", 1, 0)
	p.press("cleo", 0, 0)
	out := p.timeUp()
	got := out[1].(quiz.Finish).Standings
	want := []quiz.Standing{
		{Rank: 1, User: "ann", Points: 100, Right: 1, Played: 1},
		{Rank: 1, User: "ben", Points: 100, Right: 1, Played: 1},
		{Rank: 3, User: "cleo", Points: 0, Right: 0, Played: 1},
	}
	if len(got) != len(want) {
		t.Fatalf("standings %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d = %v, want %v", i, got[i], want[i])
		}
	}
}

func TestPostedMovesTheClock(t *testing.T) {
	p := begin(t, 1)
	p.ask(questions.Easy)
	p.do(quiz.Posted{At: p.now.Add(time.Second)})
	p.press("ann", 1, 11*time.Second)
	if out := p.do(quiz.Deadline{At: p.now.Add(20 * time.Second)}); out != nil {
		t.Fatalf("the deadline moved with the message, got %v", out)
	}
	out := p.do(quiz.Deadline{At: p.now.Add(21 * time.Second)})
	if got := out[0].(quiz.Close).Result.Answers[0].Points; got != 75 {
		t.Errorf("%d points, want 75: ten of twenty seconds", got)
	}
}

func TestPeriodStart(t *testing.T) {
	now := time.Date(2026, 11, 23, 6, 30, 0, 0, time.UTC) // a Monday
	for _, c := range []struct {
		period quiz.Period
		now    time.Time
		want   time.Time
	}{
		{quiz.Day, now, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)},
		{quiz.Week, now, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)},
		{quiz.Week, now.AddDate(0, 0, -1), time.Date(2026, 11, 16, 0, 0, 0, 0, time.UTC)},
		{quiz.Month, now, time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)},
		{quiz.Season, now, time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)},
		{quiz.Season, time.Date(2026, 3, 31, 23, 0, 0, 0, time.UTC), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)},
		{quiz.All, now, time.Unix(0, 0)},
	} {
		if got := c.period.Start(c.now); got != c.want.Unix() {
			t.Errorf("%s.Start(%v) = %v, want %v", c.period, c.now, time.Unix(got, 0).UTC(), c.want)
		}
	}
}
