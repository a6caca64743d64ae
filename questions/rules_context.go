package questions

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// contextRules want a question that can be understood anywhere and any day.
func contextRules() []Rule {
	relative, year := relativeDates(), yearPattern()
	dateWords := []string{ // one of them is in each date that is looked for
		"yesterday", "today", "tonight", "tomorrow", "these", "nowadays", "this", "last", "next", "past",
		"ago", "earlier",
	}
	ago := regexp.MustCompile(`\b(\w+ )?(days?|weeks?|months?|years?|decades?) (ago|earlier)\b`)
	return []Rule{
		{
			Name: "needs-article", Hard: true, About: "It stands alone: nobody has the article before them.",
			check: articleCheck(), mend: mendArticle,
		},
		{
			Name: "dangling", Hard: true, About: "It names whom and what it is about.",
			check: checkDangling,
		},
		{
			Name: "relative-date", Hard: true, About: "Dates are given as dates: players will read it another day.",
			check: func(s *subject) string {
				if _, may := s.has(dateWords...); !may {
					return ""
				}
				w, found := s.says(relative...)
				if m := ago.FindString(s.text); !found && m != "" {
					w, found = strings.TrimSpace(m), true
				}
				if !found {
					return ""
				}
				return fmt.Sprintf("%q is another day for whoever plays this later. Give the date or the year.", w)
			},
		},
		{
			Name: "undated", Hard: true, About: "What can change is asked with a date.",
			check: func(s *subject) string { return checkUndated(s, year) }, mend: mendUndated,
		},
	}
}

