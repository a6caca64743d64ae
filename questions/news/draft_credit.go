package news

import (
	"strings"

	"headliner/questions"
)

// credits are what is done for a work or a person, where no relation says so.
func credits() map[string]string {
	return map[string]string{
		"inspired": "Who was the inspiration for", "discovered": "Who discovered", "designed": "Who designed",
		"choreographed": "Who choreographed", "illustrated": "Who illustrated", "painted": "Who painted",
		"photographed": "Who photographed", "commissioned": "Who commissioned", "engineered": "Who engineered",
		"mixed": "Who mixed", "arranged": "Who arranged", "translated": "Who translated",
	}
}

// asCredit reads "X was choreographed by Y".
func asCredit(d *document, s *sentence, _ Article) (Draft, bool) {
	asks := credits()
	for i := range s.items {
		if asks[s.low(i)] == "" || s.low(i+1) != "by" {
			continue
		}
		if was := s.low(i - 1); was != "was" && was != "were" && was != "been" {
			continue
		}
		what, who := d.doer(s, i-1), s.named(i+2)
		if what == nil || what.kind == "" || !who.is(questions.Person) || s.moreFollow(i+3) ||
			s.low(i+3) == "'s" {
			continue
		}
		return draftOf(who, 6, false, asks[s.low(i)]+" "+called(what)+"?")
	}
	return Draft{}, false
}

// asStudent reads "X studied composition at Y".
func asStudent(d *document, s *sentence, _ Article) (Draft, bool) {
	for i := range s.items {
		if s.low(i) != "studied" {
			continue
		}
		at := i + 1
		for at < len(s.items) && at < i+4 && s.low(at) != "at" && s.low(at) != "" {
			at++
		}
		subject := ""
		if at > i+1 && at < len(s.items) {
			subject = " " + clean(d.text[s.items[i+1].start:s.items[at-1].end])
		}
		if at < len(s.items) && s.low(at) == "at" && s.low(at+1) == "the" {
			at++
		}
		who, school := s.meant(i-1), s.named(at+1)
		if !who.is(questions.Person) || !d.leadsTo(s, i-1) || !isSchool(school) ||
			s.low(at) != "at" && s.low(at) != "the" || s.moreFollow(at+2) {
			continue
		}
		return draftOf(school, 5, false, "At which institution did "+who.name+" study"+subject+"?")
	}
	return Draft{}, false
}

func isSchool(t *thing) bool {
	if t == nil {
		return false
	}
	for word := range set("university college school academy conservatory conservatoire institute") {
		if strings.Contains(strings.ToLower(t.name), word) {
			return true
		}
	}
	return false
}
