package bot

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/quiz"
)

// boardLines is how many players a leaderboard shows.
const boardLines = 10

func (b *Bot) leaderboard() action {
	return action{
		options: []*discordgo.ApplicationCommandOption{
			oneOf("period", "Which span of time (all)", quiz.Periods()),
			oneOf("scope", "This server, or all servers (server)", []string{"server", "global"}),
		},
		run: b.showLeaderboard,
	}
}

func (b *Bot) showLeaderboard(ctx context.Context, i *discord.Interaction) (reply, error) {
	query := quiz.BoardQuery{
		Guild: quiz.GuildID(i.Guild), Period: quiz.All, Now: time.Now(),
		Limit: boardLines, Caller: quiz.UserID(i.User.ID),
	}
	if p := i.Options.String("period"); p != "" {
		query.Period = quiz.Period(p)
	}
	heading, known := periodName(query.Period)
	if !known {
		return reply{}, say("The period is day, week, month, season or all.")
	}
	switch i.Options.String("scope") {
	case "", "server":
		heading = "This server, " + heading
	case "global":
		heading = "All servers, " + heading
		query.Guild = ""
	default:
		return reply{}, say("The scope is server or global.")
	}
	board, err := b.store.Leaderboard(ctx, query)
	if err != nil {
		return reply{}, err
	}
	return reply{public: true, message: discord.Message{Embeds: []*discordgo.MessageEmbed{{
		Title: "🏆 " + heading, Description: renderBoard(board, query.Caller), Color: colourTable,
	}}}}, nil
}

func periodName(p quiz.Period) (string, bool) {
	switch p {
	case quiz.Day:
		return "today", true
	case quiz.Week:
		return "this week", true
	case quiz.Month:
		return "this month", true
	case quiz.Season:
		return "this season", true
	case quiz.All:
		return "all time", true
	}
	return "", false
}

// renderBoard writes the top, and the caller's own line below if it is not
// among them.
func renderBoard(board quiz.Board, caller quiz.UserID) string {
	if len(board.Top) == 0 {
		return "Nobody has scored here yet. Be the first: `/trivia start`."
	}
	text := table(board.Top, boardLines)
	for _, s := range board.Top {
		if s.User == caller {
			return text
		}
	}
	if board.Caller.Rank == 0 {
		return text + "\n\nYou have not played yet. Join the next game!"
	}
	return strings.Join([]string{text, "…", standingLine(board.Caller)}, "\n")
}
