package questions_test

import (
	"testing"
	"unicode/utf8"

	"headliner/questions"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"The Beatles":        "beatles",
		"Beyoncé":            "beyonce",
		"J. J. Abrams":       "jj abrams",
		"J.J. Abrams":        "jj abrams",
		"Simon & Garfunkel":  "simon and garfunkel",
		"A$AP Rocky":         "ap rocky",
		"The The":            "the",
		"!!!":                "!!!",
		"  Sigur   Rós ":     "sigur ros",
		"Guns N' Roses":      "guns n roses",
		"Guns N’ Roses":      "guns n roses",
		"Straße":             "strasse",
		"":                   "",
		"Cafe\u0301":         "cafe",
		"Speakerboxxx/Below": "speakerboxxx below",
	} {
		if got := questions.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"The The", "A", "a b the", "İ", "ŉ", "& &", "ﬁ", "Ⅻ", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fold := questions.Fold(s)
		if again := questions.Fold(fold); again != fold {
			t.Errorf("Fold(%q) = %q, folded again %q", s, fold, again)
		}
		if utf8.ValidString(s) && !utf8.ValidString(fold) {
			t.Errorf("Fold(%q) = %q is not valid UTF-8", s, fold)
		}
	})
}
