package news_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"headliner/questions"
	"headliner/questions/news"
)

// told makes an article of one paragraph, from May 2026.
func told(text string) news.Article {
	return news.Article{Text: text, Published: questions.Date{Year: 2026, Month: 5, Day: 17}}
}

func drafts(t *testing.T, a news.Article) []news.Draft {
	t.Helper()
	r := news.NewReader(nil)
	return r.Drafts(a, r.Read(a))
}

func TestDraftOfASentence(t *testing.T) {
	for _, c := range []struct{ text, prompt, answer string }{
		{
			"Ada Quill was the first woman to direct an opera at the Bergmann Theatre.",
			"Who became the first woman to direct an opera at the Bergmann Theatre?", "Ada Quill",
		},
		{
			"The crowd cheered for Ada Quill, the youngest person to host the Lantern Awards.",
			"As of May 2026, who was the youngest person to host the Lantern Awards?", "Ada Quill",
		},
		{
			"Actress Ada Quill donated $2 million to the Harbour Foundation.",
			"To which organisation did Ada Quill give $2 million?", "Harbour Foundation",
		},
		{
			"The film Paper Lions was shot on location in Dublin.",
			"In which place was the film Paper Lions shot?", "Dublin",
		},
		{
			"The band Velvet Ohm is named after Georg Simon.",
			"After whom or what was Velvet Ohm named?", "Georg Simon",
		},
		{
			"Singer Ada Quill replaced Ben Marsh as host of the Lantern Awards.",
			"Who took over from Ben Marsh as host of the Lantern Awards?", "Ada Quill",
		},
		{
			"The film Paper Lions was turned into a stage musical by Ben Marsh in 1997.",
			"In which year was the film Paper Lions turned into a stage musical by Ben Marsh?", "1997",
		},
		{
			"Director Ben Marsh moved to New Zealand in 1988.",
			"In which year did Ben Marsh move to New Zealand?", "1988",
		},
		{
			"The film Paper Lions has knocked the thriller Cold Ferry off the top of the chart.",
			"Which film pushed Cold Ferry off the top of the chart?", "Paper Lions",
		},
		{
			"The film Paper Lions was choreographed by Ben Marsh.",
			"Who choreographed the film Paper Lions?", "Ben Marsh",
		},
		{
			"Actress Ada Quill told The Harbour Times that the film Paper Lions took two years to make.",
			"To which outlet did Ada Quill talk about the film Paper Lions in May 2026?", "The Harbour Times",
		},
		{
			"The musical Paper Lions, which was choreographed by Ben Marsh, is back.",
			"Who choreographed Paper Lions?", "Ben Marsh",
		},
		{
			"Composer Ben Marsh studied music at the Salt Harbour Conservatory.",
			"At which institution did Ben Marsh study music?", "Salt Harbour Conservatory",
		},
		{
			"Ben Marsh is an English actor. In 1988 he moved to New Zealand where he made films.",
			"In which year did Ben Marsh move to New Zealand?", "1988",
		},
	} {
		got := drafts(t, told(c.text))
		if len(got) != 1 || got[0].Prompt != c.prompt || got[0].Answer != c.answer {
			t.Errorf("%s\ngot  %+v\nwant %q: %q", c.text, got, c.prompt, c.answer)
			continue
		}
		if d := got[0]; c.text[d.Start:d.End] != d.Evidence {
			t.Errorf("%q is not at %d to %d", d.Evidence, d.Start, d.End)
		}
	}
}

