package bot

import (
	"context"

	"headliner/bot/discord"
	"headliner/questions"
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
	return lockedIn(choice), nil
}

// lockedIn tells a player that the answer counts, in the same words whether it
// is right or wrong.
func lockedIn(answer string) reply { return private("🔒 Locked in: **" + escape(answer) + "**") }

// answer stores an answer and counts it. It returns the option's text, or what
// was typed.
func (l *live) answer(ctx context.Context, a quiz.Answer) (string, error) {
	question, err := l.begin(a)
	if err != nil {
		return "", err
	}
	answer := a.Text
	if a.Choice != quiz.NoChoice {
		answer = question.Options[a.Choice]
	}

	// The player may stop waiting; whether the answer was stored must be known
	// all the same, or the points would not be exact.
	err = l.store.SaveAnswer(context.WithoutCancel(ctx), quiz.AnswerRecord{
		Round: a.Round, User: a.User, Choice: a.Choice, Text: a.Text, Right: a.Right, At: a.At,
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
	return answer, nil
}

// begin lets an answer in that the round can take: the round does not close
// before it is stored. It returns the question.
func (l *live) begin(a quiz.Answer) (questions.Question, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.open {
		return questions.Question{}, quiz.ErrClosed
	}
	if err := l.game.Check(a); err != nil {
		return questions.Question{}, err
	}
	l.inFlight++
	return l.round.Question, nil
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
	if !l.open || l.round.ID != round || l.round.Typed {
		return false, false
	}
	return l.round.Question.Right == choice, true
}
