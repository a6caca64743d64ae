package blackbox_test

import (
	"maps"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"headliner/bot/sandbox"
)

// hostile is what people type who mean no good, or who paste the wrong thing.
func hostile(ben string) []string {
	return []string{
		"", " ", "\n\n\t", "?",
		"@everyone <@" + ben + "> <@&1191000000004194304> <#1191000000008388608> @here",
		"**bold** _it_ ~~gone~~ ||spoiler|| `code` ```block``` # head\n> quote\n- list\n1. one",
		"[click](https://evil.example/?a=b) <https://evil.example> https://evil.example/x_y_z",
		"<t:0:R> </help:1> <:smile:1> <a:wave:2> <id:customize>",
		"nul\x00 bell\a esc\x1b[31m del\x7f c1\u0085 line\u2028para\u2029",
		"\u202eright to left\u202c \u2066isolate\u2069 \u200f\u061c\ufeff\u200b\u00ad",
		"Z\u0351\u036b\u0343\u0369a\u0489" + strings.Repeat("\u0301", 300),
		strings.Repeat("x", 6000), strings.Repeat("🙂", 1500), strings.Repeat("*_`@<", 1200),
		`{"json": ["is", null, {"deep": "x"}], "a": "\u0000"}`, `"`, `\`, `\\"`, "%s %d %!x", "${x} $(id)",
		"'; DROP TABLE answers; --", "1 OR 1=1", "Robert'); DELETE FROM facts;--?",
		"-1", "0", "9223372036854775807", "9223372036854775808", "1e400", "NaN", "0x10", "f:0", "f:-1",
		"draft-save:1", "../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/", "javascript:alert(1)",
	}
}

// values are hostile texts, and values of other types than the option's.
func values(ben string) []any {
	list := []any{nil, true, -1, 0, 51, 1 << 40, 3.7, 1e300, []string{"a"}, map[string]any{"a": 1}}
	for _, text := range hostile(ben) {
		list = append(list, text)
	}
	return list
}

// TestHostileText types hostile texts into every option of every command.
func TestHostileText(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var commands [][2]any // a command line and its options
	for _, c := range w.Commands(w.home.guild) {
		leaves := 0
		for _, o := range c.Options {
			if o.Type == sandbox.OptionSubcommand {
				leaves++
				commands = append(commands, [2]any{c.Name + " " + o.Name, o.Options})
			}
		}
		if leaves == 0 {
			commands = append(commands, [2]any{c.Name, c.Options})
		}
	}
	saved := w.home.addQuestion(w.ann, fair("Which one is ours?"))
	w.said(w.home.labelled(w.ann, saved, "Save"), "Saved")
	written := w.home.slash(w.ann, "question list", nil).Message.Text()
	var typing sync.WaitGroup
	for n, c := range commands {
		r := w.home
		if n > 0 {
			r = w.room(w.home.guild, "hostile") // so that games that do start are in nobody's way
		}
		typing.Go(func() { r.torment(c[0].(string), c[1].([]sandbox.Option)) })
	}
	typing.Wait()
	if now := w.home.slash(w.ann, "question list", nil).Message.Text(); now != written {
		t.Errorf("questions have changed:\n%s\nwere\n%s", now, written)
	}
	if kept, told := w.number(`SELECT COUNT(*) FROM drafts`), w.previews(); kept != told-1 {
		t.Errorf("%d drafts were kept, %d were shown and not saved", kept, told-1)
	}
	checkFactsWhole(w)
}

// torment gives each value to each option of a command, the others being as they should.
func (r *room) torment(command string, options []sandbox.Option) {
	r.t.Helper()
	plain := sandbox.Args{}
	switch command {
	case "question add":
		plain = fair("Which letter is the oldest?")
	case "fact add":
		plain = madeUpFact("The Hostile Waltz", "The Hosts")
	case "trivia start":
		plain = sandbox.Args{"category": "music", "questions": 1, "seconds": 5}
	}
	for _, o := range append(options, sandbox.Option{Name: "unheard_of"}) {
		for n, v := range values(r.ben.ID) {
			if raced && n%4 != len(o.Name)%4 {
				continue // it takes too long with the race detector; a part will do there
			}
			_, isText := v.(string)
			if o.Type == sandbox.OptionAttachment || o.Type == sandbox.OptionUser && !isText {
				continue // the stand-in can't send it
			}
			args := maps.Clone(plain)
			if args[o.Name] = v; v == nil {
				delete(args, o.Name)
			}
			call, err := r.Slash(r.ctx, r.forged(r.ann), command, args)
			r.checkAnswer(command, v, r.answered(call, err))
			if !o.Autocomplete {
				continue
			}
			text, _ := v.(string)
			reply := r.answered(r.Complete(r.ctx, r.forged(r.ann), command, o.Name, text, plain))
			for _, c := range reply.Choices {
				r.checkPlain(command, v, c.Name)
			}
		}
	}
}

