package questions

import (
	"fmt"
	"regexp"
	"strings"
)

// termRules want words that are neither too strong nor too weak, and no
// question turned round.
func termRules() []Rule {
	return []Rule{
		{
			Name: "negative", About: "It asks what is, not what is not.",
			check: func(s *subject) string {
				if s.Form == OddOne {
					return "" // says so from the first word on
				}
				w, found := s.has("not", "except", "never", "isnt", "wasnt", "arent", "werent", "didnt", "doesnt",
					"dont", "hasnt", "havent", "hadnt", "without", "neither", "nor")
				if !found {
					return ""
				}
				return fmt.Sprintf("%q turns the question round, and many will miss it. Ask for what is so.", w)
			},
		},
		{
			Name: "absolute", About: "No always, never, every.",
			check: func(s *subject) string {
				w, found := s.has("always", "every", "everyone", "everybody", "nobody", "completely",
					"absolutely", "certainly", "undoubtedly", "definitely", "totally", "invariably")
				if !found {
					return ""
				}
				return fmt.Sprintf("%q is a strong word: one exception makes the question wrong.", w)
			},
		},
		{
			Name: "vague", About: "No often, about, best known: words that each reads in another way.",
			check: checkVague,
			mend: func(s *subject) Question {
				q := s.Question
				q.Prompt = regexp.MustCompile(`(?i)\b(usually|generally|typically|probably|arguably|reportedly|`+
					`famously|popularly|widely) `).ReplaceAllString(q.Prompt, "")
				return q
			},
		},
	}
}

func checkVague(s *subject) string {
	w, found := s.has("usually", "often", "sometimes", "frequently", "occasionally", "generally",
		"typically", "probably", "possibly", "perhaps", "arguably", "reportedly", "famously", "popularly",
		"widely", "rarely", "seldom", "roughly", "approximately", "supposedly", "allegedly", "rumoured",
		"favourite", "favorite")
	if !found {
		w, found = s.says("best known", "most famous", "most popular", "the best", "the greatest",
			"a lot of", "kind of", "sort of", "some people", "many people")
	}
	if !found || strings.Contains(strings.ToLower(s.Prompt), "best known as") {
		return ""
	}
	return fmt.Sprintf("%q means something else to each player. Say what can be looked up.", w)
}
