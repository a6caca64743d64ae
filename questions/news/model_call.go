package news

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// ModelError is why a language model gave no answer that can be used. It holds
// neither the key nor the address.
type ModelError struct {
	Status int // of HTTP; 0 where there was none
	Reason string
	worked bool // the model may have been set to work all the same
}

func (e *ModelError) Error() string { return e.Reason }

// modelClient never follows a redirect: it could carry the key elsewhere.
func modelClient(t http.RoundTripper) *http.Client {
	if t == nil {
		t = &http.Transport{
			Proxy: http.ProxyFromEnvironment, TLSHandshakeTimeout: fetchTime,
			MaxResponseHeaderBytes: 64 << 10, MaxIdleConns: 2, IdleConnTimeout: modelTime,
		}
	}
	return &http.Client{
		Transport:     t,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// modelRequest is a request of the chat API. Servers disagree on the name of
// the limit, and some take no temperature.
type modelRequest struct {
	Model       string         `json:"model"`
	Messages    []modelMessage `json:"messages"`
	Temperature *float64       `json:"temperature,omitempty"`
	Limit       int            `json:"max_tokens,omitempty"`
	NewLimit    int            `json:"max_completion_tokens,omitempty"`
}

type modelMessage struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// ask returns what the model says, and what that has cost. A request is made
// twice at most.
func (m *Model) ask(ctx context.Context, p prompt) (answer string, tokens int, err error) {
	request := modelRequest{
		Model: m.name, Temperature: new(0.0), Limit: modelTokens,
		Messages: []modelMessage{{"system", p.rules}, {"user", p.article}},
	}
	for try := 0; ; try++ {
		body, wait, err := m.post(ctx, request)
		if err == nil {
			answer, tokens, err := readCompletion(body, p)
			return answer, tokens, err
		}
		var refused *ModelError
		if try > 0 || wait < 0 || !errors.As(err, &refused) {
			return "", lostTokens(err, p), err
		}
		if refused.Status == http.StatusBadRequest {
			request.Temperature, request.Limit, request.NewLimit = nil, 0, modelTokens
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return "", 0, refused
		}
	}
}

// lostTokens is what a request without an answer may have cost all the same.
func lostTokens(err error, p prompt) int {
	var known *ModelError
	if errors.As(err, &known) && known.worked {
		return p.tokens() + modelTokens
	}
	return 0
}

// post makes one request. Where it failed and another one may do better, wait
// says how long to wait before it; else wait is negative.
func (m *Model) post(ctx context.Context, r modelRequest) (body []byte, wait time.Duration, err error) {
	text, err := json.Marshal(r)
	if err != nil {
		return nil, -1, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, m.address, bytes.NewReader(text))
	if err != nil {
		return nil, -1, &ModelError{Reason: "its address can't be used"}
	}
	req.Header.Set("Content-Type", "application/json")
	if m.key != "" {
		req.Header.Set("Authorization", "Bearer "+m.key)
	}
	resp, err := m.client.Do(req)
	if err != nil {
		return nil, -1, unanswered(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return nil, retryIn(resp), &ModelError{
			Status: resp.StatusCode, Reason: modelStatus(resp.StatusCode),
		}
	}
	body, err = io.ReadAll(io.LimitReader(resp.Body, modelBytes+1))
	switch {
	case err != nil:
		return nil, -1, unanswered(err)
	case len(body) > modelBytes:
		return nil, -1, &ModelError{Reason: "its answer is too large", worked: true}
	}
	return body, 0, nil
}

// unanswered puts a broken connection into words without the address, which an
// error of package http holds.
func unanswered(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) && wrapped.Timeout() || errors.Is(err, context.DeadlineExceeded) {
		return &ModelError{Reason: "it took too long to answer", worked: true}
	}
	var op *net.OpError
	dialling := errors.As(err, &op) && op.Op == "dial"
	return &ModelError{Reason: "it can't be reached", worked: !dialling}
}

func modelStatus(status int) string {
	switch {
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return "it does not accept the key"
	case status == http.StatusTooManyRequests:
		return "it has too much to do, or the account has no credit left"
	case status == http.StatusNotFound:
		return "there is no such model at that address"
	case status >= 300 && status < 400:
		return "its address leads elsewhere, where I don't follow"
	}
	return "it answered with " + strconv.Itoa(status) + " " + http.StatusText(status)
}

// patientFor bounds the wait that an endpoint may ask for.
const patientFor = 5 * time.Second

// retryIn says how long to wait before a refused request is made again:
// negative for not at all.
func retryIn(resp *http.Response) time.Duration {
	switch {
	case resp.StatusCode == http.StatusBadRequest:
		return 0
	case resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode < 500:
		return -1
	}
	seconds, err := strconv.Atoi(resp.Header.Get("Retry-After"))
	if err != nil {
		return time.Second
	}
	if wait := time.Duration(seconds) * time.Second; wait >= 0 && wait <= patientFor {
		return wait
	}
	return -1
}

// readCompletion takes the answer of the chat API apart.
func readCompletion(body []byte, p prompt) (answer string, tokens int, err error) {
	tokens = p.tokens() + len(body)/3
	var got struct {
		Choices []struct {
			Message modelMessage `json:"message"`
		} `json:"choices"`
		Usage struct {
			Total int `json:"total_tokens"`
		} `json:"usage"`
	}
	if err := json.Unmarshal(body, &got); err != nil || len(got.Choices) == 0 {
		return "", tokens, &ModelError{Status: http.StatusOK, Reason: "its answer can't be read"}
	}
	if n := got.Usage.Total; n > 0 && n < 1_000_000 {
		tokens = n
	}
	return got.Choices[0].Message.Content, tokens, nil
}
