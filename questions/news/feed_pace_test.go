package news_test

import (
	"strings"
	"testing"
	"time"

	"headliner/questions/news"
)

func TestPace(t *testing.T) {
	for body, want := range map[string]time.Duration{
		"":                              0,
		"<rss><channel><ttl>60</ttl>":   time.Hour,
		"<ttl> 5\n</ttl>":               5 * time.Minute,
		"<ttl>-5</ttl>":                 0,
		"<ttl>99999999999999999</ttl>":  0,
		"<sy:updatePeriod>hourly</sy:>": time.Hour,
		"<sy:updatePeriod>\ndaily\n</x><sy:updateFrequency>4<":        6 * time.Hour,
		"<sy:updatePeriod>daily<sy:updateFrequency>0<":                24 * time.Hour,
		strings.Repeat(" ", 1<<20) + "<rss><channel><ttl>60</ttl>":    0,
		"<sy:updatePeriod>now</sy:updatePeriod><ttl>1</ttl> and more": time.Minute,
	} {
		if got := news.Pace(news.Page{Body: []byte(body)}); got != want {
			t.Errorf("Pace(%.40q) = %v, want %v", body, got, want)
		}
	}
}