// aside finds words that point to an article.
func aside() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(, )?\b(according to|in|from|as (stated|mentioned|reported|said|described) in|per|of)` +
		` (the|this) (article|text|passage|story above|report|paragraph|press release|post|author|excerpt|interview above)\b,? ?`)
}

func articleCheck() func(*subject) string {
	const text = "Players do not have the article before them. Ask so that the question stands alone."
	aside := aside()
	return func(s *subject) string {
		if _, may := s.has("the", "this", "mentioned", "shown", "pictured"); !may {
			return ""
		}
		if s.pointsAway() || s.byPerson() && aside.MatchString(s.Prompt) {
			return text
		}
		return ""
	}
}

// pointsAway reports whether a prompt speaks of something that nobody sees.
func (s *subject) pointsAway() bool {
	_, found := s.says("this article", "the article", "this text", "the text", "the passage", "this passage",
		"the paragraph", "mentioned above", "above mentioned", "the above", "this report", "this post",
		"mentioned here", "in the story above", "as mentioned", "shown above", "pictured", "this picture",
		"this photo", "this clip", "this video")
	return found
}

func mendArticle(s *subject) Question {
	q := s.Question
	q.Prompt = strings.TrimSpace(aside().ReplaceAllString(q.Prompt, " "))
	q.Prompt = strings.ReplaceAll(q.Prompt, " ?", "?")
	q.Prompt = recased(q.Prompt, unicode.ToUpper)
	return q
}

// checkDangling wants something to hold on to, a name, a quote or what the
// store knows by name, where the question speaks of somebody by "he" or "the
// singer".
func checkDangling(s *subject) string {
	if !s.byPerson() || s.anchored() { // what facts describe has a name, such as "fun."
		return ""
	}
	for i, w := range s.plain {
		switch {
		case slices.Contains([]string{"he", "him", "his", "she", "her", "hers", "they", "their", "them"}, w) &&
			!slices.ContainsFunc(s.plain[:i], asksForOne),
			(w == "the" || w == "this" || w == "that" || w == "these") && i+1 < len(s.plain) &&
				(isRole(s.plain[i+1]) || w != "the" && isWorkNoun(s.plain[i+1])) && !describedOn(s.plain[i+1:]):
			return "It is not said who or what is meant. Give the name, so that the question stands alone."
		}
	}
	return ""
}

// asksForOne reports whether a pronoun after the word can mean who is asked
// for.
func asksForOne(word string) bool {
	return slices.Contains([]string{"who", "whos", "whose", "whom"}, word) || isRole(word)
}

// isRole reports whether a word names somebody by what they do.
func isRole(word string) bool {
	return slices.Contains([]string{
		"singer", "actor", "actress", "artist", "rapper", "director", "author", "writer", "comedian", "band",
		"group", "star", "musician", "songwriter", "producer", "host", "presenter", "drummer", "guitarist",
		"celebrity", "couple", "pair", "duo", "woman", "man", "person", "performer", "filmmaker", "novelist",
	}, word)
}

func isWorkNoun(word string) bool {
	return slices.Contains([]string{
		"film", "movie", "album", "song", "single", "series", "show", "book", "novel", "podcast", "track",
		"tour", "record",
	}, word)
}

// describedOn reports whether what follows "the singer" says which: "the
// singer of …", "the band that …".
func describedOn(words []string) bool {
	return len(words) > 1 && slices.Contains([]string{
		"of", "who", "that", "whose", "with", "behind", "in", "from", "for", "to", "on", "which", "and",
	}, words[1])
}

// anchored reports whether a prompt names anything.
func (s *subject) anchored() bool {
	tokens := strings.Fields(s.Prompt)
	if len(tokens) == 0 || !isCapital(tokens[0]) {
		return true // someone who writes without capitals: names cannot be told
	}
	if unquoted(s.Prompt) != s.Prompt {
		return true
	}
	for i, token := range tokens {
		if isNameWord(token, i == 0) {
			return true
		}
	}
	return s.bank != nil && len(s.named()) > 0
}

func isCapital(token string) bool { return recased(token, unicode.ToLower) != token }

func relativeDates() []string {
	out := []string{"yesterday", "today", "tonight", "tomorrow", "these days", "nowadays", "this morning"}
	for _, which := range [...]string{"last", "this", "next", "past"} {
		for _, span := range [...]string{
			"day", "night", "week", "weekend", "month", "year", "spring", "summer", "autumn", "fall",
			"winter", "decade", "few years", "few months", "few weeks", "couple of years", "monday",
			"friday", "saturday", "sunday",
		} {
			out = append(out, which+" "+span)
		}
	}
	return out
}

// unsteady lists words for what may be otherwise tomorrow.
func unsteady() []string {
	return []string{
		"current", "currently", "now", "latest", "newest", "presently", "still", "recent", "recently",
		"upcoming", "reigning", "lately",
	}
}

func checkUndated(s *subject, year *regexp.Regexp) string {
	w, found := s.has(unsteady()...)
	if !found {
		w, found = s.says("most recent", "at present", "so far", "to date", "at the moment", "right now")
	}
	if found && s.byPerson() && !year.MatchString(s.Prompt) {
		return fmt.Sprintf("%q will be wrong one day. Say as of when: \"As of May 2026, …\".", w)
	}
	if s.draft != nil && s.draft.relation.Changes && s.AsOf.IsZero() && s.draft.fact.When.IsZero() {
		return "The fact can change, and the question does not say as of when."
	}
	return ""
}

func yearPattern() *regexp.Regexp { return regexp.MustCompile(`\b(1[89]|20)\d\d\b`) }

// mendUndated puts the date at which the question was known to hold in front.
func mendUndated(s *subject) Question {
	q := s.Question
	if q.AsOf.IsZero() {
		return q
	}
	text := regexp.MustCompile(`(?i) ?\b(currently|presently|right now|at the moment|at present|now|still)\b`).
		ReplaceAllString(q.Prompt, "")
	text = regexp.MustCompile(`(?i)\bcurrent `).ReplaceAllString(text, "")
	text = strings.TrimSpace(text)
	if first, _ := firstWord(text); isAsking(first) || isSmall(first) {
		text = recased(text, unicode.ToLower)
	}
	q.Prompt = "As of " + q.AsOf.monthWords() + ", " + text
	return q
}
