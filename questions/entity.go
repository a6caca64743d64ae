// Package questions is the domain of the quiz: entities, facts, the catalogue
// of relations, and the writer that turns facts into fair questions.
//
// Nothing in it knows Discord, SQL or a clock.
package questions

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind says what sort of thing an [Entity] is.
type Kind string

// The kinds of entities. A relation names the kinds it accepts on each side.
const (
	Person    Kind = "person"
	Band      Kind = "band"
	Album     Kind = "album"
	Song      Kind = "song"
	Film      Kind = "film"
	Series    Kind = "series"
	Podcast   Kind = "podcast"
	Book      Kind = "book"
	Company   Kind = "company" // labels, networks, studios, publishers
	Award     Kind = "award"
	Event     Kind = "event" // festivals, ceremonies, tours, concerts
	Place     Kind = "place"
	Character Kind = "character"
	Work      Kind = "work" // plays, musicals, games, comics: a work of no other kind
)

// Kinds lists every kind, in the order of the constants.
func Kinds() []Kind {
	return []Kind{
		Person, Band, Album, Song, Film, Series, Podcast, Book,
		Company, Award, Event, Place, Character, Work,
	}
}

// Fame says how widely an entity is known. It is the prior of a question's
// difficulty until play has taught a better one.
type Fame int

// The steps of fame.
const (
	ForFans   Fame = 1 // people who follow the field
	WellKnown Fame = 2 // most people who read the news; the default
	Household Fame = 3 // nearly everyone
)

// Pronoun is the pronoun a person uses in public. It keeps the stem of a
// question from fitting one option only. Empty where it is unknown or does not
// apply.
type Pronoun string

// The pronouns.
const (
	He   Pronoun = "he"
	She  Pronoun = "she"
	They Pronoun = "they"
)

// Entity is something that facts speak of. Entities are plain values; an ID is
// unique in a bank.
type Entity struct {
	ID      string // lower-case words joined by hyphens: "get-lifted"
	Kind    Kind
	Name    string   // as shown to players
	Aliases []string // other names that a judge accepts and distractors avoid
	Tags    []string // field, genre, country, decade: what makes two entities alike
	Fame    Fame     // 0 counts as WellKnown
	Pronoun Pronoun
}

// Limits on what an entity may hold, in characters.
const (
	MaxName    = 120
	MaxAliases = 20
)

// Validate says what is wrong with e, or nil.
func (e Entity) Validate() error {
	switch {
	case !isID(e.ID):
		return fmt.Errorf("entity %q: the id must be lower-case words joined by hyphens", e.ID)
	case !slices.Contains(Kinds(), e.Kind):
		return fmt.Errorf("entity %s: unknown kind %q", e.ID, e.Kind)
	case strings.TrimSpace(e.Name) == "":
		return fmt.Errorf("entity %s: no name", e.ID)
	case utf8.RuneCountInString(e.Name) > MaxName:
		return fmt.Errorf("entity %s: the name is over %d characters", e.ID, MaxName)
	case len(e.Aliases) > MaxAliases:
		return fmt.Errorf("entity %s: over %d aliases", e.ID, MaxAliases)
	case e.Fame < 0 || e.Fame > Household:
		return fmt.Errorf("entity %s: fame must be 1, 2 or 3", e.ID)
	case e.Pronoun != "" && !slices.Contains([]Pronoun{He, She, They}, e.Pronoun):
		return fmt.Errorf("entity %s: unknown pronoun %q", e.ID, e.Pronoun)
	}
	return nil
}

// Names lists the name and the aliases of e.
func (e Entity) Names() []string {
	return append([]string{e.Name}, e.Aliases...)
}

// fame returns the fame of e with its default.
func (e Entity) fame() Fame {
	if e.Fame == 0 {
		return WellKnown
	}
	return e.Fame
}

// isID reports whether s is lower-case words joined by single hyphens.
func isID(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}
