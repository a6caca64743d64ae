package sandbox

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// request is one REST request on its way through.
type request struct {
	*http.Request
	path  string // below /api/v10
	body  []byte // JSON, or the payload_json of a multipart body
	files []upload
	at    time.Time // when it is acted upon
}

// endpoint acts on a request. It returns the status and the body to answer with.
type endpoint func(r *request) (status int, body any, bad *fault)

// route is an endpoint with what has to be known before it is called.
type route struct {
	pattern string
	kind    string // of its rate limit
	open    bool   // needs no bot token: the path holds a secret of its own
	do      endpoint
}

func (s *Server) table() []route {
	return []route{
		{pattern: "GET /gateway", open: true, do: s.getGateway},
		{pattern: "GET /gateway/bot", do: s.getGatewayBot},
		{pattern: "GET /users/@me", do: s.getMe},
		{pattern: "GET /users/@me/guilds", do: s.getMyGuilds},
		{pattern: "GET /applications/@me", do: s.getApplication},
		{pattern: "GET /oauth2/applications/@me", do: s.getApplication},
		{pattern: "GET /applications/{app}/commands", do: s.getCommands},
		{pattern: "PUT /applications/{app}/commands", do: s.putCommands},
		{pattern: "GET /applications/{app}/guilds/{guild}/commands", do: s.getCommands},
		{pattern: "PUT /applications/{app}/guilds/{guild}/commands", do: s.putCommands},
		{pattern: "GET /guilds/{guild}", do: s.getGuild},
		{pattern: "GET /channels/{channel}", do: s.getChannel},
		{pattern: "GET /channels/{channel}/messages", do: s.getMessages},
		{pattern: "POST /channels/{channel}/messages", kind: routeCreate, do: s.postMessage},
		{pattern: "GET /channels/{channel}/messages/{message}", do: s.getMessage},
		{pattern: "PATCH /channels/{channel}/messages/{message}", kind: routeEdit, do: s.patchMessage},
		{pattern: "DELETE /channels/{channel}/messages/{message}", do: s.deleteMessage},
		{pattern: "POST /channels/{channel}/typing", do: s.postTyping},
		{pattern: "POST /interactions/{id}/{token}/callback", open: true, do: s.postCallback},
		{pattern: "POST /webhooks/{app}/{token}", kind: routeWebhook, open: true, do: s.postFollowup},
		{
			pattern: "GET /webhooks/{app}/{token}/messages/{message}",
			kind:    routeWebhook, open: true, do: s.getAnswer,
		},
		{
			pattern: "PATCH /webhooks/{app}/{token}/messages/{message}",
			kind:    routeWebhook, open: true, do: s.patchAnswer,
		},
		{
			pattern: "DELETE /webhooks/{app}/{token}/messages/{message}",
			kind:    routeWebhook, open: true, do: s.deleteAnswer,
		},
	}
}

// routes is all that the server answers.
func (s *Server) routes() http.Handler {
	api := http.NewServeMux()
	for _, r := range s.table() {
		api.Handle(r.pattern, s.serve(r))
	}
	api.Handle("/", s.serve(route{do: func(*request) (int, any, *fault) {
		return 0, nil, refuse(http.StatusNotFound, codeGeneral, "404: Not Found")
	}}))
	mux := http.NewServeMux()
	mux.Handle("/api/v9/", http.StripPrefix("/api/v9", api))
	mux.Handle("/api/v10/", http.StripPrefix("/api/v10", api))
	mux.HandleFunc("GET /gateway", s.gateway.serve)
	mux.HandleFunc("GET /gateway/", s.gateway.serve)
	mux.HandleFunc("GET /attachments/{id}/{name}", s.files.serve)
	if s.opt.Page {
		s.pageRoutes(mux)
	}
	return mux
}

// serve wraps an endpoint: log, trouble, authorisation and rate limit come first.
func (s *Server) serve(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := &request{Request: hr, path: hr.URL.Path, at: time.Now()}
		bad := r.read(w)
		entry := Request{
			At: r.at, Method: r.Method, Path: r.path, Query: hr.URL.RawQuery,
			Body: r.body[:min(len(r.body), keepBody)],
		}
		trouble := s.trouble.get()
		rule, faulty := s.trouble.rule(r.Method, r.path)
		wait(hr, trouble.Latency+rule.Delay)
		r.at = time.Now()
		a := answer{}
		switch {
		case bad != nil:
			a = a.refused(bad)
		case faulty && !rule.Do && (rule.Status != 0 || rule.Cut):
		default:
			a = s.act(rt, r)
		}
		if faulty && (rule.Status != 0 || rule.Cut) {
			a = a.spoilt(rule)
		} else if a.bad != nil {
			s.journal.violation("%v (%s %s)", a.bad, r.Method, shortPath(r.path))
		}
		wait(hr, trouble.Slow)
		entry.Took, entry.Status, entry.Code = time.Since(entry.At), a.status, a.code
		s.journal.add(entry)
		a.write(w)
	})
}

