package questions

import "slices"

// How many candidates are drawn from pools that are too large to look at
// whole.
const (
	smallPool = 48
	drawn     = 14
	wideDrawn = 24
	// A pool of more than this is not gone through even when draws did not
	// do: so many of its members were tried by then that it is no use.
	scanned = 600
)

// candidates lists things that could be wrong options: those close to the
// fact, and a draw from those that play the same part, with the answer's tags
// and without.
func (d *draft) candidates() []option {
	set := candidateSet{draft: d, seen: map[string]bool{}}
	for _, id := range d.locals() {
		set.add(id, localBonus)
	}
	for _, o := range d.also { // what meets one of the facts tempts most
		for _, one := range [...]*draft{o, d} {
			for _, id := range d.bank.partners(one.fact.at(opposite(one.side)), one.relation, one.side) {
				set.add(id, localBonus)
			}
		}
	}
	subject, _ := d.bank.entity(d.fact.Subject)
	for _, key := range d.poolKeys() {
		role := key
		role.tag = subjectTag(subject.Kind)
		set.bonus = roleBonus
		set.draw(role, wideDrawn)
		set.bonus = 0
		if d.bank.poolSize(key) <= smallPool {
			set.all(key)
			continue
		}
		for _, tag := range d.tags() {
			key.tag = tag
			set.draw(key, drawn)
		}
		key.tag = ""
		set.draw(key, wideDrawn)
	}
	if len(set.out) < smallPool/2 {
		set.strangers()
	}
	return set.out
}

// everyCandidate lists all that play the same part, or very many: the slow
// way, for when a small draw did not do.
func (d *draft) everyCandidate() []option {
	d.anyhow = true
	set := candidateSet{draft: d, seen: map[string]bool{}}
	for _, id := range d.locals() {
		set.add(id, localBonus)
	}
	for _, key := range d.poolKeys() {
		set.draw(key, scanned)
	}
	if d.mixed = d.mayMix(); d.mixed {
		for _, kind := range [...]Kind{Person, Band} {
			set.all(poolKey{relation: d.relation.ID, side: d.side, kind: kind})
		}
	}
	set.strangers()
	return set.out
}

// poolKeys names the pools of those that play the part that is asked for.
func (d *draft) poolKeys() []poolKey {
	kind := d.answer.entity.Kind
	side, relation := d.side, d.relation.ID
	if d.relation.Value == OfText {
		side = AskSubject // names belong to subjects
	}
	if relation == "guest" {
		relation = "host" // shows are told apart by their hosts
	}
	out := []poolKey{{relation: relation, side: side, kind: kind}}
	if d.relation.Inverse != "" {
		out = append(out, poolKey{relation: d.relation.Inverse, side: opposite(side), kind: kind})
	}
	return out
}

// mayMix reports whether people and bands may stand side by side: where one
// is asked for by a role that both can have.
func (d *draft) mayMix() bool {
	return d.side == AskObject && slices.Contains([]string{
		"performer", "producer", "songwriter", "featured_artist", "composer",
	}, d.relation.ID)
}

func opposite(side Side) Side {
	if side == AskObject {
		return AskSubject
	}
	return AskObject
}

// tags lists the tags of the answer that say something.
func (d *draft) tags() []string { return d.answer.entity.Tags }

type candidateSet struct {
	draft *draft
	bonus float64 // for what is added now
	seen  map[string]bool
	out   []option
}

func (s *candidateSet) add(id string, bonus float64) {
	if e, ok := s.draft.bank.entity(id); ok {
		s.addKnown(e, bonus)
	}
}

func (s *candidateSet) addKnown(e *known, bonus float64) {
	if s.seen[e.ID] {
		return
	}
	s.seen[e.ID] = true
	if o, ok := s.draft.candidate(e); ok {
		o.score += bonus
		s.out = append(s.out, o)
	}
}

func (s *candidateSet) all(key poolKey) {
	for i := range s.draft.bank.poolSize(key) {
		s.addKnown(s.draft.bank.poolAt(key, i), s.bonus)
	}
}

func (s *candidateSet) draw(key poolKey, n int) {
	size := s.draft.bank.poolSize(key)
	if size <= n {
		s.all(key)
		return
	}
	for range n {
		s.addKnown(s.draft.bank.poolAt(key, s.draft.rng.IntN(size)), s.bonus)
	}
}

// strangers adds people and others of the answer's kind and field who play no
// part in the relation, where that does not make them less surely wrong.
func (s *candidateSet) strangers() {
	switch s.draft.relation.ID {
	case "spouse", "child", "parent", "sibling", "also_known_as", "birth_name":
	default:
		return
	}
	if s.draft.relation.Value == OfText && s.draft.side == AskObject {
		return
	}
	key := poolKey{kind: s.draft.answer.entity.Kind}
	for _, tag := range s.draft.tags() {
		key.tag = tag
		s.draw(key, drawn)
	}
}

// candidate makes an option of e. It reports false where e is not the like of
// the answer.
func (d *draft) candidate(e *known) (option, bool) {
	answer := d.answer.entity
	if e.ID == answer.ID || e.Kind != answer.Kind && !d.mixed ||
		d.noun != "" && e.noun != answer.noun {
		return option{}, false
	}
	tells := d.pronounTells() || slices.ContainsFunc(d.also, (*draft).pronounTells)
	if tells && e.Pronoun != answer.Pronoun {
		return option{}, false
	}
	if d.otherGender(e) {
		return option{}, false
	}
	o := option{text: e.Name, folds: e.folds, entity: e}
	if d.relation.Value == OfText && d.side == AskObject {
		text := d.textOf(e)
		if text == "" {
			return option{}, false
		}
		o.text, o.folds = text, []string{Fold(text)}
	}
	o.score = d.likeness(o)
	if !d.plausible(e) {
		if !d.anyhow {
			return option{}, false
		}
		o.score -= farCost
	}
	return o, true
}

// textOf draws one of the names that e has in the relation.
func (d *draft) textOf(e *known) string {
	var texts []string
	for f := range d.bank.about(e.ID) {
		if f.Relation == d.relation.ID {
			texts = append(texts, f.Object.Text)
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return texts[d.rng.IntN(len(texts))]
}

// pronounTells reports whether the question gives a hint of the answer's
// gender, so that all options must share it.
func (d *draft) pronounTells() bool {
	if d.answer.entity.Kind != Person {
		return false
	}
	return slices.Contains([]string{
		"spouse", "plays_character", "won_award", "birth_name", "also_known_as",
	}, d.relation.ID)
}

// otherGender reports whether a character is known from actors of another
// pronoun than the one that the question names.
func (d *draft) otherGender(e *known) bool {
	if e.Kind != Character || d.relation.ID != "plays_character" {
		return false
	}
	subject, _ := d.bank.entity(d.fact.Subject)
	for f := range d.bank.of(e.ID) {
		if f.Relation == "plays_character" {
			actor, ok := d.bank.entity(f.Subject)
			return ok && actor.Pronoun != subject.Pronoun
		}
	}
	return false
}

func (b *Bank) poolSize(key poolKey) int {
	n := 0
	for ix := range b.layers() {
		n += len(ix.pools[key])
	}
	return n
}

// poolAt returns a member of a pool as the topmost layer knows it.
func (b *Bank) poolAt(key poolKey, i int) *known {
	for at := b; at != nil; at = at.base {
		pool := at.own.pools[key]
		if i >= len(pool) {
			i -= len(pool)
			continue
		}
		if at == b {
			return pool[i]
		}
		e, _ := b.entity(pool[i].ID)
		return e
	}
	return nil
}
