package questions

// sharedWordings are the ways to ask what two facts of one relation share.
// {pair} names the two, the other placeholders are those of a wording.
func sharedWordings(relation string, side Side) []string {
	if side == AskSubject {
		return sharedSubject(relation)
	}
	switch relation {
	case "performer":
		return []string{
			"Who recorded both {pair}?", "Which artist is behind both {pair}?",
			"{pair} were both recorded by which artist?",
		}
	case "director":
		return []string{
			"Who directed both {pair}?", "Which director made both {pair}?",
			"{pair} have which director in common?",
		}
	case "producer":
		return []string{
			"Who helped produce both {pair}?", "{pair} share which of these producers?",
		}
	case "screenwriter":
		return []string{
			"Who has a writing credit on both {pair}?", "{pair} share which of these writers?",
		}
	case "composer":
		return []string{
			"Who composed music for both {pair}?", "Whose music do you hear in both {pair}?",
			"{pair} both have music by which composer?",
		}
	case "creator":
		return []string{
			"Who created or helped create both {pair}?", "{pair} have which creator in common?",
		}
	case "author":
		return []string{
			"Who wrote both {pair}?", "Which author is behind both {pair}?",
			"{pair} were both written by which author?",
		}
	case "cast_member":
		return []string{
			"Who has a part in both {pair}?", "Which actor appears in both {pair}?",
			"{pair} have which actor in common?", "In both {pair}, who is in the cast?",
		}
	case "record_label":
		return []string{
			"Which label released both {pair}?", "{pair} both came out on which label?",
			"On which label did both {pair} come out?",
		}
	case "part_of_album":
		return []string{
			"Which album has both {pair}?", "On which album would you find both {pair}?",
			"{pair} are both on which album?",
		}
	case "network":
		return []string{
			"On which network or service did both {pair} begin?",
			"{pair} both began on which network or service?",
		}
	case "member_of":
		return []string{
			"Which band have both {pair} been members of?",
			"In which band have both {pair} been members?", "{pair} have which band in common?",
		}
	case "songwriter":
		return []string{"Who helped write both {pair}?", "{pair} share which songwriter?"}
	case "birth_place":
		return []string{
			"In which place were both {pair} born?", "{pair} were both born in which place?",
		}
	case "release_date":
		return []string{
			"In which year {did} both {pair} {come out}?", "What year saw {the release of} both {pair}?",
			"{pair} {came out} in the same year: which one?",
		}
	}
	return nil
}

func sharedSubject(relation string) []string {
	switch relation {
	case "cast_member":
		return []string{
			"Which of these {nouns} has both {pair} in its cast?",
			"In which {year noun} do both {pair} have a part?",
			"{pair} both have a part in which of these {nouns}?",
			"What {noun} brought {pair} together in its cast?",
		}
	case "founder":
		return []string{
			"Which {noun} did both {pair} help found?", "{pair} are both founders of which {noun}?",
		}
	case "member_of":
		return []string{
			"Who has been a member of both {pair}?", "{pair} have which member in common?",
		}
	case "performer":
		return []string{
			"Which {noun} did {pair} record together?", "{pair} recorded which {noun} together?",
		}
	case "composer":
		return []string{
			"Which {noun} has music by both {pair}?", "For which {noun} did {pair} both write music?",
		}
	case "creator":
		return []string{"Which {noun} was created by both {pair}?"}
	}
	return nil
}

// clause says of the entity on a side of f what f says of it, to stand after
// "who" or after a noun. It is "" where f does not lend itself to that.
func (b *Bank) clause(f *Fact, side Side) string {
	asked, ok := b.entity(f.at(side))
	if !ok {
		return ""
	}
	if asked.Kind == Person || asked.Kind == Band {
		return personClause(f, side)
	}
	if side == AskSubject {
		return workClause(f, asked.Kind)
	}
	return ""
}

func personClause(f *Fact, side Side) string {
	if side == AskObject {
		return map[string]string{
			"performer": "recorded {s}", "producer": "helped produce {s}", "director": "directed {s}",
			"screenwriter": "helped write {s}", "composer": "composed music for {s}",
			"creator": "helped create {s}", "author": "wrote {s}", "cast_member": "has a part in {s}",
			"featured_artist": "is a guest on {s}", "songwriter": "helped write {s}",
			"founder": "helped found {s}", "child": "is a child of {s}", "parent": "is a parent of {s}",
			"sibling": "is a sibling of {s}", "spouse": dated(f, "married {s} in {when}"),
			"host": dated(f, "hosted {s} in {when}"),
		}[f.Relation]
	}
	return map[string]string{
		"plays_character": "{plays} {o} in {in}", "member_of": "has been a member of {o}",
		"won_award": dated(f, "won {o} {at}"), "birth_place": "was born in {o}",
		"birth_name": "was born under the name {o}", "performed_at": "performed at {o}",
		"child": "is a parent of {o}", "parent": "is a child of {o}",
		"sibling": "is a sibling of {o}", "spouse": dated(f, "married {o} in {when}"),
	}[f.Relation]
}

func workClause(f *Fact, kind Kind) string {
	if f.Relation == "network" && kind == Podcast {
		return "was first put out by {o}"
	}
	return map[string]string{
		"performer": "was recorded by {o}", "director": "was directed by {o}",
		"composer": "has music by {o}", "cast_member": "has {o} in its cast",
		"based_on": "is based on {o}", "network": "was first shown on {o}",
		"release_date": "{came out} in {o}", "won_award": dated(f, "won {o} {at}"),
		"author": "was written by {o}", "creator": "was created by {o}",
	}[f.Relation]
}

// dated is a clause that needs the date of its fact.
func dated(f *Fact, clause string) string {
	if f.When.IsZero() {
		return ""
	}
	return clause
}

// joinedTexts are the frames for two clauses.
func (d *draft) joinedTexts() []string {
	asked := d.asked()
	switch {
	case asked == nil:
		return nil
	case asked.Kind == Person:
		return []string{"Who {both}?", "Which of these people {both}?", "Which person {both}?"}
	}
	return []string{"Which {noun} {both}?", "Which of these {nouns} {both}?", "What {noun} {both}?"}
}