// checkAnswer looks at the answer to a hostile value: private, unless a game or a table comes of
// it, and with nothing in it that Discord would make something of.
func (r *room) checkAnswer(command string, typed any, reply *sandbox.Reply) {
	r.t.Helper()
	m := reply.Message
	if len(m.Mentions)+len(m.MentionRoles) > 0 || m.MentionEveryone {
		pinged := len(m.Mentions) + len(m.MentionRoles)
		r.t.Errorf("/%s with %.50q pings %d (everyone: %v)", command, typed, pinged, m.MentionEveryone)
	}
	public := strings.HasPrefix(command, "trivia") || command == "leaderboard" || command == "profile"
	if reply.Type == sandbox.ReplyMessage && !reply.Private && !public {
		r.t.Errorf("/%s with %.50q is answered in public: %q", command, typed, m.Text())
	}
	r.checkPlain(command, typed, m.Text())
	r.checkText(command, typed, m.Content+"\n"+embedText(m))
	if strings.Contains(m.Text(), "went wrong") || strings.Contains(m.Text(), "too long on my side") {
		r.t.Errorf("/%s with %.50q: %q", command, typed, m.Text())
	}
}

// checkPlain looks for what must not be anywhere, also where no Markdown is read.
func (r *room) checkPlain(command string, typed any, shown string) {
	r.t.Helper()
	if strings.ContainsFunc(shown, func(c rune) bool {
		return c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c)
	}) {
		r.t.Errorf("/%s with %.50q shows control characters: %q", command, typed, shown)
	}
}

// checkText looks for what Discord would make something of: all that is not escaped.
func (r *room) checkText(command string, typed any, shown string) {
	r.t.Helper()
	unescaped := regexp.MustCompile(`\\.`).ReplaceAllString(shown, "")
	for _, raw := range []string{
		"**bold**", "spoiler||", "`block", "[click](", "<https:", "<#1191", "<@&1191", "<t:0:R>", "everyone <@",
		"@everyone", "@here", "</help", "<:smile", "<a:wave", "SQL", "sqlite", "goroutine", "invalid character",
	} {
		if strings.Contains(unescaped, raw) {
			r.t.Errorf("/%s with %.50q shows %q: %q", command, typed, raw, shown)
		}
	}
}

// previews counts the previews of questions that admins were shown.
func (w *world) previews() (n int) {
	for _, r := range w.Requests() {
		if strings.HasSuffix(r.Path, "/callback") && strings.Contains(string(r.Body), `"custom_id":"draft-save:`) {
			n++
		}
	}
	return n
}

// checkFactsWhole checks that what was taken of hostile facts is whole: it can be listed, and it
// is as many as were told of.
func checkFactsWhole(w *world) {
	w.t.Helper()
	told := 0
	for _, r := range w.Requests() {
		if strings.Contains(string(r.Body), `"title":"Fact added"`) {
			told++
		}
	}
	if kept := w.number(`SELECT COUNT(*) FROM facts`); kept != told {
		w.t.Errorf("%d facts were kept, %d were told of", kept, told)
	}
	m := w.home.slash(w.ann, "fact list", nil).Message
	for {
		w.home.checkText("fact list", "", embedText(m))
		next := m.Buttons()
		if len(next) < 2 || next[1].Disabled {
			return
		}
		m = w.home.click(w.ann, m.ID, next[1].CustomID).Message
	}
}

// TestHostileQuestion plays a question whose every part is hostile, and looks at what all see.
func TestHostileQuestion(t *testing.T) {
	t.Parallel()
	w := newWorld(t, unpaced)
	all := "@everyone <@" + w.ben.ID + "> **x** _y_ `z` ||s|| [a](https://b.example) \u202eabc\a"
	reply := w.answered(w.Slash(w.ctx, w.home.forged(w.ann), "question add", sandbox.Args{
		"prompt": "Who is Zyx " + all + "?", "answer": "1 " + all, "wrong1": "2 " + all, "wrong2": "3 " + all,
		"wrong3": "4 " + all, "category": "events", "difficulty": "hard", "aliases": "5 " + all,
		"source": "6 " + all,
	}))
	w.home.checkText("question add", all, embedText(reply.Message))
	w.said(w.home.labelled(w.ann, reply.Message, "Save"), "Saved")
	r := w.home.until(w.ann, "Who is Zyx")
	r.press(w.ben, r.solution())
	r.skip()
	shown := []sandbox.Message{r.first, r.revealed()}
	shown = append(shown, w.home.slash(w.ann, "question show", sandbox.Args{"question": "1"}).Message,
		w.home.slash(w.ann, "question list", nil).Message)
	for _, m := range shown {
		w.home.checkText("a message", all, embedText(m))
		w.home.checkPlain("a message", all, m.Text())
		if !strings.Contains(embedText(m), `\*\*x\*\*`) {
			t.Errorf("the text is not shown as it was typed: %q", embedText(m))
		}
		if len(m.Mentions) > 0 || m.MentionEveryone {
			t.Errorf("somebody is pinged by %q", m.Text())
		}
	}
}

// embedText is what a message's embeds say: unlike buttons they read Markdown.
func embedText(m sandbox.Message) string {
	m.Content, m.Components = "", nil
	return m.Text()
}
