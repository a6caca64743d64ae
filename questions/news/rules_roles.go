package news

import (
	"fmt"
	"strings"
)

// role is a part that people play in making a work. News names it by a noun
// ("its director"), by what they did ("directed") or by what was done
// ("directed by").
type role struct {
	relation  string
	trust     float64
	works     string // kinds of the work, as rules write them
	makers    string
	nouns     string // joined by "|"
	done, did string
	open      string // "?" where the verb alone tells what the work is
	piece     string // what else may have been written: "screenplay"
	owned     string // kinds of works that are said to be a maker's own
	more      string // further rules
	tight     string // further rules that the verb of the clause does not matter for
}

func roles() []role {
	return []role{{
		relation: "director", works: "film", makers: "person", trust: 0.92, open: "?",
		nouns: "director|directors|co-director|filmmaker|film-maker",
		done:  "directed|helmed|co-directed",
		did:   "directed|directs|helmed|co-directed|directing|direct",
		owned: "film", more: "\t<O:person directing S*:film?\n" +
			"\tO:person ~ directed|directs X:person in ~ S:film?\n" +
			"\tO:person 's ~ directorial|directing debut ?, S:film?\n" +
			"\t<S:film from director|filmmaker|film-maker O:person\n",
	}, {
		relation: "screenwriter", works: "film|series", makers: "person", trust: 0.88,
		nouns: "screenwriter|writer|writers|co-writer|scriptwriter",
		done:  "written|co-written|scripted|penned",
		did:   "wrote|writes|co-wrote|penned|scripted|write",
		piece: "screenplay|script|teleplay", more: "\t<S:film|series adapted ?for ?television by O*:person\n",
	}, {
		relation: "songwriter", works: "song", makers: "person|band", trust: 0.9,
		nouns: "songwriter|writer|co-writer", done: "written|co-written|penned|composed",
		did: "wrote|co-wrote|penned|composed", piece: "lyrics|music",
	}, {
		relation: "composer", works: "film|series|work", makers: "person|band", trust: 0.88,
		nouns: "composer", done: "composed|scored", did: "scored|composed|score",
		piece: "score|scores|music|soundtrack|soundtracks|theme", more: composerRules(),
	}, {
		relation: "producer", works: "album|song|film|series", makers: "maker", trust: 0.88,
		nouns: "producer|producers|co-producer", done: "produced|co-produced",
		did: "produced|co-produced|produces|producing|produce",
	}, {
		relation: "creator", works: "series|podcast|work|character", makers: "maker", trust: 0.88,
		nouns: "creator|creators|co-creator|mastermind", done: "created|co-created|devised",
		did: "created|co-created|devised",
	}, {
		relation: "author", works: "book|work", makers: "person", trust: 0.86,
		nouns: "author|writer|playwright", done: "written|penned|authored|co-written",
		did: "wrote|penned|authored|co-wrote", owned: "book",
		more: "\tO:person 's ~ novels|works|books ... include|includes|including S*:book\n",
	}}
}

func composerRules() string {
	return `	<O:person composing|composed|scoring|writing ~ music|score|scores|soundtrack|soundtracks \
		for|of ~ S*:film|series
	S:film|series|work @be @det ... opera|ballet|musical|operetta ... by ~ O*:person
	scores|soundtracks include|includes|included|including S*:film?
`
}

