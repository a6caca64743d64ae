package blackbox_test

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// hostileSite serves what should hurt whoever reads it.
func hostileSite(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(body))
		})
	}
	page("/deep", "text/html", strings.Repeat("<div>", 250_000)+"deep"+strings.Repeat("</div>", 250_000))
	page("/tags", "text/html", "<p>"+strings.Repeat("<i>x</i>", 250_000))
	page("/binary", "text/html", strings.Repeat("\x00\x01\xff\xfe", 5000))
	page("/charset", "text/html; charset=klingon-8", strings.ReplaceAll(report, "Mira", "Mir\xe9"))
	page("/latin", "text/html; charset=utf-8", strings.ReplaceAll(report, "Mira", "Mir\xe9"))
	page("/picture", "image/png", "\x89PNG")
	page("/pdf", "application/pdf", "%PDF-1.7")
	page("/short", "text/html", "<p>Hello.</p>")
	redirect := func(path, to string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) })
	}
	redirect("/loop", "/loop")
	redirect("/loopback", "http://127.0.0.2:1/")
	redirect("/metadata", "http://169.254.169.254/latest/meta-data/")
	redirect("/six", "http://[::1]:1/")
	redirect("/file", "file:///etc/passwd")
	mux.HandleFunc("/endless", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for block := bytes.Repeat([]byte("a"), 1<<16); ; {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 300 {
			if _, err := z.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
		_ = z.Close()
	})
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Length", "5000")
		_, _ = w.Write([]byte("<p>The connection breaks off here."))
	})
	site := httptest.NewServer(mux)
	t.Cleanup(site.Close)
	return site.URL
}

// TestHostilePages has an admin name pages that are traps: each is refused with
// its reason, and nothing of it is kept.
func TestHostilePages(t *testing.T) {
	t.Parallel()
	url := hostileSite(t)
	w := prepare(t)
	w.env = []string{"NEWS_ALLOW_HOSTS=" + strings.TrimPrefix(url, "http://")}
	w.start()
	if err := w.WaitReady(w.ctx, "article"); err != nil {
		t.Fatal(err)
	}
	for path, words := range map[string]string{
		"/deep": "can't", "/tags": "too much markup", "/binary": "no text", "/picture": "image/png", "/pdf": "PDF",
		"/short": "can't find an article", "/loop": "redirects more than", "/loopback": "private network",
		"/metadata": "private network", "/six": "private network", "/file": "not a web address",
		"/endless": "larger than", "/bomb": "larger than", "/broken": "can't be reached", "/none": "404",
	} {
		m := w.home.added(sandbox.Args{"url": url + path})
		text := m.Text()
		if !strings.Contains(text, words) || strings.Contains(text, "went wrong") || strings.Contains(text, "added") {
			t.Errorf("%s: %q, want %q", path, text, words)
		}
	}
	for _, table := range []string{"articles", "facts", "suggestions", "decisions", "feeds", "feed_items"} {
		if n := w.number("SELECT COUNT(*) FROM " + table); n != 0 {
			t.Errorf("%d rows in %s", n, table)
		}
	}
	// The wrong character set is survived: the text can be read all the same.
	for _, path := range []string{"/charset", "/latin"} {
		if m := w.home.added(sandbox.Args{"url": url + path}); !strings.Contains(m.Text(), "Article added") {
			t.Errorf("%s: %q", path, m.Text())
		}
	}
	w.said(w.home.slash(w.ann, "help", nil), "Headliner") // and the bot is well
}

// TestHostileFiles does the same with files and pasted text.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.home
	for name, data := range map[string]string{
		"a.pdf": "%PDF-1.7 " + strings.Repeat("text ", 50), "a.html": strings.Repeat("<div>", 250_000),
		"a.txt": strings.Repeat("\x00\x01", 500), "b.txt": "short", "a.exe": "MZ\x00\x00" + strings.Repeat("\x00", 500),
	} {
		m := r.added(sandbox.Args{"file": sandbox.File{Name: name, ContentType: "text/plain", Data: []byte(data)}})
		if text := m.Text(); strings.Contains(text, "went wrong") || strings.Contains(text, "added") {
			t.Errorf("%s: %q", name, text)
		}
	}
	form := r.slash(r.ann, "article add", nil)
	for text, words := range map[string]string{"Too short.": "too little text", "": ""} {
		c, err := r.SubmitModal(r.ctx, r.forged(r.ann), form.Modal, map[string]string{"text": text})
		if err != nil {
			t.Fatal(err)
		}
		if reply := r.answered(c, nil); !strings.Contains(reply.Message.Text(), words) {
			t.Errorf("%q pasted: %q", text, reply.Message.Text())
		}
	}
	if n := w.number("SELECT COUNT(*) FROM articles"); n != 0 {
		t.Errorf("%d articles were kept", n)
	}
}
