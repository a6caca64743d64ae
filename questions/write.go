package questions

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// OptionCount is how many options a question has.
const OptionCount = 4

// option is one option while a question is written.
type option struct {
	text   string
	folds  []string // its names, folded
	entity *known   // what it is, or whose name it is; nil for dates and numbers
	score  float64
}

// draft is one question while it is written.
type draft struct {
	bank     *Bank
	fact     *Fact
	relation Relation
	side     Side
	rng      *rand.Rand
	prior    float64 // how hard it is expected to be
	level    Difficulty
	luck     float64                  // how much chance counts among wrong options
	avoid    func(option string) bool // see [Bank.QuestionAvoiding]; may be nil
	heard    func(opening string) int // how often the game began like this; may be nil

	answer option
	names  []string // of the answer
	prompt string
	anyhow bool   // options may be implausible
	mixed  bool   // people and bands may stand side by side
	noun   string // the noun that all options must share, "" if the prompt has none

	also  []*draft        // what the answer must meet besides, in a question of several facts
	shown []*known        // the options, where they are given: the prompt names none of them
	nears map[string]near // see nearTo, as far as it was needed
}

// Question writes the question that a key names. The same bank, key and seed
// always give the same question. The error is [ErrUnknown], or wraps
// [ErrUnfair] and says why.
func (b *Bank) Question(key string, seed uint64) (Question, error) {
	return b.QuestionAvoiding(key, seed, nil)
}

// QuestionAvoiding is [Bank.Question] with wrong options to keep away from:
// those whose folded text avoid knows are used only where nothing else is
// left. It may be nil. Written questions and rows of numbers stay as they are.
func (b *Bank) QuestionAvoiding(
	key string, seed uint64, avoid func(option string) bool,
) (Question, error) {
	return b.ask(key, seed, manner{avoid: avoid})
}

// ask writes the question that a key names in the manner of a game.
func (b *Bank) ask(key string, seed uint64, m manner) (Question, error) {
	if q, ok := b.writtenQuestion(key); ok {
		q = inOrder(shuffled(q, newRand(key, seed)))
		return q, b.fair(q, nil) // rules may have come, and the store may know more
	}
	if form, facts, ok := b.formFacts(key); ok {
		return b.writeForm(form, facts, newRand(key, seed), m)
	}
	id, side, _ := cutKey(key)
	f, ok := b.fact(id)
	if !ok {
		return Question{}, fmt.Errorf("%w: %s", ErrUnknown, key)
	}
	relation, _ := b.catalogue.Relation(f.Relation)
	if !slices.Contains(relation.Sides(), side) {
		return Question{}, fmt.Errorf("%w: %s", ErrUnknown, key)
	}
	d := b.draft(f, relation, side)
	d.rng, d.avoid, d.heard = newRand(key, seed), m.avoid, m.heard
	return d.write()
}

// draft begins a question. It lacks the randomness to be written.
func (b *Bank) draft(f *Fact, r Relation, side Side) *draft {
	d := &draft{
		bank: b, fact: f, relation: r, side: side,
		luck: chance, prior: b.prior(f, r, side),
	}
	d.level = DifficultyAt(d.prior)
	if d.level == Easy {
		d.luck = easyChance
	}
	return d
}

// keyOf names what is asked of a fact.
func keyOf(fact string, side Side) string { return fact + ">" + string(side) }

func cutKey(key string) (fact string, side Side, ok bool) {
	at := strings.LastIndexByte(key, '>')
	if at < 0 {
		return "", "", false
	}
	return key[:at], Side(key[at+1:]), true
}

func newRand(key string, seed uint64) *rand.Rand {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(key)) // never fails
	return rand.New(rand.NewPCG(seed, hash.Sum64()))
}

func unfair(reason string) error { return fmt.Errorf("%w: %s", ErrUnfair, reason) }

// Reason takes the words for people out of an error of [Bank.Question].
func Reason(err error) string {
	if !errors.Is(err, ErrUnfair) {
		return err.Error()
	}
	return strings.TrimPrefix(err.Error(), ErrUnfair.Error()+": ")
}

func (d *draft) write() (Question, error) {
	if err := d.askable(); err != nil {
		return Question{}, err
	}
	d.answer, d.names = d.findAnswer()
	if err := d.word(); err != nil {
		return Question{}, err
	}
	options, right, err := d.options()
	if err != nil {
		return Question{}, err
	}
	prompt, titles := cutTitles(d.prompt)
	q := Question{
		Key:        keyOf(d.fact.ID, d.side),
		Prompt:     prompt,
		Titles:     titles,
		Answer:     d.answer.text,
		Aliases:    slices.Clone(d.names[1:]),
		Options:    options,
		Right:      right,
		AnswerID:   d.answerID(),
		Category:   d.bank.categoryOf(d.fact),
		Difficulty: d.level,
		Level:      d.prior,
		Relation:   d.relation.ID,
		Fact:       d.fact.ID,
		Statement:  d.bank.State(*d.fact),
		Evidence:   d.fact.Evidence,
		Source:     d.fact.Source,
	}
	if d.relation.Changes && d.fact.When.IsZero() {
		q.AsOf = d.fact.AsOf
	}
	if err := d.bank.fair(q, d); err != nil {
		return Question{}, err
	}
	return q, nil
}

