// Package load measures a bot against the stand-in for Discord: it starts the
// bot as a process of its own, has many players press buttons, and reports how
// soon they were answered, how many a second, and what memory that took.
package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"headliner/bot/sandbox"
)

// Options say how hard to press; see [sandbox.LoadOptions].
type Options struct {
	Presses  int
	Rate     int // a second; 0: as fast as they are answered
	Channels int
	Binary   string // the bot; "" is this program itself
}

// stopWithin is how long the bot may take to stop.
const stopWithin = 10 * time.Second

// Run starts the bot, presses and writes the report to out; what the bot logs
// goes to logs. The bot's database is a temporary file that is deleted.
func Run(ctx context.Context, o Options, out, logs io.Writer) (err error) {
	dir, err := os.MkdirTemp("", "headliner-load-")
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	standIn, err := sandbox.New(sandbox.Options{
		Limits: sandbox.Limits{Off: true}, KeepCall: 4*o.Presses + 1000,
	})
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	defer func() { err = errors.Join(err, standIn.Close()) }()
	began := time.Now()
	bot, err := start(ctx, o.Binary, filepath.Join(dir, "load.db"), standIn, logs)
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	defer func() { err = errors.Join(err, stop(bot)) }()
	waiting, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if err := standIn.WaitReady(waiting, "trivia"); err != nil {
		return fmt.Errorf("load: the bot did not connect: %w", err)
	}
	_, _ = fmt.Fprintf(out, "from start to ready: %v\n", time.Since(began).Round(time.Millisecond))
	report, err := standIn.Load(ctx, sandbox.LoadOptions{
		Presses: o.Presses, Rate: o.Rate, Channels: o.Channels, PID: bot.Process.Pid,
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(out, report)
	return err
}

// start runs the bot against the stand-in, with no more log than warnings.
func start(
	ctx context.Context, binary, database string, standIn *sandbox.Server, logs io.Writer,
) (*exec.Cmd, error) {
	if binary == "" {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		binary = self
	}
	bot := exec.CommandContext(ctx, binary)
	bot.Dir = filepath.Dir(database) // no .env of the caller's
	bot.Env = append(os.Environ(),
		"DISCORD_TOKEN="+standIn.Token(), "DISCORD_API_URL="+standIn.URL(),
		"DATABASE_URL="+database, "DISCORD_GUILD_ID=", "LOG_LEVEL=warn", "GAME_PAUSE=1s",
	)
	bot.Stderr = logs
	bot.Cancel = func() error { return bot.Process.Signal(os.Interrupt) }
	bot.WaitDelay = stopWithin
	return bot, bot.Start()
}

// stop ends the bot as a host would.
func stop(bot *exec.Cmd) error {
	if err := bot.Process.Signal(os.Interrupt); err != nil {
		return fmt.Errorf("load: stop the bot: %w", err)
	}
	kill := time.AfterFunc(stopWithin, func() { _ = bot.Process.Kill() })
	defer kill.Stop()
	if err := bot.Wait(); err != nil {
		return fmt.Errorf("load: the bot ended badly: %w", err)
	}
	return nil
}
