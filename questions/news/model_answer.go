package news

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// modelFact is a fact as a model puts it.
type modelFact struct {
	Subject     looseText `json:"subject"`
	SubjectKind looseText `json:"subject_kind"`
	Relation    looseText `json:"relation"`
	Object      looseText `json:"object"`
	ObjectKind  looseText `json:"object_kind"`
	In          looseText `json:"in"`
	InKind      looseText `json:"in_kind"`
	When        looseText `json:"when"`
	Evidence    looseText `json:"evidence"`
}

// looseText also takes a number, which models like to write for a year.
type looseText string

// UnmarshalJSON implements [json.Unmarshaler].
func (t *looseText) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err == nil {
		*t = looseText(strings.TrimSpace(s))
		return nil
	}
	var n json.Number
	err := json.Unmarshal(data, &n)
	*t = looseText(n)
	return err
}

// claim makes a claim of what a model says, as far as the article bears it
// out; else it says why not.
func (f modelFact) claim(a Article, c *questions.Catalogue) (Claim, string) {
	relation, ok := c.Relation(string(f.Relation))
	if !ok {
		return Claim{}, DropRelation
	}
	out := Claim{
		Subject: string(f.Subject), SubjectKind: questions.Kind(f.SubjectKind), Relation: relation.ID,
		Object: string(f.Object), AsOf: a.Published, Confidence: 0.6,
	}
	if out.Evidence = string(f.Evidence); !out.locate(a.Text) {
		return out, DropEvidence
	}
	if !slices.Contains(relation.Subjects, out.SubjectKind) {
		return out, DropKind
	}
	if !isModelName(out.Subject) || !hasWords(a.Text, out.Subject) {
		return out, DropName
	}
	if why := f.takeObject(&out, a, relation); why != "" {
		return out, why
	}
	if why := f.takeRest(&out, relation); why != "" {
		return out, why
	}
	return out, out.weigh(relation)
}

// takeObject checks the object of a claim by what the relation wants there.
func (f modelFact) takeObject(out *Claim, a Article, r questions.Relation) string {
	setText(&out.ObjectKind, map[questions.ValueKind]string{
		questions.OfDate: "date", questions.OfNumber: "number", questions.OfText: "text",
		questions.OfEntity: string(f.ObjectKind),
	}[r.Value])
	switch r.Value {
	case questions.OfDate:
		date, err := questions.ParseDate(out.Object)
		if err != nil {
			return DropKind
		}
		out.Object = saidDate(out.Evidence, date).String()
		if out.Object == "" {
			return DropUnsaid
		}
	case questions.OfNumber:
		if !saidNumber(out.Evidence, out.Object) {
			return DropUnsaid
		}
	case questions.OfText:
		if !isModelName(out.Object) || !hasWords(out.Evidence, out.Object) {
			return DropName
		}
	default:
		switch {
		case !slices.Contains(r.Objects, questions.Kind(f.ObjectKind)):
			return DropKind
		case !isModelName(out.Object) || !hasWords(a.Text, out.Object):
			return DropName
		case questions.Fold(out.Object) == questions.Fold(out.Subject):
			return DropUnsaid
		}
	}
	return ""
}

// setText sets a text of whatever type.
func setText[T ~string](into *T, s string) { *into = T(s) }

// weigh looks how much of a claim is in its sentence. Where both names are
// missing there, the sentence says nothing of the kind; where one is, it may
// speak of it as "he" or "the album".
func (c *Claim) weigh(r questions.Relation) string {
	subject := names(c.Evidence, c.Subject)
	object := r.Value != questions.OfEntity || names(c.Evidence, c.Object)
	switch {
	case !subject && !object:
		return DropUnsaid
	case !subject || !object:
		c.Confidence = 0.4
		c.Warnings = append(c.Warnings, "name not in the sentence")
	}
	return ""
}

// names reports whether a sentence has a name, or at least its last word.
func names(sentence, name string) bool {
	if hasWords(sentence, name) {
		return true
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	return len(last) > 3 && hasWords(sentence, last)
}

// isModelName tells a name from a pronoun or a description.
func isModelName(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > questions.MaxName || strings.ContainsFunc(s, unicode.IsControl) {
		return false
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsNumber(r) || r > 0x2e80 }) {
		return false
	}
	return !slices.Contains([]string{
		"i", "he", "she", "they", "it", "we", "you", "his", "her", "their", "its", "him", "them", "who",
		"singer", "rapper", "musician", "actor", "actress", "director", "star", "host", "band", "duo", "group",
		"couple", "pair", "album", "song", "film", "movie", "show", "series", "podcast", "book", "label", "company",
	}, questions.Fold(s))
}
