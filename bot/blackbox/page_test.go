package blackbox_test

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"headliner/bot/sandbox/pagetest"
)

// TestNewcomer does what the README tells a newcomer: it runs the sandbox,
// opens the page in a real browser and plays a game in it.
func TestNewcomer(t *testing.T) {
	browser := pagetest.Start(t)
	page := browser.Open(t, runSandbox(t))
	page.Wait(`document.querySelector('#connection').dataset.state === 'online'`)
	page.Size(1280, 900, false)
	page.Scheme("dark")
	page.Command("/trivia start questions:2 seconds:20")
	page.WaitText("#log", "Round 1 of 2")
	picture(t, page, "1-question")
	pressOption(page)
	page.WaitText("#log", "Locked in")
	page.Become("Ben")
	if strings.Contains(page.Text("#log"), "Locked in") {
		t.Error("Ben sees what only Ann should")
	}
	pressOption(page)
	page.WaitText("#log", "Locked in")
	page.Become("Ann")
	page.Command("/trivia skip")
	page.WaitText("#log", "Who got it")
	picture(t, page, "2-reveal")
	page.WaitText("#log", "Round 2 of 2")
	pressOption(page)
	page.Command("/trivia skip")
	page.WaitText("#log", "Final standings")
	page.Command("/leaderboard")
	page.WaitText("#log", "This server, all time")
	picture(t, page, "3-standings")
	page.Command("/question add")
	page.WaitText("dialog[open]", "Write a question")
	picture(t, page, "4-form")
	page.Size(390, 844, true)
	page.Keys(pagetest.Escape)
	picture(t, page, "5-phone")
}

// pressOption presses the first option of the newest open question.
func pressOption(page *pagetest.Page) {
	const find = `[...document.querySelectorAll('.message .row button:enabled')]`
	page.Wait(find + ".length >= 4")
	page.Eval(find+".at(-4).click()", nil)
}

// picture keeps a screenshot where HEADLINER_PICTURES names a folder.
func picture(t *testing.T, page *pagetest.Page, name string) {
	t.Helper()
	if dir := os.Getenv("HEADLINER_PICTURES"); dir != "" {
		time.Sleep(500 * time.Millisecond) // for a person: what slides in has arrived
		page.Picture(filepath.Join(dir, name+".png"))
	}
}

// runSandbox runs `headliner sandbox` until the end of the test and returns
// the address that it prints.
func runSandbox(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "headliner")
	build := exec.Command("go", "build", "-o", binary, "headliner")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	run := exec.Command(binary, "sandbox", "-addr", "127.0.0.1:0")
	run.Dir = t.TempDir()
	run.Stderr = t.Output()
	stdout, err := run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = run.Process.Signal(os.Interrupt)
		if err := run.Wait(); err != nil {
			t.Errorf("the sandbox ended badly: %v", err)
		}
	})
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if url := regexp.MustCompile(`http://\S+`).FindString(lines.Text()); url != "" {
			go func() { _, _ = io.Copy(io.Discard, stdout) }()
			return url
		}
	}
	t.Fatal("the sandbox printed no address")
	return ""
}
