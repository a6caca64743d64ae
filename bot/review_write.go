package bot

import (
	"context"
	"errors"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func waitsDraft(d quiz.Suggestion) bool { return d.Status == questions.Proposed }

// shownDraft is the draft that a button belongs to, as it was when it was
// shown. If somebody has decided or changed it since, it returns what to show
// instead.
func (b *Bot) shownDraft(
	ctx context.Context, i *discord.Interaction, args []int64,
) (d quiz.Suggestion, instead *reply, err error) {
	if len(args) != 2 {
		return d, nil, errStale
	}
	d, err = b.store.Suggestion(ctx, quiz.GuildID(i.Guild), args[0])
	if err != nil {
		return d, nil, err
	}
	if d.Revision == int(args[1]) && waitsDraft(d) {
		return d, nil, nil
	}
	late, err := b.lateDraft(ctx, i, d)
	return d, &late, err
}

// suggestEdit opens a form with a draft: what is sent with it is played.
func (b *Bot) suggestEdit(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, instead, err := b.shownDraft(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	f := &form{
		id: customID("suggest-text", d.ID, int64(d.Revision)), title: "Write the question", fields: []field{
			{id: "prompt", label: "Question", value: d.Question.Prompt, long: true, max: maxPrompt},
			{id: "answer", label: "Right answer", value: d.Question.Answer, max: maxOption},
			{id: "wrong1", label: "A wrong option", max: maxOption},
			{id: "wrong2", label: "Another wrong option", max: maxOption},
			{id: "wrong3", label: "A third wrong option", max: maxOption},
		},
	}
	for n, o := range wrongOf(d) {
		if n < 3 {
			f.fields[2+n].value = o
		}
	}
	return reply{form: f}, nil
}

// suggestText takes that form and puts the question into play. What breaks a
// rule is kept all the same, to be mended.
func (b *Bot) suggestText(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, instead, err := b.shownDraft(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	question, flaw := rewritten(d.Question, i.Fields)
	guild, by := quiz.GuildID(i.Guild), quiz.UserID(i.User.ID)
	if flaw == nil {
		_, flaw = b.acceptable(ctx, guild, quiz.Draft{Question: question})
	}
	if flaw != nil {
		return b.mendDraft(ctx, i, d, question, flaw)
	}
	batch, err := b.store.PublishSuggestion(ctx, guild, by, d.ID, d.Revision, question)
	if err != nil {
		return b.tooLate(ctx, i, d, err)
	}
	b.banks.changed(guild)
	return b.nextDraft(ctx, i, d.ID, said{text: "✅ In play: **" + escape(question.Prompt) + "**", batch: batch})
}

// rewritten is a question in the words of an admin. What the form has no field
// for stays; other names only for the answer that they belong to.
func rewritten(before questions.Question, fields map[string]string) (questions.Question, error) {
	q, err := writtenFrom(typed{
		prompt: fields["prompt"], answer: fields["answer"],
		wrong:    []string{fields["wrong1"], fields["wrong2"], fields["wrong3"]},
		category: string(before.Category), difficulty: string(before.Difficulty),
	})
	q.Source, q.Evidence = before.Source, before.Evidence
	if questions.Fold(q.Answer) == questions.Fold(before.Answer) {
		q.AnswerID, q.Aliases = before.AnswerID, before.Aliases
	}
	return q, err
}

// mendDraft keeps what was typed and says what is wrong with it.
func (b *Bot) mendDraft(
	ctx context.Context, i *discord.Interaction, d quiz.Suggestion, typed questions.Question, flaw error,
) (reply, error) {
	why, mendable := explain(flaw)
	if !mendable {
		return reply{}, flaw
	}
	guild := quiz.GuildID(i.Guild)
	batch, err := b.store.ReviseSuggestion(ctx, guild, quiz.UserID(i.User.ID), d.ID, d.Revision, typed)
	if err != nil {
		return b.tooLate(ctx, i, d, err)
	}
	q, err := b.queue(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	now, err := b.store.Suggestion(ctx, guild, d.ID)
	if err != nil {
		return reply{}, err
	}
	text := "✏️ Not in play yet. " + why + "\nNothing is lost: press Edit."
	return b.draftCard(ctx, i, q, now, said{text: text, batch: batch})
}

// suggestReject keeps a draft out of play.
func (b *Bot) suggestReject(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, instead, err := b.shownDraft(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	batch, err := b.store.RejectSuggestion(ctx, quiz.GuildID(i.Guild), quiz.UserID(i.User.ID), d.ID, d.Revision)
	if err != nil {
		return b.tooLate(ctx, i, d, err)
	}
	return b.nextDraft(ctx, i, d.ID, said{text: "❌ Rejected: **" + escape(d.Question.Prompt) + "**", batch: batch})
}

// tooLate shows a draft as somebody else has left it a moment ago.
func (b *Bot) tooLate(ctx context.Context, i *discord.Interaction, d quiz.Suggestion, err error) (reply, error) {
	if !errors.Is(err, quiz.ErrDecided) {
		return reply{}, err
	}
	now, err := b.store.Suggestion(ctx, quiz.GuildID(i.Guild), d.ID)
	if err != nil {
		return reply{}, err
	}
	return b.lateDraft(ctx, i, now)
}
