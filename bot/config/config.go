// Package config reads what the environment says, once.
package config

import (
	"errors"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"time"
)

// Secret is a value that must not be logged.
type Secret string

// LogValue hides the value from logs.
func (Secret) LogValue() slog.Value { return slog.StringValue("REDACTED") }

// Config is what the environment says; .env.example describes each variable.
type Config struct {
	Token     Secret        // DISCORD_TOKEN
	API       *url.URL      // DISCORD_API_URL
	Guild     string        // DISCORD_GUILD_ID
	Database  string        // DATABASE_URL
	LogLevel  slog.Level    // LOG_LEVEL
	LogFormat string        // LOG_FORMAT
	Pause     time.Duration // GAME_PAUSE
	Feeds     time.Duration // FEED_INTERVAL
	Model     Model
	News      News
}

// From reads the environment once and reports all that is wrong with it.
func From(getenv func(string) string) (Config, error) {
	value := func(name, fallback string) string {
		if v := strings.TrimSpace(getenv(name)); v != "" {
			return v
		}
		return fallback
	}
	cfg := Config{
		Token: Secret(value("DISCORD_TOKEN", "")), Guild: value("DISCORD_GUILD_ID", ""),
		Database: value("DATABASE_URL", "headliner.db"), LogFormat: value("LOG_FORMAT", "text"),
	}
	var wrong []error
	var err error
	api := value("DISCORD_API_URL", "https://discord.com/")
	if cfg.API, err = url.Parse(api); err != nil || cfg.API.Host == "" ||
		(cfg.API.Scheme != "http" && cfg.API.Scheme != "https") {
		wrong = append(wrong, errors.New("DISCORD_API_URL must be an address such as https://discord.com/"))
	}
	if cfg.API != nil { // the version of the API is ours to choose
		cfg.API.Path = versionless(cfg.API.Path)
	}
	if cfg.Guild != "" && strings.Trim(cfg.Guild, "0123456789") != "" {
		wrong = append(wrong, errors.New("DISCORD_GUILD_ID must be a server's number"))
	}
	if err := cfg.LogLevel.UnmarshalText([]byte(value("LOG_LEVEL", "info"))); err != nil {
		wrong = append(wrong, errors.New("LOG_LEVEL must be debug, info, warn or error"))
	}
	if cfg.LogFormat != "text" && cfg.LogFormat != "json" {
		wrong = append(wrong, errors.New("LOG_FORMAT must be text or json"))
	}
	if cfg.Pause, err = time.ParseDuration(value("GAME_PAUSE", "5s")); err != nil ||
		cfg.Pause < time.Millisecond || cfg.Pause > time.Minute {
		wrong = append(wrong, errors.New("GAME_PAUSE must be a time up to 1m, such as 5s"))
	}
	if cfg.Feeds, err = readFeedInterval(value); err != nil {
		wrong = append(wrong, err)
	}
	model, flaws := readModel(value)
	cfg.Model = model
	if cfg.News, err = readNews(value); err != nil {
		wrong = append(wrong, err)
	}
	return cfg, errors.Join(append(wrong, flaws...)...)
}

// versionless takes "/api/v10" off the end of a path: people copy it along.
func versionless(path string) string {
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if n := len(parts); n > 1 && parts[n-2] == "api" && strings.HasPrefix(parts[n-1], "v") {
		parts = parts[:n-2]
	} else if parts[n-1] == "api" {
		parts = parts[:n-1]
	}
	if len(parts) == 0 || parts[0] == "" {
		return "/"
	}
	return "/" + strings.Join(parts, "/") + "/"
}

// Logger writes to w what the configuration asks for.
func (c Config) Logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
