package questions

import (
	"fmt"
	"strings"
)

// Problem is something wrong in a pack, in words for whoever wrote it.
type Problem struct {
	File string // the pack's file
	Line int    // 0 where it is about the file as a whole
	Text string
}

// Error writes "music.yaml:12: what is wrong".
func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Problems is everything wrong in one or several packs. As an error it lists
// them one a line.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// asError makes an error of p, nil where there is none.
func (p Problems) asError() error {
	if len(p) == 0 {
		return nil
	}
	return p
}
