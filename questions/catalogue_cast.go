package questions

func castRelations() []Relation {
	stage := []Kind{Film, Series, Podcast, Work}
	return []Relation{{
		// Asked about films only: who was once a guest in a long series, or took
		// over a part on stage, no store can know.
		ID: "cast_member", Label: "has in its cast", Role: "actor",
		Subjects: stage, Objects: []Kind{Person},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{o} is in the cast of {s}.",
		wordings: map[Side][]wording{
			AskObject: textsFor(Film,
				"Who is in the cast of {s}?",
				"Which of these actors appears in {s}?",
				"Who among these actors has a part in {s}?",
				"Which actor appears beside {costar} in {s}?",
				"In {s}, who is in the cast beside {costar}?",
			),
			AskSubject: textsFor(Film,
				"Which of these {nouns} has {o} in its cast?",
				"In which {year noun} does {o} appear?",
				"{o} is in the cast of which of these {nouns}?",
				"In which {noun} by director {maker} does {o} have a part?",
				"What {noun} has both {cast} and {o} in its cast?",
			),
		},
	}, {
		ID: "plays_character", Label: "plays", Role: "actor",
		Subjects: []Kind{Person}, Objects: []Kind{Character}, In: stage, UseIn: Needed,
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1, AskIn: 1},
		state:    "{s} {plays} {o} in {in}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which character does {s} {play} in {in}?",
				"What is the name of {s's} character in {in}?",
				"In {in}, {s} {plays} which character?",
				"Who is {s's} character in {in}?",
			),
			AskSubject: texts(
				"Who {plays} {o} in {in}?",
				"Which actor has the part of {o} in {in}?",
				"In {in}, who {plays} {o}?",
				"The part of {o} in {in} is {played} by which actor?",
			),
			AskIn: texts(
				"In which {noun} does {s} {play} {o}?",
				"Which {year noun} has {s} in the role of {o}?",
				"{s} {plays} {o} in which of these {nouns}?",
				"What {year noun} has a character called {o}, {played} by {s}?",
			),
		},
	}}
}
