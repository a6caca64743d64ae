package questions

// newsRelations are what articles tell besides: who goes with whom, who holds
// which post, how records and films did. Those without wordings are kept and
// shown, but make no question: they are numbers that change by the week, or
// nobody's business.
func newsRelations() []Relation {
	person, act := []Kind{Person}, []Kind{Person, Band}
	return []Relation{{
		ID: "tour_by", Label: "is a tour by", Category: Events, Role: "act",
		Subjects: []Kind{Event}, Objects: act, Many: true, ManySubjects: true, Listed: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 2},
		state:    "{s} is a tour by {o}.",
		wordings: map[Side][]wording{AskObject: texts(
			"Whose tour is {s}?",
			"Which of these acts went on tour with {s}?",
			"{s} is a tour by which of these acts?",
		)},
	}, {
		ID: "publisher", Label: "was published by", Category: Books, Role: "publisher",
		Subjects: []Kind{Book, Work}, Objects: []Kind{Company}, Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3},
		state:    "{o} published {s}.",
		wordings: map[Side][]wording{AskObject: texts(
			"Which company published {s}?",
			"{s} was published by which of these companies?",
			"Which of these companies brought out {s}?",
		)},
	}, {
		ID: "manager", Label: "is managed by", Category: Music, Role: "manager",
		Subjects: act, Objects: []Kind{Person, Company},
		Many: true, ManySubjects: true, Changes: true,
		hardness: map[Side]int{AskObject: 4},
		state:    "{o} manages {s}{ as of}.",
		wordings: map[Side][]wording{AskObject: texts(
			"As of {asof}, who manages {s}?",
			"As of {asof}, which of these names is the manager of {s}?",
		)},
	}, {
		ID: "role_in_org", Label: "holds a post at", Category: People,
		Subjects: person, Objects: []Kind{Company, Event, Award, Work},
		Many: true, ManySubjects: true, Changes: true,
		state: "{s} holds a post at {o}{ as of}.",
	}, {
		ID: "occupation", Label: "works as", Category: People,
		Subjects: person, Value: OfText, Many: true, ManySubjects: true,
		state: "{s} works as {o}.",
	}, {
		ID: "age", Label: "is, in years,", Category: People,
		Subjects: person, Value: OfNumber, ManySubjects: true, Changes: true,
		state: "{s} is {o} years old{ as of}.",
	}, {
		ID: "box_office", Label: "took at the box office",
		Subjects: []Kind{Film}, Value: OfText, Many: true, ManySubjects: true, Changes: true,
		state: "{s} took {o} at the box office{ as of}.",
	}, {
		ID: "chart_position", Label: "reached in a chart the place", Category: Music,
		Subjects: []Kind{Album, Song, Film}, Value: OfNumber,
		Many: true, ManySubjects: true, Changes: true,
		state: "{s} reached number {o} in a chart{ as of}.",
	}, {
		ID: "engaged_to", Label: "is engaged to", Category: People,
		Subjects: person, Objects: person,
		ManySubjects: true, Changes: true, Inverse: "engaged_to",
		state: "{s} is engaged to {o}{ as of}.",
	}, {
		ID: "partner", Label: "is together with", Category: People,
		Subjects: person, Objects: person,
		ManySubjects: true, Changes: true, Inverse: "partner",
		state: "{s} and {o} are together{ as of}.",
	}, {
		ID: "former_partner", Label: "was together with", Category: People,
		Subjects: person, Objects: person,
		Many: true, ManySubjects: true, Inverse: "former_partner",
		state: "{s} and {o} were together once.",
	}}
}
