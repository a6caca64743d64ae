package blackbox_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"headliner/bot/sandbox"
)

// The choices of answers that were typed.
const (
	typedWrong = -1
	typedRight = -2
)

// won tells whether an answer was right, once the round is over.
func (r *round) won(a answer) bool {
	if r.form != "" {
		return a.choice == typedRight
	}
	return a.choice == r.right
}

// gold looks up the answer in the database.
func (r *round) gold() string {
	r.t.Helper()
	db := r.open("_query_only=on")
	defer db.Close()
	var text string
	if err := db.QueryRow(`SELECT question FROM rounds WHERE id = ?`, roundID(r)).Scan(&text); err != nil {
		r.t.Fatal(err)
	}
	var q struct{ Answer string }
	if err := json.Unmarshal([]byte(text), &q); err != nil {
		r.t.Fatal(err)
	}
	return q.Answer
}

// opened presses Answer, which must open the form.
func (r *round) opened(u sandbox.User) *sandbox.Modal {
	r.t.Helper()
	reply := r.click(u, r.first.ID, r.form)
	if reply.Modal == nil {
		r.t.Fatalf("round %d opens no form for %s: %q", r.number, u.Name, reply.Message.Text())
	}
	return reply.Modal
}

// sends submits a form, and notes the answer if it was acknowledged. choice says how it is judged.
func (r *round) sends(u sandbox.User, m *sandbox.Modal, text string, choice int) *sandbox.Reply {
	r.t.Helper()
	c, err := r.SubmitModal(r.ctx, r.forged(u), m, map[string]string{"answer": text})
	return r.note(u, choice, c, r.answered(c, err))
}

// types opens the form and sends it, which must be acknowledged.
func (r *round) types(u sandbox.User, text string, choice int) {
	r.t.Helper()
	reply := r.sends(u, r.opened(u), text, choice)
	if !strings.Contains(reply.Message.Content, "Locked in: **") {
		r.t.Fatalf("round %d, %s: %q", r.number, u.Name, reply.Message.Content)
	}
}

// votes presses the Hint button as it is now; given says that this gives the hint, which is waited for.
func (r *round) votes(u sandbox.User, given bool) *sandbox.Reply {
	r.t.Helper()
	m, _ := r.Message(r.id, r.first.ID)
	id := fmt.Sprintf("hint:%s:%d", roundID(r), len(r.hints)+1)
	if _, ok := m.Find(id); !ok {
		r.t.Fatalf("round %d has no button %s: %+v", r.number, id, m.Buttons())
	}
	c, err := r.Press(r.ctx, r.from(u), m.ID, id)
	reply := r.answered(c, err)
	if !given {
		return reply
	}
	r.said(reply, "Here comes")
	r.hints = append(r.hints, stamp(c.ID))
	r.hinted()
	return reply
}

// hinted waits until the question shows as many hints as were given.
func (r *round) hinted() sandbox.Message {
	r.t.Helper()
	return r.shows("the hint", func(m sandbox.Message) bool {
		_, old := m.Find(fmt.Sprintf("hint:%s:%d", roundID(r), len(r.hints)))
		return m.ID == r.first.ID && strings.Contains(m.Text(), "💡") && !old
	})
}

func (r *round) hintsBefore(at time.Time) int {
	n := 0
	for _, given := range r.hints {
		if given.Before(at) {
			n++
		}
	}
	return n
}
