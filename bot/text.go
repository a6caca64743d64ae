package bot

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"headliner/questions"
)

// clip cuts s to at most n characters, with "…" as the last where it was cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)
	return string(runes[:n-1]) + "…"
}

// escape makes text from users and articles safe to show in a message: what
// Markdown, mentions or links would be made of is taken literally, and
// characters that control the display are dropped.
func escape(s string) string {
	var b strings.Builder
	for _, r := range plain(s) {
		if strings.ContainsRune("\\*_~`|>#[]<@", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// promptText is a question's prompt with the titles in it set apart.
func promptText(q questions.Question) string {
	rest := escape(q.Prompt)
	var out strings.Builder
	for _, title := range q.Titles {
		title = escape(title)
		before, after, found := strings.Cut(rest, title)
		if !found || title == "" {
			continue
		}
		out.WriteString(before + "_" + title + "_")
		rest = after
	}
	return out.String() + rest
}

// plain drops control and direction characters and folds white space to
// single spaces: text for one line, also for labels, where Markdown is not
// read.
func plain(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == utf8.RuneError || !unicode.IsPrint(r) && !joiner(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// joiner is the one invisible character that emoji and some scripts need.
func joiner(r rune) bool { return r == '\u200d' }

// mention writes a user so that Discord shows the name; it pings nobody,
// since the bot allows no mentions.
func mention[T ~string](user T) string { return "<@" + string(user) + ">" }

// count writes "1 point", "2 points".
func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// title writes the first letter of a category or difficulty in upper case.
func title[T ~string](s T) string {
	r, size := utf8.DecodeRuneInString(string(s))
	return string(unicode.ToUpper(r)) + string(s[size:])
}
