package news

import (
	"fmt"
	"strings"

	"headliner/questions"
)

// A rule is written as words that must stand in a sentence and slots for what
// they say:
//
//	was|were directed by O*:person
//
// A word may be a choice; "?" in front makes it optional. Capitals are slots:
// S and O are the subject and the object of the fact, X is what it holds in,
// D a date, N a number, M a sum of money, T an award or a trade in words.
// "S:film|series" takes only such things, "O*" takes a list, and a "?" behind
// the kinds also takes what has no kind yet. A slot passes over the adjectives
// before a name. "~" passes over adjectives, "..." over anything in the
// clause. "<S" at the beginning looks for the nearest fitting name before.
type rule struct {
	relation string
	trust    float64
	steps    []step
	tag      string // what is special about it: see the tags
}

// The tags of rules.
const (
	spoken   = "spoken"  // may stand behind a verb of speech
	sameName = "same"    // the subject is a book that has the work's name
	tight    = "tight"   // a noun and a name: the verb of the clause does not matter
	ofTopic  = "topic"   // the object is the band that the article is about
	opening  = "opening" // only at the beginning of a sentence
)

type step struct {
	words    []string // nil for a slot or a gap
	slot     byte     // 'S', 'O', 'X', 'D', 'N', 'M', 'T', '~', '.'
	kinds    []questions.Kind
	open     bool // takes what has no kind yet
	list     bool
	optional bool
	left     bool
}

// kindSets are the short names for kinds in rules.
func kindSets() map[string][]questions.Kind {
	out := map[string][]questions.Kind{
		"act":    {questions.Person, questions.Band},
		"music":  {questions.Album, questions.Song},
		"screen": {questions.Film, questions.Series},
		"stage":  {questions.Film, questions.Series, questions.Work, questions.Podcast},
		"show":   {questions.Series, questions.Podcast},
		"story":  {questions.Book, questions.Work},
		"opus": {
			questions.Album, questions.Song, questions.Film, questions.Series, questions.Book,
			questions.Work, questions.Podcast,
		},
		"maker": {questions.Person, questions.Band, questions.Company},
		"winner": {
			questions.Person, questions.Band, questions.Film, questions.Series,
			questions.Album, questions.Song, questions.Book, questions.Work,
		},
	}
	for _, kind := range questions.Kinds() {
		out[string(kind)] = []questions.Kind{kind}
	}
	return out
}

// parseRules reads a table: a line without indent names the relation and how
// far its rules are trusted, and may have a tag. The
// indented lines below are rules. A macro such as @made stands for a choice.
func parseRules(table string, macros map[string]string) ([]rule, error) {
	kinds := kindSets()
	var out []rule
	var head rule
	table = strings.ReplaceAll(table, "\\\n", " ") // long rules go on in the next line
	for line := range strings.SplitSeq(table, "\n") {
		text := strings.TrimSpace(line)
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
		case !strings.HasPrefix(line, "\t"):
			head = rule{}
			if n, _ := fmt.Sscan(text, &head.relation, &head.trust, &head.tag); n < 2 {
				return nil, fmt.Errorf("rules: %q is no heading", text)
			}
		default:
			steps, err := parseSteps(text, macros, kinds)
			if err != nil {
				return nil, err
			}
			next := head
			next.steps = steps
			out = append(out, next)
		}
	}
	return out, nil
}

func parseSteps(text string, macros map[string]string, kinds map[string][]questions.Kind) ([]step,
	error,
) {
	var out []step
	for field := range strings.FieldsSeq(text) {
		s, err := parseStep(field, macros, kinds)
		if err != nil {
			return nil, fmt.Errorf("rule %q: %w", text, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func parseStep(field string, macros map[string]string, kinds map[string][]questions.Kind) (step,
	error,
) {
	var s step
	if field == "~" {
		return step{slot: '~'}, nil
	}
	if field == "..." {
		return step{slot: '.'}, nil
	}
	if rest, ok := strings.CutPrefix(field, "<"); ok {
		s.left, field = true, rest
	}
	if !s.left && len(field) > 1 && field[0] == '?' {
		s.optional, field = true, field[1:]
	}
	name, kind, _ := strings.Cut(field, ":")
	base := strings.TrimSuffix(name, "*")
	if len(base) != 1 || !strings.Contains("SOXDNMT", base) {
		for word := range strings.SplitSeq(field, "|") {
			if macro, ok := macros[word]; ok {
				s.words = append(s.words, strings.Fields(macro)...)
				continue
			}
			s.words = append(s.words, word)
		}
		return s, nil
	}
	s.slot, s.list = base[0], base != name
	kind, s.open = strings.CutSuffix(kind, "?")
	for k := range strings.SplitSeq(kind, "|") {
		list, ok := kinds[k]
		if !ok && k != "" {
			return s, fmt.Errorf("no kind %q", k)
		}
		s.kinds = append(s.kinds, list...)
	}
	return s, nil
}

// ruleIndex finds the rules that a sentence may match by a word they need.
type ruleIndex struct {
	rules  []rule
	byWord map[string][]int
}

func newRuleIndex(rules []rule) ruleIndex {
	ix := ruleIndex{rules, map[string][]int{}}
	for i, r := range rules {
		for _, word := range anchor(r) {
			ix.byWord[word] = append(ix.byWord[word], i)
		}
	}
	return ix
}

// anchor picks the words of which a rule needs one: the rarest it has.
func anchor(r rule) []string {
	var best []string
	rank := -1
	for _, s := range r.steps {
		if s.words == nil || s.optional {
			continue
		}
		at := 0
		for _, word := range s.words {
			at += min(len(word), 8)
		}
		if at /= len(s.words); at > rank {
			best, rank = s.words, at
		}
	}
	return best
}
