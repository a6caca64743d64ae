package questions

import "strings"

// Marks around a title while a sentence is written, from Unicode's private use
// area. They let what shows the question set it apart, and never leave this
// package.
const (
	titleOpen  = "\ue000"
	titleClose = "\ue001"
)

// titled writes the name of a work as it stands in a sentence: songs in
// quotes, other titles marked.
func titled(e *known) string {
	switch {
	case e.Kind == Song:
		return `"` + strings.ReplaceAll(e.Name, `"`, "'") + `"`
	case isWork(e.Kind):
		return titleOpen + e.Name + titleClose
	}
	return e.Name
}

// cutTitles takes the marks out of a sentence and lists the titles that they
// stood around, in order.
func cutTitles(marked string) (plain string, titles []string) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(marked, titleOpen)
		out.WriteString(before)
		if !found {
			return out.String(), titles
		}
		title, after, _ := strings.Cut(rest, titleClose)
		out.WriteString(title)
		titles = append(titles, title)
		marked = after
	}
}

// plain is cutTitles without the titles.
func plain(marked string) string {
	out, _ := cutTitles(marked)
	return out
}
