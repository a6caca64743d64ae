package news

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// longest bounds what a site can ask for: it may be a slip.
const longest = 30 * 24 * time.Hour

// freshFor is for how long an answer is good, by its Cache-Control or else its
// Expires header (RFC 9111, section 4.2): 0 where that is not said.
func freshFor(h http.Header, now time.Time) time.Duration {
	said := false
	var age time.Duration
	for directive := range strings.SplitSeq(strings.ToLower(strings.Join(h.Values("Cache-Control"), ",")), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch name {
		case "no-cache", "no-store":
			return 0
		case "max-age":
			said, age = true, seconds(strings.Trim(value, `"`))
		}
	}
	if said {
		return max(age-seconds(h.Get("Age")), 0)
	}
	return until(h.Get("Expires"), now)
}

// retryAfter is for how long a site that refused asks to be left alone.
func retryAfter(h http.Header, now time.Time) time.Duration {
	text := strings.TrimSpace(h.Get("Retry-After"))
	if d := seconds(text); d > 0 {
		return d
	}
	return until(text, now)
}

// seconds reads a number of them, 0 for anything else.
func seconds(text string) time.Duration {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return time.Duration(min(n, int64(longest/time.Second))) * time.Second
}

// until is the time from now to a date of HTTP, 0 for one that has passed.
func until(date string, now time.Time) time.Duration {
	at, err := http.ParseTime(date)
	if err != nil {
		return 0
	}
	return min(max(at.Sub(now), 0), longest)
}
