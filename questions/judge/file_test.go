package judge_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// labelled is an answer that people judged.
type labelled struct {
	Src   string   `json:"src"`
	Q     string   `json:"q"`
	Gold  []string `json:"gold"`
	Cand  string   `json:"cand"`
	Label bool     `json:"label"`
}

// tally counts verdicts on answers that people found right or wrong.
type tally struct{ right, rightOK, rightClose, wrong, wrongOK, wrongClose int }

func (c *tally) add(label bool, v judge.Verdict) {
	n, ok, near := &c.wrong, &c.wrongOK, &c.wrongClose
	if label {
		n, ok, near = &c.right, &c.rightOK, &c.rightClose
	}
	*n++
	switch v {
	case judge.Right:
		*ok++
	case judge.Close:
		*near++
	}
}

func (c *tally) print(t *testing.T, name string) {
	t.Helper()
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	t.Logf("%-18s right %5d: accepted %5.1f%% close %4.1f%%, "+
		"wrong %5d: accepted %5.1f%% close %4.1f%%",
		name, c.right, share(c.rightOK, c.right), share(c.rightClose, c.right),
		c.wrong, share(c.wrongOK, c.wrong), share(c.wrongClose, c.wrong))
}

// TestScoreFile scores a file of judged answers, JSON lines with q, gold, cand
// and label, named by HEADLINER_JUDGE_FILE. HEADLINER_JUDGE_SHOW=1 prints what
// the judge gets wrong.
func TestScoreFile(t *testing.T) {
	name := os.Getenv("HEADLINER_JUDGE_FILE")
	if name == "" {
		t.Skip("HEADLINER_JUDGE_FILE is not set")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	bank, err := packs.Bank()
	if err != nil {
		t.Fatal(err)
	}
	j := judge.New(bank)
	sources := map[string]*tally{"all": {}}
	rules := map[string]*tally{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var l labelled
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		r := j.Judge(judge.Asked{Prompt: l.Q, Gold: l.Gold}, l.Cand)
		for _, at := range []struct {
			in  map[string]*tally
			key string
		}{{sources, "all"}, {sources, l.Src}, {rules, r.Verdict.String() + " " + r.Rule}} {
			if at.in[at.key] == nil {
				at.in[at.key] = &tally{}
			}
			at.in[at.key].add(l.Label, r.Verdict)
		}
		if (r.Verdict == judge.Right) != l.Label && os.Getenv("HEADLINER_JUDGE_SHOW") != "" {
			t.Logf("%s %t: %s %s | %q | %q | %.120s", l.Src, l.Label, r.Verdict, r.Rule, l.Cand, l.Gold, l.Q)
		}
	}
	for _, part := range []map[string]*tally{sources, rules} {
		for _, key := range slices.Sorted(maps.Keys(part)) {
			part[key].print(t, key)
		}
	}
}
