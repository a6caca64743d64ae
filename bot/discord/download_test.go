package discord

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestDownload(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "" {
			t.Error("the token was sent")
		}
		switch r.URL.Path {
		case "/attachments/1/a.txt":
			_, _ = w.Write([]byte("an article"))
		case "/attachments/2/a.txt":
			http.Redirect(w, r, "/attachments/1/a.txt", http.StatusFound)
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	base, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(Config{Token: "x", Base: base, Handle: func(context.Context, *Interaction) {}})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := c.Download(t.Context(), server.URL+"/attachments/1/a.txt", 10); err != nil || string(data) != "an article" {
		t.Errorf("Download() = %q, %v", data, err)
	}
	for address, limit := range map[string]int64{
		server.URL + "/attachments/1/a.txt": 9, server.URL + "/attachments/2/a.txt": 99,
		server.URL + "/attachments/3/a.txt": 99, "https://127.0.0.1:1/a.txt": 99, "file:///etc/passwd": 99,
		"http://cdn.discordapp.com/a": 99, "https://cdn.discordapp.com.evil.example/a": 99, "::": 99,
	} {
		if data, err := c.Download(t.Context(), address, limit); err == nil || strings.Contains(err.Error(), "Bot x") {
			t.Errorf("Download(%s) = %q, %v, want an error", address, data, err)
		}
	}
}
