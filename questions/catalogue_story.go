package questions

func storyRelations() []Relation {
	return []Relation{{
		ID: "author", Label: "was written by", Category: Books, Role: "author",
		Subjects: []Kind{Book, Work}, Objects: []Kind{Person},
		Many: true, ManySubjects: true, Listed: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{o} wrote {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who wrote {s+}?",
				"Who is the author of {s+}?",
				"{s+} was written by which of these people?",
				"Which author wrote {s+}?",
				"{s+} is the work of which author?",
			),
			AskSubject: texts(
				"Which of these {nouns} did {o} write?",
				"Which {year noun} is by {o}?",
				"{o} is the author of which of these {nouns}?",
				"What {noun} did {o} publish in {its year}?",
				"Which {noun} by {o} was first published in {its year}?",
			),
		},
	}, {
		ID: "based_on", Label: "is based on",
		Subjects: []Kind{Film, Series, Podcast, Work, Book},
		Objects:  []Kind{Book, Work, Film, Series, Podcast, Song, Album},
		Many:     true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{s} is based on {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which {noun} is {s} based on?",
				"{s} is based on which of these {nouns}?",
				"Which of these {nouns} gave {s} its story?",
				"On which {noun} is {s} based?",
			),
			AskSubject: texts(
				"Which of these {nouns} is based on {o}?",
				"Which {year noun} takes its story from {o}?",
				"{o} was turned into which of these {nouns}?",
				"Which {noun} of {its year} is based on {o}?",
			),
		},
	}, {
		ID: "sequel_of", Label: "is the sequel to",
		Subjects: []Kind{Film, Series, Book, Album, Work},
		Objects:  []Kind{Film, Series, Book, Album, Work},
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{s} is the sequel to {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which {noun} came directly before {s} in its series?",
				"{s} is the sequel to which of these {nouns}?",
				"Which {noun} does {s} directly follow as its sequel?",
			),
			AskSubject: texts(
				"Which {noun} is the direct sequel to {o}?",
				"Which of these {nouns} directly follows {o} in its series?",
				"{o} was followed by which of these {nouns} as its direct sequel?",
			),
		},
	}}
}
