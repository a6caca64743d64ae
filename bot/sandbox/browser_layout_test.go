package sandbox_test

import (
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
	"headliner/bot/sandbox/pagetest"
)

// fitsWidth tells whether nothing makes the page scroll sideways or sticks out of a message.
const fitsWidth = `document.documentElement.scrollWidth <= innerWidth &&
	document.querySelector('#log').scrollWidth <= document.querySelector('#log').clientWidth &&
	[...document.querySelectorAll('.message .button, .message .embed, .message .markdown > *')]
		.every((el) => el.getBoundingClientRect().right <= innerWidth)`

// pageHostile sends what a bot might echo without care: it must show as text and change nothing.
func pageHostile(t *testing.T, tb *table) {
	for name, text := range map[string]string{
		"markup": `<script>window.hit = 1</script><img src=x onerror="window.hit = 1"><b>bold</b>`,
		"link": `[ok](javascript:window.hit=1) <javascript:alert(1)> ` +
			`[x](https://example.com" onclick="hit()")`,
		"rtl":      "\u202eevil\u202c שלום עולם " + "\u2066\u2067" + "مرحبا",
		"long":     strings.Repeat("W", 4000),
		"stars":    strings.Repeat("*", 1000) + strings.Repeat("_~|`", 250),
		"quotes":   strings.Repeat("> ", 500) + "deep",
		"brackets": strings.Repeat("[", 1000) + strings.Repeat("](https://a.b", 100),
		"time":     "<t:99999999999999:R> <t:-9999999999999:F> <@1> <#2> <@&3> <:a:1>",
		"marks":    "a" + strings.Repeat("\u0300", 300),
	} {
		from := sandbox.From{User: ben, Channel: tb.channel}
		if _, err := tb.s.Slash(t.Context(), from, "say", sandbox.Args{"text": text}); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	tb.Wait(`document.querySelectorAll('.message').length === 9`)
	tb.WaitText(".markdown", `<script>window.hit = 1</script>`)
	if tb.True(`window.hit || document.querySelector(
		'.message script, .message img, .message b:not(.author b, .used b)')`) {
		t.Error("text became markup")
	}
	if tb.True(`[...document.querySelectorAll('.message a')]
		.some((a) => !/^https?:$/.test(a.protocol))`) {
		t.Error("a link leads out of the web")
	}
	for _, width := range []int64{1280, 900, 390, 320} {
		tb.Size(width, 800, width < 800)
		if !tb.True(fitsWidth) {
			t.Errorf("at %d px something sticks out", width)
		}
	}
	tb.picture("hostile")
}

// pageNarrow plays on a phone.
func pageNarrow(t *testing.T, tb *table) {
	tb.Size(390, 844, true)
	tb.Click("#start-game")
	tb.WaitText(".message", "Question 1 of 10")
	tb.ClickButton("Love in the Future")
	tb.WaitText(".private", "Locked in: Love in the Future")
	tb.bot.reveal(tb.channel, tb.last())
	tb.WaitText(".message .success", "Get Lifted")
	if !tb.True(fitsWidth) {
		t.Error("the page scrolls sideways")
	}
	small := `[...document.querySelectorAll('.message .button, .person, .icon-button, #join')]
		.filter((b) => b.checkVisibility()).filter((b) => b.getBoundingClientRect().height < 44)
		.map((b) => b.outerHTML).join()`
	var found string
	tb.Eval(small, &found)
	if found != "" {
		t.Errorf("too small for a finger: %s", found)
	}
	tb.Click("#side-open")
	tb.WaitText("#side", "Headliner HQ")
	tb.Keys(pagetest.Escape)
	tb.Wait(`!document.querySelector('#side').checkVisibility()`)
	for _, scheme := range []string{"light", "dark"} {
		tb.Scheme(scheme)
		tb.picture("phone-" + scheme)
	}
}

// pageNames holds that everything that can be used has a name, and that text can be read: a
// contrast of 4.5 in both themes.
func pageNames(t *testing.T, tb *table) {
	tb.Command("/menu")
	tb.WaitText(".message", "Danger")
	tb.Command("/trivia start")
	tb.WaitText(".message", "Question 1 of 10")
	tb.ClickButton("Evolver")
	tb.WaitText(".private", "Locked in")
	tb.bot.reveal(tb.channel, tb.last())
	tb.WaitText(".message", "Standings")
	var unnamed string
	tb.Eval(`[...document.querySelectorAll('button, input, select, a[href]')]
		.filter((el) => el.checkVisibility() && !(el.getAttribute('aria-label') || el.innerText ||
			el.labels?.length)).map((el) => el.outerHTML).join("\n")`, &unnamed)
	if unnamed != "" {
		t.Errorf("without a name: %s", unnamed)
	}
	for _, scheme := range []string{"light", "dark"} {
		tb.Scheme(scheme)
		var faint []string
		tb.Eval(fmt.Sprintf("(%s)(4.5)", contrast), &faint)
		if len(faint) > 0 {
			t.Errorf("hard to read in %s: %s", scheme, strings.Join(faint, "\n"))
		}
		tb.picture("desktop-" + scheme)
	}
}

// contrast lists visible text whose colour is too near to the one behind it. Gradients and text
// that is hidden on purpose are left out.
const contrast = `(least) => {
	const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgba = (color) => {
		probe.clearRect(0, 0, 1, 1);
		probe.fillStyle = color;
		probe.fillRect(0, 0, 1, 1);
		return [...probe.getImageData(0, 0, 1, 1).data];
	};
	const over = (top, under) => top.slice(0, 3).map((c, i) => {
		const a = top[3] / 255;
		return c * a + under[i] * (1 - a);
	});
	const behind = (el) => {
		const layers = [];
		for (let e = el; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
		return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
	};
	const light = (rgb) => rgb.map((c) => c / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
		.reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const faint = [];
	while (walk.nextNode()) {
		const el = walk.currentNode.parentElement;
		const shown = walk.currentNode.data.trim() && el.checkVisibility({ visibilityProperty: true });
		if (!shown || el.closest('script, style, .skip, .avatar')) continue;
		const back = behind(el);
		const [a, b] = [light(over(rgba(getComputedStyle(el).color), back)), light(back)];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < least) faint.push(ratio.toFixed(2) + ' ' + walk.currentNode.data.trim());
	}
	return faint;
}`
