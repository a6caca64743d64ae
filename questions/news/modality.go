package news

import (
	"slices"
	"strings"
)

// negations deny what a clause says.
func negations() map[string]bool {
	return set(`not no never n't neither nor without denied denies deny denying refuted refutes
		dismissed dismisses refused rejected false untrue debunked debunks cannot hardly
		didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
		can't couldn't shouldn't ain't nobody none unfounded declined contrary almost nearly fake
		hoax bogus
		failed fails`)
}

// plans are words that put what a clause says into the future.
func plans() map[string]bool {
	return set(`will would shall may might could should must plans plan planned planning hopes
		hope hoping wants want wanted intends expected expects slated tipped scheduled eyeing
		eyed considering upcoming forthcoming due gonna he'll she'll they'll it'll unless if
		whether wish wishes talks rumoured dreams prospective soon-to-be impending
		aims aiming potential possible possibly perhaps maybe likely hopefully considered offered
		approached confirmed-to attached invited shortlisted-to can i'd she'd he'd they'd preparing
		negotiating promised pledged vowed attempted tried ahead agreed hired tapped enlisted
		chosen`)
}

// plannedPairs are such words two by two.
func plannedPairs() map[string]bool {
	return set(`set_to is_to are_to going_to about_to was_to were_to ready_to poised_to
		gearing_up keen_to up_for_sale bound_to yet_to hoping_to turned_down pulled_out in_line
		in_talks said_to thought_to believed_to understood_to supposed_to known_to_be
		appears_to appeared_to seems_to favourite_to asked_to able_to signed_on in_negotiations`)
}

// rumours are words that make a whole sentence hearsay or opinion.
func rumours() map[string]bool {
	return set(`reportedly allegedly alleged alleges allege supposedly purportedly rumour rumours
		rumor rumors rumored rumoured speculation speculated speculating sources source insider
		insiders tipster onlooker onlookers eyewitness witnesses apparently seemingly presumably
		unconfirmed gossip whispers claims claimed claim claiming accused accuses accusing
		insists insisted suspects suspected believes theorize theory theories tabloid tabloids
		supposed probably i my me i'm i've we're ourselves imagine pretend fictional parody
		hypothetical satire satirical hoax conspiracy conjecture reports suggests suggested
		suggesting purported so-called joked jokes joking`)
}

// holds reports whether the sentence states what the rule found in it, from
// item b.from to b.to.
func (d *document) holds(s *sentence, r *rule, b binding) bool {
	if s.asks || r.tag != tight && d.hearsay(s) {
		return false
	}
	if d.planned(s, b) {
		return false
	}
	if r.relation == "child" && b.from > 1 && s.items[b.from-1].low == "of" &&
		(isKin(s.items[b.from-2].low) || s.items[b.from-2].low == "parents") {
		return false // "the mother of his two children, X": X is not a child
	}
	if len(b.subjects) > 0 && b.subjects[0] > 0 && strings.HasPrefix(r.relation, "birth_") &&
		d.tables.be[s.items[b.subjects[0]-1].low] {
		return false // "whose real name is X, was born": not X
	}
	from, to := clause(s.items, b.from, b.to, d.tables.breaks)
	from = max(0, min(from, lowest(b)))
	if r.tag == tight {
		from, to = lowest(b), b.to
	} else if r.steps != nil && r.steps[0].left {
		from = lowest(b) // what stands before the subject is another matter
	}
	for i := from; i <= min(to, len(s.items)-1); i++ {
		low := s.items[i].low
		if low == "perhaps" && i+1 < len(s.items) && s.items[i+1].low == "best" {
			continue // "perhaps best known for"
		}
		if low == "no" && i+1 < len(s.items) && (s.items[i+1].low == "." ||
			d.tables.number(s.items[i+1].low) > 0) {
			continue // "peaked at No. 2"
		}
		if d.tables.negations[low] || d.tables.plans[low] && !(low == "may" && s.items[i].isDate) {
			return false
		}
		if d.tables.blockers[r.relation][low] {
			return false
		}
		if i+1 < len(s.items) && d.tables.pairs[low+"_"+s.items[i+1].low] {
			return false
		}
	}
	return r.tag == spoken || !d.reported(s, b.from)
}

