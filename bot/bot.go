package bot

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/news"
)

// Messenger is how the bot speaks to Discord, as [discord.Client] does. Its
// methods may be called concurrently.
type Messenger interface {
	Respond(ctx context.Context, i *discord.Interaction, r *discordgo.InteractionResponse) error
	Post(ctx context.Context, channel string, m discord.Message, nonce string) (string, error)
	Edit(ctx context.Context, channel, id string, m discord.Message) error
	// EditReply replaces the answer to an interaction, for 15 minutes.
	EditReply(ctx context.Context, i *discord.Interaction, m discord.Message) error
}

// Options are what a bot is made of. All fields but Pause are required.
type Options struct {
	Log     *slog.Logger
	Store   Store
	Discord Messenger
	Shared  *questions.Bank // the built-in packs
	// Pause is the time between a reveal and the next question: 0 means 5 s.
	Pause time.Duration

	// Pages fetches the articles that admins name. Without it only files and
	// pasted text are read.
	Pages Pages
	// Download gets an attachment by the address that Discord gave, of at most
	// limit bytes. Without it files are not read.
	Download func(ctx context.Context, address string, limit int64) ([]byte, error)
	// Reader finds the facts in an article; nil is the built-in one.
	Reader func(*questions.Bank) Reader

	// Feeds fetches the feeds that guilds follow. Without it none is followed.
	Feeds Feeds
	// FeedInterval is the time between two looks at a feed that has news: 0
	// means 30 min.
	FeedInterval time.Duration
	// Model is asked for facts beside the reader; nil for none. A guild may
	// spend ModelTokens on it a day (UTC).
	Model       Model
	ModelTokens int
}

// Pages fetches pages from the open internet, as [news.Fetcher] does.
type Pages interface {
	// Page gives a [*news.Refusal] where it can say why not.
	Page(ctx context.Context, address string) (news.Page, error)
}

// Reader proposes the facts that an article states, as [news.Reader] does.
type Reader interface {
	Read(a news.Article) []news.Claim
	// Drafts proposes questions from what makes none of its claims.
	Drafts(a news.Article, claims []news.Claim) []news.Draft
}

// defaultPause leaves time to read a reveal and its source.
const defaultPause = 5 * time.Second

// Bot answers interactions and runs games. Its exported methods may be called
// concurrently.
type Bot struct {
	log      *slog.Logger
	store    Store
	discord  Messenger
	banks    *banks
	games    *games
	commands map[string]*command
	presses  map[string]component
	modals   map[string]component
	newsroom newsroom
	adviser  adviser
	follower *follower
	working  sync.WaitGroup // work of deferred replies
	resumed  chan struct{}  // closed once games can be played
}

// New returns a bot that has not resumed its games yet: see [Bot.Resume].
func New(o Options) *Bot {
	if o.Pause == 0 {
		o.Pause = defaultPause
	}
	b := &Bot{log: o.Log, store: o.Store, discord: o.Discord, resumed: make(chan struct{})}
	b.banks = newBanks(o.Log, o.Shared, o.Store)
	b.games = newGames(o.Log, o.Store, o.Discord, b.banks, o.Pause)
	b.newsroom = newNewsroom(o)
	b.adviser = adviser{log: o.Log, store: o.Store, model: o.Model, daily: o.ModelTokens}
	b.follower = newFollower(o, b.ingest)
	b.commands = index(b.list())
	b.presses = b.buttons()
	b.modals = b.forms()
	return b
}

// Resume takes up every game that was running when the bot last stopped.
// Rounds whose deadline has passed since are scored and revealed at once. The
// games run until ctx ends or they are over. Interactions wait until it is
// done. Call it once, when Discord can be reached.
func (b *Bot) Resume(ctx context.Context) error {
	if err := b.games.resume(ctx); err != nil {
		return fmt.Errorf("resume games: %w", err)
	}
	close(b.resumed)
	b.follower.start(ctx)
	return nil
}

// Wait returns when every game has come to rest after the end of the context
// that was given to [Bot.Resume], ready to be resumed, and when no work is in
// flight any more that [Bot.Handle] began.
func (b *Bot) Wait() {
	b.games.wait()
	b.follower.wait()
	b.working.Wait()
}

// Definitions are the commands as Discord shows them.
func (b *Bot) Definitions() []*discordgo.ApplicationCommand {
	var defs []*discordgo.ApplicationCommand
	for _, c := range b.list() {
		defs = append(defs, c.definition())
	}
	return defs
}
