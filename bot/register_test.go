package bot_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"

	"github.com/bwmarrin/discordgo"
)

// registrar takes down what is registered.
type registrar struct {
	calls int
	fail  error
	last  []*discordgo.ApplicationCommand
}

func (*registrar) AppID() string { return "9" }

func (r *registrar) SyncCommands(_ context.Context, _ string, defs []*discordgo.ApplicationCommand) error {
	r.calls++
	r.last = defs
	return r.fail
}

func TestRegisterOnlyWhatChanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		r := &registrar{}
		for range 3 {
			if err := s.bot.Register(t.Context(), r, ""); err != nil {
				t.Fatal(err)
			}
		}
		if r.calls != 1 {
			t.Errorf("registered %d times, want once", r.calls)
		}
		for _, c := range r.last {
			admin := slices.Contains([]string{"question", "fact", "article", "feed", "review"}, c.Name)
			if c.Contexts == nil || admin != (c.DefaultMemberPermissions != nil) {
				t.Errorf("/%s: contexts %v, permissions %v", c.Name, c.Contexts, c.DefaultMemberPermissions)
			}
		}
		if err := s.bot.Register(t.Context(), r, guild); err != nil {
			t.Fatal(err)
		}
		if r.calls != 2 || r.last[0].Contexts != nil {
			t.Errorf("in one guild: %d calls, contexts %v", r.calls, r.last[0].Contexts)
		}
	})
}

func TestOldCommandsAreBetterThanNoBot(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		r := &registrar{fail: errors.New("too many new commands today")}
		if err := s.bot.Register(t.Context(), r, ""); err == nil {
			t.Error("no word of it where there are no commands at all")
		}
		if err := s.db.SaveCommandHash(t.Context(), r.AppID(), "", "those of last time"); err != nil {
			t.Fatal(err)
		}
		if err := s.bot.Register(t.Context(), r, ""); err != nil {
			t.Errorf("the bot stops over %v", err)
		}
		r.fail = nil
		if err := s.bot.Register(t.Context(), r, ""); err != nil || r.calls != 3 {
			t.Errorf("not tried again: %v, %d calls", err, r.calls)
		}
	})
}
