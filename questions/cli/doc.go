// Package cli holds the subcommands that need no Discord: they print questions
// and facts, judge answers and report on the quality of what is built in. A
// command is a file of its own and a line in [Commands].
package cli

import (
	"context"
	"flag"
	"fmt"
	"io"

	"headliner/questions"
	"headliner/questions/news"
)

// Env is what a command is run with.
type Env struct {
	In  io.Reader
	Out io.Writer
	// Pages says how pages are fetched.
	Pages news.FetchOptions
	// Guilds is nil where there is no database.
	Guilds Guilds
}

// Guilds gives yield what each guild has of its own, until that returns an
// error.
type Guilds func(ctx context.Context, yield func(guild string, own questions.Collection) error) error

// Command is one subcommand. Its arguments are those after its name; what is
// wrong with them comes back as an error of one line.
type Command func(ctx context.Context, env Env, args []string) error

// Commands lists the subcommands by name.
func Commands() map[string]Command {
	return map[string]Command{
		"check":     checkQuestions,
		"facts":     printFacts,
		"guess":     guessBlindly,
		"judge":     judgeAnswers,
		"questions": printQuestions,
		"simulate":  simulate,
	}
}

// parse reads a command's flags.
func parse(flags *flag.FlagSet, args []string) error {
	flags.SetOutput(io.Discard)
	err := flags.Parse(args)
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("what is %q?", flags.Arg(0))
	}
	if err != nil {
		return fmt.Errorf("%s: %w. Try `headliner help`", flags.Name(), err)
	}
	return nil
}
