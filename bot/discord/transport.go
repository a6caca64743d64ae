package discord

import (
	"bytes"
	"crypto/tls"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// newHTTPClient makes the one client that all requests go through; base replaces Discord's
// address. It has no time limit of its own: every request carries a context.
func newHTTPClient(base *url.URL, secret *tls.Config) *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.DialContext = (&net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}).DialContext
	t.TLSClientConfig = secret
	t.ForceAttemptHTTP2 = true
	// A proxy or stand-in may speak HTTP/1.1 only: with the default of 2 kept connections
	// a burst of presses would dial anew for nearly every answer.
	t.MaxIdleConns, t.MaxIdleConnsPerHost = 1024, 512
	// Without pings a silently dropped HTTP/2 connection swallows requests for minutes.
	t.HTTP2 = &http.HTTP2Config{SendPingTimeout: 15 * time.Second, PingTimeout: 5 * time.Second}
	return &http.Client{
		Transport: &mover{base: base, next: t},
		// A redirect would carry the token to wherever it points.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// mover sends requests that were made for Discord's own address to another base. discordgo
// keeps its addresses in package variables; moving them here leaves those alone.
type mover struct {
	base *url.URL
	next http.RoundTripper
}

// RoundTrip sends a copy of r, as r itself must not be changed.
func (m *mover) RoundTrip(r *http.Request) (*http.Response, error) {
	to := *r.URL
	to.Scheme, to.Host = m.base.Scheme, m.base.Host
	if prefix := strings.TrimRight(m.base.Path, "/"); prefix != "" {
		to.Path = prefix + to.Path
		if to.RawPath != "" {
			to.RawPath = strings.TrimRight(m.base.EscapedPath(), "/") + to.RawPath
		}
	}
	moved := r.WithContext(r.Context())
	moved.URL, moved.Host = &to, to.Host
	return m.next.RoundTrip(moved)
}

// gatewayAnswer answers the GET /gateway that discordgo makes when it opens a session with the
// address we learned from /gateway/bot, or were told to resume at. It sends nothing.
type gatewayAnswer struct {
	address string
	next    http.RoundTripper
}

func (g gatewayAnswer) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method != http.MethodGet || r.URL.String() != discordgo.EndpointGateway {
		return g.next.RoundTrip(r)
	}
	body, err := json.Marshal(map[string]string{"url": dialable(g.address)})
	if err != nil {
		return nil, err
	}
	return &http.Response{
		Status: "200 OK", StatusCode: http.StatusOK,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        http.Header{"Content-Type": {"application/json"}},
		Body:          io.NopCloser(bytes.NewReader(body)),
		ContentLength: int64(len(body)),
		Request:       r,
	}, nil
}

// dialable turns a gateway address into one that is still right after discordgo has appended
// "/" (where it is missing) and "?v=9&encoding=json" to it as text.
func dialable(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	query := u.Query()
	query.Del("v")
	query.Del("encoding")
	if u.Path == "" {
		u.Path = "/"
	}
	u.Fragment = ""
	if len(query) == 0 {
		u.RawQuery = ""
		return u.String()
	}
	// The address has a query of its own: whatever is appended must end up inside the value
	// of a last, meaningless parameter.
	query.Set("v", discordgo.APIVersion)
	query.Set("encoding", "json")
	u.RawQuery = query.Encode() + "&_=/"
	return u.String()
}
