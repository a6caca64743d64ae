package questions

import (
	"math/rand/v2"
	"slices"
	"strconv"
)

// writeOddOne asks which of four works somebody else made. The main fact is
// that of the odd one; the other three share a maker, who made them alone.
func (b *Bank) writeOddOne(facts []*Fact, rng *rand.Rand, m manner) (Question, error) {
	odd, rest := facts[0], facts[1:]
	if err := b.checkOdd(odd, rest); err != nil {
		return Question{}, err
	}
	maker, ok := b.entity(rest[0].Object.Entity)
	if !ok {
		return Question{}, unfair("nobody is known to have made them")
	}
	var works []*known
	for _, f := range facts {
		work, _ := b.entity(f.Subject)
		works = append(works, work)
	}
	if err := b.sideBySide(works); err != nil {
		return Question{}, err
	}
	d := b.formDraft(odd, AskSubject, rng, m)
	d.shown = works
	if err := d.wordForm(oddTexts(odd.Relation, midName(maker)), d.plainFill); err != nil {
		return Question{}, err
	}
	options, right := d.shuffle(works)
	return Question{
		Prompt: d.prompt, Answer: works[0].Name, Aliases: slices.Clone(works[0].Aliases),
		Options: options, Right: right, AnswerID: works[0].ID,
		Statement: b.State(*odd) + " " + oddSaid(odd.Relation, midName(maker), works[1:]),
	}, nil
}

// checkOdd says why it is not certain that the first fact's work alone is
// somebody else's.
func (b *Bank) checkOdd(odd *Fact, rest []*Fact) error {
	r, ok := b.catalogue.Relation(odd.Relation)
	if !ok || !r.Closed() || oddTexts(odd.Relation, "") == nil {
		return unfair("it is not known of all others who made them")
	}
	maker := rest[0].Object.Entity
	for _, f := range append([]*Fact{odd}, rest...) {
		if f.Relation != odd.Relation {
			return unfair("the facts are not of one relation")
		}
		if err := b.draft(f, r, AskSubject).askable(); err != nil {
			return err
		}
	}
	for _, f := range rest {
		another := func(id string) bool { return id != maker }
		if f.Object.Entity != maker || slices.ContainsFunc(b.partners(f.Subject, r, AskObject), another) {
			return unfair("somebody else had a share in one of them")
		}
	}
	d := draft{bank: b, fact: odd}
	if slices.Contains(b.partners(odd.Subject, r, AskObject), maker) || d.linked(odd.Subject, maker) ||
		b.related(odd.Object.Entity, maker) {
		return unfair("they had a share in the other one too")
	}
	return nil
}

// related reports whether two makers are so close that the work of one may
// pass for that of the other: a band and its member.
func (b *Bank) related(x, y string) bool {
	return slices.Contains(b.links(x), y)
}

// sideBySide says why works cannot be options of one question: another has the
// name of one, or words that some share show that they belong together.
func (b *Bank) sideBySide(works []*known) error {
	for i, work := range works {
		if same, _ := b.namesakes(work); len(same) > 0 {
			return unfair("another work has the same name")
		}
		if _, err := strconv.Atoi(work.Name); err == nil || work.noun != works[0].noun {
			return unfair("the works are not of one sort")
		}
		for _, other := range works[:i] {
			if clash(work.folds, other.folds) || sharesWord(foldWords(work.Name), other.Name) {
				return unfair("the names of some show that they belong together")
			}
		}
	}
	return nil
}

func oddTexts(relation, maker string) []string {
	switch relation {
	case "director":
		return []string{
			"Three of these {nouns} were directed by " + maker + ": which one has another director?",
			maker + " directed three of these {nouns}: which one did somebody else make?",
			"Which of these {nouns} is the odd one out, since " + maker + " directed the others?",
		}
	case "performer":
		return []string{
			"Three of these {nouns} are by " + maker + ": which one was recorded by somebody else?",
			maker + " recorded three of these {nouns}: which one is by somebody else?",
			"Which of these {nouns} is the odd one out, since " + maker + " recorded the others?",
		}
	case "author":
		return []string{
			"Three of these {nouns} were written by " + maker + ": which one has another author?",
			maker + " wrote three of these {nouns}: which one did somebody else write?",
			"Which of these {nouns} is the odd one out, since " + maker + " wrote the others?",
		}
	}
	return nil
}

// oddSaid tells of whom the other three are.
func oddSaid(relation, maker string, works []*known) string {
	names := make([]string, len(works))
	for i, work := range works {
		names[i] = titled(work)
	}
	verb := map[string]string{"director": " directed ", "author": " wrote "}[relation]
	if verb == "" {
		verb = " recorded "
	}
	return upperFirst(maker + verb + joinAnd(names) + ".")
}
