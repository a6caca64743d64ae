package quiz_test

import (
	"errors"
	"testing"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

func (p *play) askTyped() {
	p.t.Helper()
	p.id++
	p.do(quiz.Ask{Round: p.id, Question: sample(questions.Easy), Typed: true, At: p.now})
}

// typed makes an answer to the open round.
func (p *play) typed(user quiz.UserID, right bool, after time.Duration) quiz.Answer {
	return quiz.Answer{
		Round: p.id, User: user, Choice: quiz.NoChoice, Text: "t", Right: right, At: p.now.Add(after),
	}
}

func TestTieWindow(t *testing.T) {
	p := begin(t, 3)
	p.askTyped()
	const second = time.Second
	p.do(p.typed("ann", false, second))
	if got := p.game.Closes(); got != p.now.Add(20*second) {
		t.Errorf("a wrong answer closes the round at %v", got)
	}
	p.do(p.typed("ben", true, 4*second))
	if err := p.game.Check(p.typed("cleo", true, 5501*time.Millisecond)); !errors.Is(err, quiz.ErrClosed) {
		t.Errorf("after the window: %v", err)
	}
	p.do(p.typed("dev", true, 5500*time.Millisecond))
	// One that was made before the first to come in moves the window.
	p.do(p.typed("eve", true, 3*second))
	if got, want := p.game.Closes(), p.now.Add(4500*time.Millisecond); got != want {
		t.Errorf("closes at %v, want %v", got, want)
	}
	if got := p.do(quiz.Deadline{At: p.now.Add(4499 * time.Millisecond)}); got != nil {
		t.Errorf("closed within the window: %v", got)
	}
	out := p.do(quiz.Deadline{At: p.now.Add(4500 * time.Millisecond)})
	if len(out) != 2 {
		t.Fatalf("not closed after the window: %v", out)
	}
	want := map[quiz.UserID]int{"ann": 0, "ben": 90, "dev": 86, "eve": 93}
	for _, a := range out[0].(quiz.Close).Result.Answers {
		if a.Points != want[a.User] {
			t.Errorf("%s has %d points, want %d", a.User, a.Points, want[a.User])
		}
		delete(want, a.User)
	}
	if len(want) > 0 {
		t.Errorf("not counted: %v", want)
	}
}

func TestTypedRoundEndsWhenAllHaveAnswered(t *testing.T) {
	p := begin(t, 3)
	p.askTyped()
	p.do(p.typed("ann", false, 0))
	p.do(p.typed("ben", false, 0))
	p.timeUp()
	p.askTyped()
	p.do(p.typed("ann", true, 0))
	if got := p.do(p.typed("ben", true, time.Second)); len(got) != 1 {
		t.Errorf("all have answered: %v", got)
	}
}

func TestTypedAndPressedAreNotMixedUp(t *testing.T) {
	p := begin(t, 3)
	p.askTyped()
	for choice := -2; choice < 5; choice++ {
		a := p.typed("ann", true, 0)
		a.Choice = choice
		if err := p.game.Check(a); choice != quiz.NoChoice && !errors.Is(err, quiz.ErrChoice) {
			t.Errorf("choice %d in a typed round: %v", choice, err)
		}
	}
	p.timeUp()
	p.ask(questions.Easy)
	if err := p.game.Check(p.typed("ann", true, 0)); !errors.Is(err, quiz.ErrChoice) {
		t.Errorf("typed in a round of choices: %v", err)
	}
	if _, err := p.game.Apply(quiz.Near{Round: p.id, User: "ann"}); !errors.Is(err, quiz.ErrChoice) {
		t.Errorf("close in a round of choices: %v", err)
	}
}

func TestTries(t *testing.T) {
	p := begin(t, 3)
	p.askTyped()
	for range 3 {
		p.do(quiz.Near{Round: p.id, User: "ann"})
	}
	if p.game.Tries("ann") != 3 || p.game.Tries("ben") != 0 || p.game.Answered() != 0 {
		t.Errorf("tries %d and %d", p.game.Tries("ann"), p.game.Tries("ben"))
	}
	p.do(p.typed("ann", true, 0))
	if _, err := p.game.Apply(quiz.Near{Round: p.id, User: "ann"}); !errors.Is(err, quiz.ErrAnswered) {
		t.Errorf("close after an answer: %v", err)
	}
	p.timeUp()
	p.askTyped()
	if p.game.Tries("ann") != 0 {
		t.Error("tries outlast their round")
	}
}

func TestMixedModeTakesTurns(t *testing.T) {
	for seed := range uint64(4) {
		s := quiz.Settings{Mode: quiz.Mixed, Seed: seed}
		typed, before := 0, false
		for number := 1; number <= 20; number++ {
			now := s.Typed(number, typed)
			if number > 1 && now == before {
				t.Errorf("seed %d: rounds %d and %d are alike", seed, number-1, number)
			}
			if before = now; now {
				typed++
			}
		}
	}
	first := func(seed uint64) bool { return quiz.Settings{Mode: quiz.Mixed, Seed: seed}.Typed(1, 0) }
	if first(2) == first(3) {
		t.Error("every mixed game begins alike")
	}
	if !(quiz.Settings{Mode: quiz.Mixed}).Typed(6, 1) {
		t.Error("what did not suit is not made up for")
	}
	if !(quiz.Settings{Mode: quiz.Typed}).Typed(1, 0) || (quiz.Settings{Mode: quiz.Choice}).Typed(1, 0) {
		t.Error("the plain modes are mixed")
	}
}