// keepBody bounds what the log keeps of a body.
const keepBody = 64 << 10

// act holds a request against authorisation and rate limits, then hands it to the endpoint.
func (s *Server) act(rt route, r *request) answer {
	if bad := s.authorised(rt, r); bad != nil {
		return answer{}.refused(bad)
	}
	var allowed allowance
	switch {
	case strings.HasSuffix(r.path, "/callback"):
		allowed.ok = true // answered once anyway
	case rt.kind != "":
		allowed = s.limits.take(rt.kind, r.PathValue("channel")+r.PathValue("token"), r.at)
	default:
		allowed = s.limits.take(routeOther, rt.pattern+r.PathValue("channel"), r.at)
	}
	if !allowed.ok {
		a := answer{status: http.StatusTooManyRequests, allowed: allowed, at: r.at}
		a.body, _ = json.Marshal(limitedBody(allowed.reset, allowed.global)) // plain values
		s.journal.violation("429 rate limited (%s %s)", r.Method, shortPath(r.path))
		return a
	}
	if s.opt.Check != nil && len(r.body) > 0 {
		if err := s.opt.Check(r.Method, r.path, r.body); err != nil {
			s.journal.violation("schema: %v (%s %s)", err, r.Method, shortPath(r.path))
		}
	}
	status, body, bad := rt.do(r)
	a := answer{status: status, allowed: allowed, at: r.at}
	if bad != nil {
		return a.refused(bad)
	}
	return a.with(body)
}

// authorised checks the bot token. Where a path holds a secret it may be missing, but not wrong.
func (s *Server) authorised(rt route, r *request) *fault {
	given := r.Header.Get("Authorization")
	switch {
	case r.Header.Get("User-Agent") == "":
		return refuse(http.StatusForbidden, codeGeneral, "A User-Agent is needed")
	case given == "" && rt.open:
		return nil
	case given == "Bot "+s.opt.Token:
		return nil
	}
	return refuse(http.StatusUnauthorized, codeGeneral, "401: Unauthorized")
}

func bare(token string) string { return strings.TrimPrefix(token, "Bot ") }

// shortPath leaves out a path's tokens: nobody can read past them.
func shortPath(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if len(p) > 40 {
			parts[i] = p[:6] + "…"
		}
	}
	return strings.Join(parts, "/")
}

func wait(r *http.Request, d time.Duration) {
	if d <= 0 {
		return
	}
	select {
	case <-time.After(d):
	case <-r.Context().Done():
	}
}

// answer is what goes back to the bot.
type answer struct {
	status  int
	code    int
	body    []byte
	bad     *fault
	allowed allowance
	at      time.Time
	rule    *Rule
}

func (a answer) refused(bad *fault) answer {
	a.status, a.code, a.bad, a.body = bad.status, bad.code, bad, bad.body()
	return a
}

func (a answer) with(body any) answer {
	switch b := body.(type) {
	case nil:
	case json.RawMessage:
		a.body = b
	default:
		a.body, _ = json.Marshal(b) // plain values: cannot fail
	}
	return a
}

// spoilt is the answer that a rule puts in the place of the true one.
func (a answer) spoilt(rule Rule) answer {
	a.rule, a.status, a.code = &rule, rule.Status, rule.Code
	body := map[string]any{
		"message": fmt.Sprintf("%d: %s", rule.Status, http.StatusText(rule.Status)),
		"code":    rule.Code,
	}
	if rule.Status == http.StatusTooManyRequests {
		body = limitedBody(rule.RetryAfter, rule.Global)
	}
	a.body, _ = json.Marshal(body) // plain values: cannot fail
	return a
}

func (a answer) write(w http.ResponseWriter) {
	if a.rule != nil && a.rule.Cut {
		panic(http.ErrAbortHandler)
	}
	h := w.Header()
	a.allowed.headers(h, a.at)
	if a.rule != nil && a.status == http.StatusTooManyRequests {
		limitedHeaders(h, a.rule.RetryAfter, a.rule.Global)
	}
	if len(a.body) > 0 {
		h.Set("Content-Type", "application/json")
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body)
}

// largestBody is Discord's bound on a request.
const largestBody = 25 << 20

// read takes the body in: JSON, or multipart with files.
func (r *request) read(w http.ResponseWriter) *fault {
	if r.Method == http.MethodGet || r.Method == http.MethodDelete {
		return nil
	}
	body := http.MaxBytesReader(w, r.Body, largestBody)
	kind := r.Header.Get("Content-Type")
	if strings.HasPrefix(kind, "multipart/form-data") {
		r.Body = body
		return r.readForm()
	}
	b, err := io.ReadAll(body)
	r.body = b
	switch {
	case err != nil:
		return refuse(http.StatusRequestEntityTooLarge, codeTooLarge, "Request entity too large")
	case len(b) > 0 && !strings.HasPrefix(kind, "application/json"):
		return refuse(http.StatusBadRequest, codeForm, "Expected \"Content-Type\" header to be one of "+
			"{'application/json', 'multipart/form-data'}.")
	}
	return nil
}
