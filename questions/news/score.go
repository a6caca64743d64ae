package news

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Labelled is one text of a labelled file: a line of JSON.
type Labelled struct {
	Title     string   `json:"title"`
	Text      string   `json:"text"`
	Publisher string   `json:"publisher,omitempty"`
	Style     string   `json:"style,omitempty"` // what kind of text it is, for people
	Sentences []string `json:"sents,omitempty"`
	Triples   []Triple `json:"triples"`
	// Careful: nothing in the text may be proposed without a warning.
	Careful bool `json:"careful,omitempty"`
}

// Triple is a fact that people marked in a text, with all names of its parts.
type Triple struct {
	Relation string   `json:"rel"`
	Subject  []string `json:"subj"`
	Object   []string `json:"obj"`
	Evidence []int    `json:"evidence,omitempty"` // sentences that say so
}

// Tally counts what a reader got right in one relation.
type Tally struct {
	Right, Proposed int // claims
	Found, Marked   int // marked facts that have an evidence sentence
}

// Precision is the share of the proposed claims that are right, 1 where none
// is proposed.
func (t Tally) Precision() float64 { return share(t.Right, t.Proposed) }

// Recall is the share of the marked facts that were found, 1 where none is
// marked.
func (t Tally) Recall() float64 { return share(t.Found, t.Marked) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Report is the outcome of [Score].
type Report struct {
	Relations map[string]Tally
	Total     Tally
	Texts     int
	Unwarned  int // claims without a warning in texts marked as careful
	Warned    int // claims with one in the same texts
	Wrong     []Claim
	Missed    []Missed
}

// Missed is a marked fact that was not found, with the sentence that says it.
type Missed struct {
	Triple
	Sentence string
}

// sentence returns the last sentence that says t, where the file has it.
func (l Labelled) sentence(t Triple) string {
	at := slices.Max(t.Evidence)
	if at < 0 || at >= len(l.Sentences) {
		return ""
	}
	return l.Sentences[at]
}

// String writes the report as a table.
func (r Report) String() string {
	var out strings.Builder
	line := func(name string, t Tally) {
		fmt.Fprintf(&out, "%-18s precision %.2f (%d/%d)  recall %.2f (%d/%d)\n",
			name, t.Precision(), t.Right, t.Proposed, t.Recall(), t.Found, t.Marked)
	}
	var names []string
	for name := range r.Relations {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		line(name, r.Relations[name])
	}
	line("total", r.Total)
	if r.Warned+r.Unwarned > 0 {
		fmt.Fprintf(&out, "not to be trusted   %d claims without a warning, %d with one\n",
			r.Unwarned, r.Warned)
	}
	return out.String()
}

// Score reads each text of a labelled file, one line of JSON a text, and
// compares what the reader proposes with what people marked. Only relations
// that the file marks anywhere count.
func Score(r *Reader, labelled io.Reader) (Report, error) {
	texts, err := ReadLabelled(labelled)
	if err != nil {
		return Report{}, err
	}
	known := map[string]bool{}
	for _, text := range texts {
		for _, t := range text.Triples {
			for _, name := range ourNames(t.Relation) {
				known[name] = true
			}
		}
	}
	report := Report{Relations: map[string]Tally{}, Texts: len(texts)}
	for _, text := range texts {
		claims := r.Read(Article{Text: text.Text, Title: text.Title, Publisher: text.Publisher})
		report.add(text, claims, known)
	}
	return report, nil
}

// ReadLabelled reads a labelled file.
func ReadLabelled(r io.Reader) ([]Labelled, error) {
	var out []Labelled
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		var text Labelled
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			return nil, fmt.Errorf("labelled texts, line %d: %w", len(out)+1, err)
		}
		out = append(out, text)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("labelled texts: %w", err)
	}
	return out, nil
}

func (r *Report) add(text Labelled, claims []Claim, known map[string]bool) {
	for _, c := range claims {
		if text.Careful {
			if len(c.Warnings) == 0 {
				r.Unwarned++
			} else {
				r.Warned++
			}
			continue
		}
		if !known[c.Relation] {
			continue
		}
		right := slices.ContainsFunc(text.Triples, func(t Triple) bool { return t.matches(c) })
		if !right {
			r.Wrong = append(r.Wrong, c)
		}
		r.count(c.Relation, func(t *Tally) {
			t.Proposed++
			t.Right += one(right)
		})
	}
	for _, t := range text.Triples {
		names := ourNames(t.Relation)
		if len(names) == 0 || len(t.Evidence) == 0 {
			continue
		}
		found := slices.ContainsFunc(claims, t.matches)
		if !found {
			r.Missed = append(r.Missed, Missed{t, text.sentence(t)})
		}
		r.count(names[0], func(n *Tally) {
			n.Marked++
			n.Found += one(found)
		})
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (r *Report) count(relation string, change func(*Tally)) {
	t := r.Relations[relation]
	change(&t)
	r.Relations[relation] = t
	change(&r.Total)
}
