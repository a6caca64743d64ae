package pagetest

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Page is the sandbox's page in one tab. Its methods fail the test on trouble.
type Page struct {
	t   *testing.T
	ctx context.Context
}

// Keys for [Page.Keys].
const (
	Enter     = kb.Enter
	Tab       = kb.Tab
	Escape    = kb.Escape
	Down      = kb.ArrowDown
	Up        = kb.ArrowUp
	Backspace = kb.Backspace
)

func (p *Page) run(actions ...chromedp.Action) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.t.Fatalf("the page: %v\n%s", err, p.shows())
	}
}

// shows is the page's text, for messages about what went wrong.
func (p *Page) shows() string {
	var text string
	_ = chromedp.Run(p.ctx, chromedp.Evaluate(`document.body.innerText`, &text))
	return "it shows:\n" + text
}

// Eval evaluates a JavaScript expression (or a promise) into result.
func (p *Page) Eval(expression string, result any) {
	p.t.Helper()
	await := func(params *runtime.EvaluateParams) *runtime.EvaluateParams {
		return params.WithAwaitPromise(true)
	}
	p.run(chromedp.Evaluate(expression, result, await))
}

// True tells whether a JavaScript condition holds now.
func (p *Page) True(condition string) bool {
	p.t.Helper()
	var holds bool
	p.Eval("!!("+condition+")", &holds)
	return holds
}

// Wait waits until a JavaScript condition holds. It is tried on every change of the page, and now
// and then between them, for what is no change of the DOM.
func (p *Page) Wait(condition string) {
	p.t.Helper()
	wait := `new Promise((done) => {
		const holds = () => { try { return !!(` + condition + `); } catch { return false; } };
		const check = () => { if (holds()) { clearInterval(timer); watch.disconnect(); done(true); } };
		const watch = new MutationObserver(check);
		const timer = setInterval(check, 100);
		watch.observe(document,
			{ subtree: true, childList: true, attributes: true, characterData: true });
		check();
	})`
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	await := func(params *runtime.EvaluateParams) *runtime.EvaluateParams {
		return params.WithAwaitPromise(true)
	}
	if err := chromedp.Run(ctx, chromedp.Evaluate(wait, nil, await)); err != nil {
		p.t.Fatalf("waiting for %s: %v\n%s", condition, err, p.shows())
	}
}

// WaitText waits until an element that fits the selector shows the text.
func (p *Page) WaitText(selector, text string) {
	p.t.Helper()
	p.Wait(`[...document.querySelectorAll(` + quoted(selector) + `)]` +
		`.some((el) => el.checkVisibility() && el.innerText.includes(` + quoted(text) + `))`)
}

// Text is what all elements that fit the selector show, a line each.
func (p *Page) Text(selector string) string {
	p.t.Helper()
	var text string
	p.Eval(`[...document.querySelectorAll(`+quoted(selector)+`)]`+
		`.map((el) => el.innerText).join("\n")`, &text)
	return text
}

// Keys types text and special keys into whatever has the focus.
func (p *Page) Keys(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		p.run(chromedp.KeyEvent(k))
	}
}

// Click presses an element with the mouse, once it is there.
func (p *Page) Click(selector string) {
	p.t.Helper()
	p.run(chromedp.Click(selector, chromedp.ByQuery, chromedp.NodeVisible))
}

// ClickButton presses the button of a message, or of a form, by the beginning of its label.
func (p *Page) ClickButton(label string) {
	p.t.Helper()
	find := `[...document.querySelectorAll('button:enabled')]` +
		`.findLast((b) => b.checkVisibility() && b.innerText.trim().startsWith(` + quoted(label) + `))`
	p.Wait(find)
	p.Eval(find+".click()", nil)
}

// Become switches to another player.
func (p *Page) Become(name string) {
	p.t.Helper()
	p.Eval(`[...document.querySelectorAll('#people [role="radio"]')]`+
		`.find((b) => b.innerText.includes(`+quoted(name)+`)).click()`, nil)
	p.WaitText("#me", name)
}

// Command types a whole command line, such as "/trivia start questions:3", and sends it.
func (p *Page) Command(line string) {
	p.t.Helper()
	p.Click("#composer-input")
	p.Keys(Escape, Escape)
	p.run(chromedp.Evaluate(`document.querySelector('#composer-input').value = `+quoted(line), nil))
	p.Keys(Enter)
}

// Size sets the size of the window; phone makes it one that is touched.
func (p *Page) Size(width, height int64, phone bool) {
	p.t.Helper()
	if phone {
		p.run(chromedp.EmulateViewport(width, height, chromedp.EmulateMobile, chromedp.EmulateTouch))
		return
	}
	p.run(chromedp.EmulateViewport(width, height))
}

// Scheme sets what the system asks for: "dark" or "light", and no movement in either.
func (p *Page) Scheme(scheme string) {
	p.t.Helper()
	p.run(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}))
}

// Picture writes a picture of the window to a PNG file.
func (p *Page) Picture(file string) {
	p.t.Helper()
	var png []byte
	p.run(chromedp.CaptureScreenshot(&png))
	if err := os.WriteFile(file, png, 0o600); err != nil {
		p.t.Fatalf("picture: %v", err)
	}
}
