package cli_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"headliner/questions/cli"
)

// simulated is what the command prints for the given flags.
func simulated(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	err := cli.Commands()["simulate"](t.Context(), cli.Env{Out: &out}, args)
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestSimulate(t *testing.T) {
	small := []string{"-seeds", "1", "-questions", "60", "-players", "30"}
	text := simulated(t, small...)
	if text != simulated(t, small...) {
		t.Error("the same seed gives other figures")
	}
	if got := strings.Count(text, "\n"); got != 4*6 {
		t.Errorf("%d lines:\n%s", got, text)
	}
	for line := range strings.Lines(simulated(t, append(small, "-json")...)) {
		var l struct {
			Answers  int
			Spearman struct{ Mean, Worst float64 }
		}
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		if l.Answers == 0 || l.Spearman.Mean <= 0 || l.Spearman.Worst > l.Spearman.Mean {
			t.Errorf("%s", line)
		}
	}
}

func TestSimulateRefuses(t *testing.T) {
	for _, args := range [][]string{
		{"-questions", "1"}, {"-players", "0"}, {"-seeds", "0"}, {"-players", "99999999"}, {"what"},
	} {
		var out bytes.Buffer
		err := cli.Commands()["simulate"](t.Context(), cli.Env{Out: &out}, args)
		if err == nil || out.Len() > 0 {
			t.Errorf("simulate %v: %v, %q", args, err, out.String())
		}
	}
}
