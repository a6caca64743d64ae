package blackbox_test

import (
	"strings"
	"testing"

	"headliner/bot/sandbox/pagetest"
)

// TestTypedOnThePage types answers and takes hints in a real browser, and lets the simulated
// players type along.
func TestTypedOnThePage(t *testing.T) {
	browser := pagetest.Start(t)
	page := browser.Open(t, runSandbox(t))
	page.Wait(`document.querySelector('#connection').dataset.state === 'online'`)
	page.Size(1280, 900, false)
	page.Scheme("dark")
	page.Command("/trivia start questions:2 seconds:60 mode:typed")
	page.WaitText("#log", "Round 1 of 2")
	page.ClickButton("✏️")
	page.WaitText("#modal", "Type your answer")
	picture(t, page, "typed-1-form")
	page.Wait(`document.activeElement.dataset.id === 'answer'`)
	page.Keys("Somebody Else")
	page.Click("#modal-submit")
	page.WaitText(".private", "Locked in: Somebody Else")
	page.Become("Ben")
	if strings.Contains(page.Text("#log"), "Somebody") {
		t.Error("Ben sees what only Ann should")
	}
	page.ClickButton("💡")
	page.WaitText(".private", "Here comes the hint")
	page.WaitText(".embed", "💡")
	picture(t, page, "typed-2-hint")
	page.ClickButton("Let 4 players join in")
	page.WaitText("#log", "Who got it")
	page.Wait(`/got it wrong|players tried/.test(document.querySelector("#log").innerText)`)
	picture(t, page, "typed-3-reveal")
	page.Command("/trivia stop")
	page.WaitText("#log", "Final standings")
	page.ClickButton("Send the 4 home")

	page.Command("/trivia start questions:1 seconds:60")
	page.WaitText("#log", "Round 1 of 1")
	page.ClickButton("💡")
	page.WaitText("#log", "💡 Not")
	page.Wait(`[...document.querySelectorAll('.embed')].at(-1).querySelector('s, del')`)
	page.ClickButton("💡")
	page.WaitText("#log", ", nor ")
	picture(t, page, "typed-4-choice")
	page.Size(390, 844, true)
	picture(t, page, "typed-5-phone")
}
