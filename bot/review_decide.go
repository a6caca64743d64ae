package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// reviewApprove puts a candidate into play.
func (b *Bot) reviewApprove(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	q, r, instead, err := b.shown(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	if r.Status == questions.Expired {
		r.fact.AsOf = today(i)
	}
	switch {
	case r.restates():
		return b.confirm(ctx, i, q, r)
	case r.known:
		return b.next(ctx, i, r.Candidate, said{text: "I know that already: " + escape(r.words(q.bank))})
	case !r.ready(q.bank):
		return reply{}, say("It can't be approved as it is. Edit it first, or reject it.")
	}
	did := "✅ Approved: "
	if r.Status == questions.Expired {
		did = "✅ Still true: "
	} else if r.Missing {
		did = "✅ Kept: "
	}
	return b.decide(ctx, i, q, r, r.verdict(), did)
}

// reviewReject keeps a candidate out of play; one that has expired goes out.
func (b *Bot) reviewReject(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	q, r, instead, err := b.shown(ctx, i, args)
	if err != nil || instead != nil {
		return or(instead), err
	}
	v := quiz.Verdict{Candidate: r.ID, Revision: r.Revision, To: questions.Rejected}
	if r.played() {
		v.To = questions.Retracted
		return b.decide(ctx, i, q, r, v, "🗑️ Out of play: ")
	}
	return b.decide(ctx, i, q, r, v, "❌ Rejected: ")
}

// decide carries a verdict out and shows the next card.
func (b *Bot) decide(
	ctx context.Context, i *discord.Interaction, q *queue, r *resolved, v quiz.Verdict, did string,
) (reply, error) {
	guild := quiz.GuildID(i.Guild)
	words := r.words(q.bank)
	batch, _, err := b.store.Decide(ctx, guild, quiz.UserID(i.User.ID), []quiz.Verdict{v})
	if errors.Is(err, quiz.ErrDecided) {
		c, err := b.store.Candidate(ctx, guild, r.ID)
		if err != nil {
			return reply{}, err
		}
		return b.late(ctx, i, q, q.resolve(c))
	}
	if err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	text := did + "**" + escape(words) + "**"
	for _, f := range r.replaces {
		if v.To == questions.Approved {
			text += "\nOut of play with that: " + escape(q.bank.State(f))
		}
	}
	return b.next(ctx, i, r.Candidate, said{text: text, batch: batch})
}

func or(r *reply) reply {
	if r == nil {
		return reply{}
	}
	return *r
}

// plainOnes are the cards of an article that can be approved without a second
// look: no warning, no doubt who is meant, nothing that speaks against them.
func (q *queue) plainOnes(article int64) []*resolved {
	fresh := &newcomers{bank: q.bank}
	var out []*resolved
	for _, card := range q.cards {
		if card.Article != article || part(card.Candidate) != 0 {
			continue
		}
		r := resolve(q.bank, fresh, card.Candidate, q.articles[article])
		if !r.known && len(r.replaces) == 0 && len(q.rivals(r)) == 0 && r.ready(q.bank) {
			out = append(out, r)
		}
	}
	return out
}

// maxBulk bounds how many facts one press approves.
const maxBulk = 100

// reviewBulk approves what an article states without a warning.
func (b *Bot) reviewBulk(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 1 {
		return reply{}, errStale
	}
	guild := quiz.GuildID(i.Guild)
	q, err := b.queue(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	list := q.plainOnes(args[0])
	list = list[:min(len(list), maxBulk)]
	if len(list) == 0 {
		return reply{}, say("Nothing of that article can be approved without a closer look.")
	}
	verdicts := make([]quiz.Verdict, len(list))
	for n, r := range list {
		verdicts[n] = r.verdict()
	}
	batch, done, err := b.store.Decide(ctx, guild, quiz.UserID(i.User.ID), verdicts)
	if err != nil {
		return reply{}, err
	}
	b.banks.changed(guild)
	return approvedMany(q, list, batch, done), nil
}

// approvedMany lists what was approved with one press.
func approvedMany(q *queue, list []*resolved, batch int64, done int) reply {
	var lines []string
	for n, r := range list {
		if n == 25 {
			lines = append(lines, fmt.Sprintf("and %d more", len(list)-n))
			break
		}
		lines = append(lines, "• "+escape(clip(r.words(q.bank), 130)))
	}
	out := reply{update: true, message: discord.Message{Embeds: []*discordgo.MessageEmbed{{
		Title: "✅ Approved: " + count(done, "fact"), Color: colourRight,
		Description: clip(strings.Join(lines, "\n"), 4000),
	}}}}
	out.message.Components = buttonRow(
		discordgo.Button{
			Label: "Next", Style: discordgo.PrimaryButton, CustomID: customID("review-next", list[len(list)-1].ID),
		},
		undoButton(batch),
	)
	return out
}
