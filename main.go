// Headliner turns entertainment news into a live quiz show on Discord.
// `headliner help` tells what it can do.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"sync/atomic"
	"syscall"

	"github.com/joho/godotenv"

	"headliner/bot"
	"headliner/bot/config"
	"headliner/bot/discord"
	"headliner/bot/sandbox"
	"headliner/bot/sandbox/load"
	"headliner/questions"
	"headliner/questions/cli"
	"headliner/questions/news"
	"headliner/questions/packs"
	"headliner/storage"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		_, err = fmt.Print(config.Usage)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "headliner: "+config.OneLine(err))
		os.Exit(1)
	}
}

// run is main without the process around it.
func run(ctx context.Context, args []string, getenv func(string) string, out, logs io.Writer) error {
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read .env: %w", err)
	}
	name := ""
	if len(args) > 0 {
		name, args = args[0], args[1:]
	}
	switch name {
	case "help", "-h", "-help", "--help":
		_, err := fmt.Fprint(out, config.Usage)
		return err
	}
	cfg, err := config.From(getenv)
	if err != nil {
		return err
	}
	switch name {
	case "":
		if cfg.Token == "" {
			return errors.New("DISCORD_TOKEN is not set. Put your bot's token there, " +
				"or try `headliner sandbox`, which needs none")
		}
		return play(ctx, cfg, cfg.Logger(logs), nil)
	case "sandbox":
		return playSandbox(ctx, cfg, args, out, logs)
	case "backup":
		return backup(ctx, cfg, args, out)
	}
	if command, ok := cli.Commands()[name]; ok {
		env := cli.Env{In: os.Stdin, Out: out, Pages: fetching(cfg)}
		if _, err := os.Stat(cfg.Database); err == nil {
			env.Guilds = guilds(cfg.Database)
		}
		return command(ctx, env, args)
	}
	return fmt.Errorf("there is no command %q. Try `headliner help`", name)
}

