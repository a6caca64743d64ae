package news

import (
	"slices"
	"strings"
)

// taste is a subject that must not become a question by itself.
type taste struct {
	warning string
	words   map[string]bool
	firm    bool // warns about works as well, where its words stand in the same sentence
}

func tastes() []taste {
	return []taste{
		{"death", set(`died dies dying dead death deaths killed murdered murder late funeral mourns
			mourning posthumous posthumously suicide obituary fatal fatally passed-away drowned
			survived buried widow widower slain stabbed stabbing shooting overdose overdosed
			assassinated tribute deceased`), true},
		{"illness", set(`cancer illness ill sick disease hospital hospitalised hospitalized
			surgery stroke diagnosed diagnosis depression rehab addiction addict alcoholic
			bipolar mental dementia alzheimer's hiv aids tumour tumor coma disorder lupus
			coronavirus covid-19 heart-attack bulimia anorexia botox fillers`), true},
		{"pregnancy", set(`pregnant pregnancy expecting miscarriage miscarried bump trimester
			newborn surrogate surrogacy ivf abortion gave-birth birth-mother`), true},
		{
			"sexuality", set(`gay lesbian bisexual homosexual transgender queer sexuality sex sexual
			sexually nude naked affair one-night orientation same-sex porn lgbtq sexy sex-tape`),
			true,
		},
		{"religion", set(`religion religious muslim islam islamic christian catholic jewish judaism
			scientology scientologist mormon buddhist hindu atheist pope prophet church
			converted`), true},
		{"abuse", set(`abuse abused abusive assault assaulted harassment harassed rape raped raping
			violence violent molested beaten beating groped misconduct`), true},
		{"crime", set(`arrested arrest charged jailed prison jail convicted conviction guilty
		lawsuit
			sued suing sues court trial police felony fraud theft stolen robbery drunk drugs drug
			cocaine heroin dui prosecutors prosecuted indicted sentenced bail custody probation
			attorney crime criminal`), true},
		{"allegation", set(`allegations allegation alleged allegedly accused accusations accusation
			claims scandal controversy controversial denies denied`), true},
		{"minor", set(`toddler infant teenage-son newborn adopted adoption schoolboy schoolgirl baby
			kids kid underage`), true},
	}
}

// personal are relations that speak of a person's life.
func personal() map[string]bool {
	return set(`spouse partner former_partner engaged_to child parent sibling age birth_date
		birth_place birth_name`)
}

// intimate are relations that gossip invents.
func intimate() map[string]bool {
	return set(`spouse partner former_partner engaged_to child`)
}

// tasteWarnings lists what is delicate about the sentence at n. The neighbours
// count too where the fact is about somebody's life.
func (d *document) tasteWarnings(n int, relation string, youngest int) []string {
	var out []string
	near := d.sentences[n : n+1]
	if d.tables.personal[relation] {
		near = d.neighbours(n)
	}
	for _, t := range d.tables.tastes {
		if slices.ContainsFunc(near, func(s *sentence) bool { return d.mentions(s, t) }) {
			out = append(out, t.warning)
		}
	}
	young := youngest > 0 && youngest < 18
	if young && !slices.Contains(out, "minor") {
		out = append(out, "minor")
	}
	return out
}

// neighbours are the sentence at n and those beside it in its paragraph or
// the next one.
func (d *document) neighbours(n int) []*sentence {
	return d.sentences[max(0, n-1):min(len(d.sentences), n+2)]
}

// mentions reports whether a word of the sentence touches on t. Words inside
// names and titles do not count.
func (d *document) mentions(s *sentence, t taste) bool {
	for _, tok := range s.tokens {
		if t.words[tok.low] && !tok.upper && !d.inTitle(s, tok.start) {
			return true
		}
	}
	return false
}

func (d *document) inTitle(s *sentence, at int) bool {
	q := quoteAt(s, at)
	return q != nil && !q.speech
}

// youngest returns the least age that the sentence gives, 0 if none.
func (d *document) youngest(s *sentence) int {
	least := 0
	for i, tok := range s.tokens {
		age := 0
		if years, ok := strings.CutSuffix(tok.low, "-year-old"); ok {
			age = d.tables.number(years)
		} else if i > 0 && i+1 < len(s.tokens) && s.tokens[i-1].low == "," &&
			(s.tokens[i+1].low == "," || s.tokens[i+1].low == ")") {
			age = d.tables.number(tok.low)
		}
		if age > 0 && age < 100 && (least == 0 || age < least) {
			least = age
		}
	}
	return least
}
