package questions

import (
	"cmp"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Sought is an answer that wrong options are sought for. Nothing is known of
// what is asked but that it has this one answer.
type Sought struct {
	Answer  string
	ID      string // its entity, "" where none is known
	Kind    Kind
	Pronoun Pronoun // of the persons that the prompt fits, "" for any
	Text    string  // what is named here is passed over: the prompt, the article
}

// Suggest returns three names of things of the kind sought that are surely
// other ones than the answer, those most like it first, or none where the bank
// knows too few. The same question always gets the same.
func (b *Bank) Suggest(s Sought) []string {
	answer, known := b.entity(s.ID)
	folds := []string{Fold(s.Answer)}
	if known {
		folds = append(folds, answer.folds...)
	}
	text := " " + strings.Join(foldWords(s.Text), " ") + " "
	var found []option
	for ix := range b.layers() {
		for _, id := range slices.Sorted(maps.Keys(ix.entities)) {
			e := ix.entities[id]
			if e.Kind != s.Kind || s.Pronoun != "" && e.Pronoun != s.Pronoun || id == s.ID ||
				clash(e.folds, folds) || strings.Contains(text, " "+e.folds[0]+" ") {
				continue
			}
			o := option{text: e.Name, folds: e.folds, score: 2 * float64(e.Fame)}
			if known {
				o.score += likenessOf(e, answer)
			}
			o.score += luck(s.Answer, id)
			found = append(found, o)
		}
	}
	slices.SortStableFunc(found, func(x, y option) int { return cmp.Compare(y.score, x.score) })
	return three(found)
}

// likenessOf counts what two entities share.
func likenessOf(e, with *known) float64 {
	n := 0.0
	for _, tag := range e.Tags {
		if slices.Contains(with.Tags, tag) {
			n++
		}
	}
	if e.Pronoun != "" && e.Pronoun == with.Pronoun {
		n += 4
	}
	return n
}

// luck is a number from 0 to 1 that depends on two texts only.
func luck(a, b string) float64 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(a + "\x00" + b))
	return float64(h.Sum32()%1000) / 1000
}

// three takes the first three options that do not clash, or none.
func three(from []option) []string {
	var taken []option
	var out []string
	for _, o := range from {
		if len(out) < OptionCount-1 && !clashes(o, taken) {
			taken, out = append(taken, o), append(out, o.text)
		}
	}
	if len(out) < OptionCount-1 {
		return nil
	}
	return out
}

// SuggestYears returns three years around one, none after last unless last is
// 0. Where the right one stands among them is left to chance that depends on
// what only.
func SuggestYears(year, last int, what string) []string {
	later := int(luck(what, "later") * OptionCount) // how many lie behind it
	var out []string
	step := 2 + int(luck(what, "step")*3)
	for n := 1; n <= later; n++ {
		if y := year + n*step; last == 0 || y <= last {
			out = append(out, strconv.Itoa(y))
		}
	}
	for n := 1; len(out) < OptionCount-1; n++ {
		out = append(out, strconv.Itoa(year-n*step))
	}
	return out
}
