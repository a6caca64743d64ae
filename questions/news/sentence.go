package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a stretch of the text, in bytes.
type span struct{ start, end int }

// paragraphs splits text at blank lines, and at single line breaks unless the
// text is wrapped at a fixed width.
func paragraphs(text string) []span {
	wrapped := isWrapped(text)
	var out []span
	start := 0
	flush := func(end int) {
		if p := trim(text, span{start, end}); p.start < p.end {
			out = append(out, p)
		}
	}
	for at := 0; at < len(text); at++ {
		if text[at] != '\n' {
			continue
		}
		rest := strings.TrimLeft(text[at+1:min(at+4, len(text))], " \t\r")
		blank := strings.HasPrefix(rest, "\n")
		bullet := strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "*") ||
			strings.HasPrefix(rest, "•")
		if blank || bullet || !wrapped {
			flush(at)
			start = at + 1
		}
	}
	flush(len(text))
	return out
}

// isWrapped reports whether most lines end in the middle of a sentence at
// about the same width.
func isWrapped(text string) bool {
	lines, open := 0, 0
	for line := range strings.SplitSeq(text[:min(len(text), 8192)], "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		if len(line) >= 50 && len(line) <= 125 &&
			!strings.ContainsAny(line[len(line)-1:], ".!?\"”’:") {
			open++
		}
	}
	return lines > 4 && open*2 > lines
}

// trim drops white space at both ends of s.
func trim(text string, s span) span {
	for s.start < s.end {
		r, size := utf8.DecodeRuneInString(text[s.start:s.end])
		if !unicode.IsSpace(r) {
			break
		}
		s.start += size
	}
	for s.start < s.end {
		r, size := utf8.DecodeLastRuneInString(text[s.start:s.end])
		if !unicode.IsSpace(r) {
			break
		}
		s.end -= size
	}
	return s
}

// sentences splits a paragraph.
func sentences(text string, p span, short map[string]bool) []span {
	var out []span
	start := p.start
	for at := p.start; at < p.end; at++ {
		if !strings.ContainsRune(".!?", rune(text[at])) && !strings.HasPrefix(text[at:p.end], "…") {
			continue
		}
		end := closingMarks(text, at, p.end)
		if end >= p.end || !endsSentence(text, start, at, end, p.end, short) {
			continue
		}
		if s := trim(text, span{start, end}); s.start < s.end {
			out = append(out, s)
		}
		start, at = end, end-1
	}
	if s := trim(text, span{start, p.end}); s.start < s.end {
		out = append(out, s)
	}
	return out
}

// closingMarks returns the end of the run of marks and closing quotes that
// begins at at.
func closingMarks(text string, at, to int) int {
	for at < to {
		r, size := utf8.DecodeRuneInString(text[at:to])
		if !strings.ContainsRune(".!?…\"”’')]", r) {
			break
		}
		at += size
	}
	return at
}

// endsSentence reports whether the stop at at, its marks up to end, ends the
// sentence that began at start.
func endsSentence(text string, start, at, end, to int, short map[string]bool) bool {
	space, size := utf8.DecodeRuneInString(text[end:to])
	if !unicode.IsSpace(space) {
		return false
	}
	rest := strings.TrimLeftFunc(text[end+size:min(end+size+200, to)], unicode.IsSpace)
	next := strings.TrimLeft(rest, "\"“‘'([—–- ")
	if r := firstRune(next); next != "" && !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	if text[at] != '.' || end > at+1 {
		return true
	}
	word := lastWord(text[start:at])
	low := strings.ToLower(word)
	switch {
	case short[low]:
		return false
	case utf8.RuneCountInString(word) == 1 && unicode.IsUpper(firstRune(word)),
		strings.Contains(word, "."), low == "jr", low == "sr", low == "inc", low == "co":
		return startsSentence(next)
	}
	return true
}

// lastWord returns what follows the last space, without opening marks.
func lastWord(s string) string {
	at := strings.LastIndexFunc(s, unicode.IsSpace)
	return strings.TrimLeft(s[at+1:], "\"“‘'([-–—")
}

// startsSentence reports whether text begins with a word that begins many
// sentences and few names.
func startsSentence(text string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if end < 0 {
		end = len(text)
	}
	switch text[:end] {
	case "The", "He", "She", "It", "They", "In", "On", "At", "His", "Her", "Its", "Their", "This",
		"That", "But", "And", "After", "Before", "When", "While", "As", "For", "We", "You", "There":
		return true
	}
	return false
}

// abbreviations end with a full stop that ends no sentence.
func abbreviations() map[string]bool {
	return set(`mr mrs ms dr st vs no vol feat ft ltd corp gen col sgt capt lt rev hon prof
		messrs mt dept est approx jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.k.a
		esp cf gov sen rep pres fig bros ep pt`)
}

// set makes a set of the words of a table.
func set(table string) map[string]bool {
	out := map[string]bool{}
	for word := range strings.FieldsSeq(table) {
		out[word] = true
	}
	return out
}
