package bot

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// patientLone keeps what a deferred answer is filled with.
type patientLone struct {
	*lone
	edits []string
}

func (p *patientLone) EditReply(_ context.Context, _ *discord.Interaction, m discord.Message) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.edits = append(p.edits, m.Content)
	return nil
}

func working(w work) *patientLone {
	p := &patientLone{lone: newLone(func(context.Context, *discord.Interaction) (reply, error) {
		return reply{work: w}, nil
	})}
	p.discord = p
	return p
}

func TestWorkShowsItsProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := working(func(_ context.Context, progress func(string)) (reply, error) {
			time.Sleep(10 * time.Second)
			progress("half way")
			time.Sleep(10 * time.Second)
			return private("there"), nil
		})
		began := time.Now()
		p.do(t.Context())
		first := p.answers[0]
		if first.Type != discordgo.InteractionResponseDeferredChannelMessageWithSource ||
			first.Data.Flags != discordgo.MessageFlagsEphemeral || !p.at[0].Equal(began) {
			t.Errorf("the first answer is %+v after %v", first, p.at[0].Sub(began))
		}
		if got := strings.Join(p.edits, ", "); got != "half way, there" {
			t.Errorf("the user reads %q", got)
		}
	})
}

func TestWorkThatFails(t *testing.T) {
	for name, c := range map[string]struct {
		w    work
		want string
	}{
		"refusal":  {func(context.Context, func(string)) (reply, error) { return reply{}, say("Not that.") }, "Not that."},
		"error":    {func(context.Context, func(string)) (reply, error) { return reply{}, errors.New("0x77") }, "went wrong"},
		"panic":    {func(context.Context, func(string)) (reply, error) { panic("0x77") }, "went wrong"},
		"for ever": {func(context.Context, func(string)) (reply, error) { time.Sleep(24 * time.Hour); return reply{}, nil }, "too long"},
	} {
		synctest.Test(t, func(t *testing.T) {
			p := working(c.w)
			p.do(t.Context())
			p.working.Wait()
			if len(p.edits) != 1 || !strings.Contains(p.edits[0], c.want) || strings.Contains(p.edits[0], "0x77") {
				t.Errorf("%s: the user reads %q", name, p.edits)
			}
		})
	}
}

// TestWorkEndsWithTheBot holds that a shutdown waits for work, which is told.
func TestWorkEndsWithTheBot(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := false
		p := working(func(ctx context.Context, _ func(string)) (reply, error) {
			<-ctx.Done()
			time.Sleep(time.Second)
			ended = true
			return reply{}, ctx.Err()
		})
		ctx, stop := context.WithCancel(t.Context())
		go func() {
			time.Sleep(5 * time.Second)
			stop()
		}()
		p.do(ctx)
		p.working.Wait()
		if !ended || len(p.edits) != 1 {
			t.Errorf("ended: %v, the user reads %q", ended, p.edits)
		}
	})
}
