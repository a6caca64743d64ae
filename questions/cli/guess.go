package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"headliner/questions"
	"headliner/questions/guess"
	"headliner/questions/packs"
)

// guessBlindly is the command "guess": what a guesser without any knowledge
// gets right.
func guessBlindly(_ context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("headliner guess", flag.ContinueOnError)
	n := flags.Int("n", 5000, "how many questions")
	seed := flags.Uint64("seed", 1, "the same seed gives the same questions")
	asJSON := flags.Bool("json", false, "one JSON object a line")
	if err := parse(flags, args); err != nil {
		return err
	}
	bank, err := packs.Bank()
	if err != nil {
		return err
	}
	report := guess.Measure(bank.Sample(*n, questions.Filter{}, *seed), *seed)
	w := bufio.NewWriter(env.Out)
	return errors.Join(printGuesses(w, report, *asJSON), w.Flush())
}

func printGuesses(w io.Writer, r guess.Report, asJSON bool) error {
	out := json.NewEncoder(w)
	for _, s := range append(r.Features, r.Combined) {
		var err error
		if asJSON {
			err = out.Encode(s)
		} else {
			_, err = fmt.Fprintf(w, "%5.1f %%  %s\n", 100*s.Share, s.Name)
		}
		if err != nil {
			return fmt.Errorf("write guesses: %w", err)
		}
	}
	if asJSON {
		return nil
	}
	_, err := fmt.Fprintf(w, "Over %d questions. Chance is %.1f %%, give or take %.1f (one standard error).\n",
		r.Combined.Questions, 100.0/questions.OptionCount, 100*r.Combined.Error())
	return err
}
