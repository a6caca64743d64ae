package questions

import (
	"slices"
	"strconv"
	"strings"
)

// A template's placeholders stand in braces:
//
//	{s} {o} {in}      the fact's parts, described so that they stand alone
//	{s+} {o+}         the same, maybe with more that tells what they are
//	{s's} {o's} {in's} the same as possessives
//	{o:kind}          the object with its kind, without its maker
//	{name}            the subject's bare name
//	{by} {by's}       who made the subject
//	{host}            who hosts the subject
//	{name+}           the same, maybe with its year
//	{costar}          somebody else in the cast of the subject
//	{bandmate}        another member of the object
//	{cast} {maker}    who plays in the work that is asked for, who directed it
//	{noun} {nouns}    what is asked for, in singular and plural
//	{year noun}       the noun with the year of what is asked for, if it is known
//	{its year}        the year of what is asked for
//	{who}             the same as the start of a question
//	{nth}             the number as an ordinal
//	{when} {asof}     the fact's dates
//	{at}              the year of a ceremony; { at} and {at, } with what is between, or nothing
//	{ for in}         " for" and the work, or nothing
//	{ as of}          ", as of" the date at which a fact that changes held, or nothing
//	{on}              "on" before a day, "in" before a year
//	{records by }     "records by" before an artist, nothing before a record
//	{the release of}  "the release of", "the premiere of"
//	{did} {come out} {came out} {play} {plays} {played} {hosts} {married}  verbs that suit
type filler struct {
	bank     *Bank
	fact     *Fact
	asked    *known // what is asked for; nil for dates, numbers and names
	not      ban
	pick     func(n int) int // draws one of n descriptions
	complete bool            // the object's date in full, for statements
}

// fill writes a template as a sentence. It reports false where a part cannot be
// named.
func (f *filler) fill(template string) (string, bool) {
	text, ok := f.piece(template)
	return upperFirst(singleEnd(joinCommas(text))), ok
}

// piece writes a template as a piece of a sentence.
func (f *filler) piece(template string) (string, bool) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(template, "{")
		out.WriteString(before)
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		text, ok := f.part(name)
		if !ok {
			return "", false
		}
		out.WriteString(text)
		template = after
	}
	return out.String(), true
}

// joinCommas leaves one mark where an aside ends that has a comma of its own.
func joinCommas(s string) string {
	for _, pair := range [...][2]string{{",,", ","}, {",?", "?"}, {",.", "."}} {
		s = strings.ReplaceAll(s, pair[0], pair[1])
	}
	return s
}

// singleEnd leaves one mark at the end of a sentence that ends with a name
// such as "How Did This Get Made?".
func singleEnd(s string) string {
	n := len(s)
	if n < 2 || s[n-1] != '.' && s[n-1] != '?' {
		return s
	}
	before := strings.TrimSuffix(s[:n-1], titleClose)
	last := before[max(0, len(before)-1):]
	if strings.Contains("?!.", last) && last != "" && (s[n-1] == '.' || last == "?") {
		return s[:n-1]
	}
	return s
}

func (f *filler) part(name string) (string, bool) {
	if base, ok := strings.CutSuffix(name, "'s"); ok {
		text, ok := f.part(base)
		return possessive(text, f.isGroup(base)), ok
	}
	switch name {
	case "s":
		return f.described(f.fact.Subject)
	case "in":
		return f.described(f.fact.In)
	case "o":
		return f.object()
	case "s+":
		return f.introduced(f.fact.Subject)
	case "o+":
		return f.introduced(f.fact.Object.Entity)
	case "costar", "cast", "maker", "bandmate", "name+", "year noun", "its year":
		return f.context(name)
	case "o:kind", "name", "by", "host":
		return f.related(name)
	case "noun", "nouns", "who":
		return f.askedNoun(name), true
	case "nth", "when", "asof", "at", " at", "at, ", " for in", " as of", "on":
		return f.dated(name)
	}
	return f.verb(name), true
}

// isGroup reports whether a part is named by a band.
func (f *filler) isGroup(part string) bool {
	id := f.fact.Subject
	switch part {
	case "o":
		id = f.fact.Object.Entity
	case "by":
		if owners := f.bank.objectsOf(id, "performer"); len(owners) > 0 {
			id = owners[len(owners)-1]
		}
	}
	e, ok := f.bank.entity(id)
	return ok && e.Kind == Band
}

