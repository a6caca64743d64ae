package questions

import "strings"

// asking is what a key asks for, known without writing the question.
type asking struct {
	fact   string
	of     string // the relation, the side and what is given
	answer string
}

// askedOf reads a generated question's key. It reports false for written ones.
func (b *Bank) askedOf(key string) (asking, bool) {
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

func (b *Bank) writtenQuestion(key string) (Question, bool) {
	for ix := range b.layers() {
		if q, ok := ix.written[key]; ok {
			return q, true
		}
	}
	return Question{}, false
}
