package config

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// Usage tells the commands and their flags.
const Usage = `headliner                 run the bot on Discord (needs DISCORD_TOKEN)
headliner sandbox         play on this machine, without a Discord account
    -addr HOST:PORT       where the page is served (127.0.0.1:8765)
    -db FILE              keep scores in FILE (a temporary file)
    -load PRESSES         measure instead: press so many buttons, then report
    -rate N  -channels N  -servers N
                          with -load: presses a second, games at a time, idle servers
headliner questions       print questions
    -n N  -seed S  -category C  -difficulty D  -json
    -unfair               list the facts that make no fair question, and why
headliner facts FILE|URL|-
                          print the facts that an article states
    -json                 one JSON object a line
    -drafts               then the questions that an admin may make of its sentences
    -score                FILE holds labelled texts: report precision and recall
headliner judge           judge typed answers: JSON lines {"q","gold":[…],"cand"} in,
                          {"verdict","rule"} out
headliner check           hold all questions, the database's too, against all rules
    -seeds N  -json       (exit code 1 where one breaks a hard rule)
headliner guess           what a guesser gets right who sees the options and knows nothing
    -n N  -seed S  -json
headliner simulate        how well difficulty is learned, in worlds where it is known
    -seed S  -seeds N  -questions N  -players N  -json
headliner backup FILE     copy the database, also while the bot runs
`

// Parse reads a command's flags; what is wrong with them comes back as one
// line.
func Parse(flags *flag.FlagSet, args []string) error {
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

// OneLine is the text of an error in one line: several errors are joined by
// semicolons.
func OneLine(err error) string {
	return strings.ReplaceAll(strings.TrimSpace(err.Error()), "\n", "; ")
}
