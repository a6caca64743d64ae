package cli

import (
	"bufio"
	"context"
	"errors"
	"flag"

	"headliner/questions"
	"headliner/questions/packs"
)

// errHard says that a check found questions that must not be asked.
var errHard = errors.New("some questions break hard rules")

// checkQuestions is the command "check": every rule over every question.
func checkQuestions(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("headliner check", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "one JSON object a line")
	seeds := flags.Uint64("seeds", 3, "how often each question is written, with other words and options")
	if err := parse(flags, args); err != nil {
		return err
	}
	shared, err := packs.Bank()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(env.Out)
	c := newCheck(w, *asJSON)
	err = c.bank("packs", shared, *seeds)
	if err == nil && env.Guilds != nil {
		err = env.Guilds(ctx, func(guild string, own questions.Collection) error {
			return c.guild(guild, shared, own, *seeds)
		})
	}
	if err = errors.Join(err, c.summary(), w.Flush()); err == nil && c.hard > 0 {
		return errHard
	}
	return err
}
