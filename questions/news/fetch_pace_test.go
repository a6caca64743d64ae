package news_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headliner/questions/news"
)

// TestFeedSaysHowLongItIsGood reads the headers of an answer, also of one that
// says that nothing is new.
func TestFeedSaysHowLongItIsGood(t *testing.T) {
	later := time.Now().Add(3 * time.Hour).UTC().Format(http.TimeFormat)
	for _, c := range []struct {
		header    [2]string
		low, high time.Duration
	}{
		{[2]string{"Cache-Control", "public, max-age=7200"}, 2 * time.Hour, 2 * time.Hour},
		{[2]string{"Cache-Control", "MAX-AGE=\"60\""}, time.Minute, time.Minute},
		{[2]string{"Cache-Control", "no-cache, max-age=7200"}, 0, 0},
		{[2]string{"Cache-Control", "max-age=-7"}, 0, 0},
		{[2]string{"Cache-Control", "max-age=99999999999999"}, 30 * 24 * time.Hour, 30 * 24 * time.Hour},
		{[2]string{"Cache-Control", "max-age=x"}, 0, 0},
		{[2]string{"Expires", later}, 2 * time.Hour, 3 * time.Hour},
		{[2]string{"Expires", "0"}, 0, 0},
		{[2]string{"X", "y"}, 0, 0},
	} {
		for _, status := range []int{http.StatusOK, http.StatusNotModified} {
			f, address := siteWith(t, func(w http.ResponseWriter) {
				w.Header().Set(c.header[0], c.header[1])
				w.Header().Set("Content-Type", "application/rss+xml")
				w.WriteHeader(status)
				if status == http.StatusOK {
					_, _ = io.WriteString(w, "<rss/>")
				}
			})
			page, changed, err := f.Feed(t.Context(), address, news.Page{})
			if err != nil || changed != (status == http.StatusOK) || page.Fresh < c.low || page.Fresh > c.high {
				t.Errorf("%v with %d: good for %v, changed %v, %v", c.header, status, page.Fresh, changed, err)
			}
		}
	}
}

func TestRefusalSaysWhenToComeBack(t *testing.T) {
	for value, low := range map[string]time.Duration{
		"3600": time.Hour, "": 0, "soon": 0, "-5": 0,
		time.Now().Add(2 * time.Hour).UTC().Format(http.TimeFormat): time.Hour,
	} {
		f, address := siteWith(t, func(w http.ResponseWriter) {
			w.Header().Set("Retry-After", value)
			w.WriteHeader(http.StatusTooManyRequests)
		})
		_, _, err := f.Feed(t.Context(), address, news.Page{})
		var refused *news.Refusal
		if !errors.As(err, &refused) || refused.After < low || refused.After > low+time.Hour ||
			!strings.Contains(refused.Reason, "429") {
			t.Errorf("Retry-After %q: %+v", value, refused)
		}
	}
}

// siteWith serves one answer, and returns a fetcher that may have it.
func siteWith(t *testing.T, answer func(http.ResponseWriter)) (*news.Fetcher, string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		answer(w)
	}))
	t.Cleanup(server.Close)
	host := strings.TrimPrefix(server.URL, "http://")
	return news.NewFetcher(news.FetchOptions{Allow: []string{host}}), server.URL + "/feed"
}
