package discord

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

func answerHeader(limit, remaining int, after float64) http.Header {
	h := http.Header{}
	h.Set("X-RateLimit-Limit", fmt.Sprint(limit))
	h.Set("X-RateLimit-Remaining", fmt.Sprint(remaining))
	h.Set("X-RateLimit-Reset-After", fmt.Sprint(after))
	return h
}

func TestRouteWaitsForItsReset(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, begun := newLimits(-1), time.Now()
		l.learn("a", answerHeader(5, 0, 1.5), begun)
		if err := l.wait(t.Context(), "b"); err != nil || time.Since(begun) != 0 {
			t.Errorf("another route waited %v, %v", time.Since(begun), err)
		}
		if err := l.wait(t.Context(), "a"); err != nil || time.Since(begun) != 1500*time.Millisecond {
			t.Errorf("waited %v, %v, want 1.5s", time.Since(begun), err)
		}
	})
}

func TestRouteCountsRequestsUnderWay(t *testing.T) {
	l, now := newLimits(-1), time.Now()
	l.learn("a", answerHeader(5, 2, 10), now)
	for n, want := range []time.Duration{0, 0, 10 * time.Second} {
		if got := l.take("a", now); got != want {
			t.Errorf("take %d = %v, want %v", n, got, want)
		}
	}
	l.learn("a", answerHeader(5, 1, 10), now) // of the first of the two
	if got := l.take("a", now); got != 10*time.Second {
		t.Errorf("take = %v, want 10s", got)
	}
	later := now.Add(10 * time.Second)
	for n := range 5 {
		if got := l.take("a", later); got != 0 {
			t.Errorf("take %d in a new window = %v, want 0", n, got)
		}
	}
	if got := l.take("a", later); got == 0 {
		t.Error("took more than the limit from a new window")
	}
}

func TestGlobalRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, begun := newLimits(50), time.Now()
		var all sync.WaitGroup
		at := make(chan time.Duration, 200)
		for n := range 200 {
			all.Go(func() {
				if err := l.wait(t.Context(), fmt.Sprint(n)); err != nil {
					t.Error(err)
				}
				at <- time.Since(begun)
			})
		}
		all.Wait()
		close(at)
		perSecond := map[int]int{}
		for d := range at {
			perSecond[int(d/time.Second)]++
		}
		for second, n := range perSecond {
			if n > 50 {
				t.Errorf("%d requests in second %d, want at most 50", n, second)
			}
		}
		if total := time.Since(begun); total > 5*time.Second {
			t.Errorf("200 requests took %v", total)
		}
	})
}

func TestRoutesAreForgotten(t *testing.T) {
	l, now := newLimits(-1), time.Now()
	for n := range 100_000 {
		now = now.Add(10 * time.Millisecond)
		l.learn(fmt.Sprint(n), answerHeader(5, 4, 1), now)
	}
	if n := len(l.routes); n > 1024 {
		t.Errorf("%d routes are remembered; 100 were in use at a time", n)
	}
}

func TestRefusedIsToldInTime(t *testing.T) {
	l, now := newLimits(-1), time.Unix(1_790_000_000, 0)
	var told []int
	for range 9000 {
		if n, warn := l.refused(now); warn {
			told = append(told, n)
		}
	}
	if want := "[500 1000 2000 4000 8000]"; fmt.Sprint(told) != want {
		t.Errorf("told at %v, want %s", told, want)
	}
	if n, _ := l.refused(now.Add(9 * time.Minute)); n != 9001 {
		t.Errorf("%d refused after 9 minutes, want 9001", n)
	}
	if n, _ := l.refused(now.Add(11 * time.Minute)); n != 2 {
		t.Errorf("%d refused after 11 minutes, want 2", n)
	}
	if n, _ := l.refused(now.Add(time.Hour)); n != 1 {
		t.Errorf("%d refused after an hour, want 1", n)
	}
}

func TestLibraryLogIsScrubbed(t *testing.T) {
	var out strings.Builder
	RouteLibraryLog(slog.New(slog.NewTextHandler(&out, nil)))
	defer func() { discordgo.Logger = nil }()
	discordgo.Logger(discordgo.LogError, 1, "%s %s %s",
		"Post https://discord.com/api/v9/interactions/12/aW50ZXJhY3Rpb24/callback: EOF",
		"authorization: Bot "+testToken, `{"token":"abc.def"}`)
	for _, secret := range []string{"aW50", "secret", "abc"} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("logged %s", out.String())
		}
	}
	if !strings.Contains(out.String(), "EOF") || !strings.Contains(out.String(), "interactions/12") {
		t.Errorf("logged only %s", out.String())
	}
}

func TestConfigLogsNoToken(t *testing.T) {
	var out strings.Builder
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "cfg", Config{Token: testToken})
	if strings.Contains(out.String(), "secret") {
		t.Errorf("logged %s", out.String())
	}
}
