package questions

import (
	"slices"
	"strings"
)

// comeOut tells how a work comes out: the helping verb, the verb
// after it, and the verb in the past.
func comeOut(work *known) (did, come, came string) {
	switch asWritten(work) {
	case Series:
		return "did", "premiere", "premiered"
	case Podcast:
		return "did", "start", "started"
	case Book:
		return "was", "first published", "was first published"
	case Work:
		return "did", "make its debut", "made its debut"
	}
	return "did", "come out", "came out"
}

// asWritten is the kind of a work, Book for stories and the like.
func asWritten(work *known) Kind {
	switch describingNoun(work) {
	case "novel", "novella", "story", "poem", "memoir", "autobiography":
		return Book
	}
	return work.Kind
}

// theRelease is comeOut as a noun.
func theRelease(work *known) string {
	switch asWritten(work) {
	case Series:
		return "the premiere of"
	case Podcast:
		return "the start of"
	case Book:
		return "the first publication of"
	case Work:
		return "the debut of"
	}
	return "the release of"
}

// playVerb has characters voiced where nobody is seen.
func (f *filler) playVerb(form string) string {
	in, ok := f.bank.entity(f.fact.In)
	switch {
	case !ok || !voiced(in):
		return form
	case form == "played":
		return "voiced"
	}
	return strings.Replace(form, "play", "voice", 1)
}

// voiced reports whether the cast of a work is only heard.
func voiced(work *known) bool {
	return work.Kind == Podcast || slices.Contains(work.Tags, "animation") ||
		slices.Contains(work.Tags, "animated")
}
