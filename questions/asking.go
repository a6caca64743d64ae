package questions

import "strings"

// asking is what a key asks for, known without writing the question.
type asking struct {
	fact   string
	others []string // the other facts that it rests on
	of     string   // the relation, the side and what is given
	answer string
}

// askedOf reads a generated question's key. It reports false for written ones.
func (b *Bank) askedOf(key string) (asking, bool) {
	if form, facts, ok := b.formFacts(key); ok {
		return b.formAskedOf(form, facts), true
	}
	id, side, _ := cutKey(key)
	f, ok := b.fact(id)
	if !ok {
		return asking{}, false
	}
	given := f.Subject
	if side == AskSubject {
		given = f.Object.String()
	}
	d := draft{bank: b, fact: f, side: side}
	answer, _ := d.findAnswer()
	return asking{
		fact:   id,
		of:     strings.Join([]string{f.Relation, string(side), given, f.In}, "\x00"),
		answer: answer.text,
	}, true
}

// formAskedOf is askedOf for several facts. The answer of an order is none that
// could come twice.
func (b *Bank) formAskedOf(form Form, facts []*Fact) asking {
	out := asking{fact: facts[0].ID, of: formKey(form, facts)}
	for _, f := range facts[1:] {
		out.others = append(out.others, f.ID)
	}
	d := draft{bank: b, fact: facts[0], side: AskSubject}
	switch form {
	case Ordered:
		return out
	case Shared, Joined:
		if sides, ok := b.meeting(form, facts[0], facts[1]); ok {
			d.side = sides[0]
		}
	}
	answer, _ := d.findAnswer()
	out.answer = answer.text
	return out
}

func (b *Bank) writtenQuestion(key string) (Question, bool) {
	for ix := range b.layers() {
		if q, ok := ix.written[key]; ok {
			return q, true
		}
	}
	return Question{}, false
}
