package news

import (
	"fmt"
	"slices"
	"strings"
)

// role is a part that people play in making a work. News names it by a noun
// ("its director"), by what they did ("directed") or by what was done
// ("directed by").
type role struct {
	relation       string
	subject        string // kinds of the work, as rules write them
	object         string
	nouns          string // joined by "|"
	done, did      string
	trust          float64
	opensUnknown   bool // the verb alone tells what the work is
	whatWasWritten string
}

func roles() []role {
	return []role{{
		relation: "director", subject: "film", object: "person", trust: 0.92, opensUnknown: true,
		nouns: "director|directors|co-director|filmmaker|film-maker", done: "directed|helmed|co-directed",
		did: "directed|directs|helmed|co-directed|directing|direct",
	}, {
		relation: "screenwriter", subject: "film|series", object: "person", trust: 0.88,
		nouns: "screenwriter|writer|writers|co-writer|scriptwriter", done: "written|co-written|scripted|penned",
		did: "wrote|writes|co-wrote|penned|scripted|write", whatWasWritten: "screenplay|script|teleplay",
	}, {
		relation: "songwriter", subject: "song", object: "person|band", trust: 0.9,
		nouns: "songwriter|writer|co-writer", done: "written|co-written|penned|composed",
		did: "wrote|co-wrote|penned|composed", whatWasWritten: "lyrics|music",
	}, {
		relation: "composer", subject: "film|series|work", object: "person|band", trust: 0.88,
		nouns: "composer", done: "composed|scored",
		did: "scored|composed", whatWasWritten: "score|scores|music|soundtrack|soundtracks|theme",
	}, {
		relation: "producer", subject: "album|song|film|series", object: "maker", trust: 0.88,
		nouns: "producer|producers|co-producer", done: "produced|co-produced",
		did: "produced|co-produced|produces|producing|produce",
	}, {
		relation: "creator", subject: "series|podcast|work|character", object: "maker", trust: 0.88,
		nouns: "creator|creators|co-creator|mastermind", done: "created|co-created|devised",
		did: "created|co-created|devised",
	}, {
		relation: "author", subject: "book|work", object: "person", trust: 0.86,
		nouns: "author|writer|playwright", done: "written|penned|authored|co-written",
		did: "wrote|penned|authored|co-wrote",
	}}
}

// rules writes the rules of a role as a table.
func (r role) rules() string {
	open := ""
	if r.opensUnknown {
		open = "?"
	}
	s, o := r.subject, r.object
	lines := []string{
		fmt.Sprintf("<S:%s%s %s ?@join ?@join ?@done ?@join ?@join ?@done by O*:%s", s, open, r.done, o),
		fmt.Sprintf("O:%s ~ %s ... works|films|movies|songs|hits|albums|shows|series|novels|books ?, such|including|like ?as S*:%s%s", o, r.did, s, open),
		fmt.Sprintf("O:%s 's ~ films|movies|novels|works ... include|includes|including S*:%s", o, r.owned2()),
		fmt.Sprintf("%s ?@join ?@done by O*:%s , S:%s", r.done, o, s),
		fmt.Sprintf("O*:%s , ?the|a ~ %s ?and ?@done of|behind ~ S:%s%s", o, r.nouns, s, open),
		fmt.Sprintf("O*:%s @be|was ?the|a ~ %s of|on ~ S:%s%s", o, r.nouns, s, open),
		fmt.Sprintf("%s of ~ S:%s , O*:%s", r.nouns, s, o),
		fmt.Sprintf("O*:%s 's ?D S:%s", o, r.owned()),
		fmt.Sprintf("<S:%s with O*:%s as ~ %s", s, o, r.nouns),
		fmt.Sprintf("S:%s ... %s @be|was O*:%s", s, r.nouns, o),
	}
	if r.relation == "director" {
		lines = append(lines, "<O:person directing S*:film?")
	}
	if r.relation == "composer" {
		lines = append(lines,
			"<O:person composing|composed|scoring|writing ~ music|score|scores|soundtrack|soundtracks for|of ~ S*:film|series",
			"scores|soundtracks include|includes|included|including S*:film?",
		)
	}
	if r.whatWasWritten != "" {
		lines = append(lines,
			fmt.Sprintf("O*:%s ~ ?went ?on ?to ?@did ?and wrote|composed|co-wrote|penned|scored|provided|created|write ~ %s ... for|of|to S*:%s?", o, r.whatWasWritten, s),
			fmt.Sprintf("<S:%s ... %s ?written|composed|was|is ?written|composed by O*:%s", s, r.whatWasWritten, o),
		)
	}
	for _, before := range []string{"", "@did @join", "@did @join @did ?, @join"} {
		for _, after := range []string{"", "@join ?and @did", "@join @did ?, and @did"} {
			lines = append(lines, fmt.Sprintf("O*:%s ~ ?went ?on ?to %s %s %s S*:%s%s", o, before, r.did, after, s, open))
		}
	}
	lines = slices.DeleteFunc(lines, func(line string) bool { return strings.HasSuffix(line, "S:") || strings.HasSuffix(line, "S*:") })
	return fmt.Sprintf("%s %g\n\t%s\n%s %g tight\n\t%s\n",
		r.relation, r.trust, strings.Join(lines, "\n\t"), r.relation, r.trust,
		fmt.Sprintf("S:%s%s %s O*:%s\n\tS:%s 's ~ %s ?, O*:%s", s, open, r.nouns, o, s, r.nouns, o))
}

// owned2 is owned, but only where a list of them is somebody's work.
func (r role) owned2() string {
	if r.relation == "author" {
		return "book"
	}
	return ""
}

// owned are the kinds of works that are said to be somebody's, for the role
// that is then meant: a film its director's, a book its author's.
func (r role) owned() string {
	switch r.relation {
	case "director":
		return "film"
	case "author":
		return "book"
	}
	return ""
}

// roleMacros are choices that the rules of roles share.
func roleMacros() map[string]string {
	done, did := map[string]bool{}, map[string]bool{}
	for _, r := range roles() {
		for word := range strings.SplitSeq(r.done, "|") {
			done[word] = true
		}
		for word := range strings.SplitSeq(r.did, "|") {
			did[word] = true
		}
	}
	for _, word := range []string{"starred", "edited", "narrated", "designed", "arranged", "performed", "recorded", "developed"} {
		done[word], did[word] = true, true
	}
	return map[string]string{"@join": "and , & /", "@done": keys(done), "@did": keys(did)}
}
