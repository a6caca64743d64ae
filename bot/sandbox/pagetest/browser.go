// Package pagetest drives the sandbox's web page in a real Chromium, for tests of the page itself
// and of a bot behind it. Only tests import it.
package pagetest

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience bounds every single wait. It is generous: a busy machine must not fail a test.
const patience = 20 * time.Second

// Browser is a running Chromium.
type Browser struct{ ctx context.Context }

// Start starts a headless Chromium that ends with the test. Where none is installed the test is
// skipped.
func Start(t *testing.T) *Browser {
	t.Helper()
	path := find()
	if path == "" {
		t.Skip("no browser: install chromium (or google-chrome) to run the tests of the page")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(profile(t)),
		chromedp.Flag("headless", "new"), chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-dev-shm-usage", true), chromedp.WSURLReadTimeout(time.Minute))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses root otherwise
	}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, closeBrowser := chromedp.NewContext(alloc, chromedp.WithErrorf(quiet))
	t.Cleanup(closeBrowser)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	return &Browser{ctx: ctx}
}

// quiet drops what chromedp has to say about events newer than itself.
func quiet(string, ...any) {}

func find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Open opens the page in a new tab that is closed with the test, and waits until it shows the
// sandbox. An error that reaches the page's console fails the test.
func (b *Browser) Open(t *testing.T, url string) *Page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	p := &Page{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("the page threw: %v", e.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError {
				t.Errorf("the page logged an error: %s", e.Args[0].Value)
			}
		}
	})
	// The tab lives as long as the context of its first Run: that one must have no deadline.
	if err := chromedp.Run(ctx); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	p.run(page.BringToFront(), chromedp.EmulateViewport(1280, 800), chromedp.Navigate(url))
	p.Wait(`document.querySelector('#connection').dataset.state !== undefined`)
	return p
}

// quoted is text as a JavaScript string.
func quoted(text string) string {
	replace := strings.NewReplacer("\\", "\\\\", "`", "\\`", "$", "\\$")
	return "`" + replace.Replace(text) + "`"
}

// profile is a folder for the browser's own files. It may still write there for
// a moment when it was told to end, so what can't be removed is left behind.
func profile(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "headliner-browser-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
