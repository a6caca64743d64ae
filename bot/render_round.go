package bot

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// renderRound is the message of an open round. The deadline is the one that is
// shown; answered is how many players have answered.
func renderRound(r quiz.RoundRecord, s quiz.Settings, answered int) discord.Message {
	q := r.Question
	fallen := ruledOut(r, s)
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n", promptText(q))
	if !r.Typed && needsLetters(q.Options) {
		for n, option := range q.Options {
			fmt.Fprintf(&body, "\n**%s**  %s", letter(n), struck(escape(option), slices.Contains(fallen, n)))
		}
		body.WriteByte('\n')
	}
	body.WriteString(hintLine(r, fallen))
	// The countdown is drawn by the player's own Discord: it needs no edits.
	fmt.Fprintf(&body, "\n⏳ Answer <t:%d:R>", roundUp(r.Deadline))
	if answered > 0 {
		fmt.Fprintf(&body, " · %s locked in", count(answered, "player"))
	}
	return discord.Message{
		Embeds: []*discordgo.MessageEmbed{{
			Title:       heading(r.Number, s.Rounds, q),
			Description: body.String(), Color: colourOpen,
			Footer: &discordgo.MessageEmbedFooter{Text: footer(r)},
		}},
		Components: roundButtons(r, fallen),
	}
}

// ruledOut lists the options that hints have ruled out so far.
func ruledOut(r quiz.RoundRecord, s quiz.Settings) []int {
	if r.Typed {
		return nil
	}
	falling := quiz.Falling(r.Question, s, r.Number)
	return falling[:min(len(r.Hints), len(falling))]
}

// hintLine tells what the hints have given.
func hintLine(r quiz.RoundRecord, fallen []int) string {
	switch {
	case len(r.Hints) == 0:
		return ""
	case r.Typed: // code: a row of underscores would be Markdown
		letters := quiz.Letters(plain(r.Question.Answer), len(r.Hints))
		return "\n💡 `" + strings.ReplaceAll(letters, "`", "'") + "` (" + lengths(letters) + ")\n"
	}
	var names []string
	for _, n := range fallen {
		names = append(names, struck(escape(r.Question.Options[n]), true))
	}
	return "\n💡 Not " + strings.Join(names, ", nor ") + "\n"
}

// lengths is how many letters and digits each word has: the gaps run together.
func lengths(letters string) string {
	var out []string
	for _, word := range strings.Fields(letters) {
		n := 0
		for _, r := range word {
			if r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) {
				n++
			}
		}
		if n > 0 {
			out = append(out, strconv.Itoa(n))
		}
	}
	return strings.Join(out, ", ")
}

func struck(text string, through bool) string {
	if through {
		return "~~" + text + "~~"
	}
	return text
}

// footer tells what an answer is worth.
func footer(r quiz.RoundRecord) string {
	rule := "One answer each. The sooner, the more points."
	if r.Typed {
		rule = "One answer each. The first right one wins, and ties with it."
	}
	switch {
	case len(r.Hints) > 1:
		return rule + " After two hints: worth half."
	case len(r.Hints) == 1:
		return rule + " After a hint: worth three quarters."
	case quiz.Hints(r.Question, r.Typed) > 0:
		return rule + " A hint costs a quarter."
	}
	return rule
}

// roundButtons are the ways to answer, and below them the one to a hint while
// there is one.
func roundButtons(r quiz.RoundRecord, fallen []int) []discordgo.MessageComponent {
	var hint []discordgo.Button
	if next := len(r.Hints) + 1; next <= quiz.Hints(r.Question, r.Typed) {
		hint = []discordgo.Button{{
			Label: []string{"Hint", "Another hint"}[next-1], Style: discordgo.SecondaryButton,
			Emoji:    &discordgo.ComponentEmoji{Name: "💡"},
			CustomID: customID("hint", int64(r.ID), int64(next)),
		}}
	}
	if r.Typed {
		return buttonRow(append([]discordgo.Button{answerButton(r.ID)}, hint...)...)
	}
	buttons := optionButtons(r.ID, r.Question)
	for _, n := range fallen {
		buttons[n].Disabled = true
	}
	if len(hint) == 0 {
		return rows(buttons)
	}
	return append(rows(buttons), buttonRow(hint...)...)
}

// answerButton opens the form of a typed round.
func answerButton(round quiz.RoundID) discordgo.Button {
	return discordgo.Button{
		Label: "Answer", Style: discordgo.PrimaryButton, CustomID: customID("type", int64(round)),
		Emoji: &discordgo.ComponentEmoji{Name: "✏️"},
	}
}

// optionButtons are one button for each option.
func optionButtons(round quiz.RoundID, q questions.Question) []discordgo.Button {
	lettered := needsLetters(q.Options)
	var buttons []discordgo.Button
	for n, option := range q.Options {
		buttons = append(buttons, discordgo.Button{
			Label: label80(option, n, lettered), Style: discordgo.SecondaryButton,
			CustomID: customID("answer", int64(round), int64(n)),
		})
	}
	return buttons
}

// roundUp is a moment in whole Unix seconds, never too early.
func roundUp(t time.Time) int64 {
	return t.Add(time.Second - time.Nanosecond).Unix()
}
