package bot

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/judge"
	"headliner/questions/quiz"
)

// maxTyped is how long a typed answer may be, in characters.
const maxTyped = 150

// openAnswer opens the form in which the answer to a round is typed. The button
// and the form name the round alone.
func (b *Bot) openAnswer(_ context.Context, i *discord.Interaction, args []int64) (reply, error) {
	l, round, err := b.typedRound(i, args)
	if err != nil {
		return reply{}, err
	}
	q, err := l.asks(quiz.Answer{
		Round: round, User: quiz.UserID(i.User.ID), Choice: quiz.NoChoice, At: i.Created,
	})
	if err != nil {
		return reply{}, err
	}
	l.types(quiz.UserID(i.User.ID))
	return reply{form: &form{
		id: customID("typed", int64(round)), title: formTitle(q),
		fields: []field{{id: "answer", label: "Your answer", hint: clip(plain(q.Prompt), 100), max: maxTyped}},
	}}, nil
}

// present is how many rounds a player who opens no form any more is waited for.
const present = 2

// types notes that a player has opened the form of the round. It is not stored:
// nothing that anybody was told depends on it.
func (l *live) types(user quiz.UserID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forms[user] = l.round.Number
}

// typingOn reports whether somebody may still be typing. Who is beaten to it
// has not answered, and so is not among those whom the rules wait for; but a
// wrong answer of the others must not end the round. The caller holds the lock.
func (l *live) typingOn() bool {
	if !l.round.Typed {
		return false
	}
	for user, number := range l.forms {
		if number+present < l.round.Number {
			delete(l.forms, user)
		} else if !l.game.HasAnswered(user) {
			return true
		}
	}
	return false
}

// formTitle is the question where Discord has room for it: the form may cover it.
func formTitle(q questions.Question) string {
	if prompt := plain(q.Prompt); utf8.RuneCountInString(prompt) <= 45 {
		return prompt
	}
	return "Type your answer"
}

// typedRound finds the game of a channel for a button or form of one of its
// rounds.
func (b *Bot) typedRound(i *discord.Interaction, args []int64) (*live, quiz.RoundID, error) {
	if len(args) != 1 {
		return nil, 0, errStale
	}
	l := b.games.in(quiz.GuildID(i.Guild), quiz.ChannelID(i.Channel))
	if l == nil {
		return nil, 0, quiz.ErrClosed
	}
	return l, quiz.RoundID(args[0]), nil
}

// takeTyped judges a typed answer and takes it, unless it is close.
func (b *Bot) takeTyped(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	l, round, err := b.typedRound(i, args)
	if err != nil {
		return reply{}, err
	}
	a := quiz.Answer{
		Round: round, User: quiz.UserID(i.User.ID), Choice: quiz.NoChoice,
		Text: plain(i.Fields["answer"]), At: i.Created,
	}
	switch {
	case strings.Trim(a.Text, " \u200d") == "": // a joiner is printed, but not seen
		return reply{}, say("That was empty. Press **Answer** again and type something.")
	case utf8.RuneCountInString(a.Text) > maxTyped:
		return reply{}, say(fmt.Sprintf("That was too long. An answer has up to %d characters.", maxTyped))
	}
	q, err := l.asks(a)
	if err != nil {
		return reply{}, err
	}
	verdict, err := l.judge(ctx, q, a)
	if err != nil {
		return reply{}, err
	}
	if verdict == judge.Close {
		if left, err := l.near(ctx, a); err != nil || left > 0 {
			return private(fmt.Sprintf("🤏 Close: be more specific. Press **Answer** again, %s left.",
				tries(left))), err
		}
	}
	a.Right = verdict == judge.Right
	text, err := l.answer(ctx, a)
	if err != nil {
		return reply{}, err
	}
	return lockedIn(text), nil
}

// tries writes "1 try", "2 tries".
func tries(n int) string {
	if n == 1 {
		return "1 try"
	}
	return fmt.Sprintf("%d tries", n)
}

// asks returns the question that an answer is for, if it could count.
func (l *live) asks(a quiz.Answer) (questions.Question, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.open {
		return questions.Question{}, quiz.ErrClosed
	}
	return l.round.Question, l.game.Check(a)
}

// judge decides whether an answer is right, by what its guild knows.
func (l *live) judge(ctx context.Context, q questions.Question, a quiz.Answer) (judge.Verdict, error) {
	bank, err := l.banks.of(ctx, l.settings.Guild)
	if err != nil {
		return judge.Wrong, err
	}
	r := l.judges.On(bank).Judge(judge.AskedOf(q), a.Text)
	l.log.Debug("judged", "round", a.Round, "user", a.User, "verdict", r.Verdict.String(), "rule", r.Rule)
	return r.Verdict, nil
}

// near counts an answer that was close and returns how many more may be; 0: it
// is one too many, and was not counted.
func (l *live) near(ctx context.Context, a quiz.Answer) (left int, err error) {
	l.mu.Lock()
	had := l.game.Tries(a.User)
	l.mu.Unlock()
	if had+1 >= quiz.MaxTries {
		return 0, nil
	}
	n := quiz.Near{Round: a.Round, User: a.User}
	if err := l.store.SaveNear(context.WithoutCancel(ctx), n); err != nil {
		return 0, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, err := l.game.Apply(n); err != nil {
		return 0, err
	}
	return quiz.MaxTries - l.game.Tries(a.User), nil
}

// Answer returns what could be typed in the form behind the button with this
// custom ID, for the simulated players of the sandbox; ok is false where it
// opens no form of a round being played.
func (b *Bot) Answer(_ context.Context, id string) (text string, ok bool) {
	verb, args, ok := splitID(id)
	if !ok || verb != "type" || len(args) != 1 {
		return "", false
	}
	b.games.mu.Lock()
	defer b.games.mu.Unlock()
	for _, l := range b.games.byRoom {
		if text, ok := l.spell(quiz.RoundID(args[0])); ok {
			return text, true
		}
	}
	return "", false
}

func (l *live) spell(round quiz.RoundID) (text string, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.open || l.round.ID != round || !l.round.Typed {
		return "", false
	}
	return l.round.Question.Answer, true
}
