package config_test

import (
	"os"
	"strings"
	"testing"

	"headliner/bot/config"
)

func TestConfigReportsAllThatIsWrong(t *testing.T) {
	_, err := config.From(func(name string) string {
		return map[string]string{
			"DISCORD_API_URL": "ftp://x", "DISCORD_GUILD_ID": "abc", "LOG_LEVEL": "loud",
			"LOG_FORMAT": "xml", "GAME_PAUSE": "-3s", "FEED_INTERVAL": "1ms",
			"LLM_BASE_URL": "model.example", "NEWS_ALLOW_HOSTS": "http://x/", "LLM_DAILY_TOKENS": "many", "LLM_API_KEY": "sk-secret",
		}[name]
	})
	if err == nil {
		t.Fatal("a bad configuration was taken")
	}
	for _, name := range []string{
		"DISCORD_API_URL", "DISCORD_GUILD_ID", "LOG_LEVEL", "LOG_FORMAT", "GAME_PAUSE", "FEED_INTERVAL",
		"LLM_BASE_URL", "LLM_MODEL", "LLM_DAILY_TOKENS", "NEWS_ALLOW_HOSTS",
	} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%q does not tell of %s", err.Error(), name)
		}
	}
}

func TestModelConfig(t *testing.T) {
	cfg, err := config.From(func(name string) string {
		return map[string]string{
			"LLM_BASE_URL": "http://127.0.0.1:11434/v1", "LLM_MODEL": "tiny", "LLM_API_KEY": "sk-secret",
		}[name]
	})
	want := config.Model{
		BaseURL: "http://127.0.0.1:11434/v1", Name: "tiny", Key: "sk-secret", DailyTokens: 50_000,
	}
	if err != nil || cfg.Model != want || !cfg.Model.On() {
		t.Errorf("From() = %+v, %v", cfg.Model, err)
	}
	var log strings.Builder
	cfg.Logger(&log).Info("key", "key", cfg.Model.Key)
	if strings.Contains(log.String(), "secret") {
		t.Errorf("the key is logged: %s", log.String())
	}
}

// TestEnvExample holds .env.example and the configuration together: it names
// every variable that is read, and no other, with values that can be taken.
func TestEnvExample(t *testing.T) {
	text, err := os.ReadFile("../../.env.example")
	if err != nil {
		t.Fatal(err)
	}
	example := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(name, "#") {
			example[name] = value
		}
	}
	read := map[string]bool{}
	fromExample, err := config.From(func(name string) string {
		read[name] = true
		return example[name]
	})
	if err != nil {
		t.Errorf("the example's values: %v", err)
	}
	defaults, err := config.From(func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	if *fromExample.API != *defaults.API || fromExample.Database != defaults.Database ||
		fromExample.Pause != defaults.Pause || fromExample.Feeds != defaults.Feeds ||
		fromExample.Model != defaults.Model || fromExample.LogFormat != defaults.LogFormat {
		t.Errorf("the example says %+v, the defaults are %+v", fromExample, defaults)
	}
	for name := range read {
		if _, ok := example[name]; !ok {
			t.Errorf(".env.example does not tell of %s", name)
		}
	}
	for name := range example {
		if !read[name] {
			t.Errorf(".env.example tells of %s, which nobody reads", name)
		}
	}
}

func TestAPIAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://discord.com":           "https://discord.com/",
		"https://discord.com/":          "https://discord.com/",
		"https://discord.com/api/v10":   "https://discord.com/",
		"https://discord.com/api/":      "https://discord.com/",
		"http://proxy:8080/some/where/": "http://proxy:8080/some/where/",
		"http://proxy:8080/x/api/v9/":   "http://proxy:8080/x/",
	} {
		cfg, err := config.From(func(name string) string {
			return map[string]string{"DISCORD_API_URL": in}[name]
		})
		if err != nil || cfg.API.String() != want {
			t.Errorf("%s is taken for %v, %v, want %s", in, cfg.API, err, want)
		}
	}
}
