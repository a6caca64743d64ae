package sandbox

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
)

// local lets through what comes from this server's own page, in this computer's browser: a site
// elsewhere must neither act nor look, not even under a name that it points at 127.0.0.1.
func (s *Server) local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
		switch {
		case !s.known(r.Host), origin != "" && origin != "http://"+r.Host,
			site == "cross-site", site == "same-site":
			http.Error(w, "This page is for its own computer only.", http.StatusForbidden)
		case r.Method == http.MethodPost &&
			!strings.HasPrefix(r.Header.Get("Content-Type"), "application/json"):
			http.Error(w, "Send application/json.", http.StatusUnsupportedMediaType)
		default:
			w.Header().Set("X-Frame-Options", "DENY")
			w.Header().Set("X-Content-Type-Options", "nosniff")
			w.Header().Set("Referrer-Policy", "no-referrer")
			next.ServeHTTP(w, r)
		}
	})
}

// known tells whether a Host is the address listened on, or a loopback name for it.
func (s *Server) known(host string) bool {
	if host == s.host {
		return true
	}
	name, port, err := net.SplitHostPort(host)
	_, own, _ := net.SplitHostPort(s.host)
	if err != nil || port != own {
		return false
	}
	ip := net.ParseIP(name)
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// pageEvents streams what happens, as far as the user may see it.
func (s *Server) pageEvents(w http.ResponseWriter, r *http.Request) {
	user, _, err := s.viewer(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	channel := r.URL.Query().Get("channel")
	l := s.hub.listen(func(e *Event) bool {
		return (e.For == "" || e.For == user.ID) &&
			(channel == "" || e.Channel == "" || e.Channel == channel)
	})
	defer s.hub.leave(l)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = fmt.Fprint(w, "event: hello\ndata: {}\n\n")
	out := http.NewResponseController(w)
	alive := time.NewTicker(15 * time.Second)
	defer alive.Stop()
	for out.Flush() == nil {
		select {
		case <-r.Context().Done():
			return
		case <-s.ctx.Done():
			return
		case <-alive.C:
			_, _ = fmt.Fprint(w, ": alive\n\n")
		case <-l.ready:
			for _, e := range l.take() {
				writeEvent(w, e)
			}
		}
	}
}

func writeEvent(w http.ResponseWriter, e Event) {
	b, _ := json.Marshal(e) // plain values: cannot fail
	_, _ = fmt.Fprintf(w, "event: %s\ndata: %s\n\n", e.Type, b)
}
