package bot

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// Limits on what is taken from an article.
const (
	maxArticle = 1 << 20 // bytes of readable text
	maxClaims  = 200     // facts of one article
	maxWarning = 60
	maxQuoted  = 2000 // bytes of a sentence that is quoted
)

// newsroom gets articles and the facts in them. What it reads is hostile.
type newsroom struct {
	pages    Pages
	download func(ctx context.Context, address string, limit int64) ([]byte, error)
	reader   func(*questions.Bank) Reader
}

func newNewsroom(o Options) newsroom {
	n := newsroom{pages: o.Pages, download: o.Download, reader: o.Reader}
	if n.reader == nil {
		n.reader = func(bank *questions.Bank) Reader { return news.NewReader(bank) }
	}
	return n
}

// fetch gets the article at an address.
func (n newsroom) fetch(ctx context.Context, address string) (news.Article, error) {
	if n.pages == nil {
		return news.Article{}, say("I can't fetch pages here. Paste the text instead, or attach it as a file.")
	}
	page, err := n.pages.Page(ctx, address)
	if err != nil {
		return news.Article{}, fmt.Errorf("fetch: %w", err)
	}
	a, err := news.ReadPage(page)
	return a, checked(a, err)
}

// file gets the article in an attachment.
func (n newsroom) file(ctx context.Context, f discord.Attachment) (news.Article, error) {
	if n.download == nil {
		return news.Article{}, say("I can't read files here. Paste the text instead.")
	}
	if f.Size > news.MaxBytes {
		return news.Article{}, say(fmt.Sprintf("The file is larger than %d MB.", news.MaxBytes>>20))
	}
	data, err := n.download(ctx, f.URL, news.MaxBytes)
	if err != nil {
		return news.Article{}, fmt.Errorf("download: %w", err)
	}
	a, err := news.FromFile(f.Name, f.ContentType, data)
	return a, checked(a, err)
}

// pasted takes the article from a form.
func (n newsroom) pasted(text, title string) (news.Article, error) {
	a, err := news.FromText(text)
	if title = plain(title); title != "" {
		a.Title = title
	}
	return a, checked(a, err)
}

func checked(a news.Article, err error) error {
	switch {
	case err != nil:
		return fmt.Errorf("read: %w", err)
	case len(a.Text) > maxArticle:
		return say("That text is too long for an article.")
	case !utf8.ValidString(a.Text):
		return say("That is no text that I can read.")
	}
	return nil
}

// candidates makes of claims about an article what can be reviewed. A claim is
// kept only if the article does say what it quotes, and if the catalogue knows
// its relation.
func (n newsroom) candidates(bank *questions.Bank, a news.Article, claims []news.Claim) []quiz.Candidate {
	var out []quiz.Candidate
	for _, c := range claims {
		if _, known := bank.Catalogue().Relation(c.Relation); !known || len(out) == maxClaims {
			continue
		}
		start, found := placeOf(a.Text, c)
		subject, object := claimed(c.Subject), claimed(c.Object)
		if !found || subject == "" || object == "" {
			continue
		}
		out = append(out, quiz.Candidate{
			Claim: quiz.Claim{
				Subject:  quiz.Name{Text: subject, Kind: c.SubjectKind, ID: c.SubjectID},
				Relation: c.Relation,
				Object:   quiz.Name{Text: object, Kind: questions.Kind(c.ObjectKind), ID: c.ObjectID},
				In:       quiz.Name{Text: claimed(c.In), Kind: c.InKind, ID: c.InID},
				When:     c.When,
				AsOf:     c.AsOf,
			},
			Evidence: c.Evidence, Start: start, End: start + len(c.Evidence),
			Warnings: warnings(c.Warnings), Confidence: min(max(c.Confidence, 0), 1),
		})
	}
	return out
}

// placeOf is where the evidence of a claim stands in the text.
func placeOf(text string, c news.Claim) (start int, found bool) {
	if c.Evidence == "" || len(c.Evidence) > maxQuoted {
		return 0, false
	}
	if c.Start >= 0 && c.End <= len(text) && c.Start < c.End && text[c.Start:c.End] == c.Evidence {
		return c.Start, true
	}
	start = strings.Index(text, c.Evidence)
	return start, start >= 0
}

// claimed is a name as a line of text, "" where it cannot be one.
func claimed(name string) string {
	if name = plain(name); utf8.RuneCountInString(name) > questions.MaxName {
		return ""
	}
	return name
}

func warnings(list []string) []string {
	var out []string
	for _, w := range list {
		if w = clip(plain(w), maxWarning); w != "" && len(out) < 5 {
			out = append(out, w)
		}
	}
	return out
}

// kept is an article as it is stored. Its lines are cut to what can be shown.
func kept(a news.Article, by string) quiz.Article {
	out := quiz.Article{
		Hash: news.Hash(a.Text), Title: clip(plain(a.Title), 250), Publisher: clip(plain(a.Publisher), 100),
		Author: clip(plain(a.Author), 100), Published: a.Published, Text: a.Text, AddedBy: quiz.UserID(by),
	}
	if link := sourceFrom(news.Canonical(a.URL)); len(link.URL) <= 1000 {
		out.URL = link.URL
	}
	if out.Title == "" {
		line, _, _ := strings.Cut(a.Text, "\n")
		out.Title = clip(plain(line), 100)
	}
	return out
}
