package bot

import (
	"context"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// Store is what the bot asks of the database. All methods may be called
// concurrently; what they have written when they return survives a crash.
type Store interface {
	gameStore
	scoreStore
	questionStore
	factStore

	// CommandHash tells which commands were registered last, "" for none.
	CommandHash(ctx context.Context, app, guild string) (string, error)
	SaveCommandHash(ctx context.Context, app, guild, hash string) error
}

// gameStore keeps games so that they can be resumed.
type gameStore interface {
	// CreateGame gives quiz.ErrRunning where the channel has a game.
	CreateGame(ctx context.Context, s quiz.Settings, started time.Time) (quiz.GameID, error)
	RunningGames(ctx context.Context) ([]quiz.GameRecord, error)
	// OpenRound also notes the question as asked in the game's guild.
	OpenRound(ctx context.Context, g quiz.GameID, r quiz.RoundRecord) (quiz.RoundID, error)
	PostedRound(ctx context.Context, r quiz.RoundID, m quiz.MessageID, opened, deadline time.Time) error
	// SaveAnswer gives quiz.ErrAnswered or quiz.ErrClosed.
	SaveAnswer(ctx context.Context, a quiz.AnswerRecord) error
	CloseRound(ctx context.Context, r quiz.RoundID, skipped bool, scored []quiz.AnswerRecord) error
	RevealedRound(ctx context.Context, r quiz.RoundID) error
	FinishGame(ctx context.Context, g quiz.GameID, ended time.Time, reason quiz.Reason, streaks map[quiz.UserID]int) error
	AnnouncedGame(ctx context.Context, g quiz.GameID) error
	Asked(ctx context.Context, g quiz.GuildID) (map[string]int, error)
}

// scoreStore computes tables of players.
type scoreStore interface {
	Leaderboard(ctx context.Context, q quiz.BoardQuery) (quiz.Board, error)
	Profile(ctx context.Context, g quiz.GuildID, u quiz.UserID) (quiz.Profile, error)
}

// questionStore keeps a guild's written questions and the drafts of them.
type questionStore interface {
	SaveDraft(ctx context.Context, g quiz.GuildID, d quiz.Draft) (int64, error)
	Draft(ctx context.Context, g quiz.GuildID, id int64) (quiz.Draft, error)
	UpdateDraft(ctx context.Context, g quiz.GuildID, d quiz.Draft) error
	// PublishDraft turns a draft into a question, or into the new text of the
	// question it replaces, and returns the question's ID.
	PublishDraft(ctx context.Context, g quiz.GuildID, id int64) (int64, error)
	DiscardDraft(ctx context.Context, g quiz.GuildID, id int64) error
	Written(ctx context.Context, g quiz.GuildID) ([]quiz.Written, error)
	WrittenQuestion(ctx context.Context, g quiz.GuildID, id int64) (quiz.Written, error)
	RemoveWritten(ctx context.Context, g quiz.GuildID, id int64) error
	RestoreWritten(ctx context.Context, g quiz.GuildID, id int64) error
}

// factStore keeps a guild's own facts.
type factStore interface {
	AddFact(ctx context.Context, g quiz.GuildID, f questions.Fact, fresh []questions.Entity) (int64, error)
	Facts(ctx context.Context, g quiz.GuildID) ([]questions.Fact, error)
	RemoveFact(ctx context.Context, g quiz.GuildID, id int64) error
	RestoreFact(ctx context.Context, g quiz.GuildID, id int64) error
	// Collection is all that the guild has of its own and that can be played.
	Collection(ctx context.Context, g quiz.GuildID) (questions.Collection, error)
}
