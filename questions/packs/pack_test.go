package packs_test

import (
	"errors"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/packs"
)

// TestPack checks every pack by itself and against the others. Run one with
// -run TestPack/music.
func TestPack(t *testing.T) {
	c := questions.NewCatalogue()
	all, err := packs.Read(c)
	var problems questions.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	problems = append(problems, questions.CheckPacks(c, all...)...)
	for _, pack := range all {
		name := strings.TrimSuffix(pack.File, ".yaml")
		t.Run(name, func(t *testing.T) {
			if pack.Name != name {
				t.Errorf("%s: the pack is named %q", pack.File, pack.Name)
			}
			for _, problem := range problems {
				if problem.File == pack.File {
					t.Error(problem)
				}
			}
			t.Logf("%d entities, %d facts", len(pack.Entities), len(pack.Facts))
		})
	}
}
