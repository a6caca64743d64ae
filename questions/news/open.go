package news

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
)

// Open reads an article from wherever it is: an address, a file, or stdin for
// "-".
func (f *Fetcher) Open(ctx context.Context, where string, stdin io.Reader) (Article, error) {
	switch {
	case where == "":
		return Article{}, refuse("Say which article: a file, an address, or - for standard input.")
	case strings.HasPrefix(where, "http://"), strings.HasPrefix(where, "https://"):
		page, err := f.Page(ctx, where)
		if err != nil {
			return Article{}, err
		}
		return ReadPage(page)
	case where == "-":
		return fromReader("", stdin)
	}
	file, err := os.Open(where)
	if err != nil {
		return Article{}, fmt.Errorf("open article: %w", err)
	}
	defer func() { _ = file.Close() }()
	return fromReader(where, file)
}

func fromReader(name string, r io.Reader) (Article, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Article{}, fmt.Errorf("read article: %w", err)
	}
	return FromFile(name, "", data)
}

// PrintOptions say how [Reader.Print] writes.
type PrintOptions struct {
	JSON   bool // an object a line
	Drafts bool // the questions behind the facts
}

// Print writes what the article states, as lines of JSON or for reading.
func (r *Reader) Print(w io.Writer, a Article, o PrintOptions) error {
	buffered := bufio.NewWriter(w)
	claims := r.Read(a)
	for _, c := range claims {
		if err := printClaim(buffered, c, o.JSON); err != nil {
			return fmt.Errorf("write fact: %w", err)
		}
	}
	if o.Drafts {
		for _, d := range r.Drafts(a, claims) {
			if err := printDraft(buffered, d, o.JSON); err != nil {
				return fmt.Errorf("write draft: %w", err)
			}
		}
	}
	return buffered.Flush()
}

func printClaim(w io.Writer, c Claim, asJSON bool) error {
	if asJSON {
		return WriteJSON(w, c)
	}
	_, err := fmt.Fprintf(w, "%s · %s · %s\n    “%s”\n", c.Subject, c.Relation, c.Object, c.Evidence)
	for _, warning := range c.Warnings {
		if err == nil {
			_, err = fmt.Fprintf(w, "    warning: %s\n", warning)
		}
	}
	return err
}

func printDraft(w io.Writer, d Draft, asJSON bool) error {
	if asJSON {
		return writeDraftJSON(w, d)
	}
	_, err := fmt.Fprintf(w, "draft question: %s · %s\n    “%s”\n", d.Prompt, d.Answer, d.Evidence)
	return err
}

// PrintScore writes how well the reader does on a file of labelled texts, a
// line a relation: see [Score].
func (r *Reader) PrintScore(w io.Writer, file string) error {
	labelled, err := os.Open(file)
	if err != nil {
		return fmt.Errorf("score: %w", err)
	}
	defer func() { _ = labelled.Close() }()
	report, err := Score(r, labelled)
	if err != nil {
		return fmt.Errorf("score: %w", err)
	}
	_, err = fmt.Fprint(w, report)
	return err
}
