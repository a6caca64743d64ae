package bot_test

import (
	"context"
	"testing"
	"testing/synctest"

	"github.com/bwmarrin/discordgo"
)

// registrar takes down what is registered.
type registrar struct {
	calls int
	last  []*discordgo.ApplicationCommand
}

func (*registrar) AppID() string { return "9" }

func (r *registrar) SyncCommands(_ context.Context, _ string, defs []*discordgo.ApplicationCommand) error {
	r.calls++
	r.last = defs
	return nil
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
			admin := c.Name == "question" || c.Name == "fact"
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
