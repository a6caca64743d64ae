package bot

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
)

// lone is a bot without games or database: only its dispatch is looked at.
type lone struct {
	*Bot
	mu      sync.Mutex
	answers []*discordgo.InteractionResponse
	at      []time.Time
	log     strings.Builder
	refuse  error // of the first answer
}

func (l *lone) Respond(_ context.Context, _ *discord.Interaction, r *discordgo.InteractionResponse) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.answers = append(l.answers, r)
	l.at = append(l.at, time.Now())
	if l.refuse != nil && len(l.answers) == 1 {
		return l.refuse
	}
	return nil
}

func (*lone) EditReply(context.Context, *discord.Interaction, discord.Message) error { return nil }

func (*lone) Post(context.Context, string, discord.Message, string) (string, error) { return "", nil }
func (*lone) Edit(context.Context, string, string, discord.Message) error           { return nil }

func newLone(run handler) *lone {
	l := &lone{}
	l.Bot = &Bot{
		log: slog.New(slog.NewTextHandler(&l.log, nil)), discord: l, resumed: make(chan struct{}),
		commands: map[string]*command{"do": {name: "do", action: action{run: run}}},
	}
	close(l.resumed)
	return l
}

func (l *lone) do(ctx context.Context) string {
	l.Handle(ctx, &discord.Interaction{
		ID: "1", Kind: discord.Command, Guild: "2", Command: []string{"do"}, Received: time.Now(),
	})
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.answers[len(l.answers)-1].Data.Content
}

// TestMalformedReplyIsAnswered gives Discord an answer that it does not take.
func TestMalformedReplyIsAnswered(t *testing.T) {
	answer := func(context.Context, *discord.Interaction) (reply, error) { return private("flawed"), nil }
	for _, test := range []struct {
		code, answers int
	}{{discordgo.ErrCodeInvalidFormBody, 2}, {discordgo.ErrCodeUnknownInteraction, 1}} {
		l := newLone(answer)
		l.refuse = &discord.Error{Status: 400, Code: test.code, Message: "no"}
		last := l.do(t.Context())
		if len(l.answers) != test.answers {
			t.Errorf("code %d: %d answers, want %d", test.code, len(l.answers), test.answers)
		}
		if test.answers == 2 && !strings.Contains(last, "went wrong") {
			t.Errorf("the caller reads %q", last)
		}
	}
}

func TestPanicIsAnswered(t *testing.T) {
	l := newLone(func(context.Context, *discord.Interaction) (reply, error) {
		panic("token abc")
	})
	got := l.do(t.Context())
	if !strings.Contains(got, "Something went wrong") || strings.Contains(got, "abc") {
		t.Errorf("the user reads %q", got)
	}
	if !strings.Contains(l.log.String(), "panic in a handler") {
		t.Error("the panic is not in the log")
	}
}

func TestInternalErrorsStayInside(t *testing.T) {
	l := newLone(func(context.Context, *discord.Interaction) (reply, error) {
		return reply{}, errors.New("disk I/O error at 0x77")
	})
	if got := l.do(t.Context()); strings.Contains(got, "disk") {
		t.Errorf("the user reads %q", got)
	}
	if !strings.Contains(l.log.String(), "disk I/O error") {
		t.Error("the error is not in the log")
	}
}

// TestSlowHandlerIsAnsweredInTime holds the 3 s with a handler that neither
// ends nor looks at its context.
func TestSlowHandlerIsAnsweredInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ran := make(chan struct{})
		l := newLone(func(context.Context, *discord.Interaction) (reply, error) {
			time.Sleep(time.Minute)
			return reply{then: func() { close(ran) }}, nil
		})
		began := time.Now()
		got := l.do(t.Context())
		if took := l.at[0].Sub(began); took > 2500*time.Millisecond {
			t.Errorf("answered after %v", took)
		}
		if !strings.Contains(got, "too long") {
			t.Errorf("the user reads %q", got)
		}
		<-ran // what the handler began is still brought to its end
		if len(l.answers) != 1 {
			t.Errorf("answered %d times", len(l.answers))
		}
	})
}

func TestInteractionsWaitForTheGames(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLone(func(context.Context, *discord.Interaction) (reply, error) {
			return private("done"), nil
		})
		l.resumed = make(chan struct{})
		go func() {
			time.Sleep(time.Second)
			close(l.resumed)
		}()
		if got := l.do(t.Context()); got != "done" {
			t.Errorf("the user reads %q", got)
		}
	})
}

func TestOneLogLineAnInteraction(t *testing.T) {
	l := newLone(func(context.Context, *discord.Interaction) (reply, error) {
		return private("ok"), nil
	})
	l.do(t.Context())
	lines := strings.Split(strings.TrimSpace(l.log.String()), "\n")
	if len(lines) != 1 || !strings.Contains(lines[0], "cmd=do") || !strings.Contains(lines[0], "took=") ||
		!strings.Contains(lines[0], "outcome=ok") {
		t.Errorf("log: %q", lines)
	}
}

func TestExplain(t *testing.T) {
	for sentinel, want := range explanations() {
		if got, known := explain(sentinel); !known || got != want {
			t.Errorf("explain(%v) = %q, %v", sentinel, got, known)
		}
	}
	bad := questions.Question{Prompt: "Is it so", Answer: "Yes"}
	if got, known := explain(bad.Validate()); !known || got == "" {
		t.Errorf("a broken rule is explained as %q, %v", got, known)
	}
}

func TestCustomIDs(t *testing.T) {
	verb, args, ok := splitID(customID("answer", 7, 0))
	if verb != "answer" || len(args) != 2 || args[0] != 7 || args[1] != 0 || !ok {
		t.Errorf("splitID = %q, %v, %v", verb, args, ok)
	}
}

func FuzzSplitID(f *testing.F) {
	for _, s := range []string{"answer:1:2", "", ":", "a:b", "answer:-1:0", "x:9223372036854775808"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, id string) {
		verb, args, ok := splitID(id)
		if ok && customID(verb, args...) != id {
			t.Errorf("%q was read as %q %v", id, verb, args)
		}
	})
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"plain text":             "plain text",
		"**bold** _it_ `code`":   `\*\*bold\*\* \_it\_ \` + "`code\\`",
		"<@123> @everyone":       `\<\@123\> \@everyone`,
		"[click](https://x.y)":   `\[click\](https://x.y)`,
		"# head\n> quote\r\n||s": `\# head \> quote \|\|s`,
		"a\u202eb\u0000c\u200bd": "abcd",
		"  two   spaces ":        "two spaces",
		"P!nk & \"Weird Al\"":    "P!nk & \"Weird Al\"",
		"family 👨‍👩‍👧":           "family 👨‍👩‍👧",
		"\xff\xfe":               "",
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("**a** <@1> \u202e")
	f.Fuzz(func(t *testing.T, s string) {
		got := escape(s)
		for i, r := range got {
			if strings.ContainsRune("*_~`|<>[]@", r) && (i == 0 || got[i-1] != '\\') {
				t.Errorf("escape(%q) = %q leaves %q", s, got, r)
			}
		}
	})
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in, want string
		n        int
	}{{"abc", "abc", 3}, {"abcd", "ab…", 3}, {"żółw", "żó…", 3}, {"", "", 1}} {
		if got := clip(c.in, c.n); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}
