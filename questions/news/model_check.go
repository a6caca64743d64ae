package news

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// Limits on a quoted sentence, in bytes.
const (
	leastEvidence = 12
	mostEvidence  = 1000
)

// locate finds the quoted words in the text and widens them to whole
// sentences, so that a "not" before them is not lost.
func (c *Claim) locate(text string) bool {
	quote := strings.TrimSpace(c.Evidence)
	at := strings.Index(text, quote)
	if at < 0 || len(quote) < leastEvidence || len(quote) > mostEvidence || strings.Contains(quote, "\n") {
		return false
	}
	c.Start, c.End = sentenceAround(text, at, at+len(quote))
	c.Evidence = text[c.Start:c.End]
	return len(c.Evidence) <= mostEvidence
}

// sentenceAround widens a stretch of text to where sentences begin and end.
func sentenceAround(text string, start, end int) (int, int) {
	for start > 0 && text[start-1] != '\n' && !quoteEnds(text, start) {
		start--
	}
	for end < len(text) && text[end] != '\n' && !quoteEnds(text, end) {
		end++
	}
	for start < end && unicode.IsSpace(rune(text[start])) {
		start++
	}
	for end > start && unicode.IsSpace(rune(text[end-1])) {
		end--
	}
	return start, end
}

// quoteEnds reports whether a sentence ends right before at: at a mark, not
// counting closing quotes, that a space follows. A short word with a capital,
// as in "Mr." or "St.", ends none.
func quoteEnds(text string, at int) bool {
	if at < len(text) && text[at] != ' ' {
		return false
	}
	before := strings.TrimRight(text[:at], "\"'”’)")
	last, size := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune(".!?…", last) {
		return false
	}
	word := before[strings.LastIndexAny(before[:len(before)-size], " \n")+1 : len(before)-size]
	first, _ := utf8.DecodeRuneInString(word)
	return last != '.' || !unicode.IsUpper(first) || utf8.RuneCountInString(word) > 3
}

// hasWords reports whether s holds the words, not as a part of others.
func hasWords(s, words string) bool {
	for from := 0; words != ""; {
		at := strings.Index(s[from:], words)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+len(words):])
		if !inWord(before) && !inWord(after) {
			return true
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		from = at + size
	}
	return false
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r))
}

// saidDate is as much of a date as a sentence says: the zero date where not
// even its year is there.
func saidDate(sentence string, d questions.Date) questions.Date {
	switch {
	case !hasWords(sentence, strconv.Itoa(d.Year)):
		return questions.Date{}
	case d.Month == 0 || !strings.Contains(sentence, time.Month(d.Month).String()[:3]):
		return questions.Date{Year: d.Year}
	case d.Day == 0 || !saidDay(sentence, d.Day):
		return questions.Date{Year: d.Year, Month: d.Month}
	}
	return d
}

func saidDay(sentence string, day int) bool {
	n := strconv.Itoa(day)
	return slices.ContainsFunc([]string{"", "st", "nd", "rd", "th"}, func(ending string) bool {
		return hasWords(sentence, n+ending)
	})
}

// saidNumber reports whether a sentence says a number, in digits or as a word.
func saidNumber(sentence, number string) bool {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return false
	}
	words := []string{
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	}
	ordinals := []string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
		"eleventh", "twelfth",
	}
	low := strings.ToLower(sentence)
	if n == 1 && (hasWords(low, "debut") || hasWords(low, "debuted")) {
		return true
	}
	if n <= len(words) && (hasWords(low, words[n-1]) || hasWords(low, ordinals[n-1])) {
		return true
	}
	return saidDay(low, n)
}

// CautiousCheck drops a claim whose sentence denies, doubts or plans
// something, and warns where it touches on what is nobody's business. It knows
// words only and drops rather too much.
func CautiousCheck(Article) func(*Claim) string { return cautious }

func cautious(c *Claim) string {
	low := strings.ReplaceAll(strings.ToLower(c.Evidence), "’", "'")
	doubtful := func(word string) bool { return hasWords(low, word) }
	if strings.Contains(low, "n't") || strings.Contains(low, "?") || slices.ContainsFunc([]string{
		"not", "never", "no longer", "without", "neither", "nor", "denied", "denies", "deny", "denying", "false", "untrue",
		"hoax", "satire", "rumor", "rumors", "rumour", "rumours", "rumored", "rumoured", "reportedly", "allegedly",
		"alleged", "apparently", "supposedly", "speculation", "speculated", "insider", "source", "sources", "may",
		"might", "could", "would", "will", "should", "if", "whether", "perhaps", "maybe", "possibly", "set to",
		"plans", "planned", "planning", "expected to", "in talks", "hopes", "hoping", "wants", "almost", "nearly",
		"turned down", "claimed", "claims",
	}, doubtful) {
		return DropDoubt
	}
	if slices.ContainsFunc([]string{
		"died", "dies", "death", "dead", "killed", "murder", "murdered", "suicide", "funeral", "late", "cancer", "illness",
		"hospital", "diagnosed", "disease", "overdose", "rehab", "addiction", "pregnant", "pregnancy", "miscarriage",
		"gay", "lesbian", "bisexual", "transgender", "sexuality", "religion", "muslim", "jewish", "christian", "scientology",
		"abuse", "abused", "assault", "assaulted", "rape", "harassment", "arrested", "arrest", "charged", "convicted",
		"guilty", "prison", "jail", "lawsuit", "sued", "accused", "allegation", "allegations", "affair", "drugs",
		"toddler", "teenager", "child actor",
	}, doubtful) || speaksOfMinor(low) {
		c.Warnings = append(c.Warnings, "sensitive")
	}
	return ""
}

// speaksOfMinor finds an age under 18.
func speaksOfMinor(low string) bool {
	for _, m := range regexp.MustCompile(`\b(\d{1,2})[- ]years?[- ]old\b|\baged? (\d{1,2})\b`).FindAllStringSubmatch(low, -1) {
		if age, err := strconv.Atoi(m[1] + m[2]); err == nil && age < 18 {
			return true
		}
	}
	return false
}
