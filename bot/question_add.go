package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// Lengths of what an admin types, in characters: what Discord takes at most in
// the place where it is shown.
const (
	maxPrompt  = 300
	maxOption  = 150
	maxAliases = 500
	maxSource  = 300
)

func (b *Bot) questionAdd() action {
	return action{
		name: "add", about: "Write a question; with no options, a form opens",
		options: []*discordgo.ApplicationCommandOption{
			text("prompt", "The question, ending with ?", maxPrompt),
			text("answer", "The right answer", maxOption),
			text("wrong1", "A wrong option", maxOption),
			text("wrong2", "Another wrong option", maxOption),
			text("wrong3", "A third wrong option", maxOption),
			listed("category", "What it is about"),
			oneOf("difficulty", "How hard it is (medium)", questions.Difficulties()),
			text("aliases", "Other right spellings, separated by commas", maxAliases),
			text("source", "Where it can be checked: a link or a title", maxSource),
		},
		run: b.addQuestion, complete: b.completeCategory,
	}
}

func (b *Bot) addQuestion(ctx context.Context, i *discord.Interaction) (reply, error) {
	if len(i.Options) == 0 {
		return reply{form: questionForm(customID("question-new"), questions.Question{})}, nil
	}
	q, err := writtenFrom(typed{
		prompt: i.Options.String("prompt"), answer: i.Options.String("answer"),
		wrong: []string{
			i.Options.String("wrong1"), i.Options.String("wrong2"), i.Options.String("wrong3"),
		},
		category: i.Options.String("category"), difficulty: i.Options.String("difficulty"),
		aliases: i.Options.String("aliases"), source: i.Options.String("source"),
	})
	if err != nil {
		return reply{}, err
	}
	return b.draft(ctx, i, quiz.Draft{Question: q}, nil)
}

// newQuestion takes the form that /question add opens.
func (b *Bot) newQuestion(ctx context.Context, i *discord.Interaction, _ []int64) (reply, error) {
	q, err := fromForm(i, questions.Question{})
	return b.draft(ctx, i, quiz.Draft{Question: q}, err)
}

// draft checks a question, keeps it as a draft and shows it to its author as
// players would see it. flaw is what reading it found wrong already. A form
// that was filled in wrongly is kept too: its author can mend it.
func (b *Bot) draft(ctx context.Context, i *discord.Interaction, d quiz.Draft, flaw error) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	var a advice
	if flaw == nil {
		a, flaw = b.acceptable(ctx, guild, d)
	}
	why, mendable := explain(flaw)
	if flaw != nil && (!mendable || i.Kind == discord.Command) {
		if mendable && a.mended {
			return reply{}, say(why + a.wording())
		}
		return reply{}, flaw
	}
	var err error
	if d.Author = quiz.UserID(i.User.ID); d.ID == 0 {
		d.ID, err = b.store.SaveDraft(ctx, guild, d)
	} else {
		err = b.store.UpdateDraft(ctx, guild, d)
	}
	if err != nil {
		return reply{}, err
	}
	if flaw != nil {
		return mend(d, why, a), nil
	}
	return preview(d, a), nil
}

// mend says what is wrong with a draft, with a way to change it.
func mend(d quiz.Draft, why string, a advice) reply {
	r := private(why + a.wording() + "\nNothing is lost: press Edit to change it.")
	r.message.Components = buttonRow(append(a.use(d.ID),
		discordgo.Button{Label: "Edit", Style: discordgo.PrimaryButton, CustomID: customID("draft-edit", d.ID)},
		discordgo.Button{Label: "Discard", Style: discordgo.DangerButton, CustomID: customID("draft-discard", d.ID)},
	)...)
	return r
}

