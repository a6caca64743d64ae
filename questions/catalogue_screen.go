package questions

func screenRelations() []Relation {
	return []Relation{{
		ID: "director", Label: "was directed by", Role: "director",
		Subjects: []Kind{Film}, Objects: []Kind{Person},
		Many: true, ManySubjects: true, Listed: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{o} directed {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who directed {s+}?",
				"Which director made {s+}?",
				"{s+} is the work of which director?",
				"Who was the director of {s+}?",
				"{s+} was directed by which of these people?",
			),
			AskSubject: texts(
				"Which of these {nouns} did {o} direct?",
				"Which {year noun} was directed by {o}?",
				"{o} was the director of which of these {nouns}?",
				"{o} directed which {year noun}?",
				"{o} directed {cast} in which of these {nouns}?",
				"In which {year noun} did {o} direct {cast}?",
			),
		},
	}, {
		ID: "screenwriter", Label: "has a screenplay by", Role: "writer",
		Subjects: []Kind{Film, Series}, Objects: []Kind{Person},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 3},
		state:    "{o} is credited as a writer of {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who wrote the script of {s+} or helped write it?",
				"Who has a writing credit on {s+}?",
				"Which of these people has a writing credit on {s+}?",
				"Which writer worked on the script of {s+}?",
				"{s+} has a script by which of these writers?",
			),
			AskSubject: texts(
				"Which of these {nouns} did {o} write or help write?",
				"Which {year noun} credits {o} as a writer?",
				"{o} has a writing credit on which of these {nouns}?",
				"On which {year noun} does {o} have a writing credit?",
			),
		},
	}, {
		ID: "composer", Label: "has music by", Role: "composer",
		Subjects: []Kind{Film, Series, Work}, Objects: []Kind{Person, Band},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{o} composed music for {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who composed the music for {s+}?",
				"Which composer wrote music for {s+}?",
				"Whose music do you hear in {s+}?",
				"{s+} has music by which of these composers?",
				"For {s+}, who wrote the music?",
			),
			AskSubject: texts(
				"Which of these {nouns} has music composed by {o}?",
				"For which {year noun} did {o} compose the music?",
				"{o} wrote the music for which of these {nouns}?",
				"In which {year noun} do you hear music by {o}?",
			),
		},
	}, {
		ID: "creator", Label: "was created by", Role: "creator",
		Subjects: []Kind{Series, Podcast, Work, Character},
		Objects:  []Kind{Person, Band, Company},
		Many:     true, ManySubjects: true, Listed: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{o} is credited as a creator of {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who created {s+} or helped create it?",
				"Which of these names is credited as a creator of {s+}?",
				"Who is a creator of {s+}?",
				"{s+} was created, alone or with others, by whom?",
			),
			AskSubject: texts(
				"Which of these {nouns} was created by {o}?",
				"Which {year noun} did {o} create or help create?",
				"{o} is a creator of which of these {nouns}?",
				"Which {noun} of {its year} was created by {o}?",
			),
		},
	}}
}
