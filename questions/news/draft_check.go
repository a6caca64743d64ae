package news

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// Limits on a draft, in words and characters.
const (
	mostPromptWords = 30
	mostPrompt      = 200
	mostAnswerWords = 6
	mostAnswer      = 60
	mostCopied      = 12 // words in a row of the sentence
)

// Why drafts are dropped.
const (
	DropPrompt = "no question that stands by itself"
	DropAnswer = "no short answer from its sentence"
	DropCopy   = "a copy of the sentence"
	DropTaste  = "touches on what is nobody's business"
)

// flaw says why a draft makes no question, "" where it may. It looks at the
// words only: whether its sentence may be asked about, the reader knows.
func (d Draft) flaw(text string) string {
	switch {
	case !d.asksWell() || !d.standsAlone() || !d.speaksOf(text):
		return DropPrompt
	case !d.answersWell():
		return DropAnswer
	case longestCommon(folded(d.Prompt), folded(d.Evidence)) > mostCopied:
		return DropCopy
	}
	return ""
}

// asksWell: a line that asks for a name, not for yes or no, how or why.
func (d Draft) asksWell() bool {
	words := folded(d.Prompt)
	if len(words) < 4 || len(words) > mostPromptWords || utf8.RuneCountInString(d.Prompt) > mostPrompt ||
		!strings.HasSuffix(d.Prompt, "?") || strings.ContainsFunc(d.Prompt, unicode.IsControl) {
		return false
	}
	asks := set("who whom whose which what where")
	return slices.ContainsFunc(words[:min(len(words), 8)], func(w string) bool { return asks[w] }) &&
		!set("how why is are was were do does did has have can will")[words[0]]
}

// standsAlone: nothing in it points at the article or at the day it was
// written.
func (d Draft) standsAlone() bool {
	pointing := set(`he she it they him them his her its their hers theirs this that these those here now
		i we you my our your us me today yesterday tonight tomorrow week weekend recently currently ago last
		next monday tuesday wednesday thursday friday saturday sunday article sentence text above`)
	return !slices.ContainsFunc(folded(d.Prompt), func(w string) bool { return pointing[w] })
}

// speaksOf: every name and number in it stands in the article too.
func (d Draft) speaksOf(text string) bool {
	words := strings.Fields(strings.TrimSuffix(d.Prompt, "?"))
	for _, w := range words[1:] {
		w = strings.Trim(w, ",.;:()\"'“”‘’")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		r := firstRune(w)
		if (unicode.IsUpper(r) || unicode.IsDigit(r)) && !strings.Contains(text, w) && !isMonthOrYear(w) {
			return false
		}
	}
	return true
}

// isMonthOrYear: the date of the article need not stand in its text.
func isMonthOrYear(w string) bool {
	_, month := months()[strings.ToLower(w)]
	year := len(w) == 4 && strings.Trim(w, "0123456789") == ""
	return month || year
}

// answersWell: a short name that its sentence has and the prompt does not give
// away.
func (d Draft) answersWell() bool {
	words := folded(d.Answer)
	if len(words) == 0 || len(words) > mostAnswerWords || utf8.RuneCountInString(d.Answer) > mostAnswer ||
		strings.ContainsFunc(d.Answer, unicode.IsControl) || !isModelName(d.Answer) {
		return false
	}
	if !hasWords(d.Evidence, d.Answer) && !names(d.Evidence, d.Answer) {
		return false
	}
	prompt := folded(d.Prompt)
	return !slices.ContainsFunc(words, func(w string) bool {
		return len(w) > 3 && slices.Contains(prompt, w)
	}) && !strings.Contains(" "+strings.Join(prompt, " ")+" ", " "+strings.Join(words, " ")+" ")
}

// folded are the words of s as they are compared.
func folded(s string) []string { return strings.Fields(questions.Fold(s)) }

// longestCommon is the length of the longest row of words that both have.
func longestCommon(a, b []string) int {
	best := 0
	before := make([]int, len(b)+1)
	for i := range a {
		row := make([]int, len(b)+1)
		for j := range b {
			if a[i] == b[j] {
				row[j+1] = before[j] + 1
				best = max(best, row[j+1])
			}
		}
		before = row
	}
	return best
}

// CheckDraft has the last word about a question that somebody else, such as a
// language model, made of an article: it is held against all that [Reader.Drafts]
// keeps to. What it returns, if not "", is why it is dropped; else the draft
// has its place in the text.
func (r *Reader) CheckDraft(a Article) func(*Draft) string {
	d := r.open(a)
	if d != nil {
		for n := range d.sentences {
			d.resolve(n)
		}
	}
	return func(draft *Draft) string {
		c := Claim{Evidence: draft.Evidence}
		if !c.locate(a.Text) {
			return DropEvidence
		}
		draft.Evidence, draft.Start, draft.End = c.Evidence, c.Start, c.End
		if why := draft.flaw(a.Text); why != "" {
			return why
		}
		if d == nil {
			return DropTaste
		}
		return d.sound(draft)
	}
}

// sound looks at the sentences that a draft quotes.
func (d *document) sound(draft *Draft) string {
	known := false
	for n, s := range d.sentences {
		if s.end <= draft.Start || s.start >= draft.End {
			continue
		}
		if known = true; !d.draftable(n) || d.reported(s, len(s.items)) {
			return DropDoubt
		}
		for i := range s.items {
			if t := s.items[i].thing; t != nil && s.items[i].ref.word == "" &&
				questions.Fold(t.name) == questions.Fold(draft.Answer) {
				draft.Answer, draft.AnswerKind, draft.AnswerID = t.name, t.kind, t.id
			}
		}
	}
	if !known {
		return DropEvidence
	}
	return ""
}
