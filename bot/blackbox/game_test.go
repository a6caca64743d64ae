package blackbox_test

import (
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestFullGame plays five rounds with five players: one always right, one never, one who comes
// late, one who misses a round, one who changes.
func TestFullGame(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	g := w.home.begin(w.ben, 5, 8)
	for number := 1; number <= 5; number++ {
		r := g.question(number)
		checkQuestion(t, r)
		right := r.solution()
		wrong := (right + 1) % 4
		switch number {
		case 1:
			r.together(pick{w.ann, right}, pick{w.ben, wrong}, pick{w.cleo, right}, pick{w.dev, wrong})
		case 2: // Cleo lets it pass: there her run of right answers ends
			r.press(w.ann, right)
			r.counted(1)
			r.press(w.ben, wrong)
			r.counted(2)
			r.press(w.dev, right)
		default:
			r.together(pick{w.ann, right}, pick{w.ben, wrong}, pick{w.cleo, right},
				pick{w.dev, right}, pick{w.eve, right})
		}
		m := r.revealed()
		if r.right != right {
			t.Errorf("round %d shows option %d as right, not %d", number, r.right, right)
		}
		checkSource(t, m)
		late := r.try(w.ben, wrong)
		w.refused(late, "over")
	}
	want := g.standings()
	g.once()
	checkNoRepeats(t, g)
	checkBoards(g, want)
	for _, u := range []sandbox.User{w.ann, w.cleo, w.dev} {
		checkProfile(g, u, want[u.ID])
	}
}

// counted waits until the question tells how many have answered. It does so every few seconds.
func (r *round) counted(players int) {
	r.t.Helper()
	r.shows("the count", func(m sandbox.Message) bool {
		return m.ID == r.first.ID && strings.Contains(m.Text(), fmt.Sprintf("%d player", players))
	})
}

// checkQuestion looks at a question as it is asked.
func checkQuestion(t *testing.T, r *round) {
	t.Helper()
	if !strings.Contains(r.first.Text(), "<t:") {
		t.Errorf("round %d shows no deadline: %q", r.number, r.first.Text())
	}
	if !strings.HasSuffix(r.prompt, "?**") {
		t.Errorf("round %d asks nothing: %q", r.number, r.prompt)
	}
	for n, b := range r.first.Buttons() {
		if b.Disabled || b.Label == "" || b.Style != 2 {
			t.Errorf("round %d: button %d gives something away: %+v", r.number, n, b)
		}
		if strings.Contains(b.CustomID, b.Label) && len(b.Label) > 1 {
			t.Errorf("round %d: the custom ID %q tells of its option", r.number, b.CustomID)
		}
	}
}

// checkSource wants the reveal to say where the fact stands.
func checkSource(t *testing.T, m sandbox.Message) {
	t.Helper()
	for _, f := range m.Embeds[0].Fields {
		if f.Name == "Source" && f.Value != "" {
			return
		}
	}
	t.Errorf("no source in %q", m.Text())
}

func checkNoRepeats(t *testing.T, games ...*game) {
	t.Helper()
	seen := map[string]bool{}
	for _, g := range games {
		for _, r := range g.rounds {
			if seen[r.prompt] {
				t.Errorf("asked twice: %s", r.prompt)
			}
			seen[r.prompt] = true
		}
	}
}

// checkBoards compares every leaderboard with the only game that was played.
func checkBoards(g *game, want map[string]line) {
	g.t.Helper()
	for _, period := range []string{"day", "week", "month", "season", "all"} {
		for _, scope := range []string{"server", "global"} {
			reply := g.slash(g.eve, "leaderboard", sandbox.Args{"period": period, "scope": scope})
			g.same(period+", "+scope, g.table(reply.Message), want)
		}
	}
}

// checkProfile compares a profile with the only game that was played.
func checkProfile(g *game, u sandbox.User, want line) {
	g.t.Helper()
	text := g.slash(g.ben, "profile", sandbox.Args{"user": u.ID}).Message.Text()
	streak, best := 0, 0
	for _, r := range g.rounds {
		a, answered := r.answers[u.ID]
		if streak++; !answered || !r.won(a) {
			streak = 0
		}
		best = max(best, streak)
	}
	for _, part := range []string{
		"<@" + u.ID + ">", fmt.Sprintf("Points\n%d\n", want.points), "Games\n1\n",
		fmt.Sprintf("Right\n%d of %d", want.right, want.played), fmt.Sprintf("Best streak\n%d\n", best),
	} {
		if !strings.Contains(text, part) {
			g.t.Errorf("the profile of %s has no %q: %q", u.Name, part, text)
		}
	}
}
