package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"headliner/questions/quiz"
)

// simulated is what one world gives at one moment, over several seeds.
type simulated struct {
	Options int     `json:"options"` // 0: typed
	Prior   float64 `json:"prior"`   // correlation of the prior with the truth
	Answers int     `json:"answers"` // per question
	// Spearman's rank correlation of learned and true difficulty, and the gap
	// between predicted and real shares of right answers.
	Spearman    figure `json:"spearman"`
	Calibration figure `json:"calibration"`
}

// figure is a figure over several seeds.
type figure struct {
	Mean  float64 `json:"mean"`
	Worst float64 `json:"worst"`
}

// simulate is the command "simulate".
func simulate(_ context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("headliner simulate", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1, "the first seed")
	seeds := flags.Int("seeds", 10, "how many seeds, one after the other")
	items := flags.Int("questions", 300, "how many questions there are")
	players := flags.Int("players", 120, "how many people play")
	asJSON := flags.Bool("json", false, "one JSON object a line")
	if err := parse(flags, args); err != nil {
		return err
	}
	if *items < 10 || *players < 2 || *seeds < 1 || *items**players**seeds > 10_000_000 {
		return errors.New("simulate: take at least 10 questions, 2 players and 1 seed, " +
			"and not more than ten million of them multiplied")
	}
	w := bufio.NewWriter(env.Out)
	for _, world := range worlds(*items, *players) {
		if err := printSimulated(w, over(world, *seed, *seeds), *asJSON); err != nil {
			return err
		}
	}
	return w.Flush()
}

// worlds are the games that are simulated: by buttons and typed, with a prior
// as good as what features tell and without any.
func worlds(items, players int) []quiz.Simulation {
	var out []quiz.Simulation
	for _, options := range []int{4, 0} {
		for _, prior := range []float64{.6, 0} {
			out = append(out, quiz.Simulation{
				Players: players, Questions: items, Options: options, PriorSkill: prior, Adaptive: true,
			})
		}
	}
	return out
}

// over runs a simulation with several seeds.
func over(s quiz.Simulation, first uint64, seeds int) []simulated {
	at := []int{5, 10, 20, 100}
	out := make([]simulated, len(at))
	for n := range seeds {
		s.Seed = first + uint64(n)
		for i, p := range s.Run(at...) {
			o := &out[i]
			o.Options, o.Prior, o.Answers = s.Options, s.PriorSkill, p.Answers
			o.Spearman.Mean += p.Spearman / float64(seeds)
			o.Calibration.Mean += p.Calibration / float64(seeds)
			o.Calibration.Worst = max(o.Calibration.Worst, p.Calibration)
			if n == 0 || p.Spearman < o.Spearman.Worst {
				o.Spearman.Worst = p.Spearman
			}
		}
	}
	return out
}

func printSimulated(w io.Writer, lines []simulated, asJSON bool) error {
	if asJSON {
		to := json.NewEncoder(w)
		for _, l := range lines {
			if err := to.Encode(l); err != nil {
				return err
			}
		}
		return nil
	}
	how := "typed answers"
	if n := lines[0].Options; n > 0 {
		how = fmt.Sprintf("%d options", n)
	}
	_, err := fmt.Fprintf(w, "%s, prior correlated %.1f with the truth\n"+
		"  answers a question   Spearman (worst seed)   calibration error (worst)\n",
		how, lines[0].Prior)
	for _, l := range lines {
		if err == nil {
			_, err = fmt.Fprintf(w, "  %18d   %.3f (%.3f)           %.3f (%.3f)\n", l.Answers,
				l.Spearman.Mean, l.Spearman.Worst, l.Calibration.Mean, l.Calibration.Worst)
		}
	}
	return err
}
