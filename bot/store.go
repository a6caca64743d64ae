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
	hintStore
	scoreStore
	memoryStore
	playStore
	questionStore
	factStore
	articleStore
	reviewStore
	suggestionStore
	feedStore
	tokenStore

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

// hintStore keeps what helps players in an open round. Its methods give
// quiz.ErrClosed where the round is not open; all can be repeated.
type hintStore interface {
	SaveVote(ctx context.Context, v quiz.Vote) error
	SaveHint(ctx context.Context, h quiz.Hint) error
	// SaveNear counts once more when it is repeated.
	SaveNear(ctx context.Context, n quiz.Near) error
}

// scoreStore computes tables of players.
type scoreStore interface {
	Leaderboard(ctx context.Context, q quiz.BoardQuery) (quiz.Board, error)
	Profile(ctx context.Context, g quiz.GuildID, u quiz.UserID) (quiz.Profile, error)
}

// memoryStore knows what games before have shown.
type memoryStore interface {
	// Learned is about the guild's own questions, or for "" about the shared.
	Learned(ctx context.Context, g quiz.GuildID) (quiz.Learned, error)
	// Skills leaves out players that have not played in the guild.
	Skills(ctx context.Context, g quiz.GuildID, u []quiz.UserID) (map[quiz.UserID]quiz.Rating, error)
	// MetLately returns keys of questions, AskedSince IDs of facts and prompts.
	MetLately(ctx context.Context, g quiz.GuildID, u []quiz.UserID, since time.Time) (map[string]bool, error)
	AskedSince(ctx context.Context, g quiz.GuildID, since time.Time) (map[string]bool, error)
}

// playStore tells how questions were played.
type playStore interface {
	// QuestionPlay gives quiz.ErrNotFound for what the guild was never asked.
	QuestionPlay(ctx context.Context, g quiz.GuildID, key string) (quiz.Play, error)
	// AskedLately and Flagged leave out the picks.
	AskedLately(ctx context.Context, g quiz.GuildID, limit int) ([]quiz.Play, error)
	Flagged(ctx context.Context, g quiz.GuildID) ([]quiz.Play, error)
	Missed(ctx context.Context, g quiz.GuildID, u quiz.UserID, since time.Time) ([]quiz.Miss, error)
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
	RemoveFact(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64) error
	RestoreFact(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64) error
	// Collection is all that the guild has of its own for its questions, and
	// the facts that have expired, which are not asked.
	Collection(ctx context.Context, g quiz.GuildID) (questions.Collection, error)
}

// articleStore keeps a guild's articles.
type articleStore interface {
	// SaveArticle updates an article that the guild has, by address or text.
	SaveArticle(ctx context.Context, g quiz.GuildID, a quiz.Article, found quiz.Reading) (quiz.SavedArticle, error)
	Articles(ctx context.Context, g quiz.GuildID) ([]quiz.Article, error)
	Article(ctx context.Context, g quiz.GuildID, id int64) (quiz.Article, error)
	ArticleFacts(ctx context.Context, g quiz.GuildID, id int64) ([]quiz.Candidate, error)
	RemoveArticle(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64) error
	RestoreArticle(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64) error
	Played(ctx context.Context, g quiz.GuildID, article int64) ([]quiz.Played, error)
	Trail(ctx context.Context, g quiz.GuildID, article int64, limit int) ([]quiz.TrailEntry, error)
}

// reviewStore keeps what waits for an admin's decision, and the decisions.
type reviewStore interface {
	Waiting(ctx context.Context, g quiz.GuildID) ([]quiz.Candidate, error)
	Candidate(ctx context.Context, g quiz.GuildID, id int64) (quiz.Candidate, error)
	// Expire marks facts whose time is over.
	Expire(ctx context.Context, g quiz.GuildID) (int, error)
	// Decide gives quiz.ErrDecided where somebody else was faster, and the
	// number by which Undo takes the decisions back.
	Decide(ctx context.Context, g quiz.GuildID, by quiz.UserID, v []quiz.Verdict) (batch int64, done int, err error)
	Revise(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64, revision int, c quiz.Claim) (batch int64, err error)
	// Confirm gives quiz.ErrDecided where the fact is known to hold as late.
	Confirm(ctx context.Context, g quiz.GuildID, by quiz.UserID, c quiz.Confirmation) (batch int64, err error)
	// Undo gives quiz.ErrUndone where nothing is left to take back.
	Undo(ctx context.Context, g quiz.GuildID, by quiz.UserID, batch int64) (quiz.Undone, error)
}

// suggestionStore keeps the questions that articles suggest. Decisions about
// them give quiz.ErrDecided where somebody else was faster, and the number by
// which Undo takes them back.
type suggestionStore interface {
	Suggestions(ctx context.Context, g quiz.GuildID) ([]quiz.Suggestion, error)
	Suggestion(ctx context.Context, g quiz.GuildID, id int64) (quiz.Suggestion, error)
	ArticleSuggestions(ctx context.Context, g quiz.GuildID, article int64) ([]quiz.Suggestion, error)
	// PublishSuggestion puts a question in an admin's words into play.
	PublishSuggestion(
		ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64, revision int, q questions.Question,
	) (batch int64, err error)
	ReviseSuggestion(
		ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64, revision int, q questions.Question,
	) (batch int64, err error)
	RejectSuggestion(ctx context.Context, g quiz.GuildID, by quiz.UserID, id int64, revision int) (batch int64, err error)
}

// feedStore keeps the feeds that guilds follow.
type feedStore interface {
	// AddFeed gives quiz.ErrKnown, with the feed's number, where the guild
	// follows that address, and quiz.ErrFull. The newest articles come last;
	// only so many of them as take says wait to be taken.
	AddFeed(ctx context.Context, g quiz.GuildID, f quiz.Feed, items []string, take int) (int64, error)
	Feeds(ctx context.Context, g quiz.GuildID) ([]quiz.Feed, error)
	// SaveFeed gives quiz.ErrNotFound for a feed that was removed meanwhile.
	SaveFeed(ctx context.Context, g quiz.GuildID, f quiz.Feed) error
	WakeFeed(ctx context.Context, g quiz.GuildID, id int64, now time.Time) error
	ToldFeed(ctx context.Context, g quiz.GuildID, id int64) error
	RemoveFeed(ctx context.Context, g quiz.GuildID, id int64) error
	RestoreFeed(ctx context.Context, g quiz.GuildID, id int64) error
	NoteItems(ctx context.Context, g quiz.GuildID, feed int64, urls []string, now time.Time) (fresh int, err error)
	WaitingItems(ctx context.Context, g quiz.GuildID, feed int64) ([]string, error)
	TriedItem(ctx context.Context, g quiz.GuildID, feed int64, url string, taken bool) error
	// FeedGuilds tells of each guild with feeds whether the bot was taken out
	// of it; SetAway notes that.
	FeedGuilds(ctx context.Context) (map[quiz.GuildID]bool, error)
	SetAway(ctx context.Context, g quiz.GuildID, away bool) error
	// NextFeeds and UntoldFeeds look at the feeds of all guilds that the bot is
	// in.
	NextFeeds(ctx context.Context, limit int) ([]quiz.Feed, error)
	UntoldFeeds(ctx context.Context) ([]quiz.Feed, error)
}

// tokenStore keeps what guilds spend on a language model.
type tokenStore interface {
	// SpendTokens gives quiz.ErrSpent where the day's limit would be passed.
	SpendTokens(ctx context.Context, g quiz.GuildID, day time.Time, tokens, limit int) error
	CorrectTokens(ctx context.Context, g quiz.GuildID, day time.Time, more int) error
}
