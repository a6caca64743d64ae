package discord

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// RouteLibraryLog sends what discordgo logs to log, without tokens. discordgo's logger is one
// for the whole process: call this once, from main, before any client runs.
func RouteLibraryLog(log *slog.Logger) {
	scrub := newScrubber("")
	discordgo.Logger = func(level, _ int, format string, a ...any) {
		log.Log(context.Background(), libraryLevel(level), "discordgo",
			"msg", scrub.text(fmt.Sprintf(format, a...)))
	}
}

// libraryLevel is one step lower than discordgo's: what it calls an error, such as a dropped
// connection, is reported by this package where it matters.
func libraryLevel(level int) slog.Level {
	if level <= discordgo.LogWarning {
		return slog.LevelWarn
	}
	return slog.LevelDebug
}

// scrubber takes tokens out of text that is to be logged or shown.
type scrubber struct {
	token    string
	patterns *regexp.Regexp
}

func newScrubber(token string) scrubber {
	return scrubber{token: token, patterns: regexp.MustCompile(
		`((?:interactions|webhooks)/[^/\s]+/|Bot |(?i:token)"?\s*[:=]\s*"?)[^/\s"',?}]+` +
			`|()[\w-]{23,30}\.[\w-]{6,8}\.[\w-]{27,}`,
	)}
}

func (s scrubber) text(t string) string {
	if s.token != "" {
		t = strings.ReplaceAll(t, s.token, "REDACTED")
	}
	return s.patterns.ReplaceAllString(t, "${1}REDACTED")
}
