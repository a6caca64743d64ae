package config

import (
	"errors"
	"net/url"
	"strconv"
	"time"
)

// Model names a language model; off without a BaseURL.
type Model struct {
	BaseURL     string // LLM_BASE_URL
	Key         Secret // LLM_API_KEY
	Name        string // LLM_MODEL
	DailyTokens int    // LLM_DAILY_TOKENS, for a server and day
}

// On reports whether a model is named.
func (m Model) On() bool { return m.BaseURL != "" }

// readModel reads what concerns the language model.
func readModel(value func(name, fallback string) string) (m Model, wrong []error) {
	m = Model{
		BaseURL: value("LLM_BASE_URL", ""), Key: Secret(value("LLM_API_KEY", "")), Name: value("LLM_MODEL", ""),
	}
	if m.On() {
		u, err := url.Parse(m.BaseURL)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") ||
			u.User != nil || u.RawQuery != "" || u.Fragment != "" {
			wrong = append(wrong, errors.New("LLM_BASE_URL must be an address such as https://api.example.com/v1"))
		}
		if m.Name == "" {
			wrong = append(wrong, errors.New("LLM_MODEL must name a model, since LLM_BASE_URL is set"))
		}
	}
	var err error
	m.DailyTokens, err = strconv.Atoi(value("LLM_DAILY_TOKENS", "50000"))
	if err != nil || m.DailyTokens < 0 {
		wrong = append(wrong, errors.New("LLM_DAILY_TOKENS must be a number such as 50000"))
	}
	return m, wrong
}

// readFeedInterval reads FEED_INTERVAL.
func readFeedInterval(value func(name, fallback string) string) (time.Duration, error) {
	d, err := time.ParseDuration(value("FEED_INTERVAL", "30m"))
	if err != nil || d < time.Second || d > 24*time.Hour {
		return d, errors.New("FEED_INTERVAL must be a time from 1s to 24h, such as 30m")
	}
	return d, nil
}
