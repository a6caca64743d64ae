package news

import (
	"regexp"
	"strconv"
	"time"
)

// Pace is how long a feed asks to be left alone between two looks at it, by
// its <ttl> or <sy:updatePeriod>: 0 where it does not say.
func Pace(p Page) time.Duration {
	head := p.Body[:min(len(p.Body), 16<<10)] // it stands before the articles
	if m := regexp.MustCompile(`<ttl>\s*(\d{1,6})\s*</ttl>`).FindSubmatch(head); m != nil {
		minutes, err := strconv.Atoi(string(m[1]))
		if err == nil {
			return time.Duration(minutes) * time.Minute
		}
	}
	m := regexp.MustCompile(`<sy:updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*<`).FindSubmatch(head)
	if m == nil {
		return 0
	}
	const day = 24 * time.Hour
	period := map[string]time.Duration{
		"hourly": time.Hour, "daily": day, "weekly": 7 * day, "monthly": 30 * day, "yearly": 365 * day,
	}[string(m[1])]
	times := 1
	if f := regexp.MustCompile(`<sy:updateFrequency>\s*(\d{1,4})\s*<`).FindSubmatch(head); f != nil {
		if n, err := strconv.Atoi(string(f[1])); err == nil && n > 0 {
			times = n
		}
	}
	return period / time.Duration(times)
}
