package sandbox_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headliner/bot/sandbox"
	"headliner/bot/sandbox/pagetest"
)

// table is a sandbox with the scripted bot and its page in a browser.
type table struct {
	*pagetest.Page
	s       *sandbox.Server
	bot     *scripted
	channel string
}

func sit(t *testing.T, b *pagetest.Browser) *table {
	t.Helper()
	s, err := sandbox.New(sandbox.Options{Page: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	bot := startScripted(t, s)
	if err := s.WaitReady(t.Context(), "trivia"); err != nil {
		t.Fatal(err)
	}
	page := b.Open(t, s.URL())
	page.Wait(`document.querySelector('#connection').dataset.state === 'online'`)
	return &table{Page: page, s: s, bot: bot, channel: s.Channels()[0].ID}
}

// last is the ID of the newest message that everyone sees.
func (tb *table) last() string {
	all := tb.s.Messages(tb.channel)
	return all[len(all)-1].ID
}

func TestPage(t *testing.T) {
	b := pagetest.Start(t)
	for name, test := range map[string]func(*testing.T, *table){
		"game":         pageGame,
		"options":      pageOptions,
		"autocomplete": pageAutocomplete,
		"form":         pageForm,
		"select":       pageSelect,
		"deferred":     pageDeferred,
		"failed":       pageFailed,
		"hostile":      pageHostile,
		"narrow":       pageNarrow,
		"colours":      pageColours,
		"reconnect":    pageReconnect,
		"scroll":       pageScroll,
		"players":      pagePlayers,
		"trouble":      pageTrouble,
		"names":        pageNames,
	} {
		t.Run(name, func(t *testing.T) { test(t, sit(t, b)) })
	}
}

// pageGame is what a newcomer does: start, press, look over another's shoulder, see the reveal.
func pageGame(t *testing.T, tb *table) {
	tb.Click("#start-game")
	tb.WaitText(".message", "Question 1 of 10")
	tb.WaitText(".used", "Ann\nused\n/trivia start")
	question := tb.last()
	tb.WaitText(".timestamp", "seconds")
	before := tb.Text(".timestamp")
	tb.Wait(`document.querySelector('.timestamp').innerText !== ` + "`" + before + "`")

	tb.ClickButton("Get Lifted")
	tb.WaitText(".private", "Locked in: Get Lifted")
	tb.WaitText(".private", "Only you can see this")
	tb.Become("Ben")
	tb.WaitText(".message", "Question 1 of 10")
	if got := tb.Text(".message"); strings.Contains(got, "Locked in") {
		t.Errorf("Ben sees Ann's private reply:\n%s", got)
	}

	tb.bot.reveal(tb.channel, question)
	tb.WaitText(".message .success", "Get Lifted")
	tb.WaitText(".edited", "(edited)")
	if !tb.True(`document.querySelectorAll('.message .row button:disabled').length === 4 &&
		document.querySelector('.message .success .icon-check')`) {
		t.Error("the reveal lacks four disabled buttons or the check mark")
	}
	tb.WaitText(".embed", "Example News · December 28, 2024")
	tb.WaitText(".message", "Standings")
	tb.WaitText(".message", "@Ann 142 points, 1/1")

	tb.Become("Ann")
	tb.WaitText(".private", "Locked in")
	tb.ClickButton("Dismiss message")
	tb.Wait(`!document.querySelector('.message.private')`)
}

// pageOptions starts a game with nothing but the keyboard.
func pageOptions(t *testing.T, tb *table) {
	tb.Wait(`document.activeElement.id === 'composer-input'`)
	tb.Keys("/tri")
	tb.WaitText("#picker", "Start a game in this channel")
	tb.Keys(pagetest.Down, pagetest.Up, pagetest.Enter)
	tb.WaitText(".command-pill", "/trivia start")
	tb.WaitText("#picker", "whole number, 1 to 50")
	tb.Keys("q", pagetest.Tab)
	tb.Wait(`document.activeElement.dataset.option === 'questions'`)
	tb.Keys("51", pagetest.Enter)
	tb.WaitText("#composer-error", "questions takes a whole number, 1 to 50.")
	tb.Keys(pagetest.Backspace, pagetest.Backspace, "3", pagetest.Tab)
	tb.Wait(`document.activeElement.id === 'composer-input'`)
	tb.Keys("difficulty:", "h", pagetest.Enter, pagetest.Enter)
	tb.WaitText(".message", "questions: 3 · difficulty: hard")

	tb.Keys("/nothing", pagetest.Enter)
	tb.WaitText("#composer-error", "There is no command /nothing")
	tb.Keys(pagetest.Escape, pagetest.Escape)
	tb.Command("/trivia start questions:7 category:film")
	tb.WaitText(".message", "category: film · questions: 7")
	tb.Keys("/say ", pagetest.Enter)
	tb.WaitText("#composer-error", "text is needed.")
	tb.Keys(pagetest.Backspace)
	tb.Wait(`document.querySelector('#composer-input').value === '/say'`)
}

func pageAutocomplete(t *testing.T, tb *table) {
	tb.Click("#composer-input")
	tb.Keys("/trivia start ", "cat", pagetest.Enter)
	tb.WaitText("#picker", "Television")
	tb.Keys("f")
	tb.Wait(`document.querySelectorAll('#picker .option').length === 1`)
	tb.Keys(pagetest.Enter, pagetest.Enter)
	tb.WaitText(".message", "category: film")
}

func pageForm(t *testing.T, tb *table) {
	tb.Command("/question add")
	tb.WaitText("#modal", "Write a question")
	tb.Wait(`document.activeElement.dataset.id === 'prompt'`)
	tb.Keys("Who", pagetest.Enter)
	tb.WaitText("#modal", "At least 5 characters")
	tb.Keys(" sang it?", pagetest.Tab)
	tb.Wait(`document.activeElement.dataset.id === 'notes'`)
	tb.Click("#modal-submit")
	tb.WaitText(".private", "Saved: Who sang it?")
	tb.Wait(`!document.querySelector('#modal').open`)

	tb.Command("/question add")
	tb.WaitText("#modal", "Write a question")
	tb.Keys(pagetest.Escape)
	tb.Wait(`!document.querySelector('#modal').open`)

	// A plain player does not find the command, nor can send it.
	tb.Become("Cleo")
	tb.Click("#composer-input")
	tb.Keys("/question")
	tb.WaitText("#picker", "No command fits that.")
}

func pageSelect(t *testing.T, tb *table) {
	tb.Command("/menu")
	tb.WaitText(".message", "Danger")
	tb.WaitText(".markdown li li", "nested")
	tb.WaitText(".markdown pre", "block")
	tb.Eval(`(() => { const s = document.querySelector('select.select'); s.value = 'autumn';
		s.dispatchEvent(new Event('change')); })()`, nil)
	tb.WaitText(".private", "You picked autumn")
	if tb.True(`document.querySelector('.spoiler-text')
		.checkVisibility({ visibilityProperty: true })`) {
		t.Error("the spoiler is not hidden")
	}
	tb.Click(".spoiler")
	tb.WaitText(".spoiler-open", "secret")
}

func pageDeferred(_ *testing.T, tb *table) {
	tb.Command("/slow")
	tb.WaitText(".thinking", "Headliner is thinking…")
	tb.bot.finish("Done at last")
	tb.WaitText(".message", "Done at last")
	tb.Wait(`!document.querySelector('.thinking')`)
}

func pageFailed(_ *testing.T, tb *table) {
	tb.Command("/silent")
	tb.WaitText(".failed", "This interaction failed")
	tb.ClickButton("Dismiss message")
	tb.Wait(`!document.querySelector('.failed')`)
	tb.Command("/menu")
	tb.ClickButton("Silent")
	tb.Wait(`document.querySelector('.button.busy')`)
	tb.WaitText(".failed", "This interaction failed")
}

// pageColours holds that each theme follows the system, and that the button overrules it.
func pageColours(t *testing.T, tb *table) {
	tb.Command("/menu")
	tb.WaitText(".message", "Danger")
	light := `getComputedStyle(document.querySelector('#main'))
		.backgroundColor === 'rgb(255, 255, 255)'`
	tb.Scheme("light")
	tb.Wait(light)
	tb.Scheme("dark")
	tb.Wait("!(" + light + ")")
	tb.Click("#theme")
	tb.Wait(light)
	if !tb.True(`localStorage.getItem('theme') === 'light'`) {
		t.Error("the theme is not remembered")
	}
	tb.Eval(`localStorage.removeItem('theme')`, nil)
}

func pageReconnect(_ *testing.T, tb *table) {
	tb.Eval(`(() => { const real = window.fetch; window.fetch = () => Promise.reject(new Error('cut'));
		window.mend = () => { window.fetch = real; }; })()`, nil)
	tb.s.NewUser("Eve", false) // makes the page ask, in vain: it connects again until it can
	tb.WaitText("#connection", "Reconnecting")
	tb.Eval("window.mend()", nil)
	tb.WaitText("#connection", "Bot online")
	tb.WaitText("#people", "Eve")
}

func pageScroll(t *testing.T, tb *table) {
	for range 3 {
		tb.Command("/menu")
		tb.Wait(`!document.querySelector('.subtext')`)
	}
	tb.Wait(`document.querySelectorAll('.message').length === 3`)
	atEnd := `(() => { const l = document.querySelector('#log');
		return l.scrollHeight - l.scrollTop - l.clientHeight < 2; })()`
	tb.Wait(atEnd)
	tb.Eval(`document.querySelector('#log').scrollTop = 0`, nil)
	tb.Wait(`!document.querySelector('#latest').hidden`)
	from := sandbox.From{User: ben, Channel: tb.channel}
	if _, err := tb.s.Slash(t.Context(), from, "menu", nil); err != nil {
		t.Fatal(err)
	}
	tb.WaitText("#latest", "1 new below")
	if !tb.True(`document.querySelector('#log').scrollTop === 0`) {
		t.Error("the list moved while its reader was elsewhere")
	}
	tb.Click("#latest")
	tb.Wait(atEnd)
}

func pagePlayers(_ *testing.T, tb *table) {
	tb.ClickButton("Let 4 players join in")
	tb.WaitText("#people", "Playing along")
	tb.Wait(`document.querySelectorAll('#people .joined .person').length === 4`)
	tb.ClickButton("Send the 4 home")
	tb.WaitText("#join", "Let 4 players join in")
}

func pageTrouble(t *testing.T, tb *table) {
	tb.Click("#trouble summary")
	tb.Click("#broken")
	tb.Wait(`!document.querySelector('.trouble-on').hidden`)
	if rules := tb.s.Trouble().Rules; len(rules) != 1 || rules[0].Status != 500 {
		t.Errorf("trouble = %+v, want one rule for 500", rules)
	}
	tb.Click("#broken")
	tb.Wait(`document.querySelector('.trouble-on').hidden`)
	tb.Click(`[data-drop="resume"]`)
	tb.WaitText("#trouble", "was cut")
	tb.WaitText("#connection", "Bot online")
}

// picture keeps a picture of the page where HEADLINER_PICTURES says, for people to look at.
func (tb *table) picture(name string) {
	if folder := os.Getenv("HEADLINER_PICTURES"); folder != "" {
		tb.Picture(filepath.Join(folder, name+".png"))
	}
}