// roleRules are the rules of every role, with the role's words for those in
// braces. Verbs may be listed: "wrote, produced and directed".
func roleRules() string {
	return `{relation} {trust}
	<S:{works}{open} {done} ?@join ?@join ?@done ?@join ?@join ?@done by O*:{makers}
	{done} ?@join ?@done by O*:{makers} , S:{works}
	<S:{works}{open} {done} ?@join ?@done by and starring O*:{makers}
	{did} S:{works} ?together with O*:{makers}
	S:{works} , which|that O*:{makers} ~ ?@did ?@join {did}
	S:{works}{open} , a|an|the ~ @worknoun ?that ?which O:{makers} ~ ?@did ?@join {did}
	<S:{works} {done} ?, ?and ?, ?@done ?and starring O:{makers}
	O*:{makers} ~ ?went ?on ?to ?@did ?@join {did} @poss 's ~ @worknoun ?, \
		?titled|called|entitled S:{works}{open}
	O*:{makers} ~ ?went ?on ?to {did} S*:{works}{open}
	O*:{makers} ~ ?went ?on ?to {did} @join ?and @did S*:{works}{open}
	O*:{makers} ~ ?went ?on ?to {did} @join @did ?, and @did S*:{works}{open}
	O*:{makers} ~ ?went ?on ?to @did @join {did} S*:{works}{open}
	O*:{makers} ~ ?went ?on ?to @did @join {did} @join ?and @did S*:{works}{open}
	O*:{makers} ~ ?went ?on ?to @did @join @did ?, @join {did} S*:{works}{open}
	O:{makers} ~ {did} ... works|films|movies|songs|hits|albums|shows|series|novels|books \
		?, such|including|like ?as S*:{works}{open}
	O:{makers} @be ... and ?the ~ {nouns} of|behind ~ S:{works}{open}
	O:{makers} ... debut as ~ {nouns} with|in|on ~ S:{works}{open}
	O*:{makers} , ?the|a ~ {nouns} ?and ?@done of|behind ~ S:{works}{open}
	O*:{makers} @be|was ?the|a ~ {nouns} of|on ~ S:{works}{open}
	{nouns} of ~ S:{works} , O*:{makers}
	<S:{works} with O*:{makers} as ~ {nouns}
	S:{works} ... {nouns} @be|was O*:{makers}
{more}{relation} {trust} opening
	{done} by O*:{makers} and @done by X*:maker , S:{works}
	@done by X*:maker and {done} by O*:{makers} , S:{works}
	{done} ?@join ?@done ?@join ?@done by O*:{makers} ... , S:{works}
{relation} {trust} tight
	S:{works}{open} {nouns} O*:{makers}
	S:{works} 's ~ {nouns} ?, O*:{makers}
{tight}`
}

// pieceRules are for roles that write a piece of a work.
func pieceRules() string {
	return `	O:{makers} 's ~ {piece} for|to ~ S:{works}?
	O*:{makers} ~ ?went ?on ?to ?@did ?and \
		wrote|composed|co-wrote|penned|scored|provided|created|write ~ {piece} ... \
		for|of|to S*:{works}?
	O*:{makers} ~ wrote|composed|co-wrote|penned|scored|provided ~ {piece} ... for|of|to ... \
		films|movies|series|shows ?, including|include|like|such ?as S*:{works}?
	<S:{works} ... {piece} ?written|composed|was|is ?written|composed by O*:{makers}
`
}

// rules writes the rules of the role as a table.
func (r role) rules() string {
	if r.piece != "" {
		r.more += pieceRules()
	}
	if r.owned != "" {
		r.tight += "\tO*:{makers} 's ?D S:{owned}\n"
	}
	fill := strings.NewReplacer(
		"{relation}", r.relation, "{trust}", fmt.Sprint(r.trust), "{works}", r.works,
		"{makers}", r.makers, "{nouns}", r.nouns, "{done}", r.done, "{did}", r.did,
		"{open}", r.open, "{piece}", r.piece, "{owned}", r.owned,
	)
	table := strings.ReplaceAll(roleRules(), "{more}", r.more)
	return fill.Replace(strings.ReplaceAll(table, "{tight}", r.tight))
}

// roleMacros are choices that the rules of roles share.
func roleMacros() map[string]string {
	done := "starred edited narrated designed arranged performed recorded developed illustrated drawn"
	did := done
	for _, r := range roles() {
		done += " " + strings.ReplaceAll(r.done, "|", " ")
		did += " " + strings.ReplaceAll(r.did, "|", " ")
	}
	return map[string]string{"@join": "and , & /", "@done": done, "@did": did}
}
