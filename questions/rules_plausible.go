package questions

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// plausibleRules want wrong options that could be right, as far as one can
// tell without knowing.
func plausibleRules() []Rule {
	lastYear := regexp.MustCompile(`(?i)\b(in|of|since|by|from|during) ((?:1[89]|20)\d\d)\b`)
	return []Rule{
		{
			Name: "kind-differs", About: "All options are of the kind that is asked for.",
			check: checkKinds,
		},
		{
			Name: "anachronism", About: "Every option was there at the time.",
			check: func(s *subject) string { return checkTimes(s, lastYear) },
		},
	}
}

// checkKinds compares what the store knows by the options' names with what the
// question asks for, and where it does not say, with the answer.
func checkKinds(s *subject) string {
	if s.bank == nil {
		return ""
	}
	want := s.askedKinds()
	if len(want) == 0 {
		for _, e := range s.known(s.Answer) {
			want = append(want, e.Kind)
			if e.Kind == Person || e.Kind == Band {
				want = append(want, Person, Band)
			}
		}
	}
	if len(want) == 0 {
		return ""
	}
	for _, i := range s.wrong() {
		are := s.known(s.Options[i])
		if len(are) > 0 && !slices.ContainsFunc(are, func(e *known) bool { return slices.Contains(want, e.Kind) }) {
			return fmt.Sprintf("As far as I know, %q is %s, which is not what is asked for.",
				s.Options[i], withArticle(are[0].noun))
		}
	}
	return ""
}

// askedKinds is what "which film" asks for.
func (s *subject) askedKinds() []Kind {
	for i, w := range s.plain {
		if w != "which" && w != "what" {
			continue
		}
		for _, next := range s.plain[i+1 : min(len(s.plain), i+5)] {
			if kinds := kindsOf(strings.TrimSuffix(next, "s")); len(kinds) > 0 {
				if slices.Contains(kinds, Band) {
					return []Kind{Person, Band}
				}
				return kinds
			}
			if isAuxiliary(next) || !isSmall(next) && next != "tv" && next != "studio" {
				break
			}
		}
	}
	return nil
}

// checkTimes compares the year that the question speaks of with when options
// were born or came out.
func checkTimes(s *subject, lastYear *regexp.Regexp) string {
	if s.bank == nil || s.Form == Ordered || s.Form == Earliest {
		return ""
	}
	found := lastYear.FindAllStringSubmatch(s.Prompt, -1)
	if len(found) != 1 {
		return ""
	}
	year, _ := strconv.Atoi(found[0][2])
	for _, i := range s.wrong() {
		are := s.known(s.Options[i])
		if len(are) != 1 {
			continue
		}
		if born := s.bank.born(are[0].ID); born > year-leastAgeAtWork && !s.about("born", "birth") {
			return fmt.Sprintf("%q was born in %d: too late for %d.", s.Options[i], born, year)
		}
		if out := s.bank.released(are[0].ID); out > year+1 && s.about("won", "win", "nominated", "award", "prize") {
			return fmt.Sprintf("%q came out in %d: too late for %d.", s.Options[i], out, year)
		}
	}
	return ""
}

// about reports whether the question is one of when.
func (s *subject) about(words ...string) bool {
	_, found := s.has(words...)
	return found
}
