package bot

import (
	"fmt"
	"strings"
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
	maxAlso     = 200
)

// renderReveal is the same message once the round is closed.
func renderReveal(r quiz.Result) discord.Message {
	q := r.Question
	var body strings.Builder
	fmt.Fprintf(&body, "**%s**\n\n✅ **%s**", promptText(q), escape(q.Answer))
	if r.Typed && len(q.Aliases) > 0 {
		body.WriteString("\nAlso right: " + escape(clip(strings.Join(q.Aliases, ", "), maxAlso)))
	}
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
	return discord.Message{Embeds: []*discordgo.MessageEmbed{embed}, Components: revealButtons(r)}
}

// revealButtons are the buttons of the question, all switched off.
func revealButtons(r quiz.Result) []discordgo.MessageComponent {
	if r.Typed {
		button := answerButton(r.Round)
		button.Disabled, button.Style = true, discordgo.SecondaryButton
		return buttonRow(button)
	}
	buttons := optionButtons(r.Round, r.Question)
	for n := range buttons {
		buttons[n].Disabled = true
	}
	// The check says it too: never by colour alone.
	right := &buttons[r.Question.Right]
	right.Style, right.Emoji = discordgo.SuccessButton, &discordgo.ComponentEmoji{Name: "✅"}
	return rows(buttons)
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
