package cli

import (
	"context"
	"flag"
	"strings"

	"headliner/questions/news"
	"headliner/questions/packs"
)

// printFacts is the command "facts".
func printFacts(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("headliner facts", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "one JSON object a line")
	drafts := flags.Bool("drafts", false, "then the questions that somebody may write from its sentences")
	score := flags.Bool("score", false, "the file holds labelled texts: report precision and recall")
	where := ""
	if n := len(args); n > 0 && (args[n-1] == "-" || !strings.HasPrefix(args[n-1], "-")) {
		where, args = args[n-1], args[:n-1]
	}
	if err := parse(flags, args); err != nil {
		return err
	}
	bank, err := packs.Bank()
	if err != nil {
		return err
	}
	reader := news.NewReader(bank)
	if *score {
		return reader.PrintScore(env.Out, where)
	}
	pages := news.NewFetcher(env.Pages)
	article, err := pages.Open(ctx, where, env.In)
	if err != nil {
		return err
	}
	return reader.Print(env.Out, article, news.PrintOptions{JSON: *asJSON, Drafts: *drafts})
}
