package cli

import (
	"bufio"
	"context"
	"errors"
	"flag"

	"headliner/questions"
	"headliner/questions/packs"
)

// printQuestions is the command "questions".
func printQuestions(_ context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("headliner questions", flag.ContinueOnError)
	n := flags.Int("n", 10, "how many")
	seed := flags.Uint64("seed", 1, "the same seed gives the same questions")
	category := flags.String("category", "", "only this category")
	difficulty := flags.String("difficulty", "", "only easy, medium or hard ones")
	asJSON := flags.Bool("json", false, "one JSON object a line")
	unfair := flags.Bool("unfair", false, "list instead the facts that make no fair question, and why")
	if err := parse(flags, args); err != nil {
		return err
	}
	filter := questions.Filter{
		Category: questions.Category(*category), Difficulty: questions.Difficulty(*difficulty),
	}
	if err := filter.Validate(); err != nil {
		return err
	}
	bank, err := packs.Bank()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(env.Out)
	if *unfair {
		err = bank.PrintUnfair(w)
	} else {
		err = bank.Print(w, *n, filter, *seed, *asJSON)
	}
	return errors.Join(err, w.Flush())
}
