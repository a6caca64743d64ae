// Package news reads articles: it fetches pages and feeds safely, finds their
// readable text, and proposes the facts that the text states.
package news

import "headliner/questions"

// Article is a piece of news as it is read. Only Text is always there.
type Article struct {
	Text      string // readable text, a line a paragraph
	Title     string
	Publisher string
	Author    string
	URL       string // canonical, see [Canonical]
	Published questions.Date
}
