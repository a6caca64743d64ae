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
	"strings"
	"time"

	"headliner/bot/sandbox"
)

// Options say how hard to press; see [sandbox.LoadOptions].
type Options struct {
	Presses  int
	Rate     int // a second; 0: as fast as they are answered
	Channels int
	Servers  int    // that the bot is in besides those it plays in
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
	for n := range o.Servers {
		guild := standIn.NewGuild(fmt.Sprintf("Server %d", n+1))
		standIn.NewChannel(guild.ID, "general")
	}
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
	if o.Servers > 0 {
		if err := idle(ctx, out, bot.Process.Pid, o.Servers); err != nil {
			return err
		}
	}
	report, err := standIn.Load(ctx, sandbox.LoadOptions{
		Presses: o.Presses, Rate: o.Rate, Channels: o.Channels, PID: bot.Process.Pid,
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(out, report)
	return err
}

// settle is how long the bot is left alone before its idle memory is read.
const settle = 3 * time.Second

// idle reports the memory that the bot holds while nobody plays, where the
// system tells it.
func idle(ctx context.Context, out io.Writer, pid, servers int) error {
	select {
	case <-time.After(settle):
	case <-ctx.Done():
		return ctx.Err()
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		_, err = fmt.Fprintln(out, "memory, idle: this system does not tell")
		return err
	}
	for line := range strings.Lines(string(status)) {
		if kb, found := strings.CutPrefix(line, "VmRSS:"); found {
			_, err = fmt.Fprintf(out, "memory, idle in %d servers: %s\n", servers, strings.TrimSpace(kb))
			return err
		}
	}
	return nil
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
