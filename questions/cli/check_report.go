package cli

import (
	"encoding/json"
	"fmt"
	"io"

	"headliner/questions"
)

// check counts what a run of the rules finds, and tells of each offender.
type check struct {
	w      io.Writer
	asJSON bool

	questions int // different ones
	silent    int // keys of which no fair question can be made
	hard      int // offenders
	counts    map[string]int
}

func newCheck(w io.Writer, asJSON bool) *check {
	return &check{w: w, asJSON: asJSON, counts: map[string]int{}}
}

// offence is a rule that a question breaks, as a line of JSON.
type offence struct {
	Where  string `json:"where"`
	Key    string `json:"key"`
	Rule   string `json:"rule"`
	Hard   bool   `json:"hard"`
	Prompt string `json:"prompt"`
	Text   string `json:"text"`
	Better string `json:"better,omitempty"`
}

// bank checks all that the topmost layer of a bank can ask.
func (c *check) bank(where string, b *questions.Bank, seeds uint64) error {
	for key := range b.OwnKeys() {
		asked := false
		told := map[string]bool{}
		for seed := range seeds {
			q, found, err := b.Audit(key, seed)
			if err != nil {
				continue
			}
			asked = true
			for _, f := range found {
				if told[f.Rule] {
					continue
				}
				told[f.Rule] = true
				if err := c.tell(offence{where, key, f.Rule, f.Hard, q.Prompt, f.Text, f.Better}); err != nil {
					return err
				}
			}
		}
		if asked {
			c.questions++
		} else {
			c.silent++
		}
	}
	return nil
}

// guild checks what a guild has of its own. Where its facts do not fit the
// shared ones any more it checks what was written.
func (c *check) guild(id string, shared *questions.Bank, own questions.Collection, seeds uint64) error {
	where := "guild " + id
	b, err := questions.NewBank(shared.Catalogue(), shared, own)
	if err != nil {
		if err := c.tell(offence{Where: where, Rule: "facts-fit", Hard: true, Text: err.Error()}); err != nil {
			return err
		}
		own = questions.Collection{Written: own.Written}
		if b, err = questions.NewBank(shared.Catalogue(), shared, own); err != nil {
			return err
		}
	}
	return c.bank(where, b, seeds)
}

func (c *check) tell(o offence) error {
	c.counts[o.Rule]++
	if o.Hard {
		c.hard++
	}
	if c.asJSON {
		return c.json(o)
	}
	return c.print("%s %s · %s · %s\n     %s\n     %s\n", level(o.Hard), o.Rule, o.Where, o.Key, o.Prompt, o.Text)
}

func level(hard bool) string {
	if hard {
		return "hard"
	}
	return "soft"
}

// total is the last line of JSON.
type total struct {
	Questions int            `json:"questions"`
	Silent    int            `json:"silent"`
	Hard      int            `json:"hard"`
	Rules     map[string]int `json:"rules"`
}

// summary ends the report: how often each rule was broken.
func (c *check) summary() error {
	if c.asJSON {
		return c.json(total{c.questions, c.silent, c.hard, c.counts})
	}
	for _, r := range questions.Rules() {
		if err := c.print("%6d  %s  %-22s %s\n", c.counts[r.Name], level(r.Hard), r.Name, r.About); err != nil {
			return err
		}
	}
	return c.print("%d questions checked, %d break a hard rule; %d more could not be made and are not asked.\n",
		c.questions, c.hard, c.silent)
}

func (c *check) json(v any) error {
	out := json.NewEncoder(c.w)
	out.SetEscapeHTML(false)
	if err := out.Encode(v); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

func (c *check) print(format string, args ...any) error {
	if _, err := fmt.Fprintf(c.w, format, args...); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}