// askable looks at what makes a fact unfit whatever the wording.
func (d *draft) askable() error {
	f := d.fact
	if f.Status != Approved {
		return unfair("the fact is not approved")
	}
	if len(d.wordings()) == 0 {
		subject, _ := d.bank.entity(f.Subject)
		return unfair("it lacks what the question needs, or is not asked of " +
			withArticle(string(subject.Kind)))
	}
	if d.bank.toldTwice(f, d.relation) {
		return unfair("another fact says the same")
	}
	given := f.Subject
	if d.side == AskSubject {
		given = f.Object.Entity
	}
	if film, ok := d.bank.entity(given); ok && d.relation.ID == "cast_member" && hasCameos(film) {
		return unfair("too many others may appear in it")
	}
	if event, ok := d.bank.entity(f.Object.Entity); ok && d.relation.ID == "performed_at" &&
		d.bank.hasLongBill(event) {
		return unfair("too many others performed there, or at others like it")
	}
	if d.relation.ID == "spouse" && f.When.IsZero() &&
		len(d.bank.partners(given, d.relation, d.side)) > 1 {
		return unfair("more than one marriage is known, and this one has no date")
	}
	return nil
}

// toldTwice reports whether another fact says the same from the other side.
// Of the two only the one with the lesser ID is asked.
func (b *Bank) toldTwice(f *Fact, r Relation) bool {
	if b.base != nil && b.toldByGuild(f) {
		return true
	}
	if r.Inverse == "" {
		return false
	}
	for g := range b.about(f.Object.Entity) {
		if g.Relation == r.Inverse && g.Object.Entity == f.Subject && g.Status == Approved &&
			g.ID < f.ID && (g.When.IsZero() || g.When.Year == f.When.Year || f.When.IsZero()) {
			return true
		}
	}
	return false
}

// toldByGuild reports whether a guild's own fact says the same as f: it is the
// one that is asked, since it has an article to show. Of two such the first is.
func (b *Bank) toldByGuild(f *Fact) bool {
	for g := range b.about(f.Subject) {
		if g.Guild != "" && g.Status == Approved && g.ID != f.ID && (f.Guild == "" || g.ID < f.ID) &&
			g.Relation == f.Relation && g.In == f.In && g.Object.agrees(f.Object) &&
			g.When.IsZero() == f.When.IsZero() && g.When.agrees(f.When) {
			return true
		}
	}
	return false
}

// findAnswer returns the answer and all its names.
func (d *draft) findAnswer() (option, []string) {
	v := d.fact.Object
	switch {
	case d.side == AskSubject:
		return d.bank.optionOf(d.fact.Subject)
	case d.side == AskIn:
		return d.bank.optionOf(d.fact.In)
	case v.Entity != "":
		return d.bank.optionOf(v.Entity)
	case v.Text != "":
		owner, _ := d.bank.entity(d.fact.Subject)
		return option{text: v.Text, folds: []string{Fold(v.Text)}, entity: owner}, []string{v.Text}
	case v.Number != 0:
		text := strings.ToUpper(ordinal(v.Number)[:1]) + ordinal(v.Number)[1:]
		return option{text: text}, []string{text, strconv.Itoa(v.Number), digitOrdinal(v.Number)}
	}
	text := strconv.Itoa(v.Date.Year)
	return option{text: text}, []string{text}
}

// answerID is the entity that the answer is, or "".
func (d *draft) answerID() string {
	if d.answer.entity == nil || d.relation.Value == OfText && d.side == AskObject {
		return ""
	}
	return d.answer.entity.ID
}

func (b *Bank) optionOf(id string) (option, []string) {
	e, ok := b.entity(id)
	if !ok {
		return option{}, nil
	}
	return option{text: e.Name, folds: e.folds, entity: e}, e.Names()
}

// shuffled puts the options of a written question in a new order.
func shuffled(q Question, rng *rand.Rand) Question {
	q.Options = slices.Clone(q.Options)
	rng.Shuffle(len(q.Options), func(i, j int) {
		q.Options[i], q.Options[j] = q.Options[j], q.Options[i]
	})
	q.Right = slices.Index(q.Options, q.Answer)
	return q
}
