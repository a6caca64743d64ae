package bot

import (
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// renderStandings is the message at the end of a game.
func renderStandings(f quiz.Finish) discord.Message {
	text := "Nobody played this time. Start another with `/trivia start`."
	if len(f.Standings) > 0 {
		text = table(f.Standings, shownLines)
	}
	if why := endNote(f.Reason); why != "" {
		text += "\n\n" + why
	}
	return discord.Message{Embeds: []*discordgo.MessageEmbed{{
		Title: "🏆 Final standings", Description: text, Color: colourTable,
	}}}
}

// endNote says why a game ended before its last round.
func endNote(why quiz.Reason) string {
	switch why {
	case quiz.Stopped:
		return "The game was stopped."
	case quiz.Silent:
		return "Three rounds went by without an answer, so I called it a day."
	case quiz.RanDry:
		return "That was every question I have for this choice."
	}
	return ""
}

// table writes one line a player: rank, mention, points, right/played.
func table(lines []quiz.Standing, limit int) string {
	var b strings.Builder
	for n, s := range lines {
		if n == limit {
			fmt.Fprintf(&b, "and %s\n", count(len(lines)-limit, "more player"))
			break
		}
		b.WriteString(standingLine(s) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func standingLine(s quiz.Standing) string {
	return fmt.Sprintf("%s %s · **%s** · %d/%d right",
		place(s), mention(s.User), count(s.Points, "point"), s.Right, s.Played)
}

// place writes a rank: a medal beside the number for the first three, if they
// have scored at all.
func place(s quiz.Standing) string {
	medals := []string{"🥇 ", "🥈 ", "🥉 "}
	if s.Points > 0 && s.Rank >= 1 && s.Rank <= len(medals) {
		return fmt.Sprintf("%s**%d.**", medals[s.Rank-1], s.Rank)
	}
	return fmt.Sprintf("**%d.**", s.Rank)
}