// acceptable refuses a question that breaks a hard rule or that is there
// already, and has advice for one that could be better.
func (b *Bot) acceptable(ctx context.Context, guild quiz.GuildID, d quiz.Draft) (advice, error) {
	a, err := b.advise(ctx, guild, d.Question)
	if err != nil {
		return advice{}, err
	}
	if err := a.refusal(); err != nil {
		return a, err
	}
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return a, err
	}
	twin, found := bank.Duplicate(d.Question)
	if !found || (d.Replaces != 0 && twin.Key == writtenKey(d.Replaces)) {
		return a, nil
	}
	return a, say("There is such a question already: **" + escape(twin.Prompt) + "** (answer: " +
		escape(twin.Answer) + ").")
}

// preview shows a draft as it will look in play, with what the rules say of it
// and what can be done to it.
func preview(d quiz.Draft, a advice) reply {
	m := asPlayed(d.Question)
	m.Content = "This is how players will see it. The right answer is marked for you only." + a.words()
	buttons := append([]discordgo.Button{
		{Label: "Save", Style: discordgo.SuccessButton, CustomID: customID("draft-save", d.ID)},
	}, a.use(d.ID)...)
	m.Components = append(m.Components, buttonRow(append(buttons,
		discordgo.Button{Label: "Edit", Style: discordgo.PrimaryButton, CustomID: customID("draft-edit", d.ID)},
		discordgo.Button{Label: "Discard", Style: discordgo.DangerButton, CustomID: customID("draft-discard", d.ID)},
	)...)...)
	return reply{message: m}
}

// asPlayed shows a question as in play, its buttons without effect and the
// right one marked, with what the reveal will add.
func asPlayed(q questions.Question) discord.Message {
	m := renderReveal(quiz.Result{Number: 1, Of: 1, Question: q})
	embed := m.Embeds[0]
	embed.Title = strings.TrimPrefix(embed.Title, "Round 1 of 1 · ")
	embed.Color = colourNotice
	embed.Fields = embed.Fields[1:] // who got it: nobody yet
	if needsLetters(q.Options) {
		var lines []string
		for n, o := range q.Options {
			lines = append(lines, "**"+letter(n)+"**  "+escape(o))
		}
		embed.Description += "\n\n" + strings.Join(lines, "\n")
	}
	if len(q.Aliases) > 0 {
		embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{
			Name: "Also accepted", Value: escape(clip(strings.Join(q.Aliases, ", "), 500)),
		})
	}
	return m
}

// saveDraft puts a draft into play.
func (b *Bot) saveDraft(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, err := b.ownDraft(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	guild := quiz.GuildID(i.Guild)
	if _, err := b.acceptable(ctx, guild, d); err != nil {
		return reply{}, err
	}
	if _, err := b.store.PublishDraft(context.WithoutCancel(ctx), guild, d.ID); err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	m := asPlayed(d.Question)
	m.Content = "✅ Saved. It can come up from the next question on."
	return reply{message: m, update: true}, nil
}

// editDraft opens the form with what the draft holds.
func (b *Bot) editDraft(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, err := b.ownDraft(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	return reply{form: questionForm(customID("draft-text", d.ID), d.Question)}, nil
}

// reviseDraft takes that form.
func (b *Bot) reviseDraft(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, err := b.ownDraft(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	var flaw error
	d.Question, flaw = fromForm(i, d.Question)
	r, err := b.draft(ctx, i, d, flaw)
	r.update = i.Message != ""
	return r, err
}

// discardDraft throws a draft away.
func (b *Bot) discardDraft(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, err := b.ownDraft(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	if err := b.store.DiscardDraft(ctx, quiz.GuildID(i.Guild), d.ID); err != nil {
		return reply{}, err
	}
	r := private("Discarded. Nothing was saved.")
	r.update = true
	return r, nil
}

// ownDraft reads the draft that a button names.
func (b *Bot) ownDraft(ctx context.Context, i *discord.Interaction, args []int64) (quiz.Draft, error) {
	if len(args) != 1 {
		return quiz.Draft{}, errStale
	}
	return b.store.Draft(ctx, quiz.GuildID(i.Guild), args[0])
}
