package bot

import (
	"context"
	"errors"
	"fmt"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) review() action {
	return action{run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
		q, err := b.queue(ctx, quiz.GuildID(i.Guild))
		if err != nil {
			return reply{}, err
		}
		if p := q.first(); p != (spot{}) {
			return b.show(ctx, i, q, p, said{})
		}
		return private("Nothing waits for review. `/article add` brings new facts."), nil
	}}
}

// show shows one place of the queue.
func (b *Bot) show(ctx context.Context, i *discord.Interaction, q *queue, p spot, s said) (reply, error) {
	if p.draft != nil {
		return b.draftCard(ctx, i, q, *p.draft, s)
	}
	return b.card(ctx, i, q, p.card, s)
}

// said is what happened just before a card is shown.
type said struct {
	text  string
	batch int64 // to take it back; 0: it cannot be
}

// reviewArticle shows the first card of an article.
func (b *Bot) reviewArticle(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	q, err := b.queue(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	if p := q.of(args[0]); p != (spot{}) {
		return b.show(ctx, i, q, p, said{})
	}
	return private("Nothing of that article waits for review any more."), nil
}

// reviewNext passes over a card.
func (b *Bot) reviewNext(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	c, err := b.store.Candidate(ctx, quiz.GuildID(i.Guild), args[0])
	if err != nil && !errors.Is(err, quiz.ErrNotFound) {
		return reply{}, err
	}
	return b.next(ctx, i, c, said{})
}

// next shows the card after that of c.
func (b *Bot) next(ctx context.Context, i *discord.Interaction, c quiz.Candidate, s said) (reply, error) {
	q, err := b.queue(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	return b.showNext(ctx, i, q, q.after(c), s)
}

// showNext shows a place of the queue, or that there is no other.
func (b *Bot) showNext(ctx context.Context, i *discord.Interaction, q *queue, p spot, s said) (reply, error) {
	if p != (spot{}) {
		return b.show(ctx, i, q, p, s)
	}
	if p = q.first(); p != (spot{}) {
		s.text = "That is the only one left."
		return b.show(ctx, i, q, p, s)
	}
	if s.text != "" {
		s.text += "\n\n"
	}
	r := private(s.text + "🎉 Nothing waits for review any more.")
	r.update = i.Kind != discord.Command
	if s.batch != 0 {
		r.message.Components = buttonRow(undoButton(s.batch))
	}
	return r, nil
}

// shown is the card that a button belongs to, as it was when it was shown. If
// somebody has decided or changed it since, it returns what to show instead.
func (b *Bot) shown(
	ctx context.Context, i *discord.Interaction, args []int64,
) (q *queue, r *resolved, instead *reply, err error) {
	if len(args) < 2 {
		return nil, nil, nil, errStale
	}
	guild := quiz.GuildID(i.Guild)
	c, err := b.store.Candidate(ctx, guild, args[0])
	if err != nil {
		return nil, nil, nil, err
	}
	if q, err = b.queue(ctx, guild); err != nil {
		return nil, nil, nil, err
	}
	r = q.resolve(c)
	if c.Revision == int(args[1]) && waits(c) {
		return q, r, nil, nil
	}
	late, err := b.late(ctx, i, q, r)
	return q, r, &late, err
}

func waits(c quiz.Candidate) bool {
	return c.Status == questions.Proposed || c.Status == questions.Expired ||
		c.Status == questions.Approved && c.Missing
}

// late tells that a card was decided or changed by somebody else.
func (b *Bot) late(ctx context.Context, i *discord.Interaction, q *queue, r *resolved) (reply, error) {
	if waits(r.Candidate) {
		return b.card(ctx, i, q, r, said{text: "👀 This one was changed meanwhile. Have another look."})
	}
	out := private(fmt.Sprintf("👥 **%s**\nAlready %s%s.", escape(r.words(q.bank)), r.Status, decidedBy(r.Candidate)))
	out.update = true
	out.message.Components = buttonRow(discordgo.Button{
		Label: "Next", Style: discordgo.SecondaryButton, CustomID: customID("review-next", r.ID),
	})
	return out, nil
}

// decidedBy says who decided and when.
func decidedBy(c quiz.Candidate) string {
	if c.DecidedBy == "" {
		return ""
	}
	return fmt.Sprintf(" by %s <t:%d:R>", mention(c.DecidedBy), c.Decided.Unix())
}

// reviewUndo takes the decisions of one press back.
func (b *Bot) reviewUndo(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	guild := quiz.GuildID(i.Guild)
	back, err := b.store.Undo(ctx, guild, quiz.UserID(i.User.ID), args[0])
	if err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	q, err := b.queue(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	s := said{text: "↩️ Taken back."}
	if len(back.Facts) > 1 {
		s.text = fmt.Sprintf("↩️ Taken back: %d facts are as before.", len(back.Facts))
	}
	for _, r := range q.cards {
		if contains(back.Facts, r.ID) {
			return b.card(ctx, i, q, r, s)
		}
	}
	for _, d := range q.drafts {
		if contains(back.Suggestions, d.ID) {
			return b.draftCard(ctx, i, q, d, s)
		}
	}
	r := private(s.text)
	r.update = true
	return r, nil
}

func undoButton(batch int64) discordgo.Button {
	return discordgo.Button{
		Label: "Undo", Style: discordgo.SecondaryButton, CustomID: customID("review-undo", batch),
	}
}