// TestNoDraft holds what must not be asked: what is denied, rumoured, planned
// or thought, what is delicate, and what would not stand by itself.
func TestNoDraft(t *testing.T) {
	for _, text := range []string{
		"Ada Quill was not the first woman to direct an opera at the Bergmann Theatre.",
		"Ada Quill was reportedly the first woman to direct an opera at the Bergmann Theatre.",
		"Was Ada Quill the first woman to direct an opera at the Bergmann Theatre?",
		"Ada Quill will become the first woman to direct an opera at the Bergmann Theatre.",
		"Ada Quill hopes to be the first woman to direct an opera at the Bergmann Theatre.",
		"According to an insider, Ada Quill was the first woman to direct an opera at the Bergmann Theatre.",
		"Ada Quill insisted she was the first woman to direct an opera at the Bergmann Theatre.",
		"“Ada Quill was the first woman to direct an opera at the Bergmann Theatre,” said Ben Marsh.",
		"Ben Marsh said that Ada Quill was the first woman to direct an opera at the Bergmann Theatre.",
		"In the film, Ada Quill is the first woman to walk on Mars.",
		"In Paper Lions, a film by Ben Marsh, Ada Quill becomes the first woman to walk on Mars.",
		"The band Cold Ferry was banned from the Lantern Awards in 2001.",
		"Many think that Ada Quill was the first woman to direct an opera at the Bergmann Theatre.",
		"I believe Ada Quill was the first woman to direct an opera at the Bergmann Theatre.",
		"Ada Quill was the first woman to be arrested at the Bergmann Theatre.",
		"Ada Quill was the first gay woman to direct an opera at the Bergmann Theatre.",
		"Ada Quill, 14, was the first girl to direct an opera at the Bergmann Theatre.",
		"Ada Quill was the first woman to direct an opera there this year.",
		"Ada Quill was the first woman to claim the title twice.",
		"She was the first woman to direct an opera at the Bergmann Theatre.",
		"Quill was the first woman to direct his operas at the theatre.",
		"Ada Quill and Ben Marsh donated $2 million to the Harbour Foundation.",
		"The brother of actress Ada Quill donated $2 million to the Harbour Foundation.",
		"Ben Marsh, a replacement for actress Ada Quill, donated $2 million to the Harbour Foundation.",
		"Ben Marsh, the son of Ada Quill, was the first man to host the Lantern Awards with Cora Finch and others.",
		"The wife of Ben Marsh was the first woman to direct an opera at the Bergmann Theatre.",
		"The film by Ben Marsh was turned into a stage musical in 1997.",
		"Ada Quill, who played Ben Marsh, and Cora Finch moved to New Zealand in 1988.",
		"Ada Quill donated $2 million to Ben Marsh.",
		"Actress Ada Quill told Ben Marsh that the film Paper Lions took two years to make.",
		"Actress Ada Quill told The Harbour Times that the film Paper Lions will be a hit.",
		"Actress Ada Quill told The Harbour Times that she was never asked about Paper Lions.",
		"The film Paper Lions was shot in Dublin and Paris.",
		"The film Paper Lions was turned into a musical in 1997 and a play in 2001.",
		"Director Ben Marsh moved to New Zealand in 2031.",
		"Ada Quill died in 2004, years after she was the first woman to direct an opera at Bergmann.",
		"", "?", "the first", "the first to", "named after", "X donated $5 to",
	} {
		if got := drafts(t, told(text)); len(got) > 0 {
			t.Errorf("%s\nasked: %s %s", text, got[0].Prompt, got[0].Answer)
		}
	}
}

func TestDraftsKeepOutOfGossipAndSatire(t *testing.T) {
	first := "Ada Quill was the first woman to direct an opera at the Bergmann Theatre."
	for _, around := range []string{
		" An insider close to the exes dished on the split! Rumors of a bombshell feud are swirling.",
		" This article is satire.",
	} {
		if got := drafts(t, told(first+around)); len(got) > 0 {
			t.Errorf("asked of such an article: %s", got[0].Prompt)
		}
	}
}

func TestDraftsAreFew(t *testing.T) {
	var text strings.Builder
	for _, name := range []string{"Ada Quill", "Ben Marsh", "Cora Finch", "Dan Wolfe", "Eve Stone"} {
		text.WriteString(name + " was the first person to host the " + name[:3] + "t Lantern Awards. ")
	}
	got := drafts(t, told(text.String()))
	if len(got) != 3 {
		t.Fatalf("%d drafts, want 3: %+v", len(got), got)
	}
	for i, d := range got[1:] {
		if d.Start < got[i].Start {
			t.Error("not in the order of the text")
		}
	}
}

