package questions

import "slices"

// sameWords is the share of words from which two prompts with one answer are
// taken to ask the same.
const sameWords = 0.7

// Duplicate finds a question of the bank that asks what q asks: a written one
// with the same prompt, or with nearly the same prompt and the same answer;
// or a generated one that asks for the same of the same. A question with q's
// own key does not count.
func (b *Bank) Duplicate(q Question) (Question, bool) {
	for ix := range b.layers() {
		for _, key := range ix.prompts[Fold(q.Prompt)] {
			if key != q.Key {
				return ix.written[key], true
			}
		}
	}
	for ix := range b.layers() {
		for _, other := range ix.written {
			if other.Key != q.Key && sameAnswer(q, other) && alike(q.Prompt, other.Prompt) {
				return other, true
			}
		}
	}
	return b.generatedLike(q)
}

// generatedLike looks among the questions whose answer goes by the name of
// q's answer.
func (b *Bank) generatedLike(q Question) (Question, bool) {
	for _, e := range b.Find(q.Answer) {
		for _, f := range b.FactsAbout(e.ID) {
			for _, side := range Sides() {
				if other, ok := b.wordedLike(q, keyOf(f.ID, side)); ok {
					return other, true
				}
			}
		}
	}
	return Question{}, false
}

// likeTries is how many wordings of a generated question are compared.
const likeTries = 16

// wordedLike reports whether one of the wordings of a key's question is like q.
func (b *Bank) wordedLike(q Question, key string) (Question, bool) {
	for seed := range uint64(likeTries) {
		other, err := b.Question(key, seed)
		if err != nil || !sameAnswer(q, other) {
			return Question{}, false
		}
		if alike(q.Prompt, other.Prompt) {
			return other, true
		}
	}
	return Question{}, false
}

func sameAnswer(a, b Question) bool {
	names := append([]string{b.Answer}, b.Aliases...)
	return slices.ContainsFunc(names, func(name string) bool { return Fold(name) == Fold(a.Answer) })
}

// alike reports whether most words that say something stand in both prompts.
func alike(a, b string) bool {
	x, y := telling(a), telling(b)
	both := 0
	for word := range x {
		if y[word] {
			both++
		}
	}
	most := max(len(x), len(y))
	return most > 0 && float64(both) >= sameWords*float64(most)
}

// telling is the set of words in a prompt that are not small.
func telling(prompt string) map[string]bool {
	out := map[string]bool{}
	for _, word := range foldWords(prompt) {
		if !isSmall(word) {
			out[word] = true
		}
	}
	return out
}
