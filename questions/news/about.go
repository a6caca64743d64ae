package news

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"headliner/questions"
)

// about is what a page says of itself beside what readability reads.
type about struct {
	canonical string
	published questions.Date
}

// aboutPage reads a page's canonical address and date. The link element is
// believed before Open Graph, JSON-LD before a meta element, and that before
// the first time element.
func aboutPage(doc *html.Node, base *url.URL) about {
	var link, graph, ld, meta, first string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Link:
			if link == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				link = attr(n, "href")
			}
		case atom.Meta:
			switch strings.ToLower(attr(n, "property") + attr(n, "name")) {
			case "og:url":
				graph = attr(n, "content")
			case "article:published_time", "date", "pubdate", "dc.date":
				if meta == "" {
					meta = attr(n, "content")
				}
			}
		case atom.Script:
			if ld == "" && strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				ld = publishedIn(n.FirstChild.Data)
			}
		case atom.Time:
			if first == "" {
				first = attr(n, "datetime")
			}
		}
	}
	a := about{canonical: resolve(base, link, graph)}
	for _, text := range []string{ld, meta, first} {
		if d, ok := day(text); ok {
			a.published = d
			break
		}
	}
	return a
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// resolve takes the first address that can be one of the page's own site: a
// page that claims to be another site's is not believed.
func resolve(base *url.URL, addresses ...string) string {
	for _, address := range addresses {
		u, err := base.Parse(address)
		if address == "" || err != nil || (u.Scheme != "http" && u.Scheme != "https") {
			continue
		}
		if base.Host == "" || sameSite(u.Hostname(), base.Hostname()) {
			return Canonical(u.String())
		}
	}
	return ""
}

func sameSite(a, b string) bool {
	a, b = strings.TrimPrefix(a, "www."), strings.TrimPrefix(b, "www.")
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

// publishedIn finds the publication date in JSON-LD, wherever it stands.
func publishedIn(text string) string {
	var data any
	if json.Unmarshal([]byte(text), &data) != nil {
		return ""
	}
	queue := []any{data}
	for steps := 0; len(queue) > 0 && steps < 1000; steps++ {
		at := queue[0]
		queue = queue[1:]
		switch v := at.(type) {
		case []any:
			queue = append(queue, v...)
		case map[string]any:
			if date, ok := v["datePublished"].(string); ok {
				return date
			}
			if graph, ok := v["@graph"]; ok {
				queue = append(queue, graph)
			}
		}
	}
	return ""
}

// day reads a date as pages write it.
func day(text string) (questions.Date, bool) {
	for _, layout := range []string{
		time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05", "2006-01-02 15:04:05", time.DateOnly,
		time.RFC1123Z, time.RFC1123,
	} {
		if t, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return questions.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, true
		}
	}
	return questions.Date{}, false
}

// Canonical is an address without what only tracks its readers, so that the
// same article is known again: no fragment, no tracking parameters, the others
// in order, the host in lower case. What is no address is returned as it is.
func Canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return address
	}
	u.Scheme, u.Host, u.Fragment = strings.ToLower(u.Scheme), strings.ToLower(u.Host), ""
	if (u.Scheme == "https" && u.Port() == "443") || (u.Scheme == "http" && u.Port() == "80") {
		u.Host = u.Hostname()
	}
	query := u.Query()
	for name := range query {
		if tracks(name) {
			query.Del(name)
		}
	}
	u.RawQuery = query.Encode()
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

func tracks(parameter string) bool {
	p := strings.ToLower(parameter)
	return strings.HasPrefix(p, "utm_") || strings.HasPrefix(p, "at_") || slices.Contains([]string{
		"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid",
		"ref_src", "ref_url", "smid", "smtyp", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee",
		"_ga", "_gl", "spm", "guccounter", "guce_referrer", "guce_referrer_sig", "wt_mc", "ftag", "soc_src", "soc_trk",
	}, p)
}

// Hash names a text by what it says: white space and case do not count.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(strings.Join(strings.Fields(text), " "))))
	return hex.EncodeToString(sum[:])
}
