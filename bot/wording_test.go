package bot_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"
)

// TestLongNamesFitAList fills a page of facts with names that double in length
// when they are escaped: Discord takes 4,096 characters.
func TestLongNamesFitAList(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for n := range 10 {
			s.slash(admin, "fact add", "relation", "performer", "as_of", "2024-05-17",
				"subject", fmt.Sprintf("Album%d %s", n, strings.Repeat("*_", 56)),
				"object", fmt.Sprintf("Singer%d %s", n, strings.Repeat("|*", 56)))
		}
		list := s.slash(admin, "fact list").Data.Embeds[0]
		if lines := strings.Count(list.Description, "\n") + 1; lines != 10 {
			t.Fatalf("%d facts are listed", lines)
		}
		if n := utf8.RuneCountInString(list.Description); n > 4096 {
			t.Errorf("the list has %d characters", n)
		}
	})
}

func TestNamesThatCannotBe(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage(t)
		for _, name := range []string{strings.Repeat("z", 6000), "\u202e"} {
			got := s.slash(admin, "fact add", "subject", name, "relation", "performer", "object", "John Legend")
			if !isPrivate(got) || len(got.Data.Embeds) > 0 ||
				!strings.Contains(got.Data.Content, "characters") && !strings.Contains(got.Data.Content, "empty") {
				t.Errorf("%.20q: %q", name, got.Data.Content)
			}
			if strings.Contains(got.Data.Content, "entity") || strings.Contains(got.Data.Content, "zzzz") {
				t.Errorf("%.20q: the words are ours, not the caller's: %q", name, got.Data.Content)
			}
		}
	})
}
