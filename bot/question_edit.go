package bot

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) questionEdit() action {
	return action{
		name: "edit", about: "Change one of this server's questions",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("question", "Which question: type to search")),
		},
		run: b.openQuestion, complete: b.completeQuestion,
	}
}

func (b *Bot) questionRemove() action {
	return action{
		name: "remove", about: "Take one of this server's questions out of play",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("question", "Which question: type to search")),
		},
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			w, err := b.chosen(ctx, i)
			if err != nil {
				return reply{}, err
			}
			return b.removeQuestion(ctx, i, []int64{w.ID})
		},
		complete: b.completeQuestion,
	}
}

// openQuestion opens the form for a question named by the option.
func (b *Bot) openQuestion(ctx context.Context, i *discord.Interaction) (reply, error) {
	w, err := b.chosen(ctx, i)
	if err != nil {
		return reply{}, err
	}
	return reply{form: questionForm(customID("question-text", w.ID), w.Question)}, nil
}

// editQuestion opens it for a question named by a button.
func (b *Bot) editQuestion(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	w, err := b.named(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	return reply{form: questionForm(customID("question-text", w.ID), w.Question)}, nil
}

// reviseQuestion takes the form: the new text is shown as a draft first.
func (b *Bot) reviseQuestion(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	w, err := b.named(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	q, flaw := fromForm(i, w.Question)
	return b.draft(ctx, i, quiz.Draft{Replaces: w.ID, Question: q}, flaw)
}

// chosen is the question that the option names: by its number, as autocomplete
// fills in, or by its text.
func (b *Bot) chosen(ctx context.Context, i *discord.Interaction) (quiz.Written, error) {
	wanted := plain(i.Options.String("question"))
	guild := quiz.GuildID(i.Guild)
	if id, ok := writtenNumber(wanted); ok {
		return b.store.WrittenQuestion(ctx, guild, id)
	}
	all, err := b.store.Written(ctx, guild)
	if err != nil {
		return quiz.Written{}, err
	}
	for _, w := range all {
		if questions.Fold(w.Question.Prompt) == questions.Fold(wanted) {
			return w, nil
		}
	}
	return quiz.Written{}, quiz.ErrNotFound
}

// named is the question that a button names.
func (b *Bot) named(ctx context.Context, i *discord.Interaction, args []int64) (quiz.Written, error) {
	if len(args) != 1 {
		return quiz.Written{}, errStale
	}
	return b.store.WrittenQuestion(ctx, quiz.GuildID(i.Guild), args[0])
}

// completeQuestion offers the guild's questions that hold what was typed.
func (b *Bot) completeQuestion(ctx context.Context, i *discord.Interaction) (reply, error) {
	all, err := b.store.Written(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("question"))
	var r reply
	for _, w := range all {
		hay := questions.Fold(w.Question.Prompt + " " + w.Question.Answer)
		if len(r.choices) < maxChoices && strings.Contains(hay, typed) {
			r.choices = append(r.choices, choice(w.Question.Prompt, strconv.FormatInt(w.ID, 10)))
		}
	}
	return r, nil
}

// maxChoices is how many suggestions Discord takes.
const maxChoices = 25

// choice is one suggestion; Discord takes 100 characters of its name.
func choice(name, value string) *discordgo.ApplicationCommandOptionChoice {
	return &discordgo.ApplicationCommandOptionChoice{Name: clip(plain(name), 100), Value: value}
}

// writtenKey is the key under which a written question is played.
func writtenKey(id int64) string { return "q:" + strconv.FormatInt(id, 10) }
