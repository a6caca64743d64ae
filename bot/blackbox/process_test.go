package blackbox_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// binary is the bot, built once for all tests.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "headliner-blackbox-")
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "headliner")
	args := []string{"build", "-o", file}
	if raced {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, "headliner")...).CombinedOutput()
	if err != nil {
		return file, fmt.Errorf("build: %w\n%s", err, out)
	}
	return file, nil
})

// TestMain lets more tests run at a time than there are cores: what they do most is wait. With the
// race detector they compute more.
func TestMain(m *testing.M) {
	flag.Parse()
	chosen := false
	flag.Visit(func(f *flag.Flag) { chosen = chosen || f.Name == "test.parallel" })
	if !chosen {
		tests := "10"
		if raced {
			tests = "4"
		}
		if err := flag.Set("test.parallel", tests); err != nil {
			panic(err)
		}
	}
	code := m.Run()
	if file, err := binary(); err == nil {
		_ = os.RemoveAll(filepath.Dir(file))
	}
	os.Exit(code)
}

// process is one run of the binary.
type process struct {
	t      *testing.T
	cmd    *exec.Cmd
	stdout bytes.Buffer // to be read after the end
	log    *logbook
	done   chan struct{}
}

// launch runs the binary in an empty folder and with no other variables than
// those given.
func launch(t *testing.T, env []string, args ...string) *process {
	t.Helper()
	file, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{t: t, cmd: exec.Command(file, args...), log: newLogbook(), done: make(chan struct{})}
	p.cmd.Dir, p.cmd.Env = t.TempDir(), append([]string{"GORACE=halt_on_error=1"}, env...)
	p.cmd.Stdout, p.cmd.Stderr = &p.stdout, p.log
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.done)
		_ = p.cmd.Wait() // what came of it is in ProcessState
		p.log.close()
	}()
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		<-p.done
	})
	return p
}

// shortly is more than enough for a command that has an end.
const shortly = time.Minute

// exit waits for the end and returns the exit code, -1 after a signal.
func (p *process) exit(limit time.Duration) int {
	p.t.Helper()
	select {
	case <-p.done:
	case <-time.After(limit):
		p.t.Fatalf("still running after %v; its log:\n%s", limit, p.log)
	}
	return p.cmd.ProcessState.ExitCode()
}

// kill is kill -9.
func (p *process) kill() {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	<-p.done
}

// terminate sends SIGTERM; the bot has 10 s to leave everything in order.
func (p *process) terminate() {
	p.t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	if code := p.exit(10 * time.Second); code != 0 {
		p.t.Errorf("exit code %d after SIGTERM; the log:\n%s", code, p.log)
	}
}

// logbook is what a process writes to stderr.
type logbook struct {
	mu      sync.Mutex
	text    strings.Builder
	ended   bool
	changed chan struct{}
}

func newLogbook() *logbook { return &logbook{changed: make(chan struct{})} }

// Write implements [io.Writer].
func (l *logbook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.text.Write(b)
	close(l.changed)
	l.changed = make(chan struct{})
	return len(b), nil
}

func (l *logbook) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	close(l.changed)
	l.changed = make(chan struct{})
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// wait waits until a text stands in the log n times.
func (l *logbook) wait(ctx context.Context, text string, n int) error {
	for {
		l.mu.Lock()
		have, ended, changed := strings.Count(l.text.String(), text), l.ended, l.changed
		l.mu.Unlock()
		switch {
		case have >= n:
			return nil
		case ended:
			return fmt.Errorf("the process ended without saying %q; its log:\n%s", text, l)
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("waiting for %q in the log: %w:\n%s", text, ctx.Err(), l)
		}
	}
}
