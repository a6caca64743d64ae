package questions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// subject is a question while rules look at it, with what several of them
// need.
type subject struct {
	Question
	bank  *Bank  // nil: rules that need the store keep quiet
	draft *draft // of a question of one fact; nil for others and written ones

	words []string // of the prompt, folded
	plain []string // those of them that belong to no name
	text  string   // the same in one piece, with spaces around
	folds []string // the options, folded
}

func newSubject(q Question, b *Bank) *subject {
	s := &subject{Question: q, bank: b, words: foldWords(q.Prompt), plain: plainWords(q.Prompt)}
	s.text = " " + strings.Join(s.plain, " ") + " "
	for _, o := range q.Options {
		s.folds = append(s.folds, Fold(o))
	}
	return s
}

// subject prepares a question for the rules. For one of a fact of the bank
// what the fact rules out is known.
func (b *Bank) subject(q Question) *subject {
	s := newSubject(q, b)
	f, ok := b.fact(q.Fact)
	if !ok || q.Form != "" {
		return s
	}
	relation, _ := b.catalogue.Relation(f.Relation)
	_, side, _ := cutKey(q.Key)
	if !slices.Contains(relation.Sides(), side) {
		return s
	}
	s.draft = b.draft(f, relation, side)
	s.draft.answer, s.draft.names = s.draft.findAnswer()
	return s
}

// byPerson reports whether a person wrote the question.
func (s *subject) byPerson() bool { return s.Fact == "" && len(s.Facts) == 0 }

// wrong lists the indexes of the wrong options.
func (s *subject) wrong() []int {
	var out []int
	for i := range s.Options {
		if i != s.Right {
			out = append(out, i)
		}
	}
	return out
}

// known lists what the store knows by a name.
func (s *subject) known(name string) []*known {
	if s.bank == nil {
		return nil
	}
	return s.bank.byName(Fold(name))
}

func (b *Bank) byName(fold string) []*known {
	var out []*known
	for ix := range b.layers() {
		for _, id := range ix.named[fold] {
			if e, ok := b.entity(id); ok && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// has reports whether one of the plain words of the prompt is among some.
func (s *subject) has(words ...string) (string, bool) {
	for _, w := range s.plain {
		if slices.Contains(words, w) {
			return w, true
		}
	}
	return "", false
}

// says reports whether a row of words stands in the prompt, as plain words.
func (s *subject) says(phrases ...string) (string, bool) {
	for _, p := range phrases {
		if strings.Contains(s.text, " "+p+" ") {
			return p, true
		}
	}
	return "", false
}

// plainWords lists the words of a prompt that belong to no name, folded. What
// stands in quotes or begins with a capital is taken for a name, and so are
// up to three small words between two such. "," stands for a comma.
func plainWords(prompt string) []string {
	tokens := strings.Fields(unquoted(prompt))
	var out []string
	inName, small := false, 0 // small words since the last name
	for i, token := range tokens {
		if isNameWord(token, i == 0) {
			if inName && small > 0 && small <= 3 {
				out = out[:len(out)-small]
			}
			inName, small = !strings.HasSuffix(token, ","), 0
			continue
		}
		fold := strings.Join(foldWords(token), "")
		if fold == "" {
			continue
		}
		out = append(out, fold)
		small++
		inName = inName && isSmall(fold) && fold != "who" && fold != "which" && fold != "what"
	}
	return out
}

// unquoted replaces what stands in quotes by a word with a capital.
func unquoted(s string) string {
	for _, pair := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"*", "*"}} {
		for {
			before, rest, ok := strings.Cut(s, pair[0])
			in, after, closed := strings.Cut(rest, pair[1])
			if !ok || !closed || in == "" {
				break
			}
			s = before + "Q" + after
		}
	}
	return s
}

func isNameWord(token string, first bool) bool {
	bare := strings.TrimLeftFunc(token, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	r, _ := utf8.DecodeRuneInString(bare)
	if !unicode.IsUpper(r) {
		return false
	}
	fold := strings.Join(foldWords(bare), "")
	switch bare {
	case "NOT", "EXCEPT", "NEVER", "I":
		return false
	}
	return !first || !strings.HasSuffix(token, ",") && !opensSentence(fold)
}

// opensSentence reports whether a capital at the start of a sentence says
// nothing about a word.
func opensSentence(fold string) bool {
	return isSmall(fold) || isAuxiliary(fold) || slices.Contains([]string{
		"whose", "whom", "name", "give", "tell", "identify", "list", "complete", "finish", "choose",
		"before", "after", "during", "under", "since", "according", "besides", "only", "please", "if",
		"currently", "recently", "there", "counting", "whats", "whos",
	}, fold)
}

// isAuxiliary reports whether a question that begins with the word is
// answered with yes or no.
func isAuxiliary(fold string) bool {
	switch fold {
	case "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
		"will", "would", "should", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt",
		"hasnt", "havent", "hadnt":
		return true
	}
	return false
}
