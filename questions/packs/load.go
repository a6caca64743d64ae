// Package packs holds the built-in fact packs.
package packs

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"headliner/questions"
)

//go:embed *.yaml
var files embed.FS

// Load reads the built-in packs into one collection.
func Load(c *questions.Catalogue) (questions.Collection, error) {
	all, err := Read(c)
	if err != nil {
		return questions.Collection{}, fmt.Errorf("load packs: %w", err)
	}
	collection, err := questions.Merge(c, all...)
	if err != nil {
		return questions.Collection{}, fmt.Errorf("load packs: %w", err)
	}
	return collection, nil
}

// Read parses the built-in packs, each by itself. On an error, which is of
// type [questions.Problems] for what is wrong inside the packs, it still
// returns what it could read.
func Read(c *questions.Catalogue) ([]*questions.Pack, error) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil, err
	}
	out, errs := make([]*questions.Pack, len(names)), make([]error, len(names))
	var done sync.WaitGroup
	for i, name := range names {
		done.Go(func() { out[i], errs[i] = read(c, name) })
	}
	done.Wait()
	var problems questions.Problems
	for _, err := range errs {
		var found questions.Problems
		if err != nil && !errors.As(err, &found) {
			return nil, err
		}
		problems = append(problems, found...)
	}
	if len(problems) > 0 {
		return out, problems
	}
	return out, nil
}

func read(c *questions.Catalogue, name string) (*questions.Pack, error) {
	text, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return questions.ParsePack(bytes.NewReader(text), name, c)
}

// Bank is a bank of the built-in packs, ready to be asked from.
func Bank() (*questions.Bank, error) {
	catalogue := questions.NewCatalogue()
	facts, err := Load(catalogue)
	if err != nil {
		return nil, err
	}
	return questions.NewBank(catalogue, nil, facts)
}
