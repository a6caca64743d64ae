package quiz_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"headliner/questions"
	"headliner/questions/quiz"
)

func TestLetters(t *testing.T) {
	for answer, want := range map[string][2]string{
		"John Legend":       {"J___ L_____", "J_h_ L_g_n_"},
		"2004":              {"____", "20__"},
		"7":                 {"_", "_"},
		"$100 million":      {"$___ m______", "$1__ m_l_i_n"},
		"U2":                {"U_", "U_"},
		"50 Cent":           {"__ C___", "5_ C_n_"},
		"Up":                {"U_", "U_"},
		"X":                 {"_", "_"},
		"A B":               {"A _", "A _"},
		"A Star Is Born":    {"A S___ I_ B___", "A S_a_ I_ B_r_"},
		"Ardal O'Hanlon":    {"A____ O'______", "A_d_l O'_a_l_n"},
		"Hwang Dong-hyuk":   {"H____ D___-h___", "H_a_g D_n_-h_u_"},
		"Beyonce\u0301":     {"B______", "B_y_n_e\u0301"},
		"Amélie":            {"A_____", "A_é_i_"},
		"宮崎 駿":              {"宮_ _", "宮_ 駿"},
		"M*A*S*H":           {"M*A*_*_", "M*A*_*_"},
		"I. M. Pei":         {"I. M. ___", "I. M. P__"},
		"":                  {"", ""},
		"...":               {"...", "..."},
		"Mr. & Mrs. Smith":  {"M_. & M__. S____", "M_. & M_s. S_i_h"},
		"21st Century Boys": {"____ C______ B___", "2_s_ C_n_u_y B_y_"},
	} {
		for n, w := range want {
			if got := quiz.Letters(answer, n+1); got != w {
				t.Errorf("Letters(%q, %d) = %q, want %q", answer, n+1, got, w)
			}
		}
	}
}

// FuzzLetters holds that a hint never shows all, and nothing that is not there.
func FuzzLetters(f *testing.F) {
	for _, s := range []string{"John Legend", "U2", "2004", "e\u0301", "\u0301x", "a'b’c", "_", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		solid := strings.ContainsFunc(answer, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
		for hint := 1; hint <= 2; hint++ {
			got := quiz.Letters(answer, hint)
			if solid && got == strings.TrimSpace(answer) {
				t.Errorf("Letters(%q, %d) shows all", answer, hint)
			}
			for _, r := range got {
				if r != '_' && !strings.ContainsRune(answer, r) {
					t.Errorf("Letters(%q, %d) = %q", answer, hint, got)
				}
			}
		}
	})
}

func TestFalling(t *testing.T) {
	q := sample(questions.Easy)
	seen := map[int]bool{}
	for number := range 40 {
		s := settings(50)
		s.Seed = 5
		got := quiz.Falling(q, s, number)
		if len(got) != 2 || got[0] == got[1] || slices.Contains(got, q.Right) {
			t.Fatalf("round %d: %v falls, %d is right", number, got, q.Right)
		}
		if !slices.Equal(got, quiz.Falling(q, s, number)) {
			t.Errorf("round %d: not the same twice", number)
		}
		seen[got[0]] = true
	}
	if len(seen) != 3 {
		t.Errorf("only %v ever fall first", seen)
	}
}

func (p *play) vote(user quiz.UserID, number int, after time.Duration) error {
	_, err := p.game.Apply(quiz.Vote{Round: p.id, Number: number, User: user, At: p.now.Add(after)})
	return err
}

// due gives the hint that is due, if one is.
func (p *play) due() bool {
	p.t.Helper()
	h, ok := p.game.Due()
	if ok {
		p.do(h)
	}
	return ok
}

