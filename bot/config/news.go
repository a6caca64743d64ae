package config

import (
	"errors"
	"strings"
)

// News says how articles are fetched.
type News struct {
	Allow   []string // NEWS_ALLOW_HOSTS
	Contact string   // NEWS_CONTACT
}

// readNews reads what concerns fetching.
func readNews(value func(name, fallback string) string) (News, error) {
	n := News{Contact: value("NEWS_CONTACT", "")}
	for host := range strings.SplitSeq(value("NEWS_ALLOW_HOSTS", ""), ",") {
		if host = strings.TrimSpace(host); host == "" {
			continue
		}
		if strings.ContainsAny(host, "/ @*") {
			return n, errors.New("NEWS_ALLOW_HOSTS must be hosts such as news.example or 127.0.0.1:8080, " +
				"separated by commas")
		}
		n.Allow = append(n.Allow, host)
	}
	if strings.ContainsAny(n.Contact, "\r\n") {
		return n, errors.New("NEWS_CONTACT must be one line: an address of yours")
	}
	return n, nil
}
