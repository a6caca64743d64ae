package judge_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestRulesAreDocumented holds the table of rules in doc.go and the code
// together.
func TestRulesAreDocumented(t *testing.T) {
	given := map[string]bool{}
	literal := regexp.MustCompile(`Result\{(Right|Close|Wrong), "(\w+)"\}`)
	row := regexp.MustCompile(`(?m)^//\t(right|close|wrong)  (\w+) `)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, m := range literal.FindAllStringSubmatch(string(text), -1) {
			given[strings.ToLower(m[1])+" "+m[2]] = true
		}
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(string(doc), -1) {
		told[m[1]+" "+m[2]] = true
	}
	for rule := range given {
		if !told[rule] {
			t.Errorf("doc.go says nothing of %q", rule)
		}
	}
	for rule := range told {
		if !given[rule] {
			t.Errorf("doc.go tells of %q, which no code gives", rule)
		}
	}
}
