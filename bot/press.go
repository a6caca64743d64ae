package bot

import (
	"context"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// press takes a player's answer. It is stored before the player is told so.
func (b *Bot) press(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 2 {
		return reply{}, errStale
	}
	l := b.games.in(quiz.GuildID(i.Guild), quiz.ChannelID(i.Channel))
	if l == nil {
		return reply{}, quiz.ErrClosed
	}
	choice, err := l.answer(ctx, quiz.Answer{
		Round: quiz.RoundID(args[0]), User: quiz.UserID(i.User.ID), Choice: int(args[1]), At: i.Created,
	})
	if err != nil {
		return reply{}, err
	}
	return private("🔒 Locked in: **" + escape(choice) + "**"), nil
}

// answer stores a press and counts it. It returns the option's text.
func (l *live) answer(ctx context.Context, a quiz.Answer) (string, error) {
	l.mu.Lock()
	if !l.open {
		l.mu.Unlock()
		return "", quiz.ErrClosed
	}
	if err := l.game.Check(a); err != nil {
		l.mu.Unlock()
		return "", err
	}
	option := l.round.Question.Options[a.Choice]
	l.inFlight++
	l.mu.Unlock()

	// The player may stop waiting; whether the answer was stored must be known
	// all the same, or the points would not be exact.
	err := l.store.SaveAnswer(context.WithoutCancel(ctx), quiz.AnswerRecord{
		Round: a.Round, User: a.User, Choice: a.Choice, At: a.At,
	})

	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.nudge()
	l.inFlight--
	if err != nil {
		return "", err
	}
	out, err := l.game.Apply(quiz.Kept{Answer: a})
	if err != nil {
		return "", err
	}
	for _, d := range out {
		if _, ok := d.(quiz.Settled); ok {
			l.settled = true
		}
	}
	return option, nil
}

// Solve reports whether the button with this custom ID is the right one, for
// the simulated players of the sandbox; ok is false where it is no option of a
// round being played.
func (b *Bot) Solve(_ context.Context, id string) (right, ok bool) {
	verb, args, ok := splitID(id)
	if !ok || verb != "answer" || len(args) != 2 {
		return false, false
	}
	b.games.mu.Lock()
	defer b.games.mu.Unlock()
	for _, l := range b.games.byRoom {
		if right, ok := l.solve(quiz.RoundID(args[0]), int(args[1])); ok {
			return right, true
		}
	}
	return false, false
}

func (l *live) solve(round quiz.RoundID, choice int) (right, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.open || l.round.ID != round {
		return false, false
	}
	return l.round.Question.Right == choice, true
}