// planned reports whether a work that the binding speaks of is yet to come:
// "the forthcoming film X".
func (d *document) planned(s *sentence, b binding) bool {
	for _, places := range [][]int{b.subjects, b.objects} {
		for _, at := range places {
			if !d.isWorkKind(s.items[at].thing.kindOf()) && s.items[at].thing.kindOf() != "" {
				continue
			}
			for i := at - 1; i >= 0 && i > at-5; i-- {
				low := s.items[i].low
				if low == "forthcoming" || low == "upcoming" || low == "planned" || low == "unreleased" {
					return true
				}
				if s.items[i].thing != nil && s.items[i].ref.word == "" || d.tables.prepositions[low] {
					break
				}
			}
		}
	}
	return false
}

// lowest is the first place that the binding speaks of near its words.
func lowest(b binding) int {
	at := b.from
	for _, places := range [][]int{b.subjects, b.objects} {
		for _, p := range places {
			if p < at && at-p < 20 {
				at = p
			}
		}
	}
	return at
}

// hearsay reports whether the sentence as a whole is rumour or opinion.
func (d *document) hearsay(s *sentence) bool {
	for i := range s.items {
		low := s.items[i].low
		if d.tables.rumours[low] {
			return true
		}
		if low == "according" && i+2 < len(s.items) && !s.items[i+2].isName() {
			return true
		}
	}
	if len(s.items) > 0 {
		first := s.items[0].low
		return first == "if" || first == "imagine" || first == "suppose"
	}
	return false
}

// clause widens a stretch of items to the clause around it.
func clause(items []item, from, to int, breaks map[string]bool) (int, int) {
	from, to = max(from, 0), min(to, len(items)-1)
	for from > 0 && !ends(&items[from-1], breaks) {
		from--
	}
	for to+1 < len(items) && !ends(&items[to+1], breaks) && items[to+1].low != "," &&
		items[to+1].low != "and" {
		to++
	}
	return from, to
}

func ends(it *item, breaks map[string]bool) bool {
	return breaks[it.low] || it.speech || it.low == "who" || it.low == "which" || it.low == "whose"
}

// reported reports whether what stands at at is what somebody said, told
// without quotation marks.
func (d *document) reported(s *sentence, at int) bool {
	for i := 1; i < at; i++ {
		if !d.tables.sayings[s.items[i].low] || i+1 < at && s.items[i+1].low != "that" &&
			mayBeNoSpeech(s.items[i].low) {
			continue
		}
		before := &s.items[i-1]
		inverted := before.speech || before.low == "," && i > 1 && s.items[i-2].speech
		if !inverted && !before.isDate && !d.noun(s, i) {
			return true
		}
	}
	return false
}

// mayBeNoSpeech lists verbs of speech that mean something else as often,
// unless "that" follows.
func mayBeNoSpeech(low string) bool {
	switch low {
	case "wrote", "writes", "read", "reads", "calling", "describing", "shared", "continued",
		"continues",
		"writing", "announced", "announces", "concluded", "noted", "notes", "recalled", "state",
		"states", "asked", "stated":
		return true
	}
	return false
}

// noun reports whether the verb of speech at i stands after the words that
// make it no verb of speech.
func (d *document) noun(s *sentence, i int) bool {
	return slices.Contains([]string{"the", "a", "as", "was", "is", "were", "be"}, s.items[i-1].low)
}

// blockers are words that make a sentence say something else than a relation
// means: a new edition is no release, an executive no founder.
func blockers() map[string]map[string]bool {
	return map[string]map[string]bool{
		"release_date": set(`reissued reissue re-released rereleased re-release remastered remaster
			version dvd blu-ray vhs trailer anniversary subsequently again cover covered
			re-issued remixed posthumously edition`),
		"performer":    set("soundtrack-to tribute own except"),
		"screenwriter": set("score scores music songs soundtrack soundtracks lyrics theme"),
		"ordinal_album": set(`live compilation solo ep christmas holiday remix greatest collaborative
			covers`),
		"cast_member":    set("episode"),
		"won_award":      set("nomination nominations nominated nominee nominees shortlist"),
		"producer":       set("song music executive associate line hypnotic"),
		"chart_position": set("week-end"),
		"member_of":      set("guest guests guested session covered duet tribute"),
		"box_office":     set("budget cost costing week weekend"),
		"spouse": set(`ex-husband ex-wife former split divorced divorce separated split-from
			estranged`),
	}
}
