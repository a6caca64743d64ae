package judge

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// request is one line that [Run] reads.
type request struct {
	Q         string   `json:"q"`
	Gold      []string `json:"gold"`
	Cand      string   `json:"cand"`
	Tolerance float64  `json:"tolerance"`
}

// maxLine bounds a line that Run reads, in bytes.
const maxLine = 4 << 20

// Run judges JSON lines {"q", "gold": […], "cand"} from r and writes a line
// {"verdict", "rule"} for each to w; "tolerance" may be given too. Empty lines
// are skipped. A line that can't be read ends it with an error that gives the
// line's number, after the verdicts on the lines before it.
func Run(r io.Reader, w io.Writer, j *Judge) error {
	out := bufio.NewWriter(w)
	n, err := judgeLines(r, out, j)
	if err != nil {
		err = fmt.Errorf("line %d: %w", n, err)
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return fmt.Errorf("judge: %w", err)
	}
	return nil
}

// judgeLines returns the number of the line that it got to.
func judgeLines(r io.Reader, w io.Writer, j *Judge) (int, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		if err := judgeLine(line, w, j); err != nil {
			return n, err
		}
	}
	return n + 1, lines.Err()
}

func judgeLine(line []byte, w io.Writer, j *Judge) error {
	var q request
	if err := json.Unmarshal(line, &q); err != nil {
		return err
	}
	if len(q.Gold) == 0 {
		return errors.New("no gold")
	}
	r := j.Judge(Asked{Prompt: q.Q, Gold: q.Gold, Tolerance: q.Tolerance}, q.Cand)
	_, err := fmt.Fprintf(w, "{\"verdict\":%q,\"rule\":%q}\n", r.Verdict.String(), r.Rule)
	return err
}
