package news

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"headliner/questions"
)

// Limits on what a language model is given and may answer.
const (
	modelTime   = 30 * time.Second
	modelText   = 24_000  // bytes of an article's text
	modelTokens = 2_000   // of an answer
	modelBytes  = 1 << 20 // of an answer, with all that is around it
	modelClaims = 60
)

// ModelOptions name a language model: any endpoint that speaks the OpenAI chat
// API, on the net or on this machine.
type ModelOptions struct {
	BaseURL string // such as http://127.0.0.1:11434/v1, without /chat/completions
	Key     string // "" where the endpoint asks for none
	Name    string // of the model
	// Check has the last word about each claim; nil means [CautiousCheck]. Where
	// there is a reader, its own checks serve better: [Reader.CheckClaim].
	Check Check
	// CheckDraft has it about each question: see [Reader.CheckDraft]. Without
	// it no question is taken.
	CheckDraft func(Article) func(*Draft) string
	// Timeout is for one article, retries included: 0 means 30 s.
	Timeout time.Duration
	// Transport carries the requests; nil means the usual one.
	Transport http.RoundTripper
}

// Check makes ready to look at claims about an article. What it returns looks
// at one whose sentence and names are in the article, and may add warnings to
// it; its answer, if not "", is why the claim is dropped: one of the reasons
// below or another.
type Check func(a Article) func(c *Claim) (why string)

// Why claims of a model are dropped.
const (
	DropForm     = "not in the form asked for"
	DropMany     = "more than asked for"
	DropRelation = "no relation of the catalogue"
	DropKind     = "wrong kind of thing"
	DropEvidence = "sentence not in the text"
	DropName     = "name not in the text"
	DropPart     = "its work or date not in the sentence"
	DropUnsaid   = "sentence does not say it"
	DropDoubt    = "denied, doubted or only planned"
	DropRepeated = "said before"
)

// Model proposes facts with the help of a language model. It may be used
// concurrently.
type Model struct {
	client  *http.Client
	address string
	key     string
	name    string
	check   Check
	checkQ  func(Article) func(*Draft) string
	timeout time.Duration
}

// NewModel returns a model that is asked nothing yet.
func NewModel(o ModelOptions) *Model {
	m := &Model{
		client: modelClient(o.Transport), key: o.Key, name: o.Name, check: o.Check, checkQ: o.CheckDraft,
		timeout: o.Timeout,
		address: strings.TrimRight(o.BaseURL, "/") + "/chat/completions",
	}
	if m.check == nil {
		m.check = CautiousCheck
	}
	if m.timeout == 0 {
		m.timeout = modelTime
	}
	return m
}

// Proposals are what a model made of an article.
type Proposals struct {
	Claims  []Claim        // each quotes a sentence of the text
	Drafts  []Draft        // so does each of these
	Dropped map[string]int // how many claims were dropped, by reason
	Tokens  int            // what the call has cost, estimated where nobody says
}

// Propose asks the model for the facts of an article. It is given the text and
// the catalogue and nothing else. What it answers is believed only as far as
// the text itself bears it out. The error is a [*ModelError], or that of ctx;
// Tokens is right also beside an error.
func (m *Model) Propose(ctx context.Context, a Article, c *questions.Catalogue) (Proposals, error) {
	limited, cancel := context.WithTimeout(ctx, m.timeout)
	defer cancel()
	out := Proposals{Dropped: map[string]int{}}
	a.Text = modelShare(a.Text)
	answer, tokens, err := m.ask(limited, newPrompt(a.Text, c))
	out.Tokens = tokens
	if err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return out, fmt.Errorf("language model: %w", err)
	}
	said, err := parseModelAnswer(answer, out.Dropped)
	if err != nil {
		return out, fmt.Errorf("language model: %w", err)
	}
	check := m.check(a)
	for _, f := range said.facts {
		claim, why := f.claim(a, c)
		if why == "" {
			why = check(&claim)
		}
		if why == "" && sameClaim(c, out.Claims, claim) {
			why = DropRepeated
		}
		if why != "" {
			out.Dropped[why]++
			continue
		}
		out.Claims = append(out.Claims, claim)
	}
	m.takeQuestions(&out, a, said.questions)
	return out, nil
}

// takeQuestions takes what a model asks, as far as it bears a look.
func (m *Model) takeQuestions(out *Proposals, a Article, list []modelQuestion) {
	if m.checkQ == nil || len(list) == 0 {
		return
	}
	check := m.checkQ(a)
	for _, q := range list {
		d := Draft{Prompt: oneLine(string(q.Question)), Answer: oneLine(string(q.Answer)), Evidence: string(q.Evidence)}
		why := check(&d)
		if why == "" && (stated(out.Claims, d) || asked(out.Drafts, d)) {
			why = DropRepeated
		}
		if why != "" {
			out.Dropped[why]++
			continue
		}
		out.Drafts = append(out.Drafts, d)
	}
}

// Estimate is at most how many tokens [Model.Propose] is likely to cost.
func (m *Model) Estimate(a Article, c *questions.Catalogue) int {
	return newPrompt(modelShare(a.Text), c).tokens() + modelTokens
}

// modelShare is the beginning of a text that a model is given: whole lines,
// where there are any.
func modelShare(text string) string {
	if len(text) <= modelText {
		return text
	}
	cut := strings.LastIndexByte(text[:modelText], '\n')
	if cut <= 0 {
		cut = strings.LastIndexByte(text[:modelText], ' ')
	}
	return text[:max(cut, 0)]
}

// MergeClaims adds to the reader's claims those of a model that say something
// else, and tells how many said the same.
func MergeClaims(c *questions.Catalogue, reader, model []Claim) (all []Claim, same int) {
	all = append(all, reader...)
	for _, claim := range model {
		if sameClaim(c, all, claim) {
			same++
			continue
		}
		all = append(all, claim)
	}
	return all, same
}

// sameClaim reports whether one of the claims says what another does.
func sameClaim(c *questions.Catalogue, have []Claim, claim Claim) bool {
	relation, _ := c.Relation(claim.Relation)
	for _, h := range have {
		straight := h.Relation == claim.Relation &&
			sameByName(h.Subject, claim.Subject) && sameByName(h.Object, claim.Object)
		turned := relation.Inverse != "" && h.Relation == relation.Inverse &&
			sameByName(h.Subject, claim.Object) && sameByName(h.Object, claim.Subject)
		if straight || turned {
			return true
		}
	}
	return false
}

// sameByName also takes a surname for the whole name.
func sameByName(a, b string) bool {
	a, b = questions.Fold(a), questions.Fold(b)
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}