func TestVoteOfThePlayers(t *testing.T) {
	p := begin(t, 5)
	p.ask(questions.Easy)
	if err := p.vote("ann", 1, time.Second); err != nil || !p.due() {
		t.Fatalf("nobody is awaited and one press is not enough: %v", err)
	}
	for _, user := range []quiz.UserID{"ann", "ben", "cleo", "dev"} {
		p.press(user, 1, 2*time.Second)
	}
	p.timeUp()
	p.ask(questions.Easy)
	if err := p.vote("ann", 1, time.Second); err != nil || p.due() {
		t.Errorf("one of four is enough (%v)", err)
	}
	if want, need := p.game.Poll(); want != 1 || need != 2 {
		t.Errorf("%d of %d, want 1 of 2", want, need)
	}
	if err := p.vote("ann", 1, time.Second); !errors.Is(err, quiz.ErrVoted) {
		t.Errorf("twice: %v", err)
	}
	p.press("ben", 1, 2*time.Second)
	if err := p.vote("ben", 1, time.Second); !errors.Is(err, quiz.ErrAnswered) {
		t.Errorf("after an answer: %v", err)
	}
	if p.due() {
		t.Error("one of three is enough")
	}
	p.press("cleo", 0, 3*time.Second)
	h, ok := p.game.Due()
	if !ok || !h.At.Equal(p.now.Add(3*time.Second)) {
		t.Fatalf("one of two: %+v, %v", h, ok)
	}
	p.do(h)
	if err := p.vote("dev", 1, 4*time.Second); !errors.Is(err, quiz.ErrHinted) {
		t.Errorf("for one that was given: %v", err)
	}
	for _, user := range []quiz.UserID{"dev", "eve"} {
		if err := p.vote(user, 2, 4*time.Second); err != nil {
			t.Error(err)
		}
	}
	if !p.due() {
		t.Error("two of three are not enough")
	}
	if err := p.vote("ann", 3, 5*time.Second); !errors.Is(err, quiz.ErrHinted) {
		t.Errorf("for a third: %v", err)
	}
}

func TestHintsCost(t *testing.T) {
	const T = 20 * time.Second
	for hints, want := range []int{75, 56, 38, 38} {
		if got := quiz.Points(questions.Easy, T/2, T, 0, hints); got != want {
			t.Errorf("%d hints: %d points, want %d", hints, got, want)
		}
	}
	if got := quiz.Points(questions.Hard, 0, T, 2, 1); got != 180 {
		t.Errorf("a streak of two after a hint: %d points, want 180", got)
	}
	p := begin(t, 2)
	p.askTyped()
	p.do(quiz.Hint{Round: 1, Number: 1, At: p.now.Add(2 * time.Second)})
	p.do(p.typed("ann", true, 2*time.Second)) // made before the hint, came in after it
	p.do(p.typed("ben", true, 3*time.Second))
	want := map[quiz.UserID]int{"ann": 95, "ben": 69}
	for _, a := range p.timeUp()[0].(quiz.Close).Result.Answers {
		if a.Points != want[a.User] {
			t.Errorf("%s has %d points, want %d", a.User, a.Points, want[a.User])
		}
	}
}

func TestFallenOption(t *testing.T) {
	p := begin(t, 2)
	p.ask(questions.Easy)
	p.do(quiz.Hint{Round: 1, Number: 1, At: p.now.Add(2 * time.Second)})
	gone := quiz.Falling(sample(questions.Easy), settings(2), 1)
	a := quiz.Answer{Round: 1, User: "ann", Choice: gone[0], At: p.now.Add(3 * time.Second)}
	if err := p.game.Check(a); !errors.Is(err, quiz.ErrFallen) {
		t.Errorf("an option that fell: %v", err)
	}
	a.Choice = gone[1]
	if err := p.game.Check(a); err != nil {
		t.Errorf("one that did not fall yet: %v", err)
	}
	a.Choice, a.At = gone[0], p.now.Add(time.Second)
	if err := p.game.Check(a); err != nil {
		t.Errorf("pressed before the hint: %v", err)
	}
}
