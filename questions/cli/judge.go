package cli

import (
	"bufio"
	"context"
	"errors"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// judgeAnswers is the command "judge": lines of JSON in, verdicts out.
func judgeAnswers(_ context.Context, env Env, args []string) error {
	if len(args) > 0 {
		return errors.New("judge reads answers from its standard input: headliner judge < FILE")
	}
	bank, err := packs.Bank()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(env.Out)
	return errors.Join(judge.Run(env.In, w, judge.New(bank)), w.Flush())
}
