package bot

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// searched is how many of the last questions of a guild are looked through.
const searched = 200

func (b *Bot) questionShow() action {
	return action{
		name: "show", about: "Show a question and how it was played",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("question", "Which question, also one that was asked lately: type to search")),
		},
		run: b.showQuestion, complete: b.completeShown,
	}
}

// showQuestion shows one of the guild's own questions, or any that it was asked.
func (b *Bot) showQuestion(ctx context.Context, i *discord.Interaction) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	w, err := b.chosen(ctx, i)
	if err == nil {
		return b.showWritten(ctx, guild, w)
	}
	if !errors.Is(err, quiz.ErrNotFound) {
		return reply{}, err
	}
	p, err := b.played(ctx, guild, plain(i.Options.String("question")))
	if err != nil {
		return reply{}, err
	}
	m := asPlayed(p.Question)
	m.Embeds[0].Fields = append(m.Embeds[0].Fields, playFields(p)...)
	if p.Question.Fact != "" {
		m.Embeds[0].Footer = &discordgo.MessageEmbedFooter{Text: "Fact: " + clip(plain(p.Question.Fact), 200)}
	}
	return reply{message: m}, nil
}

// showWritten shows one that an admin wrote, with what can be done to it.
func (b *Bot) showWritten(ctx context.Context, guild quiz.GuildID, w quiz.Written) (reply, error) {
	p, err := b.store.QuestionPlay(ctx, guild, w.Question.Key)
	if errors.Is(err, quiz.ErrNotFound) {
		p.Item.Value, err = w.Question.Difficulty.Level(), nil
	}
	if err != nil {
		return reply{}, err
	}
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	m := asPlayed(w.Question)
	m.Content = fmt.Sprintf("Question %d, by %s, <t:%d:D>.", w.ID, mention(w.Author), w.Created.Unix())
	if why := unplayed(bank, w.Question); why != "" {
		m.Content += "\n" + why
	}
	m.Embeds[0].Fields = append(m.Embeds[0].Fields, playFields(p)...)
	m.Components = append(m.Components, buttonRow(
		discordgo.Button{Label: "Edit", Style: discordgo.PrimaryButton, CustomID: customID("question-edit", w.ID)},
		discordgo.Button{Label: "Remove", Style: discordgo.DangerButton, CustomID: customID("question-remove", w.ID)},
	)...)
	return reply{message: m}, nil
}

// played finds a question that the guild was asked: by its key, or the last
// whose prompt holds the words.
func (b *Bot) played(ctx context.Context, guild quiz.GuildID, wanted string) (quiz.Play, error) {
	p, err := b.store.QuestionPlay(ctx, guild, wanted)
	if err == nil || !errors.Is(err, quiz.ErrNotFound) {
		return p, err
	}
	lately, err := b.store.AskedLately(ctx, guild, searched)
	if err != nil {
		return quiz.Play{}, err
	}
	words := questions.Fold(strings.TrimSuffix(wanted, "…"))
	for _, p := range lately {
		if words != "" && strings.Contains(questions.Fold(p.Question.Prompt), words) {
			return b.store.QuestionPlay(ctx, guild, p.Question.Key)
		}
	}
	return quiz.Play{}, quiz.ErrNotFound
}

// completeShown offers the guild's own questions and those it was asked lately.
func (b *Bot) completeShown(ctx context.Context, i *discord.Interaction) (reply, error) {
	r, err := b.completeQuestion(ctx, i)
	if err != nil {
		return reply{}, err
	}
	lately, err := b.store.AskedLately(ctx, quiz.GuildID(i.Guild), searched)
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("question"))
	for _, p := range lately {
		q := p.Question
		hay := questions.Fold(q.Prompt + " " + q.Answer)
		if len(r.choices) >= maxChoices || q.Fact == "" || !strings.Contains(hay, typed) {
			continue
		}
		value := q.Key
		if len(value) > 100 { // more than Discord takes: the words find it, too
			value = clip(plain(q.Prompt), 100)
		}
		r.choices = append(r.choices, choice(q.Prompt, value))
	}
	return r, nil
}

// playFields tells how a question was played.
func playFields(p quiz.Play) []*discordgo.MessageEmbedField {
	fields := []*discordgo.MessageEmbedField{
		{Name: "How it played", Value: askedWords(p)},
		{Name: "Difficulty", Value: levelWords(p.Item)},
	}
	if picks := pickWords(p.Picks); picks != "" {
		fields = append(fields, &discordgo.MessageEmbedField{Name: "First picks here", Value: picks})
	}
	if text := flagWords(p.Flag); text != "" {
		fields = append(fields, &discordgo.MessageEmbedField{Name: "⚠️ Worth a look", Value: text})
	}
	return fields
}

func askedWords(p quiz.Play) string {
	if p.Asked == 0 {
		return "Not asked yet."
	}
	return fmt.Sprintf("Asked %s here, last <t:%d:R>%s.", times(p.Asked), p.Last.Unix(),
		howWell(p.Right, p.Answers))
}

// levelWords puts a rating in words, with what it rests on, and whether the
// better players know the answer.
func levelWords(i quiz.Item) string {
	chance := quiz.Chance(quiz.Rating{}, i.Rating, questions.OptionCount)
	text := fmt.Sprintf("**%s** (%+.1f): an average player finds it %.0f times in 100.",
		title(questions.DifficultyAt(i.Value)), i.Value, 100*chance)
	if i.First == 0 {
		return text + " That is expected; nobody has answered it yet."
	}
	text += fmt.Sprintf("\n%s, %d right.", count(i.First, "first answer"), i.FirstRight)
	r, ok := i.Discrimination()
	if !ok {
		return text + " Too few by players I know to tell whether the better ones find it."
	}
	return text + fmt.Sprintf("\nDiscrimination %+.2f: %s.", r, discriminationWords(r))
}

func discriminationWords(r float64) string {
	switch {
	case r >= 0.3:
		return "the better a player, the likelier they are right"
	case r >= 0.1:
		return "better players are right a little more often"
	case r > -0.1:
		return "good players and others are right alike"
	}
	return "better players are right less often"
}

// pickWords lists the options that were picked, most often first.
func pickWords(picks []quiz.Pick) string {
	var lines []string
	for n, p := range picks {
		if n == 12 {
			break
		}
		mark := "▫️"
		if p.Right {
			mark = "✅"
		}
		lines = append(lines, fmt.Sprintf("%s %s · %d of %d", mark, escape(clip(p.Option, 60)), p.Picked, p.Shown))
	}
	return strings.Join(lines, "\n")
}

func flagWords(f quiz.Flag) string {
	switch f {
	case quiz.Reversed:
		return "The better players get it wrong. Is the answer right, and the only one?"
	case quiz.Outdone:
		return "A wrong option is picked more often than the answer. Is it right, too?"
	}
	return ""
}

// writtenNumber reads the number of a written question, "12" or "q:12".
func writtenNumber(s string) (int64, bool) {
	id, err := strconv.ParseInt(strings.TrimPrefix(s, "q:"), 10, 64)
	return id, err == nil
}
