package news

import (
	"slices"
	"strings"
)

// gossipWords are signs that an article deals in hearsay about private lives,
// with their weight.
func gossipWords() map[string]int {
	out := map[string]int{}
	for weight, words := range map[int]string{
		3: `long-lost insider insiders rumored rumoured rumors rumours rumor rumour reportedly tipster
			onlooker onlookers canoodling bff hubby baby-daddy tabloid tabloids paparazzi
			love-triangle speculation swirling bombshell feud feuding feuds slammed slams
			dissed disses gossip on-again off-again beau gal-pal love-child pda smitten
			loved-up canoodle smooching lovechild mistress rekindle rekindled rekindling meltdown
			blindsided homewrecker tell-all sexting jilted throuple situationship hollyweird
			spiraling outed cheater cheaters snubbed shaded clapback clapped-back`,
		2: `claims claimed claiming insisted insists source sources exclusive exclusively dating ex ex-boyfriend ex-girlfriend ex-husband
			ex-wife split breakup break-up breakups fiance fiancé fiancee fiancée romance
			divorce allegedly scandal jealous jealousy furious cheating cheated heartbroken
			devastated hook-up hooking flaunts flaunted stuns steamy sexy bikini busty reps rep
			girlfriend boyfriend plastic lovers lover mommy nuptials engaged honeymoon
			bump dumped confronts shocking unverified anonymous custody sparks hollywoodlifers
			romantically flirting flirty flirted kissing kissed fling smooch hunky stunner cozy cosy
			cozied cosied cleavage crotch bra lingerie skimpy braless topless underwear thong sheer
			infidelity unfaithful tryst heartbreak explosive showdown awkward beef nasty
			viciously secretly spilled spills dished dishes gushed gushes raves love-life love-nest
			bizarre freaking outrage shocker unrecognizable hush-hush unconfirmed
			curves relationship instagrammed bodyguard estranged reconcile reunion`,
		1: `instagram apparently snapped spotted wedding star's couple fans outfit
			selfie whopping celebs celeb paternity pregnant pregnancy moment baby pal pals
			tweeted lovebirds supposedly allegation red carpet gown kardashian jenner ladies
			captioned snap snaps selfies romantic crush kiss pals outfits heels jeans
			makeup wore sported sporting flaunting getaway mansion tweet tweets hubbub
			viral stepping dumps ditched ditches stunned sneaks sneaked
			followers looks rocking hiatus twitter tmz radar hollywoodlife intouch closer`,
	} {
		for word := range set(words) {
			out[word] = weight
		}
	}
	return out
}

// gossipLimit is the weight of signs per hundred words from which an article
// is gossip.
const (
	gossipLimit = 1.5
	gossipFloor = 4 // the least weight that counts at all
)

// gossipWeight adds up the signs. Exclamations and headlines in capitals count
// too.
func (d *document) gossipWeight() (weight, words int) {
	count := func(s *sentence) {
		for _, tok := range s.tokens {
			switch {
			case tok.low == "!":
				weight += 2
			case tok.word:
				words++
				weight += d.tables.gossip[tok.low]
			}
		}
	}
	for _, s := range d.sentences {
		count(s)
	}
	if strings.ContainsAny(d.title, "!?") {
		weight += 3
	}
	weight += d.inJest()
	title := &sentence{tokens: tokenize(d.title, 0, len(d.title))}
	count(title)
	return weight, words
}

// inJest adds up the phrases of news that is made up for fun and told with a
// straight face.
func (d *document) inJest() int {
	weight := 0
	for _, s := range d.sentences {
		text := strings.ToLower(d.text[s.start:s.end])
		for _, phrase := range []string{
			"at press time", "sources confirmed", "sources reported", "area man", "area woman",
			"local man", "local woman", "surprised no one", "surprised absolutely no one",
			"surprise of no one", "shocking absolutely no one", "study finds", "study confirms",
			"experts agree", "experts confirmed", "the nation's", "witnesses confirmed", "confirmed monday", "confirmed tuesday", "confirmed wednesday",
			"confirmed thursday", "confirmed friday", "announced it will replace",
			"in a bold move", "in what experts", "told reporters while", "visibly confused",
			"according to a press release that", "clarified that he was not", "it was claimed",
			"has been claimed", "it is claimed", "a move critics call",
		} {
			if strings.Contains(text, phrase) {
				weight += 2
			}
		}
	}
	return weight
}

// intimateLimit is the same for claims about whom somebody loves.
const intimateLimit = 0.4

func isGossip(weight, words int, relation string) bool {
	if intimate()[relation] {
		return weight >= 2 && float64(weight)*100 >= intimateLimit*float64(words)
	}
	return weight >= gossipFloor && float64(weight)*100 >= gossipLimit*float64(words)
}

// satirists are publications that make their news up.
func satirists() []string {
	return []string{
		"the onion", "theonion.com", "babylon bee", "babylonbee.com", "the daily mash",
		"thedailymash", "newsthump", "waterford whispers", "waterfordwhispers", "clickhole",
		"reductress", "the beaverton", "thebeaverton", "hard times", "thehardtimes", "betoota",
		"the borowitz report", "faking news", "duffel blog", "the chaser", "der postillon",
		"world news daily report", "the spoof", "thespoof.com", "private eye", "nme satire",
	}
}

// isSatire reports whether an article is not meant to be believed.
func (d *document) isSatire(a Article) bool {
	from := strings.ToLower(a.Publisher + " " + a.URL + " " + a.Author)
	if slices.ContainsFunc(satirists(), func(name string) bool {
		return strings.Contains(from,
			name)
	}) {
		return true
	}
	text := strings.ToLower(a.Title + " " + a.Text[:min(len(a.Text), 6000)])
	for _, sign := range []string{
		"satirical news", "satire site", "this article is satire", "this is satire",
		"satirical article",
		"satirical website", "not intended to be taken as fact",
	} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	signs := 0
	for _, sign := range []string{
		"at press time", "area man", "area woman", "local man", "local woman", "sources confirmed",
		"nation's", "(satire)", "[satire]", "sources close to the couch", "experts agreed",
		"confirmed that he totally",
	} {
		if strings.Contains(text, sign) {
			signs++
		}
	}
	return signs > 1 || strings.Contains(strings.ToLower(a.Title), "satire")
}
