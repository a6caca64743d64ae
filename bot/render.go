package bot

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// Colours of the bar beside a message.
const (
	colourOpen   = 0x5865F2
	colourRight  = 0x2E9E5B
	colourTable  = 0xE0A526
	colourNotice = 0x80848E
)

const (
	maxLabel    = 80 // characters on a button
	wideLabel   = 38 // from here on a button gets a row of its own
	shownNames  = 12 // players named in a reveal
	shownLines  = 25 // lines of a table of standings
	maxEvidence = 400
)

// renderRound is the message of an open round. The deadline is the one that is
// shown; answered is how many players have answered.
func renderRound(r quiz.RoundRecord, s quiz.Settings, answered int) discord.Message {
	q := r.Question
	lettered := needsLetters(q.Options)
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n", escape(q.Prompt))
	if lettered {
		for n, option := range q.Options {
			fmt.Fprintf(&body, "\n**%s**  %s", letter(n), escape(option))
		}
		body.WriteByte('\n')
	}
	// The countdown is drawn by the player's own Discord: it needs no edits.
	fmt.Fprintf(&body, "\n⏳ Answer <t:%d:R>", roundUp(r.Deadline))
	if answered > 0 {
		fmt.Fprintf(&body, " · %s locked in", count(answered, "player"))
	}
	var buttons []discordgo.Button
	for n, option := range q.Options {
		buttons = append(buttons, discordgo.Button{
			Label: label80(option, n, lettered), Style: discordgo.SecondaryButton,
			CustomID: customID("answer", int64(r.ID), int64(n)),
		})
	}
	return discord.Message{
		Embeds: []*discordgo.MessageEmbed{{
			Title:       heading(r.Number, s.Rounds, q),
			Description: body.String(), Color: colourOpen,
			Footer: &discordgo.MessageEmbedFooter{Text: "One answer each. The sooner, the more points."},
		}},
		Components: rows(buttons),
	}
}

// renderReveal is the same message once the round is closed.
func renderReveal(r quiz.Result) discord.Message {
	q := r.Question
	lettered := needsLetters(q.Options)
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n\n✅ **%s**", escape(q.Prompt), escape(q.Answer))
	if q.Statement != "" {
		body.WriteString("\n" + escape(q.Statement))
	}
	if q.Evidence != "" {
		body.WriteString("\n> " + escape(clip(q.Evidence, maxEvidence)))
	}
	embed := &discordgo.MessageEmbed{
		Title: heading(r.Number, r.Of, q), Description: body.String(), Color: colourRight,
		Fields: []*discordgo.MessageEmbedField{{Name: "Who got it", Value: winners(r)}},
	}
	if !q.Source.IsZero() {
		embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{
			Name: "Source", Value: source(q.Source),
		})
	}
	var buttons []discordgo.Button
	for n, option := range q.Options {
		button := discordgo.Button{
			Label: label80(option, n, lettered), Style: discordgo.SecondaryButton, Disabled: true,
			CustomID: customID("answer", int64(r.Round), int64(n)),
		}
		if n == q.Right { // the check says it too: never by colour alone
			button.Style = discordgo.SuccessButton
			button.Emoji = &discordgo.ComponentEmoji{Name: "✅"}
		}
		buttons = append(buttons, button)
	}
	return discord.Message{Embeds: []*discordgo.MessageEmbed{embed}, Components: rows(buttons)}
}

// heading is the line above a question.
func heading(number, of int, q questions.Question) string {
	return fmt.Sprintf("Round %d of %d · %s · %s", number, of, title(q.Category), title(q.Difficulty))
}

// winners names who was right, the fastest first, and counts the others.
func winners(r quiz.Result) string {
	var lines []string
	right := 0
	for _, a := range r.Answers {
		if !a.Right {
			continue
		}
		right++
		if right > shownNames {
			continue
		}
		line := fmt.Sprintf("%s **+%d**", mention(a.User), a.Points)
		if right == 1 {
			line = fmt.Sprintf("⚡ %s in %.1f s", line, max(a.At.Sub(r.Opened), 0).Seconds())
		}
		if run := r.Streaks[a.User]; run > 1 {
			line += fmt.Sprintf(" · %d in a row", run)
		}
		lines = append(lines, line)
	}
	if right > shownNames {
		lines = append(lines, fmt.Sprintf("and %d more", right-shownNames))
	}
	wrong := len(r.Answers) - right
	switch {
	case len(r.Answers) == 0:
		return "Nobody answered this one."
	case right == 0:
		return fmt.Sprintf("Nobody. %s tried.", count(wrong, "player"))
	case wrong > 0:
		lines = append(lines, fmt.Sprintf("%d got it wrong", wrong))
	}
	return strings.Join(lines, "\n")
}

// source is the headline with its link, the publisher and the date.
func source(s questions.Source) string {
	head := escape(clip(s.Title, 250))
	if s.URL != "" {
		// A bracket or a space in the address would end the link too early.
		address := strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20").Replace(s.URL)
		head = fmt.Sprintf("[%s](%s)", head, address)
	}
	parts := []string{head}
	if s.Publisher != "" {
		parts = append(parts, escape(s.Publisher))
	}
	if !s.Published.IsZero() {
		parts = append(parts, s.Published.Words())
	}
	return strings.Join(parts, " · ")
}

// needsLetters reports whether an option is too long for a button.
func needsLetters(options []string) bool {
	for _, o := range options {
		if utf8.RuneCountInString(plain(o)) > maxLabel {
			return true
		}
	}
	return false
}

func letter(n int) string { return string(rune('A' + n)) }

func label80(option string, n int, lettered bool) string {
	if lettered {
		return letter(n)
	}
	return plain(option)
}

// rows lays buttons out: side by side, or one a row where a label is long.
func rows(buttons []discordgo.Button) []discordgo.MessageComponent {
	wide := false
	for _, b := range buttons {
		wide = wide || utf8.RuneCountInString(b.Label) > wideLabel
	}
	var out []discordgo.MessageComponent
	var row discordgo.ActionsRow
	for n, b := range buttons {
		row.Components = append(row.Components, b)
		if wide || len(row.Components) == 5 || n == len(buttons)-1 {
			out = append(out, row)
			row = discordgo.ActionsRow{}
		}
	}
	return out
}

// roundUp is a moment in whole Unix seconds, never too early.
func roundUp(t time.Time) int64 {
	return t.Add(time.Second - time.Nanosecond).Unix()
}
