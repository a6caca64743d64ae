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

// Print writes what the article states, as lines of JSON or for reading.
func (r *Reader) Print(w io.Writer, a Article, asJSON bool) error {
	buffered := bufio.NewWriter(w)
	for _, c := range r.Read(a) {
		var err error
		if asJSON {
			err = WriteJSON(buffered, c)
		} else {
			_, err = fmt.Fprintf(buffered, "%s · %s · %s\n    “%s”\n", c.Subject, c.Relation, c.Object, c.Evidence)
			for _, warning := range c.Warnings {
				if err == nil {
					_, err = fmt.Fprintf(buffered, "    warning: %s\n", warning)
				}
			}
		}
		if err != nil {
			return fmt.Errorf("write fact: %w", err)
		}
	}
	return buffered.Flush()
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
