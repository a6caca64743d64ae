package bot

import (
	"context"
	"fmt"
	"slices"
	"time"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// vote takes a player's wish for a hint. It is stored before the player is
// told so.
func (b *Bot) vote(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 2 {
		return reply{}, errStale
	}
	l := b.games.in(quiz.GuildID(i.Guild), quiz.ChannelID(i.Channel))
	if l == nil {
		return reply{}, quiz.ErrClosed
	}
	want, need, err := l.vote(ctx, quiz.Vote{
		Round: quiz.RoundID(args[0]), Number: int(args[1]), User: quiz.UserID(i.User.ID), At: i.Created,
	})
	switch {
	case err != nil:
		return reply{}, err
	case want >= need:
		return private("💡 Here comes the hint. Answers are worth a quarter less from now on."), nil
	}
	return private(fmt.Sprintf("💡 **%d of %d** wanted: the hint comes when enough players ask for it.",
		want, need)), nil
}

// vote stores and counts a vote, and tells how many want the hint of how many
// who must.
func (l *live) vote(ctx context.Context, v quiz.Vote) (want, need int, err error) {
	l.mu.Lock()
	if err = quiz.ErrClosed; l.open {
		err = l.game.CheckVote(v)
	}
	l.mu.Unlock()
	if err != nil {
		return 0, 0, err
	}
	if err := l.store.SaveVote(context.WithoutCancel(ctx), v); err != nil {
		return 0, 0, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.nudge()
	if err = quiz.ErrClosed; l.open {
		_, err = l.game.Apply(v)
	}
	want, need = l.game.Poll()
	return want, need, err
}

// giveHint stores the hint that enough players want, if there is one. Only then
// is it shown.
func (l *live) giveHint(ctx context.Context) {
	h, due := l.dueHint()
	if !due || time.Now().Before(l.retryAt) {
		return
	}
	err := l.store.SaveHint(ctx, h)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		l.log.Error("hint not stored", "round", h.Round, "err", err)
		l.retryAt = time.Now().Add(retryAfter)
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, err := l.game.Apply(h); err == nil {
		l.round.Hints = append(slices.Clone(l.round.Hints), h.At)
	}
}

func (l *live) dueHint() (quiz.Hint, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	h, due := l.game.Due()
	return h, due && l.open
}