func (f *filler) described(id string) (string, bool) {
	e, ok := f.bank.entity(id)
	if !ok {
		return "", false
	}
	ways := f.bank.describe(e, f.not)
	if len(ways) == 0 {
		return "", false
	}
	return ways[f.pick(len(ways))], true
}

func (f *filler) object() (string, bool) {
	v := f.fact.Object
	switch {
	case v.Entity != "":
		return f.described(v.Entity)
	case v.Text != "":
		return v.Text, true
	case f.complete:
		return v.Date.Words(), true
	}
	return strconv.Itoa(v.Date.Year), true
}

func (f *filler) related(name string) (string, bool) {
	subject, _ := f.bank.entity(f.fact.Subject)
	switch name {
	case "name":
		return titled(subject), true
	case "o:kind":
		object, ok := f.bank.entity(f.fact.Object.Entity)
		return "the " + describingNoun(object) + " " + titled(object), ok
	case "by":
		owner := f.bank.objectsOf(f.fact.Subject, "performer")
		return f.bank.midNames(owner), len(owner) > 0 && !slices.ContainsFunc(owner, f.not.has)
	}
	hosts := f.bank.objectsOf(f.fact.Subject, "host")
	ok := len(hosts) > 0 && len(hosts) < 3 && !slices.Contains(hosts, f.fact.Object.Entity)
	return f.bank.midNames(hosts), ok
}

func (f *filler) askedNoun(form string) string {
	what := "thing"
	if f.asked != nil {
		what = f.asked.noun
	}
	switch {
	case form == "noun":
		return what
	case form == "nouns":
		return plural(what)
	case what == "person":
		return "Who"
	}
	return "Which " + what
}

func (f *filler) dated(name string) (string, bool) {
	when := f.fact.When
	switch name {
	case "nth":
		return ordinal(f.fact.Object.Number), true
	case "when":
		return strconv.Itoa(when.Year), when.Year != 0
	case "asof":
		return f.fact.AsOf.monthWords(), !f.fact.AsOf.IsZero()
	case "at":
		return f.ceremony(), when.Year != 0
	case "on":
		if f.fact.Object.Date.Day != 0 {
			return "on", true
		}
		return "in", true
	case " as of":
		if when.IsZero() && !f.fact.AsOf.IsZero() {
			return ", as of " + f.fact.AsOf.monthWords(), true
		}
		return "", true
	case " for in":
		if f.fact.In == "" {
			return "", true
		}
		text, ok := f.described(f.fact.In)
		return " for " + text, ok
	}
	switch {
	case when.Year == 0:
		return "", true
	case name == "at, ":
		return f.ceremony() + ", ", true
	}
	return " " + f.ceremony(), true
}

// ceremony says at which edition of a prize: a show that is named by the year
// in which it was held, or a prize that is given for the year.
func (f *filler) ceremony() string {
	year := strconv.Itoa(f.fact.When.Year)
	award, ok := f.bank.entity(f.fact.Object.Entity)
	if ok && hasCeremony(award) {
		return "at the " + year + " ceremony"
	}
	return "in " + year
}

func hasCeremony(award *known) bool {
	for _, word := range foldWords(award.Name) {
		switch word {
		case "academy", "oscar", "grammy", "emmy", "globe", "bafta", "brit", "tony", "guild",
			"music", "critics", "spirit", "actors", "film", "television":
			return true
		}
	}
	return false
}

// verb writes what the subject does, by its kind.
func (f *filler) verb(name string) string {
	if strings.HasPrefix(name, "play") {
		return f.playVerb(name)
	}
	subject, _ := f.bank.entity(f.fact.Subject)
	did, come, came := comeOut(subject)
	dated := !f.fact.When.IsZero()
	switch name {
	case "records by ":
		if subject.Kind == Person || subject.Kind == Band {
			return name
		}
		return ""
	case "hosts":
		if dated {
			return "hosted"
		}
		return "hosts"
	case "married":
		if dated {
			return "married"
		}
		return "is married to"
	case "did":
		return did
	case "come out":
		return come
	case "the release of":
		return theRelease(subject)
	}
	return came
}
