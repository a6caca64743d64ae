package bot

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// advice is what the rules say of a draft, and how it would be better.
type advice struct {
	found  []questions.Finding
	better questions.Question
	mended bool // better is another wording
}

// advise holds a draft against the rules. What it says now is taken to hold
// today.
func (b *Bot) advise(ctx context.Context, guild quiz.GuildID, q questions.Question) (advice, error) {
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return advice{}, err
	}
	asOf := q.AsOf
	if q.AsOf.IsZero() {
		q.AsOf = dayOf(time.Now())
	}
	a := advice{found: bank.Check(q)}
	a.better, a.mended = bank.Mend(q)
	a.mended = a.mended && len(bank.Breaks(a.better)) == 0
	a.better.AsOf = asOf
	return a, nil
}

// refusal says which hard rules are broken, nil where none is.
func (a advice) refusal() error {
	var errs []error
	for _, f := range a.found {
		if f.Hard {
			errs = append(errs, &questions.Invalid{Problem: f.Text})
		}
	}
	return errors.Join(errs...)
}

// How many soft rules a preview speaks of, and in how many characters: Discord
// takes 2,000 in all.
const (
	maxAdvice = 5
	maxWords  = 1700
)

// words tells what soft rules say and the better wording, "" for nothing.
func (a advice) words() string {
	var lines []string
	for _, f := range a.found {
		if !f.Hard && len(lines) < maxAdvice {
			lines = append(lines, "• "+escape(clip(f.Text, 200)))
		}
	}
	if len(lines) == 0 {
		return a.wording()
	}
	return clip("\n**Worth a second look**\n"+strings.Join(lines, "\n")+a.wording(), maxWords)
}

// wording tells the better wording.
func (a advice) wording() string {
	if !a.mended {
		return ""
	}
	return "\nBetter: **" + escape(a.better.Prompt) + "** (answer: " + escape(a.better.Answer) + ")"
}

// use is the button that takes the better wording, none where there is none.
func (a advice) use(draft int64) []discordgo.Button {
	if !a.mended {
		return nil
	}
	return []discordgo.Button{{
		Label: "Use this wording", Style: discordgo.PrimaryButton, CustomID: customID("draft-better", draft),
	}}
}

// betterDraft puts the better wording into a draft.
func (b *Bot) betterDraft(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	d, err := b.ownDraft(ctx, i, args)
	if err != nil {
		return reply{}, err
	}
	a, err := b.advise(ctx, quiz.GuildID(i.Guild), d.Question)
	if err != nil {
		return reply{}, err
	}
	d.Question = a.better
	r, err := b.draft(ctx, i, d, nil)
	r.update = true
	return r, err
}

// unplayed says why a written question is not asked, "" where it is.
func unplayed(bank *questions.Bank, q questions.Question) string {
	found := bank.Breaks(q)
	if len(found) == 0 {
		return ""
	}
	return "🚫 Not asked: " + escape(clip(found[0].Text, 300))
}