// TestDraftsLeaveFactsAlone: what a relation says is a fact, not a question
// that somebody has to write.
func TestDraftsLeaveFactsAlone(t *testing.T) {
	a := told("The band Velvet Ohm was formed in Bristol in 1997.")
	d := news.NewReader(nil).Drafts(a, []news.Claim{{
		Subject: "Velvet Ohm", Relation: "formed", Object: "1997-05-02", Evidence: a.Text, End: len(a.Text),
	}})
	if len(d) > 0 {
		t.Errorf("asked all the same: %s", d[0].Prompt)
	}
}

func TestCheckDraft(t *testing.T) {
	a := told("Ada Quill was the first woman to direct an opera at the Bergmann Theatre.\n" +
		"Cora Finch was reportedly offered the part of Hamlet. Ben Marsh will open the Lantern Awards.")
	said := "Ada Quill was the first woman to direct an opera at the Bergmann Theatre."
	for _, c := range []struct {
		prompt, answer, evidence, why string
	}{
		{"Who was first among women to direct an opera at the Bergmann Theatre?", "Ada Quill", said, ""},
		{"Who first brought a woman's touch to the Bergmann Theatre?", "Ada Quill", "was the first woman to direct", ""},
		{"Who did it?", "Ada Quill", said, news.DropPrompt},
		{"Did Ada Quill direct an opera at the Bergmann Theatre?", "Ada Quill", said, news.DropPrompt},
		{"Who was the first woman to direct an opera there?", "Ben Marsh", said, news.DropAnswer},
		{"Which theatre did Ada Quill conquer, Bergmann or another?", "Bergmann Theatre", said, news.DropAnswer},
		{"Who directed the opera Fidelio at the Bergmann Theatre?", "Ada Quill", said, news.DropPrompt},
		{"Who directed an opera in this article?", "Ada Quill", said, news.DropPrompt},
		{"Who conducted an opera at the Bergmann Theatre?", "Ada Quill", "Ada Quill conducted an opera", news.DropEvidence},
		{"Who was offered the part of Hamlet?", "Cora Finch", "Cora Finch was reportedly offered the part of Hamlet.", news.DropDoubt},
		{"Who opened the Lantern Awards?", "Ben Marsh", "Ben Marsh will open the Lantern Awards.", news.DropDoubt},
		{"", "", "", news.DropEvidence},
		{
			"Who " + strings.Repeat("really ", 40) + "directed at Bergmann?", "Ada Quill", said, news.DropPrompt,
		},
	} {
		d := news.Draft{Prompt: c.prompt, Answer: c.answer, Evidence: c.evidence}
		why := news.NewReader(nil).CheckDraft(a)(&d)
		if why != c.why {
			t.Errorf("%q, %q: dropped for %q, want %q", c.prompt, c.answer, why, c.why)
		}
		if why == "" && a.Text[d.Start:d.End] != said {
			t.Errorf("%q: its sentence is %q", c.prompt, a.Text[d.Start:d.End])
		}
	}
}

// FuzzDrafts: whatever the text, drafts quote it and keep to their bounds.
func FuzzDrafts(f *testing.F) {
	f.Add("Ada Quill was the first woman to direct an opera. The film Paper Lions was shot in Dublin.")
	f.Add("**Ada** [x](y) was the first \x00\xff @everyone to \"win\" $5 to the … named after")
	r := news.NewReader(nil)
	f.Fuzz(func(t *testing.T, text string) {
		a := told(text)
		for _, d := range r.Drafts(a, nil) {
			if d.Start < 0 || d.End > len(text) || d.Start >= d.End || text[d.Start:d.End] != d.Evidence {
				t.Errorf("%q is not at %d to %d", d.Evidence, d.Start, d.End)
			}
			if n := utf8.RuneCountInString(d.Prompt); n > 200 || !strings.HasSuffix(d.Prompt, "?") || d.Answer == "" {
				t.Errorf("asks %q: %q", d.Prompt, d.Answer)
			}
		}
	})
}

func BenchmarkDrafts(b *testing.B) {
	text := strings.Repeat("Ada Quill was the first woman to direct an opera at the Bergmann Theatre. ", 35)
	r, a := news.NewReader(nil), told(text)
	claims := r.Read(a)
	for b.Loop() {
		r.Drafts(a, claims)
	}
}
