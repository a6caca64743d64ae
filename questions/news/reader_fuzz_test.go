package news_test

import (
	"bytes"
	"encoding/json"
	"os"
	"runtime"
	"strings"
	"testing"

	"headliner/questions/news"
)

func fixture(t testing.TB) []news.Labelled {
	t.Helper()
	data, err := os.ReadFile("testdata/labelled.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []news.Labelled
	for line := range bytes.Lines(data) {
		var text news.Labelled
		if err := json.Unmarshal(line, &text); err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

func FuzzRead(f *testing.F) {
	for _, text := range fixture(f) {
		f.Add(text.Title, text.Text)
	}
	f.Add("“", "“‘\"'*_(((,,,. J. R. R. $£ 1999 of the and, A & B's")
	f.Add("\xff", "A\xffB is\u00a0an album by \u2028 C\x00.")
	r := news.NewReader(nil)
	f.Fuzz(func(t *testing.T, title, text string) {
		for _, c := range r.Read(news.Article{Title: title, Text: text}) {
			if c.Start < 0 || c.End > len(text) || c.Start >= c.End ||
				text[c.Start:c.End] != c.Evidence {
				t.Errorf("evidence %q at %d to %d", c.Evidence, c.Start, c.End)
			}
			if c.Subject == "" || c.Object == "" || c.SubjectKind == "" || c.ObjectKind == "" {
				t.Errorf("claim %+v", c)
			}
			if c.Confidence <= 0 || c.Confidence > 1 {
				t.Errorf("confidence %v", c.Confidence)
			}
		}
	})
}

// longText makes a text of at least size bytes from the fixture.
func longText(t testing.TB, size int) string {
	var out strings.Builder
	for texts := fixture(t); out.Len() < size; {
		for _, text := range texts {
			if text.Style != "satire" {
				out.WriteString(text.Text + "\n\n")
			}
		}
	}
	return out.String()
}

func BenchmarkRead500Words(b *testing.B) {
	words := strings.SplitAfterN(longText(b, 8<<10), " ", 501)
	text := strings.Join(words[:500], "")
	r := news.NewReader(nil)
	b.ReportAllocs()
	for b.Loop() {
		r.Read(news.Article{Text: text})
	}
}

func BenchmarkRead1MB(b *testing.B) {
	text := longText(b, 1<<20)
	r := news.NewReader(nil)
	b.ReportAllocs()
	for b.Loop() {
		r.Read(news.Article{Text: text})
	}
}

func BenchmarkNewReader(b *testing.B) {
	for b.Loop() {
		news.NewReader(nil)
	}
}

// What reading a page keeps does not grow with the page.
func TestReadKeepsLittle(t *testing.T) {
	r := news.NewReader(nil)
	text := longText(t, 200<<10)
	claims := r.Read(news.Article{Text: text})
	if len(claims) == 0 || len(claims) > 2000 {
		t.Fatalf("%d claims", len(claims))
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range 3 {
		r.Read(news.Article{Text: text})
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 1<<20 {
		t.Errorf("%d bytes kept", grown)
	}
}