// play runs the bot until ctx ends. started, if not nil, is called once with
// the bot when it is connected.
func play(ctx context.Context, cfg config.Config, log *slog.Logger, started func(*bot.Bot)) (err error) {
	shared, err := packs.Bank()
	if err != nil {
		return err
	}
	debug.FreeOSMemory() // what reading the packs took is not needed again
	db, err := storage.Open(ctx, cfg.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	discord.RouteLibraryLog(log)
	var b *bot.Bot
	client, err := discord.New(discord.Config{
		Token: string(cfg.Token), Base: cfg.API, Log: log,
		Handle: func(ctx context.Context, i *discord.Interaction) { b.Handle(ctx, i) },
		Guild:  func(id string, in bool) { b.Guild(id, in) },
		Guilds: func(p discord.Presence) { b.Guilds(p) },
	})
	if err != nil {
		return err
	}
	pages := news.NewFetcher(fetching(cfg))
	b = bot.New(bot.Options{
		Log: log, Store: db, Discord: client, Shared: shared, Pause: cfg.Pause,
		Pages: pages, Download: client.Download, Feeds: pages, FeedInterval: cfg.Feeds,
		Model: modelOf(cfg.Model, news.NewReader(shared)), ModelTokens: cfg.Model.DailyTokens,
	})

	// The gateway stops first; then the games come to rest, and only then is
	// the database closed.
	games, rest := context.WithCancel(context.WithoutCancel(ctx))
	defer b.Wait()
	defer rest()
	connected, disconnect := context.WithCancelCause(ctx)
	defer disconnect(nil)
	go func() {
		select {
		case <-client.Ready():
		case <-connected.Done():
			return
		}
		if err := begin(connected, games, cfg.Guild, client, b); err != nil {
			disconnect(err)
		} else if started != nil {
			started(b)
		}
	}()
	if err := client.Run(connected); err != nil {
		return err
	}
	if cause := context.Cause(connected); ctx.Err() == nil && cause != nil {
		return cause
	}
	log.Info("stopped; running games go on at the next start")
	return nil
}

// fetching is how the configuration wants pages to be fetched.
func fetching(cfg config.Config) news.FetchOptions {
	return news.FetchOptions{Allow: cfg.News.Allow, Contact: cfg.News.Contact}
}

// modelOf is the language model that the configuration names, nil for none. It
// is held to what the reader keeps to.
func modelOf(m config.Model, r *news.Reader) bot.Model {
	if !m.On() {
		return nil
	}
	return news.NewModel(news.ModelOptions{
		BaseURL: m.BaseURL, Key: string(m.Key), Name: m.Name, Check: r.CheckClaim, CheckDraft: r.CheckDraft,
	})
}

// begin does what is due once the bot is connected.
func begin(ctx, games context.Context, guild string, client *discord.Client, b *bot.Bot) error {
	if err := b.Resume(games); err != nil {
		return err
	}
	return b.Register(ctx, client, guild)
}

// playSandbox is the command "sandbox": the bot against a stand-in for Discord.
func playSandbox(ctx context.Context, cfg config.Config, args []string, out, logs io.Writer) (err error) {
	flags := flag.NewFlagSet("headliner sandbox", flag.ContinueOnError)
	addr := flags.String("addr", "127.0.0.1:8765", "where the page is served")
	file := flags.String("db", "", "the `file` to keep scores in (a temporary one)")
	presses := flags.Int("load", 0, "measure instead: press so many buttons, then report")
	rate := flags.Int("rate", 0, "with -load: presses a second (as fast as they are answered)")
	channels := flags.Int("channels", 1, "with -load: games at a time")
	servers := flags.Int("servers", 0, "with -load: be in so many more servers")
	if err := config.Parse(flags, args); err != nil {
		return err
	}
	if *presses > 0 {
		return load.Run(ctx, load.Options{
			Presses: *presses, Rate: *rate, Channels: *channels, Servers: *servers,
		}, out, logs)
	}
	if cfg.Database = *file; *file == "" {
		dir, err := os.MkdirTemp("", "headliner-sandbox-")
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		cfg.Database = filepath.Join(dir, "sandbox.db")
	}
	var playing atomic.Pointer[bot.Bot]
	standIn, err := sandbox.New(sandbox.Options{
		Addr: *addr, Page: true,
		Solve: func(ctx context.Context, id string) (right, ok bool) {
			if b := playing.Load(); b != nil {
				return b.Solve(ctx, id)
			}
			return false, false
		},
		Answer: func(ctx context.Context, id string) (text string, ok bool) {
			if b := playing.Load(); b != nil {
				return b.Answer(ctx, id)
			}
			return "", false
		},
	})
	if err != nil {
		return fmt.Errorf("%w. Is another sandbox running? -addr chooses another address", err)
	}
	defer func() { err = errors.Join(err, standIn.Close()) }()
	if cfg.API, err = url.Parse(standIn.URL()); err != nil {
		return err
	}
	cfg.Token = config.Secret(standIn.Token())
	return play(ctx, cfg, cfg.Logger(logs), func(b *bot.Bot) {
		playing.Store(b)
		_, _ = fmt.Fprintf(out, "\nOpen %s in a browser and type /trivia start. Ctrl+C ends.\n\n", standIn.URL())
	})
}

// backup is the command "backup".
func backup(ctx context.Context, cfg config.Config, args []string, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("say where to: headliner backup FILE")
	}
	db, err := storage.Open(ctx, cfg.Database)
	if err != nil {
		return err
	}
	if err := errors.Join(db.Backup(ctx, args[0]), db.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, "saved to "+args[0])
	return err
}

// guilds reads what each guild in a database has of its own.
func guilds(file string) cli.Guilds {
	return func(ctx context.Context, yield func(string, questions.Collection) error) (err error) {
		db, err := storage.Open(ctx, file)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, db.Close()) }()
		all, err := db.OwnGuilds(ctx)
		if err != nil {
			return err
		}
		for _, guild := range all {
			own, err := db.Collection(ctx, guild)
			if err == nil {
				err = yield(string(guild), own)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
}
