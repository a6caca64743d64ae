package blackbox_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox"
)

// TestKillBetweenFetchAndFacts kills the bot while it waits for a page, and at
// moments after the page was sent: an article is there with all its facts, or
// not at all.
func TestKillBetweenFetchAndFacts(t *testing.T) {
	t.Parallel()
	asked, answer := make(chan bool, 10), make(chan bool)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		asked <- true
		select {
		case <-answer:
		case <-r.Context().Done():
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(report))
	}))
	t.Cleanup(site.Close)
	w := prepare(t)
	w.env = []string{"NEWS_ALLOW_HOSTS=" + strings.TrimPrefix(site.URL, "http://")}
	w.start()
	if err := w.WaitReady(w.ctx, "article"); err != nil {
		t.Fatal(err)
	}
	begin := func() {
		t.Helper()
		if _, err := w.Slash(w.ctx, w.home.from(w.ann), "article add", sandbox.Args{"url": site.URL + "/report"}); err != nil {
			t.Fatal(err)
		}
		<-asked
	}
	begin()
	w.crash()
	if n := w.number("SELECT COUNT(*) FROM articles") + w.number("SELECT COUNT(*) FROM facts"); n != 0 {
		t.Fatalf("%d rows of a page that never came", n)
	}
	for _, after := range []time.Duration{0, 10 * time.Millisecond, 40 * time.Millisecond} {
		begin()
		answer <- true
		time.Sleep(after)
		w.crash()
		articles, facts := w.number("SELECT COUNT(*) FROM articles"), w.number("SELECT COUNT(*) FROM facts")
		if articles > 1 || (facts > 0) != (articles > 0) {
			t.Errorf("%v after the page: %d articles with %d facts", after, articles, facts)
		}
	}
	begin()
	answer <- true
	w.await(`cmd="article add"`, 1)
	if n := w.number("SELECT COUNT(*) FROM articles"); n != 1 {
		t.Errorf("%d articles in the end", n)
	}
	if n := w.number("SELECT COUNT(*) FROM facts WHERE article IS NULL OR status <> 'proposed'"); n != 0 {
		t.Errorf("%d facts that nobody proposed", n)
	}
}

// TestTwoAdminsAndOneCard has two press at the same moment, over and over: one
// decides, the other is told.
func TestTwoAdminsAndOneCard(t *testing.T) {
	t.Parallel()
	w, url, _ := newsWorld(t)
	r := w.home
	fay := w.NewUser("Fay", true)
	r.added(sandbox.Args{"url": url + "/report"})
	rounds := w.number("SELECT COUNT(*) FROM facts WHERE status = 'proposed'")
	if rounds < 2 {
		t.Fatalf("only %d facts wait", rounds)
	}
	for range rounds {
		mine, hers := r.slash(r.ann, "review", nil), r.slash(fay, "review", nil)
		if len(mine.Message.Buttons()) == 0 {
			break // what the built-in facts say is not shown
		}
		first, err := r.Press(r.ctx, r.from(r.ann), mine.Message.ID, buttonOf(t, mine.Message, "Approve"))
		if err != nil {
			t.Fatal(err)
		}
		other := r.click(fay, hers.Message.ID, buttonOf(t, hers.Message, "Reject"))
		one, two := r.answered(first, nil).Message.Text(), other.Message.Text()
		decided := 0
		for _, text := range []string{one, two} {
			if strings.Contains(text, "Approved: ") || strings.Contains(text, "Rejected: ") {
				decided++
			} else if !strings.Contains(text, "Already ") {
				t.Errorf("told %q", text)
			}
		}
		if decided != 1 {
			t.Errorf("%d of two admins decided: %q and %q", decided, one, two)
		}
	}
	if n := w.number("SELECT COUNT(*) FROM decisions WHERE fact IS NOT NULL AND what IN ('approved', 'rejected')"); n > rounds {
		t.Errorf("%d decisions about %d facts", n, rounds)
	}
}

// buttonOf is the custom ID of a button.
func buttonOf(t *testing.T, m sandbox.Message, label string) string {
	t.Helper()
	for _, b := range m.Buttons() {
		if b.Label == label && !b.Disabled {
			return b.CustomID
		}
	}
	t.Fatalf("no button %q in %q", label, m.Text())
	return ""
}

// TestMemberHasNoSayInTheNews has a plain member try all that is for admins.
func TestMemberHasNoSayInTheNews(t *testing.T) {
	t.Parallel()
	w, url, _ := newsWorld(t)
	r := w.home
	r.outcome(r.Slash(r.ctx, r.from(r.ann), "article add", sandbox.Args{"url": url + "/report"}))
	r.outcome(r.Slash(r.ctx, r.from(r.ann), "feed add", sandbox.Args{"url": url + "/feed"}))
	card := r.slash(r.ann, "review", nil)
	count := `SELECT (SELECT COUNT(*) FROM facts WHERE status <> 'proposed') + (SELECT COUNT(*) FROM feeds WHERE removed > 0)
		+ (SELECT COUNT(*) FROM articles WHERE removed > 0) + (SELECT COUNT(*) FROM decisions WHERE user <> ?)`
	before := w.number(count, w.ann.ID)
	for command, args := range map[string]sandbox.Args{
		"article add": {"url": url + "/item/9"}, "article list": nil, "article show": {"article": "1"},
		"article remove": {"article": "1"}, "feed add": {"url": url + "/feed"}, "feed list": nil,
		"feed remove": {"feed": "1"}, "review": nil,
	} {
		for _, from := range []sandbox.From{r.from(w.ben), r.forged(w.ben)} {
			w.refused(w.answered(w.Slash(w.ctx, from, command, args)), forAdmins)
		}
	}
	w.refused(r.slash(w.ben, "article add", nil), forAdmins) // would open the form
	for _, id := range []string{
		"article-page:0", "article-facts:1:0", "article-remove:1", "article-undo:1", "feed-page:0", "feed-undo:1",
		"review-article:1", "review-next:1", "review-approve:1:0", "review-reject:1:0", "review-edit:1:0",
		"review-who:1:0:0", "review-bulk:1", "review-undo:1", "suggest-edit:1:0", "suggest-reject:1:0", "suggest-next:1",
	} {
		w.refused(w.answered(w.Press(w.ctx, r.forged(w.ben), card.Message.ID, id)), forAdmins)
	}
	for _, id := range []string{"article-new", "review-text:1:0", "suggest-text:1:0"} {
		form := &sandbox.Modal{CustomID: id}
		w.refused(w.answered(w.SubmitModal(w.ctx, r.forged(w.ben), form, map[string]string{"text": pasted})), forAdmins)
	}
	for _, list := range [][2]string{{"article show", "article"}, {"article remove", "article"}, {"feed remove", "feed"}} {
		if reply := w.answered(w.Complete(w.ctx, r.from(w.ben), list[0], list[1], "")); len(reply.Choices) > 0 {
			t.Errorf("/%s offers a member %+v", list[0], reply.Choices)
		}
		if reply := w.answered(w.Complete(w.ctx, r.from(w.ann), list[0], list[1], "")); len(reply.Choices) == 0 {
			t.Errorf("/%s offers an admin nothing", list[0])
		}
	}
	if after := w.number(count, w.ann.ID); after != before {
		t.Errorf("a member has changed something: %d, was %d", after, before)
	}
}
