package questions

import "strings"

func familyRelations() []Relation {
	person := []Kind{Person}
	return []Relation{{
		ID: "spouse", Label: "is married to", Category: People,
		Subjects: person, Objects: person,
		Many: true, ManySubjects: true, Changes: true, UseWhen: Optional, Inverse: "spouse",
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{s} {married} {o}{ at}{ as of}.",
		wordings: map[Side][]wording{
			AskObject: append(textsWhen(
				"Who did {s+} marry in {when}?",
				"Which of these people married {s+} in {when}?",
				"In {when}, {s+} married which of these people?",
				"Whose wedding to {s+} took place in {when}?",
			), texts(
				"As of {asof}, who is {s} married to?",
				"As of {asof}, which of these people is married to {s}?",
				"{s} is, as of {asof}, married to which of these people?",
				"Who is, as of {asof}, married to {s+}?",
			)...),
			AskSubject: append(textsWhen(
				"Who did {o+} marry in {when}?",
				"Which of these people married {o+} in {when}?",
				"In {when}, {o+} married which of these people?",
				"Whose wedding to {o+} took place in {when}?",
			), texts(
				"As of {asof}, who is {o} married to?",
				"As of {asof}, which of these people is married to {o}?",
				"{o} is, as of {asof}, married to which of these people?",
				"Who is, as of {asof}, married to {o+}?",
			)...),
		},
	}, {
		ID: "child", Label: "has as a child", Category: People,
		Subjects: person, Objects: person,
		Many: true, ManySubjects: true, Inverse: "parent",
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{o} is a child of {s}.",
		wordings: map[Side][]wording{AskObject: childWordings("{s}"), AskSubject: parentWordings("{o}")},
	}, {
		ID: "parent", Label: "is a child of", Category: People,
		Subjects: person, Objects: person,
		Many: true, ManySubjects: true, Inverse: "child",
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{o} is a parent of {s}.",
		wordings: map[Side][]wording{AskObject: parentWordings("{s}"), AskSubject: childWordings("{o}")},
	}, {
		ID: "sibling", Label: "is a sibling of", Category: People,
		Subjects: person, Objects: person,
		Many: true, ManySubjects: true, Inverse: "sibling",
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{s} and {o} are siblings.",
		wordings: map[Side][]wording{
			AskObject: siblingWordings("{s}"), AskSubject: siblingWordings("{o}"),
		},
	}}
}

// introduced turns the placeholder of a person into the one that may tell more.
func introduced(of string) string { return strings.Replace(of, "}", "+}", 1) }

func childWordings(of string) []wording {
	more := introduced(of)
	return texts(
		"Which of these people is a child of "+more+"?",
		"Who has "+more+" as a parent?",
		of+" is a parent of which of these people?",
		"Whose mother or father is "+more+"?",
	)
}

func parentWordings(of string) []wording {
	more := introduced(of)
	return texts(
		"Who is a parent of "+more+"?",
		of+" is the child of which of these people?",
		"Which of these people is a parent of "+more+"?",
		"Whose child is "+more+"?",
	)
}

func siblingWordings(of string) []wording {
	more := introduced(of)
	return texts(
		"Who is a brother or sister of "+more+"?",
		"Which of these people is a sibling of "+more+"?",
		more+" has which of these people as a sibling?",
		"Whose brother or sister is "+more+"?",
	)
}
