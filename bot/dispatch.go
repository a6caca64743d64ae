package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// patience is how long a handler may take, from the moment the interaction
// came in. Discord waits 3 s; the rest is for bringing the answer out.
const patience = 1800 * time.Millisecond

// ErrSlow is what a caller is told when a handler outran its patience.
var errSlow = errors.New("bot: the handler took too long")

// Handle answers one interaction, whatever happens: once, in time, and in
// plain words where it can't be done. It is called concurrently.
func (b *Bot) Handle(ctx context.Context, i *discord.Interaction) {
	limited, cancel := context.WithDeadline(ctx, i.Received.Add(patience))
	defer cancel()
	r, err := b.outcome(limited, i)
	if err != nil {
		r = b.complain(i, err)
	}
	sent := b.send(ctx, i, r)
	if r.work != nil && sent == nil {
		err, sent = b.carryOut(ctx, i, r.work)
	}
	b.record(i, err, sent)
	if r.then != nil {
		r.then()
	}
}

// send brings the reply out. One that Discord refuses as malformed is our own
// mistake; the caller gets a plain word in its place.
func (b *Bot) send(ctx context.Context, i *discord.Interaction, r reply) error {
	complete := i.Kind == discord.Autocomplete
	err := b.discord.Respond(ctx, i, r.response(complete))
	var refusal *discord.Error
	if !errors.As(err, &refusal) || refusal.Code != discordgo.ErrCodeInvalidFormBody {
		return err
	}
	return b.discord.Respond(ctx, i, b.complain(i, err).response(complete))
}

// outcome runs the handler and stops waiting for it when its time is up.
func (b *Bot) outcome(ctx context.Context, i *discord.Interaction) (reply, error) {
	type result struct {
		r   reply
		err error
	}
	done := make(chan result, 1)
	go func() {
		r, err := b.guarded(ctx, i)
		done <- result{r, err}
	}()
	select {
	case got := <-done:
		return got.r, got.err
	case <-ctx.Done():
	}
	go func() { // what it still began must not be left hanging
		if late := <-done; late.err == nil && late.r.then != nil {
			late.r.then()
		}
	}()
	return reply{}, errSlow
}

// guarded runs the handler and turns a panic into an error.
func (b *Bot) guarded(ctx context.Context, i *discord.Interaction) (r reply, err error) {
	defer func() {
		if p := recover(); p != nil {
			b.log.Error("panic in a handler", "cmd", label(i), "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return b.route(ctx, i)
}

// route finds the handler and checks who calls it and from where.
func (b *Bot) route(ctx context.Context, i *discord.Interaction) (reply, error) {
	select {
	case <-b.resumed:
	case <-ctx.Done():
		return reply{}, errSlow
	}
	if i.Guild == "" {
		return reply{}, say("Headliner plays in servers only. Try me in a channel of one.")
	}
	switch i.Kind {
	case discord.Component:
		return follow(ctx, i, b.presses)
	case discord.Modal:
		return follow(ctx, i, b.modals)
	}
	c := b.commands[i.Command[0]]
	if c == nil {
		return reply{}, errUnknown
	}
	a, ok := c.find(i.Command)
	if !ok {
		return reply{}, errUnknown
	}
	if c.admin && !manages(i) {
		return reply{}, errAdmin
	}
	if i.Kind == discord.Autocomplete {
		if a.complete == nil {
			return reply{}, nil
		}
		return a.complete(ctx, i)
	}
	return a.run(ctx, i)
}

// follow runs the button or form that a custom ID names.
func follow(ctx context.Context, i *discord.Interaction, known map[string]component) (reply, error) {
	verb, args, ok := splitID(i.CustomID)
	c, found := known[verb]
	if !ok || !found {
		return reply{}, errStale
	}
	if c.admin && !manages(i) {
		return reply{}, errAdmin
	}
	return c.run(ctx, i, args)
}

// manages reports whether the caller may manage the server.
func manages(i *discord.Interaction) bool {
	const enough = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator
	return i.Permissions&enough != 0
}

// complain puts an error into words for the caller. Autocomplete has no words:
// it offers nothing.
func (b *Bot) complain(i *discord.Interaction, err error) reply {
	words, known := explain(err)
	if !known {
		b.log.Error("interaction failed", "cmd", label(i), "guild", i.Guild, "user", i.User.ID, "err", err)
	}
	return private(words)
}

// record writes the one line that the log has for each interaction.
func (b *Bot) record(i *discord.Interaction, err, sent error) {
	level, outcome := slog.LevelInfo, "ok"
	if err != nil {
		outcome = "refused"
		if _, known := explain(err); !known {
			outcome = "failed"
		}
	}
	if sent != nil {
		level, outcome = slog.LevelWarn, "unanswered"
	}
	attrs := []slog.Attr{
		slog.String("cmd", label(i)), slog.String("guild", i.Guild), slog.String("user", i.User.ID),
		slog.Duration("took", time.Since(i.Received)), slog.String("outcome", outcome),
	}
	if sent != nil {
		attrs = append(attrs, slog.String("err", sent.Error()))
	}
	b.log.LogAttrs(context.Background(), level, "interaction", attrs...)
}

// label names an interaction for the log, without anything a user typed.
func label(i *discord.Interaction) string {
	switch i.Kind {
	case discord.Component, discord.Modal:
		return verbOf(i.CustomID)
	case discord.Autocomplete:
		return strings.Join(i.Command, " ") + " …"
	}
	return strings.Join(i.Command, " ")
}
