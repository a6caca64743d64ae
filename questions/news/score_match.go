package news

import (
	"slices"
	"strings"

	"headliner/questions"
)

// ourNames translates the name of a relation in a labelled file into those of
// the catalogue that say the same; none where the catalogue has none.
func ourNames(relation string) []string {
	switch relation {
	case "original_network":
		return []string{"network"}
	case "award":
		return []string{"won_award", "nominated_for"}
	case "lyrics_by":
		return []string{"songwriter"}
	case "composer":
		return []string{"composer", "songwriter"}
	case "father", "mother":
		return []string{"parent"}
	case "part_of":
		return []string{"part_of_album", "member_of"}
	case "follows", "followed_by":
		return []string{"sequel_of"}
	case "death_date", "educated_at", "genre", "characters", "series", "production_company":
		return nil
	}
	return []string{relation}
}

// matches reports whether a claim says what people marked. Facts that can be
// told from both sides match either way.
func (t Triple) matches(c Claim) bool {
	names := ourNames(t.Relation)
	straight := named(t.Subject, c.Subject) && named(t.Object, c.Object)
	turned := named(t.Subject, c.Object) && named(t.Object, c.Subject)
	switch {
	case t.Relation == "followed_by":
		return c.Relation == "sequel_of" && turned
	case t.Relation == "performer" && c.Relation == "plays_character":
		return turned
	case slices.Contains(names, c.Relation):
		return straight || symmetric(c.Relation) && turned
	case names != nil && inverse(names[0]) == c.Relation:
		return turned
	}
	return false
}

func inverse(relation string) string {
	switch relation {
	case "child":
		return "parent"
	case "parent":
		return "child"
	}
	return ""
}

// named reports whether name is one of names: as written but for case, accents
// and spaces, or as a date that does not contradict it.
func named(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return squeezed(n) == squeezed(name) || sameDate(n, name)
	})
}

func squeezed(s string) string {
	return strings.ReplaceAll(questions.Fold(s), " ", "")
}

// sameDate compares a date in words with one in figures, as far as both go.
func sameDate(words, figures string) bool {
	want, err := questions.ParseDate(figures)
	if err != nil {
		return false
	}
	t := &tables{months: months()}
	tokens := tokenize(words, 0, len(words))
	for i := range tokens {
		if got, n := t.readDate(tokens, i); n > 0 && !got.IsZero() {
			return got.Year == want.Year &&
				(got.Month == 0 || want.Month == 0 || got.Month == want.Month) &&
				(got.Day == 0 || want.Day == 0 || got.Day == want.Day)
		}
	}
	return false
}
